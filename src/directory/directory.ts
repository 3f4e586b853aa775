/** The only way from files to the model: for the site, the posters, every script and every test. */

import { inOrder, publicSource, toContact } from './channels/contacts.ts'
import { judgeChannel, judgeShared, type Publication, type Withheld } from './channels/publication.ts'
import { checkContent } from './checks/index.ts'
import { type Content, readContent } from './content/content.ts'
import { type TopicWords, topicWords } from './content/national.ts'
import { photoConsent, readPhoto } from './content/photo.ts'
import { type Problem, problemOf } from './content/problems.ts'
import type { ContentFile, YamlReader } from './content/read.ts'
import { LEDGER_FILE, type OfficeFile, type SourceFile } from './content/schema.ts'
import type { Day } from './dates.ts'
import { stillHanging, unrecorded } from './editions/ledger.ts'
import { editionOf } from './editions/paper.ts'
import { type RetiredNumber, retiredNumbers } from './editions/retired-numbers.ts'
import { areaWithCode } from './lookup.ts'
import type { Directory, Office, OfficeFacts, PublicSource, SharedChannel } from './model.ts'
import { attentionOn } from './people/attention.ts'
import { holderOn } from './people/holders.ts'
import { changesUntil } from './views/changes.ts'

export interface BuildOptions {
  /** Id of the region: the name of its folder. */
  region: string
  /** Public address instead of the one in region.yaml. */
  site?: string
  /** A reader that remembers what it has read. */
  read?: YamlReader
}

/**
 * Builds the directory of a region as it is on a day.
 * @param files every file of the region's folder, paths relative to it
 * @param today the day, "YYYY-MM-DD"
 * @returns `directory` unless there is an error among `problems`, and beside it the numbers that may stand nowhere in
 * what is made of it; `content` as far as it could be read; never throws on bad content
 */
export function buildDirectory(
  files: readonly ContentFile[],
  today: Day,
  options: BuildOptions,
): { content?: Content; directory?: Directory; problems: Problem[]; retired?: RetiredNumber[] } {
  const { content, problems: found } = readContent(files, options.read)
  if (!content) return { problems: sorted(found) }
  const problems = [...found, ...checkContent(content, today)]
  if (problems.some(({ severity }) => severity === 'error')) return { content, problems: sorted(problems) }
  const directory = assemble(content, today, options)
  const retired = retiredNumbers(content, today)
  return { content, directory, problems: sorted([...problems, ...checkEditions(directory)]), retired }
}

function assemble(content: Content, today: Day, options: BuildOptions): Directory {
  const { sources, order, promises, ladder, site, emblem: _, ...region } = content.region.value
  const cite = (ids: readonly string[]) => ids.flatMap((id) => sources[id] ?? []).map(publicSource)
  const words = topicWords(content.topics.value, content.offices, content.channels.value)
  const said = new Set(words.flatMap(({ keywords }) => keywords))
  const address = (options.site ?? site.address).replace(/\/+$/, '')
  const bare = {
    region: {
      ...region,
      id: options.region,
      site: { ...site, address },
      ...(order && { order: { text: order.text, sources: cite(order.sources) } }),
      ...(content.emblem && { emblem: content.emblem }),
      promises: promises.map((promise) => ({ ...promise, sources: cite(promise.sources) })),
      ladder: { ...ladder, sources: cite(ladder.sources) },
    },
    today,
    areas: content.areas ?? [],
    channels: content.channels.value.channels.map((channel) => toShared(channel, content, today)),
    issued: stillHanging(content.editions.value.issued).map(({ office, code, copies, place }) => ({
      office,
      code,
      copies,
      place,
    })),
    topics: {
      frequent: (content.topics.value.frequent ?? []).filter((word) => said.has(word)),
      dangers: content.topics.value.dangers ?? {},
      words,
    },
    synonyms: content.synonyms,
    offices: [...content.offices].map(([id, { value }]) => toOffice(id, value, content, words, today)),
  }
  const files = [...content.offices].map(([id, { value }]) => [id, value] as const)
  const ledger = content.editions.value.editions
  return {
    ...bare,
    offices: bare.offices.map((office) => ({ ...office, edition: editionOf(office, bare, ledger) })),
    changes: changesUntil(files, today),
    attention: files.flatMap(([office, file]) =>
      attentionOn(file, today).map(({ index, ...attention }) => ({ office, ...attention })),
    ),
  }
}

function toOffice(
  id: string,
  file: OfficeFile,
  content: Content,
  words: readonly TopicWords[],
  today: Day,
): OfficeFacts {
  const cite = (ids: readonly string[]) => ids.flatMap((source) => file.sources[source] ?? []).map(publicSource)
  const { sample } = content.region.value
  const ended = file.ended && file.ended.on <= today ? file.ended : undefined
  const judged = (ended ? [] : file.channels).map((channel) => ({
    channel,
    verdict: judgeChannel(channel, file, today),
  }))
  const contacts = inOrder(
    judged
      .filter(({ verdict }) => verdict.web !== 'no')
      .map(({ channel, verdict }) => toContact(channel, verdict, file.sources, today, sample)),
  )
  const past = file.formerNames.filter((former) => former.until < today).sort((a, b) => b.until.localeCompare(a.until))
  const excuse = content.required.value.excuses.find((entry) => entry.office === id && entry.until >= today)
  return {
    id,
    kind: file.kind,
    duties: file.duties,
    ...namesOn(file, today),
    aliases: [...file.aliases, ...past.flatMap(({ short }) => short ?? [])],
    formerNames: past.map(({ name, until }) => ({ name, until })),
    ...(file.parent && { parent: file.parent }),
    area: file.area === undefined ? undefined : areaWithCode(content.areas ?? [], file.area),
    ...(file.address && { address: { text: file.address.text, sources: cite(file.address.sources) } }),
    ...(file.hours && { hours: file.hours }),
    ended,
    postTitle: file.post?.title,
    holder: toHolder(file, content, today),
    contacts,
    withheld: [
      ...judged
        .filter(({ verdict }) => verdict.web === 'no')
        .map(({ channel, verdict }) => ({
          type: channel.type,
          unit: channel.unit,
          reason: withheldReason(verdict),
          sources: cite(channel.sources),
        })),
      ...file.leads.map((lead) => ({ type: lead.type, unit: lead.unit, reason: 'lead', sources: cite(lead.sources) })),
    ],
    topics: words.filter((entry) => entry.office === id || entry.kind === file.kind).flatMap((entry) => entry.keywords),
    remarks: file.remarks,
    nameSources: cite(file.nameSources),
    required: content.required.value.kinds.includes(file.kind) && !ended,
    ...(excuse && { excuse: { reason: excuse.reason, until: excuse.until } }),
  }
}

/** What it is called: a former name whose last day is still to come is the present name. */
function namesOn({ name, short, formerNames }: OfficeFile, today: Day): { name: string; short: string } {
  const still = formerNames.filter(({ until }) => until >= today).sort((a, b) => a.until.localeCompare(b.until))
  return { name: still[0]?.name ?? name, short: still.find((former) => former.short)?.short ?? short }
}

function toHolder(file: OfficeFile, { photos }: Content, today: Day): Office['holder'] {
  const { observed, photo, last, ...holder } = holderOn(file, today)
  const cite = (id: string): PublicSource => publicSource(file.sources[id] as SourceFile)
  const data = photo && photoConsent(photo, today) === 'given' ? photos.get(photo.file) : undefined
  const facts = data && readPhoto(data)
  return {
    ...holder,
    ...(data && facts && { photo: { type: facts.type, data } }),
    ...(observed && { observed: { on: observed.on, source: cite(observed.source) } }),
    ...(last && { last: { ...last, source: last.source ? cite(last.source) : undefined } }),
  }
}

function withheldReason({ reason }: Publication): Withheld {
  return reason as Withheld
}

function toShared(
  channel: Content['channels']['value']['channels'][number],
  content: Content,
  today: Day,
): SharedChannel {
  const { sources } = content.channels.value
  const judged = channel.contacts.map((contact, index) => ({
    contact: { ...contact, id: `${channel.id}-${index + 1}` },
    verdict: judgeShared(contact, channel, sources, today),
  }))
  return {
    id: channel.id,
    name: channel.name,
    level: channel.level,
    body: channel.body,
    office: channel.office,
    purpose: channel.purpose,
    ...(channel.label && { label: channel.label }),
    about: channel.about,
    works: channel.works,
    contacts:
      channel.works === 'yes'
        ? judged
            .filter(({ verdict }) => verdict.web !== 'no')
            .map(({ contact, verdict }) => toContact(contact, verdict, sources, today, content.region.value.sample))
        : [],
    ...(channel.place && {
      place: {
        text: channel.place.text,
        sources: channel.place.sources.flatMap((id) => sources[id] ?? []).map(publicSource),
      },
    }),
  }
}

/** Paper of an edition that isn't in the ledger can't be recognised later. Drafts aren't recorded. */
function checkEditions(directory: Directory): Problem[] {
  const missing = new Set((directory.region.site.confirmed ? unrecorded(directory) : []).map(({ office }) => office))
  if (missing.size === 0) return []
  return [
    problemOf({
      rule: 'edition-not-recorded',
      file: LEDGER_FILE,
      message: `edisi sekarang dari ${missing.size} kantor belum tercatat: ${[...missing].join(', ')}`,
      repair: 'catat sebelum poster dicetak: npm run record',
    }),
  ]
}

function sorted(problems: Problem[]): Problem[] {
  const rank = (problem: Problem) => (problem.severity === 'error' ? 0 : 1)
  return problems.sort((a, b) => rank(a) - rank(b) || a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0))
}
