/** On every page: keeps a copy for days without a connection, and says how old the page is that is being read. */
const note = document.querySelector<HTMLElement>('#salinan')
const DAY = 24 * 60 * 60 * 1000
const OLD = 7

function say(note: HTMLElement): void {
  const { built = '', day = '', texts = '{}' } = note.dataset
  const live = JSON.parse(texts)
  const isOld = Date.now() - Date.parse(built) > (OLD + 1) * DAY
  const words = isOld ? live.old : navigator.onLine ? '' : live.offline
  note.hidden = words === ''
  note.textContent = words.replace('#', day)
  note.classList.toggle('alert', isOld)
}

if (note) {
  say(note)
  addEventListener('offline', () => say(note))
  addEventListener('online', () => {
    say(note)
    // what was read without a connection may be out of date
    note.hidden = false
    const again = document.createElement('a')
    again.href = location.href.replace(/#.*/, '')
    again.textContent = JSON.parse(note.dataset.texts ?? '{}').reload
    note.append(' ', again)
  })
}

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
