/** What a message says of each contact that stands in it: that it is the old one, the new one, dead, somebody's own. */
import type { Line } from './tokens.ts'

export type ContactRole =
  /** It takes the place of one. */
  | 'new'
  /** It is one more. */
  | 'added'
  | 'old'
  /** It isn't used any more. */
  | 'dead'
  /** It never was the office's. */
  | 'wrong'
  | 'unreachable'
  /** It is said to be as it was. */
  | 'stays'
  | 'personal'
  | 'staff'
  /** Of somebody who is named: an office's or their own. */
  | 'head'
  /** Of whoever writes the message. */
  | 'sender'
  | 'none'

export interface Said {
  role: ContactRole
  /** "diganti", "yang baru": whether it was said in so many words that another goes. */
  isReplacing: boolean
  /** Words in front of it and behind it, up to the next contact. */
  lead: string
  tail: string
}

/** Between a word and the contact that it is of. */
const FILL =
  '(?: (?:nomor|wa|telepon|sms|surel|situs|kontak|akun|formulir|dinas|khusus|yg|adalah|itu|di|untuk|#o\\d+|#h\\d+|layanan|pengaduan|hotline|pak|bu|sekarang|kami|sudah|aktif|ya|data|mohon|[:,(=-]))*'
/** The same where nothing new begins. */
const CLOSE = FILL.replace('|sekarang', '').replace('[:,(=-]', '[:(=-]')
const AFTER =
  '(?: (?:yg|itu|sudah|sekarang|ya|adalah|nomor|wa|telepon|kami|pak|bu|mohon|di|data|akan|juga|saja|#o\\d+|#h\\d+|[(,-]))*'
/** Not used any more. */
export const DEAD =
  '(?<! lagi )(?:mati|hapus|tidak (?:lagi |bisa |dipun |usah )*(?:aktif|pakai)(?: lagi)?|bukan (?:yg |itu )*lagi(?: nomor)?(?: dinas| kami)?)'
/** "yang lama sudah mati": the old one, which isn't written. */
const OLD_IS_DEAD = `(?:yg |nomor |wa |telepon |, )*lama(?: (?:yg|itu|sudah|sekarang|nomor|wa|memang|mohon|ya|,))* (?:${DEAD}|jangan (?:lagi |dipun )*(?:pakai|hubungi)(?: lagi)?)`
/** Nobody answers. */
export const UNREACHABLE = 'tidak (?:bisa |pernah )*(?:hubungi|daftar|nyambung|bales|balas|respon)'
/** Somebody else answers. */
export const STRANGER =
  / salah sambung | (?:angkat|hubungi|jawab|bales|balas|pakai)(?: (?:malah|tapi|ternyata|nya|sudah|oleh|itu))* orang | (?:angkat|hubungi)(?: \S+){0,4} bukan (?:dinas|kami|orang|#o\d+) | jadi(?: (?:nomor|wa|telepon|tambah|milik))* orang /

/** Whether a line says of an old contact that isn't written that it isn't used any more. */
export const saysOldIsDead = (line: Line): boolean =>
  new RegExp(
    ` ${OLD_IS_DEAD} | ${DEAD}(?: (?:,|dan|mohon|kami|jadi|sudah))* (?:ganti|pindah|sekarang)(?! #k\\d+ ${DEAD})`,
  ).test(line.text)

const OURS = '(?:(?:nomor|wa|telepon|milik|punya|kontak|tambah|lagi) )*(?:dinas|kami|#o\\d+|#h\\d+|khusus)(?: #o\\d+)?'
const at = (pattern: string): RegExp => new RegExp(pattern)

const LEAD = {
  old: at(` lama${CLOSE} $`),
  dead: at(` ${DEAD}${CLOSE} $`),
  wrong: at(` salah${CLOSE} $`),
  not: at(` bukan${CLOSE} $`),
  never: at(` jangan${CLOSE} $`),
  stays: at(` masih${CLOSE} $`),
  new: at(` (?:baru|benar|sekarang)${FILL} $`),
  to: at(` (?:ke|jadi|tapi|→|(?:ganti|ubah|pindah)(?: lagi)?(?: dengan| ke| jadi| pakai| oleh)?|pakai)${FILL} $`),
  from: at(` dari${FILL} $`),
  replaced: at(` menggantikan${FILL} $`),
  written: at(` tulis${CLOSE} $`),
  own: / saya(?: (?:sudah|akan|mohon|ada|baru|izin|kabar))* (?:ganti|pindah|ubah)(?: (?:nomor|wa|telepon|baru|jadi|ke|:|,))+ $/,
  head: / #p\d+(?: (?:nomor|wa|telepon|kontak|sms|[:,(-]))* $/,
  staff: / (?:sekretaris|staf)(?: \S+){0,4} $/,
  added: at(` tambah${FILL} $`),
}
const TAIL = {
  gone: at(`^${AFTER} bukan ${OURS} lagi`),
  wrong: at(`^${AFTER} (?:bukan ${OURS}|salah)`),
  dead: at(`^${AFTER} ${DEAD}`),
  unreachable: at(`^${AFTER} ${UNREACHABLE}`),
  stays: at(`^${AFTER} masih`),
  old: at(`^${AFTER} lama(?= (?:[|.,)(→-]|ganti|ubah|pindah|jadi|ke|dan|#)| $)`),
  new: at(`^${AFTER} (?:baru|benar)`),
  added: at(`^${AFTER} tambah`),
  replacing: at(`^${AFTER} menggantikan`),
  rather: at(`^(?: ,)? bukan${FILL} $`),
  replaced: at(`^${AFTER} (?:ganti|pindah|ubah|jadi|ke|→|tapi)`),
}
/** "Selamat siang," in front of what is told of an office; in front of a name the same words are a farewell. */
const GREETING =
  /^(?: (?:salam|[,.|]))+(?=(?! (?:\S+ )*saya )(?: \S+)* (?:wa|telepon|nomor|sms|surel|situs|akun|kontak|#o\d+|#h\d+) )/
const SENDER = / (?:hubungi|salam|hormat|narahubung|cp|pic|pengirim|ttd|wassalam)[^|.]{0,40} $/
/** A farewell with a line of its own, behind what is told, and the lines of its writer. */
const SIGNATURE =
  / #[kp]\d.* [|.](?: [|,])* (?:salam|ttd|wassalam)(?: (?!#)\S+){0,3} \|(?: (?!#k|ganti|ubah|pindah|jadi|baru|sekarang|lama|tambah)\S+){0,12} $/
/** Where something is to be sent, or who is to be told. */
const RECIPIENT =
  / (?:kirim|kabar|hubungi|tanya)(?: (?!#k|ganti|ubah|pindah|jadi)\S+){0,6} ke(?: (?:nomor|wa|telepon|sms|surel|kami|saya|admin|dinas|#o\d+))* $/
const SELF =
  / (?:nomor|wa|telepon|kontak|sms)(?: (?:baru|lama|yg|dinas|itu|ini))* saya(?: (?:yg|baru|pribadi|sekarang|adalah|ganti|jadi|ke|sudah|pak|bu|di|[:,]))* $/

/** What is said of each contact of a line, in their order. */
export function rolesIn(line: Line): Said[] {
  const places = [...line.text.matchAll(/#k\d+/g)]
  const parts = places.map((place, index) => {
    const before = places[index - 1]
    const next = places[index + 1]
    const lead = line.text.slice(before ? before.index + before[0].length : 0, place.index)
    const tail = line.text.slice(place.index + place[0].length, next?.index)
    const isSigned = SIGNATURE.test(line.text.slice(0, place.index))
    return { lead, tail, isFirst: !before, isLast: !next, isSigned }
  })
  const between = (text: string) => text.search(/ [|.;] /)
  const own = parts.map(({ lead, tail, isFirst, isLast, isSigned }) => ({
    isSigned,
    // behind the last stop or line
    lead: isFirst || between(lead) < 0 ? lead : lead.replace(/^.* [|.] (?=.*\p{L})/su, ' '),
    tail: withoutOld(isLast ? beforeOther(tail, lead) : beforeStop(tail)),
  }))
  const isBehind = !oldOrNew(own[0]?.lead ?? '', 'lead') && oldOrNew(own.at(-1)?.tail ?? '', 'tail') !== undefined
  return own.map((one, index) => saidOf({ ...one, isBehind, hasNext: index + 1 < own.length, isFirst: index === 0 }))
}

/** What is said of an old one that isn't written is said of no other. */
const withoutOld = (tail: string): string => tail.replace(new RegExp(` ${OLD_IS_DEAD}`), ' ,')

/** What stands in front of what is said of another kind. */
function beforeOther(tail: string, lead: string): string {
  const other = / [,.](?: (?:yg|untuk|nomor|dan))* (wa|telepon|sms|surel|situs|akun) /.exec(tail)
  return other && !lead.includes(` ${other[1]} `) ? `${tail.slice(0, other.index)} ` : tail
}

/** What stands in front of the last comma or the first stop: behind it the next one begins. */
function beforeStop(tail: string): string {
  const stop = tail.search(/ [|.;] /)
  const own = stop < 0 ? tail : `${tail.slice(0, stop)} `
  const comma = own.lastIndexOf(' , ')
  return comma < 0 ? own : `${own.slice(0, comma)} `
}

function oldOrNew(text: string, where: 'lead' | 'tail'): 'old' | 'new' | undefined {
  const patterns = where === 'lead' ? LEAD : TAIL
  return patterns.old.test(text) ? 'old' : patterns.new.test(text) ? 'new' : undefined
}

/** A contact with the words round it. */
interface Place {
  lead: string
  tail: string
  /** Old and new stand behind their numbers. */
  isBehind: boolean
  hasNext: boolean
  isFirst: boolean
  /** It stands below a farewell. */
  isSigned: boolean
}

/** What decides, in this order: whose it is, what is said of it behind, then in front, then what becomes of it. */
const DECISIONS: readonly (readonly [when: (place: Place) => boolean, role: ContactRole])[] = [
  [({ lead, tail }) => / pribadi /.test(` ${lead.slice(-60)} ${tail.slice(0, 40)}`), 'personal'],
  [
    ({ lead, tail }) =>
      SELF.test(lead) || LEAD.own.test(lead) || /^(?: (?:[(,-]|itu|adalah|nomor|wa|telepon))* saya /.test(tail),
    'personal',
  ],
  [({ lead }) => LEAD.head.test(lead), 'head'],
  [({ lead, tail }) => LEAD.staff.test(lead) || /^(?: \()? (?:sekretaris|staf) /.test(tail), 'staff'],
  [
    ({ lead, isFirst, isSigned }) =>
      isSigned ||
      (SENDER.test(isFirst ? lead.replace(GREETING, '') : lead) && !LEAD.to.test(lead)) ||
      RECIPIENT.test(lead),
    'sender',
  ],
  [({ lead, tail }) => TAIL.stays.test(tail) && !LEAD.new.test(lead) && !LEAD.to.test(lead), 'stays'],
  [({ lead }) => LEAD.stays.test(lead), 'stays'],
  [({ lead, tail, hasNext }) => LEAD.never.test(lead) && /^ lagi /.test(tail) && hasNext, 'old'],
  [({ tail }) => TAIL.gone.test(tail), 'dead'],
  [({ tail }) => TAIL.wrong.test(tail) && !TAIL.new.test(tail), 'wrong'],
  [({ tail }) => TAIL.dead.test(tail), 'dead'],
  [({ tail }) => TAIL.unreachable.test(tail), 'unreachable'],
  [({ tail, isBehind }) => isBehind && TAIL.old.test(tail), 'old'],
  [({ tail, isBehind }) => isBehind && TAIL.new.test(tail), 'new'],
  [({ isBehind }) => isBehind, 'none'],
  [({ lead, tail }) => LEAD.not.test(lead) && /^ lagi /.test(tail), 'dead'],
  [({ lead, hasNext, isFirst }) => LEAD.not.test(lead) && (hasNext || !isFirst), 'old'],
  [({ lead }) => LEAD.not.test(lead), 'wrong'],
  [({ lead }) => LEAD.replaced.test(lead), 'old'],
  [({ tail, hasNext }) => hasNext && (TAIL.replacing.test(tail) || TAIL.rather.test(tail)), 'new'],
  [({ lead }) => LEAD.dead.test(lead), 'dead'],
  [({ lead, hasNext }) => (LEAD.wrong.test(lead) || LEAD.written.test(lead)) && hasNext, 'old'],
  [({ lead }) => LEAD.wrong.test(lead), 'wrong'],
  [({ lead }) => LEAD.old.test(lead), 'old'],
  [({ lead }) => LEAD.new.test(lead), 'new'],
  [({ lead, hasNext, isFirst }) => LEAD.from.test(lead) && (hasNext || !isFirst), 'old'],
  [({ lead }) => LEAD.added.test(lead), 'added'],
  [
    ({ lead, tail, hasNext, isFirst }) => hasNext && TAIL.replaced.test(tail) && (isFirst || !LEAD.to.test(lead)),
    'old',
  ],
  [({ lead }) => LEAD.to.test(lead), 'new'],
  [({ tail }) => TAIL.old.test(tail), 'old'],
  [({ tail }) => TAIL.new.test(tail), 'new'],
  [({ tail }) => TAIL.added.test(tail), 'added'],
]

function saidOf(place: Place): Said {
  const { lead, tail } = place
  const near = ` ${lead} ${tail} `
  return {
    role: DECISIONS.find(([when]) => when(place))?.[1] ?? 'none',
    isReplacing: LEAD.to.test(lead) || / (?:ganti|ubah|pindah|menggantikan) /.test(near),
    lead,
    tail,
  }
}

/** Beside a contact that stays. */
export const STAYS_BEHIND = new RegExp(` (?:#k\\d+${AFTER} masih(?: masih)*|masih(?: masih)*(?=${CLOSE} #k))(?= )`, 'g')

/** The parts of a line that say what is to become of contacts, for those who read along. */
export const UNDERSTOOD_NEGATIONS = new RegExp(
  ` (?:${DEAD}|bukan ${OURS}(?: lagi)?|${UNREACHABLE}|bukan(?=${FILL} #k)|bukan(?: (?:pak|bu))* #p\\d+(?: lagi|(?= (?:, )?tapi ))|jangan(?=${FILL} #k\\d+ lagi)|lama(?: (?:yg|itu|mohon|ya))* jangan(?= (?:lagi |dipun )*(?:pakai|hubungi))|jangan (?:pakai|hubungi)(?: (?:yg|nomor|wa|telepon))* lama)(?= )`,
  'g',
)
