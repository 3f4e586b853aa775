/** Words that keep a message from being a proposal: "jangan", a question, a complaint, what isn't an office here. */
import { FREE_MESSAGE as w } from '../../../i18n/redaksi-message.ts'
import { OLD_STAYS } from './asides.ts'
import { type Clause, clausesOf } from './clauses.ts'
import { rolesIn, STAYS_BEHIND, UNDERSTOOD_NEGATIONS } from './contact-roles.ts'
import type { ReadMessage } from './read.ts'
import type { Token } from './tokens.ts'

const NEGATIONS = new Set(['tidak', 'belum', 'bukan'])
const REQUEST = / (?:bisa|mohon|izin)(?: \S+)*? (?:ganti|ubah|tambah|hapus|pindah) /
const HARMLESS =
  / (?:kalau (?:bisa|izin|ya)|pjs? sementara|jabat sementara|sementara(?: (?:itu|di|,|#h\d+))*(?= (?:jabat(?: (?:oleh|pak|bu))* )?(?:plt|plh|pjs?|kosong) )|mohon maaf kalau|jangan (?:lupa|sampai|ragu)|(?:kabar|terima)(?: (?:pak|bu|ya|bahwa|kabar))* kalau|masih(?= (?:pak|bu|#p))|atas masih|#[oh]\d+ masih(?= #[oh]\d))(?= )/g
const HARMLESS_NEGATIONS =
  / (?:plt|plh|pjs?|pengganti|definitif)(?: (?:nya|juga|sampai|sekarang))* belum (?:ada|tunjuk|lantik|tau|jelas)(?= )| belum (?:tambah|ada)(?= )/g
/** Beside what stays. */
const NOT_TAKEN = / jangan (?:hapus|ganti|ubah)(?= )/g
/** Wherever they stand, nothing is proposed. */
const ALWAYS = new Set(['jangan', 'batal', 'abaikan', 'katanya', 'nanti'])
const CONFIRMING = / (?:sudah|belum|benar|iya|tidak|kan) /

export interface Stops {
  /** Why nothing may be proposed; none where nothing stands in the way. */
  stops: string[]
  /** What may be meant for something else. */
  doubts: string[]
  /** Words that are told not to be read. */
  left: Token[]
}

/** @param read without what changes nothing */
export function stopsIn(read: ReadMessage): Stops {
  const { text, tokens, line } = read
  const written = ({ start, end }: Token) => text.slice(start, end)
  const clauses = clausesOf(line)
  const asked = questionIn(read, clauses)
  if (asked === 'whole') return { stops: [w.question], doubts: [], left: [] }
  const isStaying = rolesIn(line).some(({ role }) => role === 'stays')
  const harmless = [HARMLESS, HARMLESS_NEGATIONS, UNDERSTOOD_NEGATIONS, ...(isStaying ? [STAYS_BEHIND, NOT_TAKEN] : [])]
  // "smp 10 des" is no school
  const until = new Set(line.covered(/ sekolah(?= (?:tgl )?#d)/g))
  const fine = new Set(harmless.flatMap((pattern) => line.covered(pattern)))
  const oldStays = clauses.filter((clause) => OLD_STAYS.test(clause.text) && !isCore(clause))
  const stays = new Set(oldStays.flatMap((clause) => clause.tokens))
  const words = tokens.filter(
    (token) => (token.sort === 'stop' || NEGATIONS.has(token.word)) && !fine.has(token) && !stays.has(token),
  )
  const notAtAll = new Set(line.covered(/ tidak jadi(?= [.|,]| $)/g))
  const isGrave = (token: Token): boolean => {
    const clause = clauses.find((one) => one.tokens.includes(token))
    return ALWAYS.has(token.word) || notAtAll.has(token) || token.word === 'belum' || !clause || isCore(clause)
  }
  const phrase = (token: Token) => (NEGATIONS.has(token.word) ? phraseFrom(token, read) : written(token))
  const aja = line.covered(/ aja(?= (?:dipun )?(?:ganti|ubah|hapus|tambah|pindah|pakai) )/g)
  const left = words.filter((token) => !isGrave(token))
  return {
    left,
    stops: [
      ...new Set([
        ...(isComplaint(read) ? [w.complaint] : []),
        ...[...words.filter(isGrave), ...aja].map((token) => w.stopped(phrase(token))),
        ...tokens
          .filter((token) => token.sort === 'foreign' && !until.has(token))
          .map((token) => w.foreign(written(token))),
      ]),
    ],
    doubts: [
      ...(asked === 'beside' ? [w.alsoQuestion] : []),
      ...(oldStays.length > 0 ? [w.oldStays] : []),
      ...(tokens.some(({ sort }) => sort === 'ralat') ? [w.corrects] : []),
      ...left.map((token) => w.leftOver(phrase(token))),
    ],
  }
}

/** Whether a clause may hold what changes. */
const isCore = ({ text }: Clause): boolean => / (?:#[kp]\d+|ganti|ubah|tambah|pindah|baru|hapus|mati) /.test(text)

/** A word with the one behind it: "belum aktif". */
function phraseFrom(token: Token, { text, tokens }: ReadMessage): string {
  const next = tokens[tokens.indexOf(token) + 1]
  return text.slice(token.start, next?.is === 'word' ? next.end : token.end).replace(/\s+/g, ' ')
}

/** Whether the message is a question, or has one beside what it tells. */
function questionIn({ line, values }: ReadMessage, clauses: readonly Clause[]): 'whole' | 'beside' | undefined {
  if (
    values.found.length === 0 &&
    / mohon(?: (?:di|pak|bu|mohon|izin|kabar))* (?:nomor|wa|telepon|kontak) (?!\S* ?(?:ganti|ubah|hapus|mati))/.test(
      line.text,
    ) &&
    !/ (?:ganti|ubah|hapus|mati|pakai|aktif) /.test(line.text)
  )
    return 'whole'
  const tells = (clause: Clause) => / #[kp]\d/.test(clause.text)
  const asking = clauses.filter(({ tokens }) => tokens.some((token, at) => isQuestionWord(token, at, tokens)))
  const marked = line.text
    .split(/ [.|] /)
    .filter((sentence) => sentence.includes(' ? '))
    .map(
      (sentence) =>
        ` ${sentence
          .slice(0, sentence.lastIndexOf(' ? '))
          .split(/ [,?] /)
          .at(-1)!} `,
    )
  const isWhole = (text: string) => !REQUEST.test(text) && (/ #[kp]\d/.test(text) || CONFIRMING.test(text))
  const isDoubtful = marked.some(
    (text) => isWhole(text) || (REQUEST.test(text) && / (?:sudah|belum|benar) /.test(text)),
  )
  if (isDoubtful || asking.some(tells)) return 'whole'
  const others = marked.filter((text) => !REQUEST.test(text))
  if (asking.length === 0 && others.length === 0) return undefined
  return clauses.some((clause) => tells(clause) && !asking.includes(clause)) ? 'beside' : 'whole'
}

/** "kok" behind a word only stresses it. */
const isQuestionWord = ({ sort, word }: Token, at: number, tokens: readonly Token[]): boolean =>
  sort === 'question' && (word !== 'kok' || at === 0 || tokens[at + 1]?.word === 'tidak')

function isComplaint({ tokens, values, line }: ReadMessage): boolean {
  if (!tokens.some(({ sort }) => sort === 'complaint')) return false
  return values.found.length === 0 || !/ (?:ganti|ubah|baru|tambah|pindah|hapus|pakai) /.test(line.text)
}
