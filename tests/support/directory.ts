/** What the built sites publish as data, which tests compare their pages with. */
import { readText, variedPages } from './pages.ts'
import type { Site } from './sites.ts'
import { inTurn } from './system/turns.ts'

export interface PublishedContact {
  type: string
  value: string
  display: string
  href?: string
  state: string
}

export interface PublishedOffice {
  id: string
  kind: string
  name: string
  page: string
  ended?: { on: string; successor?: string }
  contacts: PublishedContact[]
  edition: { code: string }
}

export interface Published {
  /** Day that the data holds for. */
  generated: string
  progress: { from: string; until: string; confirmed: number; of: number }
  offices: PublishedOffice[]
  channels: { name: string; contacts: PublishedContact[] }[]
}

export function published(site: Site): Published {
  return JSON.parse(readText(site, 'data/directory.json')) as Published
}

export function officePath({ id }: { id: string }): string {
  return `k/${id}/`
}

/** A page of every type that the site has, by name. */
export function pageTypes(site: Site): Record<string, string> {
  const { offices } = published(site)
  const open = offices.filter((office) => !office.ended)
  const office = (fits: (office: PublishedOffice) => boolean, from = open) => {
    const found = from.filter(fits).sort((a, b) => b.contacts.length - a.contacts.length)[0]
    return found && officePath(found)
  }
  const card = (path: string | undefined) => path?.replace(/^k\//, 'embed/')
  const found = {
    beranda: '',
    kantor: office(({ kind, contacts }) => kind === 'department' && contacts.length > 0),
    'kantor kosong': office(({ contacts }) => contacts.length === 0),
    camat: office(({ kind }) => kind === 'district'),
    desa: office(({ kind }) => kind === 'village'),
    'desa kosong': office(({ kind, contacts }) => kind === 'village' && contacts.length === 0),
    'kantor tutup': office(({ ended }) => ended !== undefined, offices),
    perlindungan: 'bantuan/',
    hak: 'hak/',
    'cek nomor': 'cek-nomor/',
    luring: 'luring/',
    'mudah dibaca': 'mudah/',
    'hak, mudah dibaca': 'mudah/hak/',
    masalah: 'masalah/',
    hasil: 'cari/?q=dalan%20bolong',
    status: 'status/',
    perubahan: 'perubahan/',
    tentang: 'tentang/',
    data: 'data/',
    kartu: card(office(({ contacts }) => contacts.length > 0)),
    'kartu kosong': card(office(({ contacts }) => contacts.length === 0)),
    'kartu kantor tutup': card(office(({ ended }) => ended !== undefined, offices)),
    cetak: 'cetak/',
    'cetak kantor': `cetak/${open[0]!.id}/`,
    'cetak kecamatan': `cetak/${open.find(({ kind }) => kind === 'district')!.id}/`,
    'tidak ada': '404.html',
  }
  return Object.fromEntries(Object.entries(found).filter(([, path]) => path !== undefined)) as Record<string, string>
}

/** Types that show what a region's offices have confirmed, and what is said of all its pages. */
const TOLD = /^(?:beranda|kantor|camat|desa|kartu|cetak kantor|status|perubahan)/

/** Of the types of a second region those that show other things than the first one's. */
export function toldTypes(site: Site): Record<string, string> {
  return Object.fromEntries(Object.entries(pageTypes(site)).filter(([type]) => TOLD.test(type)))
}

/** Pages in other languages: those that have them. */
export function translatedTypes(site: Site, language: string): Record<string, string> {
  const types = Object.entries(pageTypes(site)).filter(([, path]) => !/^(mudah\/|embed\/|404)/.test(path))
  return Object.fromEntries(types.map(([type, path]) => [`${type} (${language})`, `${language}/${path}`]))
}

/** Of the pages that differ in their office alone a run looks at one in so many. */
const SHARES = 3

/** A page of every type, and in turn all others that may differ. @param shares as of `inTurn` */
export function pagesInTurn(site: Site, shares = SHARES): string[] {
  const types = Object.values(pageTypes(site))
  return [
    ...types,
    ...inTurn(
      variedPages(site).filter((path) => !types.includes(path)),
      shares,
    ),
  ]
}
