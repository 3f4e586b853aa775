/** A number corrected in the editor: what it does to papers, saved, taken back, left as a draft over a power cut. */
import { parse } from 'yaml'
import { filesIn } from '../../../src/adapters/base/files.ts'
import { Desk, plain, startEditor } from './desk.ts'
import type { Steps } from './steps.ts'
import { endWindows, type Unpacked } from './wine.ts'

/** A telephone number of an office, and another that differs in its last digit. */
interface Number {
  office: string
  channel: string
  value: string
  other: string
}

/** The first number of a region whose last digit may be another. */
function someNumber(folder: Unpacked, region: string): Number {
  const offices = `src/content/${region}/offices`
  for (const name of filesIn(folder.file(offices))) {
    const { channels = [] } = parse(folder.read(`${offices}/${name}`)) as { channels?: Record<string, string>[] }
    const found = channels.find(({ type, value, ended }) => type === 'phone' && value?.startsWith('+62') && !ended)
    if (!found) continue
    const value = String(found.value)
    const other = `${value.slice(0, -1)}${(Number(value.at(-1)) + 1) % 10}`
    return { office: name.replace('.yaml', ''), channel: String(found.id), value, other }
  }
  throw new Error(`Tidak ada nomor telepon di ${offices}`)
}

/** Tries the editor up to a saved number and a draft. @returns the editor as it runs at the end */
export async function tryEditing(folder: Unpacked, region: string, steps: Steps): Promise<Desk | undefined> {
  const { office, channel, value, other } = someNumber(folder, region)
  const content = `src/content/${region}/offices/${office}.yaml`
  const before = folder.read(content)
  const form = `salah-ketik?untuk=${encodeURIComponent(channel)}`
  let desk!: Desk
  const began = await steps.try('redaksi terbuka', async () => {
    desk = await Desk.open((await startEditor(folder, 'redaksi.txt')).address)
    await desk.post('/siapa', { nama: 'Petugas Uji' })
    return (await desk.get('/')).includes(`/kantor/${office}`) ? undefined : 'kantor tidak ada di daftar'
  })
  if (!began) return undefined
  await steps.try('nomor dibetulkan: poster dan kertas terlihat sebelum disimpan', async () => {
    const answer = await desk.fetch(`/kantor/${office}/coba/${form}`, { value: other })
    const seen = (await answer.json()) as { consequences?: string; picture?: string }
    const picture = /\/gambar\/[0-9a-f]+\.svg/.exec(seen.picture ?? '')?.[0]
    const svg = picture ? await desk.get(picture) : ''
    console.log(`      ${plain(seen.consequences ?? '').trim()}`)
    return seen.consequences?.includes('kertas') && svg.startsWith('<svg') ? undefined : JSON.stringify(seen)
  })
  const save = async () => {
    await desk.post(`/kantor/${office}/isian/${form}`, { value: other })
    const page = await desk.get(`/kantor/${office}`)
    const agreed = [...page.matchAll(/name="setuju" value="([^"]*)"/g)].map(([, id]) => id!)
    const to = await desk.post(`/kantor/${office}/simpan`, agreed[0] === undefined ? {} : { setuju: agreed[0] })
    return to.includes('kabar=tersimpan') && folder.read(content).includes(other) ? undefined : to
  }
  await steps.try('disimpan', save)
  await steps.try('diurungkan, bita demi bita', async () => {
    const number = /name="simpanan" value="(\d+)"/.exec(await desk.get(`/kantor/${office}?kabar=tersimpan`))?.[1] ?? ''
    const to = await desk.post('/urungkan', { simpanan: number, kembali: `/kantor/${office}` })
    return to.includes('kabar=diurungkan') && folder.read(content) === before ? undefined : to
  })
  await steps.try('disimpan lagi', save)
  await steps.try('dibuka sekali lagi: yang sudah berjalan menjawab', async () => {
    const { address, said } = await startEditor(folder, 'redaksi-kedua.txt')
    const second = await Desk.open(address)
    return said.includes('sudah berjalan') && (await second.get('/')).includes(office) ? undefined : said
  })
  await steps.try('listrik padam dengan draf, lalu dibuka lagi', async () => {
    await desk.post(`/kantor/${office}/isian/${form}`, { value })
    endWindows()
    desk = await Desk.open((await startEditor(folder, 'redaksi-lagi.txt')).address)
    const page = await desk.get(`/kantor/${office}`)
    await desk.post(`/kantor/${office}/buang`)
    return /id="belum"[\s\S]*salah ketik|id="belum"[\s\S]*dibetulkan/i.test(page) ? undefined : plain(page)
  })
  return desk
}
