/** The badge of an office, also of one that is no more: pictures on other sites must not break. */
import type { APIRoute } from 'astro'
import { letters } from '../../adapters/site/badge-letters.ts'
import { getDirectory, officesHere } from '../../components/site.ts'
import { officeById } from '../../directory/lookup.ts'
import { badgeSvg, badgeWords } from '../../exports/badge.ts'

export async function getStaticPaths() {
  return (await officesHere()).map(({ id }) => ({ params: { id } }))
}

export const GET: APIRoute = async ({ params }) => {
  const directory = await getDirectory()
  const words = badgeWords(officeById(directory, params.id ?? ''), directory)
  const svg = badgeSvg(words, directory.region.colours.green, letters)
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } })
}
