/** The site built and published from the editor, to every kind of place, until it says that it is served there. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { stringify } from 'yaml'
import { TARGETS_FILE } from '../../../src/redaksi/publish/targets.ts'
import { type Server, serve } from '../../../tests/support/server.ts'
import { type Ftpd, PASSWORD } from '../../../tests/support/servers/ftpd.ts'
import type { Sshd } from '../../../tests/support/servers/sshd.ts'
import { differing } from './commands.ts'
import { type Desk, plain } from './desk.ts'
import type { Steps } from './steps.ts'
import { DEBIAN, DRIVE_C, type Unpacked } from './wine.ts'

/** Servers that a site is sent to, where they can be had. */
export interface Servers {
  sshd?: Sshd
  ftpd?: Ftpd
}

/** A place of the settings: the folder behind it, which is served at its address. */
interface Place {
  name: string
  folder: string
  settings: Record<string, string>
  password?: string
}

const SITE = 'situs uji'

function placesFor({ sshd, ftpd }: Servers): Place[] {
  const carried = join(DEBIAN, 'root/situs dari ZIP')
  const drive = join(DRIVE_C, SITE)
  const there = { folder: SITE }
  return [
    { name: 'ZIP', folder: carried, settings: { kind: 'zip' } },
    { name: 'Folder', folder: drive, settings: { kind: 'folder', folder: `C:\\${SITE}`, way: 'copy' } },
    ...(sshd
      ? [
          {
            name: 'SFTP',
            folder: join(sshd.home, SITE),
            settings: {
              ...{ kind: 'sftp', host: sshd.host, port: String(sshd.port), user: sshd.user },
              folder: join(sshd.home, SITE),
            },
          },
        ]
      : []),
    ...(ftpd
      ? [
          {
            name: 'FTPS',
            folder: join(ftpd.home, SITE),
            settings: { kind: 'ftps', host: ftpd.host, port: String(ftpd.port), user: ftpd.user, ...there },
            password: PASSWORD,
          },
        ]
      : []),
  ]
}

/** What the screen says of a place. */
const saidOf = (page: string, name: string): string =>
  plain(page.split('<div class="target">').find((part) => part.includes(`<h3>${name}</h3>`)) ?? page)

export async function tryPublishing(folder: Unpacked, desk: Desk, servers: Servers, steps: Steps): Promise<void> {
  const places = placesFor(servers)
  const served: Server[] = []
  for (const place of places) {
    rmSync(place.folder, { recursive: true, force: true })
    served.push(await serve(place.folder))
  }
  const targets = places.map(({ name, settings }, index) => ({ name, ...settings, address: served[index]!.origin }))
  writeFileSync(folder.file(TARGETS_FILE), stringify({ targets }))
  try {
    if (!(await steps.try('Terbitkan: dibangun', () => build(desk)))) return
    for (const place of places) await publish(place, folder, desk, steps)
  } finally {
    for (const server of served) await server.close()
  }
}

async function build(desk: Desk): Promise<string | undefined> {
  await desk.post('/terbitkan/bangun')
  const told = await desk.progress()
  const drawn = [...told.matchAll(/(\d+) dari (\d+)/g)].at(-1)?.[2] ?? '0'
  console.log(`      digambar: ${drawn}`)
  return told.includes('"kind":"built"') ? undefined : `${told.slice(-600)}\n${plain(await desk.get('/terbitkan'))}`
}

async function publish({ name, folder: place, settings, password }: Place, folder: Unpacked, desk: Desk, steps: Steps) {
  const chosen = { tujuan: name, ...(password !== undefined && { sandi: password }) }
  const said = async () => saidOf(await desk.get('/terbitkan'), name)
  const isLive = async () => {
    const words = await said()
    if (!/Tayang: .*sama dengan yang di sini/.test(words)) return words
    const other = differing(folder.file('dist'), place)
    return other.length > 0 ? `berbeda: ${other.slice(0, 5).join(', ')}` : undefined
  }
  if (settings.kind === 'zip') {
    await steps.try('diunduh sebagai ZIP, dibawa dengan tangan, Tayang', async () => {
      unpackTo(place, new Uint8Array(await (await desk.fetch('/terbitkan/situs.zip')).arrayBuffer()))
      await desk.post('/terbitkan/diunggah', chosen)
      await desk.post('/terbitkan/lihat', chosen)
      return isLive()
    })
    return
  }
  await steps.try(`${name}: diuji`, async () => {
    await desk.post('/terbitkan/uji', chosen)
    const words = await said()
    return /Sambungan baik|Bisa dipasang/.test(words) ? undefined : words
  })
  await steps.try(`${name}: dipasang, Tayang`, async () => {
    await desk.post('/terbitkan/pasang', chosen)
    await desk.progress()
    return isLive()
  })
}

function unpackTo(folder: string, zip: Uint8Array): void {
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
}

export const authorityOf = ({ ftpd }: Servers): string[] => {
  if (!ftpd) return []
  const file = join(DEBIAN, 'root/otoritas.pem')
  writeFileSync(file, ftpd.certificate)
  return ['NODE_EXTRA_CA_CERTS=Z:\\root\\otoritas.pem']
}
