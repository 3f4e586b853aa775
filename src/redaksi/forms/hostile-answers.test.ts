/** What nobody should type, in every field of every form: a sentence beside that field, or an edit that is written whole. */
import { expect, it } from 'vitest'
import { jpeg } from '../../../tests/content/photos.ts'
import { contextOf, filled, opened, standing } from '../../../tests/support/redaksi/editor.ts'
import { swap } from '../../../tests/support/region.ts'
import { planOffice } from '../office-plan.ts'
import { eventForm, FORMS, type FormKind } from './index.ts'

const RETIRED = swap(
  'channels:\n',
  'channels:\n  - id: lama\n    type: phone\n    value: "+62215550199"\n    until: "2024-12-31"\n    sources: [ surat ]\n',
)
const WAITS = {
  ...{ office: 'dinas', type: 'phone' as const, value: '+62215550124', replaces: 'telepon' },
  ...{ told: '2026-11-20', document: 'Telepon' },
}
const open = opened({ 'offices/kec-contoh.yaml': RETIRED }, 'real', [WAITS])

const VALUES: Record<string, string | string[]> = {
  empty: '',
  long: 'Aa '.repeat(3400),
  emoji: '🙂',
  markup: '<script>alert(1)</script>',
  control: 'Abc\u0007Def',
  hidden: 'Abc\u200bDef',
  turned: 'Abc\u202eDef',
  lookalike: 'Аbc Dеf',
  another: '0812-0000-0002',
  retired: '021 5550199',
  strange: '0812-0000-0077',
  identity: '3316011234567890',
  noDay: '30/02/2026',
  tomorrow: '2026-11-24',
  february: '31 Februari 2026',
  far: '2099-01-01',
  otherForm: 'takes-office',
  list: ['1', '2'],
  none: [],
  proto: '__proto__',
  constructor: 'constructor',
}
const TARGETS: Partial<Record<FormKind, string>> = {
  ...{ dikonfirmasi: 'telepon', berganti: 'telepon', 'salah-ketik': 'telepon', berakhir: 'telepon' },
  ...{ 'ternyata-salah': 'telepon', bagian: 'telepon', 'tarik-persetujuan': 'wa', ditelepon: 'phone +62215550124' },
  'catatan-hapus': 'sms',
}
const PHOTO = { consentOn: '2026-11-02', evidence: 'Map', photo: jpeg() }
/** What makes a form good where it doesn't stand in it already. */
const GOOD: Partial<Record<FormKind, Record<string, string>>> = {
  tambah: { value: '081200000009', owner: 'personal', consentOn: '2026-11-02', evidence: 'Map', letter: 'x' },
  berganti: { value: '(021) 5550124' },
  'salah-ketik': { value: '(021) 5550124' },
  'ternyata-salah': { right: '(021) 5550124', sure: 'no' },
  'tarik-persetujuan': { letter: '5' },
  pejabat: { name: 'Umpama Rekawan', status: 'plt', until: '2027-01-31', letter: '5' },
  ejaan: { name: 'Contoh Sampelani, S.T.' },
  kosong: { letter: '5' },
  ...{ foto: PHOTO, 'ganti-foto': PHOTO, 'tarik-foto': {} },
  nama: { officeName: 'Dinas Umpama', letter: '5' },
  alamat: { street: 'Jl. Umpama No. 2' },
  sebutan: { aliases: 'A' },
  keterangan: { remarks: 'B.' },
  tutup: { letter: '5' },
  induk: { parent: 'setda' },
  jabatan: { post: 'Kepala Dinas Rekaan' },
}

/** What a text may be, however odd. */
const WORDS = [
  ...['emoji', 'markup', 'retired', 'noDay', 'tomorrow', 'february', 'far', 'otherForm', 'list', 'proto'],
  'constructor',
]
const ALL = Object.keys(VALUES)
const NUMBERS = ['another', 'retired', 'strange']
const OPTIONAL = ['empty', 'none']
/** What each field takes; everything else is refused beside it. */
const TAKEN: Readonly<Record<string, readonly string[]>> = {
  ...{ value: NUMBERS, right: [...NUMBERS, ...OPTIONAL], unit: WORDS, evidence: WORDS, letter: WORDS },
  paper: [...WORDS, ...OPTIONAL],
  ...{ on: ['tomorrow'], last: ['tomorrow'], endedOn: ['tomorrow'], until: ['tomorrow', ...OPTIONAL] },
  ...{ officeName: WORDS, short: WORDS, post: WORDS, street: WORDS, duties: OPTIONAL, successor: OPTIONAL },
  ...{ aliases: [...WORDS, ...OPTIONAL], remarks: [...WORDS, ...OPTIONAL] },
  // one of a list is the first of it: an hour
  week: ['list'],
  // not asked here
  ...{ same: ALL, checked: ALL },
  'tambah.unit': [...WORDS, ...OPTIONAL],
  // it is shown as soon as it is saved
  'alamat.on': [],
  // a mobile that nobody has checked isn't put in the place of a checked number
  'salah-ketik.value': ['retired'],
}
/** Names of files and of their keys, and English ones. */
const UNKNOWN_WORDS =
  /\.(?:yaml|csv|ts)\b|npm |_template|\[\d+\]|\b(?:phone|mobile|email|website|schema|channels?|leads?|holders?|until|consent|sources?|value|unit|duties|remarks|aliases|week|undefined|null|NaN|object)\b/i
const withoutQuotes = (text: string) => text.replace(/"[^"]*(?:"|…$)/g, '')

it.each(Object.keys(FORMS) as FormKind[])('%s', (kind) => {
  const context = contextOf(open, 'dinas', [], TARGETS[kind])
  const form = eventForm(kind)
  const fields = form.fields(context)
  const good = filled(fields, GOOD[kind] ?? {})
  expect(form.read(good, context)).toMatchObject({ ok: true })
  for (const { name, when } of fields)
    for (const [what, value] of Object.entries(VALUES)) {
      const asked = when?.is ? { [when.field]: when.is[0]! } : {}
      const answers = { ...good, ...asked, [name === 'week' ? 'mon-1-from' : name]: value }
      const read = form.read(answers, context)
      const place = `${kind}.${name} ${what}`
      if ((TAKEN[`${kind}.${name}`] ?? TAKEN[name] ?? []).includes(what)) {
        if (!read.ok) throw new Error(`${place}: ${JSON.stringify(read.notes)}`)
        const { errors, lines } = planOffice(open, 'dinas', [{ id: '1', ...read.edit }])
        expect([place, errors, lines[0]!.refused]).toEqual([place, [], undefined])
        continue
      }
      expect([place, read.ok, read.notes[name]?.blocking]).toEqual([place, false, true])
      const { message, repair = '' } = read.notes[name]!
      const said = `${withoutQuotes(message)} ${repair}`
      expect([place, UNKNOWN_WORDS.exec(said)?.[0], message.length < 350]).toEqual([place, undefined, true])
    }
})

it.each([
  ['pejabat', 'status', { name: 'Umpama Rekawan', letter: '5' }],
  ['dikonfirmasi', 'result', {}],
  ['ditelepon', 'result', {}],
  ['berganti', 'sure', { value: '0002-531099' }],
] as const)('%s: %s is answered for nobody', (kind, name, answers) => {
  const context = contextOf(open, 'dinas', [], TARGETS[kind])
  const form = eventForm(kind)
  const asked = form.fields(context).find((one) => one.name === name)!
  expect(asked.value).toBe('')
  const read = form.read({ ...filled(form.fields(context), answers), [name]: '' }, context)
  expect([read.ok, read.notes[name]?.blocking]).toEqual([false, true])
})

it.each(
  (Object.keys(FORMS) as FormKind[]).filter((kind) =>
    eventForm(kind)
      .fields(contextOf(open, 'dinas', [], TARGETS[kind]))
      .some(({ name }) => name === 'ground'),
  ),
)('%s: on what it rests is answered for nobody', (kind) => {
  const context = contextOf(open, 'dinas', [], TARGETS[kind])
  const form = eventForm(kind)
  const fields = form.fields(context)
  expect(fields.find(({ name }) => name === 'ground')!.value).toBe('')
  // what was checked rests on that
  const read = form.read({ ...filled(fields, GOOD[kind] ?? {}), sure: 'no', ground: '' }, context)
  expect([read.ok, read.notes.ground?.message]).toEqual([false, 'pilih salah satu'])
})

it('a personal number without consent is refused beside the consent', () => {
  const context = contextOf(open, 'dinas', [])
  const form = eventForm('tambah')
  const read = form.read({ ...standing(form.fields(context)), value: '081200000009', owner: 'personal' }, context)
  expect(read).toMatchObject({
    ok: false,
    notes: {
      consentOn: { blocking: true, message: 'Tanggal surat persetujuan belum diisi' },
      evidence: { blocking: true, message: 'Surat persetujuan disimpan di belum diisi' },
    },
  })
})

it.each(['081234567890', '(021) 555-0124'])('in the sample region %s is refused beside its field', (value) => {
  const sample = opened()
  const context = contextOf(opened({}, 'sample'), 'dinas', [], 'telepon')
  const form = eventForm('berganti')
  const read = form.read({ ...standing(form.fields(context)), value }, context)
  expect(read.notes.value).toMatchObject({ blocking: true, message: expect.stringContaining('wilayah contoh') })
  expect(UNKNOWN_WORDS.exec(withoutQuotes(read.notes.value!.message))).toBeNull()
  const real = contextOf(sample, 'dinas', [], 'telepon')
  expect(form.read({ ...standing(form.fields(real)), value: '+6200253100' }, real).ok).toBe(false)
})

it.each<[name: string, more: Record<string, string>, note: object | undefined, ok: boolean]>([
  [
    'Contoh Sampelani, S.T.',
    {},
    { blocking: true, message: expect.stringContaining('orang yang sama atau orang lain') },
    false,
  ],
  ['Contoh Sampelani, S.T.', { same: 'mungkin' }, { blocking: true }, false],
  ['Contoh Sampelani, S.T.', { same: 'yes' }, undefined, true],
  ['Contoh Umpama', {}, undefined, true],
])('a head called %s is asked about where the name is near: %o', (name, more, note, ok) => {
  const context = contextOf(open, 'dinas', [])
  const form = eventForm('pejabat')
  const read = form.read(filled(form.fields(context), { name, letter: '5', ...more }), context)
  expect(read.ok).toBe(ok)
  if (note) expect(read.notes.same).toMatchObject(note)
  else expect(read.notes.same).toBeUndefined()
})
