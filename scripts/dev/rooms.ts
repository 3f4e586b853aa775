/**
 * The rooms of the project: what each holds, and what it may import. tests/boundaries.test.ts holds the sources to it,
 * docs/architecture.md shows it.
 */

export interface Room {
  holds: string
  /**
   * What it may import besides itself, types too: `directory` is the files right in that folder, `directory/` everything
   * below it, `finder/near.ts` one file.
   */
  imports: readonly string[]
}

/** Rooms that compute and nothing else: no disk, no clock, no chance. By folder under src. */
export const PURE_ROOMS: Record<string, Room> = {
  directory: {
    holds: 'from files to the Directory: what may be published, on a day; days, names of areas, addresses, lookups',
    imports: [
      ...['directory/content', 'directory/people', 'directory/channels', 'directory/views', 'directory/editions'],
      ...['directory/checks', 'i18n', 'finder/near.ts'],
    ],
  },
  'directory/content': {
    holds: 'reading and patching the files, their problems; `schema.ts` names all their shapes',
    imports: ['directory', 'directory/content/schema'],
  },
  'directory/content/schema': {
    holds: 'shapes of the files, a file for each: office, region, channels, topics, ledger',
    imports: ['directory', 'directory/content'],
  },
  'directory/people': {
    holds: 'who heads an office on a day, names, terms that run out',
    imports: ['directory', 'directory/content', 'finder/near.ts'],
  },
  'directory/channels': {
    holds: 'telephone numbers, accounts, whether a contact may be shown, numbers that wait',
    imports: ['directory', 'directory/content', 'directory/people', 'i18n'],
  },
  'directory/views': {
    holds: 'what pages and papers ask: lists, ladder, kecamatan, problems, changes, figures',
    imports: ['directory', 'directory/content', 'directory/people', 'directory/channels', 'i18n'],
  },
  'directory/editions': {
    holds: 'what a paper states, its code, the ledger, what has to be printed again, numbers that nobody has any more',
    imports: ['directory', 'directory/content', 'directory/people', 'directory/channels', 'directory/views', 'i18n'],
  },
  'directory/checks': {
    holds: 'rules of the content',
    imports: ['directory', 'directory/content', 'directory/people', 'directory/channels'],
  },
  'directory/events': {
    holds: 'the only way in which facts change: takes office, number replaced, confirmed …',
    imports: ['directory', 'directory/content', 'directory/people', 'directory/channels', 'i18n'],
  },
  'directory/tasks': {
    holds: 'what is missing, in the order in which it is done',
    imports: [
      ...['directory', 'directory/content', 'directory/people', 'directory/channels', 'directory/views'],
      ...['directory/editions', 'directory/new-region'],
    ],
  },
  'directory/new-region': {
    holds: 'the files of a region that begins',
    imports: ['directory', 'directory/content', 'i18n'],
  },
  posters: {
    holds: 'the table of formats; papers that can’t be made, as problems of the content',
    imports: [
      ...['posters/cards', 'posters/kit', 'directory', 'directory/content', 'directory/channels', 'directory/views'],
      ...['directory/editions', 'i18n'],
    ],
  },
  'posters/cards': {
    holds: 'the card: exactly what a paper says',
    imports: [
      ...['posters', 'directory', 'directory/content', 'directory/channels', 'directory/views', 'directory/editions'],
      'i18n',
    ],
  },
  'posters/kit': {
    holds: 'boxes and words, fitting, QR code, icons, colours and sizes',
    imports: ['posters/cards', 'directory/content'],
  },
  'posters/templates': {
    holds: 'the bulletin',
    imports: ['posters/kit', 'posters/cards', 'posters/templates/poster'],
  },
  'posters/templates/poster': {
    holds: 'the poster in its sizes, its picture for social media, its preview',
    imports: ['posters/kit', 'posters/cards'],
  },
  'posters/templates/kecamatan': {
    holds: 'the paper of a kecamatan with the contacts of many offices',
    imports: ['posters/kit', 'posters/cards', 'posters/templates/poster'],
  },
  'posters/templates/install': {
    holds: 'where to hang what',
    imports: ['posters/kit', 'posters/cards', 'posters/templates/poster', 'posters/templates/kecamatan'],
  },
  'posters/templates/confirmation-form': {
    holds: 'the form by which an office confirms its contacts',
    imports: ['posters/kit', 'posters/cards'],
  },
  'posters/templates/small': {
    holds: 'strips to tear off, cards for counters, stickers',
    imports: ['posters/kit', 'posters/cards', 'posters/templates/poster'],
  },
  'posters/sets': {
    holds: 'papers that are printed together, what was issued, what replaces old paper',
    imports: [
      ...['posters', 'posters/cards', 'directory', 'directory/content', 'directory/channels', 'directory/views'],
      ...['directory/editions', 'i18n'],
    ],
  },
  exports: {
    holds: 'JSON and its schema, CSV, vCard, JSON-LD, Popolo, Atom; badges and code for other sites',
    imports: ['directory/', 'posters/kit', 'i18n'],
  },
  finder: {
    holds: 'what citizens type → who deals with it; only `rows.ts`, made at build time, imports anything',
    imports: ['directory', 'directory/content', 'directory/views'],
  },
  nation: {
    holds: 'the index of the country: published data as facts of regencies, joined, and the names of places in shards',
    imports: [
      ...['directory', 'directory/content', 'directory/channels', 'directory/new-region', 'exports', 'finder'],
      'i18n',
    ],
  },
  import: {
    holds: 'the plan of an import, its report, whether it may be applied, how it is taken back',
    imports: [
      ...['import/table', 'import/rows', 'import/statements', 'import/edits', 'directory', 'directory/content'],
      ...['directory/people', 'directory/channels', 'directory/events'],
    ],
  },
  'import/table': {
    holds: 'the table of a spreadsheet sheet: where it begins, what its columns mean; chats as such tables',
    imports: ['directory', 'directory/content'],
  },
  'import/cells': {
    holds: 'what a cell says: a person, a post, a day, a number, an account, a fixed term',
    imports: [
      ...['import/table', 'directory', 'directory/content', 'directory/people', 'directory/channels'],
      ...['directory/events', 'finder/near.ts', 'i18n'],
    ],
  },
  'import/rows': {
    holds: 'what a row says: its cells are read, and what they come to is decided by functions of values',
    imports: [
      ...['import/table', 'import/cells', 'directory', 'directory/content', 'directory/people', 'directory/channels'],
    ],
  },
  'import/statements': {
    holds: 'what the rows of a file say: its sheets and chats, which office a row means, what became of each',
    imports: [
      ...['import/table', 'import/cells', 'import/rows', 'directory', 'directory/content', 'directory/people'],
      'finder/near.ts',
    ],
  },
  'import/edits': {
    holds: 'what they make of an office’s record',
    imports: [
      ...['import/cells', 'import/rows', 'import/statements', 'directory', 'directory/content', 'directory/people'],
      ...['directory/channels', 'directory/events', 'directory/checks', 'directory/editions', 'directory/views'],
      'i18n',
    ],
  },
  'import/workbook': {
    holds: 'the directory as a workbook, call lists, news',
    imports: [
      ...['import/table', 'import/cells', 'directory', 'directory/content', 'directory/people', 'directory/channels'],
      ...['directory/events', 'directory/views'],
    ],
  },
  redaksi: {
    holds: 'what the editor shows and asks: its lists, forms, what a save would do',
    imports: [
      'directory/',
      'import',
      'import/edits',
      'import/cells',
      'import/table',
      'posters',
      'posters/cards',
      'posters/sets',
      'i18n',
      'finder/near.ts',
    ],
  },
  'redaksi/inbox': {
    holds: 'what comes in from offices: messages, reports, lists, as edits of offices',
    imports: [
      ...['redaksi', 'directory/', 'import', 'import/edits', 'import/cells', 'import/rows', 'import/statements'],
      ...['import/table', 'posters/cards', 'finder/near.ts', 'i18n'],
    ],
  },
  release: {
    holds: 'which files of a site are sent to a server, in which order, and what is removed there',
    imports: [],
  },
}

/** Rooms that touch disk, processes, browsers or words of people. */
const OTHER_ROOMS: Record<string, Room> = {
  i18n: {
    holds: 'every text that people read; what it speaks of, it knows by its type alone',
    imports: ['directory/', 'release'],
  },
  browser: {
    holds: 'what runs in browsers, the service worker too',
    imports: [
      ...['finder', 'directory/channels/messages.ts', 'directory/content/languages.ts'],
      'directory/content/schema.ts',
    ],
  },
  'adapters/base': { holds: 'files, locks, git, messages of the system', imports: [] },
  'adapters/cli': {
    holds: 'the table of commands with their help, settings, questions, how a command ends',
    imports: ['adapters/base', 'directory', 'directory/content'],
  },
  'adapters/spreadsheet': {
    holds: 'workbooks and CSV as cells, and back',
    imports: ['adapters/base', 'import/table', 'import/workbook'],
  },
  'adapters/drawing': {
    holds: 'fonts, satori, resvg, Typst: a card becomes PDF, PNG, SVG',
    imports: ['adapters/base', 'posters/'],
  },
  'adapters/pool': {
    holds: 'papers in child processes and in the cache',
    imports: ['adapters/base', 'adapters/drawing', 'directory/', 'posters/', 'i18n'],
  },
  'adapters/region': {
    holds: 'the content of a region on disk: reading, changing, importing, taking back',
    imports: [
      ...['adapters/base', 'adapters/cli', 'adapters/spreadsheet', 'directory/', 'import/', 'posters/sets', 'finder'],
      'i18n',
    ],
  },
  'adapters/site': {
    holds: 'the finished site: writing its pages, swap, manifest, headers, guard against retired numbers',
    imports: ['adapters/base', 'adapters/drawing', 'adapters/region', 'directory/', 'exports', 'posters/', 'i18n'],
  },
  'adapters/nation': {
    holds: 'the index of the country: reading sites, its pages, styles and script, all its files',
    imports: ['adapters/base', 'adapters/site', 'nation', 'directory/', 'i18n'],
  },
  'adapters/release': {
    holds: 'publishing on a server of one’s own',
    imports: ['adapters/base', 'adapters/site', 'release'],
  },
  'adapters/package': {
    holds: 'the ZIP for Windows: what is in it, whether it is whole, what a new folder takes over from an old one',
    imports: ['adapters/base', 'adapters/cli'],
  },
  'adapters/redaksi': {
    holds: 'the editor: who may ask, its server on this computer, its pages, who works here',
    imports: [
      ...['adapters/base', 'adapters/cli', 'adapters/region', 'adapters/pool', 'adapters/drawing', 'adapters/site'],
      'adapters/spreadsheet',
      ...['adapters/release', 'release', 'redaksi', 'redaksi/inbox', 'directory/', 'posters/', 'import/', 'i18n'],
    ],
  },
}

export const ROOMS: Record<string, Room> = { ...PURE_ROOMS, ...OTHER_ROOMS }

/** The innermost room of a source, as "directory/content"; undefined for pages, components and scripts. */
export function roomOf(file: string): string | undefined {
  const folder = /^src\/(.+)\/[^/]+$/.exec(file)?.[1]
  if (folder === undefined) return undefined
  const names = Object.keys(ROOMS).filter((name) => folder === name || folder.startsWith(`${name}/`))
  return names.sort((a, b) => b.length - a.length)[0]
}

/** Whether a source of a room may import a file. @param file "src/directory/model.ts" */
export function mayImport(room: string, file: string): boolean {
  const target = roomOf(file)
  const allowed = (one: string) =>
    one.endsWith('/') ? file.startsWith(`src/${one}`) : one.endsWith('.ts') ? file === `src/${one}` : target === one
  return target === room || (ROOMS[room]?.imports ?? []).some(allowed)
}
