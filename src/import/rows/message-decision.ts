/** What a message tells as it came: numbers alone; who heads an office is never guessed from a sentence. */
import { plain } from '../../directory/content/plain.ts'
import { namesPerson, SOMEBODYS } from '../cells/phone-cell.ts'
import { NEGATIVE } from '../table/chat.ts'
import { HEADERS } from '../table/columns.ts'
import type { Decision } from './decision.ts'

const LONGEST = 4000
const WHATSAPP_NUMBER =
  /(?<![\p{L}\p{N}])(?:wa|whats\s?app)(?![\p{L}\p{N}])(?:\s+\p{L}+){0,3}[\s:.=-]*([+(\d][\d\s().+-]{6,}\d)/giu
/** No date, no time and no number of a decree. */
const NUMBER = /(?<![\d/.:-])(?:\+?62|\(?0)[\d\s().-]{7,}\d(?![/:])/g
const FAX_NUMBER = /(?<!\p{L})fa(?:x|ks)\p{L}*(?:\s+\p{L}+){0,3}[\s:.=-]*[+(\d][\d\s().+-]{6,}\d/giu
/** Words in front of a number, within its sentence. */
const FRONT = 30

/** Numbers by what they are for, as they are written. */
interface MessageNumbers {
  whatsapp: string[]
  phone: string[]
}

/** The numbers of a message, unless it says that one of them is wrong. */
export function decideMessage(written: string): Decision<MessageNumbers> {
  const refused = (message: string, repair: string) => ({ objections: [{ of: 'message' as const, message, repair }] })
  if (written === '') return {}
  if (written.length > LONGEST)
    return refused(`pesannya ${written.length} huruf, terlalu panjang`, 'tulis nomornya di kolom No. HP atau WA')
  if (NEGATIVE.test(plain(written)))
    return refused(
      'pesan ini menyebut nomor yang mati, lama atau salah',
      'baca sendiri, lalu tulis kabarnya di lembar Kabar baru',
    )
  const own = SOMEBODYS.exec(written)?.[0]
  if (own)
    return refused(
      `pesan ini menyebut "${own}": nomornya bisa milik orang, bukan kantor`,
      'baca sendiri, lalu tulis nomor kantornya di kolom No. HP atau WA',
    )
  const bare = written.replace(FAX_NUMBER, ' ')
  for (const { index } of bare.matchAll(NUMBER)) {
    const front = /[^\n.,;!?\d]*$/.exec(bare.slice(Math.max(0, index - FRONT), index))![0]
    if (namesPerson(front))
      return refused(
        `pesan ini menyebut "${front.trim()}" di depan nomornya: bisa milik orang, bukan kantor`,
        'baca sendiri, lalu tulis nomor kantornya di kolom No. HP atau WA',
      )
  }
  const repair = `bila pejabatnya berganti, isi kolom ${HEADERS.holder} dan ${HEADERS.status}`
  return {
    value: {
      whatsapp: [...bare.matchAll(WHATSAPP_NUMBER)].map(([, number]) => number!),
      phone: bare.replace(WHATSAPP_NUMBER, ' ').match(NUMBER) ?? [],
    },
    remarks: [
      ...(bare === written ? [] : [{ of: 'message' as const, message: 'nomor faks di pesan ini tidak disimpan' }]),
      { of: 'message', message: 'dari pesan hanya nomornya yang dibaca', repair },
    ],
  }
}
