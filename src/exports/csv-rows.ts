/** The table form of the directory: one row a contact, Indonesian headings. */
import { channelName } from '../directory/channels/contact-text.ts'
import type { Directory } from '../directory/model.ts'
import type { Texts } from '../i18n/id.ts'

export const HEADINGS = [
  'id',
  'kantor',
  'singkatan',
  'jenis_kantor',
  'saluran',
  'kontak',
  'nilai',
  'milik',
  'keadaan',
  'dikonfirmasi',
  'sumber',
  'tanggal_sumber',
  'alamat',
  'halaman',
] as const
export type Row = Record<(typeof HEADINGS)[number], string>

/** One row for each contact that is shown; an office without any has one row without contact. */
export function directoryRows(directory: Directory, t: Texts): Row[] {
  return directory.offices
    .filter((office) => !office.ended)
    .flatMap((office) => {
      const common = {
        id: office.id,
        kantor: office.name,
        singkatan: office.short,
        jenis_kantor: t.kind[office.kind],
        alamat: office.address?.text ?? '',
        halaman: office.edition.facts.link,
      }
      const empty = {
        saluran: '',
        kontak: '',
        nilai: '',
        milik: '',
        keadaan: t.office.none,
        dikonfirmasi: '',
        sumber: '',
        tanggal_sumber: '',
      }
      if (office.contacts.length === 0) return [{ ...common, ...empty }]
      return office.contacts.map((contact) => ({
        ...common,
        saluran: channelName(contact.type, t),
        kontak: contact.display,
        nilai: contact.value,
        milik: contact.unit ?? '',
        keadaan:
          contact.publication.reason === 'confirmed'
            ? t.statusPage.confirmed
            : contact.publication.reason === 'stale'
              ? t.statusPage.recheck
              : t.office.unconfirmed,
        dikonfirmasi: contact.confirmedOn ?? '',
        sumber: contact.sources.map((source) => source.url ?? source.citation).join(' | '),
        tanggal_sumber: contact.sources[0]?.date ?? '',
      }))
    })
}
