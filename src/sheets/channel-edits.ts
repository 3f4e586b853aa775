/** What a row says of contacts → what is edited: confirmed, ended, replaced, added, or held back. */
import { displayValue, isNumberType } from '../directory/contacts.ts'
import { addDays, type Day } from '../directory/dates.ts'
import { isMobileChannel } from '../directory/publication.ts'
import type { ChannelEntry, ChannelType } from '../directory/schema.ts'
import type { Basis, Line, OfficeEdits, Tell } from './office-edits.ts'
import type { ChannelStatement } from './statements.ts'
import { TYPES } from './terms.ts'

const sameContact = (a: { type: ChannelType; value: string }, type: ChannelType, value: string): boolean =>
  a.value === value && (a.type === type || (isNumberType(a.type) && isNumberType(type)))

/** Applies what a row says of one contact to an office's edits. */
export function applyChannel(edits: OfficeEdits, said: ChannelStatement, basis: Basis, tell: Tell): void {
  const { office } = edits
  const { on } = basis
  if (said.confirmation && said.confirmation.on > basis.today) {
    tell({
      at: said.at,
      message: `konfirmasi bertanggal ${said.confirmation.on}, padahal hari itu belum tiba`,
      repair: 'perbaiki tanggalnya',
      refused: true,
    })
    return
  }
  const live = office.channels
    .map((channel, index) => ({ channel, index }))
    .filter(({ channel }) => !(channel.until && channel.until < on))
  if (said.id) {
    const own = live.find(({ channel }) => channel.id === said.id)
    const past = office.channels.find(({ id }) => id === said.id)
    if (!own && !past) {
      tell({
        at: said.at,
        message: `ID saluran "${said.id}" tidak ada di kantor ini`,
        repair: 'kosongkan ID saluran untuk menambah yang baru',
        refused: true,
      })
      return
    }
    if (!own) {
      // a workbook of an earlier day: what has ended stays so, what came in its place is known
      const isOver = (value: string) => sameContact(past!, said.type, value)
      if (said.values.some(isOver) && !said.remove)
        tell({ at: said.at, message: 'sudah berakhir, tidak dihidupkan lagi', refused: false })
      const { id: _, ...rest } = said
      applyChannel(
        edits,
        { ...rest, values: said.remove ? [] : said.values.filter((value) => !isOver(value)) },
        basis,
        tell,
      )
      return
    }
    applyToOwn(edits, own, said, basis, tell)
    return
  }
  for (const value of said.values) {
    const same = live.find(({ channel }) => sameContact(channel, said.type, value))
    if (same) confirm(edits, same, said)
    else if (said.remove) tell({ at: said.at, message: 'yang dihapus tidak tercatat', refused: false })
    else if (said.confirmation && said.confirmation.result !== 'reached')
      tell({ at: said.at, message: 'belum tercatat, dan hasilnya bukan Tersambung: tidak dicatat', refused: false })
    else add(edits, said, value, basis, tell)
  }
}

type Own = { channel: ChannelEntry; index: number }

function applyToOwn(edits: OfficeEdits, own: Own, said: ChannelStatement, basis: Basis, tell: Tell): void {
  const { channel, index } = own
  const [value, ...more] = said.values
  if (more.length > 0) {
    tell({
      at: said.at,
      message: 'satu baris dengan ID saluran hanya boleh berisi satu nomor',
      repair: 'tulis yang kedua di baris baru tanpa ID saluran',
      refused: true,
    })
    return
  }
  if (said.remove) {
    end(edits, own, basis)
    edits.lines.push(lineOf(said, channel.value, 'berakhir (hapus)'))
    return
  }
  if (said.confirmation?.result === 'wrong' || said.correct) {
    confirm(edits, own, said)
    if (said.correct) end(edits, own, basis)
    for (const right of said.correct ?? [])
      add(
        edits,
        { ...said, ...(said.confirmation && { confirmation: { ...said.confirmation, result: 'reached' } }) },
        right,
        basis,
        tell,
      )
    return
  }
  if (value === undefined) {
    tell({
      at: said.at,
      message: 'kosong, tetapi tidak dihapus',
      repair: 'ketik hapus di kolom Hapus bila memang tidak dipakai lagi',
      refused: false,
    })
    return
  }
  if (!sameContact(channel, said.type, value)) {
    end(edits, own, basis)
    add(edits, said, value, basis, tell, channel.value)
    return
  }
  if (said.unit && said.unit !== channel.unit) {
    edits.units.push({ index, unit: said.unit })
    edits.lines.push({ at: said.at, what: 'bagian', before: channel.unit ?? '', after: said.unit })
  }
  confirm(edits, own, said)
}

const lineOf = ({ at, type }: ChannelStatement, before: string, after: string): Line => ({
  at,
  what: TYPES.labels[type],
  before: before && displayValue(type, before),
  after,
})

/** Ends a channel on the day before; one that has begun that very day on that day. */
function end(edits: OfficeEdits, { channel, index }: Own, { on }: Basis): void {
  const until = addDays(on, -1)
  edits.end.push({ index, until: channel.from && channel.from > until ? channel.from : until })
}

function confirm(edits: OfficeEdits, { channel, index }: Own, said: ChannelStatement): void {
  const entry = said.confirmation
  if (!entry) return
  if (channel.confirmations.some(({ on, result }) => on === entry.on && result === entry.result)) return
  edits.confirm.push({ index, entry })
  const results = {
    reached: `dikonfirmasi ${entry.on}`,
    'no-answer': `tidak dijawab ${entry.on}`,
    wrong: `ternyata salah, ${entry.on}`,
  }
  edits.lines.push(lineOf(said, channel.value, results[entry.result]))
}

function add(edits: OfficeEdits, said: ChannelStatement, value: string, basis: Basis, tell: Tell, before = ''): void {
  const { type, unit } = said
  const isPersonal = said.owner === 'personal'
  if (isPersonal && !said.consent) {
    tell({
      at: said.at,
      message: `${TYPES.labels[type]} pribadi tanpa persetujuan`,
      repair: 'isi Tanggal persetujuan dan Bukti persetujuan, atau pakai kontak kantor',
      refused: true,
    })
    return
  }
  if (edits.add.some((other) => sameContact(other, type, value))) return
  const lead = { type, ...(unit && { unit }) }
  const isConfirmed = said.confirmation?.result === 'reached'
  if (!isConfirmed && isMobileChannel({ type, value })) {
    const known = [...edits.office.leads, ...edits.leads].some((one) => one.type === type && one.unit === unit)
    if (!known) edits.leads.push(lead)
    edits.usesSource ||= !known
    if (!known || before)
      edits.lines.push({
        ...lineOf(said, before, `${displayValue(type, value)}: ditahan sampai kantor mengonfirmasi`),
        withheld: true,
      })
    return
  }
  edits.usesSource = true
  edits.add.push({
    id: freshId(edits, type),
    ...lead,
    value,
    owner: said.owner ?? 'office',
    ...(isPersonal && said.consent && { consent: { kind: 'written', ...said.consent } }),
    ...(isPersonal && { holder: holderId(edits, basis) }),
    from: basis.on,
    sources: [edits.source.id],
    confirmations: said.confirmation && isConfirmed ? [said.confirmation] : [],
  })
  if (edits.office.leads.some((one) => one.type === type && one.unit === unit)) edits.answered.push(lead)
  edits.lines.push(
    lineOf(said, before, `${displayValue(type, value)}${isConfirmed ? `, dikonfirmasi ${said.confirmation!.on}` : ''}`),
  )
}

function freshId(edits: OfficeEdits, type: ChannelType): string {
  const stem =
    { phone: 'telepon', whatsapp: 'wa', email: 'surel', website: 'situs', form: 'formulir' }[type as string] ?? type
  const taken = new Set([...edits.office.channels, ...edits.add].map(({ id }) => id))
  let number = 1
  while (taken.has(number === 1 ? stem : `${stem}-${number}`)) number++
  return number === 1 ? stem : `${stem}-${number}`
}

/** Id of whoever heads the office from the day on, given where there is none. */
function holderId(edits: OfficeEdits, { on }: Basis): string {
  const { holders } = edits.office
  const taken = new Set(holders.map(({ id }) => id))
  const fresh = (from: Day | undefined) => {
    const stem = `pejabat-${(from ?? on).slice(0, 4)}`
    let number = 1
    while (taken.has(number === 1 ? stem : `${stem}-${number}`)) number++
    return number === 1 ? stem : `${stem}-${number}`
  }
  if (edits.holder) {
    edits.holder.entry.id ??= fresh(edits.holder.entry.from)
    return edits.holder.entry.id
  }
  const index = holders.findIndex(
    ({ from, until, observed }) => (observed?.on ?? from ?? '') <= on && !(until && until < on),
  )
  const id = holders[index]?.id ?? edits.identify.find((one) => one.index === index)?.id ?? fresh(holders[index]?.from)
  if (index >= 0 && !holders[index]?.id && !edits.identify.some((one) => one.index === index))
    edits.identify.push({ index, id })
  return id
}
