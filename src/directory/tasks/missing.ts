/** What a region still lacks, in the order in which it is best done: from a decision on the address to the ledger. */

import { STALE_DAYS } from '../channels/freshness.ts'
import type { WaitingNumber } from '../channels/waiting-list.ts'
import { type Content, recordedOffices } from '../content/content.ts'
import { DUTIES, type Duty } from '../content/schema.ts'
import { unrecorded } from '../editions/ledger.ts'
import { officeWithId } from '../lookup.ts'
import type { Directory } from '../model.ts'
import { isUndecided, STARTING_COLOURS } from '../new-region/new-region.ts'
import { STARTING_LIST } from '../new-region/starting-list.ts'
import { OBSERVATION_DAYS } from '../people/holders.ts'
import { coverageOf, headState } from '../views/status.ts'

export interface Missing {
  /** Stable, for tests and tools. */
  step: string
  /** How many there are of it, and of how many. */
  count: number
  of?: number
  /** What is missing. */
  what: string
  /** The command or the file that repairs it. */
  how: string
}

/** Not every regency has it. */
const OPTIONAL_DUTIES: readonly Duty[] = ['regional-bank']

/**
 * What is missing, most pressing first; nothing where all is there.
 * @param waiting numbers that were told and that nobody has confirmed yet
 */
export function missingOf(content: Content, directory: Directory, waiting: readonly WaitingNumber[] = []): Missing[] {
  const steps = [siteOf, namesOf, dutiesOf, correctionsOf]
  const more = [contactsOf, districtsOf, headsOf, promisedOf, villagesOf, coloursOf, editionsOf]
  return [
    ...steps.flatMap((step) => step(content, directory)),
    ...waitingOf(directory, waiting),
    ...more.flatMap((step) => step(content, directory)),
  ]
}

type Step = (content: Content, directory: Directory) => Missing[]

/** A step, unless there is nothing of it to do. */
const step = (missing: Missing): Missing[] => (missing.count > 0 ? [missing] : [])
const fileOf = ({ region }: Directory, file: string): string => `src/content/${region.id}/${file}`
const open = ({ offices }: Directory) => offices.filter(({ ended }) => !ended)
const command = (name: string, { region }: Directory, more = ''): string =>
  `npm run ${name} -- --region ${region.id}${more}`

/** Of the file, not of an address that a build is tried with. */
const siteOf: Step = ({ region }, directory) => {
  const { site, sample } = region.value
  if (sample || (site.confirmed && !isUndecided(site.address))) return []
  const undecided = isUndecided(site.address)
  return step({
    step: 'site',
    count: 1,
    what: undecided
      ? 'Alamat situs belum diputuskan; semua poster masih DRAF.'
      : `Alamat situs ${site.address} belum ditetapkan pemerintah daerah; semua poster masih DRAF.`,
    how: `${fileOf(directory, 'region.yaml')}: ${undecided ? 'isi site.address, lalu ' : ''}site.confirmed: true sesudah ada keputusan`,
  })
}

const namesOf: Step = (content, directory) => {
  const files = recordedOffices(content).filter(([, { kind }]) => kind !== 'village')
  const count = files.filter(([, { nameSources }]) => nameSources.includes(STARTING_LIST)).length
  return step({
    ...{ step: 'names', count, of: files.length },
    what: `Nama ${count} dari ${files.length} kantor diambil dari daftar awal dan belum dicocokkan dengan peraturan daerah.`,
    how: `${fileOf(directory, 'offices/')}: perbaiki name, ganti sumber "${STARTING_LIST}" dengan peraturannya, hapus catatannya (remarks); hapus berkas kantor yang tidak ada, tambah yang belum ada`,
  })
}

const MOST_LISTED = 10
const listed = (ids: readonly string[]): string => {
  const rest = ids.length - MOST_LISTED
  return `${ids.slice(0, MOST_LISTED).join(', ')}${rest > 0 ? ` dan ${rest} lainnya` : ''}`
}

const dutiesOf: Step = ({ offices, areas = [] }, directory) => {
  const had = new Set([...offices.values()].flatMap(({ value }) => value.duties))
  const wanted = DUTIES.filter(
    (duty) =>
      !OPTIONAL_DUTIES.includes(duty) && (duty !== 'village-affairs' || areas.some(({ level }) => level === 'desa')),
  )
  const missing = wanted.filter((duty) => !had.has(duty))
  return step({
    ...{ step: 'duties', count: missing.length, of: wanted.length },
    what: `${missing.length} urusan belum dipegang kantor mana pun: ${listed(missing)}.`,
    how: `${fileOf(directory, 'offices/')}: tulis di duties kantor yang mengurusnya, supaya kata-kata pencariannya ikut`,
  })
}

const correctionsOf: Step = ({ region }, directory) => {
  const { office: id } = region.value.corrections
  const office = officeWithId(directory.offices, id)
  if (!office || office.contacts.length > 0) return []
  return step({
    ...{ step: 'corrections', count: 1 },
    what: `${office.short}, yang menerima laporan nomor salah, belum punya kontak.`,
    how: `${fileOf(directory, `offices/${id}.yaml`)}: catat kontaknya, atau pilih kantor lain di region.yaml (corrections)`,
  })
}

function waitingOf(directory: Directory, waiting: readonly WaitingNumber[]): Missing[] {
  const replacing = waiting.filter(({ replaces }) => replaces).length
  return step({
    ...{ step: 'waiting', count: waiting.length },
    what: `${waiting.length} nomor sudah diberitahukan tetapi belum dipastikan, jadi belum ditayangkan${replacing > 0 ? `; ${replacing} di antaranya akan menggantikan nomor yang masih tayang` : ''}: ${listed([...new Set(waiting.map(({ office }) => office))])}.`,
    how: `${command('freshness', directory, ' --calls panggilan.xlsx')}, telepon, isi Hasil, lalu npm run import -- --region ${directory.region.id} panggilan.xlsx`,
  })
}

const contactsOf: Step = (_, directory) => {
  const required = open(directory).filter((office) => office.required && coverageOf(office) !== 'excused')
  const count = required.filter((office) => coverageOf(office) !== 'confirmed').length
  return step({
    ...{ step: 'contacts', count, of: required.length },
    what: `${count} dari ${required.length} kantor yang diharapkan belum mengonfirmasi satu kontak pun dalam ${STALE_DAYS} hari.`,
    how: `${command('freshness', directory, ' --sheets lembar')}, kirim lembarnya, lalu npm run import -- --region ${directory.region.id} lembar`,
  })
}

const districtsOf: Step = (_, directory) => {
  const districts = open(directory).filter(({ kind }) => kind === 'district')
  const count = districts.filter(({ contacts }) => contacts.length === 0).length
  return step({
    ...{ step: 'districts', count, of: districts.length },
    what: `${count} dari ${districts.length} kantor ${directory.region.terms.districtHead.toLowerCase()} belum punya kontak; warganya tidak punya jawaban terdekat.`,
    how: 'dahulukan lembar konfirmasi mereka',
  })
}

const headsOf: Step = (_, directory) => {
  const offices = open(directory).filter(({ kind }) => kind !== 'village')
  const count = offices.filter((office) => !['named', 'vacant'].includes(headState(office))).length
  return step({
    ...{ step: 'heads', count, of: offices.length },
    what: `Pimpinan ${count} dari ${offices.length} kantor belum diketahui, atau catatannya sudah lewat ${OBSERVATION_DAYS} hari.`,
    how: `${command('export', directory, ' direktori.xlsx')}, isi bersama BKPSDM, lalu ${command('import', directory, ' direktori.xlsx')}`,
  })
}

const promisedOf: Step = ({ region }, directory) => {
  const { order, promises, ladder } = region.value
  const file = fileOf(directory, 'region.yaml')
  const unconfirmed = promises.filter(({ confirmed }) => !confirmed).length
  return [
    ...step({
      ...{ step: 'order', count: order ? 0 : 1 },
      what: 'Perintah membuka layanan pengaduan belum dicatat.',
      how: `${file}: order, dengan sumbernya; biarkan kosong bila memang tidak ada`,
    }),
    ...step({
      ...{ step: 'promises', count: unconfirmed, of: promises.length },
      what: `${unconfirmed} janji waktu jawab belum disahkan, jadi tidak dicetak.`,
      how: `${file}: promises, confirmed: true`,
    }),
    ...step({
      ...{ step: 'ladder', count: ladder.confirmed ? 0 : 1 },
      what: 'Urutan "kalau tidak dijawab, ke mana" belum disahkan, jadi tidak dicetak.',
      how: `${file}: ladder, confirmed: true`,
    }),
  ]
}

const villagesOf: Step = (_, directory) => {
  const villages = open(directory).filter(({ kind }) => kind === 'village')
  const count = villages.filter(({ contacts }) => contacts.length === 0).length
  return step({
    ...{ step: 'villages', count, of: villages.length },
    what: `${count} dari ${villages.length} desa dan kelurahan belum punya kontak.`,
    how: `sesudah kecamatan, lewat ${directory.region.terms.districtHead.toLowerCase()}: lembar desa-… dari ${command('freshness', directory, ' --sheets lembar')}, satu tiap kecamatan`,
  })
}

const coloursOf: Step = ({ region }, directory) => {
  const { green, gold } = region.value.colours
  return step({
    ...{ step: 'colours', count: green === STARTING_COLOURS.green && gold === STARTING_COLOURS.gold ? 1 : 0 },
    what: 'Warna masih bawaan, bukan warna daerah ini.',
    how: `${fileOf(directory, 'region.yaml')}: colours (green: warna gelap, gold: warna terang)`,
  })
}

const editionsOf: Step = (_, directory) => {
  const offices = directory.region.site.confirmed
    ? new Set(unrecorded(directory).map(({ office }) => office))
    : new Set()
  return step({
    ...{ step: 'editions', count: offices.size },
    what: `Edisi sekarang dari ${offices.size} kantor belum tercatat; poster yang dicetak sekarang tidak bisa dikenali nanti.`,
    how: command('record', directory),
  })
}

/** The list as it is printed; nothing where nothing is missing. */
export function formatMissing(missing: readonly Missing[]): string[] {
  if (missing.length === 0) return []
  const lines = missing.map(({ what, how }, index) => `${String(index + 1).padStart(2)}. ${what}\n    → ${how}`)
  return ['\nYang masih kurang, berurutan:', ...lines]
}
