/** Servers that tests need: the one that the machine has, or Debian's, unpacked below .cache without root. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Without root, and without waiting long for a network that isn't there. */
const APT = ['-qq', '-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=15', '-o', 'APT::Sandbox::User=root']

/** A server that can be started. */
export interface Program {
  path: string
  environment: NodeJS.ProcessEnv
}

/** What a server is looked for by. */
export interface Wanted {
  /** As it is called below .cache, and in titles of tests. */
  name: string
  /** Variable that may name it. */
  variable: string
  /** Its file below the root of a system. */
  file: string
  /** Packages of Debian that hold it. */
  packages: readonly string[]
  /** Asks it for its version: with what, and how it answers when it is well. */
  version: { args: readonly string[]; statuses: readonly number[] }
}

const isCommand = (name: string, flag: string): boolean => spawnSync(name, [flag], { stdio: 'ignore' }).status === 0

/** Runs a program in a folder; whether it went well. */
const ran = (folder: string, name: string, args: string[]): boolean =>
  spawnSync(name, args, { cwd: folder, stdio: 'ignore', timeout: 90_000 }).status === 0

/** Folders with libraries below a folder. */
function librariesIn(folder: string): string[] {
  const entries = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : []
  return [...new Set(entries.filter(({ name }) => /\.so\.\d/.test(name)).map(({ parentPath }) => parentPath))]
}

/** Fetches packages of Debian into a folder; with lists of its own where the system has none. */
function fetchPackages(folder: string, packages: readonly string[]): boolean {
  if (ran(folder, 'apt-get', [...APT, 'download', ...packages])) return true
  const own = ['Dir::State::Lists=lists', 'Dir::Cache=cache'].map((option) => option.replace('=', `=${folder}/`))
  for (const name of ['lists/partial', 'cache/archives/partial']) mkdirSync(join(folder, name), { recursive: true })
  const apt = [...APT, ...own.flatMap((option) => ['-o', option])]
  return ran(folder, 'apt-get', [...apt, 'update']) && ran(folder, 'apt-get', [...apt, 'download', ...packages])
}

function unpack(folder: string): void {
  for (const name of readdirSync(folder).filter((entry) => entry.endsWith('.deb'))) {
    ran(folder, 'dpkg-deb', ['-x', name, '.'])
    renameSync(join(folder, name), join(folder, `${name}.sudah`))
  }
}

/** The libraries that unpacked packages name, apart from libc. */
function neededBy(folder: string): string[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.deb.sudah'))
    .flatMap((file) =>
      spawnSync('dpkg-deb', ['-f', file, 'Depends'], { cwd: folder, encoding: 'utf8' }).stdout.split(','),
    )
    .map((part) => part.trim().split(/[ :]/)[0]!)
  const fetched = new Set(readdirSync(folder).map((file) => file.split('_')[0]))
  return [...new Set(names)].filter(
    (name) => /^(lib|zlib)/.test(name) && !/^libc6|^libpam-/.test(name) && !fetched.has(name),
  )
}

/** The server that a test needs; undefined where there is none and none can be had. */
export function findServer(wanted: Wanted): Program | undefined {
  const { name, variable, file, packages, version } = wanted
  const worksAs = (path: string, environment: NodeJS.ProcessEnv = {}): Program | undefined =>
    version.statuses.includes(spawnSync(path, version.args, { env: { ...process.env, ...environment } }).status ?? -1)
      ? { path, environment }
      : undefined
  const unpackedIn = (folder: string) =>
    worksAs(join(folder, file), { LD_LIBRARY_PATH: librariesIn(folder).join(delimiter) })
  const given = process.env[variable]
  if (given) return worksAs(given)
  const there = worksAs(`/${file}`) ?? worksAs(`/usr/local/${file.slice('usr/'.length)}`)
  return there ?? fromDebian(join(process.cwd(), '.cache', name), packages, unpackedIn)
}

/** Unpacks packages below .cache, and their libraries where the system lacks some. */
function fromDebian(
  place: string,
  packages: readonly string[],
  unpackedIn: (folder: string) => Program | undefined,
): Program | undefined {
  const there = existsSync(place) ? unpackedIn(place) : undefined
  if (there || !isCommand('apt-get', '--version') || !isCommand('dpkg-deb', '--version')) return there
  const folder = `${place}.${process.pid}`
  try {
    mkdirSync(folder, { recursive: true })
    if (!fetchPackages(folder, packages)) return undefined
    unpack(folder)
    // libraries name libraries
    for (let round = 0; round < 4 && !unpackedIn(folder); round++)
      if (fetchPackages(folder, neededBy(folder))) unpack(folder)
    if (!unpackedIn(folder)) return undefined
    for (const name of ['lists', 'cache']) rmSync(join(folder, name), { recursive: true, force: true })
    rmSync(place, { recursive: true, force: true })
    renameSync(folder, place)
    return unpackedIn(place)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Title of tests that need a server; says why they were left out. */
export const serverTitle = ({ name, variable }: Wanted, program: Program | undefined, what: string): string =>
  program ? what : `${what} (dilewati: ${name} tidak ada; pasang, atau sebut di ${variable})`
