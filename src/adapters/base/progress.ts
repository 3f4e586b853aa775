/** How far the work is: one line that is written over on a terminal, a few lines in a log. */

/** Files done, files in all, and what is being made. */
export interface ProgressStep {
  done: number
  total: number
  what: string
}

const LONGEST_BAR = 24
const SHORTEST_BAR = 8
/** Back to the first column, and everything behind it erased. */
const START = '\r\u001B[K'

const percent = ({ done, total }: ProgressStep): number => Math.floor((100 * done) / total)

let segmenter: Intl.Segmenter | undefined

/** A text of at most `columns` columns, cut with an ellipsis; without anything that would move the cursor. */
function cut(text: string, columns: number): string {
  // made when it is needed: it takes as long as a tenth of what a command loads
  segmenter ??= new Intl.Segmenter('id')
  const letters = [...segmenter.segment(text.replace(/\p{C}+/gu, ' '))].map(({ segment }) => segment)
  return letters.length <= columns ? letters.join('') : `${letters.slice(0, Math.max(0, columns - 1)).join('')}…`
}

/** Bar, count, share and what is being made, in at most `columns` columns; the narrower, the less of it. */
export function progressLine(step: ProgressStep, columns: number): string {
  const { done, total, what } = step
  const count = `${String(done).padStart(String(total).length)}/${total} ${String(percent(step)).padStart(3)} %`
  const room = columns - count.length - 1
  const width = Math.min(LONGEST_BAR, Math.floor(room / 2))
  if (width < SHORTEST_BAR) return cut(count, columns)
  const full = Math.floor((width * done) / total)
  return cut(`${'█'.repeat(full)}${'░'.repeat(width - full)} ${count} ${what}`, columns)
}

/** What is needed of process.stderr. */
export interface Screen {
  isTTY?: boolean
  columns?: number
  write(text: string): unknown
}

/** What is told of steps, and that there are no more. */
export interface ProgressTeller {
  step(step: ProgressStep): void
  end(): void
}

/**
 * Tells another program every step: a line of JSON each.
 * @param stage what the steps are of: "posters"
 */
export function tellProgram(screen: Screen, stage: string): ProgressTeller {
  return { step: (step) => screen.write(`${JSON.stringify({ stage, ...step })}\n`), end: () => undefined }
}

/**
 * Tells a terminal every step and a log every further tenth.
 * @param title what the steps are: "Poster"
 */
export function startProgress(screen: Screen, title: string): ProgressTeller {
  if (screen.isTTY) {
    let used = false
    return {
      step(step) {
        // The last column stays free: some terminals go to the next line there.
        screen.write(`${START}${progressLine({ ...step }, (screen.columns ?? 80) - 1)}`)
        used = true
      },
      end: () => used && screen.write(START),
    }
  }
  let told = 0
  return {
    step(step) {
      const tenth = Math.floor(percent(step) / 10)
      if (tenth === told) return
      told = tenth
      screen.write(`${title}: ${step.done} dari ${step.total} (${percent(step)} %)\n`)
    },
    end: () => undefined,
  }
}
