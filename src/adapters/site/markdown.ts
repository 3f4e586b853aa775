/** The part of Astro that reads Markdown: a library of the system's own, which can't be loaded everywhere. */
import { Explained } from '../base/explained.ts'

/** Astro brings it along. */
const PART = '@astrojs/markdown-satteri'

/** Loads it. @throws Explained where the system refuses that */
export async function loadMarkdown(load: () => Promise<unknown> = () => import(PART)): Promise<void> {
  try {
    await load()
  } catch (error) {
    throw new Explained(
      `Pembuat halaman (Astro) tidak bisa dimuat di komputer ini, jadi belum ada yang dibangun. Di Windows: pasang Microsoft Visual C++ Redistributable (x64), atau minta Kominfo mengizinkan berkas .node di folder ini. Paket ZIP untuk Windows tidak memerlukannya.\nKata sistem: ${String((error as Error).message).split('\n')[0]}`,
    )
  }
}
