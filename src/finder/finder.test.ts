import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { finderRows } from '../../tests/search/searched.ts'
import { requireDirectory } from '../adapters/region/content.ts'
import { DANGERS } from '../directory/content/schema.ts'
import { createFinder, type Found } from './finder.ts'
import { finderLayers, numberRows } from './rows.ts'
import { sayingsOf } from './sayings.ts'
import { idOf } from './searched.ts'

/** Of a line with more sayings one is looked for. */
const MANY = 24

const directory = requireDirectory({ region: 'blora', today: '2026-11-23' })
const { first: rows, rare } = finderLayers(directory)
const find = createFinder({ ...rows, rare })
const name = (found: Found) =>
  'id' in found ? found.id : 'name' in found ? found.name : 'page' in found ? found.page : found.kind
const names = (query: string) => find(query).results.map(name)

describe('a problem and a place', () => {
  it('offer the department, and the village with its camat on one card', () => {
    const { results } = find('jalan rusak tempellemahbang')
    expect(results[0]).toMatchObject({ id: 'dpupr', word: 'jalan rusak' })
    expect(results[1]).toMatchObject({
      ...{ id: 'd3316082012', name: 'Desa Tempellemahbang', place: 'Kecamatan Jepon' },
      also: { id: 'kec-jepon', name: 'Kecamatan Jepon' },
    })
    expect(names('jalan rusak tempellemahbang')).not.toContain('kec-jepon')
  })

  it('has one card for a kecamatan and the village in it of the same name', () => {
    const { results } = find('camat tunjungan')
    expect(results[0]).toMatchObject({ id: 'kec-tunjungan' })
    const [first, ...others] = find('tunjungan').results
    expect(first).toMatchObject({ id: 'kec-tunjungan', also: { id: 'd3316102010', name: 'Desa Tunjungan' } })
    expect(others.filter((found) => found.kind === 'office' && /Tunjungan/.test(found.name))).toEqual([])
  })

  it('typed rightly isn’t displaced by a place that is nearly it, in a kecamatan or a street neither', () => {
    const villages = (query: string) => names(query).filter((one) => /^(d\d|kec-)/.test(one))
    expect(villages('sampah di sambong')).toEqual(['kec-sambong'])
    expect(villages('jalan karangjong retak dekat jetaak')).toEqual(['d3316122029'])
    for (const before of ['dukuh', 'jl', 'gang', 'pasar'])
      expect(villages(`lampu mati ${before} klopoduwr`)).toEqual([])
  })

  it('that is only nearly a place’s name comes behind, and is said to be a guess', () => {
    const { results } = find('jembatan rusak klopoduwr')
    expect(results[0]).toMatchObject({ id: 'dpupr', word: 'jembatan rusak' })
    const village = results.find((found) => found.kind === 'office' && found.name === 'Desa Klopoduwur')
    expect(village).toMatchObject({ guess: 'Klopoduwur' })
    expect(find('jembatan rusak klopoduwur').results.some((found) => 'guess' in found && found.guess)).toBe(false)
  })

  it('that is the region’s own name is the kecamatan alone or with its level, and no place in a problem', () => {
    expect(names('blora')[0]).toBe('kec-blora')
    expect(names('kecamatan blora')[0]).toBe('kec-blora')
    expect(names('jalan rusak kecamatan blora')[1]).toBe('kec-blora')
    expect(names('jalan rusak blora')).not.toContain('kec-blora')
    expect(names('jalan rusak blora')[0]).toBe('dpupr')
  })

  it('that several kecamatan have are asked after, until one is named', () => {
    const { ask, results } = find('lampu mati sumberejo')
    expect(ask).toEqual({ name: 'Sumberejo', count: 3 })
    expect(new Set(results.flatMap((found) => ('place' in found && found.place) || [])).size).toBe(3)
    expect(find('lampu mati desa sumberejo kecamatan japah').ask).toBeUndefined()
  })

  it('every village is found by its name, in its kecamatan', () => {
    const missed = directory.areas.flatMap(({ code, level, name }) => {
      if (level === 'kecamatan') return []
      const above = directory.areas.find((area) => area.code === code.slice(0, code.lastIndexOf('.')))!
      const id = `d${code.replaceAll('.', '')}`
      return names(`${level} ${name} kecamatan ${above.name}`).slice(0, 2).includes(id)
        ? []
        : [`${name}, ${above.name}`]
    })
    expect(missed).toEqual([])
  })

  it('every kecamatan is found by its camat', () => {
    for (const office of directory.offices.filter(({ kind }) => kind === 'district'))
      expect(names(`camat ${office.area!.name}`)[0]).toBe(office.id)
  })
})

describe('danger', () => {
  const called = (query: string) => find(query).urgent

  it.each([
    ['KDRT', '129'],
    ['kecelakaan', '119'],
    ['ana maling', '110'],
    ['bocah kintir', '115'],
    ['banjir', '115'],
    ['pengin bunuh diri', '119'],
    ['digigit ular', '119'],
    ['gas bocor', '110'],
    ['omah kobong', '110'],
    ['ula mlebu omah', '110'],
  ])('"%s" shows one number above all, %s', (query, number) => {
    expect(called(query)).toMatchObject({ contact: number, href: `tel:${number}` })
    expect(find(query).results.filter((found) => 'name' in found && found.name === called(query)?.name)).toEqual([])
  })

  it('of fire says that the number for it isn’t known to work here', () => {
    expect(called('omah kobong')?.missing).toBe('Pemadam kebakaran 113')
    expect(names('omah kobong')[0]).toBe('satpol-pp')
    expect(called('ana maling')).not.toHaveProperty('missing')
  })

  it.each([
    ['110', '110', undefined],
    ['119', '119', undefined],
    ['115', '115', undefined],
    ['129', '129', undefined],
    ['telepon 110', '110', undefined],
    ['112', '110', 'Panggilan darurat 112'],
    ['113', '110', 'Pemadam kebakaran 113'],
  ])('"%s" is known by its number', (query, number, missing) => {
    expect(called(query)?.contact).toBe(number)
    expect(called(query)?.missing).toBe(missing)
  })

  it('is answered in every kind of it by somebody who can be dialled', () => {
    expect(rows.dangers).toHaveLength(DANGERS.length)
    for (const [at] of rows.dangers) expect(rows.channels[at]?.[3]).toMatch(/^tel:\d{3}$/)
  })

  it('comes first only if most of its phrase is meant, and if nothing else is meant much more', () => {
    const of = (words: typeof rows.words) =>
      createFinder({
        ...rows,
        words,
        offices: [
          ['a', 'Kantor A', '', '', '', ''],
          ['b', 'Kantor B', '', '', '', ''],
        ],
      })
    const fire = DANGERS.indexOf('fire')
    const fireIn = of([
      [0, `${fire}!gudang kayu terbakar`],
      [1, 'retribusi bongkar muat pelabuhan'],
    ])
    expect(fireIn('gudang kayu terbakar').urgent).toBeDefined()
    expect(fireIn('gudang kayu').urgent).toBeUndefined()
    const short = of([
      [0, `${fire}!api`],
      [1, 'retribusi bongkar muat gudang'],
    ])
    expect(short('api').urgent).toBeDefined()
    expect(short('retribusi bongkar muat gudang api').urgent).toBeUndefined()
  })

  it('is no fire where papers burnt, and one where more burns', () => {
    for (const query of ['KTP kobong', 'ijazah SMP saya ikut terbakar', 'KTP kebakar di rumah', 'rapor SD terbakar'])
      expect(called(query), query).toBeUndefined()
    expect(called('akta lahir hangus waktu rumah kebakaran')?.contact).toBe('110')
    expect(called('akta lahir terbakar waktu rumah kebakaran')).toBeUndefined()
    expect(names('kk kobong pripun')[0]).toBe('dindukcapil')
    expect(names('ijazah terbakar')[0]).toBe('dindik')
    for (const query of [
      'rumah kebakaran KTP di dalam',
      'KTP dan rumah terbakar',
      'kk kebakaran rumahnya',
      'toko buku kobong',
    ])
      expect(called(query)?.contact, query).toBe('110')
    for (const many of ['di rumah ktp ', 'ktp hangus ', 'di ktp anak '])
      expect(called(`ktp ${many.repeat(500)} kobong`)).toBeUndefined()
    expect(called(`ktp ${'hangus '.repeat(100)} xx kobong api`)?.contact).toBe('110')
  })

  it('counts wholly wherever it is, and a ramp is no robber', () => {
    expect(called('warung sebelah kebakaran')?.contact).toBe('110')
    expect(called('trotoar tanpa ramp')).toBeUndefined()
  })

  it.each(['rawan kecelakaan', 'klaim bpjs korban tabrakan', 'sosialisasi bahaya kebakaran', 'tabrakan jadwal ujian'])(
    'that is only talked of, as in "%s", raises no alarm, nor is who answers it told',
    (query) => {
      expect(called(query)).toBeUndefined()
      expect(names(query)).not.toContain('Polisi 110')
      expect(names(query).length).toBeGreaterThan(0)
    },
  )

  it.each([
    'rawan begal, tadi ada yang dibacok',
    'rawan kecelakaan, barusan ada kecelakaan',
    'ada tabrakan di tikungan rawan',
    'asuransi telat, bapak sesak napas',
  ])('that is there too, as in "%s", still does', (query) => {
    expect(called(query)).toBeDefined()
  })

  it('keeps what else was typed wholly, though it tells much less', () => {
    expect(called('kursi roda untuk ibu saya stroke')).toMatchObject({ contact: '119' })
    expect(names('kursi roda untuk ibu saya stroke')[0]).toBe('dinsos-p3a')
  })

  it('shows only urgent channels that work here', () => {
    const dead = directory.channels.filter(({ works }) => works !== 'yes').map(({ name }) => name)
    expect(dead.length).toBeGreaterThan(0)
    for (const one of dead) expect(rows.channels.map(([name]) => name)).not.toContain(one)
  })

  it('doesn’t push itself before what is no danger', () => {
    for (const query of ['kartu keluarga hilang', 'jalan rusak', 'antri puskesmas lama', 'rumah', 'pajak motor'])
      expect(called(query), query).toBeUndefined()
    expect(names('kartu keluarga hilang')[0]).toBe('dindukcapil')
    expect(names('antri puskesmas lama')[0]).toBe('dinkesda')
  })
})

describe('a card', () => {
  const first = (query: string, among = find) => among(query).results[0]!
  const doors = ['SMS 1708', 'Gardu Lapor Mas Arief', 'SP4N-LAPOR!']
  const labels = (found: Found) => 'doors' in found && found.doors?.map(([label]) => label)

  it('of an office without a contact, or with a web page alone, has the doors of the region, numbers first', () => {
    expect(first('ktp hilang')).toMatchObject({ id: 'dindukcapil', contact: '' })
    expect(labels(first('ktp hilang'))).toEqual(doors)
    expect(first('rsud blora')).toMatchObject({ id: 'rsud-blora', href: expect.stringMatching(/^https:/) })
    expect(labels(first('rsud blora'))).toEqual(doors)
    expect(labels(first('desa tempellemahbang'))).toEqual(doors)
    expect(first('jalan rusak')).not.toHaveProperty('doors')
  })

  it('has no door that is one office’s own or isn’t known to work', () => {
    const changed = structuredClone(directory)
    const own = changed.channels.find(({ id }) => id === 'hotline-rsud-blora')!
    const [contact] = changed.channels.find(({ id }) => id === 'sp4n-lapor')!.contacts
    Object.assign(own, { works: 'yes', contacts: [contact] })
    expect(finderRows(changed).doors.map(([label]) => label)).toEqual(doors)
    Object.assign(changed.channels.find(({ id }) => id === 'gardu-lapor')!, { works: 'unconfirmed' })
    expect(finderRows(changed).doors.map(([label]) => label)).toEqual([
      'SMS 1708',
      'SP4N-LAPOR!',
      'LaporGub! Jawa Tengah',
    ])
  })

  it('tells whose a contact is that is a part’s, and it isn’t the whole office’s', () => {
    const changed = structuredClone(directory)
    const office = changed.offices.find(({ id }) => id === 'dpupr')!
    office.contacts = office.contacts.filter(({ unit }) => unit)
    const found = first('jalan rusak', createFinder(finderRows(changed)))
    expect(found).toMatchObject({ id: 'dpupr', unit: 'Bidang Bangunan Gedung' })
    expect(labels(found)).toEqual(doors)
    expect(first('jalan rusak')).toMatchObject({ contact: '(0296) 531004' })
  })

  it('says what the office deals with, and why it is here in the words that were typed', () => {
    expect(first('dalane bolong kabeh')).toMatchObject({ id: 'dpupr', word: 'dalane bolong' })
    expect(first('dalane bolong')).toMatchObject({ deals: ['jalan rusak', 'jembatan rusak', 'got mampet'] })
    expect(first('pupk subsdi')).toMatchObject({ id: 'dp4', word: 'pupk subsdi', guess: 'pupuk subsidi' })
  })
})

describe('what is typed', () => {
  it.each([
    ['0812 3456 789', '0812 3456 789'],
    ['nomor +62 296-531004 resmi?', '+62 296-531004'],
    ['(0296) 531004', '0296) 531004'],
    ['110', undefined],
    ['58214', undefined],
    ['3316012345678901', undefined],
  ])('"%s" is a telephone number: %s', (query, number) => {
    expect(find(query).number).toBe(number)
  })

  it.each([
    ['poster', 'cetak'],
    ['cetak', 'cetak'],
    ['tidak ditanggapi', 'hak'],
    ['lapor tidak direspon', 'hak'],
    ['ombudsman', 'Ombudsman'],
    ['137', 'Ombudsman'],
  ])('"%s" leads to %s', (query, expected) => {
    expect(names(query)[0]).toBe(expected)
  })

  it('is taken apart where known words were typed as one, unless all are short', () => {
    expect(names('jalanrusak')[0]).toBe('dpupr')
    expect(names('ktphilang')[0]).toBe('dindukcapil')
    expect(find('rumahkebakaran').urgent?.contact).toBe('110')
    expect(names('jalanrusakparah klopoduwur').slice(0, 2)).toEqual(['dpupr', 'd3316112003'])
    expect(names('bidan mangkir')[0]).toBe('dinkesda')
  })

  it.each(['qwertyuiopasdfghjklzxcvbnmqwertyuiopas', `${'jalan'.repeat(7)}q`, 'jalan'.repeat(2000)])(
    'however long a word is, it is looked through in one go: %s',
    (word) => {
      expect(names(`${word} ktp hilang`)[0]).toBe('dindukcapil')
    },
  )

  it('stands where "in" says so: the place counts less than what is wrong', () => {
    const of = (query: string) =>
      createFinder({
        ...rows,
        words: [
          [0, 'karcis parkir'],
          [1, 'karcis pasar'],
        ],
      })(query).results.map(name)[0]
    expect(of('karcis parkir pasar')).toBe(of('karcis parkir di pasar'))
    const [office] = [rows.offices[0]!]
    expect(of('karcis di pasar, parkir')).toBe(idOf(office))
  })

  it('isn’t taken for a word without its vowels where it says nothing', () => {
    expect(find('jalan rusak krn truk').results.some((found) => 'guess' in found && found.guess)).toBe(false)
  })

  it('leads to who watches over a village where its head is what is wrong', () => {
    expect(names('kades tempellemahbang ora tau ngantor').slice(0, 2)).toEqual(['dinpmd', 'd3316082012'])
  })

  it('of one word means the problem that people have most', () => {
    expect(['jalan', 'pupuk', 'lampu', 'rumah'].map((word) => names(word)[0])).toEqual([
      'dpupr',
      'dp4',
      'dinrumkimhub',
      'dinrumkimhub',
    ])
    const unsaid = createFinder({ ...rows, frequent: [] })
    expect(unsaid('jalan').results.map(name)[0]).not.toBe('dpupr')
  })

  it('counts too where other words of the same office hold it', () => {
    const office = (id: string): (typeof rows.offices)[number] => [id, `Kantor ${id}`, '', '', '', '']
    const { results } = createFinder({
      ...rows,
      words: [
        [0, 'jembatan;jembatan gantung'],
        [1, 'jembatan;kolam ikan'],
      ],
      offices: [office('a'), office('b')],
    })('jembatan dekat kolam')
    expect(results.slice(0, 2).map(name)).toEqual(['b', 'a'])
  })

  it('is the owner’s before theirs who usually have such things, but in their matters alone', () => {
    for (const query of [
      'guru SMA dipukul',
      'seragam SMK mahal',
      'murid SMK dibully',
      'atap SLB bocor',
      'guru SMA ngawen bolos',
    ])
      expect(names(query)[0], query).toBe('Pemerintah Provinsi')
    for (const query of ['guru MTs jarang masuk', 'MI atapnya bocor'])
      expect(names(query)[0], query).toBe('Kementerian Agama dan KUA')
    expect(names('seragam SMP mahal')[0]).toBe('dindik')
    expect(names('jalan depan SMA rusak')[0]).toBe('dpupr')
    expect(names('lulusan SMK cari kerja')[0]).toBe('dinperinaker')
  })

  it('is about a matter more than about somebody', () => {
    expect(names('trotoar gak bisa dilewati kursi roda')[0]).toBe('dpupr')
    expect(names('puskesmas tidak ada jalur kursi roda')[0]).toBe('dinkesda')
    expect(names('KTP buat difabel')[0]).toBe('dindukcapil')
    expect(names('bus gak ada tempat kursi roda')[0]).toBe('dinrumkimhub')
    for (const query of ['kursi roda', 'kursi roda gratis untuk ibu saya', 'kursi roda rusak', 'bantuan difabel'])
      expect(names(query)[0], query).toBe('dinsos-p3a')
  })

  it.each([
    ['jalan rusak sama lampu mati', 'dpupr', 'dinrumkimhub'],
    ['air mati dan sampah numpuk', 'pdam', 'dlh'],
    ['bansos ga cair terus ktp juga belum jadi', 'dinsos-p3a', 'dindukcapil'],
    ['wifi lemot puskesmas antri', 'dinkominfo', 'dinkesda'],
    ['pbb naik kk ilang', 'bppkad', 'dindukcapil'],
  ])('of two matters, "%s", leads to both', (query, ...offices) => {
    expect(names(query).slice(0, 3)).toEqual(expect.arrayContaining(offices))
  })

  it('leads to whoever has a channel for it that isn’t known to work', () => {
    expect(names('siswi hamil')[0]).toBe('dinsos-p3a')
    expect(names('mal pelayanan publik')[0]).toBe('dpmptsp')
    expect(names('MPP')[0]).toBe('dpmptsp')
  })

  it('asks for an office’s papers where they are told beside its name, whatever posters mean to others', () => {
    for (const one of [createFinder(rows), find])
      expect(one('poster dpupr').results.slice(0, 2)).toMatchObject([{ page: 'cetak' }, { id: 'dpupr' }])
    expect(names('poster caleg dipaku di pohon')[0]).toBe('satpol-pp')
  })

  it('is unsure only until rare sayings are there', () => {
    const first = createFinder(rows)
    for (const query of ['pekarangan', 'xqzwv', 'jalan rusak ngendi kae']) {
      expect(first(query).unsure, query).toBe(true)
      expect(find(query).unsure, query).toBeUndefined()
    }
  })

  it('is nobody’s where the region hasn’t got it: no sea, no palm oil, no ferry', () => {
    const said = JSON.stringify(rows.words)
    for (const word of ['nelayan', 'tsunami', 'sawit', 'feri', 'gajah', 'batu bara']) expect(said).not.toContain(word)
  })
})

describe('whatever is typed', () => {
  it.each(['', '   ', 'yang di ke', 'saya mau', 'xyzzyq', '???'])('"%s" finds nothing', (query) => {
    const { results, urgent, number, ask } = find(query)
    expect([results, urgent, number, ask]).toEqual([[], undefined, undefined, undefined])
  })

  it('gives at most twelve results, each once', () => {
    const word = fc.constantFrom(...rows.words.flatMap(([, words]) => words.split(';')), 'cepu', 'ngawen', 'sumberejo')
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ unit: 'binary' })), { maxLength: 5 }), (words) => {
        const found = names(words.join(' '))
        expect(found.length).toBeLessThanOrEqual(12)
        expect(new Set(found).size).toBe(found.length)
      }),
      { numRuns: 300 },
    )
  })

  it('means the same in capitals and with words around it that say nothing', () => {
    expect(names('DALAN BOLONG')).toEqual(names('dalan bolong'))
    expect(names('tolong pak, dalan neng kene bolong')).toEqual(names('dalan bolong'))
  })
})

describe('the words of the real region', () => {
  const wordsOf = (id: string, kind: string) =>
    directory.topics.words
      .filter((entry) => entry.office === id || entry.kind === kind)
      .flatMap((entry) => entry.keywords)
  /** Offices of the administration itself; citizens go to those that serve them. */
  const INWARD = new Set(['secretariat', 'division', 'regional-head', 'inspectorate', 'village', 'company'])

  it('are at least fifteen for every office that citizens go to', () => {
    const served = directory.offices.filter(({ kind, ended }) => !ended && !INWARD.has(kind))
    expect(served.length).toBeGreaterThan(35)
    const few = served.map(({ id, kind }) => [id, wordsOf(id, kind).length] as const).filter(([, count]) => count < 15)
    expect(few).toEqual([])
    for (const id of ['pdam', 'inspektorat']) expect(wordsOf(id, '').length, id).toBeGreaterThanOrEqual(15)
  })

  it('lead to whom they belong among the first three, unless they are a place’s name', () => {
    const place = new Map(rows.offices.map((row, index) => [index, idOf(row)]))
    const missed = rows.words.flatMap(([whose, words]) =>
      words.split(';').flatMap((line) => {
        const sayings = sayingsOf(line.replace(/^\d*!/, ''))
        return (sayings.length > MANY ? sayings.slice(-1) : sayings).filter((word) => {
          if (directory.areas.some(({ name }) => name.toLowerCase() === word.toLowerCase())) return false
          const { urgent } = find(word)
          const found = [...(urgent ? [urgent.name] : []), ...names(word).slice(0, 3)]
          const [target = -1] = typeof whose === 'object' ? whose : [whose]
          if (target === -1) return !urgent
          if (typeof target === 'number') return !found.includes(place.get(target)!)
          if (target === 'district' || target === 'village')
            return !found.some((one) => one === target || /^(kec-|d\d)/.test(one))
          if (target.startsWith('p')) return !found.includes(target.slice(1))
          const [list, index] = [target.startsWith('c') ? rows.channels : rows.bodies, Number(target.slice(1))]
          return !found.includes(list[index]![0])
        })
      }),
    )
    expect(missed).toEqual([])
  })
})

describe('the rows', () => {
  const sample = requireDirectory({ region: 'contoh', today: '2026-11-23' })
  const ended = sample.offices.filter((office) => office.ended)

  it('leave out offices that are no more', () => {
    expect(ended.length).toBeGreaterThan(0)
    const ids = finderRows(sample).offices.map(([id]) => id)
    for (const { id } of ended) expect(ids).not.toContain(id)
  })

  it('hold every number that is published, and no other', () => {
    const published = sample.offices.flatMap(({ contacts }) => contacts).length
    const shared = sample.channels.flatMap(({ contacts }) => contacts).length
    // and the team's own, which offices get messages from
    expect(numberRows(sample)).toHaveLength(published + shared + 1)
    expect(numberRows(sample)[0]).toEqual([
      ...['whatsapp', expect.any(String), 'Layanan Pengaduan, Pemerintah Kabupaten Contoh', 'dinkominfo', 0],
    ])
    expect(numberRows(directory).some(([, , who]) => who.startsWith('Layanan Pengaduan,'))).toBe(false)
    expect(JSON.stringify([numberRows(directory), rows])).not.toMatch(/(\+?62|0)8(?!111129129|11-1129-129)\d{8,}/)
  })

  it('say of every number whether its office has confirmed it', () => {
    const unsure = numberRows(sample).filter(([, , , , one]) => one === 1)
    expect(unsure.length).toBeGreaterThan(0)
    expect(unsure.length).toBeLessThan(numberRows(sample).length)
  })
})
