/** In development, sets of papers as one PDF, and each kecamatan's pack as one archive; a build writes them itself. */
import type { APIRoute } from 'astro'
import { renderCached } from '../../../adapters/pool/cache.ts'
import { renderPack } from '../../../adapters/pool/zip.ts'
import { getDirectory } from '../../../components/site.ts'
import { mediaType } from '../../../posters/formats.ts'
import { allPacks, allSets, setFile } from '../../../posters/sets/sets.ts'

export async function getStaticPaths() {
  if (!import.meta.env.DEV) return []
  const directory = await getDirectory()
  return [...allSets(directory), ...allPacks(directory)].map(({ name }) => ({ params: { name } }))
}

export const GET: APIRoute = async ({ params }) => {
  const directory = await getDirectory()
  const set = allSets(directory).find(({ name }) => name === params.name)
  if (set) return answer((await renderCached([setFile(set, directory)])).files[0], mediaType('pdf'))
  const pack = allPacks(directory).find(({ name }) => name === params.name)
  return pack ? answer(await renderPack(pack, directory), 'application/zip') : new Response(null, { status: 404 })
}

function answer(bytes: Uint8Array | undefined, type: string): Response {
  return new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { 'content-type': type } })
}
