/** A tiny static server, as plain web hosting would behave. */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.vcf': 'text/vcard; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.pdf': 'application/pdf',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
}

export interface Server {
  /** "http://127.0.0.1:40123" */
  origin: string
  /** Everything the server was told so far: request lines and headers. */
  heard: string[]
  close: () => Promise<void>
}

/**
 * @param folder a built site
 * @param base path that the site lies under; everything else isn't found
 * @param compressed whether texts are sent with Brotli
 */
export async function serve(folder: string, base = '/', { compressed = false } = {}): Promise<Server> {
  const heard: string[] = []
  const server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)}`)
    const file = fileFor(folder, base, new URL(request.url ?? '/', 'http://site').pathname)
    if (file) send(response, 200, file, compressed)
    else send(response, 404, join(folder, '404.html'), compressed)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** File of a site that a path leads to; a folder leads to its index page. */
export function fileFor(folder: string, base: string, path: string): string | undefined {
  if (!path.startsWith(base)) return undefined
  const file = join(folder, normalize(`/${decodeURIComponent(path.slice(base.length))}`))
  const page = path.endsWith('/') ? join(file, 'index.html') : file
  return existsSync(page) && statSync(page).isFile() ? page : undefined
}

function send(response: ServerResponse, status: number, file: string, compressed: boolean): void {
  const type = CONTENT_TYPES[extname(file)] ?? 'application/octet-stream'
  if (compressed && /^text|json|javascript|svg/.test(type)) {
    response.writeHead(status, { 'content-type': type, 'content-encoding': 'br' })
    response.end(brotliCompressSync(readFileSync(file)))
    return
  }
  response.writeHead(status, { 'content-type': type })
  if (existsSync(file)) createReadStream(file).pipe(response)
  else response.end()
}
