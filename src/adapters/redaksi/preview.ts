/** A paper of an office as a picture that a page shows: drawn in this process, without any other. */
import { createHash } from 'node:crypto'
import { officeWithId } from '../../directory/lookup.ts'
import type { Directory } from '../../directory/model.ts'
import type { Format } from '../../posters/cards/card.ts'
import { cardOf, postersOf } from '../../posters/cards/cards.ts'
import { FORMAT_IDS, FORMATS } from '../../posters/formats.ts'
import { refusalText } from '../../posters/paper-problems.ts'
import { stacked } from '../drawing/layout-move.ts'
import { toSvgFile } from '../drawing/png.ts'
import { layOutCard } from '../drawing/render.ts'
import { refusalIn, refusalOf } from '../pool/paper-refusal.ts'

/** Pictures that are kept for pages that are about to ask for them. */
const KEPT = 20

/** A picture, or why the paper can't be made. */
export type Picture = { key: string } | { problem: string }

export interface Pictures {
  draw: (directory: Directory, office: string, format: Format) => Promise<Picture>
  /** The drawing of a key that was given of late. */
  get: (key: string) => Uint8Array<ArrayBuffer> | undefined
}

/** Formats of an office that are looked at: papers and pictures, not what is only scanned. */
export function shownFormats(directory: Directory, id: string): Format[] {
  const office = officeWithId(directory.offices, id)
  if (!office) return []
  const all = [...new Set(postersOf(office, FORMAT_IDS).map(({ format }) => format))]
  return all.filter((format) => format !== 'qr')
}

/** Papers drawn for the editor, the last ones kept by their key. */
export function makePictures(): Pictures {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>()
  return {
    draw: async (directory, id, format) => {
      const office = officeWithId(directory.offices, id)
      if (!office || !shownFormats(directory, id).includes(format)) return { problem: 'Kertas ini tidak ada.' }
      const card = cardOf(office, directory, format)
      const key = createHash('sha256').update(JSON.stringify(card)).digest('hex').slice(0, 24)
      try {
        const known = kept.get(key)
        const svg = known ?? toSvgFile(stacked((await layOutCard(card)).slice(0, FORMATS[format].pages)))
        kept.delete(key)
        kept.set(key, svg as Uint8Array<ArrayBuffer>)
      } catch (error) {
        return { problem: refusalText(refusalIn(error)) }
      }
      for (const old of [...kept.keys()].slice(0, Math.max(0, kept.size - KEPT))) kept.delete(old)
      return { key }
    },
    get: (key) => kept.get(key),
  }
}

/** Papers of an office that can't be made, each with why. */
export function unmadePapers(directory: Directory, id: string): { format: Format; why: string }[] {
  const office = officeWithId(directory.offices, id)
  if (!office) return []
  return [...new Set(postersOf(office).map(({ format }) => format))].flatMap((format) => {
    const why = refusalOf(cardOf(office, directory, format))
    return why ? [{ format, why: refusalText(why) }] : []
  })
}
