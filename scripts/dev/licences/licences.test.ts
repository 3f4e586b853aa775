import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAllowed, parseExpression } from './expression.ts'
import { countLicences, judgeLicences } from './judge.ts'
import { type LockedPackage, lockedPackages, readLock } from './lock.ts'

const ALLOWED = new Set(['MIT', 'ISC', 'GPL-2.0-only WITH Classpath-exception-2.0'])

describe('a licence expression', () => {
  it.each([
    ['MIT', true],
    ['mit', false],
    ['AGPL-3.0-or-later', false],
    ['MIT OR AGPL-3.0-or-later', true],
    ['(AGPL-3.0-or-later OR MIT)', true],
    ['MIT AND AGPL-3.0-or-later', false],
    ['MIT AND ISC', true],
    ['MIT AND (ISC OR AGPL-3.0-or-later)', true],
    // AND binds closer
    ['MIT OR ISC AND AGPL-3.0-or-later', true],
    ['(MIT OR ISC) AND AGPL-3.0-or-later', false],
    ['((MIT))', true],
    ['GPL-2.0-only WITH Classpath-exception-2.0', true],
    ['GPL-2.0-only', false],
    ['GPL-2.0-only WITH Bison-exception-2.2', false],
  ])('%s: allowed %s', (text, allowed) => {
    expect(isAllowed(parseExpression(text)!, ALLOWED)).toBe(allowed)
  })

  it.each([
    '',
    ' ',
    'MIT OR',
    'OR MIT',
    '(MIT',
    'MIT)',
    'MIT ISC',
    'MIT WITH',
    'MIT AND AND ISC',
    'MIT, ISC',
    'SEE LICENSE IN LICENSE.md',
    'MIT/ISC',
  ])('%j is none', (text) => {
    expect(parseExpression(text)).toBeUndefined()
  })

  it('is allowed with all of its licences, never with none of them, however it is built', () => {
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom('MIT', 'ISC', 'X-1.0'),
        fc.tuple(tie('tree'), fc.constantFrom('OR', 'AND'), tie('tree')).map((parts) => `(${parts.join(' ')})`),
      ),
    }))
    fc.assert(
      fc.property(tree, (text) => {
        const expression = parseExpression(text)!
        expect(isAllowed(expression, new Set(['MIT', 'ISC', 'X-1.0']))).toBe(true)
        expect(isAllowed(expression, new Set())).toBe(false)
      }),
    )
  })
})

/** A lock file of one package. */
const lock = (name: string, entry: object) =>
  lockedPackages(
    JSON.stringify({
      packages: { '': { license: 'Nothing' }, [`node_modules/${name}`]: { version: '1.0.0', ...entry } },
    }),
  )
const RULES = {
  delivered: { huruf: 'font of the pages' },
  exceptions: [
    { packages: ['pembaca'], version: '1.0.0', licence: 'AGPL-3.0-or-later', development: true, reason: 'tests' },
    { packages: ['tanpa'], version: '1.0.0', reason: 'its file says MIT' },
  ] as const,
}
const judged = (packages: LockedPackage[]) =>
  judgeLicences(packages, RULES).filter((message) => !message.includes('tidak terpasang'))

describe('the judgement', () => {
  it.each([
    ['a tool', 'alat', { license: 'MPL-2.0' }, undefined],
    ['a tool under one of two', 'alat', { license: '(WTFPL OR MIT)' }, undefined],
    ['a tool that binds', 'alat', { license: 'AGPL-3.0-or-later', dev: true }, 'lisensi AGPL-3.0-or-later tidak ada'],
    ['a tool that names none', 'alat', {}, 'tidak menyebut lisensi'],
    ['a tool with a list', 'alat', { license: ['MIT'] }, 'tidak menyebut lisensi'],
    ['a tool with another text', 'alat', { license: 'SEE LICENSE IN X' }, 'lisensi SEE LICENSE IN X tidak ada'],
    ['a font', 'huruf', { license: 'MIT AND OFL-1.1' }, undefined],
    ['a font that binds its readers', 'huruf', { license: 'MPL-2.0' }, 'untuk yang dibagikan kepada umum (font'],
    ['an exception', 'pembaca', { license: 'AGPL-3.0-or-later', dev: true }, undefined],
    [
      'an exception outside of development',
      'pembaca',
      { license: 'AGPL-3.0-or-later' },
      'hanya boleh untuk pengembangan',
    ],
    [
      'an exception of another version',
      'pembaca',
      { license: 'AGPL-3.0-or-later', dev: true, version: '1.0.1' },
      'AGPL',
    ],
    ['an exception with another licence', 'pembaca', { license: 'SSPL-1.0', dev: true }, 'lisensi SSPL-1.0 tidak ada'],
    ['an exception that now names one', 'tanpa', { license: 'GPL-3.0-only' }, 'lisensi GPL-3.0-only tidak ada'],
    ['an exception that names none', 'tanpa', {}, undefined],
    ['a namesake of what every object has', 'constructor', { license: 'MPL-2.0' }, undefined],
  ])('%s', (_, name, entry, said) => {
    const messages = judged(lock(name, entry))
    expect(messages).toHaveLength(said ? 1 : 0)
    if (said) expect(messages[0]).toContain(said)
  })

  it('names a package inside of another by its own name', () => {
    expect(lock('a/node_modules/@b/c', { license: 'MIT' })[0]).toMatchObject({ name: '@b/c', version: '1.0.0' })
  })

  it('asks to take rules away that nothing needs any more', () => {
    expect(judgeLicences([], RULES)).toEqual(
      ['huruf', 'pembaca@1.0.0', 'tanpa@1.0.0'].map((name) => expect.stringMatching(new RegExp(`^${name}: .*Hapus`))),
    )
  })
})

describe('what this project takes in', () => {
  const packages = readLock(process.cwd())
  const settings = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, unknown>>

  it('has only licences that are allowed', () => {
    expect(packages.length).toBeGreaterThan(400)
    expect(judgeLicences(packages)).toEqual([])
    expect(countLicences(packages)[0]).toEqual(['MIT', expect.any(Number)])
  })

  it('is pinned by checksums, and the lock file names no host', () => {
    expect(packages.filter(({ integrity }) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ''))).toEqual([])
    expect(packages.filter(({ resolved }) => resolved)).toEqual([])
  })

  it('runs nothing at its installation that nobody has decided on', () => {
    const decided = Object.keys(settings.allowScripts ?? {})
    expect(packages.filter(({ name, installScript }) => installScript && !decided.includes(name))).toEqual([])
    expect(Object.values(settings.allowScripts ?? {}).filter((allowed) => allowed !== false)).toEqual([])
  })

  it.each(['dependencies', 'devDependencies', 'optionalDependencies'])('names exact versions: %s', (kind) => {
    const versions = Object.entries(settings[kind] ?? {})
    expect(versions.length).toBeGreaterThan(0)
    expect(versions.filter(([, version]) => !/^(?:npm:[a-z]+@)?\d+\.\d+\.\d+$/.test(String(version)))).toEqual([])
  })
})
