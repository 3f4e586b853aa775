/** npm run update -- FILE…: the whole way of a change, step by step with questions: look, apply, build, reprint. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { withQuestions } from '../src/adapters/ask.ts'
import { Explained } from '../src/adapters/explained.ts'
import { root } from '../src/adapters/root.ts'
import { run } from '../src/adapters/run.ts'
import { opener, UPDATE_STEPS, type UpdateAnswers } from '../src/adapters/update-steps.ts'

const REPORT = join(root, '.cache/impor/laporan.html')

/** Runs a command of the project as somebody at a terminal would; gives its exit code. */
function command(args: readonly string[]): number {
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1
}

run(async () => {
  const files = process.argv.slice(2).filter((arg) => arg !== '--')
  if (files.length === 0)
    throw new Explained('Seret berkas Excel ke perbarui.cmd, atau: npm run update -- direktori.xlsx')
  return withQuestions(async (ask) => {
    const answers: UpdateAnswers = {
      effective: await ask('Berlaku mulai tanggal berapa (TTTT-BB-HH)? Kosongkan bila mulai hari ini:'),
      decree: await ask('Dasarnya (nomor keputusan atau surat)? Boleh dikosongkan:'),
    }
    command(UPDATE_STEPS.look(files, answers, REPORT))
    const [program, ...rest] = opener(process.platform, REPORT)
    spawnSync(program, rest, { stdio: 'ignore' })
    if (!/^(y|ya)$/i.test(await ask('\nLaporannya terbuka di peramban. Terapkan? (ya/tidak)'))) {
      console.log('Tidak ada yang diubah.')
      return 0
    }
    for (const step of [
      UPDATE_STEPS.apply(files, answers),
      UPDATE_STEPS.record(),
      UPDATE_STEPS.build(),
      UPDATE_STEPS.reprint(),
    ])
      if (command(step) !== 0) return 1
    console.log('\nSelesai. Poster pengganti ada di poster/cetak-ulang.pdf.')
    console.log(
      'Situs yang baru ada di folder dist: salin ke server seperti biasa, atau kirim perubahan ini lewat Git.',
    )
    return 0
  })
})
