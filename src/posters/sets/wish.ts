/** Which papers somebody has asked for in words, and why that may be none. */
import { OFFICE_KINDS, type OfficeKind } from '../../directory/content/schema.ts'
import { dateText } from '../../directory/dates.ts'
import { officeById } from '../../directory/lookup.ts'
import { allMeant, type Choice, officeChoice, WHERE_OFFICES } from '../../directory/meant.ts'
import type { Directory, Office } from '../../directory/model.ts'
import { texts } from '../../i18n/texts.ts'
import type { Format } from '../cards/card.ts'
import { FORMAT_IDS, FORMATS, formatName } from '../formats.ts'
import { selectFiles, type Wish } from './selection.ts'

const id = texts('id')

/** What was typed; values may be repeated or parted by commas. */
export interface WrittenWish extends Pick<Wish, 'all' | 'changed'> {
  office?: readonly string[] | undefined
  kecamatan?: readonly string[] | undefined
  kind?: readonly string[] | undefined
  format?: readonly string[] | undefined
}

/** A format as it can be chosen: by its id, or by what it is called. */
export const formatChoice = (format: Format): Choice<Format> => ({ id: format, names: [formatName(format, id).name] })

/** A kind of office as it can be chosen. */
const kindChoice = (kind: OfficeKind): Choice<OfficeKind> => ({
  ...{
    id: kind,
    names: [id.kind[kind]],
    bare: [id.kicker[kind], ...(kind === 'village' ? ['Desa', 'Kelurahan'] : [])],
  },
})

/** The wish, and in Indonesian everything in it that means nothing. */
export function readWish(directory: Directory, written: WrittenWish): { wish: Wish; refusals: string[] } {
  const refusals: string[] = []
  function read<I extends string>(
    flag: string,
    texts: readonly string[] | undefined,
    choices: Choice<I>[],
    what: string,
  ) {
    if (!texts) return undefined
    const meant = allMeant(texts, choices, what, WHERE_OFFICES)
    refusals.push(...meant.refusals)
    if (meant.ids.length + meant.refusals.length === 0) refusals.push(`--${flag} belum berisi apa-apa.`)
    return meant.ids
  }
  const { offices } = directory
  const districts = offices.filter(({ kind }) => kind === 'district')
  const wish = {
    offices: read('office', written.office, offices.map(officeChoice), 'Kantor'),
    districts: read('kecamatan', written.kecamatan, districts.map(officeChoice), 'Kecamatan'),
    kinds: read('kind', written.kind, OFFICE_KINDS.map(kindChoice), 'Jenis'),
    formats: read('format', written.format, FORMAT_IDS.map(formatChoice), 'Format'),
    all: written.all,
    changed: written.changed,
  }
  const asked = [...(wish.offices ?? []), ...(wish.districts ?? [])].map((one) => officeById(directory, one))
  return { wish, refusals: [...refusals, ...asked.flatMap((office) => endedRefusal(directory, office))] }
}

function endedRefusal(directory: Directory, { name, id: own, ended }: Office): string[] {
  if (!ended) return []
  const next = ended.successor && officeById(directory, ended.successor)
  const instead = next ? ` Penggantinya: ${next.name} (${next.id}).` : ''
  return [`${name} (${own}) sudah tidak ada sejak ${dateText(id, ended.on)}, jadi tidak punya kertas.${instead}`]
}

/** Why a wish makes no file, in Indonesian. @param bleed whether only what goes to a print shop is wanted */
export function whyNothing(directory: Directory, wish: Wish, bleed: boolean): string {
  const { kinds, formats = ['a4'], all, changed } = wish
  if (changed && selectFiles(directory, { ...wish, changed: false }).length > 0)
    return 'Tidak ada yang dibuat: di antara kertas itu tidak ada yang edisinya belum dicatat. Tanpa --changed semuanya dibuat.'
  if (bleed && selectFiles(directory, wish).length > 0)
    return `Tidak ada yang dibuat: --bleed hanya untuk PDF, dan ${formats.join(', ')} gambar. Tanpa --bleed gambarnya dibuat.`
  if (kinds && selectFiles(directory, { ...wish, kinds: undefined, formats: FORMAT_IDS }).length > 0)
    if (selectFiles(directory, { ...wish, formats: FORMAT_IDS }).length === 0)
      return `Tidak ada yang dibuat: dari kantor itu tidak ada yang jenisnya ${kinds.join(' atau ')}.`
  if (all || selectFiles(directory, { ...wish, formats: FORMAT_IDS }).length === 0)
    return 'Tidak ada yang dibuat: tidak ada kantor yang cocok dengan yang diminta.'
  const of = { office: 'semua kantor', named: 'kantor yang nama pimpinannya diketahui', district: 'kantor camat' }
  const whose = formats.map((format) => `${format} hanya untuk ${of[FORMATS[format].of]}`).join('; ')
  return `Tidak ada yang dibuat: kantor itu tidak punya format yang diminta (${whose}).`
}
