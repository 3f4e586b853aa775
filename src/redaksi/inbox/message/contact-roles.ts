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
  /** "baru" alone. */
  isNew: boolean
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
  '(?<! lagi )(?:mati|hapus|tidak (?:lagi |bisa |dipun )*(?:aktif|pakai)(?: lagi)?|bukan lagi(?: nomor)?(?: dinas| kami)?)'
/** "yang lama sudah mati": the old one, which isn't written. */
const OLD_IS_DEAD = `(?:yg |nomor |wa |telepon |, )*lama(?: (?:yg|itu|sudah|sekarang|nomor|wa|memang|,))* ${DEAD}`

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
  new: at(` (?:baru|benar|sekarang)${FILL} $`),
  to: at(` (?:ke|jadi|tapi|→|(?:ganti|ubah|pindah)(?: dengan| ke| jadi| pakai| oleh)?|pakai)${FILL} $`),
  from: at(` dari${FILL} $`),
  replaced: at(` menggantikan${FILL} $`),
  own: / saya(?: (?:sudah|akan|mohon|ada|baru|izin|kabar))* (?:ganti|pindah|ubah)(?: (?:nomor|wa|telepon|baru|jadi|ke|:|,))+ $/,
  head: / #p\d+(?: (?:nomor|wa|telepon|kontak|sms|[:,(-]))* $/,
  added: at(` tambah${FILL} $`),
}
const TAIL = {
  gone: at(`^${AFTER} bukan ${OURS} lagi`),
  wrong: at(`^${AFTER} (?:bukan ${OURS}|salah)`),
  dead: at(`^${AFTER} ${DEAD}`),
  unreachable: at(`^${AFTER} tidak (?:bisa |pernah )?hubungi`),
  old: at(`^${AFTER} lama`),
  new: at(`^${AFTER} (?:baru|benar)`),
  added: at(`^${AFTER} tambah`),
  replacing: at(`^${AFTER} menggantikan`),
  replaced: at(`^${AFTER} (?:ganti|pindah|ubah|jadi|ke|→|tapi)`),
}
const SENDER = / (?:hubungi|salam|hormat|narahubung|cp|pic|pengirim|ttd|wassalam)[^|.]{0,40} $/
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
    return { lead, tail, isFirst: !before, isLast: !next }
  })
  const between = (text: string) => text.search(/ [|.;] /)
  const own = parts.map(({ lead, tail, isFirst, isLast }) => ({
    // behind the last stop or line
    lead: isFirst || between(lead) < 0 ? lead : lead.replace(/^.* [|.] (?=.*\p{L})/su, ' '),
    tail: withoutOld(isLast ? tail : beforeStop(tail)),
  }))
  const isBehind = !oldOrNew(own[0]?.lead ?? '', 'lead') && oldOrNew(own.at(-1)?.tail ?? '', 'tail') !== undefined
  return own.map(({ lead, tail }, index) =>
    saidOf(lead, tail, { isBehind, hasNext: index + 1 < own.length, isFirst: index === 0 }),
  )
}

/** What is said of an old one that isn't written is said of no other. */
const withoutOld = (tail: string): string => tail.replace(new RegExp(` ${OLD_IS_DEAD}`), ' ,')

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

function saidOf(
  lead: string,
  tail: string,
  { isBehind, hasNext, isFirst }: { isBehind: boolean; hasNext: boolean; isFirst: boolean },
): Said {
  const verb = LEAD.to.test(lead)
  const role = ((): ContactRole => {
    if (/ pribadi /.test(` ${lead.slice(-60)} ${tail.slice(0, 40)}`) || SELF.test(lead) || LEAD.own.test(lead))
      return 'personal'
    if (/^(?: [(,-])? saya /.test(tail)) return 'personal'
    if (LEAD.head.test(lead)) return 'head'
    if (/ (?:sekretaris|staf)(?: \S+){0,4} $/.test(lead) || /^(?: \()? (?:sekretaris|staf) /.test(tail)) return 'staff'
    if (SENDER.test(lead) && !verb) return 'sender'
    if (TAIL.gone.test(tail)) return 'dead'
    if (TAIL.wrong.test(tail) && !TAIL.new.test(tail)) return 'wrong'
    if (TAIL.dead.test(tail)) return 'dead'
    if (TAIL.unreachable.test(tail)) return 'unreachable'
    if (isBehind) return oldOrNew(tail, 'tail') ?? 'none'
    if (LEAD.not.test(lead)) return /^ lagi /.test(tail) ? 'dead' : hasNext ? 'old' : 'wrong'
    if (LEAD.replaced.test(lead)) return 'old'
    if (TAIL.replacing.test(tail) && hasNext) return 'new'
    if (LEAD.dead.test(lead)) return 'dead'
    if (LEAD.wrong.test(lead)) return hasNext ? 'old' : 'wrong'
    const told = oldOrNew(lead, 'lead')
    if (told) return told
    if (LEAD.from.test(lead) && (hasNext || !isFirst)) return 'old'
    if (LEAD.added.test(lead)) return 'added'
    if (TAIL.replaced.test(tail) && hasNext && !(verb && !isFirst)) return 'old'
    if (verb) return 'new'
    return oldOrNew(tail, 'tail') ?? (TAIL.added.test(tail) ? 'added' : 'none')
  })()
  const near = ` ${lead} ${tail} `
  return {
    ...{ role, lead, tail },
    isReplacing: verb || / (?:ganti|ubah|pindah|menggantikan) /.test(near),
    isNew: / (?:baru|benar|sekarang) /.test(near),
  }
}

/** The parts of a line that say what is to become of contacts, for those who read along. */
export const UNDERSTOOD_NEGATIONS = new RegExp(
  ` (?:${DEAD}|bukan ${OURS}(?: lagi)?|tidak (?:bisa |pernah )?hubungi|bukan(?=${FILL} #k))(?= )`,
  'g',
)
