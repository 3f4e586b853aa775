/** Forms that are answered, and the lines of the office's file that come and go by it. */
import { describe, expect, it } from 'vitest'
import {
  answered,
  contextOf,
  filled,
  lineDifference,
  opened,
  type Step,
} from '../../../tests/support/redaksi/editor.ts'
import { type Changes, type Kind, swap } from '../../../tests/support/region.ts'
import type { WaitingNumber } from '../../directory/channels/waiting-list.ts'
import type { Day } from '../../directory/dates.ts'
import { eventForm } from './index.ts'

interface Case {
  what: string
  office?: string
  changes?: Changes
  kind?: Kind
  waiting?: readonly WaitingNumber[]
  steps: readonly Step[]
  /** Of the office's file, "-" and "+" before each. */
  lines: readonly string[]
  /** Numbers that wait afterwards, and what they take the place of. */
  waits?: readonly string[]
  /** What has to be agreed to. */
  red?: readonly string[]
}
const NEW = '(021) 555-0124'
const step = (form: Step['form'], target?: string, answers: Step['answers'] = {}): Step => ({
  form,
  answers,
  ...(target && { target }),
})
const OLD_NUMBER = swap(
  '  - id: surel\n',
  `  - id: telepon-lama
    type: phone
    value: "+62215550199"
    until: "2024-12-31"
    sources: [ surat ]
  - id: surel
`,
)
const RETIRED = swap(
  'channels:\n',
  `channels:
  - id: lama
    type: phone
    value: "+62215550199"
    until: "2024-12-31"
    sources: [ surat ]
`,
)
const WAITS: WaitingNumber = {
  ...{ office: 'dinas', type: 'phone', unit: 'Bidang Rekaan', value: '+62215550124', replaces: 'telepon' },
  ...{ told: '2026-11-20', document: 'Telepon, 20 November 2026' },
}
const LEAD = swap('leads:\n', 'leads:\n  - type: phone\n    unit: Bidang Rekaan\n    sources: [ surat ]\n')
const waits = { changes: { 'offices/dinas.yaml': LEAD }, waiting: [WAITS] }
const NO_OWN: Changes = {
  'offices/dinas.yaml': (text) =>
    text.replace(/ {2}- id: wa\n[\s\S]*?(?= {2}- id: surel)/, '').replace(
      /(?<=value: dinas@example.go.id\n.*\n)/,
      `    confirmations:
      - on: "2026-11-02"
        by: Petugas 1
        how: email
        result: reached
`,
    ),
}
const PLT: Changes = {
  'offices/dinas.yaml': swap(
    '    status: definitive\n    from: "2025-01-02"',
    '    status: plt\n    from: "2026-09-01"',
  ),
}
/** It closes on a day that is known. */
const CLOSING: Changes = {
  'offices/dinas.yaml': swap('channels:\n', 'ended:\n  on: "2027-01-01"\n  successor: setda\nchannels:\n'),
}
const unsure = { sure: 'no' }

const CHECKED = [
  '+    confirmations:',
  '+      - on: "2026-11-23"',
  '+        by: Petugas Dua',
  '+        how: call',
  '+        result: reached',
]
const CITED = ['+    sources:', '+      - redaksi-2026-11-23']
const sourced = (citation: string, document: string, grade = 'resmi') => [
  '+  redaksi-2026-11-23:',
  `+    citation: ${citation}`,
  `+    ${document}`,
  '+    date: "2026-11-23"',
  `+    grade: ${grade}`,
]
const CALL = sourced('Keterangan kantor kepada tim komunikasi', 'document: Telepon, 23 November 2026')
/** Somebody is known to come, and another acts before. */
const beforeTheKnown = (appointed: string): Step[] => [
  step('pejabat', undefined, { name: 'Umpama Rekawan', on: '2027-01-04', letter: 'SK 9' }),
  step('pejabat', undefined, { name: 'Misal Rekaan', status: 'plt', on: '2026-12-01', letter: 'SP 9', appointed }),
]

const CASES: Case[] = [
  {
    what: 'a mobile that somebody has made sure of',
    steps: [step('tambah', undefined, { value: '0812 0000 0009' })],
    lines: [
      '+  - id: wa-2',
      '+    type: whatsapp',
      '+    value: "+6281200000009"',
      '+    from: "2026-11-23"',
      ...CITED,
      ...CHECKED,
      ...CALL,
    ],
  },
  {
    what: 'a mobile that nobody has made sure of waits',
    steps: [step('tambah', undefined, { value: '0812-0000-0009', ...unsure })],
    lines: ['+  - type: whatsapp', ...CITED, ...CALL],
    waits: ['whatsapp +6281200000009'],
  },
  {
    what: 'a landline that nobody has made sure of',
    steps: [step('tambah', undefined, { type: 'phone', value: NEW, unit: 'Loket', ...unsure })],
    lines: [
      '+  - id: telepon-2',
      '+    type: phone',
      '+    value: "+62215550124"',
      '+    unit: Loket',
      '+    from: "2026-11-23"',
      ...CITED,
      ...CALL,
    ],
  },
  {
    what: 'a personal number with consent',
    steps: [
      step('tambah', undefined, {
        value: '081200000009',
        owner: 'personal',
        consentOn: '2026-11-02',
        evidence: 'Map 9',
      }),
    ],
    lines: [
      '+  - id: wa-2',
      '+    type: whatsapp',
      '+    value: "+6281200000009"',
      '+    owner: personal',
      '+    consent:',
      '+      kind: written',
      '+      on: "2026-11-02"',
      '+      evidence: Map 9',
      '+    holder: kepala',
      '+    from: "2026-11-23"',
      ...CITED,
      ...CHECKED,
      ...CALL,
    ],
    red: ['pribadi-+6281200000009'],
  },
  {
    what: 'a personal number of somebody who is yet to come',
    steps: [
      step('pejabat', undefined, { name: 'Umpama Rekawan', on: '2027-01-04', letter: 'SK 9' }),
      step('tambah', undefined, {
        ...{ value: '081200000009', owner: 'personal-1', consentOn: '2026-11-02', evidence: 'Map 9' },
        ...{ on: '2027-01-04' },
      }),
    ],
    lines: [
      ...['+  - id: pejabat-2027', '+    name: Umpama Rekawan', '+    status: definitive', '+    from: "2027-01-04"'],
      ...['+    basis: SK 9', '+    until: "2027-01-03"', '+  - id: wa-2', '+    type: whatsapp'],
      ...['+    value: "+6281200000009"', '+    owner: personal', '+    consent:', '+      kind: written'],
      ...['+      on: "2026-11-02"', '+      evidence: Map 9', '+    holder: pejabat-2027', '+    from: "2027-01-04"'],
      ...CITED,
      ...CHECKED,
      ...CALL,
    ],
    red: ['pribadi-+6281200000009'],
  },
  {
    what: 'an office that is part of another now',
    steps: [step('induk', undefined, { parent: 'setda' })],
    lines: ['+parent: setda'],
  },
  {
    what: 'an office that is part of none any more',
    changes: { 'offices/dinas.yaml': swap('kind: department\n', 'kind: department\nparent: setda\n') },
    steps: [step('induk', undefined, { parent: '' })],
    lines: ['-parent: setda'],
  },
  {
    what: 'another title of its head',
    steps: [step('jabatan', undefined, { post: 'Direktur' })],
    lines: ['-  title: Kepala Dinas', '+  title: Direktur'],
  },
  {
    what: 'an account by its address, on the ground of a letter',
    steps: [
      step('tambah', undefined, {
        type: 'instagram',
        value: 'https://www.instagram.com/dinas.rekaan2/',
        ground: 'letter',
        letter: '005/77/2026',
      }),
    ],
    lines: [
      '+  - id: instagram-2',
      '+    type: instagram',
      '+    value: dinas.rekaan2',
      '+    from: "2026-11-23"',
      ...CITED,
      ...CHECKED,
      ...sourced('Surat atau keputusan', 'document: "005/77/2026"'),
    ],
  },
  {
    what: 'an e-mail address by an announcement',
    steps: [
      step('tambah', undefined, {
        type: 'email',
        value: 'Loket@example.go.id',
        ground: 'announcement',
        address: 'https://example.go.id/pengumuman',
      }),
    ],
    lines: [
      '+  - id: surel-2',
      '+    type: email',
      '+    value: loket@example.go.id',
      '+    from: "2026-11-23"',
      ...CITED,
      ...CHECKED,
      ...sourced('Pengumuman resmi', 'url: https://example.go.id/pengumuman'),
    ],
  },
  {
    what: 'a website from a day to come',
    steps: [step('tambah', undefined, { type: 'website', value: 'loket.example.go.id', on: '4 Januari 2027' })],
    lines: [
      '+  - id: situs',
      '+    type: website',
      '+    value: https://loket.example.go.id',
      '+    from: "2027-01-04"',
      ...CITED,
      ...CHECKED,
      ...CALL,
    ],
  },
  {
    what: 'one that was said to exist',
    steps: [step('tambah', 'sms', { value: '081200000009' })],
    lines: [
      '-leads:',
      '-  - type: sms',
      '-    sources: [ surat ]',
      '+  - id: sms',
      '+    type: sms',
      '+    value: "+6281200000009"',
      '+    from: "2026-11-23"',
      ...CITED,
      ...CHECKED,
      ...CALL,
    ],
  },
  {
    what: 'one that was said to exist, of another kind',
    steps: [step('tambah', 'sms', { type: 'whatsapp', value: '081200000009' })],
    lines: [
      '-leads:',
      '-  - type: sms',
      '-    sources: [ surat ]',
      '+  - id: wa-2',
      '+    type: whatsapp',
      '+    value: "+6281200000009"',
      '+    from: "2026-11-23"',
      ...CITED,
      ...CHECKED,
      ...CALL,
    ],
  },
  {
    what: 'a number that is recorded already is confirmed once more',
    steps: [step('tambah', undefined, { type: 'phone', value: '(021) 555-0123' })],
    lines: ['+      - on: "2026-11-23"', '+        by: Petugas Dua', '+        how: call', '+        result: reached'],
  },
  {
    what: 'a number of another office',
    steps: [step('tambah', undefined, { type: 'phone', value: '081200000002' })],
    lines: [
      '+  - id: telepon-2',
      '+    type: phone',
      '+    value: "+6281200000002"',
      '+    from: "2026-11-23"',
      ...CITED,
      ...CHECKED,
      ...CALL,
    ],
    red: ['bersama-+6281200000002'],
  },
  {
    what: 'a number that is retired',
    changes: { 'offices/kec-contoh.yaml': RETIRED },
    steps: [step('tambah', undefined, { type: 'phone', value: '021 5550199' })],
    lines: [
      '+  - id: telepon-2',
      '+    type: phone',
      '+    value: "+62215550199"',
      '+    from: "2026-11-23"',
      ...CITED,
      ...CHECKED,
      ...CALL,
    ],
    red: ['mati-+62215550199'],
  },
  {
    what: 'an own number that has ended',
    changes: { 'offices/dinas.yaml': OLD_NUMBER },
    steps: [step('tambah', undefined, { type: 'phone', value: '021 5550199' })],
    lines: [
      '+  - id: telepon-2',
      '+    type: phone',
      '+    value: "+62215550199"',
      '+    from: "2026-11-23"',
      ...CITED,
      ...CHECKED,
      ...CALL,
    ],
    red: ['mati-+62215550199'],
  },
  {
    what: 'the same number added twice',
    steps: [
      step('tambah', undefined, { type: 'phone', value: NEW }),
      step('tambah', undefined, { type: 'phone', value: NEW }),
    ],
    lines: [
      '+  - id: telepon-2',
      '+    type: phone',
      '+    value: "+62215550124"',
      '+    from: "2026-11-23"',
      ...CITED,
      ...CHECKED,
      ...CALL,
    ],
  },
  {
    what: 'another number that is made sure of',
    steps: [step('berganti', 'telepon', { value: NEW })],
    lines: [
      '+    until: "2026-11-22"',
      '+  - id: telepon-2',
      '+    type: phone',
      '+    value: "+62215550124"',
      '+    unit: Bidang Rekaan',
      '+    from: "2026-11-23"',
      ...CITED,
      ...CHECKED,
      ...CALL,
    ],
  },
  {
    what: 'another number that isn’t, while the old one was confirmed',
    steps: [step('berganti', 'telepon', { value: NEW, ...unsure })],
    lines: ['+  - type: phone', '+    unit: Bidang Rekaan', ...CITED, ...CALL],
    waits: ['phone +62215550124 (telepon)'],
  },
  {
    what: 'another number that isn’t, the old one being dead',
    steps: [step('berganti', 'telepon', { value: NEW, ...unsure, old: 'dead' })],
    lines: [
      '+    until: "2026-11-22"',
      '+  - id: telepon-2',
      '+    type: phone',
      '+    value: "+62215550124"',
      '+    unit: Bidang Rekaan',
      '+    from: "2026-11-23"',
      ...CITED,
      ...CALL,
    ],
  },
  {
    what: 'another mobile that isn’t made sure of: the old one stays',
    office: 'kec-contoh',
    steps: [step('berganti', 'telepon', { value: '081200000009', ...unsure })],
    lines: ['+leads:', '+  - type: phone', ...CITED, ...CALL],
    waits: ['phone +6281200000009 (telepon)'],
  },
  {
    what: 'another mobile that isn’t made sure of, the old one being dead',
    office: 'kec-contoh',
    steps: [step('berganti', 'telepon', { value: '081200000009', ...unsure, old: 'dead' })],
    lines: ['+    until: "2026-11-22"', '+leads:', '+  - type: phone', ...CITED, ...CALL],
    waits: ['phone +6281200000009'],
    red: ['tanpa-nomor'],
  },
  {
    what: 'another number from a day to come',
    steps: [step('berganti', 'telepon', { value: NEW, on: '2027-01-04' })],
    lines: [
      '+    until: "2027-01-03"',
      '+  - id: telepon-2',
      '+    type: phone',
      '+    value: "+62215550124"',
      '+    unit: Bidang Rekaan',
      '+    from: "2027-01-04"',
      ...CITED,
      ...CHECKED,
      ...CALL,
    ],
  },
  {
    what: 'the same number twice on one day',
    steps: [step('berganti', 'telepon', { value: NEW }), step('berganti', 'telepon-2', { value: '0215550125' })],
    lines: [
      '+    until: "2026-11-22"',
      '+  - id: telepon-2',
      '+    type: phone',
      '+    value: "+62215550125"',
      '+    unit: Bidang Rekaan',
      '+    from: "2026-11-23"',
      ...CITED,
      ...CHECKED,
      ...CALL,
    ],
  },
  {
    what: 'another number that the office has already',
    steps: [step('tambah', undefined, { type: 'phone', value: NEW }), step('berganti', 'telepon', { value: NEW })],
    lines: [
      '+    until: "2026-11-22"',
      '+  - id: telepon-2',
      '+    type: phone',
      '+    value: "+62215550124"',
      '+    from: "2026-11-23"',
      ...CITED,
      ...CHECKED,
      ...CALL,
    ],
  },
  {
    what: 'another personal number',
    steps: [step('berganti', 'wa', { value: '081200000009' })],
    lines: [
      '+    until: "2026-11-22"',
      '+  - id: wa-2',
      '+    type: whatsapp',
      '+    value: "+6281200000009"',
      '+    owner: personal',
      '+    consent:',
      '+      kind: written',
      '+      on: "2026-01-02"',
      '+      evidence: Map 1',
      '+    holder: kepala',
      '+    from: "2026-11-23"',
      ...CITED,
      ...CHECKED,
      ...CALL,
    ],
    red: ['pribadi-+6281200000009'],
  },
  {
    what: 'a poster without number',
    changes: NO_OWN,
    steps: [step('berganti', 'telepon', { value: NEW, ...unsure, old: 'dead' })],
    lines: [
      '+    until: "2026-11-22"',
      '+  - id: telepon-2',
      '+    type: phone',
      '+    value: "+62215550124"',
      '+    unit: Bidang Rekaan',
      '+    from: "2026-11-23"',
      ...CITED,
      ...CALL,
    ],
    red: ['poster-tanpa-nomor'],
  },
  {
    what: 'a slip, whatever was checked',
    steps: [step('salah-ketik', 'telepon', { value: NEW })],
    lines: [
      '-    value: "+62215550123"',
      '+    value: "+62215550124"',
      '-    confirmations:',
      '-      - on: "2026-11-02"',
      '-        by: Petugas 1',
      '-        how: call',
      '-        result: reached',
    ],
  },
  {
    what: 'a slip; the right one was checked',
    steps: [step('salah-ketik', 'telepon', { value: NEW, checked: 'yes' })],
    lines: ['-    value: "+62215550123"', '+    value: "+62215550124"'],
  },
  {
    what: 'a contact that is no longer used',
    steps: [step('berakhir', 'telepon')],
    lines: ['+    until: "2026-11-22"'],
  },
  {
    what: 'the only number that is no longer used',
    office: 'kec-contoh',
    steps: [step('berakhir', 'telepon', { last: '2026-11-30', ground: 'letter', letter: '7/2026' })],
    lines: ['+    until: "2026-11-30"'],
    red: ['tanpa-nomor'],
  },
  {
    what: 'a check',
    steps: [step('dikonfirmasi', 'surel', { how: 'email', checkedOn: '20/11/2026' })],
    lines: [
      '+    confirmations:',
      '+      - on: "2026-11-20"',
      '+        by: Petugas Dua',
      '+        how: email',
      '+        result: reached',
    ],
  },
  {
    what: 'a check without answer',
    steps: [step('dikonfirmasi', 'telepon', { result: 'no-answer' })],
    lines: [
      '+      - on: "2026-11-23"',
      '+        by: Petugas Dua',
      '+        how: call',
      '+        result: no-answer',
    ],
  },
  {
    what: 'a check that finds it wrong',
    steps: [step('dikonfirmasi', 'telepon', { result: 'wrong' })],
    lines: ['+      - on: "2026-11-23"', '+        by: Petugas Dua', '+        how: call', '+        result: wrong'],
  },
  {
    what: 'a telephone that only others tell of',
    steps: [step('tambah', undefined, { type: 'phone', value: NEW, ...unsure, ground: 'hearsay' })],
    lines: [
      '+  - type: phone',
      ...CITED,
      ...sourced('Kabar dari orang lain', 'document: Kabar dari orang lain, 23 November 2026', 'media'),
    ],
    waits: ['phone +62215550124'],
  },
  {
    what: 'a number whose place others say another has taken',
    steps: [step('berganti', 'telepon', { value: NEW, ...unsure, old: 'dead', ground: 'hearsay' })],
    lines: [
      ...['+  - type: phone', '+    unit: Bidang Rekaan', ...CITED],
      ...sourced('Kabar dari orang lain', 'document: Kabar dari orang lain, 23 November 2026', 'media'),
    ],
    waits: ['phone +62215550124 (telepon)'],
  },
  {
    what: 'a telephone that was checked in another way',
    steps: [step('tambah', undefined, { type: 'phone', value: NEW, how: 'visit', ground: '' })],
    lines: [
      ...['+  - id: telepon-2', '+    type: phone', '+    value: "+62215550124"', '+    from: "2026-11-23"', ...CITED],
      ...CHECKED.map((line) => line.replace('call', 'visit')),
      ...sourced('Keterangan kantor kepada tim komunikasi', 'document: Datang, 23 November 2026'),
    ],
  },
  {
    what: 'a telephone that was checked and stands in a letter',
    steps: [step('tambah', undefined, { type: 'phone', value: NEW, paper: '005/9', ground: '' })],
    lines: [
      ...['+  - id: telepon-2', '+    type: phone', '+    value: "+62215550124"', '+    from: "2026-11-23"', ...CITED],
      ...[...CHECKED, ...sourced('Surat atau keputusan', 'document: "005/9"')],
    ],
  },
  {
    what: 'wrong, nobody knows the right one',
    steps: [step('ternyata-salah', 'telepon')],
    lines: ['+      - on: "2026-11-23"', '+        by: Petugas Dua', '+        how: call', '+        result: wrong'],
  },
  {
    what: 'wrong, and the right one made sure of',
    steps: [step('ternyata-salah', 'telepon', { right: NEW, sure: 'yes' })],
    lines: [
      '+      - on: "2026-11-23"',
      '+        by: Petugas Dua',
      '+        how: call',
      '+        result: wrong',
      '+    until: "2026-11-22"',
      '+  - id: telepon-2',
      '+    type: phone',
      '+    value: "+62215550124"',
      '+    unit: Bidang Rekaan',
      '+    from: "2026-11-23"',
      ...CITED,
      ...CHECKED,
      ...CALL,
    ],
  },
  {
    what: 'wrong, and a mobile that isn’t',
    steps: [step('ternyata-salah', 'telepon', { right: '081200000009', ...unsure, ground: 'call' })],
    lines: [
      '+      - on: "2026-11-23"',
      '+        by: Petugas Dua',
      '+        how: call',
      '+        result: wrong',
      '+    until: "2026-11-22"',
      '+  - type: phone',
      '+    unit: Bidang Rekaan',
      ...CITED,
      ...CALL,
    ],
    waits: ['phone +6281200000009'],
  },
  {
    what: 'the name of a part',
    steps: [step('bagian', 'surel', { unit: 'Loket  pengaduan' })],
    lines: ['+    unit: Loket pengaduan'],
  },
  {
    what: 'consent taken back',
    steps: [step('tarik-persetujuan', 'wa', { letter: 'Surat pribadi' })],
    lines: ['+      withdrawn: "2026-11-23"'],
  },
  {
    what: 'a number that waits answers',
    ...waits,
    steps: [step('ditelepon', 'phone +62215550124')],
    lines: [
      '+    until: "2026-11-22"',
      '+  - id: telepon-2',
      '+    type: phone',
      '+    value: "+62215550124"',
      '+    unit: Bidang Rekaan',
      '+    from: "2026-11-23"',
      ...CITED,
      ...CHECKED,
      '-  - type: phone',
      '-    unit: Bidang Rekaan',
      '-    sources: [ surat ]',
      ...CALL,
    ],
  },
  {
    what: 'a number that waits from a later day on holds from that day, without anybody’s typing it again',
    steps: [
      step('berganti', 'telepon', { value: '(021) 5550124', ...unsure, on: '2026-12-01' }),
      step('ditelepon', 'phone +62215550124'),
    ],
    lines: [
      '+    until: "2026-11-30"',
      '+  - id: telepon-2',
      '+    type: phone',
      '+    value: "+62215550124"',
      '+    unit: Bidang Rekaan',
      '+    from: "2026-12-01"',
      ...CITED,
      ...CHECKED,
      ...CALL,
    ],
  },
  {
    what: 'a number that waits is wrong',
    ...waits,
    steps: [step('ditelepon', 'phone +62215550124', { result: 'wrong' })],
    lines: ['-  - type: phone', '-    unit: Bidang Rekaan', '-    sources: [ surat ]'],
  },
  {
    what: 'a number that waits isn’t answered',
    ...waits,
    steps: [step('ditelepon', 'phone +62215550124', { result: 'no-answer' })],
    lines: [],
    waits: ['phone +62215550124 (telepon)'],
  },
  {
    what: 'a contact that nobody looks for',
    steps: [step('catatan-hapus', 'sms')],
    lines: ['-leads:', '-  - type: sms', '-    sources: [ surat ]'],
  },
  {
    what: 'another head',
    steps: [step('pejabat', undefined, { name: 'Dr. Umpama Rekawan, M.Si.', letter: '821.2/7/2026' })],
    lines: [
      '+  - name: Dr. Umpama Rekawan, M.Si.',
      '+    status: definitive',
      '+    from: "2026-11-23"',
      '+    basis: "821.2/7/2026"',
      '+    until: "2026-11-22"',
    ],
  },
  {
    what: 'a Plt from a day to come until another',
    steps: [
      step('pejabat', undefined, {
        name: 'Umpama Rekawan',
        status: 'plt',
        on: '2027-01-04',
        until: '2027-04-03',
        letter: 'SP 1',
      }),
    ],
    lines: [
      '+  - name: Umpama Rekawan',
      '+    status: plt',
      '+    from: "2027-01-04"',
      '+    until: "2027-04-03"',
      '+    basis: SP 1',
      '+    until: "2027-01-03"',
    ],
  },
  {
    what: 'another head than the one who was known to come',
    steps: beforeTheKnown('instead'),
    lines: [
      ...['+  - name: Misal Rekaan', '+    status: plt', '+    from: "2026-12-01"', '+    basis: SP 9'],
      '+    until: "2026-11-30"',
    ],
  },
  {
    what: 'another head until the one who is known to come',
    steps: beforeTheKnown('both'),
    lines: [
      ...['+  - name: Misal Rekaan', '+    status: plt', '+    from: "2026-12-01"', '+    until: "2027-01-03"'],
      '+    basis: SP 9',
      ...['+  - name: Umpama Rekawan', '+    status: definitive', '+    from: "2027-01-04"', '+    basis: SK 9'],
      '+    until: "2026-11-30"',
    ],
  },
  {
    what: 'a Plh over a definitive head',
    steps: [step('pejabat', undefined, { name: 'Umpama Rekawan', status: 'plh', letter: 'SP 2' })],
    lines: ['+  - name: Umpama Rekawan', '+    status: plh', '+    from: "2026-11-23"', '+    basis: SP 2'],
  },
  {
    what: 'a Plt whose term is made longer',
    changes: PLT,
    steps: [
      step('pejabat', undefined, { name: 'Contoh Sampelan, S.T.', status: 'plt', until: '2027-02-28', letter: 'SP 3' }),
    ],
    lines: ['+    until: "2027-02-28"'],
  },
  {
    what: 'a Plt who becomes the head keeps the own number',
    changes: PLT,
    steps: [step('pejabat', undefined, { name: 'Contoh Sampelan, S.T.', letter: 'SK 4' })],
    lines: [
      '+  - id: pejabat-2026',
      '+    name: Contoh Sampelan, S.T.',
      '+    status: definitive',
      '+    from: "2026-11-23"',
      '+    basis: SK 4',
      '+    until: "2026-11-22"',
      '+    until: "2026-11-22"',
      '+  - id: wa-2',
      '+    type: whatsapp',
      '+    value: "+6281200000001"',
      '+    owner: personal',
      '+    consent:',
      '+      kind: written',
      '+      evidence: Map 1',
      '+      on: "2026-01-02"',
      '+    holder: pejabat-2026',
      '+    sources:',
      '+      - surat',
      '+    confirmations:',
      '+      - on: "2026-11-01"',
      '+        by: Petugas 1',
      '+        how: whatsapp',
      '+        result: reached',
      '+    from: "2026-11-23"',
    ],
  },
  {
    what: 'a near name: the same person',
    steps: [step('pejabat', undefined, { name: 'Contoh Sampelani, S.T.', same: 'yes', letter: 'SK 5' })],
    lines: ['-    name: Contoh Sampelan, S.T.', '+    name: Contoh Sampelani, S.T.'],
  },
  {
    what: 'a near name: another person',
    steps: [step('pejabat', undefined, { name: 'Contoh Sampelani, S.T.', same: 'no', letter: 'SK 5' })],
    lines: [
      '+  - name: Contoh Sampelani, S.T.',
      '+    status: definitive',
      '+    from: "2026-11-23"',
      '+    basis: SK 5',
      '+    until: "2026-11-22"',
    ],
  },
  {
    what: 'a near name of a Plt who is the head under another spelling',
    changes: PLT,
    steps: [step('pejabat', undefined, { name: 'Contoh Sampelani, S.T.', same: 'yes', letter: 'SK 6' })],
    lines: [
      '+  - id: pejabat-2026',
      '+    name: Contoh Sampelani, S.T.',
      '+    status: definitive',
      '+    from: "2026-11-23"',
      '+    basis: SK 6',
      '-    name: Contoh Sampelan, S.T.',
      '+    name: Contoh Sampelani, S.T.',
      '+    until: "2026-11-22"',
      '+    until: "2026-11-22"',
      '+  - id: wa-2',
      '+    type: whatsapp',
      '+    value: "+6281200000001"',
      '+    owner: personal',
      '+    consent:',
      '+      kind: written',
      '+      evidence: Map 1',
      '+      on: "2026-01-02"',
      '+    holder: pejabat-2026',
      '+    sources:',
      '+      - surat',
      '+    confirmations:',
      '+      - on: "2026-11-01"',
      '+        by: Petugas 1',
      '+        how: whatsapp',
      '+        result: reached',
      '+    from: "2026-11-23"',
    ],
  },
  {
    what: 'another spelling',
    steps: [step('ejaan', undefined, { name: 'Contoh Sampelani, S.T., M.T.' })],
    lines: ['-    name: Contoh Sampelan, S.T.', '+    name: Contoh Sampelani, S.T., M.T.'],
  },
  {
    what: 'an empty post',
    steps: [step('kosong', undefined, { on: '2026-12-01', letter: 'SK pensiun' })],
    lines: ['+  - status: vacant', '+    from: "2026-12-01"', '+    basis: SK pensiun', '+    until: "2026-11-30"'],
  },
  {
    what: 'another name',
    steps: [step('nama', undefined, { officeName: 'Dinas Rekaan dan Umpama', short: 'Dinrekum', letter: 'Perda 1' })],
    lines: [
      '-name: Dinas Rekaan',
      '-nameSources: [ surat ]',
      '-short: Dinas',
      '+name: Dinas Rekaan dan Umpama',
      '+nameSources:',
      '+  - redaksi-2026-11-23',
      '+short: Dinrekum',
      '+  - name: Dinas Rekaan',
      '+    short: Dinas',
      '+    until: "2026-11-22"',
      ...sourced('Surat atau keputusan', 'document: Perda 1'),
    ],
  },
  {
    what: 'a name that was misspelt',
    steps: [step('nama', undefined, { officeName: 'Dinas Rekaaan', why: 'misspelt', letter: 'Perda 1' })],
    lines: [
      '-name: Dinas Rekaan',
      '-nameSources: [ surat ]',
      '+name: Dinas Rekaaan',
      '+nameSources:',
      '+  - redaksi-2026-11-23',
      ...sourced('Surat atau keputusan', 'document: Perda 1'),
    ],
  },
  {
    what: 'another address',
    steps: [step('alamat', undefined, { street: 'Jl. Umpama No. 2,\n Kota Contoh', ground: 'sheet' })],
    lines: [
      '-  text: Jl. Rekaan No. 1',
      '-  sources: [ surat ]',
      '+  text: Jl. Umpama No. 2, Kota Contoh',
      '+  sources:',
      '+    - redaksi-2026-11-23',
      ...sourced('Lembar konfirmasi dari kantor', 'document: Lembar konfirmasi, 23 November 2026'),
    ],
  },
  {
    what: 'hours with a break',
    steps: [
      step('jam', undefined, {
        'mon-1-from': '7.30',
        'mon-1-to': '12',
        'mon-2-from': '13',
        'mon-2-to': '15.30',
        'tue-1-from': '0730',
        'tue-1-to': '12.00',
        'tue-2-from': '13:00',
        'tue-2-to': '15.30',
        'fri-1-from': '07.30',
        'fri-1-to': '11.00',
      }),
    ],
    lines: [
      '-  - days: [ mon, tue ]',
      '+  - days:',
      '+      - mon',
      '+      - tue',
      '+    to: "12:00"',
      '+  - days:',
      '+      - mon',
      '+      - tue',
      '+    from: "13:00"',
      '+  - days:',
      '+      - fri',
      '+    from: "07:30"',
      '+    to: "11:00"',
    ],
  },
  {
    what: 'no hours',
    steps: [step('jam', undefined, { 'mon-1-from': '', 'mon-1-to': '', 'tue-1-from': '', 'tue-1-to': '' })],
    lines: ['-hours:', '-  - days: [ mon, tue ]', '-    from: "07:30"', '-    to: "15:30"'],
  },
  {
    what: 'duties',
    steps: [step('urusan', undefined, { duties: ['health', 'fire'] })],
    lines: ['+duties:', '+  - health', '+  - fire'],
  },
  {
    what: 'duties, the main one first',
    changes: { 'offices/dinas.yaml': swap('kind: department\n', 'kind: department\nduties: [ social ]\n') },
    steps: [step('urusan', undefined, { duties: ['health', 'social'] })],
    lines: ['-duties: [ social ]', '+duties:', '+  - social', '+  - health'],
  },
  {
    what: 'other names',
    steps: [step('sebutan', undefined, { aliases: 'Dinas R\r\n\r\n Disreka \nDinas R' })],
    lines: ['+aliases:', '+  - Dinas R', '+  - Disreka'],
  },
  {
    what: 'remarks',
    steps: [step('keterangan', undefined, { remarks: 'Catatan rekaan.\nLoket pindah ke lantai 2.' })],
    lines: ['+  - Loket pindah ke lantai 2.'],
  },
  {
    what: 'no remarks',
    steps: [step('keterangan', undefined, { remarks: '' })],
    lines: ['-remarks:', '-  - Catatan rekaan.'],
  },
  {
    what: 'a merged office',
    steps: [step('tutup', undefined, { endedOn: '2027-01-01', successor: 'setda', letter: 'Perda 3' })],
    lines: ['+ended:', '+  on: "2027-01-01"', '+  successor: setda'],
  },
  {
    what: 'another day and successor of an office that closes',
    changes: CLOSING,
    steps: [step('tutup', undefined, { endedOn: '2027-02-01', successor: 'kec-contoh', letter: 'Perda 4' })],
    lines: ['-  on: "2027-01-01"', '-  successor: setda', '+  on: "2027-02-01"', '+  successor: kec-contoh'],
  },
  {
    what: 'an office that closes without anybody taking over after all',
    changes: CLOSING,
    steps: [step('tutup', undefined, { successor: '', letter: 'Perda 4' })],
    lines: ['-  successor: setda'],
  },
  {
    what: 'an office that isn’t closed after all',
    changes: CLOSING,
    steps: [step('batal-tutup', undefined, { letter: 'Perda 4' })],
    lines: ['-ended:', '-  on: "2027-01-01"', '-  successor: setda'],
  },
  {
    what: 'a head of an office that closes later',
    changes: CLOSING,
    steps: [step('pejabat', undefined, { name: 'Umpama Rekawan', status: 'plt', on: '2026-12-01', letter: 'SK 9' })],
    lines: [
      '+  - name: Umpama Rekawan',
      '+    status: plt',
      '+    from: "2026-12-01"',
      '+    basis: SK 9',
      '+    until: "2026-11-30"',
    ],
  },
  {
    what: 'a village without a file',
    office: 'd9901012001',
    changes: { 'offices/d9901012001.yaml': null },
    steps: [
      step('tambah', undefined, { type: 'phone', value: NEW }),
      step('pejabat', undefined, { name: 'Umpama Rekawan', letter: 'SK 8' }),
    ],
    lines: [
      '+name: "Desa Misalrejo, Kecamatan Contoh"',
      '+nameSources:',
      '+  - redaksi-2026-11-23',
      '+short: "Desa Misalrejo"',
      '+kind: village',
      '+parent: kec-contoh',
      '+area: "99.01.01.2001"',
      '+post:',
      '+  title: "Kepala Desa"',
      '+holders:',
      '+  - name: Umpama Rekawan',
      '+    status: definitive',
      '+    from: "2026-11-23"',
      '+    basis: SK 8',
      '+channels:',
      '+  - id: telepon',
      '+    type: phone',
      '+    value: "+62215550124"',
      '+    from: "2026-11-23"',
      ...CITED,
      ...CHECKED,
      '+sources:',
      ...CALL,
    ],
  },
  {
    what: 'a number of the sample region',
    kind: 'sample',
    steps: [step('berganti', 'telepon', { value: '+62 002 531009' })],
    lines: [
      '+    until: "2026-11-22"',
      '+  - id: telepon-2',
      '+    type: phone',
      '+    value: "+62002531009"',
      '+    unit: Bidang Rekaan',
      '+    from: "2026-11-23"',
      ...CITED,
      ...CHECKED,
      ...sourced('Keterangan kantor kepada tim komunikasi', 'document: Telepon, 23 November 2026', 'contoh'),
    ],
  },
]

describe('an answered form changes of the office’s file', () => {
  it.each(CASES)('$what', ({ office = 'dinas', changes, kind, waiting, steps, lines, waits = [], red = [] }) => {
    const open = opened(changes, kind, waiting)
    const { plan } = answered(open, office, steps)
    const old = open.files.find(({ path }) => path === `offices/${office}.yaml`)?.text
    expect(plan.file ? lineDifference(old ?? '', plan.file.text) : []).toEqual(lines)
    expect(
      plan.waiting.map(({ type, value, replaces }) => `${type} ${value}${replaces ? ` (${replaces})` : ''}`),
    ).toEqual(waits)
    expect(plan.redLines.map(({ id }) => id)).toEqual(red)
    expect([plan.errors, plan.lines.filter(({ refused }) => refused)]).toEqual([[], []])
  })
})

describe('a personal contact', () => {
  const open = opened()
  const edits = answered(open, 'dinas', [
    step('pejabat', undefined, { name: 'Umpama Rekawan', on: '2027-01-04', letter: 'SK 9' }),
  ]).plan.lines.map(({ edit }) => edit)
  const form = eventForm('tambah')
  const context = contextOf(open, 'dinas', edits)

  it('is offered to today’s head and to those who come', () => {
    const owners = form.fields(context).find(({ name }) => name === 'owner')!.options!
    expect(owners.map(({ label }) => label)).toEqual([
      'Kantor',
      'Pribadi, milik Contoh Sampelan, S.T.',
      'Pribadi, milik Umpama Rekawan (mulai 4 Januari 2027)',
    ])
  })

  it.each([
    ['personal', '2026-11-23', undefined],
    ['personal', '2024-12-01', 'Contoh Sampelan, S.T. menjabat mulai 2 Januari 2025: isi hari itu atau sesudahnya'],
    ['personal', '2027-01-04', 'Contoh Sampelan, S.T. menjabat sampai 3 Januari 2027: isi hari itu atau sebelumnya'],
    ['personal-1', '2027-01-03', 'Umpama Rekawan menjabat mulai 4 Januari 2027: isi hari itu atau sesudahnya'],
    ['personal-1', '2027-01-04', undefined],
  ])('of %s from %s on is theirs on that day, or is refused', (owner, on, said) => {
    const consent = { consentOn: '2026-11-02', evidence: 'Map 9' }
    const read = form.read(filled(form.fields(context), { value: '081200000009', ...consent, owner, on }), context)
    expect([read.ok, read.ok ? undefined : read.notes.on?.message]).toEqual([said === undefined, said])
  })
})

describe('an office that closes on a day that is known', () => {
  const open = opened(CLOSING)
  const context = contextOf(open, 'dinas', [])

  it.each([
    ['2026-12-31', undefined],
    ['2027-01-01', 'kantor ini tutup mulai 1 Januari 2027: isi hari sebelumnya'],
  ])('gets a head, or none, till the day before: %s', (on, said) => {
    for (const [kind, answers] of [
      ['pejabat', { name: 'Umpama Rekawan', status: 'plt' }],
      ['kosong', {}],
    ] as const) {
      const form = eventForm(kind)
      const read = form.read(filled(form.fields(context), { ...answers, on, letter: 'SK 9' }), context)
      expect([read.ok, read.ok ? undefined : read.notes.on?.message]).toEqual([said === undefined, said])
    }
  })

  it.each<[Day, string[]]>([
    ['2026-12-31', ['pejabat', 'jam', 'tutup', 'batal-tutup']],
    ['2027-01-01', ['tutup', 'batal-tutup']],
  ])('on %s: what may still be said', (today, kinds) => {
    const all = ['pejabat', 'jam', 'tutup', 'batal-tutup'] as const
    expect(all.filter((kind) => eventForm(kind).applies({ ...context, today }))).toEqual(kinds)
  })
})

it('an office can’t be part of one that is part of it', () => {
  const open = opened({
    'offices/setda.yaml': (text) => text.replace(/^kind: .*$/m, '$&\nparent: dinas'),
    'offices/kec-contoh.yaml': (text) => text.replace(/^kind: .*$/m, '$&\nparent: setda'),
  })
  const values = eventForm('induk')
    .fields(contextOf(open, 'dinas', []))[0]!
    .options!.map(({ value }) => value)
  expect(values).toEqual([''])
})

describe('a slip of the pen in a number that was checked', () => {
  const noteOf = (answers: Step['answers']) =>
    answered(opened(), 'dinas', [step('salah-ketik', 'telepon', { value: NEW, ...answers })]).notes.checked?.message
  it('says that it is no longer confirmed, unless the number that was checked is this one', () => {
    expect(noteOf({})).toContain('belum dikonfirmasi lagi')
    expect(noteOf({ checked: 'yes' })).toBeUndefined()
  })
})

it('hours stand in the week as people write them', () => {
  const [week] = eventForm('jam').fields(contextOf(opened(), 'dinas', []))
  expect(Object.values(JSON.parse(String(week!.value)) as Record<string, string>)).toContain('07.30')
})

describe('what isn’t decided by a form that is silent on it', () => {
  const HEAD = { name: 'Misal Rekaan', status: 'plt', on: '2026-12-01' }
  it('who comes of two that are known to', () => {
    const coming = step('pejabat', undefined, { name: 'Umpama Rekawan', on: '2027-01-04', letter: 'SK 9' })
    const { ok, notes } = answered(opened(), 'dinas', [coming, step('pejabat', undefined, { ...HEAD, letter: 'SP 9' })])
    expect([ok, notes.appointed?.message]).toEqual([
      false,
      expect.stringContaining('Umpama Rekawan mulai 4 Januari 2027'),
    ])
  })
  it.each([
    ['2027-01-03', true],
    ['2027-01-04', false],
  ])('but not of one who only acts till %s, where the other comes on 4 January', (until, taken) => {
    const coming = step('pejabat', undefined, { name: 'Umpama Rekawan', on: '2027-01-04', letter: 'SK 9' })
    const acting = step('pejabat', undefined, { ...HEAD, until, letter: 'SP 9' })
    expect(answered(opened(), 'dinas', [coming, acting]).ok).toBe(taken)
  })
  it.each([
    ['plt', undefined],
    ['definitive', 'Plt di depan nama tidak ikut dicatat: pilih Plt di Status'],
  ])('the standing before a name, where %s is chosen', (status, said) => {
    const told = answered(opened(), 'dinas', [
      step('pejabat', undefined, { name: 'Plt. Misal Rekaan', status, on: '2026-12-01', letter: 'SP 9' }),
    ])
    expect(told.notes.name?.message).toBe(said)
  })
  it.each(['pejabat', 'kosong', 'berakhir', 'alamat'] as const)('%s, where only others say it', (form) => {
    const target = form === 'berakhir' ? 'telepon' : undefined
    const more = form === 'pejabat' ? HEAD : form === 'alamat' ? { street: 'Jl. Lain 1' } : {}
    const { ok, notes } = answered(opened(), 'dinas', [step(form, target, { ...more, ground: 'hearsay' })])
    expect([ok, notes.ground?.repair]).toEqual([false, expect.stringContaining('telepon dulu kantornya')])
  })
})

it.each([
  ['2026-11-22', undefined],
  ['2026-11-23', undefined],
  ['2027-01-04', 'alamat tidak bisa menunggu sampai 4 Januari 2027: warga langsung melihat yang baru'],
])('an address has no day of its own to wait for: %s', (on, said) => {
  const { ok, notes } = answered(opened(), 'dinas', [
    step('alamat', undefined, { street: 'Jl. Lain 1', on, letter: '5' }),
  ])
  expect([ok, notes.on?.blocking ? notes.on.message : undefined]).toEqual([said === undefined, said])
})

it.each([
  [
    'a short name alone',
    { short: 'Dinum' },
    'singkatan saja tidak bisa menunggu sampai 4 Januari 2027: warga langsung melihat yang baru',
  ],
  ['both names', { short: 'Dinum', officeName: 'Dinas Umpama' }, undefined],
])('%s that is to change later', (_, names, said) => {
  const { ok, notes } = answered(opened(), 'dinas', [
    step('nama', undefined, { ...names, on: '2027-01-04', letter: '5' }),
  ])
  expect([ok, notes.on?.blocking ? notes.on.message : undefined]).toEqual([said === undefined, said])
})
