/** An office that isn't in the list yet: its questions, the address that it keeps for good, the file that it begins with. */
import { recordErrors } from '../directory/checks/index.ts'
import type { Area } from '../directory/content/area.ts'
import type { Content } from '../directory/content/content.ts'
import type { Problem } from '../directory/content/problems.ts'
import { type ContentFile, readYaml } from '../directory/content/read.ts'
import { patchedRecord } from '../directory/content/record-patch.ts'
import {
  OFFICE_ID,
  OFFICE_KINDS,
  type OfficeFile,
  officeRecordSchema,
  RESERVED_ID,
} from '../directory/content/schema.ts'
import { slugOf } from '../directory/new-region/regency.ts'
import { areaName, headTitle } from '../directory/terms.ts'
import { officeUrl } from '../directory/url.ts'
import { id as t } from '../i18n/id.ts'
import { NEW_OFFICE } from '../i18n/redaksi-list.ts'
import { editContext } from './edit.ts'
import { type Answers, type FieldNotes, type FormField, field, Reading } from './form.ts'
import { folded } from './list-search.ts'
import type { OpenRegion } from './open-region.ts'
import { groundFields } from './questions.ts'

type Kind = OfficeFile['kind']
type Open = Pick<OpenRegion, 'content' | 'directory' | 'files' | 'today'>

export type NewOffice =
  | { ok: true; id: string; record: OfficeFile; file: ContentFile }
  | {
      ok: false
      notes: FieldNotes
      /** The id, where it is still to be agreed to. */
      proposed?: string
      fault?: Pick<Problem, 'message' | 'repair'>
    }

/** Villages have an office each already. */
const KINDS: readonly Kind[] = OFFICE_KINDS.filter((kind) => kind !== 'village')

/** Kecamatan that have no office yet. */
function freeDistricts({ content, files }: Open): Area[] {
  const taken = new Set(
    [...content.offices.values()].flatMap(({ value }) => (value.kind === 'district' ? [value.area] : [])),
  )
  const texts = files.filter(({ path }) => path.startsWith('offices/')).map(({ text }) => text)
  const isInFile = (code: string) =>
    texts.some((text) => text.includes(`area: "${code}"`) && /^kind: district$/m.test(text))
  return (content.areas ?? []).filter(({ level, code }) => level === 'kecamatan' && !taken.has(code) && !isInFile(code))
}

/** @param id the address that is proposed or was chosen; without one it isn't asked for yet */
export function newOfficeFields(open: Open, id?: string): FormField[] {
  const terms = open.content.region.value.terms
  const districts = freeDistricts(open)
  return [
    field('kind', 'select', {
      ...{ value: 'department', required: true },
      options: KINDS.map((kind) => ({ value: kind, label: t.kind[kind] })),
    }),
    ...(districts.length === 0
      ? []
      : [
          field('district', 'select', {
            ...{
              value: districts[0]!.code,
              when: { field: 'kind', is: ['district'] },
            },
            options: districts.map((area) => ({ value: area.code, label: areaName(area, terms) })),
          }),
        ]),
    field('officeName', 'text', { required: true }),
    field('short', 'text', { required: true }),
    ...groundFields(),
    ...(id === undefined
      ? []
      : [
          field('id', 'text', {
            ...{ value: id, required: true },
            help: `${NEW_OFFICE.fixed(officeUrl(open.directory.region.site.address, id))}. ${NEW_OFFICE.idHelp}`,
          }),
        ]),
  ]
}

/** What is asked for a new office as it was answered; its id is proposed first and has to be sent again. */
export function readNewOffice(answers: Answers, open: Open): NewOffice {
  const reading = new Reading(answers, open)
  const kind = reading.choice('kind', KINDS)
  const name = reading.words('officeName')
  const short = reading.words('short')
  const district = kind === 'district' ? readDistrict(reading, open) : undefined
  const ground = reading.ground()
  const twin = name && officeNamed(name, open)
  if (twin) reading.refuse('officeName', NEW_OFFICE.exists(twin.short))
  const id = reading.text('id')
  const wrong = id === '' ? undefined : whyNot(id, open)
  if (wrong) reading.refuse('id', wrong)
  const { notes } = reading
  if (!kind || !short || !name || !ground || !reading.isGood) return { ok: false, notes, ...(id && { proposed: id }) }
  if (id === '') return { ok: false, notes, proposed: proposedId({ kind, short }, open.content) }
  const { today, content } = open
  const { source } = editContext({ on: today, ground }, { sources: {} }, { today, sample: content.region.value.sample })
  const record = recordOf({ kind, name, short }, district, source, content)
  const file = { path: `offices/${id}.yaml`, text: patchedRecord(undefined, { ...record, sources: {} }, record) }
  const fault = [
    ...readYaml(file, officeRecordSchema).problems.filter(({ severity }) => severity === 'error'),
    ...recordErrors(id, record, content, today),
  ][0]
  return fault ? { ok: false, notes, proposed: id, fault } : { ok: true, id, record, file }
}

function readDistrict(reading: Reading, open: Open): Area | undefined {
  const free = freeDistricts(open)
  if (free.length === 0) return reading.refuse('kind', NEW_OFFICE.noDistrict)
  const code = reading.choice(
    'district',
    free.map((area) => area.code),
  )
  return free.find((area) => area.code === code)
}

const officeNamed = (name: string, { content }: Open): OfficeFile | undefined => {
  const key = folded(name)
  return [...content.offices.values()].find(({ value }) => folded(value.name) === key)?.value
}

/** Why an office can't have an id. */
function whyNot(id: string, { content, files }: Open): string | undefined {
  if (!OFFICE_ID.test(id)) return NEW_OFFICE.wrongId
  if (RESERVED_ID.test(id)) return NEW_OFFICE.reservedId
  if (/^d\d{10}$/.test(id)) return NEW_OFFICE.villageId
  const holder = content.offices.get(id)?.value.short
  if (holder !== undefined) return NEW_OFFICE.takenId(holder)
  const isFile = content.officeIds.has(id) || files.some(({ path }) => path === `offices/${id}.yaml`)
  return isFile ? NEW_OFFICE.takenId(NEW_OFFICE.takenByBroken) : undefined
}

function recordOf(
  said: Pick<OfficeFile, 'kind' | 'name' | 'short'>,
  area: Area | undefined,
  { id, entry }: { id: string; entry: OfficeFile['sources'][string] },
  { region }: Content,
): OfficeFile {
  return {
    ...{ ...said, nameSources: [id], aliases: [], duties: [], formerNames: [] },
    ...(area && { area: area.code, post: { title: headTitle(area, region.value.terms) } }),
    ...{ holders: [], channels: [], leads: [], remarks: [], sources: { [id]: entry } },
  }
}

const LONGEST_ID = 32
/** So many ids make a habit. */
const HABIT = 2

/** An id in the way in which the region's offices of that kind have theirs: "bag-hukum" of "Bagian Hukum". */
export function proposedId(
  { kind, short }: Pick<OfficeFile, 'kind' | 'short'>,
  { offices }: Pick<Content, 'offices'>,
): string {
  const alike = [...offices].flatMap(([id, { value }]) => (value.kind === kind ? [id] : []))
  const before = habitOf(alike) ?? (kind === 'district' ? 'kec' : undefined)
  const slug = slugOf(short)
  const [first = '', ...more] = slug.split('-')
  const rest = before !== undefined && first.startsWith(before) ? more.join('-') : slug
  const id = before === undefined ? slug : [before, rest].filter(Boolean).join('-')
  return id.slice(0, LONGEST_ID).replace(/-$/, '')
}

/** What stands before the first hyphen of most ids. */
function habitOf(ids: readonly string[]): string | undefined {
  const groups = Map.groupBy(ids, (id) => (id.includes('-') ? id.slice(0, id.indexOf('-')) : undefined))
  groups.delete(undefined)
  const [most] = [...groups].sort(([, a], [, b]) => b.length - a.length)
  return most && most[1].length >= HABIT && most[1].length > ids.length / 2 ? most[0] : undefined
}
