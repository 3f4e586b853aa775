/** A program for the pool's tests: each job says in the name of its card what happens to it. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Job } from '../../src/adapters/pool/job.ts'
import { serve } from '../../src/adapters/pool/pool-process.ts'

serve(async ({ card: { name }, key, folder }: Job) => {
  if (name === 'mati') process.kill(process.pid, 'SIGKILL')
  if (name === 'gagal') throw new Error('alasannya')
  if (name === 'salah') throw new Error('salah: isian terlalu panjang')
  if (name === 'penuh') throw Object.assign(new Error('write'), { code: 'ENOSPC', path: folder })
  writeFileSync(join(folder, key), String(process.pid))
})
