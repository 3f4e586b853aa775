/** Every command of the project: what it is for, what it takes. Its help, its flags and the documents come out of this. */
import { type Command, type Flag, type SettingName, textFlag } from './command.ts'
import { CONTENT } from './content.ts'
import { DEVELOPMENT } from './development.ts'
import { PAPERS } from './papers.ts'
import { SITE } from './site.ts'

export const COMMANDS = { ...SITE, ...CONTENT, ...PAPERS, ...DEVELOPMENT }

export type CommandName = keyof typeof COMMANDS

/** Commands that other programs do; what they take, those say themselves. */
export const PROGRAMS: Readonly<Record<string, string>> = {
  dev: 'Menampilkan situs yang langsung ikut berubah, dengan posternya.',
  test: 'Menjalankan semua pemeriksaan dan uji.',
  'test:fast': 'Menjalankan pemeriksaan gaya dan tipe, dan uji yang cepat.',
  'test:unit': 'Menjalankan uji yang tidak memerlukan situs.',
  'test:site': 'Menjalankan uji situs di peramban dan uji pindai kode QR.',
  'test:scan': 'Menjalankan uji pindai kode QR saja.',
  lint: 'Memeriksa gaya penulisan kode.',
  types: 'Memeriksa tipe di seluruh kode.',
  format: 'Merapikan penulisan kode.',
}

/** The settings that commands share, as flags; the environment variable has the same name in capitals. */
const SETTINGS: Readonly<Record<SettingName, Flag>> = {
  region: textFlag('NAMA', 'wilayahnya, folder di src/content; bawaan: config.region di package.json'),
  today: textFlag('TANGGAL', 'seolah-olah hari ini tanggal itu, misalnya 2027-03-01'),
  site: textFlag('ALAMAT', 'alamat situs, https://…, boleh dengan subfolder; bawaan: dari region.yaml'),
  out: textFlag('FOLDER', 'folder hasilnya'),
  shard: textFlag('i/n', 'hanya bagian ke-i dari n, misalnya 2/5 (deploy/LARGE.md)'),
}

/** The folder that a command writes to, or reads the site from, unless told otherwise. */
const folderOf = ({ folder = 'dist' }: Command): string => folder

/** Every flag of a command, with those that it shares with others, in the order of its help. */
export function flagsOf(command: Command): Record<string, Flag> {
  const shared = command.settings.map((name): [string, Flag] => {
    const { use, ...flag } = SETTINGS[name]
    return [name, { ...flag, use: name === 'out' ? `${use}; bawaan: ${folderOf(command)}` : use }]
  })
  return { ...command.flags, ...Object.fromEntries(shared) }
}
