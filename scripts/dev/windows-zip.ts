/** npm run windows-zip: the project with its Node and its packages as one ZIP, for a Windows where nothing is installed. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Explained } from '../../src/adapters/base/explained.ts'
import { filesIn } from '../../src/adapters/base/files.ts'
import { root } from '../../src/adapters/base/root.ts'
import { run } from '../../src/adapters/cli/run.ts'
import { isOfPackages, isOfProduct } from '../../src/adapters/package/contents.ts'
import { frontFiles } from '../../src/adapters/package/front.ts'
import { PACKAGE_LIST, packageListText, sha256 } from '../../src/adapters/package/package-list.ts'
import { type PackedFile, writeZipFile } from '../../src/adapters/package/zip-file.ts'
import { CACHE_FOLDER } from '../../src/adapters/pool/cache-store.ts'
import { keptEntries } from '../../src/adapters/pool/kept-entries.ts'
import { settlePapers } from '../../src/adapters/pool/papers.ts'
import { preparePosters } from '../../src/adapters/pool/posters.ts'
import { requireContent, requireDirectory } from '../../src/adapters/region/content.ts'
import { builtFiles } from '../../src/posters/sets/sets.ts'

/** Does the work of Astro's Markdown part where Windows lacks the Visual C++ runtime. */
const WASI = '@bruits/satteri-wasm32-wasi'
const TOP = ['package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json', 'LICENSE', 'README.md']
/** Bytes of finished papers that are brought along, the smallest first, so that the ZIP stays below 150 MB: of a regency's all but the largest sets. */
const MOST_PAPERS = 57e6
const FOLDERS = ['docs', 'public', 'scripts', 'src', 'windows']

/** Installs the packages of the lock file for a processor, in a folder of their own. */
function install(folder: string, cpu: string): string {
  for (const name of ['package.json', 'package-lock.json']) copyFileSync(join(root, name), join(folder, name))
  const args = ['ci', '--os=win32', `--cpu=${cpu}`, '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund']
  const { status } = spawnSync('npm', args, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) throw new Explained('Paket untuk Windows tidak bisa diambil (lihat di atas). Periksa internet.')
  return join(folder, 'node_modules')
}

const read = (folder: string, name: string, path: string): PackedFile => ({
  path,
  bytes: () => readFileSync(join(folder, name)),
})

/** The entries of the cache that are there, from the smallest on, as many as there is room for; in order of their names. */
function smallest(keys: readonly string[]): string[] {
  let room = MOST_PAPERS
  return keys
    .filter((key) => existsSync(join(CACHE_FOLDER, key)))
    .map((key) => ({ key, size: statSync(join(CACHE_FOLDER, key)).size }))
    .sort((a, b) => a.size - b.size || (a.key < b.key ? -1 : 1))
    .filter(({ size }) => {
      room -= size
      return room >= 0
    })
    .map(({ key }) => key)
    .sort()
}

run('windows-zip', async ({ settings, flags }) => {
  const { region, today } = settings
  requireContent(settings)
  const recorded = requireDirectory(settings)
  const { directory } = await settlePapers(recorded)
  const papers = builtFiles(directory)
  await preparePosters(papers)
  const work = [mkdtempSync(join(tmpdir(), 'paket-')), mkdtempSync(join(tmpdir(), 'paket-'))] as const
  try {
    const packages = install(work[0], 'x64')
    const wasi = install(work[1], 'wasm32')
    const product = [
      ...TOP,
      ...FOLDERS.flatMap((folder) => filesIn(join(root, folder)).map((name) => `${folder}/${name}`)),
    ]
    const files = [
      ...product.filter((path) => isOfProduct(path, region)).map((path) => read(root, path, path)),
      ...filesIn(packages)
        .filter(isOfPackages)
        .map((name) => read(packages, name, `node_modules/${name}`)),
      ...filesIn(join(wasi, WASI))
        .map((name) => `${WASI}/${name}`)
        .filter(isOfPackages)
        .map((name) => read(wasi, name, `node_modules/${name}`)),
    ]
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    const about = { region, version, made: today }
    const front = frontFiles(about).map(({ path, text }) => ({ path, bytes: () => Buffer.from(text) }))
    const listed = [...files, ...front].sort((a, b) => (a.path < b.path ? -1 : 1))
    const hashes = listed.map(({ path, bytes }) => {
      const all = bytes()
      return [path, [all.length, sha256(all)] as const] as const
    })
    const list = packageListText({ ...about, files: Object.fromEntries(hashes) })
    const cache = smallest(keptEntries(recorded, papers)).map((key) => read(CACHE_FOLDER, key, `.cache/posters/${key}`))
    const target = resolve(root, flags.file ?? `layanan-pengaduan-${region}-${version}.zip`)
    const all = [...listed, { path: PACKAGE_LIST, bytes: () => Buffer.from(list) }, ...cache]
    const size = writeZipFile(target, all, today)
    const unpacked = hashes.reduce((sum, [, [bytes]]) => sum + bytes, 0)
    console.log(
      `${target}: ${(size / 1e6).toFixed(1)} MB, ${all.length} berkas (${(unpacked / 1e6).toFixed(0)} MB tanpa ${cache.length} poster jadi)`,
    )
    return 0
  } finally {
    for (const folder of work) rmSync(folder, { recursive: true, force: true })
  }
})
