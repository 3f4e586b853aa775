/** One editor at work, as a process of its own: asks its routes as a browser would, and prints how long each took. */
import '../../../src/adapters/base/small-heap.ts'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { redaksiApp } from '../../../src/adapters/redaksi/app.ts'
import { median, round } from './figures.ts'

const [region = '', today = '', times = '20'] = process.argv.slice(2)
const COUNT = Number(times)
const PREVIEWS = 500
const MEGABYTE = 1e6

/** An office that has a telephone, and the id of that. */
function subject(): { office: string; channel: string } {
  const folder = join(process.cwd(), 'src/content', region, 'offices')
  for (const file of readdirSync(folder)) {
    const [, channel] = /- id: (\S+)\n\s+type: phone/.exec(readFileSync(join(folder, file), 'utf8')) ?? []
    if (channel) return { office: file.replace(/\.yaml$/, ''), channel }
  }
  throw new Error('no office has a telephone')
}

const { office, channel } = subject()
const app = redaksiApp({ region, today: () => today, rehearsal: false, root: process.cwd() })

async function ask(path: string, body?: Record<string, string>): Promise<{ ms: number; status: number; text: string }> {
  const started = performance.now()
  const given = body ? { method: 'POST', body: new URLSearchParams(body) } : {}
  const answer = await app.request(path, given)
  const text = await answer.text()
  return { ms: performance.now() - started, status: answer.status, text }
}

const numbers = (index: number) => ({
  ...{ value: `0002 53${String(1000 + index)}`, sure: 'yes', how: 'call', checkedOn: today },
  ...{ on: today, ground: 'call' },
})

async function medianOf(count: number, work: (index: number) => Promise<number>): Promise<number> {
  const all: number[] = []
  for (let index = 0; index < count; index++) all.push(await work(index))
  return round(median(all))
}

const start = (await ask('/')).ms
const list = await medianOf(COUNT, async () => (await ask('/')).ms)
const form = `/kantor/${office}/coba/berganti?untuk=${channel}`
const picture = await medianOf(COUNT, async (index) => {
  const { ms, status, text } = await ask(form, numbers(index))
  if (status !== 200 || !text.includes('/gambar/')) throw new Error(`${status} ${text.slice(0, 200)}`)
  return ms
})
const save = await medianOf(COUNT, async (index) => {
  const text = readFileSync(join(process.cwd(), 'src/content', region, `offices/${office}.yaml`), 'utf8')
  await ask(`/kantor/${office}/isian/keterangan`, { remarks: `Catatan ${index}` })
  const { ms } = await ask(`/kantor/${office}/simpan`, {})
  if (text === readFileSync(join(process.cwd(), 'src/content', region, `offices/${office}.yaml`), 'utf8'))
    throw new Error('nothing was saved')
  return ms
})
for (let index = 0; index < PREVIEWS; index++) await ask(form, numbers(100 + index))
const memory = Math.round(process.memoryUsage().rss / MEGABYTE)
writeFileSync(
  1,
  JSON.stringify({ startMs: round(start), listMs: list, pictureMs: picture, saveMs: save, megabytes: memory }),
)
