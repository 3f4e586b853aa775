/** What a list writes beside what it says: numbers in front, and signs for "as above". */
import { plain } from '../../directory/content/plain.ts'

/** "1. ", "2) ", "c. ", "- ": no title of a person is one such letter. */
const MARK = /^\s*(?:\(?(?:\d{1,3}|[a-g])[.)]\s+|[-–—•·]\s+)(?=\p{L})/u

/** A text without what numbers it in a list. */
export const withoutListMark = (text: string): string => text.replace(MARK, '')

/** Whether a cell only says that it is as the one above. */
export const isDitto = (text: string): boolean =>
  /^(?:sda|s d a|idem|ditto)$/.test(plain(text)) || /^[-–—\s]*["”“〃]+[-–—\s]*$|^''$/u.test(text.trim())
