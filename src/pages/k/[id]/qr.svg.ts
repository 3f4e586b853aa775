/** The page's address as a code to scan, for a friend; without an edition, for it is no paper. */
import type { APIRoute } from 'astro'
import { getDirectory, officesHere } from '../../../components/site.ts'
import { officeUrl } from '../../../directory/url.ts'
import { qrPath } from '../../../posters/kit/qr.ts'

export async function getStaticPaths() {
  return (await officesHere()).map(({ id }) => ({ params: { id } }))
}

export const GET: APIRoute = async ({ params }) => {
  const { region } = await getDirectory()
  const { d, modules } = qrPath(officeUrl(region.site.address, params.id ?? ''), 'M')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${modules} ${modules}"><path fill="#fff" d="M0 0h${modules}v${modules}H0z"/><path d="${d}"/></svg>\n`
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } })
}
