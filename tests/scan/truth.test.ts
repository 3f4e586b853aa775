/** What a paper says is what its card says, what the office's page says and what the data says: every office, every format. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { faces } from '../../src/adapters/drawing/faces.ts'
import { requireDirectory } from '../../src/adapters/region/content.ts'
import { isMobile } from '../../src/directory/channels/phone.ts'
import { findPhoneTokens } from '../../src/directory/channels/phone-tokens.ts'
import type { CardContact, SingleCard } from '../../src/posters/cards/card.ts'
import { officeFiles } from '../../src/posters/cards/cards.ts'
import { FORMATS } from '../../src/posters/formats.ts'
import { allSets, setFile } from '../../src/posters/sets/sets.ts'
import { embeddedFonts, pageSizes, textOf } from '../support/layouts.ts'
import { blora, contoh, TODAY } from '../support/sites.ts'
import { inTurn } from '../support/system/turns.ts'

const SAPA = '+628111129129'
const OURS = new Set(Object.values(faces).map(({ postScriptName }) => postScriptName))
const ROLES = new Set([
  'Document',
  'H1',
  'H2',
  'H3',
  'P',
  'Link',
  'Figure',
  'Table',
  'TR',
  'TH',
  'TD',
  'L',
  'LI',
  'LBody',
  'L',
  'LI',
  'Lbl',
  'LBody',
  'Table',
  'THead',
  'TBody',
  'TR',
  'TH',
  'TD',
])

/** Every text on a card, as it stands there. */
function textsOn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOn) : []
}

const bare = (text: string): string => text.replace(/[\s·:,]+/g, '')

/** Contacts that a card prints, whatever the format. */
function contactsOn(card: SingleCard): Pick<CardContact, 'display'>[] {
  switch (card.format) {
    case 'og':
    case 'install':
      return []
    case 'konfirmasi':
      return card.held.rows.map(({ value }) => ({ display: value }))
    case 'sheet-a4':
    case 'sheet-f4':
    case 'sheet-a3':
      return [
        ...card.camat.contacts,
        ...card.camat.doors,
        ...[...card.villages.rows, ...card.services.rows, ...card.channels.rows].flatMap(
          ({ contact }) => contact ?? [],
        ),
      ]
    default:
      return [...card.numbers, ...card.accounts, ...(card.empty?.answers ?? [])]
  }
}

/** Formats that have room for every contact of their card; the small ones print the main number. */
const WHOLE = new Set([
  'a4',
  'f4',
  'a4-person',
  'a4-bw',
  'f4-bw',
  'a3',
  'a3-tiled',
  'a5',
  'konfirmasi',
  'sheet-a4',
  'sheet-f4',
  'sheet-a3',
])

/** Roles of the structure tree in reading order. */
function roles(node: PDFObject | undefined): string[] {
  if (node instanceof PDFArray) return node.asArray().flatMap((_, index) => roles(node.lookup(index)))
  if (!(node instanceof PDFDict)) return []
  const role = node.lookupMaybe(PDFName.of('S'), PDFName)
  return [...(role ? [role.decodeText()] : []), ...roles(node.lookup(PDFName.of('K')))]
}

/** What is wrong with a document as such: title, language, tags, fonts, scaling. */
async function faultsOf(pdf: Uint8Array, card: SingleCard): Promise<string[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const { catalog } = document
  const found = roles(catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).lookup(PDFName.of('K')))
  const foreign = embeddedFonts(document).filter((font) => !OURS.has(font))
  const hasCode = 'qr' in card
  return [
    ...(document.getTitle() === card.title ? [] : [`judul ${document.getTitle()}`]),
    ...(catalog.lookup(PDFName.of('Lang'))?.toString() === '(id)' ? [] : ['bahasa']),
    ...(catalog.getViewerPreferences()?.getPrintScaling() === 'None' ? [] : ['skala cetak']),
    ...(found.filter((role) => role === 'H1').length === 1 ? [] : ['H1']),
    ...(found.includes('P') ? [] : ['P']),
    ...(found.includes('Figure') === hasCode ? [] : ['Figure']),
    ...(found.includes('Link') || card.format === 'konfirmasi' || card.format === 'install' ? [] : ['Link']),
    ...found.filter((role) => !ROLES.has(role)).map((role) => `peran ${role}`),
    ...foreign.map((font) => `huruf ${font}`),
  ]
}

/** Counts before steps and questions, the distance of a code, the sign of a remark: said by the template alone. */
function numeralsOn(card: SingleCard): string[] {
  const count = (list: readonly unknown[]) => list.map((_, index) => `${index + 1}`)
  if (card.format === 'install') return count(card.steps.items)
  if ('services' in card && card.services.through) return ['*']
  const distances = Array.from({ length: 20 }, (_, step) => `${(step + 1) * 5}`)
  return 'tell' in card ? [...count(card.tell.items), ...count(card.ladder?.steps ?? []), ...distances, '*'] : []
}

/** What an office is called on a paper: under the government's name without the region's own. */
const nameOn = (card: SingleCard): string =>
  card.format === 'stickers' ? card.short : card.format === 'install' ? card.name : card.kop.name

/** What a paper says that its card doesn't, or the other way round. */
function differences(text: string, card: SingleCard): string[] {
  const numerals = numeralsOn(card)
  const said = bare([...textsOn(card), ...numerals].join(' '))
  const invented = text.split(/[\s·]+/).filter((word) => !said.includes(bare(word)))
  const wanted = [nameOn(card), ...(WHOLE.has(card.format) ? contactsOn(card).map(({ display }) => display) : [])]
  if ('edition' in card) wanted.push(card.edition)
  if ('mark' in card && card.mark) wanted.push(card.mark)
  const printed = bare(text)
  return [
    ...invented.map((word) => `tidak ada di kartu: ${word}`),
    ...wanted.filter((words) => !printed.includes(bare(words))).map((words) => `tidak tercetak: ${words}`),
  ]
}

function sizeFaults(pdf: Uint8Array, format: SingleCard['format']): string[] {
  const { size, pages } = FORMATS[format]
  const sizes = pageSizes(pdf)
  const wrong = sizes.filter(
    ([width, height]) => Math.abs(width - size.width) > 0.1 || Math.abs(height - size.height) > 0.1,
  )
  const enough = format === 'install' ? sizes.length >= pages : sizes.length === pages
  return [...wrong.map((page) => `ukuran ${page.join(' × ')} mm`), ...(enough ? [] : [`${sizes.length} halaman`])]
}

describe.each([blora, contoh])('$region', (site) => {
  const directory = requireDirectory({ region: site.region, today: TODAY, site: site.address })
  const open = directory.offices.filter(({ ended }) => !ended)
  const read = (path: string) => readFileSync(join(site.folder, path))

  test.each(inTurn(open, 2))('every paper of $id', async (office) => {
    const page = read(`k/${office.id}/index.html`).toString('utf8').replaceAll('<wbr>', '')
    const data = JSON.parse(read(`data/${office.id}.json`).toString('utf8')) as { contacts: { display: string }[] }
    const held = new Set(data.contacts.map(({ display }) => display))
    const faults: string[] = []
    for (const { card, kind, name } of officeFiles(office, directory).filter(({ kind }) => kind === 'pdf')) {
      const pdf = read(`poster/${office.id}/${name}`)
      const text = textOf(pdf)
      faults.push(
        ...[...differences(text, card), ...sizeFaults(pdf, card.format), ...(await faultsOf(pdf, card))].map(
          (fault) => `${name}: ${fault}`,
        ),
      )
      if (pdf.length > 60 * 1024 * Math.max(1, FORMATS[card.format].pages) && card.format !== 'a4-person')
        faults.push(`${name}: ${pdf.length} bytes`)
      if (site === blora)
        faults.push(
          ...findPhoneTokens(text)
            .filter((token) => isMobile(token) && token !== SAPA)
            .map((token) => `${name}: ${token}`),
        )
      const own = 'numbers' in card ? [...card.numbers, ...card.accounts] : []
      for (const { display } of own) {
        if (!page.includes(display)) faults.push(`${name}: ${display} tidak ada di halaman`)
        if (!held.has(display)) faults.push(`${name}: ${display} tidak ada di data`)
      }
      expect(kind).toBe('pdf')
    }
    expect(faults).toEqual([])
  })

  test('every set is its papers, page after page', () => {
    for (const set of allSets(directory)) {
      const text = bare(textOf(read(`poster/sets/${set.name}`)))
      const { cards } = setFile(set, directory).card
      for (const card of cards) {
        const name = nameOn(card)
        expect(text, `${set.name} ${name}`).toContain(bare(name))
        for (const { display } of contactsOn(card)) expect(text, `${set.name} ${display}`).toContain(bare(display))
      }
    }
  })
})
