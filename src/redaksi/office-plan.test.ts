import { describe, expect, it } from 'vitest'
import { answered, contextOf, opened, type Step, standing } from '../../tests/support/redaksi/editor.ts'
import { regionFiles, swap, TODAY } from '../../tests/support/region.ts'
import { readRegion } from '../adapters/region/content.ts'
import type { ContentFile } from '../directory/content/read.ts'
import { buildDirectory } from '../directory/directory.ts'
import { type Reprint, reprints } from '../directory/editions/reprint.ts'
import type { Edit } from './edit.ts'
import { eventForm, type FormKind } from './forms/index.ts'
import { planOffice } from './office-plan.ts'
import { type Built, makeBuilder, openRegion } from './open-region.ts'

const NOTHING = { changes: [], lines: [], errors: [], warnings: [], papers: [], redLines: [] }

describe.each(['contoh', 'blora'])('the region %s', (region) => {
  const files = readRegion({ region })
  const { open } = openRegion(files, { today: TODAY, waiting: [], builder: makeBuilder(region) })

  it('is what lies on the disk, and no office of it changes by being opened', () => {
    expect(open?.files).toEqual(files)
    for (const id of open!.content.offices.keys()) {
      const { file, ...plan } = planOffice(open!, id, [])
      expect([id, file]).toEqual([id, undefined])
      expect(plan).toMatchObject(NOTHING)
    }
  })

  const SAME: readonly FormKind[] = ['sebutan', 'keterangan', 'urusan', 'jam']
  it.each(SAME)('nor by what its form %s says already', (kind) => {
    const withFile = [...open!.content.offices.keys()].filter((id) =>
      files.some(({ path }) => path === `offices/${id}.yaml`),
    )
    for (const id of withFile) {
      const context = contextOf(open!, id, [])
      const form = eventForm(kind)
      if (!form.applies(context)) continue
      const read = form.read(standing(form.fields(context)), context)
      expect([id, read.ok]).toEqual([id, true])
      if (!read.ok) continue
      const { file, changes } = planOffice(open!, id, [{ id: '1', ...read.edit }])
      expect([id, file, changes]).toEqual([id, undefined, []])
    }
  })
})

const call = (id: string, ...events: Edit['events']): Edit => ({ id, events, on: TODAY, ground: { kind: 'call' } })

describe('what a draft would do', () => {
  it('is nothing where its edits take one another back', () => {
    const open = opened()
    const [up, down] = [-1, 1].map((by) => ({ kind: 'contact-moved', id: 'telepon', by }) as Edit['events'][number])
    const twice = {
      'offices/kec-contoh.yaml': swap(
        'channels:\n',
        'channels:\n  - id: lain\n    type: phone\n    value: "+62215550150"\n    sources: [ surat ]\n',
      ),
    }
    const two = opened(twice)
    expect(planOffice(two, 'kec-contoh', [call('1', up!)]).file).toBeDefined()
    const both = planOffice(two, 'kec-contoh', [call('1', up!), call('2', down!)])
    expect([both.file, both.changes]).toEqual([undefined, []])
    expect(planOffice(open, 'kec-contoh', [call('1', up!)])).toMatchObject({ changes: [], redLines: [] })
  })

  it('leaves out an edit that can’t be done, says why, and does those after it', () => {
    const plan = planOffice(opened(), 'dinas', [
      call('1', { kind: 'contact-ended', id: 'tidak-ada' }),
      call('2', { kind: 'office-described', remarks: ['Baru.'] }, { kind: 'contact-ended', id: 'tidak-ada' }),
      call('3', { kind: 'office-described', aliases: ['Rekaan'] }),
    ])
    expect(plan.lines.map(({ refused }) => refused?.message)).toEqual([
      'kontak ini tidak tercatat lagi',
      'kontak ini tidak tercatat lagi',
      undefined,
    ])
    expect(plan.changes).toMatchObject([{ what: 'sebutan lain', after: 'Rekaan' }])
    expect(plan.file!.text).not.toContain('Baru.')
  })

  it('can’t be saved where it breaks a rule that looks at all offices, and says it without files', () => {
    const { plan } = answered(opened(), 'dinas', [
      { form: 'nama', answers: { officeName: 'Sekretariat Daerah', letter: '5' } },
    ])
    expect(plan.errors).toEqual([
      {
        rule: 'duplicate-name',
        message: expect.stringMatching(/^nama ini sudah dipakai kantor (?:Setda|Dinas)$/),
        repair: 'bedakan namanya',
      },
    ])
  })

  it('is told apart from what was wrong before, and from what only time brings', () => {
    const changes = {
      'offices/dinas.yaml': swap(
        '    from: "2025-01-02"\n    basis',
        '    from: "2025-01-02"\n    until: "2026-12-31"\n    basis',
      ),
    }
    const { plan } = answered(opened(changes), 'dinas', [
      { form: 'tambah', answers: { type: 'website', value: 'loket.example.go.id', on: '2027-02-01' } },
    ])
    expect([plan.latest, plan.warnings, plan.errors]).toEqual(['2027-02-01', [], []])
    const replaced = answered(opened(), 'kec-contoh', [
      { form: 'dikonfirmasi', target: 'telepon', answers: { result: 'wrong' } },
    ])
    expect(replaced.plan.warnings.map(({ rule }) => rule)).toEqual(['required-missing', 'wrong-channel'])
  })

  it('is looked at on each day from which something holds: a month without a number is told', () => {
    const open = opened()
    const numbers = open.content.offices.get('kec-contoh')!.value.channels.map(({ id }) => id)
    const ends = numbers.map(
      (id): Edit => ({ ...call(id, { kind: 'contact-ended', id, until: '2027-01-03' }), on: '2027-01-04' }),
    )
    const confirmation = { on: TODAY, by: 'Petugas', how: 'call' as const, result: 'reached' as const }
    const comes: Edit = {
      ...call('baru', { kind: 'contact-told', type: 'phone', value: '+62215550177', confirmation }),
      on: '2027-02-01',
    }
    const ids = (edits: readonly Edit[]) => planOffice(open, 'kec-contoh', edits).redLines.map(({ id }) => id)
    expect(ids([...ends, comes])).toEqual(['tanpa-nomor'])
    expect(ids([...ends, { ...comes, on: '2027-01-04' }])).toEqual([])
  })

  it('is shown on the latest day from which one of its edits holds', () => {
    const { plan } = answered(opened(), 'dinas', [
      { form: 'berganti', target: 'telepon', answers: { value: '(021) 5550124', on: '2027-01-04' } },
      { form: 'keterangan', answers: { remarks: 'Baru.' } },
    ])
    const values = ({ directory }: NonNullable<typeof plan.after>) =>
      directory.offices
        .find(({ id }) => id === 'dinas')!
        .contacts.filter(({ type }) => type === 'phone')
        .map(({ value }) => value)
    expect(plan.latest).toBe('2027-01-04')
    expect([values(plan.before!), values(plan.after!)]).toEqual([['+62215550123'], ['+62215550124']])
  })
})

const EDITION = (office: string, facts: string) => `  - office: ${office}
    code: C85V
    on: "2026-02-16"
    facts:
${facts}`
const DINAS = EDITION(
  'dinas',
  `      name: Dinas Rekaan
      address: Jl. Rekaan No. 1
      hours: Senin, Selasa 07.30–15.30
      link: https://pengaduan.contoh.invalid/k/dinas/
      channels:
        - type: phone
          value: "+62215550123"
`,
)
const ISSUED = `issued:
  - office: dinas
    code: C85V
    on: "2026-02-20"
    copies: "15"
    place: Balai Desa Misal
`

describe('paper that becomes old', () => {
  const ledger = (text: string) => `${text}${DINAS}${ISSUED}`
  const step = (form: Step['form'], target: string | undefined, answers: Step['answers']): Step => ({
    form,
    ...(target && { target }),
    ...(answers && { answers }),
  })
  it.each<[string, Step, string[]]>([
    ['another number', step('berganti', 'telepon', { value: '(021) 5550124' }), ['dinas must 15', 'setda must 0']],
    ['a number that waits', step('berganti', 'telepon', { value: '(021) 5550124', sure: 'no' }), []],
    ['another address', step('alamat', undefined, { street: 'Jl. Umpama No. 2' }), ['dinas should 15']],
    ['another name', step('nama', undefined, { officeName: 'Dinas Umpama', letter: '5' }), ['dinas must 15']],
    ['a contact more', step('tambah', undefined, { value: '081200000009' }), []],
    ['remarks', step('keterangan', undefined, { remarks: 'Lain.' }), []],
    ['an end', step('tutup', undefined, { letter: '5' }), ['dinas must 15', 'setda must 0']],
  ])('by %s is what the list of reprints tells', (_, one, expected) => {
    const changes = { 'editions.yaml': ledger }
    const { plan } = answered(opened(changes), 'dinas', [one])
    expect(plan.papers.map(({ office, need, copies }) => `${office.id} ${need} ${copies}`)).toEqual(expected)
    // made of the files alone, by nothing of the editor
    const files = regionFiles(changes, 'real')
    const told = (some: readonly ContentFile[], { content }: Built): Reprint[] => {
      const { directory } = buildDirectory(some, TODAY, { region: 'contoh' })
      return reprints({ directory: directory!, content, ledger: content.editions.value })
    }
    const after = told(
      files.map((file) => (file.path === plan.file?.path ? plan.file : file)),
      plan.after!,
    )
    const said = ({ office, need, reasons }: Reprint) => [office.id, need, ...reasons].join(' ')
    const before = told(files, plan.before!).map(said)
    expect(plan.papers.map(said)).toEqual(
      after
        .filter((paper) => paper.need !== 'no')
        .map(said)
        .filter((paper) => !before.includes(paper)),
    )
  })
})
