/** Shows of a long list what matches the words that are typed; folds open while they hold some of it. */
const form = document.querySelector<HTMLFormElement>('form.filter')
const input = form?.querySelector('input')
const area = document.querySelector<HTMLElement>('[data-filtered]')
const none = document.querySelector<HTMLElement>('#saringan')
if (form && input && area && none) start(form, input, area, none)

function start(form: HTMLFormElement, input: HTMLInputElement, area: HTMLElement, none: HTMLElement): void {
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
    none.textContent = isEmpty ? (form.dataset.none ?? '') : ''
  }

  form.hidden = false
  form.addEventListener('submit', (event) => event.preventDefault())
  input.addEventListener('input', show)
  // the browser may have kept what was typed before
  if (input.value) show()
}
