// Narrows the list without asking the server, as src/redaksi/list-search.ts does.

/** @param {string} text */
const fold = (text) => {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFKC').toLowerCase()
  return plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

/**
 * How well a row's text fits what was typed, the least best; -1 where it doesn't.
 * @param {string} typed
 */
export function fitting(typed) {
  const phrase = fold(typed)
  const digits = phrase.replace(/\D/g, '')
  const isNumber = digits.length > 6 || (digits.length > 2 && !/\p{L}/u.test(phrase))
  const numbers = isNumber ? [digits, digits.replace(/^(?:00)?620?(?=\d)/, '0')] : []
  return (/** @type {string} */ text) => {
    const names = text.split('||')[0] ?? ''
    const has = (a = '', b = a) => numbers.some((one) => text.includes(a + one + b))
    return [
      !phrase || has('|') || names.includes(`|${phrase}`),
      has('', '|') || names.includes(` ${phrase}`),
      has() || text.includes(`|${phrase}`),
      text.includes(phrase),
      phrase.split(' ').every((word) => text.includes(word)),
      text.replaceAll(' ', '').includes(phrase.replaceAll(' ', '')),
    ].indexOf(true)
  }
}

/** @type {(css: string) => any[]} */
const all = (css) => [...document.querySelectorAll(css)]

function begin() {
  const [[input], [list], [count], [news], [whole]] = ['#cari', '#kantor', '#jumlah', '#kabar', '#semua'].map(all)
  const [rows, folds, chips] = ['[data-cari]', '.fold', '[data-saringan]'].map(all)
  const usual = [...rows, ...folds].sort((a, b) => a.dataset.urut - b.dataset.urut)
  const homes = new Map(all('.fold ul').map((one) => [one.id, one]))
  let timer

  const show = () => {
    const text = input.value.trim()
    const on = chips.filter((chip) => chip.ariaCurrent)
    const isWhole = !fold(text) && !on[0]
    const fit = fitting(text)
    const rank = ({ saring, cari }) =>
      on.every((chip) => saring.split(' ').includes(chip.dataset.saringan)) ? fit(cari) : -1
    const found = new Map(rows.map((row) => [row, rank(row.dataset)]))
    for (const row of rows) row.hidden = found.get(row) < 0
    for (const one of folds) one.hidden = !isWhole
    const fitted = usual.filter((row) => found.get(row) >= 0).sort((a, b) => found.get(a) - found.get(b))
    const order = isWhole ? usual : fitted
    // moved outside the page, hundreds of rows cost nothing
    const hole = new Comment()
    list.replaceWith(hole)
    for (const row of order) ((isWhole && homes.get(`l-${row.dataset.lipat}`)) || list).append(row)
    hole.replaceWith(list)

    const address = (those) => {
      const names = chips.filter(those).map((chip) => chip.dataset.saringan)
      return `/?${text && `cari=${encodeURIComponent(text)}&`}${names[0] ? `saring=${names}` : ''}`.replace(/[?&]$/, '')
    }
    const isOn = (one) => on.includes(one)
    for (const chip of chips) chip.href = address((one) => isOn(one) !== (one === chip))
    history.replaceState(null, '', address(isOn))
    whole.hidden = isWhole
    const { pola, kosong } = count.dataset
    const said = pola.replace('##', rows.length).replace('#', fitted.length)
    count.textContent = fitted[0] ? said : kosong
    clearTimeout(timer)
    timer = setTimeout(() => news.replaceChildren(count.textContent), 700)
  }

  input.oninput = show
  input.form.onsubmit = () => {
    show()
    return false
  }
  for (const chip of chips)
    chip.onclick = (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      chip.ariaCurrent = chip.ariaCurrent ? null : 'true'
      show()
      return false
    }
  if (input.value !== input.defaultValue) show()
}

if (globalThis.document) begin()
