/** What an office's page can do in the browser: fill in a complaint, copy, share. Nothing leaves the page by itself. */
import { complaintHref, complaintText } from '../directory/channels/messages.ts'
import type { SpokenLanguage } from '../directory/content/languages.ts'
import type { ChannelType } from '../directory/content/schema.ts'

const status = document.querySelector<HTMLElement>('#tersalin')
const said = JSON.parse(status?.dataset.texts ?? '{}')

async function copy(text: string): Promise<void> {
  let words = said.copied
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    words = said.failed
  }
  if (!status) return
  // said again even where it says so already
  status.textContent = ''
  setTimeout(() => {
    status.textContent = words
  }, 50)
}

const form = document.querySelector<HTMLFormElement>('form.complaint')
const message = document.querySelector<HTMLElement>('#pesan')
const ways = document.querySelector<HTMLElement>('.ways')

function write(form: HTMLFormElement, message: HTMLElement, ways: HTMLElement): void {
  const given: Record<string, string> = {}
  for (const [name, value] of new FormData(form)) given[name] = String(value)
  const language = given.language as SpokenLanguage
  const text = complaintText(form.dataset.office ?? '', language, given)
  message.textContent = text
  message.lang = language
  for (const way of ways.querySelectorAll<HTMLAnchorElement>('a[data-type]')) {
    way.href = complaintHref({ type: way.dataset.type as ChannelType, href: way.dataset.href }, text) ?? ''
  }
}

/** The citizen's words out of the address, where they needn't stay. */
function wordsBrought(): string {
  const [, words = ''] = /^#tulis=(.*)$/.exec(location.hash) ?? []
  if (words) history.replaceState(null, '', location.pathname + location.search)
  try {
    return decodeURIComponent(words)
  } catch (_broken) {
    return ''
  }
}

if (form && message && ways) {
  const brought = wordsBrought()
  const what = form.querySelector('textarea')
  const fold = form.closest('details')
  if (brought && what && fold) {
    what.value = brought
    fold.open = true
  }
  form.hidden = false
  ways.hidden = false
  write(form, message, ways)
  form.addEventListener('input', () => write(form, message, ways))
  form.addEventListener('submit', (event) => event.preventDefault())
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy-from]'))
  button.addEventListener('click', () =>
    copy(document.getElementById(button.dataset.copyFrom ?? '')?.textContent ?? ''),
  )

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  button.hidden = false
  button.addEventListener('click', () => copy(button.dataset.copy ?? ''))
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-share]')) {
  button.hidden = false
  button.addEventListener('click', () => {
    const { share: url = '', title = '' } = button.dataset
    // a citizen who closes the list of apps has chosen so
    if (navigator.share) navigator.share({ title, url }).catch(() => undefined)
    else copy(url)
  })
}
