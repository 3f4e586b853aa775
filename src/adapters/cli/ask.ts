/** Questions at the terminal, answered line by line, from a pipe too. */
import { createInterface } from 'node:readline/promises'

/** Puts a question and gives the answer without spaces around it; "" when nothing more comes. */
export type Ask = (question: string) => Promise<string>

/** Runs something that asks; the terminal is let go of in the end. */
export async function withQuestions<T>(main: (ask: Ask) => Promise<T>): Promise<T> {
  const terminal = createInterface({ input: process.stdin })
  const lines = terminal[Symbol.asyncIterator]()
  try {
    return await main(async (question) => {
      process.stdout.write(`${question} `)
      return ((await lines.next()).value ?? '').trim()
    })
  } finally {
    terminal.close()
  }
}

/** Whether a question is answered with yes. */
export const agrees = async (ask: Ask, question: string): Promise<boolean> =>
  /^(y|ya|iya)[.!]*$/i.test(await ask(question))
