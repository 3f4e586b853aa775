/** A real nginx with the project's own settings: the one named by NGINX, that of the system, or Debian's, unpacked. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { delimiter, join } from 'node:path'

const SETTINGS = 'deploy/nginx'
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

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Replaces what a user of the settings has to replace; what isn't there is an error. */
function adapted(text: string, changes: Record<string, string>): string {
  return Object.entries(changes).reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`"${from}" tidak ada di pengaturan nginx`)
    return before.replaceAll(from, to)
  }, text)
}

export interface Nginx {
  /** Address of the site with a host of its own, and of the one under /pengaduan/; both without a slash at the end. */
  atRoot: string
  underPath: string
  /** What it has logged so far: of requests, and of errors. */
  requests: () => string
  errors: () => string
  stop: () => Promise<void>
}

/** The least around the project's settings; as root, the process would become somebody who can't read the test's files. */
const around = (folder: string, port: number) => `
daemon off;
pid ${folder}/pid;
${process.getuid?.() === 0 ? `user ${userInfo().username};` : ''}
worker_processes 2;
error_log ${folder}/logs/start.log;
events {}
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
  include pengaduan/site.conf;
  server {
    listen 127.0.0.1:${port};
    error_log ${folder}/logs/neighbour.log;
    add_header X-Milik-Situs-Lain ya always;
    location ~ \\.(png|json)$ { return 418; }
    include pengaduan/subpath.conf;
  }
}
`

/**
 * Starts a server of its own on this machine alone.
 * @param root folder of releases that is served at the root
 * @param below folder of releases that is served under /pengaduan/
 * @param logging whether requests are logged, as the settings offer it
 */
export async function startNginx(
  program: Program,
  root: string,
  below: string,
  { logging = false } = {},
): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'))
  mkdirSync(join(folder, 'logs'))
  cpSync(SETTINGS, join(folder, 'pengaduan'), { recursive: true })
  const [first, second] = [await freePort(), await freePort()]
  const edit = (name: string, changes: Record<string, string>) => {
    const file = join(folder, 'pengaduan', name)
    writeFileSync(file, adapted(readFileSync(file, 'utf8'), changes))
  }
  const logs = {
    '/var/log/nginx/': `${folder}/logs/`,
    ...(logging ? { 'access_log off;': '', '# access_log': 'access_log' } : {}),
  }
  edit('site.conf', {
    '    listen 80;\n    listen [::]:80;\n': `    listen 127.0.0.1:${first};\n`,
    '/srv/pengaduan/': `${root}/`,
    ...logs,
  })
  edit('subpath.conf', { '/srv/pengaduan/': `${below}/`, ...logs })
  writeFileSync(join(folder, 'nginx.conf'), around(folder, second))
  const args = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'logs/start.log')]
  const child = spawn(program.path, args, { env: { ...process.env, ...program.environment } })
  let said = ''
  child.stderr.on('data', (text) => (said += text))
  const logged = (name: string) => {
    const file = join(folder, 'logs', name)
    return existsSync(file) ? readFileSync(file, 'utf8') : ''
  }
  const stop = async () => {
    await end(child)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  const atRoot = `http://127.0.0.1:${first}`
  try {
    await answers(child, atRoot)
  } catch (error) {
    const why = `${said}${logged('start.log')}`
    await stop()
    throw new Error(`nginx tidak jalan: ${why}`, { cause: error })
  }
  return {
    atRoot,
    underPath: `http://127.0.0.1:${second}/pengaduan`,
    requests: () => logged('pengaduan.log'),
    errors: () => logged('error.log') + logged('start.log'),
    stop,
  }
}

async function answers(child: ChildProcess, address: string): Promise<void> {
  for (const until = performance.now() + 20_000; performance.now() < until; ) {
    if (child.exitCode !== null) throw new Error('sudah berakhir')
    if (
      await fetch(address).then(
        () => true,
        () => false,
      )
    )
      return
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
  throw new Error('tidak menjawab')
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.on('close', resolve))
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), 5000)
  await ended
  clearTimeout(timer)
}
