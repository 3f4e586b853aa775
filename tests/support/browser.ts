/** The browser of the tests: the one named by CHROMIUM_PATH, else one out of npm (Linux), else Chrome or Edge. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'

const ARGUMENTS = ['--disable-quic', '--disable-background-networking', '--no-first-run']

let shared: Promise<Browser> | undefined

/**
 * The browser of all test files of this process: it takes seconds to start. Each closes the contexts that it has opened;
 * the browser ends with the process.
 */
export function sharedBrowser(): Promise<Browser> {
  shared ??= launchBrowser()
  return shared
}

/** @param more arguments for the browser */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const args = [...ARGUMENTS, ...more]
  const program = process.env.CHROMIUM_PATH
  if (program) return launch({ args, executablePath: program })
  if (process.platform === 'linux' && process.arch === 'x64') return launch({ args, ...(await packagedBrowser()) })
  return launch({ args, channel: 'chrome' }).catch(() => launch({ args, channel: 'msedge' }))
}

/** Root can't have a sandbox; where the system forbids one to others, the tests, which open only our pages, go on. */
async function launch(options: LaunchOptions): Promise<Browser> {
  const root = process.getuid?.() === 0
  try {
    return await chromium.launch({ chromiumSandbox: !root, ...options })
  } catch (error) {
    if (root || !/sandboxing failed/i.test(String(error))) throw error
    return chromium.launch({ chromiumSandbox: false, ...options })
  }
}

/** Program, libraries and fonts of the npm package @sparticuz/chromium: nothing of the system but libc is needed. */
async function packagedBrowser(): Promise<LaunchOptions> {
  const home = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..')
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }
  const folder = join(process.cwd(), '.cache/chromium', version)
  if (!existsSync(folder)) await unpack(join(home, 'bin'), folder)
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    } as Record<string, string>,
  }
}

/** Unpacks beside the folder and renames, so that a killed test leaves no half browser. */
async function unpack(bin: string, folder: string): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium')
  const unfinished = `${folder}.${process.pid}`
  mkdirSync(unfinished, { recursive: true })
  // The package unpacks into the system's folder for temporary files, whichever that is.
  const before = process.env.TMPDIR
  process.env.TMPDIR = unfinished
  try {
    await Promise.all(['chromium.br', 'fonts.tar.br', 'al2023.tar.br'].map((name) => inflate(join(bin, name))))
    writeFileSync(join(unfinished, 'fonts.conf'), fontSettings(folder))
    if (!existsSync(folder)) renameSync(unfinished, folder)
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
    rmSync(unfinished, { recursive: true, force: true })
  }
}

function fontSettings(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`
}
