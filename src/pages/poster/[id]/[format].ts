/** Posters in development, drawn in the server's own process like a preview; a build writes them itself. */
import type { APIRoute } from 'astro'
import type { rememberingRenderer } from '../../../adapters/drawing/render.ts'
import { getDirectory, officesHere } from '../../../components/site.ts'
import { posterFile, postersOf } from '../../../posters/cards/cards.ts'
import { mediaType } from '../../../posters/formats.ts'

export async function getStaticPaths() {
  if (!import.meta.env.DEV) return []
  return (await officesHere()).flatMap((office) =>
    postersOf(office).map(({ name }) => ({ params: { id: office.id, format: name } })),
  )
}

export const GET: APIRoute = async ({ params }) => {
  const file = posterFile(await getDirectory(), params.id ?? '', params.format ?? '')
  // no build loads what draws
  const bytes = import.meta.env.DEV ? await drawn(file) : null
  return new Response(bytes as Uint8Array<ArrayBuffer> | null, { headers: { 'content-type': mediaType(file.kind) } })
}

let renderCard: ReturnType<typeof rememberingRenderer> | undefined

/** One paper after the other: its pages are laid out once for all its files. */
async function drawn({ card, kind }: ReturnType<typeof posterFile>): Promise<Uint8Array> {
  renderCard ??= (await import('../../../adapters/drawing/render.ts')).rememberingRenderer()
  return renderCard(card, kind)
}
