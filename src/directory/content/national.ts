/** What all regions share, and what a region says instead or besides. */
import type { ChannelsFile, Danger, Duty, OfficeFile, RegionFile, SynonymsFile, TopicsFile } from './schema.ts'

/** Where the shared files stand, seen from a region's folder. */
export const NATIONAL = '../_national/'

type Channel = ChannelsFile['channels'][number]
type Topic = TopicsFile['topics'][number]

/** Words for problems and whose they are, with every duty brought to the offices that have it. */
export interface TopicWords
  extends Omit<Topic, 'duty' | 'language' | 'where' | 'danger' | 'also' | 'rare' | 'instead'> {
  /** What is searched besides. */
  also?: readonly string[]
  /** Which of the words few people say. */
  rare?: readonly string[]
  /** What it has instead of which offices, by the words for it. */
  instead?: Readonly<Record<string, readonly string[]>>
  /** Which of the words tell of which danger. */
  dangers?: Readonly<Record<string, Danger>>
}

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
 * @param region its languages and what it has; words of other languages and of what it hasn't are left out
 */
export function withNationalTopics(
  own: TopicsFile,
  national: TopicsFile,
  { languages, features }: Pick<RegionFile, 'languages' | 'features'>,
): TopicsFile {
  const taken = new Set(
    own.topics.flatMap(({ keywords, also }) => [...keywords.map((word) => word.toLowerCase()), ...also]),
  )
  const inherited = national.topics
    .filter(({ language }) => language === undefined || languages.includes(language))
    .filter(({ where }) => where === undefined || features.includes(where))
    .flatMap((topic) => {
      const keywords = topic.keywords.filter((word) => !taken.has(word.toLowerCase()))
      const also = topic.also.filter((line) => !taken.has(line))
      const isLeft = topic.keywords.length > 0 ? keywords.length > 0 : also.length > 0
      return isLeft ? [{ ...topic, keywords, also }] : []
    })
  return {
    frequent: own.frequent ?? national.frequent,
    dangers: { ...national.dangers, ...own.dangers },
    topics: [...inherited, ...own.topics],
  }
}

const NO_SYNONYMS: SynonymsFile = { ignore: [], soft: [], same: [], rare: [], whom: [], calm: [], after: [] }

/** The region's synonyms, then those of all regions: a word that has a meaning here has no other. */
export function withNationalSynonyms(
  own: SynonymsFile = NO_SYNONYMS,
  national: SynonymsFile = NO_SYNONYMS,
): SynonymsFile {
  const meant = new Set(own.same.flatMap((row) => row.split(' ')))
  const unless = (rows: readonly string[]) =>
    rows
      .map((row) =>
        row
          .split(' ')
          .filter((word) => !meant.has(word))
          .join(' '),
      )
      .filter((row) => row !== '')
  return {
    ignore: [...own.ignore, ...unless(national.ignore)],
    soft: [...own.soft, ...unless(national.soft)],
    same: [...own.same, ...national.same],
    rare: [...own.rare, ...national.rare],
    whom: [...own.whom, ...national.whom],
    calm: [...own.calm, ...national.calm],
    after: [...own.after, ...national.after],
  }
}

/**
 * Whose the words are in this region: an entry for every office, kind, channel and body that has any.
 * Words of channels that the region doesn't have, and of duties that no office has, are left out.
 */
export function topicWords(
  { topics, dangers = {} }: TopicsFile,
  offices: ReadonlyMap<string, { value: Pick<OfficeFile, 'duties'> }>,
  { channels }: ChannelsFile,
): TopicWords[] {
  const known = new Set(channels.map(({ id }) => id))
  const here = { offices, known, dangers }
  const found = new Map<string, TopicWords>()
  for (const { keywords, also, rare, danger, instead, ...topic } of topics) {
    for (const target of targetsOf(topic, danger, here)) {
      const { office, kind, page, body, channel } = target
      const key = JSON.stringify([office, kind, page, body, body ? '' : channel])
      const before = found.get(key)
      const words = [...(before?.keywords ?? []), ...keywords]
      const more = [...(before?.also ?? []), ...also]
      const seldom = [...(before?.rare ?? []), ...(rare ? [...keywords, ...also] : [])]
      const told = danger && Object.fromEntries([...keywords, ...also].map((word) => [word, danger]))
      const dangers = { ...before?.dangers, ...told }
      const owned = { ...before?.instead, ...(instead && { [instead.words]: havingDuty(offices, instead.duty) }) }
      found.set(key, {
        ...{ ...before, ...target, keywords: [...new Set(words)] },
        ...(more.length > 0 && { also: [...new Set(more)] }),
        ...(seldom.length > 0 && { rare: [...new Set(seldom)] }),
        ...(Object.keys(owned).length > 0 && { instead: owned }),
        ...(Object.keys(dangers).length > 0 && { dangers }),
      })
    }
  }
  return [...found.values()]
}

const havingDuty = (offices: Here['offices'], duty: Duty): string[] =>
  [...offices].flatMap(([id, { value }]) => (value.duties.includes(duty) ? [id] : []))

interface Here {
  offices: ReadonlyMap<string, { value: Pick<OfficeFile, 'duties'> }>
  known: ReadonlySet<string>
  dangers: NonNullable<TopicsFile['dangers']>
}

function targetsOf(
  { duty, language, where, ...topic }: Omit<Topic, 'keywords' | 'also' | 'rare' | 'danger' | 'instead'>,
  danger: Danger | undefined,
  { offices, known, dangers }: Here,
): Omit<TopicWords, 'keywords' | 'also' | 'rare' | 'instead'>[] {
  if (duty) return havingDuty(offices, duty).map((office) => ({ office }))
  const { channel, ...bare } = topic
  if (!channel || known.has(channel)) return [topic]
  if (bare.body) return [bare]
  // words of danger stay, with whoever answers it here
  const instead = danger && dangers[danger]?.find((id) => known.has(id))
  return instead ? [{ channel: instead }] : []
}
