/** Workbooks of an export in which somebody changed a head and left the days of the one before. */
import { expect, it } from 'vitest'
import { holderOn } from '../../src/directory/people/holders.ts'
import { whyNotApplied } from '../../src/import/apply.ts'
import { applied, CONTOH, caseFile, contentOf, plan } from '../support/import.ts'

const ON = '2026-11-30'
const OPTIONS = { today: '2026-11-29', effective: ON, decree: 'SK 9' }
const planned = (name: string) => plan(caseFile(name), CONTOH, OPTIONS)

interface Bound {
  /** Who heads the office on the day. */
  head: object
  /** Who headed it before; their last day. */
  before?: [name: RegExp, until: string | undefined]
}

it.each<[string, Record<string, Bound>]>([
  [
    'k1-kosong-mulai-lama.xlsx',
    {
      dinkes: { head: { status: 'vacant', since: ON }, before: [/Contohwan Sampelnugroho/, '2026-11-29'] },
      dlh: { head: { status: 'plt', name: 'Ir. Plt Contoh', since: ON }, before: [/Ratna Sampelwulan/, '2026-11-29'] },
    },
  ],
  [
    'k2-plt-mulai-lama.xlsx',
    {
      dinkes: { head: { status: 'plt', name: 'dr. Plt Contoh', since: ON }, before: [/Sampelnugroho/, '2026-11-29'] },
      dpupr: { head: { status: 'plh', name: 'Ir. Plh Contoh', since: ON }, before: [/Hendro Sampelatmoko/, undefined] },
    },
  ],
  [
    'k3-nama-saja.xlsx',
    {
      dinkes: {
        head: { status: 'definitive', name: 'dr. Baru Contoh', since: ON },
        before: [/Sampelnugroho/, '2026-11-29'],
      },
    },
  ],
  [
    'k4-plt-jadi-definitif.xlsx',
    {
      inspektorat: {
        head: { status: 'definitive', since: ON, until: undefined },
        before: [/Agus Contohnugroho/, '2026-11-29'],
      },
      'kec-sampelrejo': {
        head: { status: 'definitive', since: ON, until: undefined },
        before: [/Eko Misalsaputra/, '2026-11-29'],
      },
    },
  ],
  [
    'k5-mulai-sk-mundur.xlsx',
    { dinkes: { head: { name: 'dr. Baru Contoh', since: '2026-03-01' }, before: [/Sampelnugroho/, '2026-02-28'] } },
  ],
  [
    'k6-pengganti-terjadwal.xlsx',
    {
      'kec-contoh-kota': {
        head: { name: 'Camat Baru Contoh', since: ON, until: '2027-01-31' },
        before: [/Sugeng Contohwibowo/, '2026-11-29'],
      },
    },
  ],
])('%s', (name, bound) => {
  const result = planned(name)
  expect(whyNotApplied(result)).toBeUndefined()
  expect(result.edits.map(({ id }) => id).sort()).toEqual(Object.keys(bound).sort())
  const [was, now] = [contentOf(CONTOH), contentOf(applied(result))]
  for (const [id, { head, before }] of Object.entries(bound)) {
    const [old, record] = [was.offices.get(id)!.value, now.offices.get(id)!.value]
    expect(holderOn(record, ON)).toMatchObject(head)
    const entry = record.holders.findLast((holder) => before?.[0].test(holder.name ?? ''))
    const same = old.holders.find((holder) => before?.[0].test(holder.name ?? ''))
    expect(entry).toEqual({ ...same, ...(before?.[1] && { until: before[1] }) })
    // nobody's portrait, decree or own contacts go to somebody else
    expect(record.holders[0]?.photo?.file).toBe(record.holders[0]?.name === same?.name ? same?.photo?.file : undefined)
    expect(record.channels.filter(({ holder }) => holder === same?.id && holder)).toEqual(
      old.channels.filter(({ holder }) => holder === same?.id && holder),
    )
  }
})
