// @ts-check
export {}

/** What the pages of Redaksi do beyond links and forms, which work without it: dialogs, the preview while typing, keys. */

const WAIT = 120
const MINUTE = 60_000
const GONE = 'Redaksi sudah selesai. Buka lagi redaksi.cmd'
const UNUSED = 'Isian ini belum dipakai. Tutup saja?'

/** @param {string} text */
const tell = (text) => {
  const place = document.getElementById('kabar')
  if (place && place.textContent !== text) place.textContent = text
}

/** Says above everything why something can't be done; it stays until it can. @param {string} text @param {Element} place */
function warn(text, place) {
  const known = place.querySelector('.bar.lost')
  const bar = known ?? Object.assign(document.createElement('div'), { className: 'bar bad lost' })
  bar.setAttribute('role', 'alert')
  bar.textContent = text
  if (!known) place.prepend(bar)
  if (place instanceof HTMLFormElement) bar.scrollIntoView({ block: 'nearest' })
}

/** @type {HTMLDialogElement | undefined} */
let dialog
/** @type {Element | null} */
let openedBy = null
let touched = false

/** @param {string} address @param {string} more */
const withMore = (address, more) => `${address}${address.includes('?') ? '&' : '?'}${more}`

/** What a form sends: files too, where it has any. @param {HTMLFormElement} form */
const bodyOf = (form) =>
  form.enctype === 'multipart/form-data'
    ? new FormData(form)
    : new URLSearchParams(/** @type {any} */ (new FormData(form)))

/** What a form has in a dialog as on a page of its own. @param {HTMLFormElement} form */
async function equip(form) {
  conditions(form)
  form.addEventListener('input', () => conditions(form))
  for (const button of form.querySelectorAll('[data-copy-to]')) {
    if (!(button instanceof HTMLButtonElement)) continue
    button.hidden = false
    button.addEventListener('click', () => copyDown(button))
  }
  for (const picker of form.querySelectorAll('[data-day]')) {
    const text = picker.previousElementSibling
    if (!(picker instanceof HTMLInputElement && text instanceof HTMLInputElement)) continue
    picker.hidden = false
    picker.addEventListener('input', () => {
      text.value = picker.value.split('-').reverse().join('-')
    })
  }
  const field = form.querySelector('[data-photo]')
  if (field instanceof HTMLElement) (await import('./photo.js')).cropIn(field)
}

/** The form of a dialog, put into it. @param {string} markup @param {string} address */
function show(markup, address) {
  if (!dialog) {
    dialog = document.createElement('dialog')
    dialog.setAttribute('aria-labelledby', 'judul-isian')
    document.body.append(dialog)
    dialog.addEventListener('cancel', (event) => {
      if (touched && !confirm(UNUSED)) event.preventDefault()
    })
    dialog.addEventListener('close', () => {
      restore()
      if (openedBy instanceof HTMLElement) openedBy.focus()
    })
  }
  dialog.innerHTML = markup
  const form = dialog.querySelector('form')
  if (!form) return leave(address)
  touched = false
  ready(form, address)
  if (!dialog.open) dialog.showModal()
  const first = form.querySelector('.faults, input:not([type=hidden]), select, textarea')
  if (first instanceof HTMLElement) first.focus()
}

/** @param {string} address */
async function open(address) {
  const answer = await fetch(withMore(address, 'bagian=1')).catch(() => undefined)
  if (!answer) return warn(`${GONE}.`, document.getElementById('isi') ?? document.body)
  if (!answer.ok) return location.assign(address)
  show(await answer.text(), address)
}

/** @param {HTMLFormElement} form @param {string} address */
function ready(form, address) {
  equip(form)
  const would = document.createElement('div')
  would.className = 'would'
  form.append(would)
  /** @type {number | undefined} */
  let timer
  /** @type {AbortController | undefined} */
  let running
  /** @type {Set<string>} */
  const left = new Set()
  const attempt = async () => {
    running?.abort()
    running = new AbortController()
    const look = document.getElementById('gambar')
    try {
      const { search } = new URL(address, location.href)
      const chosen = new FormData(
        /** @type {HTMLFormElement | undefined} */ (document.querySelector('.choose') ?? undefined),
      )
      const query = new URLSearchParams(search)
      for (const [name, value] of chosen) query.set(name, String(value))
      const path = new URL(address, location.href).pathname.replace('/isian/', '/coba/')
      const answer = await fetch(`${path}?${query}`, {
        method: 'POST',
        body: bodyOf(form),
        signal: running.signal,
      })
      if (answer.status === 404) return
      const said = await answer.json()
      notes(form, said.notes ?? [], left)
      would.innerHTML = said.consequences ?? ''
      if (said.fault)
        would.append(Object.assign(document.createElement('p'), { className: 'note wrong', textContent: said.fault }))
      look?.classList.toggle('waiting', !said.picture)
      if (look && said.picture) await swap(look, said.picture)
      const paper = document.getElementById('kertas')
      if (said.paper && paper instanceof HTMLSelectElement) paper.value = said.paper
      const edition = document.querySelector('.edition')
      if (edition && said.edition) edition.textContent = said.edition
      if (said.summary) tell(said.summary)
    } catch (error) {
      if (/** @type {Error} */ (error).name !== 'AbortError') look?.classList.add('waiting')
    }
  }
  const soon = (/** @type {number} */ wait) => {
    clearTimeout(timer)
    timer = window.setTimeout(attempt, wait)
  }
  form.addEventListener('input', (event) => {
    touched = true
    if (
      event.target instanceof HTMLInputElement ||
      event.target instanceof HTMLTextAreaElement ||
      event.target instanceof HTMLSelectElement
    )
      soon(WAIT)
  })
  form.addEventListener('focusout', (event) => {
    const { target } = event
    if (!(target instanceof HTMLElement) || !('name' in target)) return
    left.add(String(target.name))
    if (touched) soon(0)
  })
  form.querySelector('.cancel')?.addEventListener('click', (event) => {
    event.preventDefault()
    if (!touched || confirm(UNUSED)) dialog?.close()
  })
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    clearTimeout(timer)
    running?.abort()
    const answer = await fetch(withMore(form.action, 'bagian=1'), {
      method: 'POST',
      body: bodyOf(form),
    }).catch(() => undefined)
    // what was typed stays where it is
    if (!answer || answer.status === 403)
      return warn(`${GONE}, biarkan halaman ini terbuka, lalu tekan Pakai lagi.`, form)
    if (!answer.ok && answer.status !== 422) return warn(await sentenceOf(answer), form)
    touched = false
    if (answer.redirected) {
      sessionStorage.setItem('gulung', String(scrollY))
      const to = new URL(answer.url)
      to.hash = 'belum'
      if (to.pathname === location.pathname && to.search === location.search) {
        location.hash = 'belum'
        return location.reload()
      }
      return location.assign(to)
    }
    show(await answer.text(), address)
    touched = true
  })
}

/** What a page of one sentence says. @param {Response} answer */
async function sentenceOf(answer) {
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  return page.querySelector('main p')?.textContent ?? 'Belum bisa dipakai. Coba lagi.'
}

/** @param {string} address */
function leave(address) {
  touched = false
  location.assign(address)
}

/** Puts a new picture in the place of the old one when it can be shown. @param {Element} place @param {string} markup */
async function swap(place, markup) {
  const next = document.createElement('div')
  next.innerHTML = markup
  if (place.innerHTML === next.innerHTML) return
  const picture = next.querySelector('img')
  if (picture) await picture.decode().catch(() => undefined)
  place.replaceChildren(...next.childNodes)
}

/** What stands on the page again, where a dialog was closed without being used. */
function restore() {
  if (!touched) return
  touched = false
  location.reload()
}

/** Notes beside fields: of a field that is being typed in for the first time only what is good to know. @param {HTMLFormElement} form @param {{ name: string, text: string, wrong: boolean }[]} said @param {Set<string>} left */
function notes(form, said, left) {
  for (const place of form.querySelectorAll('.note[id]')) {
    const name = place.id.slice('n-'.length)
    const note = said.find((one) => one.name === name)
    const isShown = note && (!note.wrong || left.has(name))
    place.textContent = isShown ? note.text : ''
    place.classList.toggle('wrong', Boolean(isShown && note.wrong))
    const demanded = place.closest('[data-demand]')
    if (note && demanded instanceof HTMLElement) demanded.hidden = false
    const control = form.elements.namedItem(name)
    if (!(control instanceof HTMLElement)) continue
    if (isShown && note.wrong) control.setAttribute('aria-invalid', 'true')
    else control.removeAttribute('aria-invalid')
  }
}

/** Shows what is asked only where another answer calls for it. @param {HTMLFormElement} form */
function conditions(form) {
  const data = new FormData(form)
  for (const field of form.querySelectorAll('[data-when]')) {
    if (!(field instanceof HTMLElement)) continue
    const { when = '', is = '' } = field.dataset
    field.hidden = !data.getAll(when).some((value) => (is ? is.split(' ').includes(String(value)) : value !== ''))
  }
}

/** Copies the hours of a day to the days below it, as far as the button says. @param {HTMLButtonElement} button */
function copyDown(button) {
  const row = button.closest('tr')
  const cells = row ? [...row.querySelectorAll('input')] : []
  for (let next = row?.nextElementSibling; next; next = next.nextElementSibling) {
    const inputs = next.querySelectorAll('input')
    cells.forEach(({ value }, index) => {
      const input = inputs[index]
      if (input) input.value = value
    })
    if (next instanceof HTMLElement && next.dataset.day === button.dataset.copyTo) break
  }
  button.form?.dispatchEvent(new Event('input', { bubbles: true }))
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[data-isian]') : null
  if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  openedBy = link
  open(link.href)
})

document.querySelector('.choose')?.addEventListener('change', (event) => {
  if (event.currentTarget instanceof HTMLFormElement) event.currentTarget.requestSubmit()
})
for (const button of document.querySelectorAll('.choose button')) /** @type {HTMLElement} */ (button).hidden = true
for (const form of document.querySelectorAll('main form.event')) equip(/** @type {HTMLFormElement} */ (form))

const order = document.querySelector('[data-urutan]')
if (order?.querySelector('[data-seret]'))
  import('./contact-order.js').then(({ dragIn }) => dragIn(/** @type {HTMLElement} */ (order)))

document.addEventListener('keydown', (event) => {
  const typing = document.activeElement?.matches('input, textarea, select')
  const held = event.ctrlKey || event.metaKey
  if (event.key === '/' && !typing && !held && !event.altKey) {
    const search = document.getElementById('cari')
    if (!search) return
    event.preventDefault()
    search.focus()
  }
  if (event.key === 's' && held) {
    event.preventDefault()
    const save = dialog?.open ? dialog.querySelector('button.main') : document.getElementById('simpan')
    if (save instanceof HTMLButtonElement) save.click()
  }
  if (event.key === 'z' && held && !typing && !dialog?.open) {
    const last = [...document.querySelectorAll('.pending button[name=isian]')].at(-1)
    if (!(last instanceof HTMLButtonElement)) return
    event.preventDefault()
    last.click()
  }
  const screen = event.altKey && document.querySelectorAll('header nav a')[Number(event.key) - 1]
  if (screen instanceof HTMLAnchorElement) {
    event.preventDefault()
    screen.click()
  }
})

setInterval(async () => {
  const answer = await fetch('/masih-di-sini', { method: 'POST' }).catch(() => undefined)
  const place = document.getElementById('isi') ?? document.body
  if (!answer) warn(`${GONE}.`, place)
  else place.querySelector(':scope > .bar.lost')?.remove()
}, MINUTE)

// a form that is half filled goes with the page
addEventListener('beforeunload', (event) => {
  if (touched) event.preventDefault()
})

// it stays in view by itself: the page stands where it stood before, or at its beginning
if (location.hash === '#belum')
  addEventListener('load', () => {
    document.getElementById('judul-belum')?.focus({ preventScroll: true })
    scrollTo(0, Number(sessionStorage.getItem('gulung')))
    sessionStorage.removeItem('gulung')
  })
