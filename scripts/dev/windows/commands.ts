/** The files for a double click, and a whole build beside that of Linux. */
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesIn } from '../../../src/adapters/base/files.ts'
import type { Steps } from './steps.ts'
import { cmd, DRIVE_C, NODE, type Unpacked } from './wine.ts'

interface Trial {
  name: string
  args: string[]
  isGood: (code: number | null, said: string) => boolean
  input?: string
}

const WORKBOOK = 'direktori.xlsx'
const EDITED = 'disunting'

/** A file of the folder `windows`, as a double click starts it on another computer that drive C: is shared with. */
function sharedCmd({ name }: Unpacked, command: string): string[] {
  const server = join(DRIVE_C, '../dosdevices/unc/kantor')
  mkdirSync(server, { recursive: true })
  symlinkSync('../../../drive_c', join(server, 'bersama'))
  return ['cmd', '/c', `\\\\kantor\\bersama\\${name}\\windows\\${command}.cmd`]
}

/** Tries the commands in a newly unpacked folder. */
export async function tryCommands(folder: Unpacked, steps: Steps): Promise<void> {
  const ended = (code: number | null) => code === 0
  const trials: Trial[] = [
    { name: 'periksa (yang pertama)', args: cmd('periksa'), isGood: ended },
    {
      name: 'periksa-paket',
      args: cmd('periksa-paket'),
      isGood: (code, said) => code === 0 && said.includes('Paket utuh'),
    },
    { name: 'ekspor', args: cmd('ekspor'), isGood: (code) => code === 0 && existsSync(folder.file(WORKBOOK)) },
    {
      name: 'perbarui',
      args: cmd('perbarui', WORKBOOK),
      isGood: (_, said) => said.includes('sudah sama'),
      input: '\n\n',
    },
    {
      name: 'nama berbahaya',
      args: cmd('perbarui', 'C:\\x^&echo jahat>jahat.txt&.xlsx'),
      isGood: () => !existsSync(folder.file('jahat.txt')),
    },
  ]
  trials.push({ name: 'dari folder bersama', args: sharedCmd(folder, 'periksa'), isGood: ended })
  for (const trial of trials) await tryOne(trial, folder, steps)
  writeFileSync(folder.file(WORKBOOK), EDITED)
  await tryOne(
    { name: 'ekspor lagi', args: cmd('ekspor'), isGood: () => folder.read(WORKBOOK) === EDITED },
    folder,
    steps,
  )
}

const tryOne = ({ name, args, isGood, input }: Trial, folder: Unpacked, steps: Steps): Promise<boolean> =>
  steps.try(name, async () => {
    const { code, said } = await folder.run(args, input)
    return isGood(code, said) ? undefined : `[${code}] ${said}`
  })

/** Tries the first build: of finished papers but for the largest sets, and byte for byte that of Linux. */
export const tryBuild = (folder: Unpacked, { made, linux }: { made: string; linux: string }, steps: Steps) =>
  steps.try('bangun pertama, sama dengan Linux, hampir tanpa menggambar', async () => {
    const { code, said } = await folder.run([NODE, 'scripts\\build.ts', '--today', made])
    if (code !== 0 || !/ \d?\d dibuat, [1-9]\d* dari cache/.test(said)) return `[${code}] ${said}`
    const other = differing(linux, folder.file('dist'))
    return other.length > 0 ? `berbeda: ${other.slice(0, 5).join(', ')}` : undefined
  })

/** Files that two folders don't have in common. */
export function differing(one: string, other: string): string[] {
  const names = new Set([...filesIn(one), ...filesIn(other)])
  return [...names].filter((name) => {
    const both = [join(one, name), join(other, name)]
    return !both.every((file) => existsSync(file)) || !readFileSync(both[0]!).equals(readFileSync(both[1]!))
  })
}
