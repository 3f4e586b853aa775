/** npm run verify: that the built site holds everything it should, and nothing half-made. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { run } from '../src/adapters/cli/run.ts'
import { settlePapers } from '../src/adapters/pool/papers.ts'
import { requireDirectory } from '../src/adapters/region/content.ts'
import { differences, hashesIn, readManifest } from '../src/adapters/site/manifest.ts'
import { dataFiles } from '../src/exports/files.ts'
import { allPosterFiles, builtFormats } from '../src/posters/cards/cards.ts'
import { allPacks, allSets } from '../src/posters/sets/sets.ts'

const PAGES = [
  'index.html',
  '404.html',
  'bantuan/index.html',
  'cari/index.html',
  'cek-nomor/index.html',
  'cetak/index.html',
  'data/index.html',
  'hak/index.html',
  'luring/index.html',
  'masalah/index.html',
  'perubahan/index.html',
  'status/index.html',
  'tentang/index.html',
]
const DATA = [
  ...dataFiles.map(({ name }) => name).filter((name) => !name.includes('<')),
  'search.json',
  'search-rare.json',
].map((name) => `data/${name}`)
const LIST = 'data/directory.json'
const FILES = [
  'robots.txt',
  'sitemap-index.xml',
  'manifest.webmanifest',
  'sw.js',
  '_headers',
  '.htaccess',
  'mudah/index.html',
]
const MAGIC: Record<string, string> = { pdf: '%PDF-', png: '\u0089PNG', svg: '<svg ', zip: 'PK' }

run('verify', async ({ settings }) => {
  const manifest = readManifest(settings.out)
  const { directory } = await settlePapers(requireDirectory(settings))
  const { offices } = directory
  const ofOffices = offices.flatMap(({ id, ended }) => [
    `k/${id}/index.html`,
    `data/${id}.json`,
    `embed/${id}/index.html`,
    `embed/${id}.svg`,
    ...(ended ? [] : [`data/${id}.vcf`]),
  ])
  const printed = offices.filter((office) => !office.ended && builtFormats(office).length > 0)
  const posters = [
    ...allPosterFiles(directory).map(({ office, name }) => `poster/${office.id}/${name}`),
    ...[...allSets(directory), ...allPacks(directory)].map(({ name }) => `poster/sets/${name}`),
  ]
  const others = directory.region.languages.filter((language) => language !== 'id')
  const inLanguages = [...PAGES.filter((path) => path !== '404.html'), ...offices.map(({ id }) => `k/${id}/index.html`)]
  const expected = [
    ...[...PAGES, ...DATA, ...FILES, ...ofOffices, ...posters],
    ...printed.map(({ id }) => `cetak/${id}/index.html`),
    ...others.flatMap((language) => inLanguages.map((path) => `${language}/${path}`)),
  ]
  const missing = expected.filter((path) => !isFile(join(settings.out, path)))
  const broken = posters.filter(
    (path) =>
      !missing.includes(path) && !startsWith(join(settings.out, path), MAGIC[path.split('.').at(-1) ?? ''] ?? ''),
  )
  const listed = missing.includes(LIST) ? offices.length : officesIn(join(settings.out, LIST))
  const leftovers = readdirSync(dirname(settings.out)).filter((name) => name.startsWith(`${basename(settings.out)}.`))
  const problems = [
    ...missing.map((path) => `tidak ada: ${path}`),
    ...broken.map((path) => `rusak: ${path}`),
    ...leftovers.map((name) => `sisa: ${name}`),
    ...differences(hashesIn(settings.out), manifest.files),
    ...(listed === undefined ? [`rusak: ${LIST}`] : []),
    ...(listed !== undefined && listed !== offices.length
      ? [`${LIST} memuat ${listed} kantor, seharusnya ${offices.length}`]
      : []),
  ]
  for (const problem of problems) console.error(problem)
  console.log(`${settings.out}: ${expected.length} berkas diperiksa, ${problems.length} masalah.`)
  return problems.length > 0 ? 1 : 0
})

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

/** How many offices an exported list holds; undefined where it can't be read. */
function officesIn(path: string): number | undefined {
  try {
    const { offices } = JSON.parse(readFileSync(path, 'utf8')) as { offices: unknown }
    return Array.isArray(offices) ? offices.length : undefined
  } catch {
    return undefined
  }
}

function startsWith(path: string, magic: string): boolean {
  return readFileSync(path).subarray(0, magic.length).toString('latin1') === magic
}
