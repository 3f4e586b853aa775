/** Links that open a chat or mail with a complaint already begun. */
import type { Contact } from './model.ts'

/**
 * Address that opens the contact, with the text filled in where its kind can carry one.
 * @param text plain text with line breaks
 */
export function complaintHref(contact: Pick<Contact, 'type' | 'href'>, text?: string): string | undefined {
  const { type, href } = contact
  if (!href || !text) return href
  const encoded = encodeURIComponent(text.toWellFormed())
  if (type === 'whatsapp') return `${href}?text=${encoded}`
  if (type === 'sms') return `${href}?body=${encoded}`
  if (type === 'email') return `${href}?body=${encoded}`
  return href
}
