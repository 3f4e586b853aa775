/** What all regions share, and what a region says instead or besides. */
import type { ChannelsFile, OfficeFile, SynonymsFile, TopicsFile } from './schema.ts'

/** Where the shared files stand, seen from a region's folder. */
export const NATIONAL = '../_national/'

type Channel = ChannelsFile['channels'][number]
type Topic = TopicsFile['topics'][number]

/** Words for problems and whose they are, with every duty brought to the offices that have it. */
export type TopicWords = Omit<Topic, 'duty' | 'language'>

const PURPOSES: readonly Channel['purpose'][] = ['urgent', 'complaint', 'service']
const LEVELS: readonly Channel['level'][] = ['regency', 'province', 'national']

/**
 * Channels of the region and those of the nation that it doesn't tell of itself, danger first, then the nearest.
 * Sources of shared channels keep apart from the region's.
 */
export function withNationalChannels(own: ChannelsFile, national: ChannelsFile): ChannelsFile {
  const ids = new Set(own.channels.map(({ id }) => id))
  const inherited = national.channels.filter(({ id }) => !ids.has(id)).map(citingNational)
  const rank = ({ purpose, level }: Channel) => PURPOSES.indexOf(purpose) * LEVELS.length + LEVELS.indexOf(level)
  return {
    channels: [...own.channels, ...inherited].sort((a, b) => rank(a) - rank(b)),
    sources: {
      ...Object.fromEntries(Object.entries(national.sources).map(([id, source]) => [NATIONAL + id, source])),
      ...own.sources,
    },
  }
}

function citingNational(channel: Channel): Channel {
  const cited = <C extends { sources: string[] }>(one: C): C => ({
    ...one,
    sources: one.sources.map((id) => NATIONAL + id),
  })
  const { contacts, place, leads } = channel
  return { ...channel, contacts: contacts.map(cited), leads: leads.map(cited), ...(place && { place: cited(place) }) }
}

/**
 * Words of all regions, then those of the region; a word that the region gives to somebody is taken from all others.
 * @param languages of the region; words of others are left out
 */
export function withNationalTopics(own: TopicsFile, national: TopicsFile, languages: readonly string[]): TopicsFile {
  const taken = new Set(own.topics.flatMap(({ keywords }) => keywords.map((word) => word.toLowerCase())))
  const inherited = national.topics
    .filter(({ language }) => language === undefined || languages.includes(language))
    .map((topic) => ({ ...topic, keywords: topic.keywords.filter((word) => !taken.has(word.toLowerCase())) }))
    .filter(({ keywords }) => keywords.length > 0)
  return { frequent: own.frequent ?? national.frequent, topics: [...inherited, ...own.topics] }
}

/** The region's synonyms, then those of all regions: a word that has a meaning here has no other. */
export function withNationalSynonyms(
  own: SynonymsFile = { ignore: [], same: [] },
  national: SynonymsFile = { ignore: [], same: [] },
): SynonymsFile {
  const meant = new Set(own.same.flatMap((row) => row.split(' ')))
  const ignore = national.ignore.map((row) => row.split(' ').filter((word) => !meant.has(word)))
  return {
    ignore: [...own.ignore, ...ignore.filter((words) => words.length > 0).map((words) => words.join(' '))],
    same: [...own.same, ...national.same],
  }
}

/**
 * Whose the words are in this region: an entry for every office, kind, channel and body that has any.
 * Words of channels that the region doesn't have, and of duties that no office has, are left out.
 */
export function topicWords(
  { topics }: TopicsFile,
  offices: ReadonlyMap<string, { value: Pick<OfficeFile, 'duties'> }>,
  { channels }: ChannelsFile,
): TopicWords[] {
  const known = new Set(channels.map(({ id }) => id))
  const found = new Map<string, TopicWords>()
  for (const { keywords, ...topic } of topics) {
    for (const target of targetsOf(topic, offices, known)) {
      const key = JSON.stringify([target.office, target.kind, target.body, target.body ? '' : target.channel])
      const words = [...(found.get(key)?.keywords ?? []), ...keywords]
      found.set(key, { ...found.get(key), ...target, keywords: [...new Set(words)] })
    }
  }
  return [...found.values()]
}

function targetsOf(
  { duty, language, ...topic }: Omit<Topic, 'keywords'>,
  offices: ReadonlyMap<string, { value: Pick<OfficeFile, 'duties'> }>,
  channels: ReadonlySet<string>,
): Omit<TopicWords, 'keywords'>[] {
  if (duty) return [...offices].flatMap(([id, { value }]) => (value.duties.includes(duty) ? [{ office: id }] : []))
  if (!topic.channel || channels.has(topic.channel)) return [topic]
  const { channel, ...body } = topic
  return body.body ? [body] : []
}
