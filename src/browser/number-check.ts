/** The question whose number this is, answered in the browser. What is typed stays there. */
import { type NumberRow, whoseNumber } from '../finder/numbers.ts'

const form = document.querySelector<HTMLFormElement>('form.check')
const input = form?.querySelector('input')
const answer = document.querySelector<HTMLElement>('#jawaban')
if (form && input && answer) start(form, input, answer)

function start(form: HTMLFormElement, input: HTMLInputElement, answer: HTMLElement): void {
  const { rows = '', offices = '', texts = '{}' } = form.dataset
  const live = JSON.parse(texts)
  let loaded: Promise<NumberRow[]> | undefined
  async function load(): Promise<NumberRow[]> {
    const response = await fetch(rows)
    if (!response.ok) throw new Error(String(response.status))
    return response.json()
  }
  function ready(): Promise<NumberRow[]> {
    loaded ??= load().catch((error) => {
      loaded = undefined
      throw error
    })
    return loaded
  }

  function say(isGood: boolean, ...lines: (string | Node)[]): void {
    const note = document.createElement('div')
    note.className = isGood ? 'note' : 'note alert'
    note.append(
      ...lines.map((line) => {
        const paragraph = document.createElement('p')
        paragraph.append(line)
        return paragraph
      }),
    )
    answer.textContent = ''
    answer.append(note)
    // on a small screen, box and answer together
    if (note.getBoundingClientRect().bottom > innerHeight) form.scrollIntoView()
  }

  function officeLine([, , name, id]: NumberRow, typed: string): Node {
    const line = document.createDocumentFragment()
    const [before = '', after = ''] = live.official.split('%').map((part: string) => part.replace('#', () => typed))
    const whose = document.createElement(id ? 'a' : 'strong')
    if (whose instanceof HTMLAnchorElement) whose.href = `${offices}${id}/`
    whose.textContent = name
    line.append(before, whose, after)
    return line
  }

  form.hidden = false
  // a number that was typed into the search comes behind the #, which no server sees
  const given = decodeURIComponent(location.hash.slice(1))
  if (/^[+\d]/.test(given)) {
    input.value = given
    check()
  }
  input.addEventListener('focus', () => ready().catch(() => undefined), { once: true })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    check()
  })

  async function check(): Promise<void> {
    const typed = input.value.trim()
    if (!typed) return say(false, live.empty)
    try {
      const all = whoseNumber(await ready(), typed)
      if (all.length === 0)
        return say(
          false,
          live.unknown.replace('#', () => typed),
          live.unknownNote,
        )
      // an office may have one account name in several places
      const found = all.filter(([, , name, id], at) => all.findIndex((row) => row[2] === name && row[3] === id) === at)
      const doubt = all.some(([, , , , unsure]) => unsure) ? [live.unconfirmed] : []
      say(doubt.length === 0, ...found.map((row) => officeLine(row, typed)), ...doubt, live.officialNote)
    } catch {
      say(false, live.failed)
    }
  }
}
