/** Rules on one channel: its value, its owner, its confirmations. */
import { isNumberType, isSocialType } from '../channels/contacts.ts'
import { isCanonicalPhone } from '../channels/phone-read.ts'
import { hasConsent, isMobileChannel, judgeChannel } from '../channels/publication.ts'
import { checkEmail, checkWebsite, isCanonicalHandle } from '../channels/social.ts'
import type { Content } from '../content/content.ts'
import type { ChannelEntry, OfficeFile } from '../content/schema.ts'
import type { Day } from '../dates.ts'
import { duplicateId, type Report, unknown } from './report.ts'

/** Value, ids, consent and confirmations of one channel. */
export function checkChannel(
  channel: ChannelEntry,
  index: number,
  office: OfficeFile,
  content: Content,
  today: Day,
  report: Report,
): void {
  const path = ['channels', index]
  const { sample } = content.region.value
  checkValue(channel, sample, path, report)
  checkTwins(channel, index, office, report)
  if (channel.holder && !office.holders.some((holder) => holder.id === channel.holder))
    report(unknown('pejabat', channel.holder, [...path, 'holder']))
  if (channel.owner === 'personal' && !channel.consent?.withdrawn && !hasConsent(channel, today)) {
    report({
      rule: 'no-consent',
      path: [...path, 'owner'],
      message: `${channel.type} pribadi tanpa persetujuan yang cukup`,
      repair: 'minta persetujuan tertulis dan catat di consent, atau hapus saluran ini',
    })
  }
  checkConfirmations(channel, today, path, report)
  if (checkMobile(channel, sample, path, report)) return
  const verdict = judgeChannel(channel, office, today)
  if (verdict.reason !== 'wrong') return
  report({
    rule: 'wrong-channel',
    path: [...path, 'confirmations'],
    message: `${channel.value} ternyata bukan milik kantor ini (lagi), jadi tidak ditayangkan`,
    repair: 'isi until, lalu catat saluran penggantinya',
  })
}

/** Two channels with one id, or with one value at the same time. */
function checkTwins(channel: ChannelEntry, index: number, { channels }: OfficeFile, report: Report): void {
  const path = ['channels', index]
  if (channels.findIndex((other) => other.id === channel.id) !== index) report(duplicateId(channel.id, [...path, 'id']))
  const same = (other: ChannelEntry) => other.type === channel.type && other.value === channel.value
  if (channels.findIndex((other) => same(other) && lifeOverlaps(other, channel)) === index) return
  report({
    rule: 'duplicate-channel',
    path: [...path, 'value'],
    message: `${channel.value} tercatat dua kali`,
    repair: 'hapus salah satunya',
  })
}

/** A confirmation of a day that is still to come. */
export function checkConfirmations(
  channel: Pick<ChannelEntry, 'confirmations'>,
  today: Day,
  path: PropertyKey[],
  report: Report,
): void {
  const future = channel.confirmations.find((entry) => entry.on > today)
  if (!future) return
  report({
    rule: 'future-confirmation',
    path: [...path, 'confirmations'],
    message: `konfirmasi bertanggal ${future.on}, padahal hari itu belum tiba`,
    repair: 'perbaiki tanggalnya',
  })
}

/** A mobile number that no office has confirmed may not even be stored; gives whether it was so. */
export function checkMobile(
  channel: Pick<ChannelEntry, 'type' | 'value' | 'confirmations'>,
  sample: boolean,
  path: PropertyKey[],
  report: Report,
): boolean {
  if (sample || !isMobileChannel(channel) || channel.confirmations.some(({ result }) => result === 'reached'))
    return false
  report({
    rule: 'unconfirmed-mobile',
    path: [...path, 'value'],
    message: 'nomor HP yang belum dikonfirmasi kantor tidak boleh disimpan di sini',
    repair: 'minta konfirmasi dulu; sementara itu catat di leads (jenis dan sumber saja, tanpa nomor)',
  })
  return true
}

/** A mobile number of a province or national body is published without a confirmation: somebody should look twice. */
export function warnOfMobile(
  channel: Pick<ChannelEntry, 'type' | 'value' | 'confirmations'>,
  sample: boolean,
  path: PropertyKey[],
  report: Report,
): void {
  if (sample || !isMobileChannel(channel) || channel.confirmations.some(({ result }) => result === 'reached')) return
  report({
    rule: 'mobile-of-other-body',
    path: [...path, 'value'],
    message: 'nomor HP sebagai nomor lembaga provinsi atau nasional langsung tayang dan tercetak tanpa konfirmasi',
    repair: 'cocokkan dengan situs resmi lembaganya, hubungi, lalu catat di confirmations',
  })
}

function lifeOverlaps(a: ChannelEntry, b: ChannelEntry): boolean {
  return (a.from ?? '') <= (b.until ?? '9999') && (b.from ?? '') <= (a.until ?? '9999')
}

/** Whether a value is in its one canonical form. */
export function checkValue(
  channel: Pick<ChannelEntry, 'type' | 'value'>,
  sample: boolean,
  path: PropertyKey[],
  report: Report,
  field = 'value',
): void {
  const verdict = valueVerdict(channel, sample)
  if (verdict !== true)
    report({
      rule: 'channel-value',
      path: [...path, field],
      message: `${channel.type} "${channel.value}": ${verdict}`,
      repair: 'perbaiki nilainya; bentuk bakunya ada di _national/_template.yaml',
    })
}

/** Sample regions hold only what can't exist: numbers +6200…, hosts under .invalid, accounts that begin with "contoh". */
function valueVerdict({ type, value }: Pick<ChannelEntry, 'type' | 'value'>, sample: boolean): true | string {
  if (isNumberType(type)) return isCanonicalPhone(value, { sample })
  if (isSocialType(type)) {
    const invented = /^@?contoh[._]/.test(value)
    if (invented !== sample)
      return sample ? 'akun contoh harus dimulai "contoh." atau "contoh_"' : 'ini akun contoh, bukan akun sungguhan'
    return isCanonicalHandle(type, value)
  }
  const host = type === 'email' ? value.split('@').at(-1) : /^https:\/\/([^/]+)/.exec(value)?.[1]
  if (/\.invalid$/.test(host ?? '') !== sample)
    return sample ? 'alamat contoh harus di bawah ".invalid"' : 'alamat ".invalid" hanya untuk contoh'
  if (type === 'email') return checkEmail(value)
  const site = checkWebsite(value)
  return site.ok ? true : site.reason
}
