import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ACCOUNTS, accounts } from '../../../tests/support/platforms.ts'
import type { Platform } from '../content/platforms.ts'
import { accountUrl, checkEmail, checkWebsite, displayAccount, isCanonicalHandle, parseAccount } from './social.ts'

/** The handle that was read, or the reason. */
function read(platform: Platform, input: string): string {
  const result = parseAccount(platform, input)
  return result.ok ? result.handle : `ditolak: ${result.reason}`
}

const CHANNEL = 'UCabcdefghijklmnopqrst_-'

describe('accounts as people type them', () => {
  test.each<[Platform, string, string]>([
    // seen in public sources
    ['instagram', 'https://www.instagram.com/pemkabblora', 'pemkabblora'],
    ['facebook', 'https://www.facebook.com/pemkabblora', 'pemkabblora'],
    ['x', 'https://www.x.com/Pemkab_Blora', 'Pemkab_Blora'],
    ['youtube', 'http://www.youtube.com/@dinaskominfoblora', '@dinaskominfoblora'],
    ['instagram', "'@dpuprblora'", 'dpuprblora'],
    ['tiktok', '@bangunan.gedung.dpupr', 'bangunan.gedung.dpupr'],
    ['instagram', '@ariefrohman838', 'ariefrohman838'],
    ['x', '@AriefRohman_838', 'AriefRohman_838'],
    ['x', 'twitter : @BPBDblora', 'BPBDblora'],
    ['x', 'https://twitter.com/lapor1708', 'lapor1708'],
    // spelling
    ['instagram', 'pemkabblora', 'pemkabblora'],
    ['instagram', ' @ pemkabblora \n', 'pemkabblora'],
    ['instagram', '“@PemkabBlora”', 'pemkabblora'],
    ['instagram', 'ig: @pemkabblora', 'pemkabblora'],
    ['instagram', 'IG @pemkabblora', 'pemkabblora'],
    ['instagram', 'Instagram: https://instagram.com/pemkabblora', 'pemkabblora'],
    ['instagram', '＠ｐｅｍｋａｂｂｌｏｒａ', 'pemkabblora'],
    ['instagram', '@info.contoh.id', 'info.contoh.id'],
    ['instagram', 'https://www.instagram.com/info.contoh.id/', 'info.contoh.id'],
    ['tiktok', 'tik tok: dinas.contoh', 'dinas.contoh'],
    ['facebook', 'fb = dinas.contoh', 'dinas.contoh'],
    ['telegram', 'Telegram: @DinasContoh', 'dinascontoh'],
    // addresses with tracking and further parts
    ['instagram', 'https://www.instagram.com/pemkabblora?igsh=MTIzNA==', 'pemkabblora'],
    ['instagram', 'instagram.com/pemkabblora/?hl=id#bio', 'pemkabblora'],
    ['instagram', 'HTTPS://M.INSTAGRAM.COM/PemkabBlora/reels/', 'pemkabblora'],
    ['instagram', 'https://instagr.am/pemkabblora', 'pemkabblora'],
    ['x', 'https://mobile.twitter.com/lapor1708?s=21', 'lapor1708'],
    ['x', 'x.com/lapor1708/status/1234567890', 'lapor1708'],
    ['tiktok', 'https://www.tiktok.com/@Dinas.Contoh?_t=8abc&_r=1', 'dinas.contoh'],
    ['tiktok', 'https://m.tiktok.com/@dinas.contoh/video/123', 'dinas.contoh'],
    ['youtube', 'https://youtube.com/@DinasContoh?si=abc_DEF', '@DinasContoh'],
    ['youtube', 'https://m.youtube.com/@dinas-contoh/videos', '@dinas-contoh'],
    ['youtube', `https://www.youtube.com/channel/${CHANNEL}`, CHANNEL],
    ['youtube', CHANNEL, CHANNEL],
    ['youtube', '@dinascontoh', '@dinascontoh'],
    ['threads', 'https://www.threads.net/@pemkabblora', 'pemkabblora'],
    ['threads', 'https://www.threads.com/@pemkabblora/post/abc', 'pemkabblora'],
    ['telegram', 'https://t.me/dinas_contoh', 'dinas_contoh'],
    ['telegram', 'telegram.me/dinas_contoh/12', 'dinas_contoh'],
    ['facebook', 'https://web.facebook.com/Dinas.Contoh/?_rdc=1', 'dinas.contoh'],
    ['facebook', 'https://id-id.facebook.com/dinascontoh/about', 'dinascontoh'],
    ['facebook', 'fb.com/dinascontoh', 'dinascontoh'],
    ['facebook', 'https://www.facebook.com/profile.php?id=100012345678901&mibextid=ZbWKwL', '100012345678901'],
    ['facebook', 'https://www.facebook.com/people/Dinas-Contoh/100012345678901/', '100012345678901'],
    ['facebook', 'https://www.facebook.com/pages/Dinas-Contoh/100012345678901', '100012345678901'],
    ['facebook', 'https://www.facebook.com/p/Dinas-Contoh-100012345678901/', '100012345678901'],
    ['facebook', 'https://www.facebook.com/Dinas-Contoh-100012345678901/?ref=page_internal', '100012345678901'],
    ['facebook', '100012345678901', '100012345678901'],
  ])('%s: %j', (platform, input, handle) => {
    expect(read(platform, input)).toBe(handle)
  })

  test.each<[Platform, string, string[]]>([
    ['instagram', '@pemkabblora', []],
    ['instagram', '@PemkabBlora', ['huruf besar diubah menjadi huruf kecil']],
    ['x', '@Pemkab_Blora', []],
    ['youtube', 'dinascontoh', ['tanda @ ditambahkan di depan nama akun']],
    ['youtube', '@dinascontoh', []],
  ])('notes on %s %j', (platform, input, notes) => {
    expect(parseAccount(platform, input)).toMatchObject({ ok: true, notes })
  })
})

describe('refused, with the repair', () => {
  test.each<[Platform, string, string]>([
    // names and other things that are no account
    ['facebook', 'facebook : Dinas Kesehatan Kab.Contoh', 'tampaknya nama tampilan, bukan akun Facebook'],
    ['youtube', 'Dinas Contoh', 'tampaknya nama tampilan, bukan akun YouTube'],
    ['instagram', '', 'akun belum diisi'],
    ['instagram', ' "" ', 'akun belum diisi'],
    ['instagram', '@', 'bukan nama akun Instagram yang sah'],
    ['instagram', 'dinas@contoh.go.id', 'tampaknya alamat surel'],
    [
      'instagram',
      'dinas.contoh.go.id',
      'tampaknya alamat situs: kalau memang nama akun Instagram, tulis "@dinas.contoh.go.id"',
    ],
    ['instagram', 'instagram.com', 'tampaknya alamat situs'],
    ['instagram', '@instagram.com', 'memuat alamat situs, bukan nama akun'],
    ['instagram', 'twitter: @lapor1708', 'adalah akun X (Twitter), bukan Instagram'],
    ['x', 'ig @pemkabblora', 'adalah akun Instagram, bukan X (Twitter)'],
    ['instagram', 'https://www.facebook.com/pemkabblora', 'bukan alamat Instagram (instagram.com)'],
    ['instagram', 'https://www.instagram.com/', 'bukan alamat akun Instagram'],
    ['instagram', 'a'.repeat(501), 'teks lebih dari 500 karakter'],
    // outside the alphabet
    ['instagram', 'pemkab-blora', '1–30 huruf kecil, angka, titik atau garis bawah'],
    ['instagram', '.pemkab', 'bukan nama akun Instagram yang sah'],
    ['instagram', 'pemkab.', 'bukan nama akun Instagram yang sah'],
    ['instagram', 'a'.repeat(31), 'bukan nama akun Instagram yang sah'],
    ['facebook', 'abcd', 'bukan nama akun Facebook yang sah'],
    ['facebook', '1234', 'bukan nama akun Facebook yang sah'],
    ['x', 'a'.repeat(16), '1–15 huruf, angka atau garis bawah'],
    ['x', 'dinas.contoh', 'bukan nama akun X (Twitter) yang sah'],
    ['tiktok', 'a', 'bukan nama akun TikTok yang sah'],
    ['tiktok', 'dinas.', 'bukan nama akun TikTok yang sah'],
    ['youtube', '@ab', 'bukan nama akun YouTube yang sah'],
    ['youtube', 'https://www.youtube.com/channel/UCpendek', 'bukan nama akun YouTube yang sah'],
    ['telegram', '1dinas', 'mulai dengan huruf'],
    ['telegram', 'abcd', 'bukan nama akun Telegram yang sah'],
    // posts, groups, searches, short links
    ['instagram', 'https://www.instagram.com/p/AbC123/', 'bukan alamat akun Instagram'],
    ['instagram', 'https://www.instagram.com/reel/AbC123/', 'bukan alamat akun Instagram'],
    ['instagram', 'https://www.instagram.com/stories/dinas/1/', 'bukan alamat akun Instagram'],
    ['instagram', 'https://www.instagram.com/explore/tags/x/', 'bukan alamat akun Instagram'],
    ['instagram', 'https://www.instagram.com/share/abc', 'bukan alamat akun Instagram'],
    ['instagram', 'explore', 'adalah halaman Instagram sendiri'],
    ['facebook', 'https://www.facebook.com/groups/123456', 'bukan alamat akun Facebook'],
    ['facebook', 'https://www.facebook.com/share/1AbC/', 'bukan alamat akun Facebook'],
    ['facebook', 'https://www.facebook.com/watch/?v=1', 'bukan alamat akun Facebook'],
    ['facebook', 'https://www.facebook.com/photo/?fbid=1', 'bukan alamat akun Facebook'],
    ['facebook', 'https://www.facebook.com/events/1', 'bukan alamat akun Facebook'],
    ['facebook', 'https://www.facebook.com/story.php?id=100012345678901', 'bukan alamat akun Facebook'],
    ['facebook', 'https://www.facebook.com/profile.php?id=dinas', 'bukan alamat akun Facebook'],
    ['facebook', 'https://www.facebook.com/people/Dinas', 'bukan alamat akun Facebook'],
    ['facebook', 'https://www.facebook.com/p/Dinas', 'bukan alamat akun Facebook'],
    ['x', 'https://x.com/i/communities/1', 'bukan alamat akun X (Twitter)'],
    ['x', 'https://x.com/intent/follow?screen_name=x', 'bukan alamat akun X (Twitter)'],
    ['x', 'https://x.com/search?q=x', 'bukan alamat akun X (Twitter)'],
    ['x', 'https://x.com/home', 'bukan alamat akun X (Twitter)'],
    ['tiktok', 'https://vt.tiktok.com/ZS123/', 'bukan alamat TikTok'],
    ['tiktok', 'https://vm.tiktok.com/ZS123/', 'bukan alamat TikTok'],
    ['tiktok', 'https://www.tiktok.com/dinas', 'bukan alamat akun TikTok'],
    ['youtube', 'https://youtu.be/abc', 'bukan alamat YouTube'],
    ['youtube', 'https://www.youtube.com/watch?v=abc', 'bukan alamat akun YouTube'],
    ['youtube', 'https://www.youtube.com/c/DinasContoh', 'bukan alamat akun YouTube'],
    ['youtube', 'https://www.youtube.com/user/DinasContoh', 'bukan alamat akun YouTube'],
    ['youtube', 'https://www.youtube.com/channel/', 'bukan alamat akun YouTube'],
    ['threads', 'https://www.threads.net/pemkabblora', 'bukan alamat akun Threads'],
    ['telegram', 'https://t.me/joinchat/AAAA', 'bukan alamat akun Telegram'],
    ['telegram', 'https://t.me/+AAAAbbbb', 'bukan alamat akun Telegram'],
    ['telegram', 'https://t.me/s/dinas_contoh', 'bukan nama akun Telegram yang sah'],
  ])('%s: %j', (platform, input, reason) => {
    expect(read(platform, input)).toMatch(/^ditolak: /)
    expect(read(platform, input)).toContain(reason)
  })
})

const EVIL = [
  'javascript:alert(1)//instagram.com/x',
  'javascript:alert(1)',
  'data:text/html,x',
  'data:x',
  'instagram.com.evil.tld',
  '@instagram.com.evil.tld',
  'instagram.com.evil.tld/x',
  'https://instagram.com.evil.tld/x',
  'evil.tld/instagram.com',
  'https://evil.tld/instagram.com/x',
  'instagram.com@evil.tld',
  'https://instagram.com@evil.tld',
  'https://instagram.com@evil.tld/x',
  'https://user:pass@www.instagram.com/x',
  'https://www.instagram.com:8080/x',
  'https://www.instagram.com:443/x',
  'instagram.com\\@evil.tld',
  'https://instagram.com\\@evil.tld/x',
  'https://instagram.com\\.evil.tld/x',
  '//evil.tld',
  '//instagram.com/x',
  '//evil.tld/x',
  'dinаs', // Cyrillic а
  'https://www.instаgram.com/dinas', // Cyrillic а
  'https://xn--instgram-45g.com/dinas',
  'https://www.instagram.com/%2e%2e/x',
  'instagram.com/%2e%2e/x',
  'https://www.instagram.com/../p/x',
  'https://www.instagram.com/‥/x',
  '/../p/x',
  'https:instagram.com/x',
  'https:/instagram.com/x',
  'https:\\\\instagram.com\\x',
  'ftp://instagram.com/x',
  'https://instagram.com./x',
  'https://www.instagram.com/di nas',
  'https://www.insta\ngram.com/dinas',
  'di\u0000nas',
  'di\u200bnas',
  '\u202esanid',
  'dinas\u202e',
  '\ufeffdinas',
  'di\u00adnas',
  '<script>alert(1)</script>',
  'dinas"onclick="x',
  'dinas?x=<b>',
]

describe('what could hide another host is refused on every platform', () => {
  test.each(accounts.flatMap(([platform]) => EVIL.map((input): [Platform, string] => [platform, input])))(
    '%s: %j',
    (platform, input) => {
      expect(parseAccount(platform, input)).toEqual({ ok: false, reason: expect.stringMatching(/.{20,}/) })
      expect(isCanonicalHandle(platform, input)).toEqual(expect.any(String))
    },
  )
})

describe('canonical check', () => {
  test.each<[Platform, string]>([
    ['instagram', 'pemkabblora'],
    ['instagram', 'info.contoh.id'],
    ['facebook', 'pemkabblora'],
    ['facebook', '100012345678901'],
    ['x', 'Pemkab_Blora'],
    ['tiktok', 'bangunan.gedung.dpupr'],
    ['youtube', '@dinaskominfoblora'],
    ['youtube', CHANNEL],
    ['threads', 'pemkabblora'],
    ['telegram', 'dinas_contoh'],
  ])('%s: %s', (platform, handle) => {
    expect(isCanonicalHandle(platform, handle)).toBe(true)
  })

  test.each<[Platform, string, string]>([
    ['instagram', '@pemkabblora', 'tulis akun Instagram sebagai "pemkabblora"'],
    ['instagram', 'PemkabBlora', 'tulis akun Instagram sebagai "pemkabblora"'],
    ['instagram', 'https://www.instagram.com/pemkabblora', 'tulis akun Instagram sebagai "pemkabblora"'],
    ['youtube', 'dinaskominfoblora', 'tulis akun YouTube sebagai "@dinaskominfoblora"'],
    ['x', '@lapor1708', 'tulis akun X (Twitter) sebagai "lapor1708"'],
    ['instagram', 'p', '"p" adalah halaman Instagram sendiri, bukan akun: tulis nama akunnya'],
    [
      'instagram',
      'instagram.com.evil.tld',
      '"instagram.com.evil.tld" memuat alamat situs, bukan nama akun: tulis nama akun Instagram saja',
    ],
    [
      'telegram',
      'abcd',
      '"abcd" bukan nama akun Telegram yang sah (5–32 huruf kecil, angka atau garis bawah, mulai dengan huruf): buka profilnya, lalu salin namanya',
    ],
  ])('%s: %j: %s', (platform, value, reason) => {
    expect(isCanonicalHandle(platform, value)).toBe(reason)
  })
})

describe('built addresses and printed forms', () => {
  test.each<[Platform, string, string, string]>([
    ['instagram', 'dpuprblora', 'https://www.instagram.com/dpuprblora/', '@dpuprblora'],
    ['facebook', 'pemkabblora', 'https://www.facebook.com/pemkabblora', 'facebook.com/pemkabblora'],
    [
      'facebook',
      '100012345678901',
      'https://www.facebook.com/profile.php?id=100012345678901',
      'facebook.com/profile.php?id=100012345678901',
    ],
    ['x', 'Pemkab_Blora', 'https://x.com/Pemkab_Blora', '@Pemkab_Blora'],
    ['tiktok', 'bangunan.gedung.dpupr', 'https://www.tiktok.com/@bangunan.gedung.dpupr', '@bangunan.gedung.dpupr'],
    ['youtube', '@dinaskominfoblora', 'https://www.youtube.com/@dinaskominfoblora', '@dinaskominfoblora'],
    ['youtube', CHANNEL, `https://www.youtube.com/channel/${CHANNEL}`, `youtube.com/channel/${CHANNEL}`],
    ['threads', 'pemkabblora', 'https://www.threads.com/@pemkabblora', '@pemkabblora'],
    ['telegram', 'dinas_contoh', 'https://t.me/dinas_contoh', '@dinas_contoh'],
  ])('%s %s', (platform, handle, url, shown) => {
    expect(accountUrl(platform, handle)).toBe(url)
    expect(displayAccount(platform, handle)).toBe(shown)
  })
})

describe('websites', () => {
  test.each([
    ['https://dinkes.contoh.go.id', 'https://dinkes.contoh.go.id'],
    ['https://dinkes.contoh.go.id/', 'https://dinkes.contoh.go.id'],
    ['HTTPS://Dinkes.Contoh.GO.ID/Lapor?x=1#y', 'https://dinkes.contoh.go.id/Lapor?x=1#y'],
    ['https://desa.desa.id/a%20b', 'https://desa.desa.id/a%20b'],
    ['https://contoh.go.id/a/../b', 'https://contoh.go.id/b'],
  ])('%s', (url, normal) => {
    expect(checkWebsite(url)).toEqual({ ok: true, url: normal })
  })

  test.each([
    'https://contoh.wordpress.com',
    'https://contoh.invalid',
    'https://go.id.evil.com',
    'https://contohgo.id',
  ])('%s is warned of', (url) => {
    expect(checkWebsite(url)).toEqual({
      ok: true,
      url,
      warning: expect.stringContaining('bukan situs .go.id atau .desa.id'),
    })
  })

  test.each([
    ['http://contoh.go.id', 'harus alamat lengkap yang dimulai https://, misalnya "https://contoh.go.id"'],
    ['www.contoh.go.id/lapor', 'misalnya "https://www.contoh.go.id/lapor"'],
    ['ftp://contoh.go.id', 'harus alamat lengkap yang dimulai https://'],
    ['javascript:alert(1)', 'harus alamat lengkap yang dimulai https://'],
    ['//contoh.go.id', 'harus alamat lengkap yang dimulai https://'],
    ['https:contoh.go.id', 'harus alamat lengkap yang dimulai https://'],
    ['https:/contoh.go.id', 'harus alamat lengkap yang dimulai https://'],
    ['', 'memuat spasi atau karakter'],
    ['https://contoh.go.id/a b', 'memuat spasi atau karakter'],
    [' https://contoh.go.id', 'memuat spasi atau karakter'],
    ['https://contoh.go.id\n', 'memuat spasi atau karakter'],
    ['https://contоh.go.id', 'memuat spasi atau karakter'],
    ['https://contoh.go.id/\u202e', 'memuat spasi atau karakter'],
    ['https://contoh.go.id\\@evil.tld', 'memuat spasi atau karakter'],
    ['https://contoh.go.id@evil.tld', 'memuat "@" di nama situs'],
    ['https://user:pass@contoh.go.id', 'memuat "@" di nama situs'],
    ['https://contoh.go.id:8443/x', 'memuat nomor port'],
    ['https://contoh.go.id:443', 'memuat nomor port'],
    ['https://xn--contoh-abc.go.id', 'disamarkan (xn--)'],
    ['https://contoh', 'tidak memuat nama situs yang sah'],
    ['https://', 'tidak memuat nama situs yang sah'],
    ['https://127.0.0.1', 'tidak memuat nama situs yang sah'],
    ['https://[', 'tidak memuat nama situs yang sah'],
    ['https://-a.go.id', 'tidak memuat nama situs yang sah'],
    ['https://a..go.id', 'tidak memuat nama situs yang sah'],
    ['https://a%2ego.id', 'tidak memuat nama situs yang sah'],
    [`https://contoh.go.id/${'a'.repeat(500)}`, 'alamat lebih dari 500 karakter'],
  ])('%j is refused', (url, reason) => {
    expect(checkWebsite(url)).toEqual({ ok: false, reason: expect.stringContaining(reason) })
  })
})

describe('e-mail addresses', () => {
  test.each(['setda@contoh.go.id', 'bid.bangunan_1+aduan@gmail.com', 'Nama.Orang@contoh.desa.id'])('%s', (value) => {
    expect(checkEmail(value)).toBe(true)
  })

  test.each([
    ['setda@Contoh.GO.ID', '"setda@Contoh.GO.ID" harus ditulis "setda@contoh.go.id"'],
    ['Setda <setda@contoh.go.id>', '"Setda <setda@contoh.go.id>" harus ditulis "setda@contoh.go.id"'],
    ['mailto:setda@contoh.go.id', '"mailto:setda@contoh.go.id" harus ditulis "setda@contoh.go.id"'],
    [' setda@contoh.go.id ', '" setda@contoh.go.id " harus ditulis "setda@contoh.go.id"'],
  ])('%j: %s', (value, reason) => {
    expect(checkEmail(value)).toBe(reason)
  })

  test.each([
    '',
    'setda',
    'setda@contoh',
    '@contoh.go.id',
    'a@b@contoh.go.id',
    'a@contoh.go.id, b@contoh.go.id',
    'a..b@contoh.go.id',
    'a b@contoh.go.id',
    'sеtda@contoh.go.id',
    'a@xn--contoh-abc.go.id',
    'a@contoh.go.id\u200b',
    `${'a'.repeat(250)}@contoh.go.id`,
    'a'.repeat(1000),
  ])('%j is refused', (value) => {
    expect(checkEmail(value)).toContain('bukan alamat surel: tulis satu alamat saja')
  })
})

const platform = fc.constantFrom(...accounts.map(([platform]) => platform))
const unicode = fc.string({ unit: 'binary', maxLength: 60 })
const ascii = fc.string({ unit: fc.constantFrom(...'abcXYZ019._-@/:?#%\\ '.split('')), maxLength: 40 })
const typed = fc
  .array(
    fc.oneof(
      ascii,
      unicode,
      fc.constantFrom(
        'https://',
        'www.instagram.com/',
        'facebook.com/',
        'x.com/',
        't.me/',
        '@',
        'profile.php?id=',
        'ig: ',
        CHANNEL,
      ),
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(''))
describe('properties', () => {
  test('no text makes anything throw; every handle read is canonical and inside its alphabet', () => {
    fc.assert(
      fc.property(platform, fc.oneof(unicode, ascii, typed), (name, input) => {
        const result = parseAccount(name, input)
        if (!result.ok) return result.reason.length > 0
        return ACCOUNTS[name].alphabet.test(result.handle) && isCanonicalHandle(name, result.handle) === true
      }),
      { numRuns: 5000 },
    )
  })

  test('a handle reads back from its printed form and its address', () => {
    fc.assert(
      fc.property(platform, ascii, (name, input) => {
        const result = parseAccount(name, input)
        fc.pre(result.ok)
        if (!result.ok) return
        expect(read(name, displayAccount(name, result.handle))).toBe(result.handle)
        expect(read(name, accountUrl(name, result.handle))).toBe(result.handle)
      }),
      { numRuns: 300 },
    )
  })

  test('an address built here is https on the platform’s own host, whatever the handle', () => {
    fc.assert(
      fc.property(platform, fc.oneof(unicode, ascii, typed), (name, handle) => {
        const url = new URL(accountUrl(name, handle))
        expect(url.protocol).toBe('https:')
        expect(url.host).toBe(new URL(ACCOUNTS[name].href).host)
        expect(url.username).toBe('')
      }),
      { numRuns: 3000 },
    )
  })

  test('websites that pass are https on the host that was typed, and pass again unchanged', () => {
    fc.assert(
      fc.property(fc.oneof(unicode, ascii, fc.webUrl({ validSchemes: ['https'] }), fc.webUrl()), (input) => {
        const result = checkWebsite(input)
        if (!result.ok) return result.reason.length > 0
        const url = new URL(result.url)
        expect(url.protocol).toBe('https:')
        expect(input.slice(8).toLowerCase().startsWith(url.host)).toBe(true)
        expect(checkWebsite(result.url)).toEqual(result)
        return true
      }),
      { numRuns: 2000 },
    )
  })

  test('checkEmail says yes or gives a reason', () => {
    fc.assert(
      fc.property(fc.oneof(unicode, fc.emailAddress()), (input) => {
        const answer = checkEmail(input)
        return answer === true ? /^[\x21-\x7e]+@[a-z0-9.-]+$/.test(input) : answer.length > 0
      }),
      { numRuns: 2000 },
    )
  })
})
