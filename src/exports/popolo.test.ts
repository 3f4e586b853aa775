import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { contact, directory, office, stale, unconfirmed } from '../../tests/content/model.ts'
import { build, swap, TODAY } from '../../tests/support/region.ts'
import { readRegionFiles } from '../adapters/region/content.ts'
import { buildDirectory } from '../directory/directory.ts'
import { id as t } from '../i18n/id.ts'
import { directoryPopolo } from './popolo.ts'

const text = { type: 'string', minLength: 1 }
const date = { type: 'string', pattern: '^[0-9]{4}(-[0-9]{2}){0,2}$' }
const list = (name: string) => ({ type: 'array', items: { $ref: `#/$defs/${name}` } })
const of = (properties: object, required: string[]) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
})

/**
 * The properties that the specification has for each class, none beside them, as its JSON schemas and code lists name
 * them (http://www.popoloproject.com/schemas/), but for those that hold whole objects where we have their ids.
 */
const POPOLO = {
  ...of(
    {
      meta: { type: 'object' },
      areas: list('area'),
      organizations: list('organization'),
      posts: list('post'),
      persons: list('person'),
      memberships: list('membership'),
    },
    ['areas', 'organizations', 'posts', 'persons', 'memberships'],
  ),
  $defs: {
    link: of({ url: { type: 'string', format: 'uri' }, note: text }, ['url']),
    other_name: of({ name: text, start_date: date, end_date: date, note: text }, ['name']),
    contact_detail: of(
      { label: text, type: text, value: text, note: text, valid_from: date, valid_until: date, sources: list('link') },
      ['type', 'value'],
    ),
    area: of({ id: text, name: text, identifier: text, classification: text, parent_id: text, sources: list('link') }, [
      'id',
    ]),
    organization: of(
      {
        ...{ id: text, name: text, other_names: list('other_name'), classification: text, parent_id: text },
        ...{ area_id: text, founding_date: date, dissolution_date: date, image: { type: 'string', format: 'uri' } },
        ...{ contact_details: list('contact_detail'), links: list('link'), sources: list('link') },
      },
      ['id', 'name'],
    ),
    post: of(
      {
        ...{
          id: text,
          label: text,
          role: text,
          organization_id: text,
          area_id: text,
          start_date: date,
          end_date: date,
        },
        ...{ contact_details: list('contact_detail'), links: list('link'), sources: list('link') },
      },
      ['id', 'label', 'organization_id'],
    ),
    person: of(
      {
        ...{ id: text, name: text, other_names: list('other_name'), honorific_prefix: text, honorific_suffix: text },
        ...{ contact_details: list('contact_detail'), links: list('link'), sources: list('link') },
      },
      ['id', 'name'],
    ),
    membership: of(
      {
        ...{ id: text, label: text, role: text, person_id: text, organization_id: text, post_id: text },
        ...{ on_behalf_of_id: text, area_id: text, start_date: date, end_date: date },
        ...{ contact_details: list('contact_detail'), links: list('link'), sources: list('link') },
      },
      ['person_id', 'organization_id'],
    ),
  },
}
const ajv = formats.default(new Ajv2020({ strict: true }))
const isPopolo = ajv.compile(POPOLO)

const regionOf = (region: string) =>
  buildDirectory(readRegionFiles(join(import.meta.dirname, '../content', region)), TODAY, { region }).directory!
const read = (given: Parameters<typeof directoryPopolo>[0]) =>
  JSON.parse(JSON.stringify(directoryPopolo(given, t))) as ReturnType<typeof directoryPopolo>

describe.each(['blora', 'contoh'])('the region %s', (name) => {
  const region = regionOf(name)
  const popolo = read(region)

  it('is Popolo', () => {
    expect(isPopolo(popolo), ajv.errorsText(isPopolo.errors)).toBe(true)
    expect(isPopolo({ ...popolo, persons: [{ id: 'a', name: 'b', nik: '1' }] })).toBe(false)
  })

  it('has every office and area, each id once and with the region’s name before it', () => {
    expect(popolo.organizations).toHaveLength(region.offices.length + 1)
    expect(popolo.areas).toHaveLength(region.areas.length + 1)
    const { areas, organizations, posts, persons, memberships } = popolo
    const ids = [...areas, ...organizations, ...posts, ...persons, ...memberships].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => !id.startsWith(`${name}/`))).toEqual([])
  })

  it('refers to nothing that it hasn’t got', () => {
    const { areas, organizations, posts, persons, memberships } = popolo
    const known = new Set([...areas, ...organizations, ...posts, ...persons].map(({ id }) => id))
    const references = [...areas, ...organizations, ...posts, ...memberships].flatMap((one) =>
      Object.entries(one).flatMap(([key, value]) => (key.endsWith('_id') ? [value as string] : [])),
    )
    expect(references.length).toBeGreaterThan(100)
    expect(references.filter((id) => !known.has(id))).toEqual([])
  })

  it('names those whom the pages name as today’s holders, and nobody else', () => {
    const named = region.offices.filter(({ holder, ended }) => holder.name && !ended)
    expect(popolo.persons.map((person) => person.name)).toEqual(named.map(({ holder }) => holder.name))
  })
})

const { directory: real } = build({}, 'real')
const dinas = read(real!).organizations.find(({ id }) => id === 'contoh/kantor/dinas')!

it('tells an office with its names, contacts and address', () => {
  expect(dinas).toMatchObject({
    name: 'Dinas Rekaan',
    other_names: [
      { name: 'Dinas', note: 'nama pendek' },
      { name: 'Dinas Dahulu', end_date: '2021-12-31', note: 'nama dahulu' },
    ],
    classification: 'Dinas',
    parent_id: 'contoh/pemerintah',
    links: [{ url: 'https://pengaduan.contoh.invalid/k/dinas/' }],
  })
  expect(dinas.contact_details!.map(({ type, value }) => [type, value])).toEqual([
    ['whatsapp', '+6281200000001'],
    ['email', 'dinas@example.go.id'],
    ['instagram', 'dinas.rekaan'],
    ['voice', '+62215550123'],
    ['address', 'Jl. Rekaan No. 1'],
  ])
  expect(dinas.contact_details!.find(({ type }) => type === 'voice')).toMatchObject({
    label: 'Telepon, milik Bidang Rekaan',
    note: 'Dikonfirmasi kantor 2 November 2026. Sumber: Surat rekaan (Surat Contoh Nomor 7/2026), 31 Januari 2026',
  })
})

it('says of every contact how far it can be trusted', () => {
  const contacts = [contact(), stale(), unconfirmed({ sources: [{ citation: 'Berita', url: 'https://a.id/b' }] })]
  const details = read(directory([office('a', { contacts })])).organizations[1]!.contact_details!
  expect(details.map(({ note }) => note)).toEqual([
    'Dikonfirmasi kantor 2 November 2026',
    'Terakhir dikonfirmasi 1 Februari 2026, perlu dicek ulang',
    'Belum dikonfirmasi kantor',
  ])
  expect(details[2]!.sources).toEqual([{ url: 'https://a.id/b', note: 'Berita' }])
})

it('tells who holds a post, in which way and since when', () => {
  const holder = { status: 'plt', name: 'Contoh Sampelan, S.T.', since: '2026-01-05' } as const
  const { posts, persons, memberships } = read(directory([office('a', { postTitle: 'Kepala Dinas', holder })]))
  expect(posts).toMatchObject([{ id: 'contoh/jabatan/a', label: 'Kepala Dinas, Dinas a', role: 'Kepala Dinas' }])
  expect(persons).toMatchObject([{ name: 'Contoh Sampelan, S.T.' }])
  expect(memberships).toMatchObject([
    { person_id: persons[0]!.id, post_id: 'contoh/jabatan/a', start_date: '2026-01-05' },
  ])
  expect(memberships[0]!.role).toBe('Plt. (pelaksana tugas) Kepala Dinas')
})

it('tells the day of an observation, which is no beginning', () => {
  const observed = { on: '2026-10-01', source: { citation: 'Berita', url: 'https://a.id/b', date: '2026-10-01' } }
  const holder = { status: 'definitive', name: 'Contoh Sampelan', observed } as const
  const [membership] = read(directory([office('a', { holder })])).memberships
  expect(membership).not.toHaveProperty('start_date')
  expect(membership!.label).toContain('menurut sumber per 1 Oktober 2026')
  expect(membership!.sources).toEqual([{ url: 'https://a.id/b', note: 'Berita, 2026-10-01' }])
})

it.each([
  ['the same person written otherwise', 'Drs. H. CONTOH SAMPELAN, M.Si', true],
  ['somebody else', 'Contoh Rekaan', false],
])('keeps the id of a person: %s', (_, name, same) => {
  const idOf = (name: string) =>
    read(directory([office('a', { holder: { status: 'definitive', name } })])).persons[0]!.id
  expect(idOf(name) === idOf('Contoh Sampelan')).toBe(same)
})

it('names nobody whom only an old record names, and nobody of an office that is no more', () => {
  const last = { status: 'definitive', name: 'Contoh Dulu', on: '2020-01-01' } as const
  const popolo = read(
    directory([
      office('a', { postTitle: 'Kepala', holder: { status: 'unknown', last } }),
      office('b', { holder: { status: 'definitive', name: 'Contoh Tutup' }, ended: { on: '2024-12-31' } }),
    ]),
  )
  expect(popolo).toMatchObject({ persons: [], memberships: [], posts: [{ id: 'contoh/jabatan/a' }] })
  expect(popolo.organizations[2]).toMatchObject({ dissolution_date: '2024-12-31' })
})

it('holds nothing internal', () => {
  const { directory } = build({ 'offices/dinas.yaml': swap('unit: Bidang Rekaan', 'until: "2026-11-22"') })
  const said = JSON.stringify(directoryPopolo(directory!, t))
  for (const secret of ['Petugas 1', 'SK rekaan', 'Map 1', '+62002531001', 'consent'])
    expect(said).not.toContain(secret)
})
