/** What a save is called in the project's history: which office, what of it, on what ground; no number, nothing private. */
import { visible } from '../../directory/content/visible.ts'
import { TYPES } from '../../import/cells/terms.ts'
import { type ListedSave, savedParts } from './changes.ts'
import { groundsOf } from './saved-grounds.ts'

type SavedText = ListedSave & Parameters<typeof groundsOf>[0]
type Line = ListedSave['lines'][number]

/** Letters of a first line that programs show whole. */
const LONGEST = 100

/** What was done, by how it is told. */
const DONE: readonly [told: RegExp, done: string][] = [
  [/^dikonfirmasi /, 'dikonfirmasi'],
  [/^tidak dijawab /, 'tidak dijawab'],
  [/^ternyata salah/, 'ternyata salah'],
  [/^(?:berakhir|sampai) /, 'berakhir'],
  [/^persetujuan ditarik/, 'tanpa persetujuan lagi'],
  [/: ditahan sampai kantor mengonfirmasi/, 'menunggu dipastikan'],
  [/: keluar dari daftar tunggu$/, 'tidak menunggu lagi'],
]
/** Kinds of contacts that are no names. */
const COMMON = new Set((['phone', 'email', 'website', 'form'] as const).map((type) => TYPES.labels[type]))

const whatOf = ({ what }: Line): string => (COMMON.has(what) ? what.toLowerCase() : what)

function doneTo(line: Line): string {
  const { before, after } = line
  const told = DONE.find(([sign]) => sign.test(after))?.[1]
  return `${whatOf(line)} ${told ?? (before === '' ? 'ditambah' : after === '' ? 'dihapus' : 'diganti')}`
}

const each = (lines: readonly Line[], words: (line: Line) => string): string =>
  [...new Set(lines.map(words))].join(', ')

/** "dlh: telepon diganti, dasar Surat 005/77"; where that is long or there are several offices, the first line sums it up. */
export function commitText(save: SavedText): string {
  const parts = savedParts(save)
  const isUndo = save.undoes !== undefined
  const said = parts.map(({ office, lines }) =>
    plain(`${office}: ${isUndo ? `urungkan ${each(lines, whatOf)}` : each(lines, doneTo)}`),
  )
  const grounds = isUndo ? [] : groundsOf(save)
  const ground = grounds.length > 0 ? plain(`dasar ${grounds.join(', ')}`) : ''
  const whole = [said[0], ground].filter(Boolean).join(', ')
  if (said.length === 1 && whole.length <= LONGEST) return whole
  const ids = parts.map(({ office }) => office)
  const sum = ids.length === 1 ? `${ids[0]}: ${parts[0]!.lines.length} hal` : `${ids.length} kantor: ${ids.join(', ')}`
  const first = `${isUndo ? 'urungkan ' : ''}${sum}`
  return `${first.length > LONGEST ? `${first.slice(0, LONGEST - 1)}…` : first}\n\n${[...said, ground].filter(Boolean).join('\n')}\n`
}

const plain = (text: string): string => visible(text).replace(/\s+/g, ' ').trim()
