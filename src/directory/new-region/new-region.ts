/** A new region out of the official names of its areas and the starting list: its content files, ready to be checked. */
import { Document, isScalar, visit } from 'yaml'
import type { Language } from '../content/languages.ts'
import { type ContentFile, canonicalYaml } from '../content/read.ts'
import { LEDGER_FILE, OFFICE_KINDS, type OfficeKind, type RegionFile } from '../content/schema.ts'
import { AREAS_CITATION, type OfficeInput, startingOffices } from './new-offices.ts'
import { languagesOf, termsOf, timeZoneOf } from './provinces.ts'
import { type RegencyAreas, tidyName } from './regency.ts'
import type { StartingList } from './starting-list.ts'

export interface RegionAnswers {
  /** Name of the folder: "aceh-utara". */
  id: string
  /** Public address; without one it stands under .invalid, which can't exist. */
  site?: string
  /** Of the pages; those of the province where it is left out. */
  languages?: readonly Language[]
}

/** Colours of a region that hasn't chosen its own. */
export const STARTING_COLOURS = { green: '#12395B', gold: '#E0A526' }
/** An address that is still to be decided on. */
export const isUndecided = (address: string): boolean => new URL(address).hostname.endsWith('.invalid')

const AREAS: RegionFile['areas'] = {
  citation: AREAS_CITATION,
  licence: 'Open Database License (ODbL) 1.0',
  licenceUrl: 'https://opendatacommons.org/licenses/odbl/1-0/',
}

/** Who is expected to publish contacts: all but the regional head, divisions and villages. */
const REQUIRED: readonly OfficeKind[] = OFFICE_KINDS.filter(
  (kind) => !['regional-head', 'division', 'village'].includes(kind),
)

/** Every content file of a new region. */
export function newRegion(regency: RegencyAreas, answers: RegionAnswers, list: StartingList): ContentFile[] {
  const offices = startingOffices(regency, list)
  return [
    { path: 'region.yaml', text: regionText(regency, answers, offices) },
    { path: 'areas.csv', text: areasText(regency) },
    { path: 'channels.yaml', text: toYaml({ channels: [], sources: {} }, CHANNELS_NOTE) },
    { path: 'topics.yaml', text: toYaml({ topics: [] }, TOPICS_NOTE) },
    { path: 'required.yaml', text: toYaml({ kinds: REQUIRED, excuses: [] }, REQUIRED_NOTE) },
    { path: LEDGER_FILE, text: toYaml({ editions: [] }) },
    ...[...offices].map(([id, office]) => ({ path: `offices/${id}.yaml`, text: toYaml(office) })),
  ]
}

const CHANNELS_NOTE = 'Saluran pengaduan milik daerah dan provinsi. Yang nasional sudah ada di _national/channels.yaml.'
const TOPICS_NOTE = 'Kata-kata yang hanya dipakai di sini. Yang berlaku di mana-mana sudah ada di _national.'
const REQUIRED_NOTE =
  'Jenis kantor yang diharapkan menayangkan kontak, dan alasan bertanggal mengapa sebuah kantor belum.'

/**
 * areas.csv: each kecamatan, then its villages. Numbers that begin with 1 are kelurahan, all others desa; a "Desa Adat"
 * is a "Kampung Adat" where a desa is a kampung.
 */
export function areasText({ code, districts, villages }: RegencyAreas): string {
  const { village = 'Desa' } = termsOf(code)
  const level = (code: string) => (code.length === 8 ? 'kecamatan' : code[9] === '1' ? 'kelurahan' : 'desa')
  const cell = (text: string) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const rows = [...districts, ...villages]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, name }) => `${code},${cell(tidyName(name).replace(/^Desa(?= Adat )/, village))},${level(code)}\n`)
  return `code,name,level\n${rows.join('')}`
}

const REGION_NOTE = `Yang bertanda confirmed: false belum diputuskan. Apa yang masih kurang, berurutan: npm run check
Arti tiap bidang: docs/adopt.md; contoh yang lengkap: src/content/contoh/region.yaml`

function regionText(regency: RegencyAreas, answers: RegionAnswers, offices: ReadonlyMap<string, OfficeInput>): string {
  const { code, name, province } = regency
  const terms = termsOf(code)
  const known = (ids: readonly string[]) => ids.filter((id) => offices.has(id))
  const [head = 'setda'] = known(['bupati', 'wali-kota'])
  const [corrections = head] = known(['diskominfo'])
  return toYaml(
    {
      ...{ name, government: `Pemerintah ${name}`, province, code },
      site: {
        address: answers.site ?? `https://pengaduan-${answers.id}.invalid`,
        confirmed: 'false',
      },
      timeZone: timeZoneOf(code),
      colours: STARTING_COLOURS,
      languages: answers.languages ?? languagesOf(code),
      poster: { holder: 'false' },
      corrections: { office: corrections },
      features: [],
      care: { channels: ['sapa-129'], offices: known(['dp3a', 'dinsos', 'dinkes', 'rsud', 'dukcapil']) },
      ladder: {
        confirmed: 'false',
        steps: [{ role: 'parent' }, { role: 'camat' }, { office: head }, { channel: 'sp4n-lapor' }],
      },
      ...(Object.keys(terms).length > 0 && { terms }),
      areas: AREAS,
      sources: {},
    },
    REGION_NOTE,
  )
}

/** Lists of words that are short enough stand in one line. */
const IN_ONE_LINE = 90

/** A value in the one canonical form, with a comment above; an office's empty lists are left out. */
function toYaml(value: object, comment?: string): string {
  const stated = Object.entries(value).filter(([key, part]) => !/^(aliases|duties)$/.test(key) || part.length > 0)
  const document = new Document(Object.fromEntries(stated), { schema: 'failsafe' })
  visit(document, {
    Seq: (_, list) => {
      const words = list.items.map((item) => (isScalar(item) ? String(item.value) : ';'))
      list.flow = !words.some((word) => /[.;]/.test(word)) && words.join(', ').length <= IN_ONE_LINE
    },
  })
  const above = comment ? `${comment.replace(/^/gm, '# ')}\n` : ''
  return canonicalYaml(`${above}${document.toString({ lineWidth: 0 })}`)
}
