/** A paper as the browser's own viewer shows it. */
import type { Context } from 'hono'

/** The viewer stands in for a page; no script of ours runs there. */
const POLICY = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'"

/** @param name of the file, if it is kept */
export function pdf(c: Context, bytes: Uint8Array, name: string): Response {
  return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    'Content-Type': 'application/pdf',
    'Content-Security-Policy': POLICY,
    'Content-Disposition': `inline; filename="${name}.pdf"`,
  })
}
