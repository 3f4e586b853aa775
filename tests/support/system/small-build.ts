/** A build that takes moments, for tests of what begins, watches and ends one. */

/**
 * Stands in for the build: the same check and the same list of files at its end, but pages of one line. `tahan` in the
 * project holds it up until that file is gone; `gagal` makes it fail with these words.
 */
export const SMALL_BUILD = `
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { contentHash, writeManifest } from '../src/adapters/site/manifest.ts'
import { readRegion } from '../src/adapters/region/content.ts'
const args = process.argv.slice(2)
const [region, today, out] = ['--region', '--today', '--out'].map((name) => args[args.indexOf(name) + 1])
writeFileSync('dibangun-dengan.json', JSON.stringify(args))
const say = (line) => process.stderr.write(JSON.stringify(line) + '\\n')
say({ stage: 'check' })
say({ stage: 'posters', done: 3, total: 4 })
while (existsSync('tahan')) await new Promise((resolve) => setTimeout(resolve, 20))
if (existsSync('gagal')) {
  console.error(readFileSync('gagal', 'utf8'))
  process.exit(1)
}
const files = readRegion({ region })
const site = out + '.baru'
const write = (path, text) => {
  mkdirSync(dirname(join(site, path)), { recursive: true })
  writeFileSync(join(site, path), text)
}
const short = /^short: (.*)$/m.exec(files.find(({ path }) => path === 'offices/dinas.yaml').text)[1]
for (const page of ['index.html', '404.html', 'k/dinas/index.html']) write(page, short)
for (const file of ['sw.js', 'sitemap-index.xml', '_astro/a.js']) write(file, 'sama')
write('data/directory.json', JSON.stringify({ region: { id: region }, offices: [{ id: 'dinas' }] }))
const content = contentHash(files)
writeManifest(site, { region, today, site: 'https://pengaduan.contoh.invalid', languages: ['id'], content })
rmSync(out, { recursive: true, force: true })
renameSync(site, out)
`
