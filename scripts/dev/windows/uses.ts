/** Uses an unpacked ZIP under Wine, in a network of its own; started by scripts/dev/windows-check.ts. */
import { networkInterfaces } from 'node:os'
import { findFtpd, startFtpd } from '../../../tests/support/servers/ftpd.ts'
import { findSshd, startSshd } from '../../../tests/support/servers/sshd.ts'
import { tryBuild, tryCommands } from './commands.ts'
import { tryEditing } from './editing.ts'
import { authorityOf, type Servers, tryPublishing } from './publishing.ts'
import { placeStandIn, startBridge } from './sftp-bridge.ts'
import { Steps } from './steps.ts'
import { tryUpdate } from './update.ts'
import { newWindows, Unpacked, whileMounted } from './wine.ts'

const [, , zip = '', region = '', linux = ''] = process.argv

async function startServers(): Promise<Servers> {
  const [sshd, ftpd] = [findSshd(), findFtpd()]
  return { ...(sshd && { sshd: await startSshd(sshd) }), ...(ftpd && { ftpd: await startFtpd(ftpd) }) }
}

async function use(): Promise<boolean> {
  const steps = new Steps()
  const servers = await startServers()
  const bridge = await startBridge(servers.sshd?.options ?? [])
  const folder = new Unpacked('Folder Uji é', [`SFTP_BRIDGE=${bridge.port}`, ...authorityOf(servers)])
  const fresh = new Unpacked('Folder Baru é')
  try {
    await steps.try('Windows disiapkan', async () => (newWindows() ? undefined : 'wineboot gagal'))
    await steps.try('diekstrak', async () => {
      folder.unpack(zip)
      return undefined
    })
    await steps.try('tanpa Node di komputer, tanpa jaringan', async () => {
      const { code, said } = await folder.run(['cmd', '/c', 'where node'])
      const networks = Object.keys(networkInterfaces()).filter((name) => name !== 'lo')
      return code !== 0 && networks.length === 0 ? undefined : `${said} ${networks}`
    })
    const { made } = JSON.parse(folder.read('paket.json')) as { made: string }
    await tryCommands(folder, steps)
    await tryBuild(folder, { made, linux }, steps)
    await placeStandIn(folder)
    const desk = await tryEditing(folder, region, steps)
    if (desk) await tryPublishing(folder, desk, servers, steps)
    fresh.unpack(zip)
    await tryUpdate(folder, fresh, region, steps)
    return steps.good
  } finally {
    bridge.close()
    await servers.sshd?.stop()
    await servers.ftpd?.stop()
  }
}

const good = await whileMounted(use)
process.exit(good ? 0 : 1)
