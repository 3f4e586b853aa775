import { describe, expect, it } from 'vitest'
import { readTargets } from './targets.ts'

const target = (...lines: string[]) => `targets:\n  - ${lines.join('\n    ')}\n`

describe('the file of targets', () => {
  it('may be empty', () =>
    expect(readTargets('\n')).toEqual({ targets: [], review: false, commits: true, problems: [] }))

  it('names folders and archives', () => {
    const text = `targets:
  # di ruang server
  - name: Server Kominfo
    kind: folder
    folder: /srv/pengaduan
    way: copy
    address: https://uji.contoh.invalid/pengaduan/
  - name: Kiriman
    kind: zip
`
    expect(readTargets(text)).toEqual({
      problems: [],
      review: false,
      commits: true,
      targets: [
        {
          ...{ name: 'Server Kominfo', kind: 'folder', folder: '/srv/pengaduan', way: 'copy' },
          address: 'https://uji.contoh.invalid/pengaduan',
        },
        { name: 'Kiriman', kind: 'zip' },
      ],
    })
  })

  it('names servers and branches', () => {
    const text = `targets:
  - { name: A, kind: sftp, host: server.contoh.invalid, port: "2222", user: penerbit, folder: public_html }
  - { name: B, kind: ftps, host: ftp.contoh.invalid, user: a@contoh.invalid, folder: /www }
  - { name: C, kind: git, push: site, remote: git@contoh.invalid:a/b.git, branch: gh-pages }
  - { name: D, kind: git, push: content, branch: main }
`
    expect(readTargets(text)).toEqual({
      problems: [],
      review: false,
      commits: true,
      targets: [
        { name: 'A', kind: 'sftp', host: 'server.contoh.invalid', port: 2222, user: 'penerbit', folder: 'public_html' },
        { name: 'B', kind: 'ftps', host: 'ftp.contoh.invalid', user: 'a@contoh.invalid', folder: '/www' },
        { name: 'C', kind: 'git', push: 'site', remote: 'git@contoh.invalid:a/b.git', branch: 'gh-pages' },
        { name: 'D', kind: 'git', push: 'content', remote: 'origin', branch: 'main' },
      ],
    })
  })

  it('wants a second person for new numbers, also where something else in it is wrong', () => {
    expect(readTargets('review: new-numbers\n')).toEqual({ targets: [], review: true, commits: true, problems: [] })
    expect(readTargets('review: new-numbers\ntarget: x\n')).toMatchObject({ review: true })
    expect(readTargets('\uFEFFreview: new-numbers\r\ntarget: x\r\n')).toMatchObject({ review: true })
    expect(readTargets('review: ya\n').problems).toEqual([expect.stringContaining('new-numbers')])
  })

  const byHand = target('name: A', 'kind: sftp', 'host: 192.0.2.7', 'port: 22', 'folder: situs')

  it.each([
    ['with numbers as they are', byHand],
    ['as Windows ends lines', byHand.replaceAll('\n', '\r\n')],
    ['with the mark that Notepad sets', `\uFEFF${byHand}`],
    ['with spaces and lines at its end', `${byHand.replace('22', '22  ')}\n\n`],
  ])('may be written %s', (_, text) => {
    const { targets, problems } = readTargets(text)
    expect(problems).toEqual([])
    expect(targets).toEqual([{ name: 'A', kind: 'sftp', host: '192.0.2.7', port: 22, folder: 'situs' }])
  })

  it.each(['/srv/a', 'D:\\situs', 'D:/situs', '\\\\server\\situs'])('takes the folder %s', (folder) => {
    expect(readTargets(target('name: A', 'kind: folder', `folder: '${folder}'`)).problems).toEqual([])
  })

  it.each([
    ['a folder that isn’t whole', target('name: A', 'kind: folder', 'folder: situs'), 4, 'folder harus lengkap'],
    ['a folder that leads up', target('name: A', 'kind: folder', 'folder: ../situs'), 4, 'folder harus lengkap'],
    ['two slashes', target('name: A', 'kind: folder', 'folder: //situs'), 4, 'folder harus lengkap'],
    ['another kind', target('name: A', 'kind: webdav'), 3, 'kind harus folder, zip, sftp'],
    ['a setting for a name', target('name: A', 'kind: sftp', 'host: -oProxyCommand=x', 'folder: a'), 4, 'nama server'],
    ['a setting for a user', target('name: A', 'kind: sftp', 'host: a', 'folder: a', 'user: -x'), 6, 'user hanya'],
    ['a port that is none', target('name: A', 'kind: sftp', 'host: a', 'folder: a', 'port: 70000'), 6, 'port harus'],
    ['a folder of two lines', target('name: A', 'kind: sftp', 'host: a', 'folder: "a\\nput b"'), 5, 'folder harus'],
    ['a password', target('name: A', 'kind: ftp', 'host: a', 'user: b', 'folder: c', 'password: d'), 7, '"password"'],
    ['FTP without a user', target('name: A', 'kind: ftps', 'host: a', 'folder: c'), 2, 'user'],
    ['a setting for a branch', target('name: A', 'kind: git', 'push: site', 'branch: --force'), 5, 'branch harus'],
    [
      'a password in an address',
      target('name: A', 'kind: git', 'push: site', 'branch: main', 'remote: https://a:b@c.id/d'),
      6,
      'remote harus',
    ],
    ['another way', target('name: A', 'kind: folder', 'folder: /a', 'way: kirim'), 5, 'pakai salah satu: link, copy'],
    ['no name', target('name: ""', 'kind: zip'), 2, 'name kosong'],
    ['a secret', target('name: A', 'kind: zip', 'sandi: rahasia'), 4, '"sandi"'],
    ['an address of another kind', target('name: A', 'kind: zip', 'address: file:///etc'), 4, 'alamat harus'],
    ['a name in an address', target('name: A', 'kind: zip', 'address: https://a@b.id'), 4, 'alamat harus'],
    ['a question in an address', target('name: A', 'kind: zip', 'address: https://b.id/?x'), 4, 'alamat harus'],
    ['one name twice', `${target('name: A', 'kind: zip')}  - name: A\n    kind: zip\n`, 1, 'bernama sama'],
    ['no target', 'targets: []\n', 1, 'targets kosong'],
    ['another key', 'target:\n  - name: A\n', 1, '"target"'],
    ['broken YAML', 'targets:\n  - name: [\n', 3, 'YAML'],
  ])('refuses %s and says where', (_, text, line, words) => {
    const { targets, problems } = readTargets(text)
    expect(targets).toEqual([])
    const said = problems.find((one) => one.startsWith(`baris ${line}: `) && one.includes(words))
    expect(said, problems.join('\n')).toBeDefined()
  })
})
