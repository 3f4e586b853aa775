/** Offices: what they refer to, their places, names and numbers. */
import { describe, expect, it } from 'vitest'
import { append, build, type Changes, regionFiles, swap } from '../../support/region.ts'
import { type BadCase, DESA, DINAS, expectProblem, FIX_ID, KEC } from './bad-case.ts'

describe('references', () => {
  const unknown = (
    [file, from, to]: [string, string, string],
    [at, field, message]: [string, string, string],
    repair = FIX_ID,
  ): BadCase => ({ name: `${file} ${field}`, file, from, to, rule: 'unknown-reference', at, field, message, repair })

  it.each<BadCase>([
    unknown([KEC, 'parent: setda', 'parent: setdo'], ['parent: setdo', 'parent', 'kantor induk "setdo" tidak ada']),
    unknown(
      [KEC, 'parent: setda', 'parent: kec-contoh'],
      ['parent: kec-contoh', 'parent', 'kantor induk "kec-contoh" tidak ada'],
    ),
    unknown(
      [DINAS, 'leads:\n', 'ended:\n  on: "2027-01-31"\n  successor: dinas-baru\nleads:\n'],
      ['successor: dinas-baru', 'ended.successor', 'kantor pengganti "dinas-baru" tidak ada'],
    ),
    unknown(
      [DINAS, 'leads:\n', 'ended:\n  on: "2027-01-31"\n  successor: dinas\nleads:\n'],
      ['successor: dinas', 'ended.successor', 'kantor pengganti "dinas" tidak ada'],
    ),
    unknown(
      [DINAS, 'kind: department\n', 'kind: department\narea: "99.01.02"\n'],
      ['area: "99.01.02"', 'area', 'kode wilayah "99.01.02" tidak ada'],
      'pakai kode yang ada di areas.csv',
    ),
    unknown(
      ['region.yaml', 'corrections:\n  office: setda', 'corrections:\n  office: kominfo'],
      ['office: kominfo', 'corrections.office', 'kantor "kominfo" tidak ada'],
    ),
    unknown(
      ['region.yaml', '    - office: setda', '    - office: bupati'],
      ['- office: bupati', 'ladder.steps[1].office', 'kantor "bupati" tidak ada'],
    ),
    unknown(
      ['region.yaml', '    - channel: gardu', '    - channel: garda'],
      ['- channel: garda', 'ladder.steps[2].channel', 'saluran "garda" tidak ada'],
    ),
    unknown(
      ['channels.yaml', '    office: setda', '    office: kominfo'],
      ['office: kominfo', 'channels[0].office', 'kantor "kominfo" tidak ada'],
    ),
    unknown(
      [
        'channels.yaml',
        '        value: "+62002900112"\n        sources: [ edaran ]',
        '        value: "+62002900112"\n        sources: [ brosur ]',
      ],
      ['sources: [ brosur ]', 'channels[0].contacts[1].sources', 'sumber "brosur" tidak ada'],
    ),
    unknown(
      [
        'channels.yaml',
        '      text: Jl. Contoh No. 50\n      sources: [ edaran ]',
        '      text: Jl. Contoh No. 50\n      sources: [ brosur ]',
      ],
      ['- id: gardu', 'channels[0]', 'sumber "brosur" tidak ada'],
    ),
    unknown(
      [
        'channels.yaml',
        '      - type: sms\n        sources: [ edaran ]',
        '      - type: sms\n        sources: [ brosur ]',
      ],
      ['- id: gardu', 'channels[0]', 'sumber "brosur" tidak ada'],
    ),
    unknown(
      ['topics.yaml', '  - office: setda', '  - office: setdo'],
      ['- office: setdo', 'topics[0].office', 'kantor "setdo" tidak ada'],
    ),
    unknown(
      ['required.yaml', '  - office: setda', '  - office: setdo'],
      ['- office: setdo', 'excuses[0].office', 'kantor "setdo" tidak ada'],
    ),
    unknown(
      ['editions.yaml', '  - office: setda', '  - office: setdo'],
      ['- office: setdo', 'editions[0].office', 'kantor "setdo" tidak ada'],
    ),
    unknown(
      [DINAS, 'nameSources: [ surat ]', 'nameSources: [ surat, kabar ]'],
      ['nameSources: [ surat, kabar ]', 'nameSources', 'sumber "kabar" tidak ada'],
    ),
    unknown(
      [DINAS, '  text: Jl. Rekaan No. 1\n  sources: [ surat ]', '  text: Jl. Rekaan No. 1\n  sources: [ kabar ]'],
      ['sources: [ kabar ]', 'address.sources', 'sumber "kabar" tidak ada'],
    ),
    unknown(
      [DINAS, '    unit: Bidang Rekaan\n    sources: [ surat ]', '    unit: Bidang Rekaan\n    sources: [ kabar ]'],
      ['sources: [ kabar ]', 'channels[0].sources', 'sumber "kabar" tidak ada'],
    ),
    unknown(
      [DINAS, '  - type: sms\n    sources: [ surat ]', '  - type: sms\n    sources: [ kabar ]'],
      ['sources: [ kabar ]', 'leads[0].sources', 'sumber "kabar" tidak ada'],
    ),
    unknown(
      [
        DINAS,
        '    from: "2025-01-02"\n    basis: SK rekaan',
        '    observed:\n      on: "2026-10-02"\n      source: kabar',
      ],
      ['observed:', 'holders[0].observed', 'sumber "kabar" tidak ada'],
    ),
    unknown(
      [DINAS, '    holder: kepala', '    holder: ketua'],
      ['holder: ketua', 'channels[1].holder', 'pejabat "ketua" tidak ada'],
    ),
    ...[
      ['  sources: [ perintah ]\norder:', '  sources: [ kabar ]\norder:', 'ladder.sources'],
      ['pengaduan.\n  sources: [ perintah ]', 'pengaduan.\n  sources: [ kabar ]', 'order.sources'],
      [
        '    confirmed: false\n    sources: [ perintah ]',
        '    confirmed: false\n    sources: [ kabar ]',
        'promises[0].sources',
      ],
    ].map(([from = '', to = '', field = '']) =>
      unknown(['region.yaml', from, to], ['sources: [ kabar ]', field, 'sumber "kabar" tidak ada']),
    ),
    unknown(
      [DINAS, 'nameSources: [ surat ]', 'nameSources: [ surat, constructor ]'],
      ['nameSources: [ surat, constructor ]', 'nameSources', 'sumber "constructor" tidak ada'],
    ),
  ])('$name: $message', expectProblem)
})

describe('offices', () => {
  it.each<BadCase>([
    {
      name: 'kecamatan office without its code',
      file: KEC,
      from: 'area: "99.01.01"\n',
      to: '',
      rule: 'district-area',
      at: 'name: Kecamatan Contoh',
      field: 'area',
      message: 'kantor kecamatan harus punya kode kecamatannya',
      repair: 'isi area dengan kode kecamatan, misalnya "99.01.05"',
    },
    {
      name: 'kecamatan office with the code of a village',
      file: KEC,
      from: 'area: "99.01.01"',
      to: 'area: "99.01.01.2001"',
      rule: 'district-area',
      at: 'area: "99.01.01.2001"',
      field: 'area',
      message: 'kantor kecamatan harus punya kode kecamatannya',
      repair: 'isi area dengan kode kecamatan, misalnya "99.01.05"',
    },
    {
      name: 'village office without its code',
      file: DESA,
      from: 'area: "99.01.01.2001"\n',
      to: '',
      rule: 'village-area',
      at: 'name: Pemerintah Desa Misalrejo',
      field: 'area',
      message: 'kantor desa/kelurahan harus punya kode desanya, dan nama berkas "d" + 10 angka kode',
      repair: 'isi area dengan kode desa, dan namai berkasnya misalnya d9901052001.yaml',
    },
    {
      name: 'village office with the code of its kecamatan',
      file: DESA,
      from: 'area: "99.01.01.2001"',
      to: 'area: "99.01.01"',
      rule: 'village-area',
      at: 'area: "99.01.01"',
      field: 'area',
      message: 'kantor desa/kelurahan harus punya kode desanya, dan nama berkas "d" + 10 angka kode',
      repair: 'isi area dengan kode desa, dan namai berkasnya misalnya d9901052001.yaml',
    },
    {
      name: 'village office under a name of its own',
      file: 'offices/desa-misalrejo.yaml',
      changes: { [DESA]: null, 'offices/desa-misalrejo.yaml': regionFiles().find(({ path }) => path === DESA)!.text },
      rule: 'village-area',
      at: 'area: "99.01.01.2001"',
      field: 'area',
      message: 'kantor desa/kelurahan harus punya kode desanya, dan nama berkas "d" + 10 angka kode',
      repair: 'isi area dengan kode desa, dan namai berkasnya misalnya d9901012001.yaml',
    },
    {
      name: 'source that nothing refers to',
      changes: { [DINAS]: append('  kabar:\n    citation: Kabar\n    grade: contoh\n') },
      severity: 'warning',
      rule: 'unused-source',
      at: 'kabar:',
      field: 'sources.kabar',
      message: 'sumber "kabar" tidak dipakai',
      repair: 'hapus, atau sebutkan pada fakta yang didukungnya',
    },
    {
      name: 'required office without any contact',
      file: KEC,
      changes: {
        [KEC]: (text) => text.replace(/channels:\n[\s\S]*?(?=sources:\n)/, ''),
      },
      severity: 'warning',
      rule: 'required-missing',
      at: 'name: Kecamatan Contoh',
      message: 'wajib menurut perintah, tetapi belum ada kontak yang boleh ditayangkan',
      repair: 'minta lembar konfirmasi diisi kantor ini',
    },
    {
      name: 'name of another office, in other capitals',
      file: 'offices/setda.yaml',
      from: 'name: Sekretariat Daerah',
      to: 'name: DINAS rekaan',
      rule: 'duplicate-name',
      at: 'name: DINAS rekaan',
      field: 'name',
      message: 'nama ini sudah dipakai kantor "dinas"',
      repair: 'bedakan namanya, atau hapus salah satu berkas',
    },
    {
      name: 'number of another office',
      file: KEC,
      from: '"+6200812345678"',
      to: '"+62002531001"',
      severity: 'warning',
      rule: 'number-elsewhere',
      at: 'value: "+62002531001"',
      field: 'channels[0].value',
      message: 'nomor +62002531001 juga tercatat pada "dinas"',
      repair: 'pastikan milik siapa; hapus dari kantor yang salah',
    },
  ])('$name', expectProblem)

  it.each<[string, Changes]>([
    [
      'a number that has ended at the other office',
      {
        [DINAS]: swap('    unit: Bidang Rekaan', '    until: "2026-10-01"'),
        [KEC]: swap('"+6200812345678"', '"+62002531001"'),
      },
    ],
    [
      'a mail address of two offices',
      {
        [KEC]: swap(
          'sources:\n  surat',
          '  - id: surel\n    type: email\n    value: dinas@contoh.invalid\n    sources: [ surat ]\nsources:\n  surat',
        ),
      },
    ],
    [
      'a required office without contact that ends today',
      {
        [KEC]: (text) => text.replace(/channels:\n[\s\S]*?(?=sources:\n)/, 'ended:\n  on: "2026-11-23"\n'),
      },
    ],
  ])('%s is no problem', (_, changes) => {
    expect(build(changes).problems).toEqual([])
  })

  it('an office may share the number of the office that it is part of', () => {
    const { problems } = build({
      [KEC]: (text) => swap('parent: setda', 'parent: dinas')(swap('"+6200812345678"', '"+62002531001"')(text)),
    })
    expect(problems).toEqual([])
  })

  it.each([
    ['excused until today', `  - office: kec-contoh\n    reason: Pindah.\n    until: "2026-11-23"\n`],
    ['excused for ever', `  - office: kec-contoh\n    reason: Pindah.\n    until: "2099-01-01"\n`],
  ])('a required office without contact is not reported when it is %s', (_, excuse) => {
    const { problems } = build({
      [KEC]: (text) => text.replace(/channels:\n[\s\S]*?(?=sources:\n)/, ''),
      'required.yaml': append(excuse),
    })
    expect(problems).toEqual([])
  })
})
