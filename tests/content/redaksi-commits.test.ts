/** Saves of the editor in a project that has a Git: one commit each, of what was saved alone. */
import { spawnSync } from 'node:child_process'
import { chmodSync, rmSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { EditorProject, SOMEBODY } from '../support/redaksi/editor-app.ts'

const DINAS = 'src/content/contoh/offices/dinas.yaml'
const SETDA = 'src/content/contoh/offices/setda.yaml'
const CALLED = { sure: 'no', how: 'call', checkedOn: '2026-11-23', on: '2026-11-23', ground: 'call' }

let region: EditorProject
beforeAll(async () => {
  region = new EditorProject()
  await region.begin()
})
afterAll(() => region.end())

function git(...args: string[]): string {
  const identity = ['-c', 'user.name=Pengelola', '-c', 'user.email=pengelola@contoh.invalid']
  const { status, stdout, stderr } = spawnSync('git', [...identity, ...args], { cwd: region.folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return stdout.trim()
}
const commits = () => git('log', '--format=%an <%ae> %s').split('\n')
const filesOf = (commit: string) => git('show', '--format=', '--name-only', commit).split('\n')
const save = async (remarks: string, office = 'dinas') => {
  await region.post(`/kantor/${office}/isian/keterangan`, { remarks })
  return region.post(`/kantor/${office}/simpan`, { setuju: [] })
}
const page = async (path = '/kantor/dinas') => (await region.get(path)).text

beforeEach(() => {
  for (const name of ['.git', '.gitignore', 'redaksi.yaml']) rmSync(region.path(name), { recursive: true, force: true })
  region.fresh()
  region.write('.gitignore', '/node_modules\n/private\n/.cache\n/cadangan\n/src/posters\n/src/adapters\n')
  git('init', '-q', '-b', 'main')
  git('add', '-A')
  git('commit', '-q', '-m', 'Awal')
})

describe('a save where there is a Git', () => {
  test('is one commit of its files, by whoever has saved; so is its undoing; what others have staged stays as it is', async () => {
    region.edit(SETDA, (text) => `${text}# belum selesai\n`)
    region.write('catatan.txt', 'bukan isi')
    git('add', 'catatan.txt')
    await save('Loket pindah.')
    await page()
    expect(commits()[0]).toBe(`${SOMEBODY} <redaksi@localhost.invalid> dinas: keterangan diganti`)
    expect(filesOf('HEAD')).toEqual([DINAS])
    await region.post('/urungkan', { simpanan: '1', kembali: '/kantor/dinas' })
    await page()
    expect(commits()[0]).toContain('dinas: urungkan keterangan')
    expect(git('diff', 'HEAD~2', 'HEAD', '--stat')).toBe('')
    expect(git('status', '--porcelain')).toBe(`A  catatan.txt\n M ${SETDA}`)
    expect(commits()).toHaveLength(3)
  })

  test('tells nothing of a number that waits, nor of what is private', async () => {
    await region.post('/kantor/dinas/isian/tambah', {
      ...{ ...CALLED, type: 'whatsapp', value: '0008 1234 9999', owner: 'office' },
    })
    await region.post('/kantor/dinas/simpan', { setuju: [] })
    await page()
    expect(commits()[0]).toContain('dinas: WhatsApp menunggu dipastikan, dasar Telepon, 23 November 2026')
    expect(region.read('private/antrean-contoh.yaml')).toContain('+6200812349999')
    expect(git('log', '-p')).not.toMatch(/12349999|1234-9999|private\//)
  })

  test('of a new office, and its undoing, are commits of a file that comes and goes', async () => {
    const office = {
      kind: 'department',
      officeName: 'Dinas Baru',
      short: 'Dinbar',
      ground: 'letter',
      letter: 'Perda 3',
    }
    const { to } = await region.post('/kantor-baru', { ...office, id: 'dinbar' })
    expect(to).toBe('/kantor/dinbar')
    await page(to)
    expect([commits()[0], filesOf('HEAD')]).toEqual([
      expect.stringContaining('dinbar: kantor baru ditambah, dasar Perda 3'),
      ['src/content/contoh/offices/dinbar.yaml'],
    ])
    await region.post('/urungkan', { simpanan: '1', kembali: '/kantor/dinas' })
    await page()
    expect([commits()[0], git('status', '--porcelain')]).toEqual([expect.stringContaining('dinbar: urungkan'), ''])
  })
})

describe('a save that can’t be committed', () => {
  const HOOK = '.git/hooks/pre-commit'
  const refuse = () => {
    region.write(HOOK, '#!/bin/sh\necho "Isi ditolak <b>" >&2\nexit 1\n')
    chmodSync(region.path(HOOK), 0o755)
  }
  test.each<[string, () => void, () => void, string]>([
    [
      'because another program is at it',
      () => region.write('.git/index.lock', ''),
      () => rmSync(region.path('.git/index.lock')),
      'Git sedang dipakai program lain',
    ],
    ['because a hook refuses it', refuse, () => rmSync(region.path(HOOK)), 'Isi ditolak &lt;b&gt;'],
    [
      'because Git takes that name for none',
      () => region.write('.cache/redaksi/orang.json', JSON.stringify({ names: ['...'], last: '...' })),
      () => region.write('.cache/redaksi/orang.json', JSON.stringify({ names: [SOMEBODY], last: SOMEBODY })),
      'Git tidak menerima nama Anda',
    ],
  ])('%s is saved, told, and committed with the next one', async (_, hinder, free, said) => {
    const setda = region.read(SETDA)
    hinder()
    expect((await save('Loket pindah.')).to).toContain('kabar=tersimpan')
    const text = await page('/')
    expect(text).toContain('Tersimpan, tetapi belum masuk riwayat Git')
    expect(text).toContain(said)
    expect([region.read(DINAS).includes('Loket pindah.'), commits().length]).toEqual([true, 1])
    free()
    await save('Tutup sementara.', 'kec-contoh')
    expect(await page('/')).not.toContain('belum masuk riwayat Git')
    expect(filesOf('HEAD')).toEqual([DINAS, 'src/content/contoh/offices/kec-contoh.yaml'])
    expect(git('log', '-1', '--format=%B')).toBe('dinas: keterangan diganti\n\nkec-contoh: keterangan ditambah')
    expect([region.read(SETDA), git('status', '--porcelain')]).toEqual([setda, ''])
  })

  test('is committed by the editor that is begun next, which leaves alone what somebody has changed by hand since', async () => {
    refuse()
    await save('Loket pindah.')
    await save('Tutup sementara.', 'kec-contoh')
    expect(await page('/')).toContain('belum masuk riwayat Git')
    region.edit('src/content/contoh/offices/kec-contoh.yaml', (text) => `${text}# tangan\n`)
    rmSync(region.path(HOOK))
    region.restart()
    expect(await page('/')).not.toContain('belum masuk riwayat Git')
    expect([commits(), filesOf('HEAD')]).toEqual([
      [`${SOMEBODY} <redaksi@localhost.invalid> dinas: keterangan diganti`, expect.stringContaining('Awal')],
      [DINAS],
    ])
    region.restart()
    await page('/')
    expect(commits()).toHaveLength(2)
  })

  test('of a new office leaves nothing staged', async () => {
    refuse()
    const office = { kind: 'department', officeName: 'Dinas Baru', short: 'Dinbar', ground: 'call', id: 'dinbar' }
    await region.post('/kantor-baru', office)
    expect(await page('/')).toContain('belum masuk riwayat Git')
    expect(git('status', '--porcelain')).toBe('?? src/content/contoh/offices/dinbar.yaml')
  })
})

describe('no commit is made, and none is missed,', () => {
  test('where the team wants none', async () => {
    region.write('redaksi.yaml', 'commits: none\n')
    await save('Loket pindah.')
    expect(await page('/')).not.toContain('riwayat Git')
    expect(commits()).toHaveLength(1)
  })

  test('where the project only lies in somebody else’s', async () => {
    git('rm', '-r', '-q', '--cached', 'src/content')
    git('commit', '-q', '-m', 'Bukan isi')
    await save('Loket pindah.')
    expect(await page('/')).not.toContain('riwayat Git')
    expect(commits()).toHaveLength(2)
  })

  test('where there is no Git', async () => {
    rmSync(region.path('.git'), { recursive: true })
    expect((await save('Loket pindah.')).to).toContain('kabar=tersimpan')
    expect(await page('/')).not.toContain('riwayat Git')
  })
})
