/** Posters: from the cache that the build has filled, rendered live in development. */
import type { APIRoute } from 'astro'
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
  const { files } = await renderCached([file])
  return new Response(files[0] as Uint8Array<ArrayBuffer>, {
    headers: { 'content-type': mediaType(file.kind) },
  })
}
