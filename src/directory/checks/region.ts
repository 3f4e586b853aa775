/** Rules on the files of the region as a whole. */
import { contrast } from '../colour.ts'
import type { Content } from '../content/content.ts'
import { NATIONAL } from '../content/national.ts'
import type { Parsed } from '../content/read.ts'
import type { ChannelsFile, TopicsFile } from '../content/schema.ts'
import type { Day } from '../dates.ts'
import { checkConfirmations, checkMobile, checkValue, warnOfMobile } from './channels.ts'
import { reportMobiles } from './offices.ts'
import { duplicateId, hasSource, type Report, unknown } from './report.ts'

/** White text on the region's green must reach AAA. */
const MIN_CONTRAST = 7

/** Colours, links and references of region.yaml. */
export function checkRegion({ region, officeIds, channels }: Content, report: Report): void {
  const { value } = region
  const ratio = contrast(value.colours.green, '#FFFFFF')
  if (ratio < MIN_CONTRAST) {
    report({
      rule: 'contrast',
      path: ['colours', 'green'],
      message: `warna ${value.colours.green} terlalu terang untuk tulisan putih (kontras ${ratio.toFixed(1)}, perlu 7)`,
      repair: 'pilih warna yang lebih gelap',
    })
  }
  if (!officeIds.has(value.corrections.office))
    report(unknown('kantor', value.corrections.office, ['corrections', 'office']))
  if (value.confirmations)
    checkValue(
      { type: 'whatsapp', value: value.confirmations.whatsapp },
      value.sample,
      ['confirmations'],
      report,
      'whatsapp',
    )
  value.ladder.steps.forEach((step, index) => {
    const path = ['ladder', 'steps', index]
    if (step.office && !officeIds.has(step.office)) report(unknown('kantor', step.office, [...path, 'office']))
    if (step.channel && !channels.value.channels.some(({ id }) => id === step.channel))
      report(unknown('saluran', step.channel, [...path, 'channel']))
  })
  for (const [index, id] of value.care.offices.entries())
    if (!officeIds.has(id)) report(unknown('kantor', id, ['care', 'offices', index]))
  for (const [index, id] of value.care.channels.entries())
    if (!channels.value.channels.some((channel) => channel.id === id))
      report(unknown('saluran', id, ['care', 'channels', index]))
  const cited: [readonly string[], PropertyKey[]][] = [
    [value.order?.sources ?? [], ['order', 'sources']],
    [value.ladder.sources, ['ladder', 'sources']],
    ...value.promises.map((promise, index): [string[], PropertyKey[]] => [
      promise.sources,
      ['promises', index, 'sources'],
    ]),
  ]
  for (const [refs, path] of cited) {
    for (const ref of refs) if (!hasSource(value.sources, ref)) report(unknown('sumber', ref, path))
  }
}

/** References and values of a channels.yaml. */
export function checkShared(
  { file, value: { channels, sources } }: Pick<Parsed<ChannelsFile>, 'file' | 'value'>,
  { officeIds, region }: Content,
  today: Day,
  report: Report,
): void {
  channels.forEach((channel, index) => {
    const path = ['channels', index]
    const own = new Set(channel.contacts.map(({ value }) => value))
    if (!region.value.sample) reportMobiles(channel.about, own, [...path, 'about'], report)
    if (channels.findIndex(({ id }) => id === channel.id) !== index) report(duplicateId(channel.id, [...path, 'id']))
    if (channel.office && !officeIds.has(channel.office)) report(unknown('kantor', channel.office, [...path, 'office']))
    channel.contacts.forEach((contact, at) => {
      checkValue(contact, region.value.sample, [...path, 'contacts', at], report)
      checkConfirmations(contact, today, [...path, 'contacts', at], report)
      if (channel.level === 'regency') checkMobile(contact, region.value.sample, [...path, 'contacts', at], report)
      else if (!file.startsWith(NATIONAL)) warnOfMobile(contact, region.value.sample, [...path, 'contacts', at], report)
      for (const ref of contact.sources)
        if (!hasSource(sources, ref)) report(unknown('sumber', ref, [...path, 'contacts', at, 'sources']))
    })
    for (const ref of [...(channel.place?.sources ?? []), ...channel.leads.flatMap((lead) => lead.sources)]) {
      if (!hasSource(sources, ref)) report(unknown('sumber', ref, path))
    }
  })
}

/** Targets and repeated words of a topics.yaml. */
export function checkTopics(
  { file, value: { topics, dangers = {}, frequent = [] } }: Pick<Parsed<TopicsFile>, 'file' | 'value'>,
  { region, topics: all, officeIds, channels }: Content,
  report: Report,
): void {
  /** An invented region has none of the nation's channels, and so none of their words. */
  const elsewhere = region.value.sample && file.startsWith(NATIONAL)
  const channelIds = new Set(channels.layers.flatMap(({ value }) => value.channels.map(({ id }) => id)))
  const known = new Set(all.layers.flatMap(({ value }) => value.topics).flatMap((entry) => entry.keywords))
  for (const [danger, ids] of Object.entries(dangers))
    ids.forEach((id, at) => {
      if (!elsewhere && !channelIds.has(id)) report(unknown('saluran', id, ['dangers', danger, at]))
    })
  topics.forEach((entry, index) => {
    if (entry.office && !officeIds.has(entry.office))
      report(unknown('kantor', entry.office, ['topics', index, 'office']))
    if (entry.channel && !elsewhere && !channelIds.has(entry.channel))
      report(unknown('saluran', entry.channel, ['topics', index, 'channel']))
    entry.keywords.forEach((keyword, at) => {
      if (entry.keywords.indexOf(keyword) !== at) {
        report({
          rule: 'duplicate-keyword',
          path: ['topics', index, 'keywords', at],
          message: `kata "${keyword}" ditulis dua kali`,
          repair: 'hapus salah satunya',
        })
      }
    })
  })
  frequent.forEach((keyword, index) => {
    if (!known.has(keyword)) {
      report({
        rule: 'unknown-keyword',
        path: ['frequent', index],
        message: `"${keyword}" tidak ada di daftar kata`,
        repair: 'tulis persis seperti di salah satu keywords',
      })
    }
  })
}

/** References and expired excuses of required.yaml. */
export function checkRequired({ required, officeIds }: Content, today: Day, report: Report): void {
  required.value.excuses.forEach((excuse, index) => {
    if (!officeIds.has(excuse.office)) report(unknown('kantor', excuse.office, ['excuses', index, 'office']))
    if (excuse.until < today) {
      report({
        rule: 'excuse-expired',
        path: ['excuses', index, 'until'],
        message: `alasan untuk "${excuse.office}" habis pada ${excuse.until}`,
        repair: 'minta kontaknya, atau perpanjang dengan alasan baru',
      })
    }
  })
}

/** References, repeated codes and days of editions.yaml. */
export function checkLedger({ editions, officeIds }: Content, today: Day, report: Report): void {
  const nameOf = ({ office, code }: { office: string; code: string }) => `${code} ${office}`
  const first = new Map<string, number>()
  for (const [index, edition] of editions.value.editions.entries())
    if (!first.has(nameOf(edition))) first.set(nameOf(edition), index)
  editions.value.editions.forEach((edition, index) => {
    if (!officeIds.has(edition.office)) report(unknown('kantor', edition.office, ['editions', index, 'office']))
    if (first.get(nameOf(edition)) !== index) {
      report({
        rule: 'duplicate-edition',
        path: ['editions', index, 'code'],
        message: `edisi ${edition.code} dari "${edition.office}" tercatat dua kali`,
        repair: 'hapus catatan yang kedua',
      })
    }
  })
  editions.value.issued.forEach(({ office, code, on }, index) => {
    if (!first.has(nameOf({ office, code }))) {
      report({
        rule: 'issued-not-recorded',
        path: ['issued', index, 'code'],
        message: `edisi ${code} dari "${office}" tidak tercatat`,
        repair: 'perbaiki kodenya, atau catat edisinya dulu: npm run record',
      })
    }
    if (on > today) {
      report({
        rule: 'future-issue',
        path: ['issued', index, 'on'],
        message: `kertas bertanggal ${on}, padahal hari itu belum tiba`,
        repair: 'perbaiki tanggalnya',
      })
    }
  })
}
