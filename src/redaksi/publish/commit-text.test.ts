import { describe, expect, it } from 'vitest'
import { answered, opened, type Step } from '../../../tests/support/redaksi/editor.ts'
import { TODAY } from '../../../tests/support/region.ts'
import { groundText } from '../edit.ts'
import { commitText } from './commit-text.ts'

const open = opened()
const path = 'offices/dinas.yaml'
const before = open.files.find((file) => file.path === path)!.text
const step = (form: Step['form'], answers: Step['answers'], target?: string): Step => ({
  ...{ form, answers },
  ...(target && { target }),
})
const saved = (...steps: Step[]) => {
  const { plan } = answered(open, 'dinas', steps)
  const files = [{ path, before, after: plan.file!.text }]
  const grounds = plan.lines.flatMap(({ edit: { ground, on } }) =>
    ground.unasked ? [] : [groundText(ground, { on, today: TODAY, sample: false })],
  )
  return { n: 1, at: '', person: 'Petugas', office: 'dinas', lines: plan.changes, files, grounds }
}
const REPLACED = step('berganti', { value: '(021) 555-0124', letter: 'Surat 005/77' }, 'telepon')
const WAITS = step('tambah', { value: '0812 0000 0009', sure: 'no', letter: '8' })

describe('a save is called by what was done, and on what ground', () => {
  it.each<[string, Step[]]>([
    ['dinas: telepon diganti, dasar Surat 005/77', [REPLACED]],
    ['dinas: telepon berakhir, dasar Telepon, 23 November 2026', [step('berakhir', {}, 'telepon')]],
    ['dinas: keterangan diganti', [step('keterangan', { remarks: 'Pindah.' })]],
    ['dinas: telepon dikonfirmasi', [step('dikonfirmasi', {}, 'telepon')]],
    ['dinas: WhatsApp menunggu dipastikan, dasar 8', [WAITS]],
    [
      'dinas: pejabat diganti, pejabat lama berakhir, WhatsApp milik pejabat lama berakhir, dasar SK 9',
      [step('pejabat', { name: 'Umpama Rekawan', letter: 'SK 9' })],
    ],
  ])('%s', (text, steps) => {
    expect(commitText(saved(...steps))).toBe(text)
  })

  it('sums up what is long, and what is of several offices, above all of it', () => {
    const name = step('nama', { officeName: 'Dinas Umpama', short: 'Dinum', letter: 'Perda 1' })
    const head = step('pejabat', { name: 'Umpama Rekawan', letter: 'SK 9' })
    const [first, blank, ...rest] = commitText(saved(name, head)).split('\n')
    expect([first, blank]).toEqual(['dinas: 5 hal', ''])
    expect(rest.join('\n')).toMatch(/^dinas: nama kantor diganti, .*\ndasar Perda 1, SK 9\n$/)
    const { office: _, ...other } = saved(REPLACED)
    const both = commitText({ ...saved(REPLACED), others: [{ ...other, office: 'setda' }] })
    expect(both).toBe('2 kantor: dinas, setda\n\ndinas: telepon diganti\nsetda: telepon diganti\ndasar Surat 005/77\n')
  })

  it('says of an undoing what is taken back, and no ground', () => {
    expect(commitText({ ...saved(REPLACED), undoes: 1 })).toBe('dinas: urungkan telepon')
  })

  it('holds no number, neither shown nor waiting, and no line that somebody could have slipped in', () => {
    const texts = [[REPLACED], [WAITS], [step('alamat', { street: 'Jl. X', letter: 'a\u2028b' })]].map((steps) =>
      commitText(saved(...steps)),
    )
    for (const text of texts) expect(text).not.toMatch(/\d{6}|\d{3}[ -]\d{4}|\u2028/)
  })
})
