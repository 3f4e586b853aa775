/** Pictures of papers: single ones, and sheets of many. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import mupdf, { type Pixmap } from 'mupdf'
import { directorySchema } from '../../../src/exports/schema.ts'
import { type Studio, writePicture } from './studio.ts'

const ROOM = { width: 598, padding: 12 }
const GREY = '#9aa69e'
/** Everything an office has, in the order of the page where they are chosen. */
const OF_OFFICE = [
  ...['a4', 'a4-bw', 'a4-person', 'a3', 'a5', 'large-print', 'tear-off', 'counter-card', 'stickers'],
  ...['feed', 'story', 'sheet-a4', 'install', 'konfirmasi'],
]

/** The first page of a PDF. @param width pixels */
function firstPage(file: string, width: number): Pixmap {
  const page = mupdf.Document.openDocument(readFileSync(file), 'application/pdf').loadPage(0)
  const [left, , right] = page.getBounds()
  const scale = width / (right - left)
  return page.toPixmap(mupdf.Matrix.scale(scale, scale), mupdf.ColorSpace.DeviceRGB, false, true)
}

/** A paper as PNG: what the site shows to choose by, the picture itself, or the PDF. */
function pictureOf(folder: string, format: string): Uint8Array | undefined {
  const found = [`${format}.png`, `${format}-kecil.png`].map((name) => join(folder, name)).find(existsSync)
  if (found) return readFileSync(found)
  const pdf = join(folder, `${format}.pdf`)
  return existsSync(pdf) ? firstPage(pdf, 560).asPNG() : undefined
}

interface Row {
  region: string
  office: string
  formats: readonly string[]
}

/** Pixels: of the whole picture, and of one of its rows. */
interface Size {
  width: number
  height: number
}

/** Papers in rows on a grey ground. */
async function sheetOf(studio: Studio, name: string, rows: readonly Row[], { width, height }: Size) {
  const page = await studio.page({ viewport: { width, height: rows.length * (height + 2 * ROOM.padding) } })
  const lines: string[] = []
  for (const { region, office, formats } of rows) {
    const { folder } = await studio.site(region)
    const pictures = formats.flatMap((format) => pictureOf(join(folder, 'poster', office), format) ?? [])
    const images = pictures.map((bytes) => `<img src="data:image/png;base64,${Buffer.from(bytes).toString('base64')}">`)
    lines.push(`<div>${images.join('')}</div>`)
  }
  await page.setContent(`<!doctype html><style>
    body { margin: 0; background: ${GREY} }
    div { display: flex; justify-content: space-around; align-items: center; height: ${height}px;
      padding: ${ROOM.padding}px }
    img { max-height: 100%; max-width: ${Math.floor(width / Math.max(...rows.map((row) => row.formats.length))) - 8}px;
      background: white }
  </style>${lines.join('')}`)
  await studio.take(page, name)
}

const contoh = (office: string, formats: readonly string[] = OF_OFFICE): Row => ({ region: 'contoh', office, formats })

/** Of the project's own region: the office of which most is known, one of which nothing is, and the first of all. */
async function telling(studio: Studio): Promise<{ first: string; richest: string; empty: string }> {
  const { folder } = await studio.site(studio.region)
  const { offices } = directorySchema.parse(JSON.parse(readFileSync(join(folder, 'data/directory.json'), 'utf8')))
  const departments = offices.filter(({ kind }) => kind === 'department')
  const richest = departments.toSorted((a, b) => b.contacts.length - a.contacts.length)[0]
  const empty = offices.find(({ kind, contacts }) => kind === 'district' && contacts.length === 0)
  if (!richest || !empty) throw new Error(`${studio.region}: tidak ada dinas, atau tidak ada kecamatan tanpa kontak`)
  const first = offices.find(({ kind, contacts }) => kind === 'secretariat' && contacts.length > 0) ?? richest
  return { first: first.id, richest: richest.id, empty: empty.id }
}

export async function takePapers(studio: Studio): Promise<void> {
  const { first, richest, empty } = await telling(studio)
  const single = async (name: string, region: string, paper: string) => {
    const { folder } = await studio.site(region)
    writePicture(name, firstPage(join(folder, 'poster', paper), ROOM.width))
  }
  await single('poster', 'contoh', 'dinkominfo/a4.pdf')
  await single('sheet', 'contoh', 'dinkominfo/konfirmasi.pdf')
  await single('draft', studio.region, `${richest}/a4.pdf`)
  await single('draft-empty', studio.region, `${empty}/a4.pdf`)
  const some = [
    contoh('dinkominfo', ['a4', 'a4-bw', 'a4-person', 'tear-off', 'counter-card']),
    contoh('dinkominfo', ['stickers', 'large-print', 'feed', 'story']),
    contoh('kec-contoh-kota', ['sheet-a4', 'sheet-a3', 'install']),
  ]
  await sheetOf(studio, 'formats', some, { width: 1230, height: 360 })
  const contact = { width: 1700, height: 190 }
  const offices = ['dinkominfo', 'dinsos-p3a', 'kec-contoh-kota', 'pdam']
  await sheetOf(
    studio,
    'contact-contoh',
    offices.map((id) => contoh(id)),
    contact,
  )
  const own = [first, richest, empty].map((office) => ({ region: studio.region, office, formats: OF_OFFICE }))
  await sheetOf(studio, 'contact-drafts', own, contact)
}
