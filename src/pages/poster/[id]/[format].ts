/** Posters: from the cache that the build has filled; in development drawn in the server's own process, like a preview. */
import type { APIRoute } from 'astro'
import type { rememberingRenderer } from '../../../adapters/drawing/render.ts'
import { renderCached } from '../../../adapters/pool/cache.ts'
import { getDirectory, officesHere } from '../../../components/site.ts'
import { posterFile, postersOf } from '../../../posters/cards/cards.ts'
import { mediaType } from '../../../posters/formats.ts'

export async function getStaticPaths() {
  return (await officesHere()).flatMap((office) =>
    postersOf(office).map(({ name }) => ({ params: { id: office.id, format: name } })),
  )
}

export const GET: APIRoute = async ({ params }) => {
  const file = posterFile(await getDirectory(), params.id ?? '', params.format ?? '')
  const bytes = import.meta.env.DEV ? await drawn(file) : (await renderCached([file])).files[0]
  return new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { 'content-type': mediaType(file.kind) } })
}

let renderCard: ReturnType<typeof rememberingRenderer> | undefined

/** One paper after the other: its pages are laid out once for all its files. No build loads what draws. */
async function drawn({ card, kind }: ReturnType<typeof posterFile>): Promise<Uint8Array> {
  renderCard ??= (await import('../../../adapters/drawing/render.ts')).rememberingRenderer()
  return renderCard(card, kind)
}
