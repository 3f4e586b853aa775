import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readRegionFiles } from './content.ts'

const folder = mkdtempSync(join(tmpdir(), 'wilayah-'))
afterAll(() => rmSync(folder, { recursive: true }))

const write = (name: string, content: string | Uint8Array): void => {
  mkdirSync(join(folder, name, '..'), { recursive: true })
  writeFileSync(join(folder, name), content)
}

describe('files of a region', () => {
  test('are texts and photos in a fixed order; what explains is left out', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index)
    write('region.yaml', 'name: Kabupaten é\n')
    write('areas.csv', 'code\n')
    write('offices/dinas.yaml', 'name: x\n')
    write('offices/_template.yaml', 'name: y\n')
    write('offices/dinas.jpg', bytes)
    write('photos/kepala.jpg', bytes)
    write('photos/camat.png', bytes)
    write('photos/_asli.jpg', bytes)
    write('photos/catatan.txt', 'x')
    expect(readRegionFiles(folder)).toEqual([
      { path: 'areas.csv', text: 'code\n' },
      { path: 'offices/dinas.yaml', text: 'name: x\n' },
      { path: 'photos/camat.png', text: Buffer.from(bytes).toString('base64') },
      { path: 'photos/kepala.jpg', text: Buffer.from(bytes).toString('base64') },
      { path: 'region.yaml', text: 'name: Kabupaten é\n' },
    ])
  })

  test.each(['photos/Kepala.JPG', 'photos/kepala.webp', 'photos/lama/kepala.heic'])(
    'hold a picture of any kind, so that the check can tell of it: %s',
    (name) => {
      write(name, 'x')
      expect(readRegionFiles(folder).map(({ path }) => path)).toContain(name)
    },
  )

  test.each([
    ['a file outside', 'offices/luar.yaml', '/etc/hostname', 'file'],
    ['a file outside that looks like a picture', 'photos/luar.jpg', '/etc/hostname', 'file'],
    ['a folder outside', 'offices/luar', '/', 'dir'],
    ['the folder that it is in', 'offices/lagi', '..', 'dir'],
    ['nothing', 'offices/hampa.yaml', '/tidak/ada', 'file'],
  ] as const)('are never links: to %s', (_, name, target, type) => {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    symlinkSync(target, join(folder, name), type)
    try {
      expect(() => readRegionFiles(folder)).toThrow(`${name} adalah tautan`)
    } finally {
      rmSync(join(folder, name))
    }
  })

  test('are of a size that can be read', () => {
    write('offices/besar.yaml', '')
    truncateSync(join(folder, 'offices/besar.yaml'), 16 * 1024 * 1024 + 1)
    expect(() => readRegionFiles(folder)).toThrow('offices/besar.yaml lebih dari 16 MB')
    rmSync(join(folder, 'offices/besar.yaml'))
  })
})
