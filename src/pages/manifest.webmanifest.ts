/** Lets phones put the directory on the home screen. */
import type { APIRoute } from 'astro'
import { getDirectory, site } from '../components/site.ts'

export const GET: APIRoute = async (context) => {
  const { region } = await getDirectory()
  const { file, link, t } = site(context)
  const manifest = {
    name: t.siteName(region.name),
    short_name: t.shortName,
    lang: t.lang,
    start_url: link(),
    scope: link(),
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: region.colours.green,
    icons: [
      { src: file('favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
      ...[192, 512].map((size) => ({ src: file(`icon-${size}.png`), sizes: `${size}x${size}`, type: 'image/png' })),
    ],
  }
  return new Response(`${JSON.stringify(manifest)}\n`, { headers: { 'content-type': 'application/manifest+json' } })
}
