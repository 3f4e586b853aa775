/** A photo with consent, another one, and consent that is taken back: the file's lines, the photos, and what is refused. */
import { describe, expect, it } from 'vitest'
import { EXIF, jpeg, png } from '../../../tests/content/photos.ts'
import { answered, lineDifference, opened, type Step } from '../../../tests/support/redaksi/editor.ts'
import { type Changes, swap } from '../../../tests/support/region.ts'
import { PHOTO_WORDS } from '../../i18n/redaksi.ts'
import { planOffice } from '../office-plan.ts'
import type { OpenRegion } from '../open-region.ts'

const NEW = 'photos/dinas-2026.jpg'
const OLD = 'photos/kepala.png'
const GOOD = { consentOn: '2026-11-20', evidence: 'Map 4 di lemari', photo: jpeg() }
const ENTRY = [`      file: ${OLD}`, '      consent:', '        kind: written', '        evidence: Map 1']
const DAY = '        on: "2026-01-02"'
const HEAD = '    basis: SK rekaan'
const PHOTO = [HEAD, '    photo:', ...ENTRY, DAY].join('\n')
const pictured = (more: Changes = {}): Changes => ({ 'offices/dinas.yaml': swap(HEAD, PHOTO), [OLD]: png(), ...more })
const COMES = [
  '    photo:',
  ...[`      file: ${NEW}`, '      consent:', '        kind: written'],
  ...['        evidence: Map 4 di lemari', '        on: "2026-11-20"'],
]
const step = (form: Step['form'], answers: Step['answers'] = {}): Step => ({ form, answers })
const take = step('foto', GOOD)
const withdraw = step('tarik-foto')

/** The file's lines that come and go, and the photos. */
function outcome(open: OpenRegion, steps: readonly Step[], office = 'dinas') {
  const { plan } = answered(open, office, steps)
  const old = open.files.find(({ path }) => path === `offices/${office}.yaml`)!.text
  expect([plan.errors, plan.lines.filter(({ refused }) => refused)]).toEqual([[], []])
  return {
    lines: plan.file ? lineDifference(old, plan.file.text) : [],
    photos: plan.photos.map(({ path, text }) => [path, text === null ? 'goes' : text === GOOD.photo ? 'comes' : text]),
    told: plan.changes.map(({ what, before, after }) => `${what}: ${before} > ${after}`.replaceAll('\u00a0', ' ')),
    plan,
  }
}
const name = 'foto Contoh Sampelan, S.T.'

describe('a photo of the head', () => {
  it('comes with its consent, and stands on the poster at once', () => {
    const { lines, photos, told, plan } = outcome(opened(), [take])
    expect(lines).toEqual(COMES.map((line) => `+${line}`))
    expect(photos).toEqual([[NEW, 'comes']])
    expect(told).toEqual([`${name}:  > yang baru, persetujuan 20 November 2026`])
    const photoIn = (built: typeof plan.after) =>
      built?.directory.offices.find(({ id }) => id === 'dinas')?.holder.photo
    expect([photoIn(plan.before), photoIn(plan.after)]).toEqual([undefined, { type: 'jpeg', data: GOOD.photo }])
  })

  it('takes the place of another, whose file goes', () => {
    const { lines, photos, told } = outcome(opened(pictured()), [step('ganti-foto', GOOD)])
    const [photoKey, ...rest] = COMES
    expect(lines.filter((line) => !line.includes(photoKey!.trim()))).toEqual([
      ...[`-${ENTRY[0]}`, `+${rest[0]}`, `-${ENTRY[3]}`, `-${DAY}`],
      ...[`+${rest[3]}`, `+${rest[4]}`],
    ])
    expect(photos).toEqual([
      [NEW, 'comes'],
      [OLD, 'goes'],
    ])
    expect(told).toEqual([`${name}: yang lama (persetujuan 2 Januari 2026) > yang baru, persetujuan 20 November 2026`])
  })

  it.each<[string, Changes, string]>([
    ['is taken', { ...pictured(), [NEW]: png() }, 'photos/dinas-2026-2.jpg'],
    ['is taken in another kind', { ...pictured(), 'photos/dinas-2026.png': png() }, 'photos/dinas-2026-2.jpg'],
  ])('has another name where its own %s', (_, changes, file) => {
    const { photos } = outcome(opened(changes), [step('ganti-foto', GOOD)])
    expect(photos[0]).toEqual([file, 'comes'])
  })

  it('that is chosen twice before it is saved is written once', () => {
    const other = jpeg({ width: 900, height: 1200 })
    const { photos } = outcome(opened(), [take, step('ganti-foto', { ...GOOD, photo: other })])
    expect(photos).toEqual([['photos/dinas-2026-2.jpg', other]])
  })

  it('belongs to the head that was told of before it, and to nobody else', () => {
    const head = step('pejabat', { name: 'Umpama Rekawan', on: '2026-11-23', letter: 'SK 8' })
    const open = opened()
    const { plan } = outcome(open, [head, take])
    const [now, before] = plan.state.record.holders
    expect([now!.name, now!.photo?.file, before!.photo]).toEqual(['Umpama Rekawan', NEW, undefined])
    const [, photo] = plan.lines
    // without that head it is nobody's
    const { lines, photos } = answered(open, 'dinas', []).plan
    expect([lines, photos]).toEqual([[], []])
    expect(photo!.edit.events).toMatchObject([{ of: 'Umpama Rekawan' }])
  })
})

describe('consent that is taken back', () => {
  it('is noted, its file goes, and paper that may show it is named', () => {
    const ledger = (text: string) =>
      `${text}  - office: dinas
    code: F222
    on: "2026-02-16"
    paper: person
    facts:
      name: Dinas Rekaan
      link: https://pengaduan.contoh.invalid/k/dinas/
      holder: definitive Contoh Sampelan, S.T.
      channels: []
issued:
  - office: dinas
    code: F222
    on: "2026-02-17"
    copies: "12"
    place: Balai Contoh
    format: a4-person
  - office: dinas
    code: F222
    on: "2026-02-17"
    copies: "3"
    place: Loket
    format: a5
`
    const { lines, photos, told, plan } = outcome(opened(pictured({ 'editions.yaml': ledger })), [withdraw])
    expect(lines).toEqual(['+        withdrawn: "2026-11-23"'])
    expect(photos).toEqual([[OLD, 'goes']])
    expect(told).toEqual([`${name}:  > persetujuan ditarik 23 November 2026`])
    expect(plan.pictured).toEqual([{ code: 'F222', copies: 12, places: ['Balai Contoh'] }])
  })

  it('keeps a file that another office prints', () => {
    const second = `post:\n  title: Camat\nholders:\n  - name: Contoh Sampelan, S.T.\n    status: plt\n    from: "2026-11-02"\n${PHOTO.slice(HEAD.length + 1)}\nchannels:`
    const open = opened(pictured({ 'offices/kec-contoh.yaml': swap('channels:', second) }))
    const { photos, plan } = outcome(open, [withdraw])
    expect([photos, plan.pictured]).toEqual([[], []])
  })

  it('leaves room for another photo, whose consent is a new one', () => {
    const { photos, plan } = outcome(opened(pictured()), [withdraw, take])
    expect(plan.state.record.holders[0]!.photo).toEqual({
      file: NEW,
      consent: { kind: 'written', on: '2026-11-20', evidence: 'Map 4 di lemari' },
    })
    expect(photos).toEqual([
      [NEW, 'comes'],
      [OLD, 'goes'],
    ])
  })

  it.each([
    ['before it was given', '2026-01-01', false],
    ['on the day on which it was given', '2026-01-02', true],
    ['tomorrow', '2026-11-24', false],
  ])('%s', (_, withdrawnOn, isTaken) => {
    const { ok, plan } = answered(opened(pictured()), 'dinas', [step('tarik-foto', { withdrawnOn })])
    expect(ok && plan.lines.every(({ refused }) => !refused)).toBe(isTaken)
  })
})

describe('what is sent as a photo', () => {
  const bytes = (text: string) => Buffer.from(text, 'latin1').toString('base64')
  const large = Buffer.concat([Buffer.from(jpeg(), 'base64'), Buffer.alloc(400 * 1024)]).toString('base64')
  it.each<[string, string, RegExp]>([
    ['nothing', '', /belum dipilih, atau berkasnya kosong/],
    ['what is no base64', '***', /bukan foto JPEG/],
    ['a page of the web', bytes('<!doctype html><script>1</script>'), /bukan foto JPEG/],
    ['SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'), /bukan foto JPEG/],
    ['a picture of an iPhone', bytes('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), /Foto iPhone/],
    ['PNG, even a good one', png(), /bukan foto JPEG/],
    ['PNG with more pixels than any computer holds', png({ width: 60_000, height: 80_000 }), /bukan foto JPEG/],
    ['what begins like a JPEG', bytes('\xff\xd8\xff\xe0halo'), /rusak, atau bukan foto JPEG/],
    ['JPEG that is cut off', jpeg({ length: Buffer.from(jpeg(), 'base64').length - 2 }), /rusak, atau bukan foto JPEG/],
    ['JPEG that tells where it was taken', jpeg({ extra: [EXIF] }), /tempat dan waktu pemotretan/],
    ['too large a file', large, /401 KB, paling besar 400 KB/],
    ['too many pixels', jpeg({ width: 45_000, height: 60_000 }), /paling tinggi 2400/],
    ['too few pixels', jpeg({ width: 300, height: 400 }), /terlalu kecil untuk dicetak/],
    ['a landscape', jpeg({ width: 800, height: 600 }), /bukan potret 3:4/],
  ])('%s is told beside its field', (_, photo, said) => {
    const { ok, notes } = answered(opened(), 'dinas', [step('foto', { ...GOOD, photo })])
    expect([ok, Object.keys(notes).filter((field) => notes[field as 'photo']!.blocking)]).toEqual([false, ['photo']])
    expect(`${notes.photo!.message}: ${notes.photo!.repair}`).toMatch(said)
  })

  it.each<[string, object, string]>([
    ['without a day', { consentOn: '' }, 'consentOn'],
    ['of tomorrow', { consentOn: '2026-11-24' }, 'consentOn'],
    ['that lies nowhere', { evidence: ' ' }, 'evidence'],
    ['that is kept with an identity number', { evidence: 'Map 3316011234567890' }, 'evidence'],
  ])('needs a consent: none %s', (_, answers, field) => {
    const { ok, notes } = answered(opened(), 'dinas', [step('foto', { ...GOOD, ...answers })])
    expect([ok, notes[field as 'evidence']?.blocking]).toEqual([false, true])
  })

  it('is not put in the place of a file that somebody has laid there meanwhile', () => {
    const { plan } = answered(opened(), 'dinas', [take])
    const edits = plan.lines.map(({ edit }) => edit)
    expect(planOffice(opened(), 'dinas', edits).errors).toEqual([])
    expect(planOffice(opened({ [NEW]: png() }), 'dinas', edits).errors).toEqual([PHOTO_WORDS.taken])
  })
})
