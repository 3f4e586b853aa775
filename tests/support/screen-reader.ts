/** What people get who don't see the page or use no pointer: a screen reader's words, and where the keyboard is. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Virtual } from '@guidepup/virtual-screen-reader'
import type { BrowserContextOptions, Page } from 'playwright-core'

declare global {
  var screenReader: Virtual
}

/** For pages that a screen reader is put into, which their policy forbids. */
export const READABLE: BrowserContextOptions = { bypassCSP: true }

/** Keys of a screen reader that go on to the next of a kind. */
export type Kind = 'heading' | 'link' | 'field'

/** A screen reader in a page. It begins at the top; what is pressed and typed are real keys. */
export interface Reader {
  /** Reads on from where it is until something of this role, or role and name, is said, that included. */
  read: (until: string) => Promise<string[]>
  /** Goes to the next of a kind in whose words something stands, and says it. */
  to: (kind: Kind, words?: string) => Promise<string>
  press: (key: string) => Promise<void>
  type: (text: string) => Promise<void>
  /** Waits until a live region says this; paragraphs may run together. */
  hear: (words: string) => Promise<void>
}

/** More phrases than any page here has. */
const MOST = 2000
/** Milliseconds that an announcement may take on a busy machine. */
const PATIENCE = 30_000

/** Starts the screen reader in a page that was opened as READABLE; to be done again after each page change. */
export async function startReader(page: Page): Promise<Reader> {
  const source = readFileSync(fileURLToPath(import.meta.resolve('@guidepup/virtual-screen-reader/browser.js')), 'utf8')
  await page.evaluate(
    `import(URL.createObjectURL(new Blob([${JSON.stringify(source)}], { type: 'text/javascript' })))
      .then(({ virtual }) => { globalThis.screenReader = virtual })`,
  )
  await page.evaluate(async () => {
    // with JavaScript a browser shows nothing of this, but the reader would
    for (const node of document.querySelectorAll('noscript')) node.remove()
    await screenReader.start({ container: document.body })
  })

  /** While one types the reader would lose its place, as it knows things by their words. */
  let typing = false
  const follow = async () => {
    if (typing)
      await page.evaluate(() => document.activeElement?.dispatchEvent(new Event('focusin', { bubbles: true })))
    typing = false
  }

  const read = async (until: string) => {
    await follow()
    return page.evaluate(
      async ({ until, most }) => {
        const said = [await screenReader.lastSpokenPhrase()]
        while (!`${said.at(-1)},`.startsWith(`${until},`)) {
          if (said.length > most) throw new Error(`“${until}” tidak terdengar:\n${said.join('\n')}`)
          await screenReader.next()
          said.push(await screenReader.lastSpokenPhrase())
        }
        return said
      },
      { until, most: MOST },
    )
  }

  const to = async (kind: Kind, words = '') => {
    await follow()
    return page.evaluate(
      async ({ kind, words, most }) => {
        const said: string[] = []
        const fields = /^(textbox|searchbox|radio|checkbox|combobox), /
        while (said.length < most) {
          if (kind === 'heading') await screenReader.perform('moveToNextHeading')
          else if (kind === 'link') await screenReader.perform('moveToNextLink')
          else await screenReader.next()
          const phrase = await screenReader.lastSpokenPhrase()
          said.push(phrase)
          if (phrase.includes(words) && (kind !== 'field' || fields.test(phrase))) return phrase
        }
        throw new Error(`${kind} “${words}” tidak ada:\n${[...new Set(said)].join('\n')}`)
      },
      { kind, words, most: MOST },
    )
  }

  const focus = async () => {
    if (typing) return
    await page.evaluate(() => {
      const node = screenReader.activeNode
      if (node instanceof HTMLElement) node.focus()
    })
  }

  const hear = (words: string) =>
    page.evaluate(
      async ({ words, patience }) => {
        const dense = (text: string) => text.replace(/\s/g, '')
        const end = performance.now() + patience
        while (performance.now() < end) {
          const said = await screenReader.spokenPhraseLog()
          if (said.some((phrase) => dense(phrase.replace(/^(polite|assertive): /, '')) === dense(words))) return
          await new Promise(requestAnimationFrame)
        }
        throw new Error(`“${words}” tidak diumumkan`)
      },
      { words, patience: PATIENCE },
    )

  return {
    read,
    to,
    press: async (key) => {
      await focus()
      await page.keyboard.press(key)
    },
    type: async (text) => {
      await focus()
      await page.keyboard.type(text)
      typing = true
    },
    hear,
  }
}

/** Where lists, paragraphs and the like begin, which readers say briefly or not at all. */
const STRUCTURE = /^(paragraph|list|listitem|strong|status|group|search|form|main)(,|$)|^end of /

/** What was read without where things begin and end, and without the parts of what was said whole. */
export function wordsOf(said: readonly string[]): string[] {
  const words: string[] = []
  for (let at = 0; at < said.length; at++) {
    const phrase = said[at]!
    if (STRUCTURE.test(phrase)) continue
    words.push(phrase)
    const end = /^(link|button), /.test(phrase) ? said.indexOf(`end of ${phrase}`, at) : -1
    if (end > 0) at = end
  }
  return words
}

/** What has the keyboard, as the browser tells it to aids. */
export interface Stop {
  role: string
  name: string
  /** Whether it is on the screen, uncovered. */
  seen: boolean
  /** Whether a line around it shows that it has the keyboard. */
  outlined: boolean
  /** Its place among all elements of the page, and on the page. */
  order: number
  top: number
  bottom: number
}

/** What has the keyboard; nothing where that has left the page. */
export async function stopOf(page: Page): Promise<Stop | undefined> {
  const found = await page.evaluate(() => {
    const node = document.activeElement
    if (!node || node === document.body) return undefined
    const box = node.getClientRects()[0]
    // the middle of as much of it as is on the screen
    const middle = (from = 0, to = 0, end = 0) => (Math.max(from, 0) + Math.min(to, end)) / 2
    const on = document.elementFromPoint(
      middle(box?.left, box?.right, innerWidth),
      middle(box?.top, box?.bottom, innerHeight),
    )
    const { outlineStyle, outlineWidth, visibility } = getComputedStyle(node)
    const { top, bottom } = node.getBoundingClientRect()
    return {
      seen: visibility === 'visible' && !!box && !!on && (node.contains(on) || on.closest('label')?.control === node),
      outlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      order: [...document.querySelectorAll('*')].indexOf(node),
      top: top + scrollY,
      bottom: bottom + scrollY,
    }
  })
  if (!found) return undefined
  const aids = await page.context().newCDPSession(page)
  const { result } = await aids.send('Runtime.evaluate', { expression: 'document.activeElement' })
  const { nodes } = await aids.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId!,
    fetchRelatives: false,
  })
  await aids.detach()
  return { role: String(nodes[0]?.role?.value ?? ''), name: String(nodes[0]?.name?.value ?? ''), ...found }
}

/** Presses a key until the keyboard is where it is wanted, or has left the page. */
export async function walk(page: Page, key: 'Tab' | 'Shift+Tab', until?: (stop: Stop) => boolean): Promise<Stop[]> {
  const stops: Stop[] = []
  while (stops.length < MOST) {
    await page.keyboard.press(key)
    const stop = await stopOf(page)
    if (!stop) break
    stops.push(stop)
    if (until?.(stop)) break
  }
  return stops
}
