/** Rules on an office and on all offices together, their channels and holders apart. */
import { isNumberType } from '../channels/contacts.ts'
import { displayPhone, isMobile } from '../channels/phone.ts'
import { findPhoneTokens } from '../channels/phone-tokens.ts'
import { judgeChannel } from '../channels/publication.ts'
import type { Content } from '../content/content.ts'
import { fieldName, type Problem, problemOf } from '../content/problems.ts'
import type { Parsed } from '../content/read.ts'
import type { ChannelEntry, OfficeFile } from '../content/schema.ts'
import type { Day } from '../dates.ts'
import { areaWithCode } from '../lookup.ts'
import { tenureOn } from '../people/holders.ts'
import { hasSource, type Report, unknown } from './report.ts'

/** Parent, successor and area of an office. */
export function checkLinks(id: string, office: OfficeFile, { officeIds, areas }: Content, report: Report): void {
  if (office.parent && (!officeIds.has(office.parent) || office.parent === id))
    report(unknown('kantor induk', office.parent, ['parent']))
  if (office.ended?.successor && (!officeIds.has(office.ended.successor) || office.ended.successor === id))
    report(unknown('kantor pengganti', office.ended.successor, ['ended', 'successor']))
  if (!areas) return
  const area = areaWithCode(areas, office.area ?? '')
  if (office.area && !area)
    report({ ...unknown('kode wilayah', office.area, ['area']), repair: 'pakai kode yang ada di areas.csv' })
  if (office.kind === 'district' && area?.level !== 'kecamatan') {
    report({
      rule: 'district-area',
      path: ['area'],
      message: 'kantor kecamatan harus punya kode kecamatannya',
      repair: 'isi area dengan kode kecamatan, misalnya "99.01.05"',
    })
  }
  const village = area && area.level !== 'kecamatan' ? `d${area.code.replaceAll('.', '')}` : 'd9901052001'
  if (office.kind === 'village' && (!area || area.level === 'kecamatan' || !/^d\d{10}$/.test(id))) {
    report({
      rule: 'village-area',
      path: ['area'],
      message: 'kantor desa/kelurahan harus punya kode desanya, dan nama berkas "d" + 10 angka kode',
      repair: `isi area dengan kode desa, dan namai berkasnya misalnya ${village}.yaml`,
    })
  }
}

/** Mobile numbers in texts that are shown: a withheld number would be published through the back door. */
export function checkTexts(office: OfficeFile, { region }: Content, report: Report): void {
  if (region.value.sample) return
  const own = new Set(office.channels.map(({ value }) => value))
  const texts: [string, PropertyKey[]][] = [
    [office.address?.text ?? '', ['address', 'text']],
    ...office.remarks.map((text, index): [string, PropertyKey[]] => [text, ['remarks', index]]),
    ...office.channels.map((channel, index): [string, PropertyKey[]] => [
      channel.unit ?? '',
      ['channels', index, 'unit'],
    ]),
    ...office.leads.map((lead, index): [string, PropertyKey[]] => [lead.unit ?? '', ['leads', index, 'unit']]),
    ...Object.entries(office.sources).map(([id, source]): [string, PropertyKey[]] => [
      `${source.citation}\n${source.document ?? ''}`,
      ['sources', id],
    ]),
  ]
  for (const [text, path] of texts) reportMobiles(text, own, path, report)
}

/** Reports each mobile number in a text that isn't among the known ones. */
export function reportMobiles(text: string, known: ReadonlySet<string>, path: PropertyKey[], report: Report): void {
  for (const number of findPhoneTokens(text).filter((token) => isMobile(token) && !known.has(token))) {
    report({
      rule: 'mobile-in-text',
      path,
      message: `ada nomor HP di dalam teks (${displayPhone(number)})`,
      repair: 'hapus dari teks; nomor hanya dicatat di channels, setelah dikonfirmasi kantor',
    })
  }
}

/** What rests on a source, each with its place. */
export function sourceUses(office: OfficeFile): [source: string, at: PropertyKey[]][] {
  return [
    ...refs(office.nameSources, ['nameSources']),
    ...refs(office.address?.sources ?? [], ['address', 'sources']),
    ...office.channels.flatMap((channel, index) => refs(channel.sources, ['channels', index, 'sources'])),
    ...office.leads.flatMap((lead, index) => refs(lead.sources, ['leads', index, 'sources'])),
    ...office.holders.flatMap((holder, index) =>
      refs(holder.observed ? [holder.observed.source] : [], ['holders', index, 'observed']),
    ),
    ...office.holders.flatMap((holder, index) =>
      refs(holder.photo?.sources ?? [], ['holders', index, 'photo', 'sources']),
    ),
  ]
}

/** Every reference to a source, and sources that nothing refers to. */
export function checkSources(office: OfficeFile, report: Report): void {
  const used = sourceUses(office)
  for (const [ref, path] of used) if (!hasSource(office.sources, ref)) report(unknown('sumber', ref, path))
  const names = new Set(used.map(([ref]) => ref))
  for (const id of Object.keys(office.sources)) {
    if (!names.has(id))
      report({
        rule: 'unused-source',
        path: ['sources', id],
        message: `sumber "${id}" tidak dipakai`,
        repair: 'hapus, atau sebutkan pada fakta yang didukungnya',
      })
  }
}

function refs(ids: readonly string[], path: PropertyKey[]): [string, PropertyKey[]][] {
  return ids.map((id) => [id, path])
}

/** An office named by the order that shows no contact. */
export function checkRequiredOffice(
  id: string,
  office: OfficeFile,
  { required, region }: Content,
  today: Day,
  report: Report,
): void {
  if (!required.value.kinds.includes(office.kind) || (office.ended && office.ended.on <= today)) return
  if (required.value.excuses.some((excuse) => excuse.office === id && excuse.until >= today)) return
  const shown = office.channels.some((channel) => judgeChannel(channel, office, today).web !== 'no')
  if (!shown)
    report({
      rule: 'required-missing',
      message: `${region.value.order ? 'wajib menurut perintah' : 'diharapkan (required.yaml)'}, tetapi belum ada kontak yang boleh ditayangkan`,
      repair: 'minta lembar konfirmasi diisi kantor ini',
    })
}

/** Two offices with one name. */
export function checkNames({ offices }: Content, problems: Problem[]): void {
  const byName = new Map<string, string>()
  for (const [id, office] of offices) {
    const key = office.value.name.toLowerCase()
    const other = byName.get(key)
    if (other)
      problems.push(
        problemOf({
          rule: 'duplicate-name',
          file: office.file,
          line: office.line(['name']),
          field: 'name',
          message: `nama ini sudah dipakai kantor "${other}"`,
          repair: 'bedakan namanya, atau hapus salah satu berkas',
        }),
      )
    byName.set(key, id)
  }
}

/** One number at two offices: an error of copying, unless one is part of the other or it moved with its holder. */
export function checkSharedNumbers({ offices }: Content, today: Day, problems: Problem[]): void {
  const owners = new Map<string, [string, Parsed<OfficeFile>]>()
  for (const [id, office] of offices) {
    for (const [index, channel] of office.value.channels.entries()) {
      if (!isNumberType(channel.type) || channel.until || hasLeft(channel, office.value, today)) continue
      const [otherId, other] = owners.get(channel.value) ?? []
      if (!otherId) owners.set(channel.value, [id, office])
      else if (otherId !== id && office.value.parent !== otherId && other?.value.parent !== id) {
        problems.push(
          problemOf({
            rule: 'number-elsewhere',
            file: office.file,
            line: office.line(['channels', index, 'value']),
            field: fieldName(['channels', index, 'value']),
            message: `nomor ${channel.value} juga tercatat pada "${otherId}"`,
            repair: 'pastikan milik siapa; hapus dari kantor yang salah',
          }),
        )
      }
    }
  }
}

/** Whether a channel belonged to a holder who has left. */
function hasLeft({ holder }: ChannelEntry, { holders }: OfficeFile, today: Day): boolean {
  const owner = holders.find(({ id }) => id !== undefined && id === holder)
  return owner !== undefined && tenureOn(owner, holders, today) === 'over'
}
