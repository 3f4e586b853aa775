/** Results as list items. Everything from the data goes in as text, never as markup. */
import type { Answer, Found } from '../finder/finder.ts'

export type LiveTexts = Record<
  'none' | 'one' | 'some' | 'ask' | 'noContact' | 'match' | 'urgent' | 'district' | 'village' | 'notOurs' | 'via',
  string
>

export interface Shown {
  /** For the live region. */
  said: string
  items: HTMLLIElement[]
}

interface Links {
  /** Where the offices' pages are. */
  offices: string
  /** The list of kecamatan. */
  places: string
}

type Child = Node | string

function element<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, ...children: Child[]) {
  const made = document.createElement(tag)
  if (className) made.className = className
  made.append(...children)
  return made
}

const small = (...texts: string[]) => texts.filter(Boolean).map((text) => element('span', 'small', text))

function link(className: string, href: string, text: string, label?: string): HTMLElement {
  if (!href) return element('span', className, text)
  const made = element('a', className, text)
  made.href = href
  if (href.startsWith('https:')) made.rel = 'noopener'
  if (label) made.setAttribute('aria-label', label)
  return made
}

/** A number as it is said: digit by digit. */
const digitsOf = (contact: string, href: string): string =>
  /^(tel|sms):/.test(href) ? contact.replace(/\D/g, '').split('').join(' ') : ''

/** A contact as something to press. */
function contactLink(contact: string, href: string, owner: string): HTMLElement {
  const digits = digitsOf(contact, href)
  const kind = /[a-z]/i.test(contact) ? 'address' : 'num'
  return link(kind, href, contact, digits && `${contact}, ${owner}: ${digits}`)
}

/** What is said and shown of an answer. */
export function showAnswer({ results, ask }: Answer, texts: LiveTexts, { offices, places }: Links): Shown {
  const count = results.length
  const number = count === 0 ? texts.none : count === 1 ? texts.one : texts.some.replace('#', String(count))
  const said = ask ? `${texts.ask.replace('%', ask.name).replace('#', String(ask.count))} ${number}` : number

  function item(found: Found): HTMLLIElement {
    if (found.kind === 'office') {
      const why = found.word && texts.match.replace('#', found.word)
      const contact = found.contact
        ? contactLink(found.contact, found.href, found.name)
        : element('span', 'none', texts.noContact)
      const name = link('name', `${offices}${found.id}/`, found.name)
      return element('li', '', name, ...small(found.place ?? '', why ?? ''), contact)
    }
    if (found.kind === 'channel') {
      const mark = found.urgent ? [element('strong', 'mark', texts.urgent)] : []
      const text = `${found.name}: ${found.contact}`
      const digits = digitsOf(found.contact, found.href)
      const name = link('name', found.href, text, digits && `${text}: ${digits}`)
      return element('li', found.urgent ? 'urgent' : '', ...mark, name, ...small(found.about))
    }
    if (found.kind === 'body') {
      const way = found.channel ? [element('span', 'small', texts.via.replace('#', found.channel.name), ': ')] : []
      way[0]?.append(contactLink(found.channel!.contact, found.channel!.href, found.channel!.name))
      const name = element('strong', 'name', `${found.name} (${texts.notOurs})`)
      return element('li', '', name, ...small(found.about), ...way)
    }
    return element('li', '', link('name', places, texts[found.kind]), ...small(texts.match.replace('#', found.word)))
  }
  return { said, items: results.map(item) }
}
