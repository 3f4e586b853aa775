/** Where nginx is on this machine: the one named by NGINX, that of the system, or Debian's, unpacked without root. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const UNPACKED = join(process.cwd(), '.cache/nginx')
/** Without root, and without waiting long for a network that isn't there. */
const APT = ['-qq', '-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=15', '-o', 'APT::Sandbox::User=root']

export interface Program {
  path: string
  environment: NodeJS.ProcessEnv
}

const worksAs = (path: string, environment: NodeJS.ProcessEnv = {}): Program | undefined =>
  spawnSync(path, ['-v'], { env: { ...process.env, ...environment } }).status === 0 ? { path, environment } : undefined

const isCommand = (name: string, flag: string): boolean => spawnSync(name, [flag], { stdio: 'ignore' }).status === 0

/** Runs a program in a folder; whether it went well. */
const ran = (folder: string, name: string, args: string[]): boolean =>
  spawnSync(name, args, { cwd: folder, stdio: 'ignore', timeout: 90_000 }).status === 0

/** Folders with libraries below a folder. */
function librariesIn(folder: string): string[] {
  const entries = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : []
  return [...new Set(entries.filter(({ name }) => /\.so\.\d/.test(name)).map(({ parentPath }) => parentPath))]
}

const unpackedIn = (folder: string): Program | undefined =>
  worksAs(join(folder, 'usr/sbin/nginx'), { LD_LIBRARY_PATH: librariesIn(folder).join(delimiter) })

/** Fetches packages of Debian into a folder; with lists of its own where the system has none. */
function fetchPackages(folder: string, packages: string[]): boolean {
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

/** The libraries that Debian's package names, apart from libc. */
function neededBy(folder: string): string[] {
  const [file = ''] = readdirSync(folder).filter((name) => name.startsWith('nginx_'))
  const { stdout } = spawnSync('dpkg-deb', ['-f', join(folder, file), 'Depends'], { encoding: 'utf8' })
  const names = stdout.split(/[,|]/).map((part) => part.trim().split(/[ :]/)[0]!)
  return names.filter((name) => /^(lib|zlib)/.test(name) && name !== 'libc6')
}

/** Unpacks Debian's nginx below .cache, and its libraries where the system has none. */
function fromDebian(): Program | undefined {
  const there = existsSync(UNPACKED) ? unpackedIn(UNPACKED) : undefined
  if (there || !isCommand('apt-get', '--version') || !isCommand('dpkg-deb', '--version')) return there
  const folder = `${UNPACKED}.${process.pid}`
  try {
    mkdirSync(folder, { recursive: true })
    if (!fetchPackages(folder, ['nginx'])) return undefined
    unpack(folder)
    if (!unpackedIn(folder) && fetchPackages(folder, neededBy(folder))) unpack(folder)
    if (!unpackedIn(folder)) return undefined
    for (const name of ['lists', 'cache']) rmSync(join(folder, name), { recursive: true, force: true })
    rmSync(UNPACKED, { recursive: true, force: true })
    renameSync(folder, UNPACKED)
    return unpackedIn(UNPACKED)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The nginx of this machine; undefined where there is none and none can be had. */
export function findNginx(): Program | undefined {
  const given = process.env.NGINX
  if (given) return worksAs(given)
  return worksAs('nginx') ?? worksAs('/usr/sbin/nginx') ?? worksAs('/usr/local/sbin/nginx') ?? fromDebian()
}

/** Title of tests that need it; says why they were left out. */
export const nginxTitle = (program: Program | undefined, what: string): string =>
  program ? what : `${what} (dilewati: nginx tidak ada; pasang, atau sebut di NGINX)`
