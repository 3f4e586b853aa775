/** The directory as files that others can use. */
import type { APIRoute } from 'astro'
import { getDirectory, hereOf, isFirstPart } from '../../components/site.ts'
import { changesAtom } from '../../exports/atom.ts'
import { directoryCsv } from '../../exports/csv.ts'
import { changesJson, directoryJson, officeJson } from '../../exports/json.ts'
import { directoryJsonLd } from '../../exports/json-ld.ts'
import { directoryPopolo } from '../../exports/popolo.ts'
import { dataSchema } from '../../exports/schema.ts'
import { officeVcard } from '../../exports/vcard.ts'
import { finderLayers, numberRows } from '../../finder/rows.ts'
import { texts } from '../../i18n/texts.ts'

const t = texts('id')

export async function getStaticPaths() {
  const directory = await getDirectory()
  const { region } = directory
  const { first, rare } = finderLayers(directory)
  const open = directory.offices.filter((office) => !office.ended)
  const all = [
    { file: 'directory.json', body: json(directoryJson(directory)) },
    { file: 'directory.csv', body: directoryCsv(directory, t) },
    { file: 'directory.vcf', body: open.map((office) => officeVcard(office, directory, t)).join('') },
    { file: 'directory.jsonld', body: json(directoryJsonLd(directory, t)) },
    { file: 'popolo.json', body: json(directoryPopolo(directory, t)) },
    { file: 'schema.json', body: json(dataSchema(region.site.address, `${t.data.title}: ${t.siteName(region.name)}`)) },
    { file: 'search.json', body: JSON.stringify(first) },
    { file: 'search-rare.json', body: JSON.stringify(rare) },
    { file: 'numbers.json', body: JSON.stringify(numberRows(directory)) },
    { file: 'changes.json', body: json(changesJson(directory)) },
    { file: 'changes.atom', body: changesAtom(directory, t) },
  ]
  const each = hereOf(directory.offices).flatMap((office) => [
    { file: `${office.id}.json`, body: json(officeJson(office, directory)) },
    ...(office.ended ? [] : [{ file: `${office.id}.vcf`, body: officeVcard(office, directory, t) }]),
  ])
  return [...(isFirstPart() ? all : []), ...each].map(({ file, body }) => ({ params: { file }, props: { body } }))
}

export const GET: APIRoute = ({ props, params }) =>
  new Response(props.body, {
    headers: { 'content-type': CONTENT_TYPES[params.file?.split('.').at(-1) ?? ''] ?? 'text/plain' },
  })

const CONTENT_TYPES: Record<string, string> = {
  json: 'application/json; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  vcf: 'text/vcard; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`
}
