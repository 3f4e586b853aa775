import { describe, expect, test } from 'vitest'
import { placed, systemMessage } from './system-error.ts'

const refused = (code: string, path?: string) => Object.assign(new Error(code), { code, ...(path && { path }) })
const notThere = (syscall: string, path: string) => Object.assign(refused('ENOENT', path), { syscall })
const native = (errno: number) => new Error(`Failed to write file in x\n\nCaused by:\n    Bad luck (os error ${errno})`)

describe('what the system refuses', () => {
  test.each([
    ['a full disk', refused('ENOSPC', '/a'), /^Penyimpanan penuh\. .*\nTempat: \/a$/],
    ['a full share', refused('EDQUOT'), /^Penyimpanan penuh\. [^\n]*$/],
    ['a disk that can only be read', refused('EROFS'), /hanya bisa dibaca/],
    ['a folder of somebody else', refused('EACCES'), /Periksa izinnya/],
    ['a file that is open', refused('EBUSY'), /dibuka program lain/],
    ['a file in the place of a folder', refused('ENOTDIR'), /ada berkas/],
    ['a folder in the place of a file', refused('EISDIR', '/a'), /^Di tempat berkas ada folder\. .*\nTempat: \/a$/],
    [
      'a place where no folder can be',
      notThere('mkdir', '/proc/a'),
      /^Di tempat ini tidak bisa dibuat .*\nTempat: \/proc\/a$/,
    ],
    [
      'a place where no file can be',
      notThere('open', '/proc/a.7.tmp'),
      /^Di tempat ini tidak bisa dibuat .*\nTempat: \/proc\/a$/,
    ],
    ['a long name', refused('ENAMETOOLONG', '/aa'), /terlalu panjang/],
    ['a cause', new Error('Astro', { cause: refused('ENOSPC') }), /^Penyimpanan penuh/],
    ['one of several errors', new AggregateError([new Error('a'), refused('EROFS')]), /hanya bisa dibaca/],
    ['an error of a native program', native(28), /^Penyimpanan penuh/],
    ['what another process tells', { message: 'write', code: 'ENOSPC' }, /^Penyimpanan penuh/],
  ])('%s has a message that says what to do', (_, error, message) => {
    expect(systemMessage(error)).toMatch(message)
  })

  test.each([
    new Error('ENOSPC'),
    refused('ERR_INVALID_ARG_TYPE'),
    refused('ENOENT'),
    notThere('open', '/a.yaml'),
    native(2),
    undefined,
    'ENOSPC',
  ])('anything else has none: %s', (error) => {
    expect(systemMessage(error)).toBeUndefined()
    expect(placed(error, '/a')).toBe(error)
  })
})

describe('the place', () => {
  test.each([
    ['is added where the system names none', refused('ENOSPC'), '/situs'],
    ['stays what the system has named', refused('EACCES', '/b'), '/b'],
    ['is never inside a folder that passes', refused('ENOSPC', '/situs.baru-7/k'), '/situs'],
    ['is added to a cause', new Error('Astro', { cause: refused('ENOSPC') }), '/situs'],
  ])('%s', (_, error, place) => {
    expect(systemMessage(placed(error, '/situs', '/situs.baru-7'))).toMatch(new RegExp(`\nTempat: ${place}$`))
  })
})
