/**
 * The search box in the browser. What it searches with is loaded when somebody begins to use it; rare sayings when
 * something was typed that isn't answered wholly without them.
 */
import type { Answer } from '../finder/finder.ts'
import { changeItems } from './children.ts'
import type { searchTools } from './finder-tools.ts'

type Tools = ReturnType<typeof searchTools>

/** Pause in typing after which results are shown. */
const PAUSE = 150
/** After which what was typed is taken for all of it. */
const SETTLED = 500

const told = ({ results, urgent }: Answer): string => JSON.stringify([results, urgent])

const form = document.querySelector<HTMLFormElement>('form[data-rows]')
const input = form?.querySelector<HTMLInputElement>('input')
const status = document.querySelector<HTMLElement>('#jumlah')
const list = document.querySelector<HTMLOListElement>('#hasil')
if (form && input && status && list) start(form, input, status, list)

function start(form: HTMLFormElement, input: HTMLInputElement, status: HTMLElement, list: HTMLOListElement): void {
  const { rows = '', rare = '', offices = '', places = '', pages = '', texts = '{}' } = form.dataset
  const live = JSON.parse(texts)
  let tools: Promise<Tools> | undefined
  let more: Promise<void> | undefined
  let timer = 0
  let shown = ''
  const others = document.createElement('button')
  others.type = 'button'
  others.className = 'more'
  others.hidden = true
  list.parentNode?.insertBefore(others, list.nextSibling)

  /** Cards behind the first ones are shown when they are asked for, and the first of them has the focus. */
  function offerMore(): void {
    const hidden = [...list.querySelectorAll<HTMLElement>('li[hidden]')]
    others.hidden = hidden.length === 0
    others.textContent = live.more.replace('#', String(hidden.length))
    others.onclick = () => {
      for (const card of hidden) card.hidden = false
      others.hidden = true
      hidden[0]?.querySelector('a')?.focus()
    }
  }

  async function fetched(file: string) {
    const response = await fetch(file)
    if (!response.ok) throw new Error(String(response.status))
    return response.json()
  }
  async function load(): Promise<Tools> {
    const [found, { searchTools }] = await Promise.all([fetched(rows), import('./finder-tools.ts')])
    return searchTools(found, live, { offices, places, pages })
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
      const { find, show, learn } = await ready()
      if (query !== shown) return
      const answer = find(query)
      present(show(answer))
      // on a small screen, under a keyboard or from a link, box and first result together
      if (isFirst && list.getBoundingClientRect().top > innerHeight / 3) form.scrollIntoView()
      if (!answer.unsure) return
      // nothing is loaded for half of what is being typed
      if (!more) await new Promise((done) => setTimeout(done, SETTLED))
      if (query !== shown) return
      more ??= fetched(rare)
        .then(learn)
        .catch(() => {
          more = undefined
        })
      await more
      const better = find(query)
      // whoever reads already isn't disturbed for the same
      if (query === shown && told(better) !== told(answer)) present(show(better))
    } catch {
      clear(live.failed)
    }
  }

  function present({ said, items }: ReturnType<Tools['show']>): void {
    const held = list.contains(document.activeElement) && (document.activeElement as HTMLAnchorElement).href
    status.textContent = said
    others.value = String(items.length)
    changeItems(list, items)
    offerMore()
    if (!held || (list.contains(document.activeElement) && !document.activeElement?.closest('[hidden]'))) return
    const links = [...list.querySelectorAll<HTMLAnchorElement>('li:not([hidden]) a')]
    const same = links.find(({ href }) => href === held) || input
    same.focus()
  }

  function clear(said: string): void {
    status.textContent = said
    list.textContent = ''
    others.hidden = true
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
