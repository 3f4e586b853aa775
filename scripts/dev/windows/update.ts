/** A newer ZIP unpacked beside an older folder that was worked in: what it takes over, and what it leaves. */
import { existsSync } from 'node:fs'
import { pathsIn } from '../../../src/adapters/base/files.ts'
import { differing } from './commands.ts'
import type { Steps } from './steps.ts'
import { cmd, endWindows, type Unpacked } from './wine.ts'

/** What is an office's own besides its content. */
const OWN = ['private', 'cadangan', '.cache/redaksi']

/** @param old the folder that was worked in, of the same region; its editor is open, and is ended */
export async function tryUpdate(old: Unpacked, fresh: Unpacked, region: string, steps: Steps): Promise<void> {
  const content = `src/content/${region}`
  await steps.try('folder baru menunggu selama Redaksi di folder lama terbuka', async () => {
    const { said } = await fresh.run(cmd('periksa'), '1\n')
    return said.includes('masih terbuka') ? undefined : said
  })
  endWindows()
  await steps.try('folder lama di sampingnya: isi dan berkas pribadi dibawa', async () => {
    const before = differing(old.file(content), fresh.file(content))
    const { code, said } = await fresh.run(cmd('periksa'), '1\n')
    const left = differing(old.file(content), fresh.file(content))
    console.log(`      ${/Dibawa: \d+ berkas/.exec(said)?.[0] ?? ''}`)
    const own = OWN.filter((name) => existsSync(old.file(name))).flatMap((name) => pathsIn(old.file(''), `${name}/`))
    const lasting = own.filter((path) => !path.endsWith(`${region}.json`) && !/\.(kunci|tmp)$/.test(path))
    const lacking = lasting.filter((path) => !existsSync(fresh.file(path)))
    const isGood = code === 0 && before.length > 0 && left.length === 0 && lacking.length === 0
    return isGood ? undefined : `[${code}] ${before} ${left} ${lacking}\n${said}`
  })
  await steps.try('sesudah itu tidak ditanya lagi', async () => {
    const { code, said } = await fresh.run(cmd('periksa-paket'))
    return code === 0 && !said.includes('Di samping folder ini') ? undefined : said
  })
}
