/** import --undo from the command line: back step by step, never over what somebody else has written. */
import { readdirSync } from 'node:fs'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { SmallRegion } from '../support/linked-project.ts'

const DINAS = 'src/content/contoh/offices/dinas.yaml'
const HISTORY = '.cache/riwayat-impor/contoh'
const HEADS = 'ID kantor;Nama Pejabat;Status\n'
const made: SmallRegion[] = []
let region: SmallRegion
beforeEach(() => {
  region = new SmallRegion({ 'offices/d9901012001.yaml': null })
  made.push(region)
})
afterAll(() => {
  for (const one of made) one.remove()
})

function apply(name: string, text: string, effective = '2026-11-20') {
  region.write(name, text)
  const { status, stdout } = region.command('import', [name, '--apply', '--effective', effective])
  expect([status, stdout]).toEqual([0, expect.stringContaining('Diterapkan: 1 berkas')])
}
const undo = (...args: string[]) => region.command('import', ['--undo', ...args])

describe('import --undo', () => {
  test('goes back import by import, then says that there is nothing more', () => {
    const first = region.content()
    apply('satu.csv', `${HEADS}dinas;Satu Misal;\n`)
    const second = region.content()
    apply('dua.csv', `${HEADS}dinas;Dua Misal;Plt\n`, '2026-11-21')
    expect(undo()).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/Impor dua\.csv.*Dua Misal.*Diurungkan: 1 berkas/s),
    })
    expect(region.content()).toEqual(second)
    expect(undo()).toMatchObject({ status: 0, stdout: expect.stringContaining('Impor satu.csv') })
    expect(region.content()).toEqual(first)
    expect(undo()).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('Tidak ada impor yang bisa diurungkan'),
    })
  })

  test('takes away the file of a village that the import has made', () => {
    const before = region.content()
    apply('desa.csv', `${HEADS}d9901012001;Tiga Misal;\n`)
    expect(Object.keys(region.content())).toContain('offices/d9901012001.yaml')
    expect(undo().status).toBe(0)
    expect(region.content()).toEqual(before)
  })

  test('changes nothing where a file was changed since, and names it', () => {
    apply('satu.csv', `${HEADS}dinas;Satu Misal;\n`)
    region.write(DINAS, region.read(DINAS).replace('Satu Misal', 'Satu Misalan'))
    const changed = region.content()
    expect(undo()).toMatchObject({ status: 1, stderr: expect.stringContaining(`\n  ${DINAS}\n`) })
    expect(region.content()).toEqual(changed)
  })

  test('changes nothing where the content would be wrong without the import', () => {
    apply('kantor.csv', 'ID kantor;Kantor;Nama pendek\ndinas;Dinas Lain;Dinas\n')
    const other = 'src/content/contoh/offices/setda.yaml'
    region.write(other, region.read(other).replace('name: Sekretariat Daerah', 'name: Dinas Rekaan'))
    const after = region.content()
    const { status, stderr } = undo()
    expect([status, stderr]).toEqual([1, expect.stringContaining('tanpa impor itu isinya tidak benar lagi')])
    expect(stderr).toContain('sudah dipakai kantor')
    expect(region.content()).toEqual(after)
  })

  test('says so where its record is torn', () => {
    apply('satu.csv', `${HEADS}dinas;Satu Misal;\n`)
    const after = region.content()
    const [name] = readdirSync(region.path(HISTORY))
    region.write(`${HISTORY}/${name}`, region.read(`${HISTORY}/${name}`).slice(0, 50))
    const { status, stderr } = undo()
    expect([status, stderr]).toEqual([1, expect.stringContaining(`(${HISTORY}/${name}) rusak`)])
    expect(stderr).not.toContain('    at ')
    expect(region.content()).toEqual(after)
  })

  test.each([['../../../package.json'], ['/etc/passwd'], ['offices\\..\\x.yaml']])(
    'writes nowhere else, whatever its record says: %s',
    (path) => {
      const record = { title: 'x', day: '2026-11-23', offices: [], files: [{ path, before: 'x', after: null }] }
      region.write(`${HISTORY}/000001.json`, JSON.stringify(record))
      expect(undo()).toMatchObject({ status: 1, stderr: expect.stringContaining('rusak') })
    },
  )

  test('asks first where it is told to', () => {
    apply('satu.csv', `${HEADS}dinas;Satu Misal;\n`)
    const after = region.content()
    const no = region.command('import', ['--undo', '--ask'], { input: 'tidak\n' })
    expect([no.status, no.stdout]).toEqual([0, expect.stringContaining('Tidak ada yang diubah.')])
    expect(region.content()).toEqual(after)
    expect(region.command('import', ['--undo', '--ask'], { input: 'ya\n' }).status).toBe(0)
    expect(region.content()).not.toEqual(after)
  })

  test('stands alone', () => {
    expect(undo('satu.csv')).toMatchObject({ status: 1, stderr: expect.stringContaining('berdiri sendiri') })
  })

  test('is possible for the last twenty imports', () => {
    for (let number = 1; number <= 25; number++)
      region.write(
        `${HISTORY}/${String(number).padStart(6, '0')}.json`,
        JSON.stringify({ title: `Impor ${number}`, day: '2026-11-23', offices: [], files: [] }),
      )
    apply('satu.csv', `${HEADS}dinas;Satu Misal;\n`)
    expect(readdirSync(region.path(HISTORY))).toHaveLength(20)
    expect(undo().stdout).toContain('Impor satu.csv')
  })
})
