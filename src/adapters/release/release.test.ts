import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listReleases, publishRelease, rollBack, unknownReleases } from './release.ts'

/** More than any system counts to. */
const NOBODY = 4194305

let home: string
let folder: string
let dist: string
let clock: number
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'rilis-'))
  folder = join(home, 'www/pengaduan')
  dist = join(home, 'dist')
  clock = Date.parse('2026-11-24T17:15:30Z')
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** Builds a site whose pages say a text, with one script of that name. */
function build(text: string, region = 'contoh'): void {
  rmSync(dist, { recursive: true, force: true })
  const mark = { region: { id: region }, offices: [{ id: 'dinas' }] }
  const pages = ['index.html', '404.html', 'k/dinas/index.html']
  for (const page of pages) write(join(dist, page), `<title>${text}</title>`)
  for (const file of ['sw.js', 'sitemap-index.xml', 'poster/dinas/a4.pdf']) write(join(dist, file), 'sama')
  write(join(dist, 'data/directory.json'), JSON.stringify(mark))
  write(join(dist, `_astro/${text}.js`), text)
}

function minutesLater(minutes: number): Date {
  clock += minutes * 60_000
  return new Date(clock)
}
const publish = (text: string) => {
  build(text)
  return publishRelease(folder, dist, minutesLater(10)).name
}
const served = () => readFileSync(join(folder, 'current/index.html'), 'utf8').slice(7, -8)
const scripts = () => readdirSync(join(folder, 'current/_astro')).map((name) => name.slice(0, -3))
const names = () => readdirSync(join(folder, 'releases'))
const whole = (...releases: string[]) => releases.flatMap((name) => [name, `${name}.json`]).sort()
const messageOf = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    return (error as Error).message
  }
  return ''
}

describe('a site', () => {
  test('is served as a release named after its time and content', () => {
    const name = publish('satu')
    expect(name).toMatch(/^20261125-002530-[0-9a-f]{8}$/)
    expect(readlinkSync(join(folder, 'current'))).toBe(join('releases', name))
    expect([served(), names(), readdirSync(folder)]).toEqual(['satu', whole(name), ['current', 'releases']])
    expect(readFileSync(join(folder, 'current/poster/dinas/a4.pdf'), 'utf8')).toBe('sama')
  })

  test('that is served already makes no new release', () => {
    const name = publish('satu')
    expect(publishRelease(folder, dist, minutesLater(10))).toMatchObject({ name, unchanged: true, removed: [] })
    expect(names()).toEqual(whole(name))
  })

  test('shares what hasn’t changed with the release before; what has changed gets a later time, also in the same second', () => {
    publish('satu')
    const before = statSync(join(folder, 'current/poster/dinas/a4.pdf'))
    const page = statSync(join(folder, 'current/index.html'))
    build('dua!')
    publishRelease(folder, dist, new Date(clock))
    const after = statSync(join(folder, 'current/index.html'))
    expect(statSync(join(folder, 'current/poster/dinas/a4.pdf'))).toMatchObject({
      ino: before.ino,
      mtimeMs: before.mtimeMs,
    })
    expect(after.size).toBe(page.size)
    expect(after.mtimeMs - page.mtimeMs).toBeGreaterThanOrEqual(1000)
  })

  test('doesn’t change with the folder that it was built in', () => {
    publish('satu')
    writeFileSync(join(dist, 'index.html'), 'lain')
    expect(served()).toBe('satu')
  })

  test('is the newest by name after the clock was set back', () => {
    const first = publish('satu')
    clock -= 86_400_000
    const second = publish('dua')
    expect(second > first).toBe(true)
    expect(listReleases(folder).map(({ name, current }) => [name, current])).toEqual([
      [second, true],
      [first, false],
    ])
  })
})

describe('old releases', () => {
  test('five are kept', () => {
    const all = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(publish)
    expect(names()).toEqual(whole(...all.slice(2)))
    expect(listReleases(folder).map(({ name }) => name)).toEqual(all.slice(2).reverse())
    expect(served()).toBe('g')
  })

  test('the one that is served and the one before it are kept, however old', () => {
    const all = ['a', 'b', 'c', 'd', 'e'].map(publish)
    for (const _ of 'edc') rollBack(folder)
    expect(served()).toBe('b')
    const newest = publish('f')
    expect(names()).toEqual(whole(all[1]!, all[2]!, all[3]!, all[4]!, newest))
    expect(rollBack(folder)).toEqual({ from: newest, to: all[1] })
    expect(served()).toBe('b')
  })
})

describe('going back', () => {
  test('serves the release before, step by step, and says when there is none', () => {
    const [first, second, third] = ['satu', 'dua', 'tiga'].map(publish)
    expect(rollBack(folder)).toEqual({ from: third, to: second })
    expect(rollBack(folder)).toEqual({ from: second, to: first })
    expect(served()).toBe('satu')
    expect(messageOf(() => rollBack(folder))).toBe(`Tidak ada rilis sebelum ${first}; yang terpasang tidak diubah.`)
    expect([served(), names()]).toEqual(['satu', whole(first!, second!, third!)])
  })

  test('from nothing is told', () => {
    expect(messageOf(() => rollBack(folder))).toBe(`Belum ada rilis yang terpasang di ${folder}.`)
    expect(listReleases(folder)).toEqual([])
  })

  test('lends the older release the scripts of pages that are open', () => {
    publish('satu')
    publish('dua')
    rollBack(folder)
    expect(scripts()).toEqual(['dua', 'satu'])
    publish('tiga')
    expect(scripts()).toEqual(['satu', 'tiga'])
  })
})

describe('files with their hash in their name', () => {
  test('stay reachable for one release, not for two', () => {
    publish('satu')
    publish('dua')
    expect(scripts()).toEqual(['dua', 'satu'])
    publish('tiga')
    expect(scripts()).toEqual(['dua', 'tiga'])
  })

  test('belong to the new release if it has them itself', () => {
    publish('satu')
    build('dua')
    write(join(dist, '_astro/satu.js'), 'satu')
    publishRelease(folder, dist, minutesLater(10))
    publish('tiga')
    expect(scripts()).toEqual(['dua', 'satu', 'tiga'])
  })

  test('are the only ones that outlive their release', () => {
    build('satu')
    write(join(dist, 'data/lama.json'), '{}')
    publishRelease(folder, dist, minutesLater(10))
    publish('dua')
    expect(existsSync(join(folder, 'current/data/lama.json'))).toBe(false)
  })

  test('the list of them is not served', () => {
    const name = publish('satu')
    expect(JSON.parse(readFileSync(join(folder, `releases/${name}.json`), 'utf8'))).toMatchObject({
      name,
      region: 'contoh',
      time: '2026-11-24T17:25:30.000Z',
      hashed: ['_astro/satu.js'],
    })
    expect(existsSync(join(folder, `current/${name}.json`))).toBe(false)
  })
})

describe('what a killed run has left', () => {
  const LEFT: [string, (name: string) => void][] = [
    ['a release that was being filled', () => write(join(folder, `releases/.baru-${NOBODY}/index.html`), 'setengah')],
    ['a record without its release', () => write(join(folder, 'releases/20261125-000000-00000000.json'), '{}')],
    ['a release without its record', () => write(join(folder, 'releases/20261125-000000-00000000/index.html'), 'x')],
    ['a record that was being written', (name) => write(join(folder, `releases/${name}.json.${NOBODY}.tmp`), '{')],
    ['a link that wasn’t in place', (name) => symlinkSync(`releases/${name}`, join(folder, `current.${NOBODY}.tmp`))],
    ['its lock', () => write(join(folder, '.kunci'), String(NOBODY))],
    ['a lock that was being taken', () => write(join(folder, `.kunci.${NOBODY}.tmp`), String(NOBODY))],
    ['an unreadable lock', () => write(join(folder, '.kunci'), 'bukan angka')],
    ['an empty lock', () => write(join(folder, '.kunci'), '')],
    ['a lock whose number another process has got', () => write(join(folder, '.kunci'), `${process.ppid} 1`)],
  ]
  test.each(LEFT)('%s is removed by the next', (_, leave) => {
    const first = publish('satu')
    leave(first)
    expect(served()).toBe('satu')
    const second = publish('dua')
    expect([served(), names(), readdirSync(folder)]).toEqual(['dua', whole(first, second), ['current', 'releases']])
  })

  test('a whole release that wasn’t served yet stands in nobody’s way', () => {
    const first = publish('satu')
    const second = publish('dua')
    rmSync(join(folder, 'current'))
    symlinkSync(join('releases', first), join(folder, 'current'))
    const third = publish('tiga')
    expect(names()).toEqual(whole(first, second, third))
    expect(rollBack(folder)).toEqual({ from: third, to: first })
  })

  test('what is served is never removed, not even where its record is lost', () => {
    const first = publish('satu')
    rmSync(join(folder, `releases/${first}.json`))
    build('cacat')
    rmSync(join(dist, 'index.html'))
    expect(messageOf(() => publishRelease(folder, dist, minutesLater(10)))).toContain('tidak lengkap')
    expect(messageOf(() => rollBack(folder))).toContain('Tidak ada rilis sebelum')
    expect(served()).toBe('satu')
    publish('dua')
    expect(served()).toBe('dua')
  })
})

describe.each(['', '{"name":', '{}', 'null', '[]'])('a record that holds %j', (text) => {
  test('is told in the list, and no way back; those before it are', () => {
    const [first, second, third] = ['satu', 'dua', 'tiga'].map(publish)
    writeFileSync(join(folder, `releases/${second}.json`), text)
    expect(listReleases(folder).map(({ name }) => name)).toEqual([third, first])
    expect(unknownReleases(folder)).toEqual([{ name: second, current: false }])
    expect(messageOf(() => rollBack(folder))).toContain(`Tidak ada rilis sebelum ${third}`)
    expect(served()).toBe('tiga')
    const fourth = publish('empat')
    expect(rollBack(folder)).toEqual({ from: fourth, to: third })
  })

  test('of the release that is served stops neither a step back nor the next', () => {
    const [first, second] = ['satu', 'dua'].map(publish)
    writeFileSync(join(folder, `releases/${second}.json`), text)
    expect(unknownReleases(folder)).toEqual([{ name: second, current: true }])
    expect(rollBack(folder)).toEqual({ from: second, to: first })
    expect(served()).toBe('satu')
    publish('tiga')
    expect(served()).toBe('tiga')
  })
})

test('two runs at once: the second is refused, and leaves the lock of the first', () => {
  publish('satu')
  const lock = join(folder, '.kunci')
  writeFileSync(lock, String(process.ppid))
  build('dua')
  for (const work of [() => publishRelease(folder, dist, minutesLater(10)), () => rollBack(folder)])
    expect(messageOf(work)).toContain(`(proses ${process.ppid}) sedang bekerja di ${folder}`)
  expect([served(), readFileSync(lock, 'utf8')]).toEqual(['satu', String(process.ppid)])
  expect(readdirSync(folder)).toEqual(['.kunci', 'current', 'releases'])
})

describe('refused, with nothing changed', () => {
  const FOREIGN: [string, () => void, string][] = [
    ['a folder that holds other files', () => write(join(folder, 'index.php'), ''), 'index.php'],
    ['releases among other files', () => write(join(folder, 'releases/arsip/a.txt'), ''), 'arsip'],
    ['a site where the link should be', () => write(join(folder, 'current/index.html'), ''), 'bukan tautan'],
    [
      'a link to elsewhere',
      () => {
        mkdirSync(folder, { recursive: true })
        symlinkSync(home, join(folder, 'current'))
      },
      'bukan tautan',
    ],
  ]
  test.each(FOREIGN)('%s', (_, prepare, word) => {
    build('satu')
    prepare()
    const before = readdirSync(folder, { recursive: true })
    for (const work of [
      () => publishRelease(folder, dist, minutesLater(10)),
      () => rollBack(folder),
      () => listReleases(folder),
    ])
      expect(messageOf(work)).toContain(word)
    expect(readdirSync(folder, { recursive: true })).toEqual(before)
  })

  const BAD: [string, () => void, string][] = [
    ['no site', () => rmSync(dist, { recursive: true }), 'bukan situs yang sudah jadi'],
    ['an empty folder', () => [rmSync(dist, { recursive: true }), mkdirSync(dist)], 'bukan situs yang sudah jadi'],
    [
      'a site without offices',
      () => write(join(dist, 'data/directory.json'), '{"region":{"id":"contoh"},"offices":[]}'),
      'bukan situs',
    ],
    ['a mark that is cut off', () => write(join(dist, 'data/directory.json'), '{"region":'), 'bukan situs'],
    ['a site without the page of an office', () => rmSync(join(dist, 'k'), { recursive: true }), 'k/dinas/index.html'],
    ['a site with an empty page', () => writeFileSync(join(dist, '404.html'), ''), '404.html'],
    ['a site without scripts', () => rmSync(join(dist, '_astro'), { recursive: true }), '_astro/'],
    ['a folder in the place of a file', () => [rmSync(join(dist, 'sw.js')), mkdirSync(join(dist, 'sw.js'))], 'sw.js'],
    ['a link among the files', () => symlinkSync('/etc/passwd', join(dist, 'rahasia.txt')), 'rahasia.txt'],
    ['a site of another region', () => build('dua', 'lain'), '--force-region'],
  ]
  test.each(BAD)('%s', (_, spoil, word) => {
    const first = publish('satu')
    build('dua')
    spoil()
    expect(messageOf(() => publishRelease(folder, dist, minutesLater(10)))).toContain(word)
    expect([served(), names(), readdirSync(folder)]).toEqual(['satu', whole(first), ['current', 'releases']])
  })

  test.each([
    ['the site itself', () => dist],
    ['a folder in the site', () => join(dist, 'rilis')],
    ['a folder around the site', () => home],
  ])('%s as folder of releases', (_, target) => {
    build('satu')
    expect(messageOf(() => publishRelease(target(), dist, minutesLater(10)))).toContain('saling memuat')
    expect(readdirSync(home)).toEqual(['dist'])
  })
})

test('a site of another region is published where that is wanted', () => {
  publish('satu')
  build('dua', 'lain')
  publishRelease(folder, dist, minutesLater(10), { forceRegion: true })
  expect([served(), listReleases(folder)[0]?.region]).toEqual(['dua', 'lain'])
})

test('a folder beside the site whose name begins like it is another one', () => {
  build('satu')
  publishRelease(`${dist}-rilis`, dist, minutesLater(10))
  expect(existsSync(`${dist}-rilis/current/index.html`)).toBe(true)
})

test('the times of the files are those of the release, whatever the build says', () => {
  build('satu')
  utimesSync(join(dist, 'index.html'), new Date(0), new Date(0))
  linkSync(join(dist, 'index.html'), join(dist, 'salinan.html'))
  const time = minutesLater(10)
  publishRelease(folder, dist, time)
  expect(statSync(join(folder, 'current/index.html')).mtimeMs).toBe(time.getTime())
  expect(statSync(join(folder, 'current/index.html')).nlink).toBe(1)
})
