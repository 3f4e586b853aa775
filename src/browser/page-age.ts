/** How old a page is that is being read: said where it is an old copy, or a copy read without a connection. */

/** From when on a copy is called old. */
export const OLD_DAYS = 7
const DAY = 24 * 60 * 60 * 1000

function say(note: HTMLElement): void {
  const { built = '', day = '', texts = '{}' } = note.dataset
  const live = JSON.parse(texts)
  const isOld = Date.now() - Date.parse(built) > (OLD_DAYS + 1) * DAY
  const words = isOld ? live.old : navigator.onLine ? '' : live.offline
  note.hidden = words === ''
  note.textContent = words.replace('#', day)
  note.classList.toggle('alert', isOld)
}

/** Says it in a page's note, now and whenever the connection goes or comes. */
export function sayAge(note: HTMLElement): void {
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
