/** Fills the results page from the address's query. */
import { type SearchRow, searchIndex } from '../directory/search.ts'

const list = document.querySelector<HTMLOListElement>('#hasil')
const status = document.querySelector<HTMLElement>('#jumlah')
const input = document.querySelector<HTMLInputElement>('#q')
const query = new URLSearchParams(location.search).get('q')?.trim() ?? ''

async function show(list: HTMLOListElement, status: HTMLElement): Promise<void> {
  const response = await fetch(list.dataset.rows ?? '')
  if (!response.ok) throw new Error(`${response.status}`)
  const rows: SearchRow[] = await response.json()
  const found = searchIndex(rows)(query).slice(0, 12)
  status.textContent =
    found.length === 0 ? (status.dataset.none ?? '') : (status.dataset.some ?? '').replace('#', String(found.length))
  list.replaceChildren(...found.map(resultItem))
}

function resultItem(row: SearchRow): HTMLLIElement {
  const item = document.createElement('li')
  const name = document.createElement('a')
  name.className = 'name'
  name.href = `${list?.dataset.pages}${row.id}/`
  name.textContent = row.name
  const detail = document.createElement('span')
  detail.textContent = row.contact
  item.append(name, detail)
  return item
}

if (input) input.value = query
if (query && list && status) {
  show(list, status).catch(() => {
    status.textContent = status.dataset.failed ?? ''
  })
}
