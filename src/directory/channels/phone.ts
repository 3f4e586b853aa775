/**
 * Telephone numbers in their one canonical spelling: class, and the forms shown, spoken and linked.
 *
 * Canonical is E.164 (`+62296531028`) for everything that can be dialled from anywhere, and the bare digits for what
 * can only be dialled as it is: national short codes (`129`), call centres (`14045`, `1500123`) and short codes behind
 * an area code (`024123`). Numbers of invented regions are `+6200…`: no Indonesian number begins with 00 after +62.
 * phone-read.ts reads what people type, phone-tokens.ts finds numbers in published text.
 */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max'

/** uan: call centre or universal access number at a shared price; sample: a number that can't exist. */
export type PhoneClass = 'mobile' | 'landline' | 'tollfree' | 'uan' | 'short' | 'sample'

/** National short codes by their owner; a code that isn't here is refused, as a wrong one leads to nobody. */
export const SHORT_CODES = [
  '110', // Polri
  '112', // emergency calls of the regencies and cities that have set it up
  '113', // fire brigade
  '115', // Basarnas, search and rescue
  '117', // BNPB and BPBD, disasters
  '118', // ambulance, older code
  '119', // ambulance and PSC 119, Ministry of Health
  '123', // PLN, electricity
  '129', // SAPA, violence against women and children, Ministry of Women's Empowerment and Child Protection
  '135', // Pertamina
  '136', // Ministry of Energy and Mineral Resources
  '137', // Ombudsman of the Republic of Indonesia
  '151', // Ministry of Transportation
  '158', // Ministry of Public Works
  '1708', // SP4N-LAPOR!, by SMS
]
/** Blocks used for call centres, each code with its own owner: 14XYZ, 150XYZ and 1500XYZ. */
const CALL_CENTRE = /^(?:14\d{3}|1500?\d{3})$/
/** PLN and Public Works from networks that ask for an area code (two or three digits after the 0) before 123 or 158. */
const SHORT_CODE_WITH_AREA = /^0(?:2[124]|31|61|[2-79]\d\d)(?:123|158)$/
/** What follows +62 in a number of an invented region. */
const SAMPLE = /^00\d{6,10}$/

const CLASS_OF_TYPE: Readonly<Record<string, PhoneClass>> = {
  MOBILE: 'mobile',
  FIXED_LINE: 'landline',
  TOLL_FREE: 'tollfree',
  UAN: 'uan',
  SHARED_COST: 'uan',
}

/** Class of a canonical number; undefined when the value isn't canonical. */
export function phoneClass(value: string): PhoneClass | undefined {
  if (CALL_CENTRE.test(value)) return 'uan'
  if (isShortCode(value)) return 'short'
  const known = value.startsWith('+62') ? identify(value.slice(3)) : undefined
  return known?.value === value ? known.class : undefined
}

/** Whether a canonical number is a mobile one (of a sample region: looks like one), which may be resold when it dies. */
export function isMobile(value: string): boolean {
  return phoneClass(value) === 'mobile' || value.startsWith('+62008')
}

/**
 * A canonical number as Indonesians write it: "(0296) 531028", "0812-3456-7890" (4-4-rest), "0800-1-234-567"; codes
 * and anything that isn't canonical as they are. Sample numbers look like a landline, "(0002) 531028", when a 2
 * follows +6200, and like a mobile number, "0008-1234-5678", otherwise.
 */
export function displayPhone(value: string): string {
  const kind = phoneClass(value)
  if (!kind || !value.startsWith('+')) return value
  const national = `0${value.slice(3)}`
  const area =
    kind === 'landline' ? areaCode(value) : kind === 'sample' && national[3] === '2' ? national.slice(0, 4) : ''
  if (area) return `(${area}) ${national.slice(area.length)}`
  if (/^08\d{9}$/.test(national) && kind !== 'mobile') return national.replace(/(.{4})(.)(...)(...)/, '$1-$2-$3-$4')
  return [national.slice(0, 4), national.slice(4, 8), national.slice(8)].filter(Boolean).join('-')
}

/** A canonical number for screen readers, digit by digit in the groups of `displayPhone`: "0 2 9 6, 5 3 1 0 2 8". */
export function spokenPhone(value: string): string {
  const groups = displayPhone(value).match(/\d+/g) ?? []
  return groups.map((group) => [...group].join(' ')).join(', ')
}

/** Link that calls a canonical number (RFC 3966): "tel:+62296531028", "tel:129". */
export function telHref(value: string): string {
  return `tel:${value}`
}

/** Link that writes an SMS to a canonical number (RFC 5724). */
export function smsHref(value: string): string {
  return `sms:${value}`
}

/** Link that opens a WhatsApp chat with a canonical mobile number: "https://wa.me/6281…". */
export function waHref(value: string): string {
  return `https://wa.me/${value.replace('+', '')}`
}

function isShortCode(digits: string): boolean {
  return SHORT_CODES.includes(digits) || SHORT_CODE_WITH_AREA.test(digits)
}

/** Whether digits are dialled as they are: a short code or a call centre. */
export function isCode(digits: string): boolean {
  return isShortCode(digits) || CALL_CENTRE.test(digits)
}

/**
 * Canonical spelling and class of the digits after +62; undefined when no such number can be complained to. The
 * metadata let a landline begin with 0 after its area code, the national numbering plan (KM 28/2004) doesn't.
 */
export function identify(rest: string): { value: string; class: PhoneClass } | undefined {
  if (SAMPLE.test(rest)) return { value: `+62${rest}`, class: 'sample' }
  const number = parsePhoneNumberFromString(`+62${rest}`)
  if (!number?.isValid() || number.nationalNumber !== rest || mayRepeatCountryCode(rest)) return undefined
  const kind = CLASS_OF_TYPE[number.getType() ?? '']
  if (kind === 'landline' && /\) 0/.test(number.formatNational())) return undefined
  return kind && { value: CALL_CENTRE.test(rest) ? rest : `+62${rest}`, class: kind }
}

/** "0628 1200 0000" is more often +62 812… with a stray 0 or 62 than a landline of area 0628, whose numbers are short. */
export function mayRepeatCountryCode(rest: string): boolean {
  return /^628\d{8}/.test(rest)
}

/** Area code of a canonical landline number with its 0: "0296", "021". */
export function areaCode(value: string): string {
  return /^\((\d+)\)/.exec(parsePhoneNumberFromString(value)?.formatNational() ?? '')?.[1] ?? ''
}
