/** Sending a site to a server: cut at every step, and gone on with, for sites of every kind. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ServerState,
  SITE_LIST,
  type SiteHashes,
  stagedName,
  type UploadStep,
  uploadSteps,
} from './upload-plan.ts'

/** A server as the steps leave it: what its files hold, and what lies in the folder of what is on its way. */
interface Server {
  files: Map<string, string>
  staged: Map<string, string>
  note?: ServerState['note']
}
const PATHS = [
  'index.html',
  'sw.js',
  'k/a/index.html',
  'k/b/index.html',
  'data/a.json',
  '_astro/a.js',
  '_astro/b.js',
  'poster/a.pdf',
]

/** A site's files; the list's own hash tells what it lists, as that of a real one does. */
const withList = (files: SiteHashes): SiteHashes => ({ ...files, [SITE_LIST]: JSON.stringify(files) })
const sites = fc
  .uniqueArray(fc.constantFrom(...PATHS))
  .chain((paths) =>
    fc
      .tuple(...paths.map((path) => fc.constantFrom('1', '2', '3').map((hash) => [path, hash] as const)))
      .map((all) => withList(Object.fromEntries(all))),
  )

/** What whoever looks at the server finds: its list is read, not its files. */
function look({ files, staged, note }: Server): ServerState {
  const list = files.get(SITE_LIST)
  return {
    files: list === undefined ? {} : { ...JSON.parse(list), [SITE_LIST]: list },
    staged: [...staged.keys()],
    ...(note && { note }),
  }
}

function take(server: Server, step: UploadStep, site: SiteHashes): void {
  switch (step.do) {
    case 'note':
      server.note = step.note
      return
    case 'clear':
      server.staged.delete(step.name)
      return
    case 'send':
      server.staged.set(step.name, site[step.path]!)
      return
    case 'place': {
      const bytes = server.staged.get(step.name)
      expect(bytes, `${step.path} was sent`).toBeDefined()
      server.files.set(step.path, bytes!)
      server.staged.delete(step.name)
      return
    }
    case 'remove':
      server.files.delete(step.path)
      return
    case 'finish':
      expect([...server.staged.keys()]).toEqual([])
      delete server.note
  }
}

/** Sends as far as a number of steps. @returns the paths that were sent */
function send(server: Server, site: SiteHashes, until = Number.POSITIVE_INFINITY): string[] {
  const steps = uploadSteps(look(server), site).slice(0, until)
  for (const step of steps) take(server, step, site)
  return steps.flatMap((step) => (step.do === 'send' ? [step.path] : []))
}

const fresh = (): Server => ({ files: new Map(), staged: new Map() })
const onServer = (site: SiteHashes): Server => ({ files: new Map(Object.entries(site)), staged: new Map() })

/** Nothing that a page needs is missing, and nothing is there that isn't the site's, but for what is lent. */
function expectWhole({ files }: Server, site: SiteHashes): void {
  for (const [path, hash] of Object.entries(site)) expect(files.get(path), path).toBe(hash)
  const more = [...files.keys()].filter((path) => !(path in site))
  expect(more.filter((path) => !path.startsWith('_astro/'))).toEqual([])
}

describe('sending a site', () => {
  test('cut at every step: the list is the old or the new one, each file old or new, and the rest is sent once', () => {
    fc.assert(
      fc.property(sites, sites, (before, site) => {
        const steps = uploadSteps(look(onServer(before)), site)
        for (let cut = 0; cut <= steps.length; cut++) {
          const server = onServer(before)
          const first = send(server, site, cut)
          expect([before[SITE_LIST], site[SITE_LIST]]).toContain(server.files.get(SITE_LIST))
          for (const [path, bytes] of server.files) expect([before[path], site[path]], path).toContain(bytes)
          if (server.files.get(SITE_LIST) === site[SITE_LIST] && before[SITE_LIST] !== site[SITE_LIST])
            for (const [path, hash] of Object.entries(site)) expect(server.files.get(path), path).toBe(hash)
          const second = send(server, site)
          expect(first.filter((path) => second.includes(path))).toEqual([])
          expectWhole(server, site)
        }
      }),
      { numRuns: 150 },
    )
  })

  test('cut again and again, each time for another site: what is said to be there is there', () => {
    fc.assert(
      fc.property(sites, fc.array(fc.tuple(sites, fc.nat(30)), { maxLength: 5 }), sites, (before, cuts, last) => {
        const server = onServer(before)
        for (const [site, until] of cuts) send(server, site, until)
        send(server, last)
        expectWhole(server, last)
        expect(server.staged.size).toBe(0)
      }),
      { numRuns: 1000 },
    )
  })

  test('to a server whose files others have changed: all of it is sent, and sent again where it was cut short', () => {
    fc.assert(
      fc.property(sites, fc.nat(), (site, until) => {
        const server = onServer(site)
        const hurt = Object.keys(site).filter((path) => path !== SITE_LIST)
        for (const path of hurt) server.files.set(path, 'changed by hand')
        const steps = uploadSteps(look(server), site, { isTrusted: false })
        expect(steps.flatMap((step) => (step.do === 'place' ? [step.path] : [])).toSorted()).toEqual(
          Object.keys(site).toSorted(),
        )
        const placing = steps.findIndex((step) => step.do === 'place')
        const cut = placing + (until % (steps.length - placing + 1))
        for (const step of steps.slice(0, cut)) take(server, step, site)
        send(server, site)
        expectWhole(server, site)
        expect(server.staged.size).toBe(0)
      }),
    )
  })

  test('of the same site sends nothing, and a third time there is nothing to do', () => {
    fc.assert(
      fc.property(sites, sites, (before, site) => {
        const server = onServer(before)
        send(server, site)
        expect(send(server, site)).toEqual([])
        expectWhole(server, site)
        expect([...server.files.keys()].filter((path) => !(path in site))).toEqual([])
        expect(uploadSteps(look(server), site)).toEqual([])
      }),
    )
  })

  test('files come before pages, the page that all begin with after those, the list after all', () => {
    const site = withList(Object.fromEntries(PATHS.map((path) => [path, '1'])))
    const placed = uploadSteps(look(fresh()), site).flatMap((step) => (step.do === 'place' ? [step.path] : []))
    expect(placed).toEqual([
      ...['_astro/a.js', '_astro/b.js', 'data/a.json', 'poster/a.pdf', 'k/a/index.html', 'k/b/index.html'],
      ...['index.html', 'sw.js', SITE_LIST],
    ])
  })

  test('files with a hash in their name stay for pages that are open, until the next time', () => {
    const [one, two] = [withList({ '_astro/a.js': '1' }), withList({ '_astro/b.js': '1' })]
    const server = onServer(one)
    send(server, two)
    expect([...server.files.keys()].sort()).toEqual(['_astro/a.js', '_astro/b.js', SITE_LIST])
    send(server, two)
    expect([...server.files.keys()].sort()).toEqual(['_astro/b.js', SITE_LIST])
  })

  test('a list that leads out of the folder removes nothing there', () => {
    const files = { '../luar': '1', '/luar': '1', 'a/../../luar': '1', 'C:\\x': '1', 'a\nb': '1' }
    const steps = uploadSteps({ files, staged: [] }, withList({ 'index.html': '1' }))
    expect(steps.filter((step) => step.do === 'remove')).toEqual([])
  })

  test('two files of the same bytes are two', () => {
    expect(stagedName('a', '1')).not.toBe(stagedName('b', '1'))
  })
})
