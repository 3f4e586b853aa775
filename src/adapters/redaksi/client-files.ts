/** What the pages of the editor load: its scripts and sheets as they are sent. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withEsbuild } from '../base/esbuild.ts'

const SCRIPTS = ['redaksi.js', 'list.js', 'contact-order.js', 'photo.js', 'publish.js', 'inbox.js']
const SHEETS = ['redaksi.css', 'list.css', 'publish.css', 'inbox.css']
/** Colours by what they are for, which the site has too. */
const COLOURS = join(import.meta.dirname, '../../styles/colours.css')

export interface ClientFile {
  name: string
  type: string
  /** As it is sent; made when it is asked for first. */
  text: () => Promise<string>
}

/** The colours of the site, as its sheet tells them. */
export const siteColours = (): string => readFileSync(COLOURS, 'utf8')

const textOf = (name: string): string => readFileSync(join(import.meta.dirname, 'client', name), 'utf8')

export function clientFiles(): ClientFile[] {
  let small: Promise<Map<string, string>> | undefined
  const script = async (name: string): Promise<string> => {
    small ??= smallScripts()
    return (await small).get(name)!
  }
  const sheet = async (name: string): Promise<string> => `${name === 'redaksi.css' ? siteColours() : ''}${textOf(name)}`
  return [
    ...SCRIPTS.map((name) => ({ name, type: 'text/javascript; charset=utf-8', text: () => script(name) })),
    ...SHEETS.map((name) => ({ name, type: 'text/css; charset=utf-8', text: () => sheet(name) })),
  ]
}

/** All scripts without what only those who work on them need; where no program may be started for it, as they are. */
async function smallScripts(): Promise<Map<string, string>> {
  const texts = SCRIPTS.map((name): [string, string] => [name, textOf(name)])
  try {
    const small = await withEsbuild(({ transform }) =>
      Promise.all(texts.map(([, text]) => transform(text, { minify: true, target: 'es2022' }))),
    )
    return new Map(texts.map(([name], at) => [name, small[at]!.code]))
  } catch {
    return new Map(texts)
  }
}
