/** What the pages of the editor load: its scripts and sheets as they are sent. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const TYPES = { js: 'text/javascript', css: 'text/css' }
const NAMES = [
  ...['redaksi.js', 'list.js', 'order.js', 'photo.js', 'publish.js', 'inbox.js'],
  ...['redaksi.css', 'list.css', 'publish.css', 'inbox.css'],
]
/** Colours by what they are for, which the site has too. */
const COLOURS = join(import.meta.dirname, '../../styles/colours.css')

export interface ClientFile {
  name: string
  type: string
  text: string
}

/** The colours of the site, as its sheet tells them. */
export const siteColours = (): string => readFileSync(COLOURS, 'utf8')

/** All of them, read once. */
export function clientFiles(): ClientFile[] {
  return NAMES.map((name) => {
    const kind = name.endsWith('.js') ? 'js' : 'css'
    const text = readFileSync(join(import.meta.dirname, 'client', name), 'utf8')
    const more = name === 'redaksi.css' ? siteColours() : ''
    return { name, type: `${TYPES[kind]}; charset=utf-8`, text: kind === 'js' ? withoutNotes(text) : `${more}${text}` }
  })
}

/** A script without what only those who work on it need: notes, types, room. No text in it goes over several lines. */
const withoutNotes = (script: string): string =>
  script
    .replace(/\/\*\*(?:(?!\*\/)[\s\S])*\*\/ ?/g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/^\s+/gm, '')
    .replace(/(?<=[[({,])\n|,?\n(?=[\])}])/g, '')
