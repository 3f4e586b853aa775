/** The search box of the national index: a place's name → its page on the regency's own site. */
import { type FoundPlace, findPlaces, type PlaceShard, type ShardList } from '../finder/nation-places.ts'

/** Pause in typing after which results are shown. */
const PAUSE = 200

const form = document.querySelector<HTMLFormElement>('form[data-shards]')
const input = form?.querySelector<HTMLInputElement>('input')
const status = document.querySelector<HTMLElement>('#jumlah')
const list = document.querySelector<HTMLOListElement>('#hasil')
if (form && input && status && list) start(form, input, status, list)

function start(form: HTMLFormElement, input: HTMLInputElement, status: HTMLElement, list: HTMLOListElement): void {
  const { shards = '', pages = '', texts = '{}' } = form.dataset
  const live = JSON.parse(texts) as Record<string, string>
  const read = new Map<string, Promise<unknown>>()
  let timer = 0
  let shown = ''
  form.hidden = false

  /** Each file is read once; what failed is asked for again. */
  function load<T>(name: string): Promise<T> {
    const known = read.get(name)
    if (known) return known as Promise<T>
    const asked = fetch(`${shards}${name}.json`).then((response) => {
      if (!response.ok) throw new Error(String(response.status))
      return response.json() as Promise<T>
    })
    read.set(name, asked)
    asked.catch(() => read.delete(name))
    return asked
  }

  async function search(): Promise<void> {
    const query = input.value.trim()
    if (query === shown) return
    shown = query
    if (query === '') return tell('', [])
    const isFirst = list.childElementCount === 0
    if (isFirst) status.textContent = text('loading')
    try {
      const answer = await findPlaces(query, await load<ShardList>('daftar'), (name) => load<PlaceShard>(name))
      if (query !== shown) return
      tell(said(answer), answer.places)
      // on a small screen, under a keyboard or from a link, box and first result together
      if (isFirst && list.getBoundingClientRect().top > innerHeight / 3) form.scrollIntoView()
    } catch {
      shown = ''
      tell(text('failed'), [])
    }
  }

  const text = (name: string, value = ''): string => (live[name] || '').replace('#', value)

  function said({ places, more, short, guess }: Awaited<ReturnType<typeof findPlaces>>): string {
    if (places.length === 0) return text(short ? 'short' : 'none')
    const count = text('found', String(places.length))
    return [guess ? text('guess', guess) : count, more > 0 ? text('more', String(more)) : ''].filter(Boolean).join(' ')
  }

  function tell(words: string, places: readonly FoundPlace[]): void {
    status.textContent = words
    list.textContent = ''
    list.append(...places.map(card))
  }

  function card({ level, code, name, within, site, office }: FoundPlace): HTMLLIElement {
    const item = document.createElement('li')
    const about = `${pages}${level === 'province' ? 'provinsi' : 'daerah'}/${code}/`
    const own = level === 'province' ? about : site === '' ? '' : `${site}/${office ? `k/${office}/` : ''}`
    item.append(own === '' ? bold(name) : link(own, name, 'name'))
    if (within.length > 0) item.append(small(within.join(', ')))
    if (own === '' && level !== 'province') item.append(small(text('absent')))
    if (level === 'regency' || own === '') item.append(link(about, text('about'), 'also'))
    return item
  }

  input.addEventListener('focus', () => load('daftar').catch(() => undefined), { once: true })
  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = window.setTimeout(search, PAUSE)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    clearTimeout(timer)
    const address = new URL(location.href)
    address.searchParams.set('q', input.value.trim())
    history.replaceState(null, '', address.href)
    search()
  })
  const asked = new URLSearchParams(location.search).get('q')
  if (asked) {
    input.value = asked
    search()
  }
}

function link(href: string, text: string, kind: string): HTMLAnchorElement {
  const made = document.createElement('a')
  made.href = href
  made.textContent = text
  made.className = kind
  return made
}

function bold(text: string): HTMLElement {
  const made = document.createElement('strong')
  made.textContent = text
  made.className = 'name'
  return made
}

function small(text: string): HTMLElement {
  const made = document.createElement('span')
  made.textContent = text
  made.className = 'small'
  return made
}
