/**
 * Posters as a plain loop makes them, in one process: for every file the fonts are read, satori lays out, resvg draws,
 * and its PNG is the file, or at 300 dpi what pdfkit places on a true A4 page. It does know what its libraries need:
 * no search for system fonts, and the asynchronous call, which doesn't hoard memory.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { renderAsync } from '@resvg/resvg-js'
import PdfDocument from 'pdfkit'
import satori from 'satori'
import type { PosterCard } from '../../../src/posters/cards/card.ts'
import { serve } from './contender.ts'
import { FONTS } from './fonts.ts'
import type { Kind, Make } from './tasks.ts'
import { A4, FEED, feedTree, type Node, posterTree } from './template.ts'

async function png(tree: Node, size: { width: number; height: number }, width: number): Promise<Buffer> {
  const fonts = await Promise.all(
    Object.entries(FONTS).map(async ([name, { path, weight }]) => ({ name, weight, data: await readFile(path) })),
  )
  const svg = await satori(tree as never, { ...size, fonts })
  const options = { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } } as const
  return (await renderAsync(svg, options)).asPng()
}

async function pdf(image: Buffer): Promise<Buffer> {
  const document = new PdfDocument({ size: 'A4', margin: 0 })
  const parts: Buffer[] = []
  document.on('data', (part: Buffer) => parts.push(part))
  const finished = new Promise((resolve) => document.on('end', resolve))
  document.image(image, 0, 0, { width: document.page.width, height: document.page.height })
  document.end()
  await finished
  return Buffer.concat(parts)
}

async function make(card: PosterCard, kind: Kind): Promise<Buffer> {
  switch (kind) {
    case 'pdf':
      return pdf(await png(await posterTree(card), A4, 2480))
    case 'png':
      return png(await posterTree(card), A4, 1240)
    case 'feed':
      return png(feedTree(card), FEED, FEED.width)
  }
}

serve(async ({ cards, kinds, folder }: Make) => {
  for (const [index, card] of cards.entries()) {
    for (const kind of kinds) {
      await writeFile(join(folder, `${index}-${kind}.${kind === 'pdf' ? 'pdf' : 'png'}`), await make(card, kind))
    }
  }
})
