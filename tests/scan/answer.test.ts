/** The sheets that Redaksi makes: each opens the finished answer of its office, from paper, whoever reads it. */
import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { layOutCard, renderCard } from '../../src/adapters/drawing/render.ts'
import { requireDirectory } from '../../src/adapters/region/content.ts'
import { officeById } from '../../src/directory/lookup.ts'
import type { Office } from '../../src/directory/model.ts'
import type { ConfirmationCard } from '../../src/posters/cards/card.ts'
import { cardOf } from '../../src/posters/cards/cards.ts'
import { A4, SAFE, SMALLEST } from '../../src/posters/kit/measures.ts'
import { withAnswer } from '../../src/redaksi/inbox/asking.ts'
import { confirmationCode } from '../../src/redaksi/inbox/office-answer.ts'
import { altsIn, expectOrder } from '../support/layouts.ts'
import { blora, contoh, TODAY } from '../support/sites.ts'
import { inTurn } from '../support/system/turns.ts'
import { shotOf } from './cases.ts'
import { DECODERS } from './decoders.ts'
import { DEGRADATIONS, type DegradationId } from './degradations.ts'
import { chance } from './degrade.ts'
import { type Raster, rastersOf } from './paper.ts'
import { LEAST_MODULE, LEAST_QUIET } from './promises.ts'

const DPI = 150
/** mm, without the quiet zone. */
const MOST_SIDE = 45
const TEAM = '+6200812345000'

const sheets = [blora, contoh].map(({ region, address }) => {
  const directory = requireDirectory({ region, today: TODAY, site: address })
  const cardFor = (office: Office): ConfirmationCard => {
    const code = confirmationCode('rahasia rekaan', office.id, TODAY)
    const card = cardOf(office, directory, 'konfirmasi') as ConfirmationCard
    const reader = officeById(directory, directory.region.corrections.office).name
    return withAnswer(card, office, { day: TODAY, code, team: TEAM, reader })
  }
  const open = directory.offices.filter(({ ended }) => !ended)
  return { region, cards: open.map((office) => ({ id: office.id, office, card: cardFor(office) })) }
})
type Sheet = (typeof sheets)[number]['cards'][number]
const contohSheets = sheets.find(({ region }) => region === contoh.region)!.cards

/** All offices of which something is held, and of the others those with the longest name. */
function telling(cards: readonly Sheet[]): Sheet[] {
  const held = cards.filter(({ office }) => office.contacts.length > 0 || office.holder.name)
  const others = cards.filter((one) => !held.includes(one))
  return [...held, ...others.sort((a, b) => b.office.name.length - a.office.name.length).slice(0, 3)]
}

/** What printers, telefaxes and chats do to a sheet before it is scanned. */
const ON_ITS_WAY: readonly DegradationId[] = ['bits', 'laser', 'fax', 'jpeg', 'chat']

const firstOf = ({ card }: Sheet) => card.answer!.parts[0]!
const isAlone = ({ card }: Sheet) => card.answer!.parts.length === 1

const shotOfSheet = (sheet: Sheet) =>
  shotOf({ card: sheet.card, kind: 'pdf', office: sheet.id, payload: firstOf(sheet).qr.payload })

describe.each(sheets)('$region', ({ cards }) => {
  test('every sheet has its answer on one page, or two where it has several codes, nothing over anything', async () => {
    const chosen = telling(cards)
    expect(chosen.length).toBeGreaterThan(5)
    for (const sheet of chosen) {
      const pages = await layOutCard(sheet.card)
      expect(pages.length, sheet.id).toBeLessThanOrEqual(isAlone(sheet) ? 1 : 2)
      for (const page of pages) expectOrder(page, SAFE, SMALLEST)
    }
  })
})

/** The page as telephones see it, held over one code after the other; jsQR reads one alone. */
async function seenOf(card: ConfirmationCard, page: Raster): Promise<Raster[]> {
  const codes = (await layOutCard(card)).at(-1)!.things.filter(({ kind }) => kind === 'qr')
  if (codes.length === 1) return [page]
  const perUnit = page.height / A4.height
  return codes.map(({ y, height }) => {
    const [from, to] = [y, y + height].map((at) => Math.round(at * perUnit) * page.width * 4)
    return { width: page.width, height: (to! - from!) / (page.width * 4), data: page.data.slice(from, to) }
  })
}

test.each(inTurn(contohSheets, 2))('the codes of $id open what the sheet says, by both decoders', async ({ card }) => {
  const pdf = await renderCard(card, 'pdf')
  const page = [...rastersOf(pdf, 'pdf', DPI)].at(-1)!
  const views = await seenOf(card, page)
  const { parts } = card.answer!
  const alts = altsIn(await PDFDocument.load(pdf, { updateMetadata: false }))
  for (const { qr } of parts) expect(alts).toContain(qr.alt)
  for (const [decoder, read] of Object.entries(DECODERS)) {
    const texts: string[] = []
    for (const view of views) texts.push(...(await read(view)))
    expect(texts, decoder).toEqual(parts.map(({ qr }) => qr.payload))
    for (const { qr, lines } of parts) {
      const { origin, pathname, searchParams } = new URL(qr.payload)
      expect([origin, pathname], decoder).toEqual(['https://wa.me', `/${TEAM.slice(1)}`])
      expect(searchParams.get('text'), decoder).toBe(lines.join('\n'))
    }
  }
})

test('codes have modules that phones can tell apart, white around them, and survive their way to the office', async () => {
  const lengthOf = (sheet: Sheet) => firstOf(sheet).qr.payload.length
  const byLength = contohSheets.filter(isAlone).sort((a, b) => lengthOf(a) - lengthOf(b))
  for (const sheet of [byLength[0]!, byLength[Math.floor(byLength.length / 2)]!, byLength.at(-1)!]) {
    const shot = await shotOfSheet(sheet)
    const { module, quiet, code, spare } = shot.measured
    expect(module, sheet.id).toBeGreaterThanOrEqual(LEAST_MODULE)
    expect(quiet, sheet.id).toBeGreaterThanOrEqual(LEAST_QUIET - 0.1)
    expect(code.width, sheet.id).toBeLessThanOrEqual(MOST_SIDE)
    expect(spare, sheet.id).toBe(1)
    for (const way of ON_ITS_WAY)
      for (const variant of DEGRADATIONS[way].variants)
        expect(await DECODERS.zxing(variant(shot, chance(1))), `${sheet.id}, ${way}`).toEqual([shot.payload])
  }
})
