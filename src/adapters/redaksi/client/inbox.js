// @ts-check
export {}

/** What the plan of the inbox does beyond its form: how many offices are chosen, and whether all was agreed to. */
const form = document.getElementById('rencana')
const button = document.getElementById('terapkan')
if (form instanceof HTMLFormElement && button instanceof HTMLButtonElement && !button.disabled) {
  const boxes = (/** @type {string} */ name) =>
    /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll(`input[name="${name}"]`)])
  const said = document.getElementById('pilihan')
  const label = button.textContent ?? ''
  const look = () => {
    const chosen = new Set(boxes('kantor').flatMap((box) => (box.checked ? [box.value] : [])))
    const open = boxes('setuju').filter((box) => !box.checked && chosen.has(box.value.split('/')[0] ?? ''))
    button.disabled = chosen.size === 0 || open.length > 0
    button.textContent = label.replace(/\d+/, String(chosen.size))
    if (said) said.textContent = open.length > 0 ? `${open.length} hal belum dicentang` : ''
  }
  form.addEventListener('change', look)
  look()
}
