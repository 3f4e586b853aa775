import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { richCard } from '../../../tests/support/posters.ts'
import { build, regionFiles, swap } from '../../../tests/support/region.ts'
import { officeFiles } from '../../posters/cards/cards.ts'
import { allSets, setFile } from '../../posters/sets/sets.ts'
import { Explained } from '../base/explained.ts'
import { refusal, refuseRetired, retiredOnPaper, retiredOnSite } from './retired-guard.ts'

const DINAS = 'offices/dinas.yaml'
const PHONE = '+62002531001'
const folder = mkdtempSync(join(tmpdir(), 'situs-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The good region with the phone number ended, and with it left in a text. */
const ended = (more: (text: string) => string) => ({
  [DINAS]: (text: string) =>
    more(swap('unit: Bidang Rekaan\n', 'unit: Bidang Rekaan\n    until: "2026-11-22"\n')(text)),
})
const left = ended(swap('Jl. Rekaan No. 1', 'Jl. Rekaan No. 1, telepon (0002) 531001'))
const { directory, retired = [] } = build(left)
const number = { value: PHONE, owner: 'dinas', last: '2026-11-22' }

describe('a finished site', () => {
  const site = {
    'index.html': '<p>(0002) 531002</p>',
    'k/dinas/index.html': '<p>Telepon <b>(0002)</b> 531&#8209;001</p>',
    'data/dinas.json': '{"address":"telepon 0002531001"}',
    'data/directory.jsonld': '{"telephone":"+62002531001"}',
    'data/directory.csv': "dinas,'+62002531001",
    'data/dinas.vcf': 'NOTE:telepon (0002) 53\r\n 1001',
    'data/changes.atom': '<title>(0002) 531001</title>',
    'sitemap-0.xml': '<loc>https://contoh.invalid/62002531001</loc>',
    'robots.txt': '# 0002-531001',
    '_astro/a.js': 'const a="+62002531001"',
    'embed/dinas.svg': '<svg><title>Telepon (0002) 531001</title><path d="M0 0z"/></svg>',
    'embed/setda.svg': '<svg><title>Setda</title><path d="M0002-531-001z"/></svg>',
    'poster/a.png': 'PNG (0002) 531001',
    'data/search.json': '["0002531001999","9900025310010"]',
  }
  for (const [name, text] of Object.entries(site)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }

  it('is searched in all that is text, for whole numbers in any spelling', () => {
    const found = retiredOnSite(folder, [number])
    const clean = ['index.html', 'embed/setda.svg', 'poster/a.png', 'data/search.json']
    expect(new Set(found.map(({ file }) => file))).toEqual(
      new Set(Object.keys(site).filter((name) => !clean.includes(name))),
    )
  })

  it('isn’t read where nothing is retired', () => {
    expect(retiredOnSite('/tidak/ada', [])).toEqual([])
  })
})

describe('paper', () => {
  it('is searched in every word and code of its cards', () => {
    expect(retired).toEqual([number])
    const files = directory!.offices.flatMap((office) => officeFiles(office, directory!))
    const found = retiredOnPaper(files, retired)
    expect(found.length).toBeGreaterThan(10)
    expect(found.every(({ file }) => file.startsWith('poster/dinas/') || file.startsWith('poster/kec-'))).toBe(true)
    const sets = allSets(directory!).map((set) => setFile(set, directory!))
    expect(retiredOnPaper(sets, retired)[0]!.file).toMatch(/^poster\/sets: /)
    const payload = { ...richCard, qr: { ...richCard.qr, payload: 'https://wa.me/62002531001' } }
    expect(retiredOnPaper([{ card: payload }], retired)).toHaveLength(1)
    expect(retiredOnPaper([{ card: richCard }], retired)).toEqual([])
    expect(retiredOnPaper(files, [])).toEqual([])
  })
})

describe('what is said', () => {
  const finding = (file: string) => ({ file, number })

  it('names file, last digits, office, last day, and where to remove it', () => {
    const text = refusal([finding('k/dinas/index.html')], regionFiles(left), 'src/content/contoh')
    expect(text).toContain('nomor …1001 dari "dinas" tidak berlaku lagi (hari terakhir 22 November 2026)')
    expect(text).toContain('k/dinas/index.html')
    const line = regionFiles(left)
      .find(({ path }) => path === DINAS)!
      .text.split('\n')
      .findIndex((one) => one.includes('Jl.'))
    expect(text).toContain(`hapus nomor itu dari src/content/contoh/offices/dinas.yaml:${line + 1}`)
    expect(text).not.toMatch(/531001|62002/)
  })

  it.each([
    ['a remark', '  - Catatan rekaan.', '  - Catatan, telepon 0002 531001.', DINAS],
    ['a source', '    citation: Surat rekaan', '    citation: Surat, 0002-531001', DINAS],
  ])('finds it in %s', (_, from, to) => {
    const files = regionFiles(ended(swap(from, to)))
    expect(refusal([finding('a')], files, 'x')).toMatch(/hapus nomor itu dari x\/offices\/dinas\.yaml:\d+$/m)
  })

  it('finds it among topics', () => {
    const files = regionFiles({ ...ended((text) => text), 'topics.yaml': swap('got mampet', 'telepon 0002531001') })
    expect(refusal([finding('a')], files, 'x')).toMatch(/hapus nomor itu dari x\/topics\.yaml:\d+$/m)
  })

  it('of many files names some, and of a number that only paper has, that its day isn’t known', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({ file: `k/${index}`, number: { value: PHONE, owner: 'a' } }))
    const shared = many.map(({ file }) => ({ file, number: many[0]!.number }))
    const text = refusal(shared, [], 'x')
    expect(text).toContain('dan 4 berkas lain')
    expect(text).toContain('hari terakhir tidak tercatat')
    expect(text).toContain('hapus nomor itu dari teks yang memuatnya')
  })

  it('is an error that stops the build, and nothing where there is no finding', () => {
    expect(() => refuseRetired([], 'src/content/contoh')).not.toThrow()
    expect(() => refuseRetired([finding('a')], 'src/content/contoh')).toThrow(Explained)
  })
})
