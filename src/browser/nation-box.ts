/** The search box of the national index: a place's name → its page on the regency's own site. */
import { type FoundPlace, findPlaces, type PlaceShard, type ShardList } from '../finder/nation-places.ts'

/** Pause in typing after which results are shown. */
const PAUSE = 200
/** So many results are shown at once, and when more are asked for. */
const STEP = 12

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
  const further = document.createElement('button')
  further.type = 'button'
  further.className = 'more'
  further.hidden = true
  list.parentNode?.insertBefore(further, list.nextSibling)
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

  function said({ places, short, guess }: Awaited<ReturnType<typeof findPlaces>>): string {
    if (places.length === 0) return text(short ? 'short' : 'none')
    const count = guess ? text('guess', guess) : text('found', String(places.length))
    return places.length > STEP ? `${count} ${text('many')}` : count
  }

  function tell(words: string, places: readonly FoundPlace[]): void {
    status.textContent = words
    list.textContent = ''
    show(places)
  }

  /** The next cards; where they were asked for, the first of them has the focus. */
  function show(places: readonly FoundPlace[], from = 0): void {
    const cards = places.slice(from, from + STEP).map(card)
    const left = places.length - from - STEP
    list.append(...cards)
    if (from > 0) cards[0]?.querySelector('a')?.focus()
    further.hidden = left <= 0
    further.textContent = text('further', String(left))
    further.onclick = () => show(places, from + STEP)
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
