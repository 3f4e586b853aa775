/** Shows of a long list what matches the words that are typed; folds open while they hold some of it. */
const box = document.querySelector<HTMLElement>('.filter')
const input = box?.querySelector('input')
const area = document.querySelector<HTMLElement>('[data-filtered]')
const none = document.querySelector<HTMLElement>('#saringan')
if (box && input && area && none) start(box, input, area, none)

function start(box: HTMLElement, input: HTMLInputElement, area: HTMLElement, none: HTMLElement): void {
  const items = [...area.querySelectorAll('li')].map((item) => ({ item, text: (item.textContent ?? '').toLowerCase() }))
  const folds = [...area.querySelectorAll('details')]

  function show(): void {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean)
    for (const { item, text } of items) item.hidden = !words.every((word) => text.includes(word))
    for (const fold of folds) {
      const isFound = fold.querySelector('li:not([hidden])') !== null
      fold.hidden = !isFound
      fold.open = words.length > 0 && isFound
    }
    const isEmpty = items.every(({ item }) => item.hidden)
    none.textContent = isEmpty ? (box.dataset.none ?? '') : ''
  }

  box.hidden = false
  input.addEventListener('input', show)
  // the browser may have kept what was typed before
  if (input.value) show()
}
