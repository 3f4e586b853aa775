/** Words that keep a message from being a proposal: "jangan", a question, a complaint, what isn't an office here. */
import { FREE_MESSAGE as w } from '../../../i18n/redaksi-message.ts'
import { UNDERSTOOD_NEGATIONS } from './contact-roles.ts'
import type { ReadMessage } from './read.ts'
import type { Token } from './tokens.ts'

const NEGATIONS = new Set(['tidak', 'belum', 'bukan'])
const REQUEST = / (?:bisa|mohon|izin)(?: \S+)*? (?:ganti|ubah|tambah|hapus|pindah) /
const HARMLESS = / (?:kalau (?:bisa|izin|ya)|pjs? sementara|jabat sementara|mohon maaf kalau) /g

/** Why nothing may be proposed; none where nothing stands in the way. */
export function stopsIn(read: ReadMessage): string[] {
  const { text, tokens, line } = read
  const written = ({ start, end }: Token) => text.slice(start, end)
  if (isQuestion(read)) return [w.question]
  const harmless = new Set(line.covered(HARMLESS))
  const understood = new Set(line.covered(UNDERSTOOD_NEGATIONS))
  const stops = tokens.filter((token) => token.sort === 'stop' && !harmless.has(token))
  const negations = tokens.filter((token) => NEGATIONS.has(token.word) && !understood.has(token))
  const foreign = tokens.filter(({ sort }) => sort === 'foreign')
  return [
    ...new Set([
      ...(isComplaint(read) ? [w.complaint] : []),
      ...stops.map((token) => w.stopped(written(token))),
      ...line
        .covered(/ aja(?= (?:dipun )?(?:ganti|ubah|hapus|tambah|pindah|pakai) )/g)
        .map((token) => w.stopped(written(token))),
      ...negations.map((token) => w.stopped(phraseFrom(token, read))),
      ...foreign.map((token) => w.foreign(written(token))),
    ]),
  ]
}

/** A word with the one behind it: "belum aktif". */
function phraseFrom(token: Token, { text, tokens }: ReadMessage): string {
  const next = tokens[tokens.indexOf(token) + 1]
  return text.slice(token.start, next?.is === 'word' ? next.end : token.end).replace(/\s+/g, ' ')
}

function isQuestion({ tokens, line, values }: ReadMessage): boolean {
  if (tokens.some(({ sort }) => sort === 'question')) return true
  if (
    values.found.length === 0 &&
    / mohon(?: (?:di|pak|bu|mohon|izin|kabar))* (?:nomor|wa|telepon|kontak) (?!\S* ?(?:ganti|ubah|hapus|mati))/.test(
      line.text,
    )
  )
    return !/ (?:ganti|ubah|hapus|mati|pakai|aktif) /.test(line.text)
  const asked = line.text.split(/ [.|] /).filter((sentence) => sentence.includes(' ? '))
  return asked.some((sentence) => !REQUEST.test(sentence) || / (?:sudah|belum|benar) (?:\S+ )*\?/.test(sentence))
}

function isComplaint({ tokens, values, line }: ReadMessage): boolean {
  if (!tokens.some(({ sort }) => sort === 'complaint')) return false
  return values.found.length === 0 || !/ (?:ganti|ubah|baru|tambah|pindah|hapus) /.test(line.text)
}
