/** Files as a browser sends them, read as imports are. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { visible } from '../../../directory/content/visible.ts'
import { INBOX as w } from '../../../i18n/redaksi-inbox.ts'
import { Explained } from '../../base/explained.ts'
import { makeFolder } from '../../base/write.ts'
import { readImportFiles } from '../../region/import-files.ts'

/**
 * Reads files by the reader that all imports have; they don't stay on the disk. What is empty is named, not read.
 * @returns their tables, or in Indonesian why they can't be read
 */
export async function readDropped(files: readonly File[], folder: string) {
  const place = join(folder, '.cache/redaksi')
  makeFolder(place)
  const own = mkdtempSync(join(place, 'berkas-'))
  try {
    const used = new Set<string>()
    for (const file of files)
      if (file.size > 0)
        writeFileSync(join(own, freeName(file.name, used)), new Uint8Array(await file.arrayBuffer()), { mode: 0o600 })
    const empty = files.flatMap(({ name, size }) => (size === 0 && name !== '' ? [w.emptyFile(visible(name))] : []))
    const { raw, name } = await readImportFiles([own], [...empty, w.chooseSheet].join('\n'))
    return { name, raw: { ...raw, notes: [...raw.notes, ...empty] } }
  } catch (error) {
    if (error instanceof Explained) return { fault: error.message }
    throw error
  } finally {
    rmSync(own, { recursive: true, force: true })
  }
}

/** A name that no system minds; two files of one name, from two folders, both stay. */
function freeName(name: string, used: Set<string>): string {
  const clean =
    basename(name.replaceAll('\\', '/'))
      .replace(/[^\p{L}\p{N} ._()~$-]/gu, '_')
      .replace(/^\.+/, '')
      .slice(-80) || 'berkas'
  for (let count = 1; ; count++) {
    const free = count === 1 ? clean : `${count}-${clean}`
    if (used.has(free.toLowerCase())) continue
    used.add(free.toLowerCase())
    return free
  }
}
