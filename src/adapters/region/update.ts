/** The whole way of a change with questions: choose, look, agree, apply, record, build, reprint. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { obstaclesOf } from '../../import/apply.ts'
import { readAnsweredDay } from '../../import/cells/answered-day.ts'
import type { ImportPlan } from '../../import/plan.ts'
import { Explained } from '../base/explained.ts'
import { root } from '../base/root.ts'
import { type Ask, agrees } from '../cli/ask.ts'
import type { RegionSettings, Settings } from '../cli/settings.ts'
import { importLook } from './import-look.ts'
import { opener, REPRINTS, UPDATE_STEPS } from './update-steps.ts'
import { newestWorkbooks, workbookLine } from './workbooks.ts'

type Asked = RegionSettings & Pick<Settings, 'out'>

const REPORT = join(root, '.cache/impor/laporan.html')
/** Milliseconds after which a program that opens the report isn't waited for any more. */
const LONGEST_OPENING = 15_000
const UNCHANGED = 'Tidak ada yang diubah.'
const WRONG = 'Keliru? Klik dua kali windows\\urungkan.cmd, atau: npm run import -- --undo'

/**
 * Brings the region up to date from workbooks, asking on the way.
 * @param given files or folders; where one of them isn't there, the newest workbooks are offered
 * @returns exit code
 * @throws Explained where a file or the content can't be read
 */
export async function update(given: readonly string[], settings: Asked, ask: Ask): Promise<number> {
  // nobody shall read the report of another day
  rmSync(REPORT, { force: true })
  const files = await chosen(given, ask)
  if (!files) {
    console.log(UNCHANGED)
    return 0
  }
  const effective = await askDay(ask, settings)
  const decree = await ask('Dasarnya (nomor keputusan atau surat)? Boleh dikosongkan:')
  const stamp = stampOf(files)
  const options = { effective, decree, page: REPORT }
  let { plan } = (await importLook(files, settings, options))()
  const hidden = plan.rows.hidden > 0 && (await agrees(ask, hiddenQuestion(plan.rows.hidden)))
  if (hidden) plan = (await importLook(files, settings, { ...options, hidden }))().plan
  show(REPORT)
  const agreed = await agreement(plan, ask)
  if ('code' in agreed) return agreed.code
  if (stampOf(files) !== stamp)
    throw new Explained(
      `${UNCHANGED} Berkasnya berubah sesudah laporan dibuat: ulangi, supaya laporannya yang terakhir.`,
    )
  const before = changedOn(REPRINTS)
  const answers = { effective, decree, agreed: [...(hidden ? ['--hidden'] : []), ...agreed.flags] }
  for (const { args, failed } of steps(files, answers))
    if (command(args, settings) !== 0) {
      console.error(failed)
      return 1
    }
  const after = changedOn(REPRINTS)
  console.log(
    [
      '\nSelesai.',
      after !== undefined && after !== before
        ? `Poster pengganti: ${resolve(root, REPRINTS)}`
        : 'Tidak ada poster pengganti yang perlu dicetak.',
      `Situs yang baru: ${settings.out}. Salin ke server seperti biasa, atau kirim perubahan ini lewat Git.`,
      WRONG,
    ].join('\n'),
  )
  return 0
}

const hiddenQuestion = (rows: number): string =>
  `\n${rows} baris tersembunyi atau tersaring tidak dibaca. Baris tersembunyi ikut dibaca? (ya/tidak)`

/** What is given, or what is chosen from the newest workbooks; undefined where nothing is. */
async function chosen(given: readonly string[], ask: Ask): Promise<readonly string[] | undefined> {
  const missing = given.filter((file) => !existsSync(file))
  if (given.length > 0 && missing.length === 0) return given.map((file) => resolve(file))
  for (const file of missing)
    console.log(`Tidak ada berkas "${file}". Bila namanya memuat & atau ^, Windows memotongnya: pilih dari daftar ini.`)
  const workbooks = newestWorkbooks()
  if (workbooks.length === 0)
    throw new Explained(
      'Tidak ada berkas Excel di folder Downloads atau di folder proyek ini. Seret berkasnya ke perbarui.cmd, atau: npm run update -- direktori.xlsx',
    )
  console.log(['Berkas Excel terbaru:', ...workbooks.map(workbookLine)].join('\n'))
  for (;;) {
    const answer = await ask('Nomor berapa? Kosongkan untuk berhenti:')
    if (answer === '') return undefined
    const workbook = /^[1-9]$/.test(answer) ? workbooks[Number(answer) - 1] : undefined
    if (workbook) return [workbook.path]
    console.log(`Ketik angka 1 sampai ${workbooks.length}.`)
  }
}

/** "" where nothing is answered: then it is today. */
async function askDay(ask: Ask, { today }: RegionSettings): Promise<string> {
  for (;;) {
    const answer = await ask('Berlaku mulai tanggal berapa (misalnya 4 Januari 2027)? Kosongkan bila mulai hari ini:')
    const said = readAnsweredDay(answer, today)
    console.log(said.ok ? `Berlaku mulai ${said.words}.` : said.message)
    if (said.ok) return answer === '' ? '' : said.day
  }
}

/** The flags with which a plan is applied, or the exit code where it isn't. */
async function agreement(plan: ImportPlan, ask: Ask): Promise<{ flags: string[] } | { code: number }> {
  const { changes, problems, refused, losing, withNumber } = obstaclesOf(plan)
  const flags: string[] = []
  const stop = (why: string, code: number) => {
    console.log([UNCHANGED, why].filter(Boolean).join(' '))
    return { code }
  }
  if (problems > 0) return stop('Hasilnya melanggar aturan isi: perbaiki di lembar kerja, lalu ulangi.', 1)
  if (changes === 0)
    return refused > 0
      ? stop(`${refused} hal ditolak, dan tidak ada lainnya yang baru: perbaiki di lembar kerja, lalu ulangi.`, 1)
      : stop('Isi berkas itu sudah sama dengan yang tercatat.', 0)
  if (refused > 0) {
    const question = `\n${refused} hal ditolak (lihat "Ditolak" di laporan). Lewati yang ditolak dan terapkan yang lain? (ya/tidak)`
    if (!(await agrees(ask, question))) return stop('Perbaiki yang ditolak di lembar kerja, lalu ulangi.', 0)
    flags.push('--skip-refused')
  }
  if (losing > 0) {
    const question = `\n${losing} dari ${withNumber} kantor akan kehilangan nomor satu-satunya (lihat laporan). Bila memang begitu, ketik jumlah kantornya; bila tidak, kosongkan:`
    if ((await ask(question)) !== String(losing)) return stop('Lengkapi nomornya di lembar kerja, lalu ulangi.', 0)
    flags.push(`--force-loss=${losing}`)
  }
  if (!(await agrees(ask, '\nSudah dibaca laporannya? Terapkan? (ya/tidak)'))) return stop('', 0)
  return { flags }
}

/** The commands, and what to say where one fails. */
function steps(files: readonly string[], answers: Parameters<typeof UPDATE_STEPS.apply>[1]) {
  const applied = (what: string, again: string) =>
    `\nPerubahannya sudah diterapkan, tetapi ${what} gagal (lihat di atas). Sesudah diperbaiki: ${again}\n${WRONG}`
  return [
    {
      args: UPDATE_STEPS.apply(files, answers),
      failed: '\nBelum diterapkan, dan langkah berikutnya tidak dijalankan.',
    },
    {
      args: UPDATE_STEPS.record(),
      failed: applied('pencatatan edisi', 'npm run record, npm run build, npm run reprint'),
    },
    { args: UPDATE_STEPS.build(), failed: applied('pembangunan situs', 'npm run build, lalu npm run reprint') },
    { args: UPDATE_STEPS.reprint(), failed: applied('daftar cetak ulang', 'npm run reprint') },
  ]
}

/** Runs a command of the project as somebody at a terminal would; gives its exit code. */
function command(args: readonly string[], { region, today, site, out }: Asked): number {
  const env = { ...process.env, REGION: region, TODAY: today, OUT: out, ...(site && { SITE: site }) }
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env }).status ?? 1
}

/** Opens a file for reading, or says where it is. */
function show(file: string): void {
  const [program, ...rest] = opener(process.platform, file)
  const { error, status } = spawnSync(program, rest, {
    stdio: 'ignore',
    windowsVerbatimArguments: true,
    timeout: LONGEST_OPENING,
  })
  // Windows' Explorer ends with 1 even where it has opened the file
  const isOpen = error === undefined && (status === 0 || process.platform === 'win32')
  console.log(`\nLaporan${isOpen ? ' (terbuka di peramban)' : ', buka sendiri'}: ${relative(root, file)}`)
}

function changedOn(file: string): number | undefined {
  const path = resolve(root, file)
  return existsSync(path) ? statSync(path).mtimeMs : undefined
}

/** What changes when one of the files is saved again. */
function stampOf(files: readonly string[]): string {
  const paths = files.flatMap((file) =>
    statSync(file).isDirectory() ? readdirSync(file).map((name) => join(file, name)) : [file],
  )
  return paths.map((path) => `${path} ${statSync(path).mtimeMs} ${statSync(path).size}`).join('\n')
}
