/** Commands that make the site, look at it and publish it. */
import { type Command, OF_FOLDER, textFlag, yes } from './command.ts'

export const SITE = {
  build: {
    script: 'scripts/build.ts',
    purpose: 'Memeriksa isi, lalu membuat situs, poster dan data terbuka, dan menutup dengan ringkasan.',
    flags: { progress: textFlag('json', 'kemajuan untuk program lain: satu baris JSON tiap langkah, di stderr') },
    settings: [...OF_FOLDER, 'shard'],
    examples: ['', '--today 2027-03-01 --out coba'],
  },
  verify: {
    script: 'scripts/verify.ts',
    purpose: 'Memeriksa bahwa situs yang sudah dibangun lengkap, dan berkasnya persis seperti di manifest.json.',
    flags: {},
    settings: OF_FOLDER,
    examples: ['', '--out coba'],
  },
  reproduce: {
    script: 'scripts/reproduce.ts',
    purpose:
      'Membangun situs sekali lagi dari nol, dengan --shard hanya sebagian posternya, dan membandingkannya bita demi bita.',
    flags: {},
    settings: ['out', 'shard'],
    examples: ['', '--shard 1/4'],
  },
  merge: {
    script: 'scripts/merge.ts',
    purpose: 'Menggabungkan bagian-bagian situs yang dibangun dengan --shard menjadi satu situs.',
    takes: 'FOLDER…',
    flags: {},
    settings: ['out'],
    examples: ['bagian/1 bagian/2', 'bagian/1 bagian/2 --out dist'],
  },
  nation: {
    script: 'scripts/nation.ts',
    purpose: 'Menggabungkan data terbuka banyak daerah menjadi satu indeks nasional: cari tempat, cakupan, kesegaran.',
    takes: 'FOLDER…',
    flags: {},
    settings: ['today', 'site', 'out'],
    folder: 'nasional',
    examples: ['situs/*', 'situs/* --site https://contoh.invalid/pengaduan --out indeks'],
  },
  'deploy:local': {
    script: 'scripts/deploy-local.ts',
    purpose: 'Memasang situs yang sudah dibangun sebagai rilis di sebuah folder komputer ini, berganti sekejap.',
    takes: 'FOLDER',
    flags: {
      list: yes('menyebut rilis yang ada dan mana yang terpasang'),
      rollback: yes('kembali ke rilis sebelumnya'),
      'force-region': yes('memasang walau rilis yang terpasang milik wilayah lain'),
    },
    settings: ['out'],
    examples: ['/srv/pengaduan', '/srv/pengaduan --rollback'],
  },
} as const satisfies Record<string, Command>
