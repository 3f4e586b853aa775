/** The search box in the browser. What it searches with is loaded when somebody begins to use it. */
import type { searchTools } from './finder-tools.ts'

type Tools = ReturnType<typeof searchTools>

/** Pause in typing after which results are shown. */
const PAUSE = 150

const form = document.querySelector<HTMLFormElement>('form[data-rows]')
const input = form?.querySelector<HTMLInputElement>('input')
const status = document.querySelector<HTMLElement>('#jumlah')
const list = document.querySelector<HTMLOListElement>('#hasil')
if (form && input && status && list) start(form, input, status, list)

function start(form: HTMLFormElement, input: HTMLInputElement, status: HTMLElement, list: HTMLOListElement): void {
  const { rows = '', offices = '', places = '', pages = '', texts = '{}' } = form.dataset
  const live = JSON.parse(texts)
  let tools: Promise<Tools> | undefined
  let timer = 0
  let shown = ''
  const more = document.createElement('button')
  more.type = 'button'
  more.className = 'more'
  more.hidden = true
  list.parentNode?.insertBefore(more, list.nextSibling)

  /** Cards behind the first ones are shown when they are asked for, and the first of them has the focus. */
  function offerMore(): void {
    const hidden = [...list.querySelectorAll<HTMLElement>('li[hidden]')]
    more.hidden = hidden.length === 0
    more.textContent = live.more.replace('#', String(hidden.length))
    more.onclick = () => {
      for (const card of hidden) card.hidden = false
      more.hidden = true
      hidden[0]?.querySelector('a')?.focus()
    }
  }

  async function load(): Promise<Tools> {
    const [response, { searchTools }] = await Promise.all([fetch(rows), import('./finder-tools.ts')])
    if (!response.ok) throw new Error(String(response.status))
    return searchTools(await response.json(), live, { offices, places, pages })
  }
  function ready(): Promise<Tools> {
    tools ??= load().catch((error) => {
      tools = undefined
      throw error
    })
    return tools
  }

  async function search(): Promise<void> {
    const query = input.value.trim()
    if (query === shown) return
    shown = query
    if (query === '') return clear('')
    const isFirst = list.childElementCount === 0
    if (isFirst) status.textContent = live.loading
    try {
      const { find, show } = await ready()
      if (query !== shown) return
      const { said, items } = show(find(query))
      status.textContent = said
      list.textContent = ''
      list.append(...items)
      offerMore()
      // on a small screen, under a keyboard or from a link, box and first result together
      if (isFirst && list.getBoundingClientRect().top > innerHeight / 3) form.scrollIntoView()
    } catch {
      clear(live.failed)
    }
  }

  function clear(said: string): void {
    status.textContent = said
    list.textContent = ''
    more.hidden = true
  }

  /** The address says what is searched, so that it can be shared and gone back to. */
  function remember(how: 'pushState' | 'replaceState'): void {
    const address = new URL(location.href)
    const query = input.value.trim()
    if (query) address.searchParams.set('q', query)
    else address.searchParams.delete('q')
    address.hash = ''
    if (address.href !== location.href) history[how](null, '', address)
  }

  function follow(): void {
    input.value = new URLSearchParams(location.search).get('q') ?? ''
    search()
  }

  input.addEventListener('focus', () => ready().catch(() => undefined), { once: true })
  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = window.setTimeout(() => {
      remember('replaceState')
      search()
    }, PAUSE)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    clearTimeout(timer)
    remember('pushState')
    search()
  })
  // down from the box to the first result, and through them
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const links = [...list.querySelectorAll<HTMLElement>('li:not([hidden]) > a:first-of-type')]
    const at = links.indexOf(document.activeElement as HTMLElement)
    if (at < 0 && (document.activeElement !== input || event.key === 'ArrowUp')) return
    const next = event.key === 'ArrowDown' ? links[at + 1] : (links[at - 1] ?? input)
    if (!next) return
    event.preventDefault()
    next.focus()
  })
  addEventListener('popstate', follow)
  if (new URLSearchParams(location.search).get('q')) follow()
}
