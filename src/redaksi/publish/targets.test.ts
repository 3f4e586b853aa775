import { describe, expect, it } from 'vitest'
import { readTargets } from './targets.ts'

const target = (...lines: string[]) => `tujuan:\n  - ${lines.join('\n    ')}\n`

describe('the file of targets', () => {
  it('may be empty', () => expect(readTargets('\n')).toEqual({ targets: [], problems: [] }))

  it('names folders and archives', () => {
    const text = `tujuan:
  # di ruang server
  - nama: Server Kominfo
    jenis: folder
    folder: /srv/pengaduan
    cara: salin
    alamat: https://uji.contoh.invalid/pengaduan/
  - nama: Kiriman
    jenis: zip
`
    expect(readTargets(text)).toEqual({
      problems: [],
      targets: [
        {
          ...{ name: 'Server Kominfo', kind: 'folder', folder: '/srv/pengaduan', way: 'copy' },
          address: 'https://uji.contoh.invalid/pengaduan',
        },
        { name: 'Kiriman', kind: 'zip' },
      ],
    })
  })

  it.each(['/srv/a', 'D:\\situs', 'D:/situs', '\\\\server\\situs'])('takes the folder %s', (folder) => {
    expect(readTargets(target('nama: A', 'jenis: folder', `folder: '${folder}'`)).problems).toEqual([])
  })

  it.each([
    ['a folder that isn’t whole', target('nama: A', 'jenis: folder', 'folder: situs'), 4, 'folder harus lengkap'],
    ['a folder that leads up', target('nama: A', 'jenis: folder', 'folder: ../situs'), 4, 'folder harus lengkap'],
    ['two slashes', target('nama: A', 'jenis: folder', 'folder: //situs'), 4, 'folder harus lengkap'],
    ['another kind', target('nama: A', 'jenis: ftp'), 3, 'jenis harus folder atau zip'],
    [
      'another way',
      target('nama: A', 'jenis: folder', 'folder: /a', 'cara: kirim'),
      5,
      'pakai salah satu: tautan, salin',
    ],
    ['no name', target('nama: ""', 'jenis: zip'), 2, 'nama kosong'],
    ['a secret', target('nama: A', 'jenis: zip', 'sandi: rahasia'), 4, '"sandi"'],
    ['an address of another kind', target('nama: A', 'jenis: zip', 'alamat: file:///etc'), 4, 'alamat harus'],
    ['a name in an address', target('nama: A', 'jenis: zip', 'alamat: https://a@b.id'), 4, 'alamat harus'],
    ['a question in an address', target('nama: A', 'jenis: zip', 'alamat: https://b.id/?x'), 4, 'alamat harus'],
    ['one name twice', `${target('nama: A', 'jenis: zip')}  - nama: A\n    jenis: zip\n`, 1, 'bernama sama'],
    ['no target', 'tujuan: []\n', 1, 'tujuan kosong'],
    ['another key', 'target:\n  - nama: A\n', 1, 'tujuan'],
    ['broken YAML', 'tujuan:\n  - nama: [\n', 3, 'YAML'],
  ])('refuses %s and says where', (_, text, line, words) => {
    const { targets, problems } = readTargets(text)
    expect(targets).toEqual([])
    const said = problems.find((one) => one.startsWith(`baris ${line}: `) && one.includes(words))
    expect(said, problems.join('\n')).toBeDefined()
  })
})
