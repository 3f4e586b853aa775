/** What a message says besides: that something stays as it is, why, what is usual at its end. It changes nothing. */
import { FREE_MESSAGE as w } from '../../../i18n/redaksi-message.ts'
import { type Clause, clausesOf } from './clauses.ts'
import { DEAD } from './contact-roles.ts'
import { Line, type Token } from './tokens.ts'

export type AsideKind = 'stays' | 'reason' | 'closing' | 'ours' | 'elsewhere'

export interface Aside {
  kind: AsideKind
  tokens: readonly Token[]
  /** As one line, to look in. */
  text: string
  /** As it stands in the message. */
  written: string
}

const SUBJECT =
  / (?:nomor|wa|telepon|sms|surel|situs|akun|formulir|kontak|hotline|lain|semua|data|dinas|alamat|bidang|layanan|pengaduan|#o\d+|#h\d+|camat|kades|lurah|kepala|kadin|direktur|inspektur|sekda) /
const SAME = / masih | tidak (?:usah |perlu |ikut |akan )*(?:ganti|ubah) | tidak ada (?:yg )?(?:ganti|ubah) /
const ALL_RIGHT = / (?:sudah|masih) (?:benar|sesuai)(?: \S+)? | tidak ada (?:yg )?(?:ganti|ubah) /
/** "yang lama masih jalan": it isn't the new one's place that is spoken of. */
export const OLD_STAYS = / lama(?: (?!masih )\S+){0,3} masih /
const LOST = / (?:lama|akun|wa|nomor|telepon|sms)(?: \S+){0,3} (?:hilang|rusak|tidak bisa (?:masuk|buka|login)) /
const CLOSING = / (?:kalau|nanti)(?: \S+){0,8} (?:kabar|hubungi|tanya|lain) /
const NO_CLOSING = / (?:salah|benar|aktif|pakai|jadi|#d\d+) /
const OURS = / bukan(?: (?:nomor|wa|telepon|milik|punya|tambah))* pribadi(?= )/g

/** An aside of the words of a line, as they stand in the message. */
export function asideOf(kind: AsideKind, { tokens, text }: Line, message: string): Aside {
  const written = message.slice(tokens[0]!.start, tokens.at(-1)!.end).replace(/\s+/g, ' ')
  return { kind, tokens, text, written }
}

/** The parts of a line that change nothing. */
export function asidesIn(line: Line, message: string): Aside[] {
  const own = line.covered(OURS)
  const asides: Aside[] = own.length > 0 ? [asideOf('ours', new Line(own), message)] : []
  for (const clause of clausesOf(withoutTokens(line, own))) {
    const kind = kindOf(clause)
    if (kind) asides.push(asideOf(kind, clause, message))
  }
  return asides
}

function kindOf({ text, tokens }: Clause): AsideKind | undefined {
  const has = (...sorts: string[]) => tokens.some(({ sort }) => sorts.includes(sort ?? ''))
  if (/ #[kp]\d/.test(text) || has('question', 'self', 'foreign')) return undefined
  const stops = tokens.filter(({ sort, word }) => sort === 'stop' && word !== 'masih').map(({ word }) => word)
  if (new RegExp(` ${DEAD} `).test(text)) return undefined
  if (text.startsWith(' karena ') && stops.length === 0 && !has('leaving', 'coming', 'status')) return 'reason'
  if (isSame(text) && stops.every((word) => word === 'kalau' || word === 'sementara') && !has('coming', 'leaving'))
    return 'stays'
  if (LOST.test(text) && stops.length === 0) return 'reason'
  const isClosing = CLOSING.test(text) && !NO_CLOSING.test(text) && !/ (?:tidak|belum|bukan) /.test(text)
  return isClosing && stops.every((word) => word === 'kalau' || word === 'nanti') ? 'closing' : undefined
}

function isSame(text: string): boolean {
  if (OLD_STAYS.test(text) || / (?:belum|bukan) /.test(text)) return false
  if (/ tidak (?!(?:usah |perlu |ikut |akan |ada |yg )*(?:ganti|ubah) )/.test(text)) return false
  // what is said to change doesn't stay
  if (/(?<! tidak(?: (?:usah|perlu|ikut|akan|ada|yg))*) (?:ganti|ubah|pindah|baru) /.test(text)) return false
  return (
    ALL_RIGHT.test(text) ||
    (SAME.test(text) &&
      (SUBJECT.test(text) || / (?:\S+ )+masih (?:yg )?(?:lama|masih) |^ yg (?:\S+ ){1,4}masih | usah /.test(text)))
  )
}

/** A line without some of its tokens; a comma stands where they stood. */
export function withoutTokens({ tokens }: Line, gone: readonly Token[]): Line {
  const out = new Set(gone)
  return new Line(
    tokens.flatMap((token, at) => {
      if (!out.has(token)) return [token]
      return at > 0 && out.has(tokens[at - 1]!) ? [] : [{ start: token.start, end: token.start, word: ',', is: 'mark' }]
    }),
  )
}

/** What is told of them, in the words of the message. */
export function asideNotes(asides: readonly Aside[]): string[] {
  const told = { stays: w.stays, reason: w.reason, ours: w.ours, elsewhere: w.elsewhereSaid }
  return asides.flatMap(({ kind, written }) => (kind === 'closing' ? [] : [told[kind](written)]))
}
