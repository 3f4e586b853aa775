/** Pictures of the site: a search, an office's page, and the first page of a region that was just made. */
import { PHONE, type Studio } from './studio.ts'

export async function takePages(studio: Studio): Promise<void> {
  for (const [name, region, path] of [
    ['search', studio.region, '/cari/?q=dalan%20bolong'],
    ['page', 'contoh', '/k/dinkominfo/'],
  ] as const) {
    const page = await studio.page(PHONE)
    await page.goto((await studio.site(region)).server.origin + path)
    if (path.includes('?q=')) await page.locator('#hasil a.name').first().waitFor()
    await studio.take(page, name)
  }
}

/** Aceh Utara, whose places are public and which no team has touched yet. */
const NEW = { code: '11.08', name: 'aceh-utara' }

export async function takeNewRegion(studio: Studio): Promise<void> {
  await studio.run(['scripts/new-region.ts', '--code', NEW.code, '--name', NEW.name])
  const page = await studio.page(PHONE)
  await page.goto((await studio.site(NEW.name)).server.origin)
  await studio.take(page, 'new-region')
}
