import QRCode from 'qrcode'
import { expect, test } from 'vitest'
import { QUIET_ZONE, qrPath } from './qr.ts'

const payload = 'https://pengaduan.contoh.invalid/k/dcpupr/#F7Q2'

test('draws exactly the dark modules, inside the quiet zone', () => {
  const { d, modules } = qrPath(payload)
  const runs = [...d.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)].map((match) => match.slice(1).map(Number))
  expect(runs.map(([x, y, width]) => `M${x} ${y}h${width}v1h-${width}z`).join('')).toBe(d)
  const dark = runs.reduce((sum, [, , width]) => sum + width!, 0)
  const code = QRCode.create(payload, { errorCorrectionLevel: 'Q' })
  expect(modules).toBe(code.modules.size + 2 * QUIET_ZONE)
  expect(Math.min(...runs.map(([x]) => x!))).toBe(QUIET_ZONE)
  expect(dark).toBeGreaterThan(code.modules.size ** 2 * 0.4)
})

test.each(['L', 'M', 'Q'] as const)('costs no more modules than level %s needs', (floor) => {
  for (const length of [10, 20, 27, 30, 44, 57, 80, 400, 700]) {
    const text = payload.padEnd(length, 'a').slice(0, length)
    const least = QRCode.create(text, { errorCorrectionLevel: floor }).modules.size
    expect(qrPath(text, floor).modules).toBe(least + 2 * QUIET_ZONE)
  }
})

test('takes level Q unless told', () => {
  expect(qrPath(payload)).toEqual(qrPath(payload, 'Q'))
  expect(qrPath(payload.padEnd(400, 'a'), 'L').modules).toBeLessThan(qrPath(payload.padEnd(400, 'a')).modules)
})
