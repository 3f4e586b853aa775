/** Sending a site to real servers: whole, cut short at any place and gone on with, and refused for reasons that can be mended. */
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { filesIn } from '../src/adapters/base/files.ts'
import { ftpTarget } from '../src/adapters/redaksi/targets/ftp.ts'
import { sftpTarget } from '../src/adapters/redaksi/targets/sftp.ts'
import type { SendContext, SendingTarget } from '../src/adapters/redaksi/targets/target.ts'
import { MANIFEST } from '../src/adapters/site/manifest.ts'
import { type Server, serve } from './support/server.ts'
import { type Ftpd, findFtpd, ftpdTitle, PASSWORD, startFtpd } from './support/servers/ftpd.ts'
import { buildSmallSite, faultsIn } from './support/servers/small-site.ts'
import { findSshd, hand, type Sshd, sshdTitle, startSshd } from './support/servers/sshd.ts'
import { inTurn } from './support/system/turns.ts'

const [sshd, ftpd] = [findSshd(), findFtpd()]

/** A server that was started, and the ways to it. */
interface Place {
  /** Folder that is served, on this machine. */
  folder: string
  target: SendingTarget
  password?: string
}

let work: string
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'tujuan [a] é*-'))
})
afterAll(() => rmSync(work, { recursive: true, force: true }))

let web: Server | undefined
afterEach(async () => {
  await web?.close()
  web = undefined
})

/** Each cut is six sessions of a server, on a machine that may be busy. */
const PATIENCE = 300_000

const contextOf = (dist: string, list: string, more: Partial<SendContext> = {}): SendContext => ({
  ...{ dist, list, address: 'http://127.0.0.1:9', root: work, region: 'contoh', person: 'Penguji' },
  ...{ told: () => undefined, signal: new AbortController().signal },
  ...more,
})

/** Does something the first time that it is called. */
function once(work: () => unknown): () => void {
  let isDone = false
  return () => {
    if (!isDone) work()
    isDone = true
  }
}

/** A chance that is the same in every run. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    yield state / 2_147_483_648
  }
}

/** What every server has to be good for. */
function whatEveryServerDoes(place: () => Place, { cuts, seed }: { cuts: number; seed: number }): void {
  const more = () => (place().password === undefined ? {} : { password: place().password! })
  const dist = (name: string) => join(work, name)
  const publish = (name: string, list: string, extra: Partial<SendContext> = {}) =>
    place().target.publish(contextOf(dist(name), list, { ...more(), ...extra }))

  /** Puts a site there by hand, as it is after it was sent. */
  const lay = (name: string) => {
    empty()
    cpSync(dist(name), place().folder, { recursive: true })
    hand(place().folder)
  }
  const empty = () => {
    const { folder } = place()
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    hand(folder)
  }

  test('the whole site is there, then only what has changed is sent, and what is gone is removed', async () => {
    empty()
    const one = buildSmallSite(dist('satu'), 'satu', ['k/lama/index.html'])
    expect(await publish('satu', one)).toMatchObject({ sent: filesIn(dist('satu')).length })
    expect(filesIn(place().folder)).toEqual(filesIn(dist('satu')))
    expect(await publish('satu', one)).toMatchObject({ sent: 0 })
    const two = buildSmallSite(dist('dua'), 'dua', ['k/baru/index.html'])
    const unchanged = 6
    expect(await publish('dua', two)).toEqual({
      files: filesIn(dist('dua')).length,
      sent: filesIn(dist('dua')).length - unchanged,
    })
    expect(faultsIn(place().folder, dist('satu'), dist('dua'))).toEqual([])
    expect(existsSync(join(place().folder, 'k/lama/index.html'))).toBe(false)
    await publish('dua', two)
    expect(filesIn(place().folder)).toEqual(filesIn(dist('dua')))
  })

  test(
    'cut at many places it leaves whole pages and a true list, and goes on with what is missing',
    async () => {
      buildSmallSite(dist('satu'), 'satu')
      const two = buildSmallSite(dist('dua'), 'dua')
      const chance = numbers(seed)
      const cutAt = async (share: number) => {
        const ending = new AbortController()
        await publish('dua', two, {
          signal: ending.signal,
          told: (done, total) => {
            if (done >= share * total) ending.abort()
          },
        }).catch((error: unknown) => expect(error).toMatchObject({ reason: 'stopped' }))
      }
      const shares = Array.from({ length: cuts }, () => chance.next().value)
      for (const share of inTurn(shares, 2)) {
        lay('satu')
        await cutAt(share)
        const where = `after ${share}`
        expect(faultsIn(place().folder, dist('satu'), dist('dua')), where).toEqual([])
        const isThere = (path: string) =>
          existsSync(join(place().folder, path)) &&
          readFileSync(join(place().folder, path), 'utf8') === readFileSync(join(dist('dua'), path), 'utf8')
        const missing = filesIn(dist('dua')).filter((path) => !isThere(path))
        const waiting = filesIn(place().folder).filter((path) => /^\.unggahan\/[0-9a-f]{40}$/.test(path))
        const sent: string[] = []
        await publish('dua', two, { sending: (path) => sent.push(path) })
        expect(sent.length, where).toBe(missing.length - waiting.length)
        expect(missing, where).toEqual(expect.arrayContaining(sent))
        expect(faultsIn(place().folder, dist('satu'), dist('dua')), where).toEqual([])
        expect(readFileSync(join(place().folder, MANIFEST), 'utf8'), where).toBe(two)
      }
    },
    PATIENCE,
  )

  test('a site that is built anew while it is sent doesn’t take its place', async () => {
    const one = buildSmallSite(dist('satu'), 'satu')
    lay('satu')
    const two = buildSmallSite(dist('dua'), 'dua')
    const rebuilt = () => buildSmallSite(dist('dua'), 'tiga')
    await expect(publish('dua', two, { sending: once(rebuilt) })).rejects.toMatchObject({ reason: 'other-served' })
    expect(readFileSync(join(place().folder, MANIFEST), 'utf8')).toBe(one)
    expect(readFileSync(join(place().folder, 'index.html'), 'utf8')).toContain('satu')
    const three = rebuilt()
    await publish('dua', three)
    expect(readFileSync(join(place().folder, MANIFEST), 'utf8')).toBe(three)
    expect(readFileSync(join(place().folder, 'index.html'), 'utf8')).toContain('tiga')
  })

  test('a trial leaves nothing behind, and looks at the site’s own address', async () => {
    empty()
    const list = buildSmallSite(dist('satu'), 'satu')
    await publish('satu', list)
    const before = filesIn(place().folder)
    web = await serve(place().folder)
    await place().target.test(contextOf(dist('satu'), list, { ...more(), address: web.origin }))
    await expect(place().target.test(contextOf(dist('satu'), list, more()))).rejects.toMatchObject({
      reason: 'not-served',
    })
    expect(filesIn(place().folder)).toEqual(before)
  })

  test('a folder with other files, or another region’s site, is left alone', async () => {
    empty()
    const list = buildSmallSite(dist('satu'), 'satu')
    writeFileSync(join(place().folder, 'index.php'), '<?php')
    await expect(publish('satu', list)).rejects.toMatchObject({ reason: 'foreign-files', detail: 'index.php' })
    expect(filesIn(place().folder)).toEqual(['index.php'])
    empty()
    await publish('satu', list)
    await expect(publish('satu', list, { region: 'lain' })).rejects.toMatchObject({ reason: 'foreign-region' })
  })

  test('a folder that may not be written to is said to be so', async () => {
    empty()
    const list = buildSmallSite(dist('satu'), 'satu')
    chmodSync(place().folder, 0o555)
    try {
      await expect(publish('satu', list)).rejects.toMatchObject({ reason: 'forbidden' })
    } finally {
      chmodSync(place().folder, 0o755)
    }
  })
}

describe.skipIf(!sshd).each(
  inTurn(
    [
      ['SFTP alone', false],
      ['a shell', true],
    ] as const,
    2,
  ),
)(sshdTitle(sshd, 'over SFTP, with an account that has %s'), (_account, hasShell) => {
  let server: Sshd
  const settings = () => ({
    host: server.host,
    port: server.port,
    user: server.user,
    folder: join(server.home, 'situs "a"'),
  })
  beforeAll(async () => {
    if (sshd) server = await startSshd(sshd, { hasShell })
  })
  afterAll(() => server?.stop())

  whatEveryServerDoes(
    () => ({
      folder: settings().folder,
      target: sftpTarget(settings(), { options: server.options }),
    }),
    { cuts: hasShell ? 3 : 10, seed: 7 },
  )

  test.each([
    ['whose key nobody has accepted', 'host-unknown', () => ({ options: server.unknown })],
    ['whose key has changed', 'host-changed', () => ({ options: server.changed })],
    ['that doesn’t know our key', 'auth', () => ({ options: server.keyless })],
    ['without OpenSSH here', 'no-program', () => ({ program: 'sftp-tidak-ada' })],
  ])('a server %s is refused as %s', async (_, reason, more) => {
    const list = buildSmallSite(join(work, 'satu'), 'satu')
    await expect(sftpTarget(settings(), more()).test(contextOf(join(work, 'satu'), list))).rejects.toMatchObject({
      reason,
    })
  })

  test('a server that doesn’t answer is said to be so', async () => {
    const list = buildSmallSite(join(work, 'satu'), 'satu')
    const silent = sftpTarget({ ...settings(), port: 9 }, { options: server.options })
    await expect(silent.test(contextOf(join(work, 'satu'), list))).rejects.toMatchObject({ reason: 'unreachable' })
  })
})

describe.skipIf(!ftpd).each(
  inTurn(
    [
      ['encrypted', false],
      ['plain', true],
    ] as const,
    2,
  ),
)(ftpdTitle(ftpd, 'over FTP, %s'), (_way, isPlain) => {
  let server: Ftpd
  const settings = () => ({ host: server.host, port: server.port, user: server.user, folder: '/situs a', isPlain })
  const more = () => (isPlain ? {} : { authority: server.certificate })
  beforeAll(async () => {
    if (ftpd) server = await startFtpd(ftpd, { isPlain })
  })
  afterAll(() => server?.stop())

  whatEveryServerDoes(
    () => ({
      ...{ folder: join(server.home, 'situs a'), password: PASSWORD },
      target: ftpTarget(settings(), more()),
    }),
    { cuts: isPlain ? 3 : 10, seed: 8 },
  )

  test('a wrong password is said to be so', async () => {
    const list = buildSmallSite(join(work, 'satu'), 'satu')
    const context = contextOf(join(work, 'satu'), list, { password: 'salah' })
    await expect(ftpTarget(settings(), more()).test(context)).rejects.toMatchObject({ reason: 'auth' })
  })

  test('encryption that isn’t there, or that nobody vouches for, isn’t done without', async () => {
    const list = buildSmallSite(join(work, 'satu'), 'satu')
    const context = contextOf(join(work, 'satu'), list, { password: PASSWORD })
    await expect(ftpTarget({ ...settings(), isPlain: false }).test(context)).rejects.toMatchObject({
      reason: isPlain ? 'no-tls' : 'certificate',
    })
  })
})
