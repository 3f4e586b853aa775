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

const worker = document.querySelector<HTMLLinkElement>('link[rel="manifest"]')?.dataset.worker
if (worker && 'serviceWorker' in navigator) addEventListener('load', () => navigator.serviceWorker.register(worker))
