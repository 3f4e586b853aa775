/** Which papers a command is to make. */

import type { OfficeKind } from '../../directory/content/schema.ts'
import type { Directory, Office } from '../../directory/model.ts'
import { villageOffices } from '../../directory/views/lists.ts'
import type { Format } from '../cards/card.ts'
import { builtFormats, editionOn, type OfficePaper, officeFiles } from '../cards/cards.ts'
import { FORMAT_IDS } from '../formats.ts'

/** What is asked for; whatever isn't said doesn't narrow the choice. */
export interface Wish {
  offices?: readonly string[]
  /** Ids of kecamatan offices: theirs and those of their villages. */
  districts?: readonly string[]
  kinds?: readonly OfficeKind[]
  /** The A4 poster if unsaid; every format with `all`. */
  formats?: readonly Format[]
  all?: boolean
  /** Only papers whose edition isn't in the ledger yet. */
  changed?: boolean
}

/** Offices that still exist and are asked for; villages that nothing is known of have to be asked for. */
function officesIn(directory: Directory, { offices, districts, kinds }: Wish): Set<Office> {
  const open = directory.offices.filter(({ ended }) => !ended)
  const inDistricts = open
    .filter(({ id }) => districts?.includes(id))
    .flatMap((office) => [office, ...villageOffices(directory, office)])
  const named = open.filter(({ id }) => offices?.includes(id))
  const withPapers = open.filter((office) => builtFormats(office).length > 0)
  const chosen = offices || districts ? [...named, ...inDistricts] : kinds ? open : withPapers
  return new Set(chosen.filter(({ kind }) => kinds?.includes(kind) ?? true))
}

/** Whether a paper states something that no recorded edition states. */
function isNew({ office, card }: OfficePaper): boolean {
  if (card.format === 'qr') return false
  const edition = editionOn(office, card.format)
  return !office.edition.known.some(({ code, recordedOn }) => code === edition?.code && recordedOn)
}

/** The files that are asked for, without the small pictures that the site shows to choose by. */
export function selectFiles(directory: Directory, wish: Wish): OfficePaper[] {
  const formats = wish.formats ?? (wish.all ? FORMAT_IDS : ['a4' as const])
  const files = [...officesIn(directory, wish)].flatMap((office) => officeFiles(office, directory, formats))
  return files.filter((file) => file.kind !== 'thumb' && (!wish.changed || isNew(file)))
}
