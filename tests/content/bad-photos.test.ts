import { describe, expect, it } from 'vitest'
import type { Problem } from '../../src/directory/content/problems.ts'
import { build, type Changes, directoryOf, regionFiles, swap } from '../support/region.ts'
import { EXIF, jpeg, png } from './photos.ts'

const DINAS = 'offices/dinas.yaml'
const FILE = 'photos/kepala.jpg'
const CONSENT = '      consent:\n        kind: written\n        evidence: Map 1\n        on: "2026-01-02"'
const BASIS = '    basis: SK rekaan'

/** The head of the office with a photo: the entry's lines, and the file. */
const pictured = (file: string | null = jpeg(), consent = CONSENT, path = FILE): Changes => ({
  [DINAS]: swap(BASIS, `    photo:\n      file: ${path}\n${consent}`),
  ...(file !== null && { [path]: file }),
})
const photoOn = (changes: Changes, today?: string) =>
  directoryOf(changes, today).offices.find(({ id }) => id === 'dinas')?.holder.photo

type Expected = Omit<Problem, 'line' | 'file' | 'severity'> & {
  file?: string
  severity?: Problem['severity']
  /** The line the problem is reported on, as it stands in the file. */
  at?: string
}

const FILE_PLACE = { at: `file: ${FILE}`, field: 'holders[0].photo.file' }
const SMALLER = 'perkecil fotonya, misalnya dengan mengirimnya lewat WhatsApp lalu menyimpan hasilnya'
const PORTRAIT = 'potong (crop) menjadi tegak 3:4, misalnya 600 × 800 piksel, wajah di tengah'
const AGREE =
  'minta persetujuan tertulis, catat di consent (kind: written, on, evidence), atau hapus photo dan berkasnya'
const LARGE = Buffer.concat([Buffer.from(jpeg(), 'base64'), Buffer.alloc(400 * 1024)]).toString('base64')

describe('photo of a holder', () => {
  it.each<[string, Changes, Expected]>([
    [
      'that is not there',
      pictured(null),
      {
        ...{ rule: 'photo-missing', ...FILE_PLACE, message: `berkas "${FILE}" tidak ada` },
        repair: 'taruh berkasnya di folder photos/ wilayah ini, atau hapus photo',
      },
    ],
    [
      'that is no picture',
      pictured(Buffer.from('halo').toString('base64')),
      {
        ...{ rule: 'photo-kind', ...FILE_PLACE, message: 'berkas foto bukan JPEG atau PNG biasa yang utuh' },
        repair: 'buka fotonya, simpan lagi sebagai JPEG (.jpg, warna RGB), lalu ganti berkas ini',
      },
    ],
    [
      'that is too large a file',
      pictured(LARGE),
      { rule: 'photo-size', ...FILE_PLACE, message: 'foto 401 KB, paling besar 400 KB', repair: SMALLER },
    ],
    [
      'that may tell where it was taken',
      pictured(jpeg({ extra: [EXIF] })),
      {
        rule: 'photo-metadata',
        ...FILE_PLACE,
        message: 'berkas foto menyimpan data lain (EXIF atau XMP), yang bisa memuat tempat dan waktu pemotretan',
        repair: 'kirim fotonya lewat WhatsApp lalu simpan hasilnya, atau hapus datanya: exiftool -all= <berkas>',
      },
    ],
    [
      'that is too small',
      pictured(png({ width: 424, height: 567 })),
      {
        ...{ rule: 'photo-size', ...FILE_PLACE },
        message: 'foto 424 × 567 piksel terlalu kecil untuk dicetak, paling kecil 425 × 567',
        repair: 'minta foto yang lebih besar; memperbesarnya sendiri tidak membuatnya tajam',
      },
    ],
    [
      'that has too many pixels',
      pictured(jpeg({ width: 1801, height: 2401 })),
      {
        ...{ rule: 'photo-size', ...FILE_PLACE, message: 'foto 1801 × 2401 piksel, paling tinggi 2400 piksel' },
        repair: 'perkecil fotonya, misalnya menjadi 900 × 1200 piksel',
      },
    ],
    [
      'that lies on its side',
      pictured(jpeg({ width: 800, height: 600 })),
      { rule: 'photo-shape', ...FILE_PLACE, message: 'foto 800 × 600 piksel bukan potret 3:4', repair: PORTRAIT },
    ],
    [
      'that is too narrow',
      pictured(jpeg({ width: 600, height: 858 })),
      { rule: 'photo-shape', ...FILE_PLACE, message: 'foto 600 × 858 piksel bukan potret 3:4', repair: PORTRAIT },
    ],
    [
      'without a written consent',
      pictured(
        jpeg(),
        CONSENT.replace('written', 'announcement').replace('evidence: Map 1', 'url: https://a.invalid/'),
      ),
      {
        ...{ rule: 'no-consent', at: 'consent:', field: 'holders[0].photo.consent' },
        message: 'foto Contoh Sampelan, S.T. tanpa persetujuan tertulis yang sudah berlaku',
        repair: AGREE,
      },
    ],
    [
      'whose consent is still to come',
      pictured(jpeg(), CONSENT.replace('2026-01-02', '2026-11-24')),
      {
        ...{ rule: 'no-consent', at: 'consent:', field: 'holders[0].photo.consent' },
        message: 'foto Contoh Sampelan, S.T. tanpa persetujuan tertulis yang sudah berlaku',
        repair: AGREE,
      },
    ],
    [
      'without a word on consent',
      pictured(jpeg(), '      sources: [ surat ]'),
      {
        ...{ rule: 'schema', at: 'photo:', field: 'holders[0].photo.consent' },
        message: 'holders[0].photo.consent belum diisi',
        repair: 'tambahkan holders[0].photo.consent; contohnya ada di _national/_template.yaml',
      },
    ],
    [
      'from a source that is not there',
      pictured(jpeg(), `      sources: [ berita ]\n${CONSENT}`),
      {
        ...{ rule: 'unknown-reference', at: 'sources: [ berita ]', field: 'holders[0].photo.sources' },
        message: 'sumber "berita" tidak ada',
        repair: 'periksa ejaan id-nya',
      },
    ],
    [
      'somewhere else',
      { [DINAS]: swap(BASIS, `    photo:\n      file: ../kepala.jpg\n${CONSENT}`) },
      {
        ...{ rule: 'schema', at: 'file: ../kepala.jpg', field: 'holders[0].photo.file' },
        message:
          'holders[0].photo.file: harus "photos/", lalu huruf kecil, angka atau tanda hubung, lalu ".jpg" atau ".png"',
        repair: 'perbaiki isi bidang ini; contohnya ada di _national/_template.yaml',
      },
    ],
    [
      'that nobody is named under',
      {
        [DINAS]: (text) =>
          swap(
            `    name: Contoh Sampelan, S.T.\n    status: definitive`,
            '    status: vacant',
          )(swap(BASIS, `    photo:\n      file: ${FILE}\n${CONSENT}`)(text)).replace('    holder: kepala\n', ''),
        [FILE]: jpeg(),
      },
      {
        ...{ rule: 'photo-nameless', at: 'photo:', field: 'holders[0].photo' },
        message: 'ada foto, tetapi nama orangnya tidak ditulis',
        repair: 'isi name, atau hapus photo beserta berkasnya',
      },
    ],
    [
      'that is somebody else’s',
      {
        [DINAS]: (text) =>
          swap(
            '    status: definitive\n    from: "2020-01-02"',
            `    photo:\n      file: ${FILE}\n${CONSENT}\n    status: definitive\n    from: "2020-01-02"`,
          )(swap(BASIS, `    photo:\n      file: ${FILE}\n${CONSENT}`)(text)),
        [FILE]: jpeg(),
      },
      {
        ...{ rule: 'photo-twice', at: `file: ${FILE}`, field: 'holders[1].photo.file' },
        message: 'foto ini dipakai untuk dua orang: Contoh Sampelan, S.T. dan Sampel Misalono',
        repair: 'pakai berkas foto orangnya sendiri; bila orangnya sama, tulis namanya sama',
      },
    ],
    [
      'whose consent was withdrawn',
      pictured(jpeg(), `${CONSENT}\n        withdrawn: "2026-11-23"`),
      {
        ...{ severity: 'warning', rule: 'photo-withdrawn', at: 'withdrawn: "2026-11-23"' },
        field: 'holders[0].photo.consent.withdrawn',
        message: 'persetujuan foto Contoh Sampelan, S.T. ditarik mulai 2026-11-23, jadi foto tidak dicetak lagi',
        repair: 'hapus photo dan berkasnya; minta kantor menurunkan poster yang memuatnya',
      },
    ],
    [
      'that no entry names',
      { 'photos/lama.png': png() },
      {
        ...{ severity: 'warning', rule: 'unused-photo', file: 'photos/lama.png' },
        message: 'foto ini tidak dipakai pejabat mana pun',
        repair: 'hapus berkasnya, atau sebutkan di photo pejabatnya',
      },
    ],
    ...['photos/Kepala Dinas.JPG', 'photos/kepala.webp', 'photos/lama/kepala.jpg'].map(
      (file): [string, Changes, Expected] => [
        `in a file called ${file}`,
        { [file]: jpeg() },
        {
          ...{ rule: 'file-name', file, message: 'berkas foto ini tidak dikenal, jadi tidak dibaca' },
          repair: 'pakai JPEG atau PNG; namanya huruf kecil, angka atau tanda hubung, lalu ".jpg" atau ".png"',
        },
      ],
    ),
  ])('%s', (_, changes, expected) => {
    const { directory, problems } = build(changes)
    const found = problems.map(({ line, ...problem }) => {
      const text = regionFiles(changes).find(({ path }) => path === problem.file)?.text
      return { ...problem, at: line === undefined ? undefined : text?.split('\n')[line - 1]?.trim() }
    })
    expect(found).toEqual([{ severity: 'error', file: DINAS, field: undefined, at: undefined, ...expected }])
    expect(directory === undefined).toBe(expected.severity !== 'warning')
  })

  it.each<[string, Changes]>([
    ['a JPEG', pictured(jpeg())],
    ['a PNG', pictured(png(), CONSENT, 'photos/kepala.png')],
    ['a PNG by the name of a JPEG', pictured(png())],
    ['the least that prints well', pictured(jpeg({ width: 425, height: 567 }))],
    ['as narrow and as wide as may be', pictured(jpeg({ width: 700, height: 1000 }))],
    ['with a source', pictured(jpeg(), `      sources: [ surat ]\n${CONSENT}`)],
    ['withdrawn tomorrow', pictured(jpeg(), `${CONSENT}\n        withdrawn: "2026-11-24"`)],
  ])('that is right: %s', (_, changes) => {
    expect(build(changes).problems).toEqual([])
    const path = Object.keys(changes).find((path) => path.startsWith('photos/'))!
    expect(photoOn(changes)).toEqual({
      type: Buffer.from(String(changes[path]), 'base64')[0] === 0xff ? 'jpeg' : 'png',
      data: changes[path],
    })
  })

  it('is shown until the day before consent is withdrawn, and the file may then be deleted', () => {
    const consent = `${CONSENT}\n        withdrawn: "2026-12-01"`
    expect(photoOn(pictured(jpeg(), consent), '2026-11-30')).toBeDefined()
    expect(photoOn(pictured(jpeg(), consent), '2026-12-01')).toBeUndefined()
    expect(photoOn(pictured(null, consent), '2026-12-01')).toBeUndefined()
  })

  it('is not called unused while the office that may name it cannot be read', () => {
    const { problems } = build({ ...pictured(), [DINAS]: 'name: "Dinas' })
    expect(problems.map(({ rule }) => rule)).not.toContain('unused-photo')
  })

  it('of one person in two posts is no problem', () => {
    const second = `post:\n  title: Camat\nholders:\n  - name: Contoh Sampelan, S.T.\n    status: plt\n    from: "2026-11-02"\n    photo:\n      file: ${FILE}\n${CONSENT}\nchannels:`
    expect(build({ ...pictured(), 'offices/kec-contoh.yaml': swap('channels:', second) }).problems).toEqual([])
  })
})
