/** Whether a number or account is one of those that are published here. Runs in the browser, so it imports nothing. */

/** Type of channel, what identifies it, whose it is, the office's id or "", 1 if the office hasn't confirmed it of late. */
export type NumberRow = [string, string, string, string, 0 | 1]

const NUMBER_TYPES = new Set(['phone', 'whatsapp', 'sms'])
const ADDRESS_TYPES = new Set(['website', 'form'])
/** Hosts whose first part of the path is an account. */
const SOCIAL_HOST =
  /^(?:m\.|web\.|id-id\.)?(?:instagram|facebook|fb|x|twitter|tiktok|youtube|threads|t)\.(?:com|net|me)\/@?/

/** National digits: "+62 812", "62812" and "0812" are one; short codes stay. */
function digitsOf(text: string): string {
  const digits = text.replace(/\D/g, '')
  return digits.length > 6 ? digits.replace(/^(?:62|0)+/, '') : digits
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .trim()
    .toLowerCase()

const bareAddress = (text: string): string =>
  text
    .replace(/^(?:https?:)?\/\//, '')
    .replace(/^www\./, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')

/** What identifies a published contact. @param value canonical value */
export function identityOf(type: string, value: string): string {
  const text = plain(value)
  if (NUMBER_TYPES.has(type)) return digitsOf(text)
  if (type === 'email') return text
  const address = bareAddress(text)
  if (ADDRESS_TYPES.has(type)) return address
  return address.replace(SOCIAL_HOST, '').replace(/^@/, '')
}

/** Whose a typed number or account is: the rows that it may be; none where it can't be told or isn't published. */
export function whoseNumber(rows: readonly NumberRow[], typed: string): NumberRow[] {
  const text = plain(typed).replace(/^(?:mailto|tel|sms|whatsapp):/, '')
  const phone = text
    .replace(/^(?:https?:\/\/)?(?:wa\.me|api\.whatsapp\.com\/send\/?\?phone=)\/?/, '')
    .replace(/[?&].*$/, '')
  const isNumber = /\d/.test(phone) && /^[\d\s()+.\-–/‐‑]+$/.test(phone)
  if (isNumber) {
    const digits = digitsOf(phone)
    return rows.filter(([type, identity]) => NUMBER_TYPES.has(type) && identity === digits)
  }
  const address = bareAddress(text)
  const account = address.replace(SOCIAL_HOST, '').replace(/^@/, '').split('/')[0]
  if (!account) return []
  return rows.filter(([type, identity]) => {
    if (NUMBER_TYPES.has(type)) return false
    if (type === 'email') return identity === text
    if (ADDRESS_TYPES.has(type)) return identity === address || identity.split('/')[0] === address
    return identity === account
  })
}
