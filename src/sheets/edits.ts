/** From what a file says to what is edited in the record of one office. Pure; the record itself is edited by patch.ts. */
import { displayValue } from '../directory/contacts.ts'
import { addDays } from '../directory/dates.ts'
import { changeHolder } from '../directory/personnel-change.ts'
import type { HolderEntry } from '../directory/schema.ts'
import { applyChannel } from './channel-edits.ts'
import type { Basis, OfficeEdits, Tell } from './office-edits.ts'
import type { HolderStatement, Statement } from './statements.ts'
import { STATUSES, TYPES } from './terms.ts'

/** Applies one row's words to an office's edits; what can't be done is told and changes nothing. */
export function applyStatement(edits: OfficeEdits, statement: Statement, basis: Basis, tell: Tell): void {
  if (statement.details) applyDetails(edits, statement, basis, tell)
  if (statement.holder) applyHolder(edits, statement.holder, basis)
  for (const channel of statement.channels) applyChannel(edits, channel, basis, tell)
}

const holderText = (entry: Pick<HolderEntry, 'status' | 'name'> | undefined): string =>
  entry
    ? [entry.status === 'definitive' ? '' : STATUSES.labels[entry.status], entry.name].filter(Boolean).join(' ')
    : 'belum tercatat'

const holderDays = (entry: HolderEntry | undefined): string =>
  [holderText(entry), entry?.from && `mulai ${entry.from}`, entry?.until && `sampai ${entry.until}`]
    .filter(Boolean)
    .join(', ')

function applyHolder(edits: OfficeEdits, said: HolderStatement, { on, decree }: Basis): void {
  const { name, from, until } = said
  const reason = said.basis ?? decree
  const next = {
    status: said.status!,
    ...(name && { name }),
    ...(from && { from }),
    ...(until && { until }),
    ...(reason && { basis: reason }),
  }
  // a day in the past says since when, and the change is known from then on
  const found = changeHolder(edits.office, next, from ?? on)
  if (!found) return
  const before = edits.office.holders.find(
    (_, index) => index === found.amend || found.close.some((one) => one.index === index),
  )
  edits.holder = found
  const [old, now] = found.isChange ? [before, found.entry].map(holderText) : [before, found.entry].map(holderDays)
  const day = found.isChange && found.entry.from ? `, mulai ${found.entry.from}` : ''
  edits.lines.push({
    ...{ at: said.at, what: found.isChange ? 'pejabat' : 'catatan pejabat' },
    ...{ before: old!, after: `${now}${day}` },
  })
  for (const channel of found.ended)
    edits.lines.push({
      ...{ at: said.at, what: `${TYPES.labels[channel.type]} milik pejabat lama` },
      ...{ before: displayValue(channel.type, channel.value), after: 'berakhir bersama pejabatnya' },
    })
}

function applyDetails(edits: OfficeEdits, { at, details = {} }: Statement, { on }: Basis, tell: Tell): void {
  const { office, set, lines, source } = edits
  const change = (what: string, before: string, after: string) => lines.push({ at, what, before, after })
  if (details.name && details.name !== office.name) {
    set.name = details.name
    edits.usesSource = true
    if (details.name.toLowerCase() !== office.name.toLowerCase())
      edits.former = { name: office.name, until: addDays(on, -1) }
    change('nama kantor', office.name, details.name)
  }
  if (details.short && details.short !== office.short) {
    set.short = details.short
    change('nama pendek', office.short, details.short)
  }
  if (details.kind && details.kind !== office.kind) {
    set.kind = details.kind
    change('jenis kantor', office.kind, details.kind)
  }
  if (details.post && details.post !== office.post?.title) {
    set.post = { title: details.post }
    change('jabatan pimpinan', office.post?.title ?? '', details.post)
  }
  if (details.address && details.address !== office.address?.text) {
    set.address = { text: details.address, sources: [source.id] }
    edits.usesSource = true
    change('alamat', office.address?.text ?? 'belum tercatat', details.address)
  }
  if (details.successor && !details.ended && !office.ended)
    tell({ at, message: 'ada pengganti, tetapi tanggal tutupnya kosong', repair: 'isi Tutup mulai', refused: true })
  else if (details.ended && details.ended !== office.ended?.on) {
    set.ended = { on: details.ended, ...(details.successor && { successor: details.successor }) }
    change('kantor ditutup', '', `${details.ended}${details.successor ? `, digantikan ${details.successor}` : ''}`)
  }
}
