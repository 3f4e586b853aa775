/** What the browser searches, made at build time. */
import { createHash } from 'node:crypto'

import type { Area } from '../directory/content/area.ts'
import type { TopicWords } from '../directory/content/national.ts'
import { DANGERS, type SynonymsFile } from '../directory/content/schema.ts'
import { villageId } from '../directory/content/villages.ts'
import type { Contact, Directory, Office, SharedChannel } from '../directory/model.ts'
import { frontDoors } from '../directory/views/fallback.ts'
import { districtsOf, villageOffice } from '../directory/views/lists.ts'
import { type Lean, leanSynonyms } from './lean.ts'
import { leanSayings } from './lean-sayings.ts'
import { identityOf, type NumberRow } from './numbers.ts'
import { IN, type OtherMeaning } from './ranking.ts'
import { DEALS, type FinderRows, idOf, phrasesOf, type RareRows } from './searched.ts'
import { createVocabulary, type Synonyms, type Vocabulary, wordsOf } from './words.ts'

/** So many front doors stand on a card, with so many ways through them. */
const DOORS = 2
const WAYS = 3

/**
 * Everything of a directory that can be found, what is open and what works: what is searched at once, and what few people
 * say, which is loaded after it where it is needed.
 */
export function finderLayers(directory: Directory): { first: FinderRows; rare: RareRows } {
  const offices = directory.offices.filter(({ ended, kind }) => !ended && kind !== 'village')
  const channels = directory.channels.filter(({ works, contacts }) => works === 'yes' && contacts.length > 0)
  const { synonyms } = directory
  const all = { ...synonyms, same: [...synonyms.same, ...synonyms.rare] }
  const vocabulary = createVocabulary(all)
  const { words, bodies, owners, rare } = wordRows(directory, offices, channels, all)
  const { districts, ids } = placeRows(directory, offices)
  const { dangers, absent } = dangerRows(directory, channels)
  // what is like each other stands together, for it weighs less so
  const rows: FinderRows = {
    stamp: '',
    owners,
    ignore: '',
    offices: offices.map(officeRow),
    region: directory.region.name.replace(/^(kabupaten|kota)\s+/i, '').toLowerCase(),
    soft: synonyms.soft.join('|'),
    same: '',
    whom: synonyms.whom.join(' '),
    calm: synonyms.calm.join(' '),
    doors: doorsOf(directory),
    ids,
    after: synonyms.after.map((turn) => turnOf(turn, vocabulary)),
    channels: channels.map(channelRow),
    words,
    absent,
    dangers,
    bodies,
    levels: [directory.region.terms.village, 'Kelurahan', directory.region.terms.district],
    frequent: directory.topics.frequent,
    districts,
  }
  const places = directory.areas.map(({ name }) => wordsOf(name).join(''))
  const shown = new Set(directory.topics.words.flatMap(({ keywords }) => keywords).flatMap(wordsOf))
  const leanOf = (said: FinderRows['words'], synonyms: Synonyms) =>
    leanSynonyms(synonyms, [...phrasesOf({ ...rows, words: said }).map(({ text }) => text), ...places], shown)
  const lean = leanOf(words, synonyms)
  const stamp = stampOf(rows)
  return {
    first: { ...rows, ...lean, stamp },
    rare: { words: rare, ...beside(lean, leanOf([...words, ...rare], all)), stamp },
  }
}

/**
 * Where a word means another: behind some words, with none between that says something but those that may, and where
 * nothing else is told by which it is what it usually is, but for where that is ("di rumah"). Where it is typed twice, that
 * counts no more: papers burn with the house.
 */
function turnOf(
  { behind, between, unless, word, meaning }: SynonymsFile['after'][number],
  { formOf }: Vocabulary,
): OtherMeaning {
  // no two ways to read the same words, or many of them would take forever
  const any = (words: string) => `(?:${[...new Set(words.split(' ').map((word) => formOf(word) ?? word))].join('|')}) `
  const usual = formOf(word) ?? ''
  const calm = `(?:-${IN.source.slice(1, -1)} -?${any(unless)}|(?!-?${any(unless)})\\S+ )*`
  const near = `-?${any(behind)}(?:-\\S+ |${any(between)})*${usual} `
  return [`^${calm}${near}${calm}$|(?:^| )${near}.*${usual} `, usual, formOf(meaning) ?? '']
}

/** What has to be known of synonyms besides; each line keeps the word that stands for the others. */
function beside(known: Lean, all: Lean): Lean {
  const [silent, meant] = [new Set(known.ignore.split(' ')), new Set(known.same.split(/[ |]/))]
  const lines = all.same.split('|').map((line) => line.split(' '))
  const left = lines
    .map(([head = '', ...others]) => [head, ...others.filter((word) => !meant.has(word))])
    .filter(([head = '', ...others]) => others.length > 0 || !meant.has(head))
  const ignore = all.ignore.split(' ').filter((word) => !silent.has(word))
  return { same: left.map((line) => line.join(' ')).join('|'), ignore: ignore.join(' ') }
}

/** Six letters that are others where an office, channel or body has another place. */
const stampOf = ({ offices, channels, bodies }: FinderRows): string =>
  createHash('sha256')
    .update(JSON.stringify([offices, channels, bodies]))
    .digest('hex')
    .slice(0, 6)

function officeRow(office: Office): FinderRows['offices'][number] {
  const { id, name, short, aliases, contacts } = office
  const first = contacts.find(({ unit }) => !unit) ?? contacts[0]
  const others = [short, ...aliases].filter((other) => other !== name).join(';')
  const row = [
    idOf(['', name, others]) === id ? '' : id,
    name,
    others,
    first?.display ?? '',
    first?.href ?? '',
  ] as const
  return first?.unit ? [...row, first.unit] : [...row]
}

function channelRow({ name, about, contacts, purpose, level }: SharedChannel): FinderRows['channels'][number] {
  const first = contacts[0]
  const elsewhere = level === 'province' || (purpose === 'service' && level === 'national')
  return [name, about, first?.display ?? '', first?.href ?? '', purpose === 'urgent' ? 1 : elsewhere ? 2 : 0]
}

/** The ways through the region's front doors. Numbers come first, for they need no internet. */
function doorsOf(directory: Directory): FinderRows['doors'] {
  const ways = frontDoors(directory)
    .slice(0, DOORS)
    .flatMap(({ name, contacts }) =>
      contacts.map((contact): [Contact, string] => {
        const { type, display } = contact
        return [contact, type === 'sms' ? `SMS ${display}` : type === 'phone' ? `${name} ${display}` : name]
      }),
    )
  const isNumber = ([{ type }]: [Contact, string]) => type === 'phone' || type === 'sms'
  const ordered = [...ways.filter(isNumber), ...ways.filter((way) => !isNumber(way))]
  const once = ordered.filter(([, label], at) => ordered.findIndex(([, other]) => other === label) === at)
  return once.slice(0, WAYS).map(([{ href }, label]) => [label, href ?? ''])
}

/** Lines in the order of their last words, in which they weigh less. */
const byEnds = (lines: readonly string[]): string[] => {
  const end = (line: string) => line.split(' ').reverse().join(' ')
  return lines.toSorted((a, b) => (end(a) < end(b) ? -1 : 1))
}

/** Who deals with which words; whoever has none here is left out, but not their danger. */
function wordRows(
  directory: Directory,
  offices: readonly Office[],
  channels: readonly SharedChannel[],
  all: Synonyms,
): Pick<FinderRows, 'words' | 'bodies' | 'owners'> & { rare: FinderRows['words'] } {
  const { topics, synonyms } = directory
  const seldomOf = ({ keywords, rare = [], dangers = {} }: TopicWords): string[] =>
    // what is shown of somebody, and danger, are known at once
    rare.filter((word) => !keywords.slice(0, DEALS).includes(word) && !dangers[word])
  const entries = topics.words.map((entry) => {
    const { keywords, also = [], dangers = {} } = entry
    const seldom = new Set(seldomOf(entry))
    const dangerOf = (line: string) => (dangers[line] ? DANGERS.indexOf(dangers[line]) : -1)
    const isOften = (word: string) => !seldom.has(word)
    return { keywords: keywords.filter(isOften), also: also.filter(isOften), dangerOf }
  })
  const lined = leanSayings(entries, synonyms)
  const linedRare = leanSayings([], all)
  const place = new Map(offices.map(({ id }, index) => [id, index]))
  const channelPlace = new Map(channels.map(({ id }, index) => [id, index]))
  const bodies: FinderRows['bodies'] = []
  const words: FinderRows['words'] = []
  const owners: FinderRows['owners'] = []
  const rare: FinderRows['words'] = []
  for (const [at, entry] of topics.words.entries()) {
    const whose = whoseOf(entry)
    if (whose === undefined) continue
    const line = lined(entries[at]!)
    if (line) words.push([whose, line])
    for (const [said, others] of Object.entries(entry.instead ?? {}))
      if (typeof whose === 'string') owners.push([said, whose, others.flatMap((id) => place.get(id) ?? [])])
    const seldom = seldomOf(entry)
    if (seldom.length > 0)
      rare.push([whose, byEnds(linedRare({ keywords: [], also: seldom, dangerOf: () => -1 }).split(';')).join(';')])
  }
  return { words, bodies, owners, rare }

  function whoseOf({ office, kind, channel, body, page, about, dangers = {} }: TopicWords) {
    if (body) {
      bodies.push([body, about ?? '', channelPlace.get(channel ?? '') ?? -1])
      return `b${bodies.length - 1}` as const
    }
    if (page) return `p${page}` as const
    if (channel) {
      const index = channelPlace.get(channel)
      if (index !== undefined) return `c${index}` as const
      // whoever has a channel that isn't known to work is found by its words
      const holder = place.get(directory.channels.find(({ id }) => id === channel)?.office ?? '')
      return holder ?? (Object.keys(dangers).length > 0 ? -1 : undefined)
    }
    if (office) return place.get(office)
    if (kind === 'district' || kind === 'village') return kind
    const whose = offices.map((one, index) => (one.kind === kind ? index : -1)).filter((index) => index >= 0)
    return whose.length > 0 ? whose : undefined
  }
}

/** Who is called in which danger, and which emergency channels aren't known to work here. */
function dangerRows(
  { channels, topics }: Directory,
  working: readonly SharedChannel[],
): Pick<FinderRows, 'dangers' | 'absent'> {
  const nameOf = (id: string | undefined) => channels.find((channel) => channel.id === id)?.name
  const works = (id: string) => working.some((channel) => channel.id === id)
  const dangers = DANGERS.map((danger): FinderRows['dangers'][number] => {
    const [first, ...others] = topics.dangers[danger] ?? []
    const called = first && works(first) ? first : others.find(works)
    const missing = called === first ? undefined : nameOf(first)
    const at = working.findIndex(({ id }) => id === called)
    return missing ? [at, missing] : [at]
  })
  const absent = channels.flatMap(({ id, name, purpose }): FinderRows['absent'] => {
    const danger = DANGERS.findIndex((one) => topics.dangers[one]?.includes(id))
    return purpose === 'urgent' && !works(id) && danger >= 0 ? [[name, danger]] : []
  })
  return { dangers, absent }
}

const endOf = ({ code }: Area): string => code.slice(code.lastIndexOf('.') + 1)
const byCode = (areas: readonly Area[]): Area[] => [...areas].sort((a, b) => (a.code < b.code ? -1 : 1))

function placeRows(directory: Directory, offices: readonly Office[]): Pick<FinderRows, 'districts' | 'ids'> {
  const place = new Map(offices.map(({ id }, index) => [id, index]))
  const ids: FinderRows['ids'] = {}
  const districts = districtsOf(directory).map(({ office, villages }): FinderRows['districts'][number] => [
    place.get(office.id) ?? -1,
    office.area?.code ?? '',
    office.area?.name ?? office.short,
    ...byCode(villages).map((village, at, all) => {
      const own = villageOffice(directory, village)
      const contact = own?.contacts[0]?.display
      if (own && own.id !== villageId(village.code)) ids[village.code] = own.id
      const end = endOf(village)
      const next = at > 0 && Number(endOf(all[at - 1]!)) + 1 === Number(end)
      const told = `${next ? '' : end}${village.level === 'kelurahan' ? 'k' : ''}`
      const before = told || /^\d*k?$/.test(village.name) ? `${told}:` : ''
      return `${before}${village.name}${contact ? `:${contact}` : ''}`
    }),
  ])
  return { districts, ids }
}

/**
 * Every contact that is published, for telling whose a number is; the number by which the team asks offices too. What is
 * withheld or retired isn't among them.
 */
export function numberRows(directory: Directory): NumberRow[] {
  const row = ({ type, value, publication }: Contact, name: string, id: string): NumberRow => {
    const sure = publication.reason === 'confirmed' || publication.reason === 'sourced'
    return [type, identityOf(type, value), name, id, sure ? 0 : 1]
  }
  const { confirmations, corrections, government } = directory.region
  const team: NumberRow[] = confirmations
    ? [
        [
          'whatsapp',
          identityOf('whatsapp', confirmations.whatsapp),
          `Layanan Pengaduan, ${government}`,
          corrections.office,
          0,
        ],
      ]
    : []
  return [
    ...team,
    ...directory.offices.flatMap(({ id, name, contacts }) => contacts.map((contact) => row(contact, name, id))),
    ...directory.channels.flatMap(({ name, office, contacts }) =>
      contacts.map((contact) => row(contact, name, office ?? '')),
    ),
  ]
}
