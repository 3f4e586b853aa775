/** Every picture of the documents, by what takes it. */
import type { Studio } from './studio.ts'

interface Group {
  pictures: readonly string[]
  /** Loads what takes them: a browser, a reader of PDF. */
  load: () => Promise<(studio: Studio) => Promise<void>>
}

export const GROUPS: Record<string, Group> = {
  papers: {
    pictures: ['poster', 'sheet', 'draft', 'draft-empty', 'formats', 'contact-contoh', 'contact-drafts'],
    load: async () => (await import('./papers.ts')).takePapers,
  },
  pages: { pictures: ['search', 'page'], load: async () => (await import('./pages.ts')).takePages },
  'new-region': { pictures: ['new-region'], load: async () => (await import('./pages.ts')).takeNewRegion },
  team: { pictures: ['pejabat', 'impor'], load: async () => (await import('./team.ts')).takeTeam },
  editor: {
    pictures: [
      'redaksi-daftar',
      'redaksi-isian',
      'redaksi-simpan',
      'redaksi-masuk',
      'redaksi-jawaban',
      'redaksi-pesan',
    ],
    load: async () => (await import('./editor.ts')).takeEditor,
  },
}
