/** "Maksud Anda …?": which of the things that are known is meant by a word that somebody has typed. */
import { distance } from '../finder/near.ts'
import { plain } from './content/plain.ts'
import type { Office } from './model.ts'

/** Something that can be chosen. */
export interface Choice<I extends string = string> {
  id: I
  /** What it is called; the first is told. */
  names?: readonly string[]
  /** What it is called too, where nothing else has that as its name. */
  bare?: readonly string[]
  /** Whether it is over: then it is meant only where nothing else is. */
  past?: boolean
}

/** The one that is meant; or the several that may be, or those that are nearly called so. */
export type Meant<I extends string> =
  | { found: I; several?: never; near?: never }
  | { found?: never; several: readonly Choice<I>[]; near?: never }
  | { found?: never; several?: never; near: readonly Choice<I>[] }

const MOST_TOLD = 6
const MOST_LISTED = 24
/** From how many letters on a part of a name tells something. */
const PART = 3

/** Letters and digits alone, small: "Kec. Contoh" is "kec-contoh". */
const folded = (text: string): string => plain(text).replaceAll(' ', '')

const mistakesIn = (key: string): number => (key.length < 2 ? 0 : key.length < 4 ? 1 : key.length < 9 ? 2 : 3)

/** Which choice a word means, small or large letters, spaces and marks apart. */
export function meant<I extends string>(text: string, choices: readonly Choice<I>[]): Meant<I> {
  const key = folded(text)
  const isKey = (one: string) => folded(one) === key
  const ranks: ((choice: Choice<I>) => boolean | undefined)[] = [
    ({ id }) => id === text,
    ({ id }) => isKey(id),
    ({ names }) => names?.some(isKey),
    ({ bare }) => bare?.some(isKey),
  ]
  for (const rank of key === '' ? [] : ranks) {
    const all = choices.filter(rank)
    const still = all.filter(({ past }) => !past)
    const [first, ...more] = still.length > 0 ? still : all
    if (first) return more.length > 0 ? { several: [first, ...more] } : { found: first.id }
  }
  return { near: nearly(key, choices) }
}

/** The choices with the fewest mistakes; a part of a name is one too. */
function nearly<I extends string>(key: string, choices: readonly Choice<I>[]): Choice<I>[] {
  const most = mistakesIn(key)
  if (most === 0) return []
  const scored = choices
    .filter(({ past }) => !past)
    .map((choice) => {
      const forms = [choice.id, ...(choice.names ?? []), ...(choice.bare ?? [])].map(folded)
      const far = forms.map((form) =>
        key.length >= PART && form.includes(key)
          ? Math.min(most, distance(key, form, most))
          : distance(key, form, most),
      )
      return { choice, far: Math.min(...far) }
    })
  const best = Math.min(...scored.map(({ far }) => far))
  return best > most ? [] : scored.filter(({ far }) => far === best).map(({ choice }) => choice)
}

const told = ({ id, names }: Choice): string => (names?.[0] ? `${names[0]} (${id})` : id)

function listed(choices: readonly Choice[], join: string, last: string): string {
  const few = choices.slice(0, MOST_TOLD).map(told)
  const all = choices.length > MOST_TOLD ? [...few, `${choices.length - MOST_TOLD} lainnya`] : few
  return [...(all.length > 1 ? [all.slice(0, -1).join(join)] : []), all.at(-1)].join(last)
}

/**
 * What is meant by what was typed, parted by commas or not.
 * @param what of which kind the choices are, in Indonesian: "Kantor"
 * @param where where one finds what there is, where it is too much to be listed
 * @returns ids without repetition, and in Indonesian why a word means none
 */
export function allMeant<I extends string>(
  texts: readonly string[],
  choices: readonly Choice<I>[],
  what: string,
  where = '',
): { ids: I[]; refusals: string[] } {
  const words = texts.flatMap((text) => (meant(text, choices).near ? text.split(',') : [text]))
  const read = words
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .map((word) => ({ word, ...meant(word, choices) }))
  return {
    ids: [...new Set(read.flatMap(({ found }) => found ?? []))],
    refusals: read.flatMap(({ word, found, several, near = [] }) => {
      if (found !== undefined) return []
      if (several)
        return [
          `${what} "${word}" bisa berarti ${several.length}: ${listed(several, '; ', '; ')}. Tulis salah satu ID-nya.`,
        ]
      const all =
        choices.length <= MOST_LISTED ? ` Yang ada: ${choices.map(({ id }) => id).join(', ')}` : where && ` ${where}`
      return [`${what} "${word}" tidak ada.${near.length > 0 ? ` Maksud Anda ${listed(near, ', ', ' atau ')}?` : all}`]
    }),
  }
}

/** Where one finds an office's id. */
export const WHERE_OFFICES = 'ID kantor ada di alamat halamannya, k/ID, dan di kolom "ID kantor" hasil npm run export.'

/** An office as it can be chosen: by its id, its names, or the bare name of the area that it is the office of. */
export const officeChoice = ({ id, kind, name, short, aliases, area, ended }: Office): Choice => ({
  ...{ id, names: [name, short] },
  bare: [...aliases, ...(area && (kind === 'district' || kind === 'village') ? [area.name] : [])],
  past: ended !== undefined,
})
