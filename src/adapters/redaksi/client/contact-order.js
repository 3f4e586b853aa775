// @ts-check
/** The order of contacts by dragging one to the place of another of its kind; the buttons of the page do the same. */

/** @type {HTMLElement | undefined} */
let held

/** @param {HTMLElement} list */
export function dragIn(list) {
  for (const card of /** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll('[data-seret]'))) {
    const grip = document.createElement('span')
    grip.className = 'grip'
    grip.draggable = true
    grip.title = list.dataset.kata ?? ''
    grip.setAttribute('aria-hidden', 'true')
    card.prepend(grip)
    grip.addEventListener('dragstart', (event) => {
      held = card
      event.dataTransfer?.setDragImage(card, 0, 0)
    })
    grip.addEventListener('dragend', () => {
      held = undefined
    })
    card.addEventListener('dragover', (event) => {
      if (held && held !== card && held.dataset.jenis === card.dataset.jenis) event.preventDefault()
    })
    card.addEventListener('drop', (event) => {
      event.preventDefault()
      if (held) move(list, held, card)
    })
  }
}

/** @param {HTMLElement} list @param {HTMLElement} card @param {HTMLElement} to */
function move(list, card, to) {
  const alike = [...list.querySelectorAll(`[data-jenis="${card.dataset.jenis}"]`)]
  const by = alike.indexOf(to) - alike.indexOf(card)
  if (by === 0) return
  const form = document.createElement('form')
  form.method = 'post'
  form.action = list.dataset.urutan ?? ''
  const answers = { saluran: card.dataset.seret, arah: by < 0 ? 'naik' : 'turun', tempat: Math.abs(by) }
  for (const [name, value] of Object.entries(answers))
    form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }))
  document.body.append(form)
  form.submit()
}
