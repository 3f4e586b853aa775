/** Trees of the plain template as pages of a browser. */
import { readFileSync } from 'node:fs'
import { FONTS } from './fonts.ts'
import type { Node } from './template.ts'

const UNITLESS = new Set(['fontWeight', 'lineHeight', 'flexGrow', 'flexShrink'])

const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => `&#${char.codePointAt(0)};`)
const kebab = (name: string): string => name.replace(/[A-Z]/g, (char) => `-${char.toLowerCase()}`)

function css(style: Node['props']['style']): string {
  const value = (name: string, given: string | number): string =>
    typeof given === 'number' && !UNITLESS.has(name) ? `${given}px` : String(given)
  return Object.entries(style)
    .map(([name, given]) => `${kebab(name)}:${value(name, given)}`)
    .join(';')
}

/** A tree as HTML; drawings stand in it as SVG. */
export function toHtml({ type, props }: Node): string {
  const { style, children = [], href, svg } = props
  const tag = svg ? 'div' : type === 'a' && !href ? 'p' : type
  const inside = svg ?? (typeof children === 'string' ? escaped(children) : children.map(toHtml).join(''))
  return `<${tag} style="${escaped(css(style))}"${tag === 'a' && href ? ` href="${escaped(href)}"` : ''}>${inside}</${tag}>`
}

/** A whole document around pages, with the fonts in it and the size of paper or window that it is for. */
export function documentOf(pages: readonly string[], size: string): string {
  const faces = Object.entries(FONTS).map(([name, { path, weight }]) => {
    const data = readFileSync(path).toString('base64')
    return `@font-face{font-family:${name};font-weight:${weight};src:url(data:font/ttf;base64,${data})}`
  })
  const sheet = `@page{size:${size};margin:0}body{margin:0}a{text-decoration:none}section{break-after:page}`
  const body = pages.map((page) => `<section>${page}</section>`).join('')
  return `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Poster</title><style>${faces.join('')}${sheet}</style></head><body>${body}</body></html>`
}
