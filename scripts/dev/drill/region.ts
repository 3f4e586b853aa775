/** An invented regency of 400 offices for the drill: every number is one that can't be dialled. */

import type { ContentFile } from '../../../src/directory/content/read.ts'
import { addDays, type Day } from '../../../src/directory/dates.ts'

export const DRILL_OFFICES = 400
const DISTRICTS = 20
const VILLAGES = 14
const DEPARTMENTS = 67
const AGENCIES = 30

/** Numbers in a fixed order: the same seed, the same drill. (mulberry32) */
export function randomizer(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const FIRST = [
  'Bambang',
  'Siti',
  'Agus',
  'Sri',
  'Hendro',
  'Wahyu',
  'Ratna',
  'Slamet',
  'Endang',
  'Joko',
  'Nur',
  'Tri',
  'Dwi',
  'Eko',
  'Yuli',
]
const LAST = [
  'Contohwibowo',
  'Misalningrum',
  'Sampelatmoko',
  'Umpamasari',
  'Contohraharjo',
  'Misalkusumo',
  'Sampelwati',
  'Umpamanto',
]
const DEGREES = ['S.T., M.T.', 'S.Sos.', 'S.H., M.Si.', 'S.STP., M.AP.', 'M.Kes.', 'S.Pd.']
const SYLLABLES = ['ba', 'ku', 'lo', 'ri', 'se', 'ta', 'wu', 'mi', 'ja', 'ne', 'po', 'du']

/** A person that nobody is: the number makes each another. */
export function person(index: number): string {
  const initial = String.fromCharCode(65 + (index % 26)) + String.fromCharCode(97 + (Math.floor(index / 26) % 26))
  return `${FIRST[index % FIRST.length]} ${initial} ${LAST[Math.floor(index / 7) % LAST.length]}, ${DEGREES[index % DEGREES.length]}`
}

/** A word for each number, so that names of offices and places differ by more than a digit. */
export function word(index: number): string {
  const [a, b, c] = [index % 12, Math.floor(index / 12) % 12, (index * 5 + 3) % 12]
  const text = `${SYLLABLES[a]}${SYLLABLES[b]}${SYLLABLES[c]}`
  return text[0]!.toUpperCase() + text.slice(1)
}

export interface Made {
  id: string
  name: string
  short: string
  kind: string
  title: string
  more: string[]
}

/** Every file of the region, as it is on a day. */
export function drillRegion(today: Day): ContentFile[] {
  const confirmed = addDays(today, -30)
  const offices: Made[] = [
    {
      id: 'setda',
      name: 'Sekretariat Daerah Kabupaten Latihan',
      short: 'Setda',
      kind: 'secretariat',
      title: 'Sekretaris Daerah',
      more: [],
    },
    {
      id: 'dinkominfo',
      name: 'Dinas Komunikasi dan Informatika Kabupaten Latihan',
      short: 'Dinkominfo',
      kind: 'department',
      title: 'Kepala Dinas',
      more: [],
    },
    {
      id: 'inspektorat',
      name: 'Inspektorat Kabupaten Latihan',
      short: 'Inspektorat',
      kind: 'inspectorate',
      title: 'Inspektur',
      more: [],
    },
    ...Array.from({ length: DEPARTMENTS }, (_, index) => ({
      ...{
        id: `dinas-${index + 1}`,
        name: `Dinas Urusan ${word(index)} Kabupaten Latihan`,
        short: `Dinas ${word(index)}`,
      },
      ...{ kind: 'department', title: 'Kepala Dinas', more: [] },
    })),
    ...Array.from({ length: AGENCIES }, (_, index) => ({
      ...{
        id: `badan-${index + 1}`,
        name: `Badan Urusan ${word(index + 70)} Kabupaten Latihan`,
        short: `Badan ${word(index + 70)}`,
      },
      ...{ kind: 'agency', title: 'Kepala Badan', more: [] },
    })),
  ]
  const areas = ['code,name,level']
  for (let district = 1; district <= DISTRICTS; district++) {
    const code = `99.02.${String(district).padStart(2, '0')}`
    const name = `${word(district + 100)}kota`
    areas.push(`${code},${name},kecamatan`)
    const id = `kec-${name.toLowerCase()}`
    offices.push({
      id,
      name: `Kecamatan ${name} Kabupaten Latihan`,
      short: `Kecamatan ${name}`,
      kind: 'district',
      title: 'Camat',
      more: [`area: "${code}"`],
    })
    for (let village = 1; village <= VILLAGES; village++) {
      const own = `${code}.${2000 + village}`
      const place = `${word(district * 17 + village)}${village % 2 ? 'rejo' : 'sari'}`
      areas.push(`${own},${place},desa`)
      offices.push({
        ...{
          id: `d${own.replaceAll('.', '')}`,
          name: `Pemerintah Desa ${place}, Kecamatan ${name}`,
          short: `Desa ${place}`,
        },
        ...{ kind: 'village', title: 'Kepala Desa', more: [`parent: ${id}`, `area: "${own}"`] },
      })
    }
  }
  return [
    { path: 'areas.csv', text: `${areas.join('\n')}\n` },
    { path: 'channels.yaml', text: 'channels: []\nsources: {}\n' },
    { path: 'editions.yaml', text: 'editions: []\n' },
    { path: 'region.yaml', text: REGION },
    { path: 'required.yaml', text: 'kinds: [ secretariat, department, agency, district ]\nexcuses: []\n' },
    {
      path: 'topics.yaml',
      text: 'frequent: []\ntopics:\n  - office: dinkominfo\n    keywords:\n      - sinyal hilang\n',
    },
    ...offices.map((office, index) => ({
      path: `offices/${office.id}.yaml`,
      text: officeText(office, index, confirmed),
    })),
  ]
}

const MOVED_IN = '2026-09-01'
/** A day before some heads and numbers of the region changed: exports of that day are stale. */
export const STALE_DAY: Day = '2026-08-01'

/** One head in four lends a number of their own, with consent; every office has a landline and a WhatsApp number. */
export function officeText({ name, short, kind, title, more }: Made, index: number, confirmed: Day): string {
  const own = index % 4 === 0
  const isRecent = index % 5 === 2 && !own
  const hadOther = index % 23 === 5
  const confirmation = [
    '    confirmations:',
    `      - on: "${confirmed}"`,
    '        by: Petugas Latihan',
    '        how: call',
    '        result: reached',
  ]
  const number = (type: string, id: string, value: string, extra: string[] = []) => [
    ...[
      `  - id: ${id}`,
      `    type: ${type}`,
      `    value: "${value}"`,
      ...extra,
      '    sources: [ lembar ]',
      ...confirmation,
    ],
  ]
  return [
    `name: ${name}`,
    'nameSources: [ lembar ]',
    `short: ${short}`,
    `kind: ${kind}`,
    ...more,
    'post:',
    `  title: ${title}`,
    'holders:',
    ...(isRecent
      ? [
          '  - id: pejabat-2026',
          `    name: ${person(index + 500)}`,
          '    status: definitive',
          `    from: "${MOVED_IN}"`,
        ]
      : []),
    '  - id: pejabat-2023',
    `    name: ${person(index)}`,
    '    status: definitive',
    '    from: "2023-02-01"',
    ...(isRecent ? [`    until: "${addDays(MOVED_IN, -1)}"`] : []),
    'channels:',
    ...(hadOther
      ? number('phone', 'telepon-lama', `+620021${String(900000 + index)}`, [`    until: "${addDays(MOVED_IN, -1)}"`])
      : []),
    ...number('phone', 'telepon', `+620021${String(100000 + index)}`),
    ...number('whatsapp', 'wa', `+62008100${String(10000 + index)}`),
    ...(own
      ? number('whatsapp', 'wa-kepala', `+62008200${String(10000 + index)}`, [
          '    owner: personal',
          '    consent:',
          '      kind: written',
          '      evidence: Map Latihan',
          '      on: "2023-02-01"',
          '    holder: pejabat-2023',
        ])
      : []),
    'sources:',
    '  lembar:',
    '    citation: Lembar konfirmasi, data rekaan',
    '    document: Lembar Konfirmasi Latihan',
    `    date: "${confirmed}"`,
    '    grade: contoh',
    '',
  ].join('\n')
}

/** Its region.yaml. */
export const REGION = `name: Kabupaten Latihan
government: Pemerintah Kabupaten Latihan
province: Provinsi Contoh
code: "99.02"
site:
  address: https://pengaduan.latihan.invalid
  confirmed: true
timeZone: Asia/Jakarta
colours:
  green: "#0B4F3A"
  gold: "#E0A526"
languages: [ id, jv, en ]
sample: true
poster:
  holder: false
corrections:
  office: dinkominfo
ladder:
  confirmed: true
  steps:
    - role: camat
    - office: inspektorat
  sources: [ maklumat ]
order:
  text: Instruksi rekaan untuk latihan.
  sources: [ maklumat ]
areas:
  citation: Kode wilayah rekaan untuk latihan
  licence: CC0 1.0
  licenceUrl: https://creativecommons.org/publicdomain/zero/1.0/deed.id
sources:
  maklumat:
    citation: Maklumat pelayanan rekaan
    document: Maklumat Latihan 2026
    date: "2026-02-02"
    grade: contoh
`
