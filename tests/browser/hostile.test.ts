/** Content that is written to do harm: what the check lets pass is text and nothing else, wherever it appears. */
import { join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formatProblem } from '../../src/directory/content/problems.ts'
import { lookAtPages } from '../support/documents.ts'
import { fileOf, filesOf, pagesOf, readText, usePages } from '../support/pages.ts'
import { Project } from '../support/project.ts'
import { append, build, type Changes, regionFiles, swap } from '../support/region.ts'
import { SITES, type Site, TODAY } from '../support/sites.ts'
import { inTurn } from '../support/system/turns.ts'

const { blank, address } = usePages()

const SCRIPT = '<script>window.hit=1</script>'
const IMAGE = '"><img src=x onerror="window.hit=1">'
const ATTRIBUTE = "' onmouseover='window.hit=1"
/** With spaces where HTML lets them be, so that posters can break its lines. */
const JSON_END = '</script ><script >window.hit=1 </script >'
const STYLE_END = '</style><x-hit>'
const FORMULA = '=HYPERLINK("https://x.invalid","klik")'
const CARD = 'A;B,C\\D\nEND:VCARD'
/** Together in a place that takes any length. */
const ALL = [
  ...[SCRIPT, IMAGE, ATTRIBUTE, JSON_END, STYLE_END, FORMULA],
  ...[
    '$' + '{window.hit=1}',
    '{{7*7}}',
    '<%= 7*7 %>',
    'javascript:window.hit=1',
    '&amp;&lt;x-hit&gt;',
    '💡 ]]> --> */',
  ],
  ...['</pre></textarea></title></noscript><x-hit>', '`<x-hit>`', '$& $1 # % @', '\\u003cx-hit\\u003e'],
]

const NAMES = {
  dinas: `Dinas ${SCRIPT}`,
  'kec-contoh': `Kecamatan ${JSON_END}`,
  setda: `Sekretariat ${IMAGE}`,
  d9901012001: `Desa ${ATTRIBUTE}`,
}
const CHANNEL = `Gardu ${STYLE_END}`
const ABOUT = `Aduan ${ALL.join(' ')}`
const KEYWORD = `jalan rusak ${IMAGE}`
const HOLDER = `Contoh ${SCRIPT}, S.T.`

const quoted = (text: string) => JSON.stringify(text)
const all =
  (...changes: ((text: string) => string)[]) =>
  (text: string) =>
    changes.reduce((made, change) => change(made), text)
/** Replaces a value wherever it stands alone in a line. */
const every = (from: string, to: string) => (text: string) => text.replaceAll(from, () => to)

const HOSTILE: Changes = {
  'region.yaml': all(
    swap('name: Kabupaten Contoh', `name: ${quoted(`Kabupaten ${SCRIPT}`)}`),
    swap('government: Pemerintah Kabupaten Contoh', `government: ${quoted(`Pemerintah ${CARD}`)}`),
    swap('languages: [ id ]', 'languages: [ id, en ]'),
    swap('text: Semua dinas wajib', `text: ${quoted(ALL.join(' '))}\nXX`),
    (text) => text.replace(/\nXX.*/, ''),
    swap('text: Dijawab dalam 3 hari.', `text: ${quoted(`Dijawab ${JSON_END}`)}`),
    every('citation: Instruksi rekaan', `citation: ${quoted(`Instruksi ${IMAGE}`)}`),
    every('citation: Kode wilayah rekaan', `citation: ${quoted(`Kode ${SCRIPT}`)}`),
    swap('licence: CC0 1.0', `licence: ${quoted(`CC0 ${ATTRIBUTE}`)}`),
  ),
  'channels.yaml': all(
    swap('name: Gardu Contoh', `name: ${quoted(CHANNEL)}`),
    swap('body: Kementerian Contoh', `body: ${quoted(`Kementerian ${SCRIPT}`)}`),
    swap('about: Aduan apa saja.', `about: ${quoted(ABOUT)}`),
    swap('text: Jl. Contoh No. 50', `text: ${quoted(`Jl. ${IMAGE}`)}`),
    swap('citation: Edaran rekaan', `citation: ${quoted(`Edaran ${JSON_END}`)}`),
  ),
  'topics.yaml': all(
    every('- jalan rusak', `- ${quoted(KEYWORD)}`),
    append(
      `  - body: ${quoted(`Badan ${IMAGE}`)}\n    about: ${quoted(`Bukan ${SCRIPT}`)}\n    channel: gardu\n    keywords:\n      - ${quoted(`bpjs ${ATTRIBUTE}`)}\n`,
    ),
  ),
  'required.yaml': swap('reason: Sedang pindah gedung.', `reason: ${quoted(`Pindah ${IMAGE}`)}`),
  'offices/dinas.yaml': all(
    swap('name: Dinas Rekaan', `name: ${quoted(NAMES.dinas)}`),
    swap('short: Dinas\n', `short: ${quoted('@D <x-hit>')}\naliases:\n  - ${quoted(`layanan ${IMAGE}`)}\n`),
    swap('name: Dinas Dahulu', `name: ${quoted(`Dahulu ${STYLE_END}`)}`),
    swap('text: Jl. Rekaan No. 1', `text: ${quoted(FORMULA)}`),
    swap('title: Kepala Dinas', `title: ${quoted(`Kepala ${ATTRIBUTE}`)}`),
    swap('name: Contoh Sampelan, S.T.', `name: ${quoted(HOLDER)}`),
    swap('unit: Bidang Rekaan', `unit: ${quoted('+Bidang <x-hit>')}`),
    swap('- Catatan rekaan.', ALL.map((text) => `- ${quoted(text)}`).join('\n  ')),
    swap('citation: Surat rekaan', `citation: ${quoted(`Surat ${JSON_END}`)}`),
    swap('document: Surat Contoh Nomor 7/2026', `document: ${quoted(`Surat ${IMAGE}`)}`),
  ),
  'offices/kec-contoh.yaml': swap('name: Kecamatan Contoh', `name: ${quoted(NAMES['kec-contoh'])}`),
  'offices/setda.yaml': swap('name: Sekretariat Daerah', `name: ${quoted(NAMES.setda)}`),
  'offices/d9901012001.yaml': swap('name: Pemerintah Desa Misalrejo', `name: ${quoted(NAMES.d9901012001)}`),
}

let project: Project
let site: Site
beforeAll(async () => {
  project = new Project()
  project.addRegion('jahat', regionFiles(HOSTILE))
  const { code, said } = await project.run(['scripts/build.ts', '--region', 'jahat', '--today', TODAY])
  expect(code, said).toBe(0)
  site = {
    name: 'jahat',
    region: 'jahat',
    folder: project.dist,
    address: 'https://pengaduan.contoh.invalid',
    base: '/',
  }
})
afterAll(() => project.remove())

/** An empty page, and everything in it that content has no business to do. */
async function watched(): Promise<{ page: Page; harm: () => Promise<string[]> }> {
  const page = await blank({ serviceWorkers: 'allow' })
  const seen: string[] = []
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`)
    dialog.dismiss()
  })
  page.on('console', (message) => seen.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => seen.push(String(error)))
  page.on('popup', () => seen.push('popup'))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    )
  })
  const harm = async () => {
    const found = await page.evaluate(() => {
      const foreign =
        'x-hit, img[src="x"], script:not([src^="/_astro/"], [type="application/ld+json"]), body style, body meta'
      const handlers = [...document.querySelectorAll('*')].filter(({ attributes }) =>
        [...attributes].some(({ name }) => /^on|[^A-Za-z-]/.test(name)),
      )
      const nodes = [...document.querySelectorAll(foreign), ...handlers].map((node) => node.outerHTML.slice(0, 200))
      return 'hit' in window ? ['window.hit', ...nodes] : nodes
    })
    return [...seen.splice(0), ...found]
  }
  return { page, harm }
}

const words = (text: string) => text.replace(/\s+/g, ' ')

describe('what the check lets pass', () => {
  interface Seen {
    path: string
    harm: string[]
    words: string
  }
  let seen: Seen[]
  beforeAll(async () => {
    const { page, harm } = await watched()
    seen = []
    for (const path of pagesOf(site)) {
      await page.goto(await address(site, path))
      seen.push({ path, harm: await harm(), words: words((await page.textContent('body')) ?? '') })
    }
  })

  test('does nothing on any page, in any language', () => {
    expect(seen.filter(({ path }) => path.startsWith('en/')).length).toBeGreaterThan(15)
    expect(seen.filter(({ harm }) => harm.length > 0)).toEqual([])
  })

  /** Where a text is shown. */
  const SHOWN: [path: string, ...texts: string[]][] = [
    ['', ...Object.values(NAMES).slice(0, 3), CHANNEL, KEYWORD],
    ['hak/', CHANNEL, ABOUT],
    [
      'k/dinas/',
      NAMES.dinas,
      HOLDER,
      ...ALL,
      `Jl. Rekaan No. 1 ${FORMULA}`.slice(17),
      `Dahulu ${STYLE_END}`,
      `Kepala ${ATTRIBUTE}`,
    ],
    ['k/dinas/', '@D <x-hit>', '+Bidang <x-hit>', `Surat ${JSON_END}`],
    ['k/kec-contoh/', NAMES['kec-contoh']],
    ['k/setda/', NAMES.setda],
    ['k/d9901012001/', NAMES.d9901012001],
    ['masalah/j/', KEYWORD],
    ['masalah/b/', `bpjs ${ATTRIBUTE}`, `Badan ${IMAGE}`],
    ['status/', ...ALL, `Pindah ${IMAGE}`, `Instruksi ${IMAGE}`],
    ['luring/', ...Object.values(NAMES).slice(0, 3)],
    ['tentang/', `Kode ${SCRIPT}`, `CC0 ${ATTRIBUTE}`],
    ['cetak/', ...Object.values(NAMES).slice(0, 3)],
    ['cetak/dinas/', NAMES.dinas],
    ['data/', `Kode ${SCRIPT}`, `CC0 ${ATTRIBUTE}`],
  ]
  test.each(SHOWN.flatMap(([path, ...texts]) => [`${path}`, `en/${path}`].map((at) => ({ path: at, texts }))))(
    '/$path shows it as it is written',
    ({ path, texts }) => {
      const shown = seen.find((page) => page.path === path)?.words
      for (const text of texts) expect(shown).toContain(words(text))
    },
  )

  test.each([
    ['dinas', NAMES.dinas, '+Bidang <x-hit>', `Kabupaten ${SCRIPT}`],
    ['setda', NAMES.setda, CHANNEL],
    ['d9901012001', NAMES.d9901012001, NAMES['kec-contoh']],
  ])('the card of %s on other sites shows it as it is written', (id, ...texts) => {
    const shown = seen.find(({ path }) => path === `embed/${id}/`)?.words
    for (const text of texts) expect(shown).toContain(words(text))
  })

  test('is found, and shown as it is written', async () => {
    const { page, harm } = await watched()
    for (const path of ['', 'en/', 'cari/', 'en/cari/']) {
      await page.goto(await address(site, path))
      for (const [id, name] of Object.entries(NAMES).slice(0, 3)) {
        await page.fill('#q', name)
        await page.press('#q', 'Enter')
        await page.waitForSelector(`#hasil a.name[href$="/k/${id}/"]`)
        expect(await page.locator(`#hasil a.name[href$="/k/${id}/"]`).textContent()).toBe(name)
      }
      await page.fill('#q', KEYWORD)
      await page.press('#q', 'Enter')
      await page.waitForFunction((word) => document.querySelector('#hasil')?.textContent?.includes(word), KEYWORD)
      expect(await harm(), path).toEqual([])
    }
  })

  test('a query is only said again', async () => {
    const { page, harm } = await watched()
    for (const text of ALL) {
      await page.goto(await address(site, `cari/?q=${encodeURIComponent(text)}`))
      await page.waitForSelector('#jumlah:not(:empty)')
      expect(await page.inputValue('#q')).toBe(text)
      expect(await harm(), text).toEqual([])
    }
  })

  test('a number is only said again', async () => {
    const { page, harm } = await watched()
    await page.goto(await address(site, 'cek-nomor/'))
    for (const text of ALL) {
      await page.fill('#nomor', text)
      await page.click('form.check button')
      const answer = page.locator('#jawaban p')
      await expect
        .poll(async () => words((await answer.allTextContents()).join(' ')), { timeout: 60_000 })
        .toContain(words(text))
      expect(await harm(), text).toEqual([])
    }
  })

  test('the answer whose number it is names the office as it is written', async () => {
    const { page, harm } = await watched()
    for (const path of ['cek-nomor/', 'en/cek-nomor/']) {
      await page.goto(await address(site, path))
      await page.fill('#nomor', '(0002) 531001')
      await page.click('form.check button')
      await page.waitForSelector('#jawaban a')
      expect(await page.textContent('#jawaban a')).toBe(NAMES.dinas)
      expect(await harm()).toEqual([])
    }
  })

  test('a complaint to it is text, whatever is filled in', async () => {
    const { page, harm } = await watched()
    await page.goto(await address(site, 'k/dinas/'))
    await page.locator('summary').evaluateAll((all) => {
      for (const one of all) (one.parentElement as HTMLDetailsElement).open = true
    })
    for (const id of ['what', 'where', 'since', 'name']) await page.fill(`#aduan-${id}`, ALL.join(' '))
    const text = (await page.textContent('#pesan')) ?? ''
    expect(text).toContain(NAMES.dinas)
    expect(text.split(ALL.join(' '))).toHaveLength(5)
    expect(await harm()).toEqual([])
  })

  test('search engines read the name, and the rest of the page as nothing else', () => {
    for (const [id, name] of Object.entries(NAMES)) {
      const found = [
        ...readText(site, `k/${id}/index.html`).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs),
      ]
      expect(found).toHaveLength(1)
      expect(JSON.parse(found[0]![1]!)).toMatchObject({ name })
    }
  })
})

describe('files for others', () => {
  test('every JSON file can be read, and says what was written', () => {
    const files = filesOf(site).filter((file) => /\.(?:json|jsonld|webmanifest)$/.test(file))
    expect(files.length).toBeGreaterThan(9)
    const data = Object.fromEntries(files.map((file) => [file, JSON.parse(readText(site, file))]))
    expect(data['data/dinas.json']).toMatchObject({ name: NAMES.dinas, remarks: ALL, holder: { name: HOLDER } })
    expect(data['data/directory.json'].offices.map(({ name }: { name: string }) => name).sort()).toEqual(
      Object.values(NAMES).sort(),
    )
  })

  test('no cell of the table is a formula', () => {
    const rows: string[][] = parseCsv(readText(site, 'data/directory.csv'), { bom: true })
    expect(rows.length).toBeGreaterThan(6)
    const cells = rows.flat()
    expect(cells.filter((cell) => /^\s*[=+\-@\t\r]/.test(cell))).toEqual([])
    for (const text of [`'${FORMULA}`, "'@D <x-hit>", "'+Bidang <x-hit>", "'+62002531001", NAMES.dinas])
      expect(cells).toContain(text)
  })

  test('no text ends a contact card, or adds a line to it', () => {
    const text = readText(site, 'data/directory.vcf')
    const lines = text.replaceAll('\r\n ', '').split('\r\n')
    const kinds = new Set(lines.filter(Boolean).map((line) => /^([A-Za-z-]+)[:;]/.exec(line)?.[1]))
    expect([...kinds].sort()).toEqual(
      ['ADR', 'BEGIN', 'END', 'FN', 'N', 'NICKNAME', 'NOTE', 'ORG', 'REV', 'URL', 'VERSION', 'X-ABShowAs'].sort(),
    )
    expect(lines.filter((line) => line === 'END:VCARD')).toHaveLength(Object.keys(NAMES).length)
    expect(lines).toContain(`FN:${NAMES.dinas}`)
    expect(lines).toContain(`ORG:Pemerintah A\\;B\\,C\\\\D\\nEND:VCARD;${NAMES.dinas}`)
  })
})

const DINAS = 'offices/dinas.yaml'
const URL_NEEDED = 'harus alamat lengkap yang dimulai https://'
const HIDDEN = 'ada karakter tak terlihat'
const REFUSED = [
  {
    what: 'a script as a source’s address',
    from: '    grade: contoh',
    to: '    url: "javascript:window.hit=1"\n    grade: contoh',
    field: 'sources.surat.url',
    said: URL_NEEDED,
  },
  {
    what: 'data as a source’s address',
    from: '    grade: contoh',
    to: '    url: "data:text/html,hit"\n    grade: contoh',
    field: 'sources.surat.url',
    said: URL_NEEDED,
  },
  {
    what: 'an address that ends its attribute',
    from: '    grade: contoh',
    to: `    url: ${quoted('https://x.invalid/"onclick=hit')}\n    grade: contoh`,
    field: 'sources.surat.url',
    said: URL_NEEDED,
  },
  {
    what: 'markup as an account',
    from: 'value: contoh.dinas',
    to: `value: ${quoted(`contoh.${IMAGE}`)}`,
    field: 'channels[3].value',
    said: 'bukan',
  },
  {
    what: 'markup as a mail address',
    from: 'value: dinas@contoh.invalid',
    to: `value: ${quoted('"><x-hit>"@contoh.invalid')}`,
    field: 'channels[2].value',
    said: 'bukan alamat surel',
  },
  {
    what: 'markup as a number',
    from: 'value: "+62002531001"',
    to: `value: ${quoted('+62002531001<x-hit>')}`,
    field: 'channels[0].value',
    said: 'tidak boleh dipakai',
  },
  {
    what: 'an id that is a path',
    from: '  - id: surel',
    to: '  - id: ../surel',
    field: 'channels[2].id',
    said: 'harus huruf kecil',
  },
  {
    what: 'letters turned round',
    from: 'name: Dinas Rekaan',
    to: 'name: Dinas \u202enaakeR',
    field: 'name',
    said: `${HIDDEN} (U+202E)`,
  },
  {
    what: 'a space without width',
    from: 'short: Dinas\n',
    to: 'short: Di\u200bnas\n',
    field: 'short',
    said: `${HIDDEN} (U+200B)`,
  },
  {
    what: 'a line separator',
    from: '- Catatan rekaan.',
    to: '- Catatan\u2028rekaan.',
    field: 'remarks[0]',
    said: `${HIDDEN} (U+2028)`,
  },
  {
    what: 'a control character',
    from: '- Catatan rekaan.',
    to: '- "Catatan \\arekaan."',
    field: 'remarks[0]',
    said: `${HIDDEN} (U+0007)`,
  },
  {
    what: 'letters turned round in an address',
    from: 'citation: Surat rekaan',
    to: 'citation: Surat\u2067rekaan',
    field: 'sources.surat.citation',
    said: `${HIDDEN} (U+2067)`,
  },
  {
    what: 'half a character',
    from: '- Catatan rekaan.',
    to: '- "Catatan \\ud83d."',
    field: 'remarks[0]',
    said: `${HIDDEN} (U+D83D)`,
  },
]

describe('what the check refuses, with file, field and reason', () => {
  test.each(REFUSED)('$what', ({ from, to, field, said }) => {
    const { directory, problems } = build({ [DINAS]: swap(from, to) })
    expect(directory).toBeUndefined()
    const found = problems.map((problem) => formatProblem(problem, 'src/content/jahat'))
    const own = found.filter((text) => text.includes(`[${field}]`))
    expect(own).toHaveLength(1)
    expect(own[0]).toMatch(/^SALAH src\/content\/jahat\/offices\/dinas\.yaml:\d+ /)
    expect(own[0]).toContain(said)
    expect(own[0]).toContain('→')
  })

  test('a licence’s address that is a script', () => {
    const { directory, problems } = build({
      'region.yaml': swap('https://creativecommons.org/publicdomain/zero/1.0/', '"javascript:window.hit=1"'),
    })
    expect(directory).toBeUndefined()
    expect(problems).toContainEqual(expect.objectContaining({ file: 'region.yaml', field: 'areas.licenceUrl' }))
  })

  test('a letter that no printer’s font has: the site is built, and the papers without it are named', async () => {
    const before = readText(site, 'index.html')
    const undo = project.edit(
      join('src/content/jahat', 'offices/setda.yaml'),
      swap(quoted(NAMES.setda), quoted('Sekretariat 💡')),
    )
    const { code, said } = await project.run([
      'scripts/build.ts',
      ...['--region', 'jahat', '--today', TODAY, '--out', 'dist-lampu'],
    ])
    undo()
    expect([code, said]).toEqual([0, expect.stringContaining('kertas yang tidak bisa dibuat')])
    expect(said).toMatch(/offices\/setda\.yaml.*\n?.*U\+1F4A1/)
    expect(said).not.toMatch(/^\s+at .*\.ts:\d+/m)
    expect(readText(site, 'index.html')).toBe(before)
  })
})

describe('every built page', () => {
  /** Handlers, addresses that run something, and links outward that hand over the window. */
  const unsafe = (page: Page, one: Site, paths: readonly string[]) =>
    lookAtPages(page, one, paths, (pages) =>
      pages.flatMap(({ path, html }) => {
        const nodes = [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('*')]
        const isUnsafe = (node: Element) =>
          [...node.attributes].some(
            ({ name, value }) =>
              name.startsWith('on') || name === 'style' || /^\s*(?:javascript|data|vbscript|blob):/i.test(value),
          ) ||
          (/^(?:https?:)?\/\//.test(node.getAttribute('href') ?? '') &&
            node.matches('a') &&
            !/\bnoopener\b/.test(node.getAttribute('rel') ?? '')) ||
          node.matches('iframe, object, embed, base, [srcdoc], [http-equiv="refresh"]') ||
          // what leads out of a card on another site gets a window that can't reach back
          (node.matches('a[target]') &&
            !(
              path.startsWith('embed/') &&
              node.matches('[target="_blank"][rel~="noopener"], [target="_top"]:not([href*="//"])')
            ))
        return nodes.filter(isUnsafe).map((node) => `${path}: ${node.outerHTML.slice(0, 150)}`)
      }),
    )

  test.each(SITES)('$name: no handler, no address that runs, no window handed over', async (one) => {
    expect(await unsafe(await blank(), one, inTurn(pagesOf(one), 3))).toEqual([])
  })

  test('of hostile content: the same', async () => {
    expect(await unsafe(await blank(), site, pagesOf(site))).toEqual([])
  })

  test.each(SITES)('$name: servers say the same policy as the pages, and that nobody may frame them', (one) => {
    const [all = '', hashed = ''] = readText(one, '_headers').split('\n\n')
    expect(all.split('\n')[0]).toBe(`${one.base}*`)
    expect(hashed.split('\n')[0]).toBe(`${one.base}_astro/*`)
    const policy = /^ {2}Content-Security-Policy: (.*); frame-ancestors 'none'$/m.exec(all)?.[1]
    const whole = pagesOf(one).filter((path) => !path.startsWith('embed/'))
    const policies = whole.map(
      (path) => /http-equiv="content-security-policy" content="([^"]+)"/.exec(readText(one, fileOf(path)))?.[1],
    )
    expect(new Set(policies.map((text) => text?.replaceAll('&#39;', "'")))).toEqual(new Set([policy]))
  })
})
