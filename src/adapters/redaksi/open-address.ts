/** Opens an address in the browser of this computer. */
import { spawn } from 'node:child_process'
import { opener } from '../region/update-steps.ts'

/** Milliseconds after which a program that is still at work is believed to have opened it. */
const PATIENCE = 3000

/**
 * Program and arguments that open an address, to be passed on as they are; no shell reads them. Explorer, which opens
 * files, shows a folder instead of an address that has a question mark.
 */
export function addressOpener(platform: NodeJS.Platform, address: string): [string, ...string[]] {
  return platform === 'win32' ? ['rundll32.exe', 'url.dll,FileProtocolHandler', address] : opener(platform, address)
}

/** Opens it. @returns whether that has worked, as far as can be seen */
export function openAddress(address: string): Promise<boolean> {
  const [program, ...rest] = addressOpener(process.platform, address)
  // what is opened goes on when this process ends
  const child = spawn(program, rest, { stdio: 'ignore', detached: true, windowsHide: true })
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), PATIENCE)
    const settle = (opened: boolean) => {
      clearTimeout(timer)
      resolve(opened)
    }
    child.on('error', () => settle(false))
    child.on('exit', (code) => settle(code === 0))
    child.unref()
  })
}
