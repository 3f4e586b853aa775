/** The first start in a newly unpacked folder. */
import { existsSync, readdirSync, utimesSync } from 'node:fs'
import { basename, join } from 'node:path'
import { makeFolder, writeFileAtomic } from '../base/write.ts'
import type { Ask } from '../cli/ask.ts'
import { carriedText, carryOver, finishCarry, oldFolders, PACKAGE_STATE, type UnpackedFolder } from './carry.ts'
import { packageTitle } from './package-list.ts'

/** Says that the folder was begun with; windows/_jalankan.cmd looks for it. */
const MARK = `${PACKAGE_STATE}/dimulai`

/** Finished papers have the day of the package, and would soon count for unused. */
function refreshPapers(folder: string): void {
  const papers = join(folder, '.cache/posters')
  const now = new Date()
  if (existsSync(papers)) for (const name of readdirSync(papers)) utimesSync(join(papers, name), now, now)
}

/**
 * Ends what was cut short, or offers to take over what an old folder has; asks again the next time where nothing is
 * answered.
 * @throws Explained where it can't be taken over now
 */
export async function startPackage(fresh: UnpackedFolder, ask: Ask, say: (text: string) => void): Promise<void> {
  const { folder } = fresh
  if (existsSync(join(folder, MARK))) return
  makeFolder(join(folder, PACKAGE_STATE))
  refreshPapers(folder)
  const finished = finishCarry(folder)
  const old = finished ? [] : oldFolders(fresh)
  if (finished) say(carriedText(finished))
  if (old.length > 0) {
    const lines = old.map(({ folder: one, list }, index) => `  ${index + 1}  ${basename(one)} (${packageTitle(list)})`)
    say(['Di samping folder ini ada yang lama:', ...lines].join('\n'))
    const choice = await choose(old, ask)
    if (choice === undefined) return
    if (choice) say(carriedText(carryOver(choice, fresh)))
  }
  writeFileAtomic(join(folder, MARK), `${packageTitle(fresh.list)}\n`)
}

/** The one that is chosen; false for none of them, undefined where nothing is answered. */
async function choose(old: readonly UnpackedFolder[], ask: Ask): Promise<UnpackedFolder | false | undefined> {
  for (;;) {
    const answer = await ask('Bawa isi dan berkas pribadi dari nomor berapa? Ketik nomornya, atau t untuk tidak:')
    if (answer === '') return undefined
    if (/^t(idak)?$/i.test(answer)) return false
    const found = /^[1-9]\d*$/.test(answer) ? old[Number(answer) - 1] : undefined
    const only = old.length === 1 && /^y(a)?$/i.test(answer) ? old[0] : found
    if (only) return only
  }
}
