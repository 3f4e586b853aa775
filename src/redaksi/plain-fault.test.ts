import { expect, it } from 'vitest'
import { opened } from '../../tests/support/redaksi/editor.ts'
import { swap, TODAY } from '../../tests/support/region.ts'
import { recordErrors } from '../directory/checks/index.ts'
import type { OfficeFile } from '../directory/content/schema.ts'
import { applyEvent, type RecordEvent } from '../directory/events/apply-event.ts'
import { officeState } from './office-plan.ts'
import { plainFault } from './plain-fault.ts'

const open = opened()
const dinas = open.content.offices.get('dinas')!.value
const [PHONE, OWN] = dinas.channels as [OfficeFile['channels'][number], OfficeFile['channels'][number]]
const [HEAD] = dinas.holders as [OfficeFile['holders'][number]]

it.each<[string, Partial<OfficeFile>, string, string]>([
  [
    'an unconfirmed mobile',
    { channels: [{ ...PHONE, value: '+6281200000009', confirmations: [] }] },
    'nomor HP yang belum dipastikan tidak boleh disimpan',
    'telepon dulu kantornya, lalu catat bahwa sudah dipastikan',
  ],
  [
    'a check of tomorrow',
    { channels: [{ ...PHONE, confirmations: [{ ...PHONE.confirmations[0]!, on: '2026-11-24' }] }] },
    'konfirmasi bertanggal 24 November 2026, padahal hari itu belum tiba',
    'perbaiki tanggalnya',
  ],
  [
    'a source that isn’t there, its name as it is',
    { nameSources: ['redaksi-2026-11-24'] },
    'sumber "redaksi-2026-11-24" tidak ada',
    'muat ulang halamannya: mungkin baru saja diubah',
  ],
  [
    'one number twice',
    { channels: [PHONE, { ...PHONE, id: 'dua' }] },
    '(021) 5550123 tercatat dua kali',
    'batalkan salah satunya',
  ],
  [
    'a number that isn’t one',
    { channels: [{ ...PHONE, value: '+620021234567' }] },
    '"+620021234567" adalah nomor contoh yang tidak bisa ditelepon: tulis nomor yang benar',
    'perbaiki isinya',
  ],
  [
    'a personal contact without consent',
    { channels: [{ ...OWN, consent: undefined }] },
    'nomor atau akun pribadi tanpa persetujuan yang berlaku',
    'minta surat persetujuannya dulu, atau pakai kontak kantor',
  ],
  [
    'a head beside an empty post',
    { holders: [HEAD, { status: 'vacant', from: '2026-01-02' }] },
    'Contoh Sampelan, S.T. dan Kosong menjabat pada waktu yang sama',
    'isi Sampai tanggal pejabat yang lama',
  ],
  [
    'what the shape of a record forbids',
    { short: '' },
    'isiannya belum lengkap atau terlalu panjang',
    'periksa isian ini, lalu coba lagi',
  ],
])('%s is told without words of files', (_, more, message, repair) => {
  const [error] = recordErrors('dinas', { ...dinas, ...more }, open.content, TODAY)
  expect(plainFault(error!, open.content)).toMatchObject({ message, repair })
})

const event = { ...{ on: TODAY, today: TODAY, document: 'x' }, source: { id: 'x', entry: dinas.sources.surat! } }
it.each<[string, RecordEvent, string, RegExp]>([
  ['a contact that is gone', { kind: 'contact-ended', id: 'x' }, 'kontak ini tidak tercatat lagi', /^muat ulang/],
  [
    'a personal one without consent',
    { kind: 'contact-told', type: 'phone', value: '+62215550124', owner: 'personal' },
    'nomor atau akun pribadi tanpa persetujuan',
    /^isi surat persetujuannya/,
  ],
  [
    'a head who begins before the one before',
    { kind: 'takes-office', status: 'definitive', name: 'Umpama Rekawan', from: '2024-01-01' },
    'Contoh Sampelan, S.T. tercatat mulai 2 Januari 2025, jadi Umpama Rekawan tidak bisa mulai 1 Januari 2024',
    /^periksa Berlaku mulai/,
  ],
  [
    'a head who has left',
    { kind: 'takes-office', status: 'definitive', name: 'Sampel Misalono' },
    'Sampel Misalono tercatat sebagai pejabat terdahulu, sampai 1 Januari 2025: daftar lama?',
    /^bila memang menjabat lagi, isi Berlaku mulai/,
  ],
])('%s is refused without words of lists', (_, told, message, repair) => {
  const outcome = applyEvent(officeState(open, 'dinas'), told, event)
  if (outcome.ok) throw new Error('taken')
  const fault = plainFault(outcome, open.content)
  expect(fault.message).toBe(message)
  expect(fault.repair).toMatch(repair)
  expect(fault.repair).not.toMatch(/kolom|baris|impor/)
})

it('names an office as people do', () => {
  const same = opened({ 'offices/setda.yaml': swap('short: Setda', 'short: Sekda') })
  const fault = { rule: 'duplicate-name' as const, message: 'nama ini sudah dipakai kantor "setda"', repair: '-' }
  expect(plainFault(fault, same.content).message).toBe('nama ini sudah dipakai kantor Sekda')
})
