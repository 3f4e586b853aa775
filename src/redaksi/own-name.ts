/** The name of who works in the editor, as it is typed. Pure. */
import { visible } from '../directory/content/visible.ts'

/** Letters and signs that a name may have. */
const LONGEST = 80

/** A name, or why it is none. */
export type OwnName = { name: string } | { problem: string }

/** Reads a name: spaces are put right; signs that nobody sees are refused, since they could make two names look like one. */
export function readOwnName(typed: string): OwnName {
  const name = typed.normalize('NFC').trim().replace(/ +/g, ' ')
  if (name === '') return { problem: 'Tulis nama Anda.' }
  if (/[\n\t]/.test(name) || visible(name) !== name)
    return { problem: 'Nama ini memuat tanda yang tidak terlihat. Ketik ulang, jangan disalin.' }
  if ([...name].length > LONGEST) return { problem: `Nama paling panjang ${LONGEST} huruf.` }
  return { name }
}
