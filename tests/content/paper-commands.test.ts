/** check and posters on content that paper can't carry: named by file, line and field; everything else is made. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EMAIL, hardOffice, URL } from '../support/hard-office.ts'
import { pageSizes, textOf } from '../support/layouts.ts'
import { ContentProject } from '../support/linked-project.ts'

const project = new ContentProject()
const { folder } = project
const OFFICES = 'src/content/contoh/offices'
const HARD = `${OFFICES}/dinkominfo.yaml`
const NAMED = `${OFFICES}/dlh.yaml`

beforeAll(() => {
  project.edit(HARD, hardOffice)
  project.edit(NAMED, (text) => text.replace(/^name: .*$/m, `name: Dinas ${'Lingkunganhidup'.repeat(40)}`))
})
afterAll(() => project.remove())

const lineOf = (file: string, start: RegExp) =>
  1 +
  project
    .read(file)
    .split('\n')
    .findIndex((line) => start.test(line))
const command = (name: string, ...args: string[]) => project.command(name, args)

describe('check', () => {
  test('warns of papers that can’t be made, and of accounts that are only counted, and is content', () => {
    const { status, stdout } = command('check')
    expect(status).toBe(0)
    expect(stdout).toContain(`PERHATIAN ${NAMED}:${lineOf(NAMED, /^name:/)} [name]\n  terlalu panjang untuk kertas`)
    expect(stdout).toMatch(/tidak dibuat: dlh \(a4, f4, a4-person, .*og, konfirmasi\)\n {2}→ pendekkan isian ini/)
    expect(stdout).toContain(`PERHATIAN ${HARD}:${lineOf(HARD, /- id: ig-sandi/)} [channels[13]]`)
    expect(stdout).toContain('di poster hanya dihitung ("+1 lagi di halaman"): @contoh.persandian')
    expect(stdout).toContain(' 0 kesalahan, ')
  })

  test('says the same to machines, a second time out of what it has kept', () => {
    const before = readdirSync(join(folder, '.cache/posters'))
    const { problems } = JSON.parse(command('check', '--json').stdout)
    expect(problems).toContainEqual(
      expect.objectContaining({
        rule: 'paper-fit',
        file: 'offices/dlh.yaml',
        line: lineOf(NAMED, /^name:/),
        field: 'name',
      }),
    )
    expect(readdirSync(join(folder, '.cache/posters'))).toEqual(before)
  })
})

describe('posters', () => {
  const out = join(folder, 'poster')

  test('are made where all fits: fourteen channels, long addresses broken, twins folded, the rest counted', () => {
    const { status, stderr } = command('posters', '--office', 'dinkominfo', '--format', 'a4,konfirmasi', '--out', out)
    expect([status, stderr.match(/tidak bisa/)]).toEqual([0, null])
    const page = textOf(readFileSync(join(out, 'dinkominfo/a4.pdf'))).replace(/\s+/g, '')
    for (const said of [EMAIL, URL.replace('https://', ''), 'Contoh-Kota', '+1lagidihalaman', '13.00–15.30'])
      expect(page).toContain(said)
    expect(page).not.toContain('contoh.persandian')
  })

  test('that aren’t final go to no print shop unless they are asked for by name', () => {
    const asked = ['--office', 'pdam', '--format', 'a5', '--bleed', '3', '--out', out]
    const refused = command('posters', ...asked)
    expect([refused.status, existsSync(join(out, 'pdam'))]).toEqual([1, false])
    expect(refused.stderr).toContain('1 dari 1 berkas masih DRAF atau CONTOH, belum untuk percetakan: pdam.')
    expect(command('posters', ...asked, '--draft').status).toBe(0)
    const [[width, height]] = pageSizes(readFileSync(join(out, 'pdam/a5.pdf'))) as [[number, number]]
    expect([Math.round(width), Math.round(height)]).toEqual([148 + 16, 210 + 16])
  })

  test('that can’t be made are named, the others are made, and the command fails', () => {
    const asked = ['--office', 'dlh,dinkominfo', '--format', 'f4,stickers']
    const { status, stdout, stderr } = command('posters', ...asked, '--out', out)
    expect(status).toBe(1)
    expect(stdout).toContain('3 berkas di ')
    expect(stderr).toContain('1 berkas tidak bisa dibuat:')
    expect(stderr).toContain(`${NAMED}:${lineOf(NAMED, /^name:/)} [name]`)
    expect(stderr).toContain('tidak dibuat: dlh (f4)')
    const made = ['dinkominfo/f4.pdf', 'dinkominfo/stickers.pdf', 'dlh/stickers.pdf', 'dlh/f4.pdf']
    expect(made.filter((name) => existsSync(join(out, name)))).toEqual(made.slice(0, 3))
  })
})
