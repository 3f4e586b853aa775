/** npm run test:windows: the ZIP for Windows, unpacked and used under Wine, without a network and the Visual C++ runtime. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { unzipSync } from 'fflate'
import { Explained } from '../../src/adapters/base/explained.ts'
import { root } from '../../src/adapters/base/root.ts'
import { run } from '../../src/adapters/cli/run.ts'
import { PACKAGE_LIST } from '../../src/adapters/package/package-list.ts'
import { findFtpd } from '../../tests/support/servers/ftpd.ts'
import { findSshd } from '../../tests/support/servers/sshd.ts'
import { bringWine, ok, PLACE } from './windows/wine.ts'

/** The day on which a ZIP was made. */
function dayOf(zip: string): string {
  const { [PACKAGE_LIST]: list } = unzipSync(new Uint8Array(readFileSync(zip)), {
    filter: ({ name }) => name === PACKAGE_LIST,
  })
  return JSON.parse(Buffer.from(list!).toString()).made
}

/** What puts a program into a network that holds this machine and nothing else. */
const ALONE = ['unshare', '-n', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh']

run('test:windows', ({ settings, flags }) => {
  const why = bringWine()
  if (why) {
    console.log(`Dilewati: ${why}.`)
    return 0
  }
  const zip = resolve(root, flags.zip ?? join(PLACE, 'paket.zip'))
  const { region, today } = settings
  const ours = (script: string, ...more: string[]) => [join(root, script), '--region', region, ...more]
  if (!flags.zip && !ok(process.execPath, ours('scripts/dev/windows-zip.ts', '--today', today, '--file', zip)))
    throw new Explained('ZIP tidak jadi.')
  const linux = join(PLACE, 'situs')
  if (!ok(process.execPath, ours('scripts/build.ts', '--today', dayOf(zip), '--out', linux)))
    throw new Explained('Situs tidak jadi.')
  for (const found of [findSshd(), findFtpd()]) if (!found) console.log('Sebuah server untuk menerbitkan tidak ada.')
  const uses = [process.execPath, join(import.meta.dirname, 'windows/uses.ts'), zip, region, linux]
  const [program, ...args] = ok(ALONE[0]!, [...ALONE.slice(1), 'true']) ? [...ALONE, ...uses] : uses
  return spawnSync(program!, args, { stdio: 'inherit' }).status === 0 ? 0 : 1
})
