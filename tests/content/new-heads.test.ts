/** Everybody who heads an office of the sample region changes on one day. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { root } from '../../src/adapters/base/root.ts'
import { readRegionFiles } from '../../src/adapters/region/content.ts'
import { readContent } from '../../src/directory/content/content.ts'
import { type ContentFile, canonicalYaml } from '../../src/directory/content/read.ts'
import { buildDirectory } from '../../src/directory/directory.ts'
import { unrecorded, withEntries } from '../../src/directory/editions/ledger.ts'
import { reprints } from '../../src/directory/editions/reprint.ts'
import { describeProblems, TODAY } from '../support/region.ts'

interface OfficeText {
  holders?: Record<string, unknown>[]
  channels?: { holder?: string }[]
}

const files = readRegionFiles(join(root, 'src/content/contoh'))
const editOffices = (all: ContentFile[], edit: (office: OfficeText) => OfficeText) =>
  all.map((file) => {
    if (!file.path.startsWith('offices/')) return file
    const office = edit(parse(file.text, { schema: 'failsafe' }) as OfficeText)
    return { ...file, text: canonicalYaml(stringify(office, { lineWidth: 0, aliasDuplicateObjects: false })) }
  })
const withLedger = (all: ContentFile[], text: string) =>
  all.map((file) => (file.path === 'editions.yaml' ? { ...file, text } : file))

function build(all: ContentFile[]) {
  const { directory, problems } = buildDirectory(all, TODAY, { region: 'contoh' })
  if (!directory) throw new Error(describeProblems(problems))
  return directory
}

/** Numbers and accounts of the offices, none of a person's own. */
const before = withLedger(
  editOffices(files, ({ channels, ...office }) => ({
    ...office,
    ...(channels && { channels: channels.filter(({ holder }) => holder === undefined) }),
  })),
  'editions: []\n',
)
const recorded = withEntries('editions: []\n', unrecorded(build(before)))
let count = 0
const after = withLedger(
  editOffices(before, ({ holders = [], ...office }) => ({
    ...office,
    holders: [
      { name: `Sampel Pengganti ${++count}`, status: 'definitive', from: TODAY },
      ...holders
        .filter(({ from, observed }) => !observed && String(from ?? '') < TODAY)
        .map((holder) => (String(holder.until ?? TODAY) < TODAY ? holder : { ...holder, until: '2026-11-22' })),
    ],
  })),
  recorded,
)

describe('new heads everywhere', () => {
  const directory = build(after)
  const { content } = readContent(after)
  const papers = reprints({ directory, content: content!, ledger: content!.editions.value })
  const open = directory.offices.filter(({ ended }) => !ended)

  it('are in the directory', () => {
    expect(count).toBeGreaterThan(30)
    expect(open.filter(({ holder }) => holder.name?.startsWith('Sampel Pengganti')).length).toBeGreaterThan(30)
  })

  it('make none of the papers old that do not name them', () => {
    expect(papers.filter(({ paper }) => paper !== 'person')).toEqual([])
  })

  it('make each poster that named the one before one that should be replaced', () => {
    const named = build(before).offices.filter(({ edition, ended }) => edition.person && !ended)
    expect(named.length).toBeGreaterThan(10)
    expect(new Set(papers.map(({ office }) => office.id))).toEqual(new Set(named.map(({ id }) => id)))
    expect(new Set(papers.map(({ need }) => need))).toEqual(new Set(['should']))
    for (const { reasons } of papers)
      expect(reasons).toEqual([expect.stringMatching(/^pejabat berganti: .+ Pengganti/)])
  })
})
