/** On every page: its age, languages, menus; the words that go along to an office; the worker that keeps copies. */
import { sayAge } from './page-age.ts'

const note = document.querySelector<HTMLElement>('#salinan')
if (note) sayAge(note)

// the same page in another language, with what was asked on it
for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a'))
  link.addEventListener('click', () => {
    link.search = location.search
    link.hash = location.hash
  })

const menus = [...document.querySelectorAll<HTMLDetailsElement>('details.menu')]
const closeMenus = (but?: Node) => {
  for (const menu of menus) if (!but || !menu.contains(but)) menu.open = false
}
addEventListener('click', ({ target }) => closeMenus(target as Node))
addEventListener('keydown', ({ key }) => {
  const open = menus.find((menu) => menu.open)
  if (key !== 'Escape' || !open) return
  closeMenus()
  open.querySelector('summary')?.focus()
})

// the words that were typed go along to the office's form: behind "#", which no server is told
const asked = document.querySelector<HTMLInputElement>('#q')
document.querySelector('#hasil')?.addEventListener('click', ({ target }) => {
  const link = (target as Element).closest<HTMLAnchorElement>('a.name')
  const words = asked?.value.trim()
  if (link && words && /\/k\/[a-z0-9-]+\/$/.test(link.pathname)) link.hash = `tulis=${encodeURIComponent(words)}`
})

const worker = document.querySelector<HTMLLinkElement>('link[rel="manifest"]')?.dataset.worker
if (worker && 'serviceWorker' in navigator) addEventListener('load', () => navigator.serviceWorker.register(worker))
