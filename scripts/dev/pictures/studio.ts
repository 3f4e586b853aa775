/** What the pictures of the documents are taken with: a browser, the built sites, and copies of the project to work in. */
import { join } from 'node:path'
import mupdf, { type Pixmap } from 'mupdf'
import type { Browser, Page } from 'playwright-core'
import { root } from '../../../src/adapters/base/root.ts'
import { writeFileAtomic } from '../../../src/adapters/base/write.ts'
import type { Settings } from '../../../src/adapters/cli/settings.ts'
import { encodePng } from '../../../src/adapters/drawing/png-encode.ts'
import type { Day } from '../../../src/directory/dates.ts'
import { launchBrowser } from '../../../tests/support/browser.ts'
import { Project } from '../../../tests/support/project.ts'
import { type Server, serve } from '../../../tests/support/server.ts'

export const PICTURES = join(root, 'docs/pictures')
const DPI = 96

/** A phone of today: 360 px, drawn with one and a half pixels to each. */
export const PHONE = { viewport: { width: 360, height: 800 }, deviceScaleFactor: 1.5 }
/** A laptop of an office. */
export const LAPTOP = { viewport: { width: 1280, height: 720 } }

export class Studio {
  readonly today: Day
  /** The project's own. */
  readonly region: string
  readonly project = new Project()
  readonly #browser: Browser
  readonly #sites = new Map<string, Promise<{ folder: string; server: Server }>>()

  private constructor(browser: Browser, { region, today }: Pick<Settings, 'region' | 'today'>) {
    this.#browser = browser
    this.region = region
    this.today = today
  }

  static async open(settings: Pick<Settings, 'region' | 'today'>): Promise<Studio> {
    return new Studio(await launchBrowser(), settings)
  }

  async close(): Promise<void> {
    await this.#browser.close()
    for (const site of this.#sites.values()) await (await site).server.close()
    this.project.remove()
  }

  /** An empty page. */
  async page(options: Parameters<Browser['newContext']>[0] = LAPTOP): Promise<Page> {
    return (await this.#browser.newContext(options)).newPage()
  }

  /** Runs a command of the project's copy. @throws with what it said where it fails, unless another end is expected */
  async run(args: string[], ends: readonly number[] = [0]): Promise<string> {
    const { code, said } = await this.project.run(args)
    if (code === null || !ends.includes(code)) throw new Error(`${args.join(' ')}:\n${said}`)
    return said
  }

  /** The site of a region, built once. */
  site(region: string): Promise<{ folder: string; server: Server }> {
    const known = this.#sites.get(region) ?? this.#built(region)
    this.#sites.set(region, known)
    return known
  }

  async #built(region: string) {
    const folder = join(this.project.folder, `situs-${region}`)
    await this.run(['scripts/build.ts', '--region', region, '--today', this.today, '--out', folder])
    return { folder, server: await serve(folder) }
  }

  /** Writes what is seen of a page as a picture of the documents. */
  async keep(page: Page, name: string): Promise<void> {
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    writePicture(name, new mupdf.Image(await page.screenshot()).toPixmap())
  }

  /** The same, of a page that isn't needed any more. */
  async take(page: Page, name: string): Promise<void> {
    await this.keep(page, name)
    await page.context().close()
  }
}

/** Writes pixels as a picture of the documents. */
export function writePicture(name: string, pixmap: Pixmap): void {
  const [width, height, parts] = [pixmap.getWidth(), pixmap.getHeight(), pixmap.getNumberOfComponents()]
  const from = pixmap.getPixels()
  const data = new Uint8Array(width * height * 4).fill(255)
  for (let pixel = 0; pixel < width * height; pixel++)
    for (let part = 0; part < 3; part++) data[pixel * 4 + part] = from[pixel * parts + part]!
  writeFileAtomic(join(PICTURES, `${name}.png`), encodePng({ width, height, data }, DPI))
}
