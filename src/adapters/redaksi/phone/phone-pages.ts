/** Pages of offices as citizens see them on a telephone, of a directory that isn't saved yet. */
import { createHash } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { officeWithId } from '../../../directory/lookup.ts'
import type { Directory } from '../../../directory/model.ts'
import { OFFICE_WORDS } from '../../../i18n/redaksi.ts'
import { notFoundPage } from '../plain-pages.ts'
import { type OfficePageMaker, officePageMaker } from './page-module.ts'

/** Pages that are kept for whoever is about to ask for them. */
const KEPT = 20

/** What a page may load: nothing but what stands in it. The editor's own pages alone may hold it. */
const POLICY = [
  ...["default-src 'none'", "style-src 'unsafe-inline'", 'img-src data:', 'font-src data:'],
  ...["form-action 'none'", "frame-ancestors 'self'", "base-uri 'none'"],
].join('; ')

export type PhonePage = { page: string } | { problem: string }

export interface PhonePages {
  draw: (directory: Directory, office: string) => Promise<PhonePage>
  /** Answers with a page that was drawn of late. */
  answer: MiddlewareHandler
}

/** Pages of offices as phones show them, the last ones kept by their key. */
export function makePhonePages(): PhonePages {
  const kept = new Map<string, string>()
  let maker: Promise<OfficePageMaker> | undefined
  let last: Promise<unknown> = Promise.resolve()

  const draw = async (directory: Directory, id: string): Promise<PhonePage> => {
    if (!officeWithId(directory.offices, id)) return { problem: OFFICE_WORDS.noPage }
    try {
      maker ??= officePageMaker()
      const html = toLookAt(await (await maker)(directory, id))
      const key = createHash('sha256').update(html).digest('hex').slice(0, 24)
      kept.delete(key)
      kept.set(key, html)
      for (const old of [...kept.keys()].slice(0, Math.max(0, kept.size - KEPT))) kept.delete(old)
      return { page: key }
    } catch (error) {
      maker = undefined
      console.error(`Halaman HP: ${(error as Error).name}`)
      return { problem: OFFICE_WORDS.pageFailed }
    }
  }
  return {
    // one after the other: the module knows one directory at a time
    draw: (directory, id) => {
      const next = last.then(() => draw(directory, id))
      last = next
      return next
    },
    answer: async (c) => {
      const html = kept.get(c.req.param('file')?.slice(0, -'.html'.length) ?? '')
      if (html === undefined) return notFoundPage(c)
      return c.html(html, 200, { 'Content-Security-Policy': POLICY, 'X-Frame-Options': 'SAMEORIGIN' })
    },
  }
}

/** A page without what leads away from it, and without what is loaded besides. */
const toLookAt = (html: string): string =>
  html
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/<link\b[^>]*>/g, '')
    .replace(/<img\b[^>]*\bsrc="\/[^>]*>/g, '')
    .replace(/(<a\b[^>]*?) href="[^"]*"/g, '$1')
