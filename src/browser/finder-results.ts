/** Results as list items. Everything from the data goes in as text, never as markup. */
import type { Answer, Found, Urgent, Way } from '../finder/finder.ts'

type Said = 'none' | 'one' | 'some' | 'ask' | 'more' | 'number' | 'deals' | 'match' | 'guess' | 'urgent' | 'missing'
type Named = 'district' | 'village' | 'notOurs' | 'via' | 'noContact' | 'unit' | 'call' | 'mail' | 'open'

/** Texts of the page's language; those of pages of the site by their name. */
export type LiveTexts = Record<Said | Named, string> & Readonly<Record<string, string>>

export interface Shown {
  /** For the live region. */
  said: string
  items: HTMLLIElement[]
}

export interface Links {
  /** Where the offices' pages are. */
  offices: string
  /** The list of kecamatan. */
  places: string
  /** Where the pages of the site begin. */
  pages: string
}

type Child = Node | string
type FoundOffice = Extract<Found, { kind: 'office' }>

/** Cards that are seen at once. */
const MOST = 5

function element<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, ...children: Child[]) {
  const made = document.createElement(tag)
  if (className) made.className = className
  made.append(...children)
  return made
}

const small = (...texts: string[]) => texts.filter(Boolean).map((text) => element('span', 'small', text))

function link(className: string, href: string, text: Child | Child[], label?: string): HTMLElement {
  const shown = Array.isArray(text) ? text : [text]
  if (!href) return element('span', className, ...shown)
  const made = element('a', className, ...shown)
  made.href = href
  if (href.indexOf('https:') === 0) made.rel = 'noopener'
  if (label) made.setAttribute('aria-label', label)
  return made
}

/** A number as it is said: digit by digit. */
const digitsOf = (contact: string, href: string): string =>
  /^(tel|sms):/.test(href) ? contact.replace(/\D/g, '').split('').join(' ') : ''

/** What is said and shown of an answer. */
export function showAnswer({ urgent, results, ask, number }: Answer, texts: LiveTexts, links: Links): Shown {
  /** Whose papers are meant: an office that is found by its name; those of most villages aren't made. */
  const named = results.find((one): one is FoundOffice => one.kind === 'office' && !one.word && !/^d\d/.test(one.id))
  const fill = (text: string, one: string) => text.replace('#', () => one)
  const count = results.length
  const found = count === 0 ? texts.none : count === 1 ? texts.one : fill(texts.some, String(count))
  const told = count === 0 && (urgent || number) ? texts.one : found
  const said = ask ? `${fill(texts.ask, String(ask.count)).replace('%', () => ask.name)} ${told}` : told

  /** A contact as something to press: what pressing it does stands before it. */
  function contactButton(contact: string, href: string, owner: string): HTMLElement {
    const digits = digitsOf(contact, href)
    const does = /^tel:/.test(href) ? texts.call : /^mailto:/.test(href) ? texts.mail : texts.open
    const app = /^sms:/.test(href) ? 'SMS #' : /^https:\/\/wa\.me\//.test(href) ? 'WhatsApp #' : does
    const text = href ? fill(app, contact) : contact
    const isNumber = !/[a-z]/i.test(contact)
    // a number stays in one line, whatever the size of letters; an address begins one where it would be torn
    const [before = '', after = ''] = text.split(contact)
    const shown = [before, element('span', isNumber ? 'whole' : 'apart', contact), after]
    return link(isNumber ? 'num' : 'address', href, shown, digits && `${text}, ${owner}: ${digits}`)
  }

  const doorsOf = (doors: readonly Way[]): HTMLElement[] => [
    element('span', 'none', texts.noContact),
    element('span', 'doors', ...doors.map(([label, href]) => link('door', href, label))),
  ]
  const why = ({ word, guess }: { word?: string; guess?: string }): string =>
    guess ? fill(texts.guess, guess) : word ? fill(texts.match, word) : ''

  function officeItem(one: FoundOffice): HTMLLIElement {
    const { id, name, place, deals, also, contact, href, unit, doors } = one
    const own = contact ? [contactButton(contact, href, name)] : []
    const part = unit ? small(`${fill(texts.unit, unit)}: ${contact}`) : own
    const where = also ? [link('also', `${links.offices}${also.id}/`, also.name)] : small(place || '')
    const about = deals.length > 0 ? fill(texts.deals, deals.join(', ')) : ''
    const head = link('name', `${links.offices}${id}/`, name)
    return element('li', '', head, ...where, ...small(about, why(one)), ...part, ...(doors ? doorsOf(doors) : []))
  }

  function item(found: Found): HTMLLIElement {
    if (found.kind === 'office') return officeItem(found)
    if (found.kind === 'page') {
      const papers = found.page === 'cetak' ? named : undefined
      const where = papers ? `${papers.id}/` : found.page === 'hak' ? '#lanjut' : ''
      const head = link('name', `${links.pages}${found.page}/${where}`, texts[found.page] || '')
      return element('li', '', head, ...small(papers?.name || '', why(found)))
    }
    if (found.kind === 'channel') {
      const mark = found.elsewhere ? [element('strong', 'mark', texts.notOurs)] : []
      const name = element('strong', 'name', found.name)
      const button = contactButton(found.contact, found.href, found.name)
      return element('li', found.elsewhere ? 'elsewhere' : '', ...mark, name, ...small(found.about), button)
    }
    if (found.kind === 'body') {
      const way = found.channel ? small(`${fill(texts.via, found.channel.name)}:`) : []
      if (found.channel) way.push(contactButton(found.channel.contact, found.channel.href, found.channel.name))
      const mark = element('strong', 'mark', texts.notOurs)
      return element('li', 'elsewhere', mark, element('strong', 'name', found.name), ...small(found.about), ...way)
    }
    const name = link('name', links.places, texts[found.kind])
    return element('li', '', name, ...small(why(found)), ...doorsOf(found.doors))
  }

  function urgentItem({ name, about, contact, href, missing }: Urgent): HTMLLIElement {
    const note = missing ? fill(texts.missing, missing) : ''
    const button = contactButton(contact, href, name)
    const head = element('strong', 'name', name)
    return element('li', 'urgent', element('strong', 'mark', texts.urgent), head, button, ...small(about, note))
  }

  const cards = results.map(item)
  const behind = cards.slice(MOST)
  for (const card of behind) card.hidden = true
  const items = [...apart(cards.slice(0, MOST)), ...apart(behind)]
  if (number) {
    const page = `${links.pages}cek-nomor/#${encodeURIComponent(number)}`
    items.unshift(element('li', '', link('name', page, fill(texts.number, number))))
  }
  if (urgent) items.unshift(urgentItem(urgent))
  return { said, items }
}

/** Whoever isn't the regency stands together, behind the others unless one of them is the best. */
function apart(cards: readonly HTMLLIElement[]): HTMLLIElement[] {
  const isElsewhere = ({ className }: HTMLLIElement) => className === 'elsewhere'
  const ours = cards.filter((card) => !isElsewhere(card))
  const elsewhere = cards.filter(isElsewhere)
  return cards[0] && isElsewhere(cards[0]) ? [...elsewhere, ...ours] : [...ours, ...elsewhere]
}
