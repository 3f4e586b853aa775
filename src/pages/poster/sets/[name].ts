/** Sets of papers as one PDF, and each kecamatan's pack as one archive. */
import type { APIRoute } from 'astro'
import { renderCached } from '../../../adapters/pool/cache.ts'
import { renderPack } from '../../../adapters/pool/zip.ts'
import { getDirectory, hereOf } from '../../../components/site.ts'
import { mediaType } from '../../../posters/formats.ts'
import { allPacks, allSets, setFile } from '../../../posters/sets/sets.ts'

export async function getStaticPaths() {
  const directory = await getDirectory()
  return [...hereOf(allSets(directory)), ...hereOf(allPacks(directory))].map(({ name }) => ({ params: { name } }))
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
