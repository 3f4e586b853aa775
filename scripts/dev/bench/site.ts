/** The build as it is used, and what its pages weigh. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { RegionSettings } from '../../../src/adapters/cli/settings.ts'
import type { Directory, Office } from '../../../src/directory/model.ts'
import { officePath } from '../../../src/directory/url.ts'
import { median, round } from './figures.ts'

/** Wall seconds of a whole build, start-up included, with a poster cache of its own in `folder`; the site is its "site". */
export function buildSeconds({ region, today, site }: RegionSettings, folder: string): number {
  const started = performance.now()
  const flags = ['--region', region, '--today', today, '--out', join(folder, 'site'), ...(site ? ['--site', site] : [])]
  const env = { ...process.env, POSTER_CACHE: join(folder, 'posters') }
  execFileSync(process.execPath, ['scripts/build.ts', ...flags], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  return round((performance.now() - started) / 1000)
}

/** The pages that citizens see most: of a department that can be called, and of a camat. */
export function samplePages({ offices }: Directory): Record<string, string> {
  const pathOf = (fits: (office: Office) => boolean) => offices.filter(fits).map(({ id }) => officePath(id))[0] ?? ''
  return {
    home: '',
    office: pathOf(({ kind, contacts }) => kind === 'department' && contacts.length > 0),
    camat: pathOf(({ kind }) => kind === 'district'),
    search: 'cari/?q=dalan%20bolong',
  }
}

/** Brotli bytes of a page with its styles inside; fonts and scripts come after it and block nothing. */
export function pageWeights(site: string) {
  const weigh = (path: string) => brotliCompressSync(readFileSync(join(site, path))).length
  const offices = readdirSync(join(site, 'k')).map((id) => weigh(`k/${id}/index.html`))
  const assets = readdirSync(join(site, '_astro')).map((name) => [name, weigh(`_astro/${name}`)])
  return {
    home: weigh('index.html'),
    officeMedian: median(offices),
    officeLargest: Math.max(...offices),
    problems: weigh('masalah/index.html'),
    status: weigh('status/index.html'),
    searchRows: weigh('data/search.json'),
    assets: Object.fromEntries(assets),
  }
}
