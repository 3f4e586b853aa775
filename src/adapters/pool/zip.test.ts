import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { zip } from './zip.ts'

const entries = [
  { path: 'kec-contoh-a4.pdf', bytes: new TextEncoder().encode('%PDF-1.7 isi') },
  { path: 'desa/contoh.png', bytes: Uint8Array.from({ length: 3000 }, (_, index) => index % 251) },
]

test('an archive gives its files back as they were', () => {
  const files = unzipSync(zip(entries, '2026-11-23'))
  expect(Object.keys(files)).toEqual(entries.map(({ path }) => path))
  for (const { path, bytes } of entries) expect(Buffer.from(files[path]!).equals(bytes)).toBe(true)
})

test('the same files and day give the same bytes, in whatever zone; another day another date', () => {
  const first = zip(entries, '2026-11-23')
  const zone = process.env.TZ
  for (const other of ['Pacific/Auckland', 'America/Lima', 'Asia/Jakarta']) {
    process.env.TZ = other
    expect(Buffer.from(zip(entries, '2026-11-23')).equals(first), other).toBe(true)
  }
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
  expect(Buffer.from(zip(entries, '2026-11-24')).equals(first)).toBe(false)
})
