/** Files that the editor gives: a paper for the browser's own viewer, others to be kept. */
import type { Context } from 'hono'

/** The viewer stands in for a page; no script of ours runs there. */
const POLICY = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'"

/** A paper as the viewer shows it. @param name of the file, if it is kept */
export function pdf(c: Context, bytes: Uint8Array, name: string): Response {
  return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    'Content-Type': 'application/pdf',
    'Content-Security-Policy': POLICY,
    'Content-Disposition': `inline; filename="${name}.pdf"`,
  })
}

const TYPES = {
  zip: 'application/zip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** A file that is kept under its name. */
export const download = (
  c: Context,
  file: Uint8Array | ReadableStream,
  name: `${string}.${keyof typeof TYPES}`,
): Response =>
  c.body(file as Uint8Array<ArrayBuffer> | ReadableStream, 200, {
    'Content-Type': TYPES[name.endsWith('.zip') ? 'zip' : 'xlsx'],
    'Content-Disposition': `attachment; filename="${name}"`,
  })
