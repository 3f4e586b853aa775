/** The site's sign in the sizes that home screens ask for. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import type { APIRoute } from 'astro'
import { root } from '../adapters/base/root.ts'

export const getStaticPaths = () => ['192', '512'].map((size) => ({ params: { size } }))

export const GET: APIRoute = ({ params }) => {
  const svg = readFileSync(join(root, 'public/favicon.svg'), 'utf8')
  const image = new Resvg(svg, { fitTo: { mode: 'width', value: Number(params.size) } }).render()
  return new Response(image.asPng() as Uint8Array<ArrayBuffer>, { headers: { 'content-type': 'image/png' } })
}
