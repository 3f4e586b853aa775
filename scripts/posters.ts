/** npm run posters: only the posters that are asked for, in any format, into a folder. */
import { join, relative, resolve } from 'node:path'
import { requireDirectory } from '../src/adapters/content.ts'
import { Explained } from '../src/adapters/explained.ts'
import { renderPosters } from '../src/adapters/posters.ts'
import { root } from '../src/adapters/root.ts'
import { run } from '../src/adapters/run.ts'
import { readSettings } from '../src/adapters/settings.ts'
import { writeFileAtomic } from '../src/adapters/write.ts'
import { OFFICE_KINDS } from '../src/directory/schema.ts'
import { texts } from '../src/i18n/texts.ts'
import type { Format } from '../src/posters/card.ts'
import { allPosterFiles } from '../src/posters/cards.ts'
import { FORMATS, formatName } from '../src/posters/formats.ts'

const FORMAT_IDS = Object.keys(FORMATS) as Format[]

run(async () => {
  const many = { type: 'string', multiple: true } as const
  const { settings, flags } = readSettings(process.argv.slice(2), {
    office: many,
    kind: many,
    format: many,
    list: { type: 'boolean' },
  })
  if (flags.list) {
    for (const format of FORMAT_IDS) console.log(describe(format))
    return 0
  }
  const directory = requireDirectory(settings)
  const open = directory.offices.filter(({ ended }) => !ended)
  const offices = chosen(
    flags.office,
    open.map(({ id }) => id),
    'kantor',
  )
  const kinds = chosen(flags.kind, OFFICE_KINDS, 'jenis')
  const formats = chosen(flags.format, FORMAT_IDS, 'format') ?? (['a4'] as Format[])
  const files = allPosterFiles(directory, { formats }).filter(
    ({ office }) => !office.ended && (offices?.includes(office.id) ?? true) && (kinds?.includes(office.kind) ?? true),
  )
  const folder = resolve(root, settings.out === resolve(root, 'dist') ? 'poster' : settings.out)
  const { files: bytes, rendered, fromCache } = await renderPosters(files)
  for (const [index, { office, name }] of files.entries()) {
    writeFileAtomic(join(folder, office.id, name), bytes[index] as Uint8Array)
  }
  console.log(
    `${files.length} berkas di ${relative(root, folder) || folder}: ${rendered} dibuat, ${fromCache} dari simpanan.`,
  )
  return 0
})

function describe(format: Format): string {
  const { name, use } = formatName(format, texts('id'))
  const { size, pages } = FORMATS[format]
  return `${format.padEnd(14)} ${name}, ${size.width} × ${size.height} ${size.unit}${pages > 1 ? `, ${pages} lembar` : ''}: ${use}`
}

/** Values of a flag that may be repeated or hold commas; undefined when it isn't given. */
function chosen<T extends string>(given: string[] | undefined, known: readonly T[], what: string): T[] | undefined {
  const values = given?.flatMap((value) => value.split(',')).filter((value) => value !== '')
  const unknown = values?.filter((value) => !(known as readonly string[]).includes(value)) ?? []
  if (unknown.length > 0)
    throw new Explained(`${what} tidak dikenal: ${unknown.join(', ')}\nYang ada: ${known.join(', ')}`)
  return values as T[] | undefined
}
