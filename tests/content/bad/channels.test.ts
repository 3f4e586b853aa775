/** Channels: their values, confirmations and consents. */
import { describe, expect, it } from 'vitest'
import { append, build, type Changes, type Kind, regionFiles, swap } from '../../support/region.ts'
import { type BadCase, DINAS, expectProblem, FIX_CONSENT, FIX_FIELD, FIX_TWIN, FIX_VALUE, KEC } from './bad-case.ts'

describe('values of channels', () => {
  const phone = '    type: phone\n    value: "+62002531001"'
  const realPhone = '    type: phone\n    value: "+62215550123"'
  const account = '    type: instagram\n    value: contoh.dinas'
  const realAccount = '    type: instagram\n    value: dinas.rekaan'
  const email = '    type: email\n    value: dinas@contoh.invalid'
  const realEmail = '    type: email\n    value: dinas@example.go.id'
  const wrong = (kind: Kind, from: string, type: string, value: string, reason: string): BadCase => ({
    name: `${kind} region, ${type} ${value}`,
    kind,
    from,
    to: `    type: ${type}\n    value: ${/^[+\d@]/.test(value) ? `"${value}"` : value}`,
    rule: 'channel-value',
    at: `value: ${/^[+\d@]/.test(value) ? `"${value}"` : value}`,
    field: `channels[${from.includes('phone') ? 0 : from.includes('email') ? 2 : 3}].value`,
    message: `${type} "${value}": ${reason}`,
    repair: FIX_VALUE,
  })
  const NOT_SAMPLE =
    'tidak boleh dipakai di wilayah contoh: pakai nomor yang tidak mungkin ada, "+6200" lalu 6–10 angka, misalnya "+620081234567"'

  it.each<BadCase>([
    wrong('real', realPhone, 'phone', '(021) 5550123', '"(021) 5550123" harus ditulis "+62215550123"'),
    wrong('real', realPhone, 'phone', '0215550123', '"0215550123" harus ditulis "+62215550123"'),
    wrong('real', realPhone, 'phone', 'belum ada', 'nomor belum diisi: tulis nomornya, atau hapus saluran ini'),
    wrong(
      'real',
      realPhone,
      'phone',
      '+62002531001',
      '"+62002531001" adalah nomor contoh yang tidak bisa ditelepon: tulis nomor yang benar',
    ),
    wrong('sample', phone, 'phone', '+62215550123', `"+62215550123" ${NOT_SAMPLE}`),
    wrong('sample', phone, 'phone', '110', `"110" ${NOT_SAMPLE}`),
    wrong('sample', phone, 'whatsapp', '+6281200000001', `"+6281200000001" ${NOT_SAMPLE}`),
    wrong('sample', phone, 'sms', '1708', `"1708" ${NOT_SAMPLE}`),
    wrong('real', realAccount, 'instagram', '@dinas.rekaan', 'tulis akun Instagram sebagai "dinas.rekaan"'),
    wrong('real', realAccount, 'instagram', 'Dinas.Rekaan', 'tulis akun Instagram sebagai "dinas.rekaan"'),
    wrong('real', realAccount, 'instagram', 'contoh.dinas', 'ini akun contoh, bukan akun sungguhan'),
    wrong('sample', account, 'instagram', 'dinas.rekaan', 'akun contoh harus dimulai "contoh." atau "contoh_"'),
    wrong('real', realAccount, 'facebook', '@dinas.rekaan', 'tulis akun Facebook sebagai "dinas.rekaan"'),
    wrong('real', realAccount, 'x', '@DinasRekaan', 'tulis akun X (Twitter) sebagai "DinasRekaan"'),
    wrong('real', realAccount, 'tiktok', '@dinas.rekaan', 'tulis akun TikTok sebagai "dinas.rekaan"'),
    wrong('real', realAccount, 'youtube', 'dinasrekaan', 'tulis akun YouTube sebagai "@dinasrekaan"'),
    wrong('sample', account, 'youtube', '@dinasrekaan', 'akun contoh harus dimulai "contoh." atau "contoh_"'),
    wrong('real', realAccount, 'threads', '@dinas.rekaan', 'tulis akun Threads sebagai "dinas.rekaan"'),
    wrong('real', realAccount, 'telegram', '@dinas_rekaan', 'tulis akun Telegram sebagai "dinas_rekaan"'),
    wrong(
      'real',
      realEmail,
      'website',
      'http://dinas.example.go.id',
      '"http://dinas.example.go.id" harus alamat lengkap yang dimulai https://, misalnya "https://dinas.example.go.id"',
    ),
    wrong('real', realEmail, 'website', 'https://dinas.invalid', 'alamat ".invalid" hanya untuk contoh'),
    wrong('real', realEmail, 'form', 'https://dinas.invalid/aduan', 'alamat ".invalid" hanya untuk contoh'),
    wrong('sample', email, 'website', 'https://dinas.go.id', 'alamat contoh harus di bawah ".invalid"'),
    wrong('sample', email, 'website', 'https://contoh.invalid.go.id', 'alamat contoh harus di bawah ".invalid"'),
    wrong('sample', email, 'form', 'https://dinas.go.id/aduan', 'alamat contoh harus di bawah ".invalid"'),
    wrong('sample', email, 'email', 'dinas@go.id', 'alamat contoh harus di bawah ".invalid"'),
    wrong('real', realEmail, 'email', 'dinas@contoh.invalid', 'alamat ".invalid" hanya untuk contoh'),
    wrong(
      'real',
      realEmail,
      'email',
      'dinas rekaan',
      '"dinas rekaan" bukan alamat surel: tulis satu alamat saja, misalnya "nama@dinas.go.id"',
    ),
    {
      name: 'sample region, the team’s number',
      file: 'region.yaml',
      from: 'corrections:',
      to: 'confirmations:\n  whatsapp: "112"\ncorrections:',
      rule: 'channel-value',
      at: 'whatsapp: "112"',
      field: 'confirmations.whatsapp',
      message: `whatsapp "112": "112" ${NOT_SAMPLE}`,
      repair: FIX_VALUE,
    },
    {
      name: 'sample region, value of a shared channel',
      file: 'channels.yaml',
      from: '        value: "+62002900112"',
      to: '        value: "112"',
      rule: 'channel-value',
      at: 'value: "112"',
      field: 'channels[0].contacts[1].value',
      message: `phone "112": "112" ${NOT_SAMPLE}`,
      repair: FIX_VALUE,
    },
  ])('$name', expectProblem)
})

describe('channels', () => {
  const MOBILE = '    value: "+6281200000002"\n    sources: [ surat ]\n'
  const mobile = { kind: 'real' as const, file: KEC, rule: 'unconfirmed-mobile', field: 'channels[0].value' }
  const MOBILE_TEXT = {
    message: 'nomor HP yang belum dikonfirmasi kantor tidak boleh disimpan di sini',
    repair: 'minta konfirmasi dulu; sementara itu catat di leads (jenis dan sumber saja, tanpa nomor)',
  }
  const excused: Changes = {
    'required.yaml': append('  - office: kec-contoh\n    reason: Pindah.\n    until: "2027-01-15"\n'),
  }
  const confirmation = '      - on: "2026-10-02"\n        by: Petugas 1\n        how: call\n        result: reached\n'

  it.each<BadCase>([
    {
      name: 'id used twice',
      from: '  - id: surel',
      to: '  - id: telepon',
      rule: 'duplicate-id',
      at: '- id: telepon',
      field: 'channels[2].id',
      message: 'id "telepon" dipakai dua kali',
      repair: FIX_TWIN,
    },
    {
      name: 'last day before the first',
      from: '    unit: Bidang Rekaan',
      to: '    from: "2026-02-01"\n    until: "2026-01-31"',
      rule: 'schema',
      at: 'until: "2026-01-31"',
      field: 'channels[0].until',
      message: 'channels[0].until: hari terakhir lebih awal dari hari pertama (from)',
      repair: FIX_FIELD,
    },
    {
      name: 'same channel twice',
      from: '  - id: instagram\n    type: instagram\n    value: contoh.dinas',
      to: '  - id: surel-2\n    type: email\n    value: dinas@contoh.invalid',
      rule: 'duplicate-channel',
      at: 'value: dinas@contoh.invalid',
      field: 'channels[3].value',
      message: 'dinas@contoh.invalid tercatat dua kali',
      repair: 'hapus salah satunya',
    },
    {
      name: 'personal number without consent',
      from: '    consent:\n      kind: written\n      evidence: Map 1\n      on: "2026-01-02"\n',
      to: '',
      rule: 'no-consent',
      at: 'owner: personal',
      field: 'channels[1].owner',
      message: 'whatsapp pribadi tanpa persetujuan yang cukup',
      repair: FIX_CONSENT,
    },
    {
      name: 'written consent that nobody can find again',
      from: '      evidence: Map 1\n',
      to: '',
      rule: 'no-consent',
      at: 'owner: personal',
      field: 'channels[1].owner',
      message: 'whatsapp pribadi tanpa persetujuan yang cukup',
      repair: FIX_CONSENT,
    },
    {
      name: 'announcement instead of consent for a number',
      from: '      kind: written\n      evidence: Map 1',
      to: '      kind: announcement\n      url: https://contoh.invalid/pengumuman',
      rule: 'no-consent',
      at: 'owner: personal',
      field: 'channels[1].owner',
      message: 'whatsapp pribadi tanpa persetujuan yang cukup',
      repair: FIX_CONSENT,
    },
    {
      name: 'consent that is still to come',
      from: '      on: "2026-01-02"',
      to: '      on: "2026-11-24"',
      rule: 'no-consent',
      at: 'owner: personal',
      field: 'channels[1].owner',
      message: 'whatsapp pribadi tanpa persetujuan yang cukup',
      repair: FIX_CONSENT,
    },
    {
      name: 'confirmation that is still to come',
      from: '      - on: "2026-11-02"',
      to: '      - on: "2026-11-24"',
      rule: 'future-confirmation',
      at: 'confirmations:',
      field: 'channels[0].confirmations',
      message: 'konfirmasi bertanggal 2026-11-24, padahal hari itu belum tiba',
      repair: 'perbaiki tanggalnya',
    },
    {
      name: 'mobile number that was never confirmed',
      ...mobile,
      changes: { ...excused, [KEC]: swap(`    confirmations:\n${confirmation}`, '') },
      severity: 'error',
      at: 'value: "+6281200000002"',
      ...MOBILE_TEXT,
    },
    {
      name: 'WhatsApp number that was never confirmed',
      ...mobile,
      changes: {
        ...excused,
        [KEC]: (text) => swap(`    confirmations:\n${confirmation}`, '')(text).replace('type: phone', 'type: whatsapp'),
      },
      at: 'value: "+6281200000002"',
      ...MOBILE_TEXT,
    },
    {
      name: 'mobile number that nobody answered',
      ...mobile,
      changes: { ...excused, [KEC]: swap('result: reached', 'result: no-answer') },
      at: 'value: "+6281200000002"',
      ...MOBILE_TEXT,
    },
    {
      name: 'number that turned out to be somebody else’s',
      changes: {
        [DINAS]: swap(
          '        how: call\n        result: reached\n',
          '        how: call\n        result: reached\n      - on: "2026-11-20"\n        by: Petugas 1\n        how: call\n        result: wrong\n',
        ),
      },
      severity: 'warning',
      rule: 'wrong-channel',
      at: 'confirmations:',
      field: 'channels[0].confirmations',
      message: '+62002531001 ternyata bukan milik kantor ini (lagi), jadi tidak ditayangkan',
      repair: 'isi until, lalu catat saluran penggantinya',
    },
  ])('$name', expectProblem)

  const CHANNELS = 'channels.yaml'
  const CONTACT = '      - type: whatsapp\n        value: "+6281200000009"\n        sources: [ edaran ]\n'

  it.each<BadCase>([
    {
      name: 'mobile number that was never confirmed',
      kind: 'real',
      file: CHANNELS,
      changes: {
        [CHANNELS]: (text) =>
          swap('    contacts:\n', `    contacts:\n${CONTACT}`)(swap('level: national', 'level: regency')(text)),
      },
      rule: 'unconfirmed-mobile',
      at: 'value: "+6281200000009"',
      field: 'channels[0].contacts[0].value',
      ...MOBILE_TEXT,
    },
    {
      name: 'confirmation that is still to come',
      file: CHANNELS,
      changes: {
        [CHANNELS]: swap(
          '    place:\n',
          `        confirmations:\n${confirmation.replace('2026-10-02', '2026-11-24').replace(/^ {6}/gm, '          ')}    place:\n`,
        ),
      },
      rule: 'future-confirmation',
      at: 'confirmations:',
      field: 'channels[0].contacts[1].confirmations',
      message: 'konfirmasi bertanggal 2026-11-24, padahal hari itu belum tiba',
      repair: 'perbaiki tanggalnya',
    },
    {
      name: 'id used twice',
      file: CHANNELS,
      changes: {
        [CHANNELS]: swap(
          'sources:\n  edaran',
          '  - id: gardu\n    name: Lain\n    level: regency\n    purpose: service\n    about: x\n    works: yes\nsources:\n  edaran',
        ),
      },
      rule: 'duplicate-id',
      at: '- id: gardu',
      field: 'channels[1].id',
      message: 'id "gardu" dipakai dua kali',
      repair: FIX_TWIN,
    },
  ])('shared: $name', expectProblem)

  it('a mobile number of a national body needs no confirmation, but a second look', () => {
    const { directory, problems } = build({ [CHANNELS]: swap('    contacts:\n', `    contacts:\n${CONTACT}`) }, 'real')
    expect(directory).toBeDefined()
    expect(problems.map(({ rule, severity }) => [rule, severity])).toEqual([['mobile-of-other-body', 'warning']])
  })

  it('the base of the mobile cases is as they expect', () => {
    expect(regionFiles({}, 'real').find(({ path }) => path === KEC)?.text).toContain(MOBILE)
  })

  const twoLives = (until: string, from: string) => (text: string) =>
    swap(
      'leads:\n',
      `  - id: instagram-2\n    type: instagram\n    value: contoh.dinas\n    from: "${from}"\n    sources: [ surat ]\nleads:\n`,
    )(swap('    value: contoh.dinas\n', `    value: contoh.dinas\n    until: "${until}"\n`)(text))

  it('a number that ended may be written again for its new life, but not for the same day', () => {
    const rules = (until: string) => build({ [DINAS]: twoLives(until, '2026-02-01') }).problems.map(({ rule }) => rule)
    expect(rules('2026-01-31')).toEqual([])
    expect(rules('2026-02-01')).toEqual(['duplicate-channel'])
  })

  it('a withdrawn consent is no error: the channel is just not shown', () => {
    const { directory, problems } = build({
      [DINAS]: swap('      on: "2026-01-02"', '      on: "2026-01-02"\n      withdrawn: "2026-11-23"'),
    })
    expect(problems).toEqual([])
    expect(directory?.offices.find(({ id }) => id === 'dinas')?.withheld[0]?.reason).toBe('no-consent')
  })
})
