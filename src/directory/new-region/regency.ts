/** Regencies and cities as the Ministry of Home Affairs lists them, and names that come of theirs. */
import type { RegencyForm } from './starting-list.ts'

export interface NamedArea {
  code: string
  name: string
}

/** A regency or city as the Ministry of Home Affairs lists it. */
export interface Regency extends NamedArea {
  province: string
}

export interface RegencyAreas extends Regency {
  districts: NamedArea[]
  villages: NamedArea[]
}

/** "Aceh Utara" of "Kabupaten Aceh Utara", "Jakarta Pusat" of "Kota Administrasi Jakarta Pusat". */
export const placeOf = (name: string): string => name.replace(/^(Kabupaten|Kota)( Administrasi)? /, '')

/** Words as they may stand in a name of a file: "koto-vii", "ki-e" without its apostrophe. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFD').replace(/[\u0300-\u036f'’"]/g, '')
  return plain
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** A name of the official list without its slips of typing: Ja"an is Ja'an. */
export const tidyName = (name: string): string =>
  name
    .replaceAll('"', "'")
    .replaceAll('*', '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())

/** The folder's name that a region gets: its place; a city's with "kota-" where a regency has the same. */
export function regionId({ name }: NamedArea, all: readonly NamedArea[]): string {
  const shared = all.filter((other) => placeOf(other.name) === placeOf(name)).length > 1
  return `${shared && /^Kota /.test(name) ? 'kota-' : ''}${slugOf(placeOf(name))}`
}

/** What it is by law: those of Jakarta aren't governments of their own. */
export function formOf(name: string): RegencyForm {
  const form = name.startsWith('Kota ') ? 'city' : 'regency'
  return / Administrasi /.test(name) ? `administrative-${form}` : form
}
