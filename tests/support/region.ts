/** The smallest region that has one of everything and no problem: the ground on which tests break one thing. */

import type { Problem } from '../../src/directory/content/problems.ts'
import type { ContentFile } from '../../src/directory/content/read.ts'
import { buildDirectory } from '../../src/directory/directory.ts'
import type { Directory } from '../../src/directory/model.ts'

export const TODAY = '2026-11-23'

/** A whole new text, a way to change the good one, or null for a file that isn't there. */
export type Change = string | null | ((text: string) => string)
export type Changes = Readonly<Record<string, Change>>
/** sample: an invented region; real: the same with numbers, hosts and accounts that real regions may have. */
export type Kind = 'sample' | 'real'

/** Files of the good region with some of them changed. */
export function regionFiles(changes: Changes = {}, kind: Kind = 'sample'): ContentFile[] {
  const good = goodFiles(kind)
  const texts = new Map<string, string>(Object.entries(good))
  for (const [path, change] of Object.entries(changes)) {
    if (change === null) texts.delete(path)
    else if (typeof change === 'string') texts.set(path, change)
    else texts.set(path, change(good[path] ?? ''))
  }
  return [...texts].map(([path, text]) => ({ path, text }))
}

/** What building the region gives. */
export function build(changes: Changes = {}, kind: Kind = 'sample', today = TODAY) {
  return buildDirectory(regionFiles(changes, kind), today, { region: 'contoh' })
}

/** The directory of a region that has no error. */
export function directoryOf(changes: Changes = {}, today = TODAY): Directory {
  const { directory, problems } = build(changes, 'sample', today)
  if (!directory) throw new Error(`the region isn't good: ${describeProblems(problems)}`)
  return directory
}

export function describeProblems(problems: readonly Problem[]): string {
  return problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n')
}

/** Replaces a piece of the good text that stands there exactly once. */
export function swap(from: string, to: string): (text: string) => string {
  return (text) => {
    if (text.split(from).length !== 2) throw new Error(`"${from}" doesn't stand exactly once in:\n${text}`)
    return text.replace(from, () => to)
  }
}

/** Puts a text behind the good one. */
export function append(more: string): (text: string) => string {
  return (text) => `${text}${more}`
}

interface Values {
  phone: string
  mobile: string
  whatsapp: string
  hotline: string
  email: string
  website: string
  instagram: string
}

const VALUES: Record<Kind, Values> = {
  sample: {
    phone: '+62002531001',
    mobile: '+6200812345678',
    whatsapp: '+6200810010001',
    hotline: '+62002900112',
    email: 'dinas@contoh.invalid',
    website: 'https://gardu.contoh.invalid',
    instagram: 'contoh.dinas',
  },
  real: {
    phone: '+62215550123',
    mobile: '+6281200000002',
    whatsapp: '+6281200000001',
    hotline: '112',
    email: 'dinas@example.go.id',
    website: 'https://gardu.example.go.id',
    instagram: 'dinas.rekaan',
  },
}

function goodFiles(kind: Kind): Record<string, string> {
  const value = VALUES[kind]
  return {
    'areas.csv': 'code,name,level\n99.01.01,Contoh,kecamatan\n99.01.01.2001,Misalrejo,desa\n',
    'channels.yaml': `channels:
  - id: gardu
    name: Gardu Contoh
    level: national
    body: Kementerian Contoh
    office: setda
    purpose: complaint
    about: Aduan apa saja.
    contacts:
      - type: website
        value: ${value.website}
        sources: [ edaran ]
      - type: phone
        value: "${value.hotline}"
        sources: [ edaran ]
    place:
      text: Jl. Contoh No. 50
      sources: [ edaran ]
    works: yes
    leads:
      - type: sms
        sources: [ edaran ]
sources:
  edaran:
    citation: Edaran rekaan
    document: Edaran Contoh Nomor 1 Tahun 2025
    date: "2025-08-17"
    grade: contoh
`,
    'editions.yaml': `editions:
  - office: setda
    code: C85V
    on: "2026-02-16"
    facts:
      name: Sekretariat Daerah
      link: https://pengaduan.contoh.invalid/k/setda/
      channels:
        - type: phone
          value: "${value.phone}"
`,
    'offices/d9901012001.yaml': `name: Pemerintah Desa Misalrejo
nameSources: [ daftar ]
short: Desa Misalrejo
kind: village
area: "99.01.01.2001"
sources:
  daftar:
    citation: Daftar desa rekaan
    document: Daftar Contoh
    grade: contoh
`,
    'offices/dinas.yaml': `# Kantor yang tidak dirujuk berkas lain.
name: Dinas Rekaan
nameSources: [ surat ]
short: Dinas
kind: department
formerNames:
  - name: Dinas Dahulu
    until: "2021-12-31"
address:
  text: Jl. Rekaan No. 1
  sources: [ surat ]
hours:
  - days: [ mon, tue ]
    from: "07:30"
    to: "15:30"
post:
  title: Kepala Dinas
holders:
  - id: kepala
    name: Contoh Sampelan, S.T.
    status: definitive
    from: "2025-01-02"
    basis: SK rekaan
  - name: Sampel Misalono
    status: definitive
    from: "2020-01-02"
    until: "2025-01-01"
channels:
  - id: telepon
    type: phone
    value: "${value.phone}"
    unit: Bidang Rekaan
    sources: [ surat ]
    confirmations:
      - on: "2026-11-02"
        by: Petugas 1
        how: call
        result: reached
  - id: wa
    type: whatsapp
    value: "${value.whatsapp}"
    owner: personal
    consent:
      kind: written
      evidence: Map 1
      on: "2026-01-02"
    holder: kepala
    sources: [ surat ]
    confirmations:
      - on: "2026-11-01"
        by: Petugas 1
        how: whatsapp
        result: reached
  - id: surel
    type: email
    value: ${value.email}
    sources: [ surat ]
  - id: instagram
    type: instagram
    value: ${value.instagram}
    sources: [ surat ]
leads:
  - type: sms
    sources: [ surat ]
remarks:
  - Catatan rekaan.
sources:
  surat:
    citation: Surat rekaan
    document: Surat Contoh Nomor 7/2026
    date: "2026-01-31"
    grade: contoh
`,
    'offices/kec-contoh.yaml': `name: Kecamatan Contoh
nameSources: [ surat ]
short: Kec. Contoh
kind: district
parent: setda
area: "99.01.01"
channels:
  - id: telepon
    type: phone
    value: "${value.mobile}"
    sources: [ surat ]
    confirmations:
      - on: "2026-10-02"
        by: Petugas 1
        how: call
        result: reached
sources:
  surat:
    citation: Surat rekaan
    document: Surat Contoh Nomor 8/2026
    date: "2026-02"
    grade: contoh
`,
    'offices/setda.yaml': `name: Sekretariat Daerah
nameSources: [ surat ]
short: Setda
kind: secretariat
sources:
  surat:
    citation: Surat rekaan
    document: Surat Contoh Nomor 9/2026
    date: "2026"
    grade: contoh
`,
    'region.yaml': `name: Kabupaten Contoh
government: Pemerintah Kabupaten Contoh
province: Provinsi Contoh
code: "99.01"
site:
  address: https://pengaduan.contoh.invalid
  confirmed: false
timeZone: Asia/Jakarta
colours:
  green: "#0B4F3A"
  gold: "#E0A526"
languages: [ id ]
sample: ${kind === 'sample'}
poster:
  holder: false
corrections:
  office: setda
promises:
  - text: Dijawab dalam 3 hari.
    confirmed: false
    sources: [ perintah ]
ladder:
  confirmed: false
  steps:
    - role: camat
    - office: setda
    - channel: gardu
  sources: [ perintah ]
order:
  text: Semua dinas wajib membuka layanan pengaduan.
  sources: [ perintah ]
areas:
  citation: Kode wilayah rekaan
  licence: CC0 1.0
  licenceUrl: https://creativecommons.org/publicdomain/zero/1.0/
sources:
  perintah:
    citation: Instruksi rekaan
    document: Instruksi Contoh Nomor 9 Tahun 2025
    date: "2025-03-17"
    grade: contoh
`,
    'required.yaml': `kinds: [ department, district ]
excuses:
  - office: setda
    reason: Sedang pindah gedung.
    until: "2027-01-15"
`,
    'topics.yaml': `frequent:
  - jalan rusak
topics:
  - office: setda
    keywords:
      - jalan rusak
      - got mampet
  - kind: district
    keywords:
      - surat pengantar
`,
  }
}
