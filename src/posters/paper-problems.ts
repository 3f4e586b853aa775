/** What paper can't carry, said as problems of the content: by file, line and field. */
import { displayValue } from '../directory/channels/contacts.ts'
import { printed } from '../directory/channels/printed.ts'
import type { Content } from '../directory/content/content.ts'
import { fieldName, type Problem, problemOf } from '../directory/content/problems.ts'
import type { Parsed } from '../directory/content/read.ts'
import type { ChannelsFile, OfficeFile, RegionFile, TopicsFile } from '../directory/content/schema.ts'
import type { Directory, Office } from '../directory/model.ts'
import { typedAddress } from '../directory/url.ts'
import { hoursText } from '../directory/views/hours.ts'
import { paperTexts } from '../i18n/paper.ts'
import { EVERYTHING, glyphText } from './kit/fit.ts'
import type { EmblemGround, PaperRefusal } from './unmade.ts'

/** A text of the content that papers print, and where it stands. */
interface Printable {
  text: string
  in: Pick<Parsed<unknown>, 'file' | 'line'>
  path: readonly PropertyKey[]
}

type Place = Pick<Problem, 'file' | 'line' | 'field'>

const placed = ({ in: { file, line }, path }: Omit<Printable, 'text'>): Place => ({
  ...{ file, line: line(path) },
  ...(path.length > 0 && { field: fieldName(path) }),
})

const MOST_SHOWN = 90

/** Whether it keeps papers from being made. */
export const isUnmade = ({ rule }: Problem): boolean => rule === 'paper-fit' || rule === 'paper-glyph'

/**
 * A warning for each text that keeps papers from being made, with all of those papers; and one for each office whose
 * paper only counts some of its accounts; and where the emblem would not be seen.
 */
export function paperProblems(
  { refusals, emblem }: { refusals: readonly PaperRefusal[]; emblem: readonly EmblemGround[] },
  directory: Directory,
  content: Content,
): Problem[] {
  const shared = refusals.length > 0 ? sharedTexts(content, directory) : []
  const found = refusals.map((refusal) => ({ refusal, place: placeOf(refusal, content, shared) }))
  const alike = Map.groupBy(found, ({ refusal, place }) => JSON.stringify([place, refusalText(refusal)]))
  return [
    ...[...alike.values()].map((group) =>
      refusalProblem(
        group[0]!.place,
        group.map(({ refusal }) => refusal),
      ),
    ),
    ...emblem.map((ground) => emblemProblem(ground, content)),
    ...directory.offices.flatMap((office) => countedProblem(office, content) ?? []),
  ]
}

const GROUNDS: Record<EmblemGround, string> = { paper: 'di atas kertas putih', panel: 'di atas warna wilayah' }

const emblemProblem = (ground: EmblemGround, { region }: Content): Problem =>
  problemOf({
    rule: 'emblem-legible',
    ...placed({ in: region, path: ['emblem'] }),
    message: `lambang hampir tidak terlihat ${GROUNDS[ground]} bila dicetak satu warna`,
    repair: 'pakai lambang dengan tepi terang dan isi gelap (atau sebaliknya), bukan satu warna saja',
  })

function refusalProblem(place: Place, refusals: readonly PaperRefusal[]): Problem {
  const [first] = refusals as [PaperRefusal]
  return problemOf({
    rule: first.characters ? 'paper-glyph' : 'paper-fit',
    ...place,
    message: `${refusalText(first)}; tidak dibuat: ${papersText(refusals)}`,
    repair: first.characters
      ? 'ganti karakter itu dengan huruf atau tanda yang biasa'
      : first.field === EVERYTHING
        ? 'kurangi kontaknya, atau pendekkan nama, alamat atau jamnya'
        : 'pendekkan isian ini; yang lain tetap dibuat',
  })
}

/** Why a paper can't be made, in a sentence. */
export function refusalText({ field, text, characters }: Omit<PaperRefusal, 'office' | 'format'>): string {
  if (characters) return `${glyphText(characters)} tidak ada di huruf poster`
  if (field === EVERYTHING) return 'semua isinya bersama tidak muat di kertas, walaupun dengan huruf terkecil'
  const shown = text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text
  return `terlalu panjang untuk kertas, walaupun dengan huruf terkecil: "${shown}"`
}

/** "dlh (a4, f4), kec-jati (sheet-a4)" */
function papersText(refusals: readonly PaperRefusal[]): string {
  const offices = Map.groupBy(refusals, ({ office }) => office)
  return [...offices]
    .map(([office, own]) => `${office} (${[...new Set(own.map(({ format }) => format))].join(', ')})`)
    .join(', ')
}

/** Accounts that the paper only counts: nothing that must be repaired, but nobody should wonder where they are. */
function countedProblem(office: Office, content: Content): Problem | undefined {
  const { more } = printed(office)
  const file = content.offices.get(office.id)
  const [first] = more
  if (!first || !file) return undefined
  const path = ['channels', file.value.channels.findIndex(({ id }) => id === first.id)]
  return problemOf({
    rule: 'paper-counted',
    ...placed({ in: file, path }),
    message: `di poster hanya dihitung ("${paperTexts.poster.more(more.length)}"): ${more.map(({ display }) => display).join(', ')}`,
    repair: 'isi until pada akun yang tidak dipakai lagi, supaya yang lain tercetak',
  })
}

/** Where the text of a refusal stands: in the office's own file, in what others give to its paper, or unknown there. */
function placeOf(refusal: PaperRefusal, content: Content, shared: readonly Printable[]): Place {
  const file = content.offices.get(refusal.office)
  if (!file) return { file: 'region.yaml' }
  if (refusal.field === EVERYTHING) return placed({ in: file, path: [] })
  return placed(matching(refusal, officeTexts(file), shared) ?? { in: file, path: [] })
}

/** The text itself; or else the longest one that it holds, the office's own before others; capitals don't count. */
function matching({ text, characters }: PaperRefusal, own: Printable[], shared: readonly Printable[]) {
  const plain = (words: string) => words.trim().replace(/\s+/g, ' ').toLowerCase()
  const said = plain(text)
  const among = (texts: readonly Printable[], fits: (words: string) => boolean) =>
    texts
      .filter((one) => characters?.every((char) => plain(one.text).includes(char.toLowerCase())) ?? true)
      .filter((one) => fits(plain(one.text)))
      .sort((a, b) => b.text.length - a.text.length)[0]
  const isPart = (words: string) => said.includes(words) || (characters !== undefined && words.includes(said))
  return among([...own, ...shared], (words) => words === said) ?? among(own, isPart) ?? among(shared, isPart)
}

const at = (file: Printable['in'], text: string | undefined, ...path: PropertyKey[]): Printable[] =>
  text ? [{ text, in: file, path }] : []

function officeTexts(file: Parsed<OfficeFile>): Printable[] {
  const { name, short, formerNames, address, hours, post, holders, channels, sources } = file.value
  return [
    ...at(file, name, 'name'),
    ...formerNames.flatMap((former, index) => at(file, former.name, 'formerNames', index, 'name')),
    ...at(file, short, 'short'),
    ...at(file, address?.text, 'address', 'text'),
    ...at(file, hours && hoursText(hours), 'hours'),
    ...at(file, post?.title, 'post', 'title'),
    ...holders.flatMap((holder, index) => at(file, holder.name, 'holders', index, 'name')),
    ...channels.flatMap(({ type, value, unit }, index) => [
      ...at(file, displayValue(type, value), 'channels', index, 'value'),
      ...at(file, unit, 'channels', index, 'unit'),
    ]),
    ...Object.entries(sources).flatMap(([id, { citation }]) => at(file, citation, 'sources', id, 'citation')),
  ]
}

/** What other files give to an office's paper: shared channels, problems, the region itself, other offices, areas. */
function sharedTexts(content: Content, directory: Directory): Printable[] {
  const areas = { file: 'areas.csv', line: ([row]: readonly PropertyKey[]) => Number(row) + 2 }
  return [
    ...content.channels.layers.flatMap(channelTexts),
    ...content.topics.layers.flatMap(topicTexts),
    ...regionTexts(content.region, directory),
    ...[...content.offices.values()].flatMap(officeTexts),
    ...(content.areas ?? []).flatMap(({ name }, index) => at(areas, name, index, 'name')),
  ]
}

const channelTexts = (file: Parsed<ChannelsFile>): Printable[] =>
  file.value.channels.flatMap(({ name, contacts }, index) => [
    ...at(file, name, 'channels', index, 'name'),
    ...contacts.flatMap(({ type, value }, contact) =>
      at(file, displayValue(type, value), 'channels', index, 'contacts', contact, 'value'),
    ),
  ])

const topicTexts = (file: Parsed<TopicsFile>): Printable[] =>
  file.value.topics.flatMap(({ keywords }, index) =>
    keywords.flatMap((word, place) => at(file, word, 'topics', index, 'keywords', place)),
  )

function regionTexts(file: Parsed<RegionFile>, { region, offices }: Directory): Printable[] {
  const { government, name, terms } = file.value
  return [
    ...at(file, government, 'government'),
    ...at(file, name, 'name'),
    ...Object.entries(terms).flatMap(([term, words]) => at(file, words, 'terms', term)),
    ...offices.flatMap(({ id }) => at(file, typedAddress(region.site.address, id), 'site', 'address')),
  ]
}
