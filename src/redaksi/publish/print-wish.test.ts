import { describe, expect, it } from 'vitest'
import { type Changes, regionFiles, swap, TODAY } from '../../../tests/support/region.ts'
import { unrecorded, withEntries } from '../../directory/editions/ledger.ts'
import { FORMAT_IDS } from '../../posters/formats.ts'
import { makeBuilder, type OpenRegion, openRegion } from '../open-region.ts'
import { CHANGED, printView, tickedOffices, wholeDistrict } from './print-view.ts'
import { formatsOf, mayBePrinted, readIssue, type TypedIssue, type TypedWish, wantedSet } from './print-wish.ts'

/** The region, decided on or not. @param recorded whether the ledger holds all current editions */
function open(changes: Changes = {}, { decided = true, recorded = true } = {}): OpenRegion {
  const confirmed = decided ? 'confirmed: true' : 'confirmed: false'
  const all = { 'region.yaml': (text: string) => text.replace(/confirmed: (?:true|false)/, confirmed), ...changes }
  const opened = (given: Changes) => {
    const context = { today: TODAY, waiting: [], builder: makeBuilder('contoh') }
    const { open: found, problems } = openRegion(regionFiles(given), context)
    if (!found) throw new Error(problems.map(({ message }) => message).join('\n'))
    return found
  }
  if (!recorded) return opened(all)
  const entries = unrecorded(opened(all).directory)
  return opened({ ...all, 'editions.yaml': (text) => withEntries(text, entries) })
}

const wish = (more: Partial<TypedWish> = {}): TypedWish => ({
  offices: ['dinas'],
  formats: ['a4'],
  copies: '1',
  ...more,
})

describe('a whole group', () => {
  const before = open({}, { recorded: false })
  const after = open({ 'offices/dinas.yaml': swap('name: Dinas Rekaan', 'name: Dinas Umpama') }, { recorded: false })
  const view = printView(after, before)

  it('is those whose posters have changed, each with whether any paper of it is recorded', () => {
    expect(view.changed).toEqual([{ id: 'dinas', short: 'Dinas', isOnRecord: false }])
    expect(tickedOffices(view, ['setda', 'dinas'], [CHANGED])).toEqual(['setda', 'dinas'])
    expect(printView(after).changed).toEqual([])
  })

  it('is a kind of office, whatever else was ticked of it', () => {
    expect(tickedOffices(view, [], ['district'])).toEqual(['kec-contoh'])
    expect(tickedOffices(view, ['kec-contoh'], ['district', 'tidak-ada', '__proto__'])).toEqual(['kec-contoh'])
  })

  it('is a kecamatan and those of its villages that have papers, if any has', () => {
    const number = `area: "99.01.01.2001"
channels:
  - id: telepon
    type: phone
    value: "+6200812345679"
    sources: [ daftar ]
    confirmations: [ { on: "2026-10-02", by: Petugas 1, how: call, result: reached } ]`
    const withVillage = printView(open({ 'offices/d9901012001.yaml': swap('area: "99.01.01.2001"', number) }))
    expect(withVillage.districts.map(({ short, offices }) => [short, offices.length])).toEqual([['Kec. Contoh', 2]])
    expect(tickedOffices(withVillage, [], [wholeDistrict('kec-contoh')])).toEqual(['kec-contoh', 'd9901012001'])
    expect([view.districts, tickedOffices(view, [], [wholeDistrict('kec-contoh')])]).toEqual([[], []])
  })
})

describe('a wish for papers', () => {
  it('is one document of each paper as often as it is wanted', () => {
    const read = wantedSet(
      'kertas',
      wish({ offices: ['dinas', 'setda', 'dinas'], formats: ['a4', 'f4'], copies: '2' }),
      open(),
    )
    if (!read.ok) throw new Error(read.fault)
    const cards = read.value.cards.map((card) => `${card.name} ${card.format}`)
    const [dinas, setda] = ['Dinas Rekaan', 'Sekretariat Daerah'].map((name) =>
      ['a4', 'a4', 'f4', 'f4'].map((format) => `${name} ${format}`),
    )
    expect(cards).toEqual([...dinas!, ...setda!])
    expect(formatsOf(read.value.cards)).toEqual(['a4', 'f4'])
  })

  it.each<[string, Partial<TypedWish>, string]>([
    ['no office', { offices: [] }, 'satu kantor'],
    ['an office that isn’t there', { offices: ['dinas', 'hilang'] }, 'tidak tercatat'],
    ['a name of the language', { offices: ['__proto__'] }, 'tidak tercatat'],
    ['a path', { offices: ['../setda'] }, 'tidak tercatat'],
    ['no paper', { formats: [] }, 'satu kertas'],
    ['a paper that isn’t there', { formats: ['constructor'] }, 'satu kertas'],
    ['what isn’t given out', { formats: ['og', 'konfirmasi'] }, 'satu kertas'],
    ['a paper that the office hasn’t', { formats: ['sheet-a4'] }, 'Tidak ada kertas'],
    ['no number', { copies: '' }, 'dengan angka'],
    ['nothing', { copies: '0' }, 'dengan angka'],
    ['less than nothing', { copies: '-1' }, 'dengan angka'],
    ['a part', { copies: '1.5' }, 'dengan angka'],
    ['more than memory holds', { copies: '999999' }, '999999 lembar terlalu banyak'],
    ['too many together', { formats: ['a4', 'f4'], copies: '76' }, '152 lembar terlalu banyak'],
  ])('of %s is refused', (_, more, words) => {
    const read = wantedSet('kertas', wish(more), open())
    expect(read).toMatchObject({ ok: false })
    expect(!read.ok && read.fault).toContain(words)
  })

  it('for what takes the place of old paper holds that alone', () => {
    const old = open(
      { 'editions.yaml': swap('name: Sekretariat Daerah', 'name: Sekretariat Dahulu') },
      { recorded: false },
    )
    const due = (before?: OpenRegion) =>
      printView(old, before).rows.must.map(({ id, code, isNew }) => [id, code, isNew])
    expect(due()).toEqual([['setda', 'C85V', false]])
    // as long as nothing was changed of late, it has hung for long
    expect([due(old), due(open())]).toEqual([[['setda', 'C85V', false]], [['setda', 'C85V', true]]])
    const read = wantedSet('pengganti', wish({ offices: ['setda'], formats: [], copies: '' }), old)
    expect(read.ok && read.value.cards.map(({ name, format }) => [name, format])).toEqual([
      ['Sekretariat Daerah', 'a4'],
    ])
    expect(wantedSet('pengganti', wish(), old)).toMatchObject({ ok: false })
    expect(wantedSet('stiker', wish({ offices: ['setda'] }), old)).toMatchObject({ ok: false })
  })
})

describe('paper', () => {
  it.each([
    ['that the ledger holds', { decided: true, recorded: true }, true],
    ['that it doesn’t hold', { decided: true, recorded: false }, false],
    ['of a site that isn’t decided on: a draft', { decided: false, recorded: false }, true],
  ])('%s: may be printed', (_, how, expected) => {
    expect(mayBePrinted(['dinas'], ['a4'], open({}, how).directory)).toBe(expected)
  })

  it('of every format is known by its own edition', () => {
    expect(mayBePrinted(['dinas', 'setda'], FORMAT_IDS, open().directory)).toBe(true)
  })
})

describe('what was given out', () => {
  const typed = (more: Partial<TypedIssue> = {}): TypedIssue => ({
    ...{ office: 'dinas', format: 'a4', copies: ' 12 ', place: ' Balai Desa Misalrejo ' },
    ...more,
  })

  it('is read', () => {
    expect(readIssue(typed(), open().directory)).toEqual({
      ok: true,
      value: { offices: ['dinas'], format: 'a4', copies: '12', place: 'Balai Desa Misalrejo' },
    })
  })

  it.each<[string, Partial<TypedIssue>, keyof TypedIssue]>([
    ['an office that isn’t there', { office: 'hilang' }, 'office'],
    ['a name of the language', { office: '__proto__' }, 'office'],
    ['a paper that isn’t there', { format: '__proto__' }, 'format'],
    ['a paper that the office hasn’t', { format: 'sheet-a4' }, 'format'],
    ['no number', { copies: 'banyak' }, 'copies'],
    ['no place', { place: '  ' }, 'place'],
    ['a place that is too long', { place: 'a'.repeat(101) }, 'place'],
    ['a place that turns letters round', { place: 'Balai\u202EDesa' }, 'place'],
    ['a place of two lines', { place: 'Balai\nDesa' }, 'place'],
    ['a place with somebody’s number', { place: 'rumah 0008-1234-5678' }, 'place'],
  ])('of %s is refused there', (_, more, field) => {
    const read = readIssue(typed(more), open().directory)
    expect(!read.ok && Object.keys(read.faults)).toEqual([field])
  })

  it.each([
    ['not recorded yet', { decided: true, recorded: false }, 'belum dicatat'],
    ['a draft', { decided: false, recorded: false }, 'belum ditetapkan'],
  ])('is refused where the edition is %s', (_, how, words) => {
    const read = readIssue(typed(), open({}, how).directory)
    expect(!read.ok && read.faults.office).toContain(words)
  })
})
