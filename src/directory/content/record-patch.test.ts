import { expect, it } from 'vitest'
import { readYaml } from './read.ts'
import { patchedRecord } from './record-patch.ts'
import { type OfficeFile, officeRecordSchema } from './schema.ts'

const TEXT = `name: Dinas Satu
nameSources: [ daftar ]
short: Disatu
kind: department
post:
  title: Kepala Dinas
leads:
  # dari papan nama
  - type: phone
    unit: Bidang A
    sources: [ daftar ]
  # dari surat
  - type: phone
    unit: Bidang B
    sources: [ daftar ]
channels:
  - id: telepon
    type: phone
    value: "+62002531001"
    sources: [ daftar ]
    confirmations:
      - on: "2026-11-20"
        by: Petugas
        how: call
        result: reached
sources:
  daftar:
    citation: Daftar
    document: daftar.xlsx
    date: "2026-11-29"
    grade: contoh
`
const read = (text: string): OfficeFile => {
  const { parsed, problems } = readYaml({ path: 'offices/satu.yaml', text }, officeRecordSchema)
  expect(problems).toEqual([])
  return parsed!.value
}
const RECORD = read(TEXT)
const [A, B] = RECORD.leads
const [PHONE] = RECORD.channels

it.each<[string, Partial<OfficeFile>, RegExp | undefined]>([
  ['a third of a kind', { leads: [A!, B!, { ...A!, unit: 'Bidang C' }] }, /# dari papan nama\n.*\n.*Bidang A/],
  ['the second alone', { leads: [B!] }, /# dari surat\n.*\n.*Bidang B/],
  ['none', { leads: [] }, undefined],
  ['a number whose confirmation is taken back', { channels: [{ ...PHONE!, confirmations: [] }] }, undefined],
  [
    'a number that is confirmed again',
    {
      channels: [
        { ...PHONE!, confirmations: [...PHONE!.confirmations, { ...PHONE!.confirmations[0]!, on: '2026-11-28' }] },
      ],
    },
    /# dari surat/,
  ],
])('%s is written as it was decided, each remark with what it is about', (_, more, remark) => {
  const after = { ...RECORD, ...more }
  const text = patchedRecord(TEXT, RECORD, after)
  expect(read(text)).toEqual(after)
  if (remark) expect(text).toMatch(remark)
})
