import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRegion } from '../../adapters/region/content.ts'
import { planOffice } from '../office-plan.ts'
import { makeBuilder, openRegion } from '../open-region.ts'
import { type FreeProposal, type MessageContext, readFreeMessage } from './free-message.ts'

/** A Wednesday. */
const TODAY = '2026-11-25'
const { open } = openRegion(readRegion({ region: 'contoh' }), {
  ...{ today: TODAY, waiting: [], builder: makeBuilder('contoh') },
})
const { content } = open!
const read = (text: string, more: Partial<MessageContext> = {}): FreeProposal =>
  readFreeMessage(text, { content, today: TODAY, waiting: [], ...more })

interface Expected {
  office?: string
  events?: object[]
  on?: string
  /** What makes somebody look twice; absent: nothing. */
  doubt?: RegExp
}
type Row = [text: string, expected: Expected]

const [N1, N2, M1] = ['+6200810990011', '+6200810990012', '+62002539901']
const told = (type: string, value: string, more: object = {}) => ({
  kind: 'contact-told',
  type,
  value,
  unproven: true,
  ...more,
})
const replaced = (id: string, type: string, value: string, more: object = {}) => ({
  ...{ kind: 'contact-replaced', id, type, value, unproven: true },
  ...more,
})
const ended = (id: string) => ({ kind: 'contact-ended', id })
const wrong = (id: string) => ({ kind: 'contact-wrong', id })
const acts = (status: string, name: string, more: object = {}) => ({ kind: 'acts-for', status, name, ...more })
const takes = (name: string, more: object = {}) => ({ kind: 'takes-office', status: 'definitive', name, ...more })

const MESSAGES: Row[] = [
  // a number in the place of another
  [
    'Pak, nomor WA Dinkominfo yg baru 0008-1099-0011, tolong diganti, mulai senin',
    { office: 'dinkominfo', events: [replaced('wa', 'whatsapp', N1)], on: '2026-11-30' },
  ],
  [
    'assalamualaikum wr wb min, mhn diganti no wa bpbd skrg jadi 0008 1099 0011. mksh',
    { office: 'bpbd', events: [replaced('wa', 'whatsapp', N1)], on: TODAY },
  ],
  ['NOMOR WA SATPOL PP GANTI 000810990011 TRIMS', { office: 'satpol-pp', events: [replaced('wa', 'whatsapp', N1)] }],
  [
    'Nuwun sewu Pak, nomer WA BPBD sampun gantos dados 0008.1099.0011 nggih. Matur nuwun',
    { office: 'bpbd', events: [replaced('wa', 'whatsapp', N1)] },
  ],
  [
    'mas, wane dindagkop saiki ganti +62 008-1099-0011 yo, sing lawas wis ora dienggo',
    { office: 'dindagkop', events: [replaced('wa', 'whatsapp', N1, { dead: true }), ended('wa')] },
  ],
  [
    'WA setda dari 0008-1001-0001 ke 0008-1099-0011 mulai besok',
    { office: 'setda', events: [replaced('wa', 'whatsapp', N1)], on: '2026-11-26' },
  ],
  [
    'Setda: yg lama 0008-1001-0001\nyg baru 0008-1099-0011',
    { office: 'setda', events: [replaced('wa', 'whatsapp', N1)] },
  ],
  [
    'nomor setda bukan 0008-1001-0001 tapi 0008-1099-0011',
    { office: 'setda', events: [replaced('wa', 'whatsapp', N1)] },
  ],
  [
    '0008-1018-0001 diganti 0008-1099-0011 mulai 1 des',
    {
      office: 'dindagkop',
      events: [replaced('wa', 'whatsapp', N1)],
      on: '2026-12-01',
      doubt: /Nama kantor tidak disebut/,
    },
  ],
  [
    'Telepon kantor Kecamatan Umpamasari berubah menjadi (0002) 539-901 per 1 Desember 2026. Terima kasih 🙏',
    { office: 'kec-umpamasari', events: [replaced('telepon', 'phone', M1)], on: '2026-12-01' },
  ],
  ['telp dindukcapil ganti 0002539901', { office: 'dindukcapil', events: [replaced('telepon', 'phone', M1)] }],
  [
    '0008-1005-0001 (lama), 0008-1099-0011 (baru) WA Inspektorat',
    { office: 'inspektorat', events: [replaced('wa', 'whatsapp', N1)] },
  ],
  [
    'email dindik ganti ke dindik.baru@contoh.invalid ya pak',
    { office: 'dindik', events: [replaced('surel', 'email', 'dindik.baru@contoh.invalid')] },
  ],
  [
    'IG Kominfo ganti @contoh.kominfo.resmi',
    { office: 'dinkominfo', events: [replaced('instagram', 'instagram', 'contoh.kominfo.resmi')] },
  ],
  [
    'website rsud waras sampel pindah ke https://waras.contoh.invalid mulai tgl 1',
    { office: 'rsud', events: [replaced('situs', 'website', 'https://waras.contoh.invalid')], on: '2026-12-01' },
  ],
  [
    'Nomor WA gangguan air PDAM ganti 0008-1099-0011',
    { office: 'pdam', events: [replaced('wa-gangguan', 'whatsapp', N1)] },
  ],
  [
    'Mohon izin, telepon damkar Satpol PP diganti menjadi (0002) 539901',
    { office: 'satpol-pp', events: [replaced('telepon-damkar', 'phone', M1)] },
  ],
  [
    'wa rsud ganti 0008-1099-0011',
    { office: 'rsud', events: [replaced('wa-pengaduan', 'whatsapp', N1)], doubt: /milik bagian “Pengaduan Pelayanan”/ },
  ],
  [
    'no dispertan ganti 0008-1099-0011',
    { office: 'dispertan', events: [told('phone', N1)], doubt: /telepon atau WhatsApp/ },
  ],
  // one more
  [
    'Kecamatan Misalwungu sekarang punya WA pengaduan 0008-1099-0011, mohon ditambahkan',
    { office: 'kec-misalwungu', events: [told('whatsapp', N1)] },
  ],
  ['nambah nomor sms utk setwan: 0008-1099-0012', { office: 'setwan', events: [told('sms', N2)] }],
  ['Dinkes wa baru 0008-1099-0011', { office: 'dinkes', events: [told('whatsapp', N1)] }],
  ['Dindik WA bidang PAUD dan dasar 0008-1099-0011 tolong dicantumkan', { doubt: /PAUD/ }],
  [
    'setda wa 0008-1099-0011',
    { office: 'setda', events: [told('whatsapp', N1)], doubt: /tanpa kata ganti atau tambah/ },
  ],
  // that goes
  ['nomor sms bpbd 0008-1021-0002 sudah mati, tolong dihapus', { office: 'bpbd', events: [ended('sms')] }],
  [
    'WA 0008-1005-0001 bukan nomor inspektorat, salah sambung terus',
    { office: 'inspektorat', events: [wrong('wa')], doubt: /terus/ },
  ],
  ['nomor 0008-1001-0001 setda sampun mboten dipun agem malih', { office: 'setda', events: [ended('wa')] }],
  [
    'wa setda 0008-1001-0001 wis mati, gantine 0008-1099-0011',
    { office: 'setda', events: [replaced('wa', 'whatsapp', N1, { dead: true }), ended('wa')] },
  ],
  ['telepon dindik mati', { office: 'dindik', events: [ended('telepon')], doubt: /Nomornya tidak ditulis/ }],
  // heads
  [
    'Assalamualaikum, Plt Camat Umpamasari mulai besok Pak Budi',
    { office: 'kec-umpamasari', events: [acts('plt', 'Budi')], on: '2026-11-26', doubt: /hanya satu kata/ },
  ],
  [
    'Plt. Camat Umpamasari per 1 Desember 2026: Drs. Budi Contohwan, M.Si.',
    { office: 'kec-umpamasari', events: [acts('plt', 'Drs. Budi Contohwan, M.Si.')], on: '2026-12-01' },
  ],
  [
    'Kepala Dinas Kesehatan diganti Bapak Slamet Misalnya, S.KM. mulai senin depan',
    { office: 'dinkes', events: [takes('Slamet Misalnya, S.KM.')], on: '2026-11-30', doubt: /Dianggap definitif/ },
  ],
  [
    'mulai 1 desember camat misalwungu definitif Ibu Siti Contohwati, S.STP',
    { office: 'kec-misalwungu', events: [takes('Siti Contohwati, S.STP')], on: '2026-12-01' },
  ],
  [
    'plt kadinkes skrg pak joko misalnya',
    { office: 'dinkes', events: [acts('plt', 'Joko Misalnya')], doubt: /huruf kecil/ },
  ],
  [
    'Plh Camat Contoh Kota Ibu Rina Misalnya, S.Sos. tgl 1 Desember s/d 5 Desember 2026',
    {
      office: 'kec-contoh-kota',
      events: [acts('plh', 'Rina Misalnya, S.Sos.', { until: '2026-12-05' })],
      on: '2026-12-01',
    },
  ],
  [
    'Innalillahi, bapak camat umpamasari meninggal dunia kemarin',
    { office: 'kec-umpamasari', events: [{ kind: 'post-vacant' }], doubt: /Penggantinya belum disebut/ },
  ],
  [
    'Pj Kades Misaldadi dijabat Bu Ani Contohwan, S.E. sejak 2 November 2026 SK nomor 141/77/2026',
    {
      office: 'd9901042002',
      events: [takes('Ani Contohwan, S.E.', { status: 'pj', basis: '141/77/2026' })],
      on: '2026-11-02',
    },
  ],
  [
    'Nama Kepala DLH salah tulis, yang benar Ratna Sampelwulan, S.Hut., M.Ling., Ph.D.',
    {
      office: 'dlh',
      events: [
        {
          kind: 'head-respelt',
          was: 'Ratna Sampelwulan, S.Hut., M.Ling.',
          name: 'Ratna Sampelwulan, S.Hut., M.Ling., Ph.D.',
        },
      ],
    },
  ],
  ['camat umpamasari mutasi', { doubt: /Tidak paham/ }],
  ['Sekretaris Dinas Kesehatan diganti Pak Budi Contohwan', { doubt: /hanya mencatat pimpinan|kantor mana/ }],
  // doubt, and nothing else
  ['nomor dinkes berapa ya?', { doubt: /pertanyaan/ }],
  ['nyuwun nomer wa ne kecamatan umpamasari', { doubt: /pertanyaan/ }],
  ['jangan diganti dulu nomor WA setda 0008-1099-0011', { doubt: /“jangan”/ }],
  ['nomor baru dinkes 0008-1099-0011 belum aktif', { doubt: /“belum aktif”/ }],
  ['ini nomor pribadi saya 0008-1099-0011, kepala dinkes', { doubt: /nomor pribadi/ }],
  ['HP saya ganti 0008-1099-0011 ya. Camat Umpamasari', { doubt: /nomor pribadi/ }],
  ['jalan rusak di desa misaldadi kecamatan umpamasari sudah 2 bulan', { doubt: /aduan warga/ }],
  ['WA dinas ganti 0008-1099-0011', { doubt: /kantor mana/ }],
  ['WA Desa Misalrejo ganti 0008-1099-0011', { doubt: /kantor mana/ }],
  ['Dinkes 0008-1099-0011 Dindik 0008-1099-0012', { doubt: /kantor mana/ }],
  ['WA dinkominfo ganti', { doubt: /nomor/ }],
  ['WA setda 0008-1001-0001 masih aktif', { doubt: /disebut tetap/ }],
  ['WA setda 0008-1001-0001', { doubt: /sudah tercatat/ }],
  ['nomor WA pak camat umpamasari ganti 0008-1099-0011', { doubt: /pribadi/ }],
  [
    '[25/11/26, 08.15] Budi Contohwan: WA setda ganti 0008-1099-0011\n[25/11/26, 08.16] Ani: yang mana?',
    { doubt: /satu per satu/ },
  ],
  ['WA puskesmas umpamasari ganti 0008-1099-0011', { doubt: /puskesmas/ }],
  ['wa setda ganti 0008-1099-0011 atau 0008-1099-0012', { doubt: /“atau”/ }],
  [
    'Diteruskan\n[24/11/26, 19.02] Ani Misalnya: WA setda ganti 0008-1099-0011 mulai besok',
    { office: 'setda', events: [replaced('wa', 'whatsapp', N1)], on: '2026-11-25', doubt: /diteruskan/ },
  ],
  [
    'pak mohon wa setda dirubah, 0008-1099-0011 nggih, nek saged enjing',
    { office: 'setda', events: [replaced('wa', 'whatsapp', N1)], doubt: /enjing/ },
  ],
  ['siap pak 👍🙏', { doubt: /Tidak paham/ }],
]

/** The secretary of a village, a young admin, a camat in a hurry: written before anybody had tried them. */
const OTHER_VOICES: Row[] = [
  [
    'Nuwun sewu Bapak/Ibu admin, kula carik Desa Misaldadi badhe ngaturi pirsa bilih nomer WA kantor desa ingkang enggal 0008-1099-0011. Matur nuwun.',
    { office: 'd9901042002', events: [told('whatsapp', N1)], doubt: /“carik”/ },
  ],
  [
    'Sugeng siyang, saking Pemdes Contohsari. Pj Kades Ibu Wiwik sampun purna, mulai 1 Desember dipun gantos Bapak Sarno Misalnya, S.E. minangka Pj.',
    { office: 'd9901022002', events: [takes('Sarno Misalnya, S.E.', { status: 'pj' })], on: '2026-12-01' },
  ],
  [
    'Kelurahan Contoh Kidul\nWA Pelayanan : 0008 1099 0011\nEmail : kel.contohkidul@contoh.invalid\nMohon diupdate di web',
    { office: 'd9901011001', events: [told('whatsapp', N1), told('email', 'kel.contohkidul@contoh.invalid')] },
  ],
  [
    'kak aku admin sosmed dindik, fb kita udah ga dipake lg ya, skrg pindah ke ig @contoh.dindik.official 🙏✨',
    {
      office: 'dindik',
      events: [told('instagram', 'contoh.dindik.official')],
      doubt: /“ga dipake lg” tidak ikut dibaca/,
    },
  ],
  [
    'halo kak, mau update dong, nomer wa dukcapil yg lama udh ke-banned, yg baru 0008-1099-0012 makasiii',
    { office: 'dindukcapil', events: [told('whatsapp', N2)], doubt: /Belum ada WhatsApp yang tercatat/ },
  ],
  [
    'min itu no telp dlh di web salah, harusnya (0002) 539901',
    { office: 'dlh', events: [told('phone', M1)], doubt: /Telepon mana yang diganti/ },
  ],
  [
    'guys wa nya dlh yg sampah itu ganti ya 000810990011 yg lama udah gk aktif',
    {
      office: 'dlh',
      events: [replaced('wa-sampah', 'whatsapp', N1, { dead: true }), ended('wa-sampah')],
      doubt: /“sampah”/,
    },
  ],
  [
    'Umpamasari. WA baru kantor 0008 1099 0011. Ganti. Camat.',
    { office: 'kec-umpamasari', events: [told('whatsapp', N1)], doubt: /hanya nama tempat/ },
  ],
  [
    'tolong ganti nomor kecamatan sampelrejo jadi 0002539901 mulai minggu depan tks',
    { office: 'kec-sampelrejo', events: [replaced('telepon', 'phone', M1)], doubt: /“minggu depan”/ },
  ],
  [
    'saya camat contoh kota mulai 1 februari saya pensiun diganti bu nur sampelhidayah',
    { doubt: /Nur Sampelhidayah, S.STP., M.Si. sudah tercatat/ },
  ],
  [
    'mohon info ke kominfo untuk nomor call center PDAM yang baru sudah aktif (0002) 539-901',
    { office: 'pdam', events: [replaced('telepon', 'phone', M1)], doubt: /menggantikan yang lama, atau tambahan/ },
  ],
  [
    'Assalamualaikum... Ngapunten ngganggu wekdalipun. Niki nomer WA BPBD sampun mboten saged dihubungi, kados pundi nggih?',
    { doubt: /pertanyaan/ },
  ],
  [
    'Siap laksanakan, Plt Kepala Dinsos P3A sekarang Ir. Gatot Contohwan, M.Si sesuai SK 821.2/099/2026 tanggal 20 November 2026',
    {
      office: 'dinsos-p3a',
      events: [acts('plt', 'Ir. Gatot Contohwan, M.Si', { basis: '821.2/099/2026' })],
      doubt: /Sejak kapan/,
    },
  ],
  [
    'DIBERITAHUKAN BAHWA MULAI TANGGAL 1 DESEMBER 2026 NOMOR TELEPON RSUD WARAS SAMPEL BERUBAH DARI (0002) 531030 MENJADI (0002) 539901. DEMIKIAN TERIMA KASIH',
    { office: 'rsud', events: [replaced('telepon', 'phone', M1)], on: '2026-12-01' },
  ],
  [
    'wa igd rsud 0008-1099-0011, catat ya',
    { office: 'rsud', events: [told('whatsapp', N1, { unit: 'IGD' })], doubt: /tanpa kata ganti atau tambah/ },
  ],
  [
    'Nomor aduan PDAM bukan yg 0008-1026-0001 lagi, itu sudah dipakai orang lain',
    { office: 'pdam', events: [ended('wa-gangguan')], doubt: /orang, lain/ },
  ],
  ['Pak Kadis PUPR besok Senin dilantik jadi Sekda, gantinya belum tahu', { doubt: /kantor mana/ }],
  ['hp operator desa sampelmulyo 0008-1099-0011 kalau perlu hubungi saya', { doubt: /“kalau”/ }],
  [
    'Nomor Bina Marga DPUPR ganti ke 0008-1099-0011, yang Sumber Daya Air tetap',
    { office: 'dpupr', events: [replaced('wa-bina-marga', 'whatsapp', N1)], doubt: /telepon atau WhatsApp/ },
  ],
  ['Camat misalwungu pak harto contohwan no hp 0008-1099-0011', { doubt: /nomor pribadi/ }],
]

/** Once more as nobody had tried them: letters of an agency, a kadus, a lurah, corrections of corrections. */
const THIRD_VOICES: Row[] = [
  [
    'Yth. Admin pengaduan, bersama ini kami sampaikan perubahan nomor layanan Dindukcapil: Telepon (0002) 539-901, WhatsApp 0008-1099-0011. Demikian disampaikan.',
    {
      office: 'dindukcapil',
      events: [replaced('telepon', 'phone', M1), told('whatsapp', N1)],
    },
  ],
  ['bapak ibu, tepangaken kula Kadus Misaldadi, nomer pak kades gantos 0008-1099-0011', { doubt: /nomor pribadi/ }],
  [
    'mas admin tlg no wa satpol 000810240001 dihapus aja, itu punya pak yulianto yg dulu',
    { office: 'satpol-pp', events: [ended('wa')], doubt: /yulianto/ },
  ],
  ['nomor wa setda aja diganti 0008-1099-0011', { doubt: /“aja”/ }],
  [
    'WA CS PDAM yg baru 0008 1099 0011 (24 jam), yg lama msh jalan sampe akhir bulan',
    { office: 'pdam', events: [replaced('wa-gangguan', 'whatsapp', N1)], doubt: /Yang lama disebut masih dipakai/ },
  ],
  [
    'Selamat sore, Pak Camat Misalwungu sudah definitif: Drs. Budi Contohwan, M.Si., dilantik 20 November 2026.',
    { office: 'kec-misalwungu', events: [takes('Drs. Budi Contohwan, M.Si.')], on: '2026-11-20' },
  ],
  [
    'Info mutasi: Ratna Sampelwulan dari DLH ke Dinkes, pengganti di DLH Pak Joko Misalnya, S.T.',
    { doubt: /kantor mana/ },
  ],
  [
    'Izin lapor ndan, Kasatpol PP per hari ini dijabat Plh Bpk Andi Misalnya, S.H.',
    { office: 'satpol-pp', events: [acts('plh', 'Andi Misalnya, S.H.')], on: TODAY },
  ],
  [
    'nomor inspektorat 0008-1005-0001 diganti menjadi 0008-1099-0011 terhitung mulai tanggal 1 Januari 2027',
    { office: 'inspektorat', events: [replaced('wa', 'whatsapp', N1)], on: '2027-01-01' },
  ],
  ['Selamat pagi, nomor HP baru saya 0008-1099-0011. Budi Contohwan, Kabid di Dinkes', { doubt: /nomor pribadi/ }],
  [
    'koreksi: kode wa dinkominfo kemarin salah, bukan 0008-1099-0012 tapi 0008-1099-0011',
    { office: 'dinkominfo', events: [told('whatsapp', N1)], doubt: /tidak tercatat di kantor ini/ },
  ],
  ['telpon kantor kec umpamasari rusak kena petir, sementara hubungi 0008-1099-0011', { doubt: /“sementara”/ }],
  ['Plt camat sampelrejo pak eko diperpanjang sampai 31 maret 2027', { doubt: /Yang tercatat Eko Misalsaputra/ }],
  [
    'Bu lurah contoh lor ganti jd bu wati misalnya',
    { office: 'd9901012002', events: [takes('Wati Misalnya')], doubt: /huruf kecil.*\n.*definitif.*\n.*Sejak kapan/ },
  ],
  [
    'dinas pertanian wa: 0008-1017-0001 masih benar, sms nya 0008-1017-0002 udah gak dipakai',
    { office: 'dispertan', events: [ended('sms')], doubt: /0008-1017-0001 disebut tetap/ },
  ],
  [
    'Alamat kantor DLH pindah ke Jl. Misal No. 5, telp (0002) 539901',
    { office: 'dlh', events: [told('phone', M1)], doubt: /Alamat, Jl/ },
  ],
  [
    'Jam pelayanan dukcapil berubah 08.00-14.00 mulai senin',
    { office: 'dindukcapil', doubt: /tidak ada perubahan yang jelas/ },
  ],
  ['NO. WA CAMAT UMPAMASARI SDH GANTI 000810990011', { doubt: /nomor pribadi/ }],
  [
    'Diinformasikan nomor IGD RSUD Waras Sampel sekarang (0002) 539901, nomor lama (0002) 531031 tidak aktif',
    { office: 'rsud', events: [replaced('telepon-igd', 'phone', M1, { dead: true }), ended('telepon-igd')] },
  ],
  [
    'kades misalrejo kec sampelrejo pak tarno contohwan s.pd mulai kemarin',
    { office: 'd9901022003', events: [takes('Tarno Contohwan S.Pd')], on: '2026-11-24', doubt: /huruf kecil/ },
  ],
  [
    'Mohon ditambahkan nomor WhatsApp pengaduan Kecamatan Sampelrejo, 0008–1099–0011, aktif mulai 1/12/2026.',
    { office: 'kec-sampelrejo', events: [told('whatsapp', N1)], on: '2026-12-01' },
  ],
]

/** A fourth time. */
const FOURTH_VOICES: Row[] = [
  [
    'wa bansos dinsos p3a pindah 0008-1099-0011 per 1/12',
    { office: 'dinsos-p3a', events: [replaced('wa-bansos', 'whatsapp', N1)], on: '2026-12-01' },
  ],
  [
    'Nomor WA PDAM gangguan yang lama 0008-1026-0001 hangus, diganti 0008-1099-0011 sejak kemarin',
    {
      office: 'pdam',
      events: [replaced('wa-gangguan', 'whatsapp', N1, { dead: true }), ended('wa-gangguan')],
      on: '2026-11-24',
    },
  ],
  [
    'NOMOR TELEPON BKPSDM SUDAH TIDAK AKTIF DIGANTI (0002) 539901',
    { office: 'bkpsdm', events: [replaced('telepon', 'phone', M1, { dead: true }), ended('telepon')] },
  ],
  [
    'Camat Sampelrejo definitif Budi Contohwan, S.STP., M.Si. dilantik Senin 30 November 2026, menggantikan Plt Eko Misalsaputra, S.Sos.',
    { office: 'kec-sampelrejo', events: [takes('Budi Contohwan, S.STP., M.Si.')], on: '2026-11-30' },
  ],
  [
    'Plt Kepala BKPSDM dijabat oleh Ir. Budi Contohwan, M.T. terhitung 1 Desember 2026',
    { office: 'bkpsdm', events: [acts('plt', 'Ir. Budi Contohwan, M.T.')], on: '2026-12-01' },
  ],
  [
    'Direktur RSUD pensiun, digantikan dr. Tono Misalnya, Sp.B. mulai 1 Januari 2027',
    { office: 'rsud', events: [takes('dr. Tono Misalnya, Sp.B.')], on: '2027-01-01', doubt: /Dianggap definitif/ },
  ],
  [
    'Bupati sudah melantik Drs. Budi Contohwan, M.Si. sebagai Kepala Dinporapar hari ini',
    { office: 'dinporapar', events: [takes('Drs. Budi Contohwan, M.Si.')], on: TODAY, doubt: /Dianggap definitif/ },
  ],
  ['tolong cek nomor wa bpbd kok tidak aktif ya', { doubt: /pertanyaan/ }],
  ['Nomor damkar yang benar (0002) 531029 ya bukan (0002) 531028', { doubt: /kantor mana/ }],
  [
    'Kepala Dinas Pendidikan kosong mulai 1 Oktober 2026, Plt belum ditunjuk',
    { office: 'dindik', events: [{ kind: 'post-vacant' }], on: '2026-10-01' },
  ],
  ['tolong hapus wa 0008-1012-0009 dpupr', { office: 'dpupr', events: [ended('wa-lama')] }],
  [
    'Pergantian Kades Misalwetan: Pak Suparman Misalnya kepada Pak Tukijan Contohwan mulai 5 Desember 2026',
    { office: 'd9901032001', events: [takes('Tukijan Contohwan')], on: '2026-12-05', doubt: /Dianggap definitif/ },
  ],
  [
    'Kepala DPUPR per 1 Desember 2026 Plt. Ir. Joko Misalnya, M.T., dan WA bina marga ganti 0008-1099-0011',
    {
      office: 'dpupr',
      events: [acts('plt', 'Ir. Joko Misalnya, M.T.'), replaced('wa-bina-marga', 'whatsapp', N1)],
      doubt: /nomor dan pejabat sekaligus/,
    },
  ],
  [
    'website setda sudah tidak dipakai, sekarang https://setda.baru.contoh.invalid',
    {
      office: 'setda',
      events: [replaced('situs', 'website', 'https://setda.baru.contoh.invalid', { dead: true }), ended('situs')],
    },
  ],
  ['WA setda yang lama sudah mati, sekarang 0008-1001-0001', { doubt: /sudah tercatat/ }],
  ['maaf pak salah kirim, abaikan nomor WA setda 0008-1099-0011 yang tadi', { doubt: /“abaikan”/ }],
  [
    'Sekretariat DPRD WA: 0008-1099-0011 utk aspirasi warga, tlg ditambah',
    { office: 'setwan', events: [told('whatsapp', N1)], doubt: /aspirasi/ },
  ],
  ['Plt Camat Umpamasari Drs. Budi Contohwan, M.Si. sekarang definitif mulai 1 Desember', { doubt: /beberapa status/ }],
  [
    'Bapak/Ibu Kominfo, kami dari Dinsos P3A menyampaikan nomor layanan perlindungan perempuan dan anak beralih ke 0008-1099-0011 mulai 1 Januari 2027',
    {
      office: 'dinsos-p3a',
      events: [replaced('wa-lindungi', 'whatsapp', N1)],
      on: '2027-01-01',
      doubt: /telepon atau WhatsApp/,
    },
  ],
  [
    'Sehubungan dengan purna tugas Bapak Camat Umpamasari, maka terhitung 1 Desember 2026 ditunjuk Plt Bapak Suryo Misalnya, S.H.',
    { office: 'kec-umpamasari', events: [acts('plt', 'Suryo Misalnya, S.H.')], on: '2026-12-01' },
  ],
  [
    'Kepala BPBD yang baru Bapak Andi Contohwan, S.T., sertijab Jumat',
    { office: 'bpbd', events: [takes('Andi Contohwan, S.T.')], on: '2026-11-27', doubt: /“Jumat”/ },
  ],
  [
    'Nomor WA Setda diganti 0008-1099-0011 sesuai surat nomor 005/12/2026 tanggal 20 November 2026',
    { office: 'setda', events: [replaced('wa', 'whatsapp', N1)], on: TODAY },
  ],
  [
    'Sekdin Dindik mengabarkan WA dindik 0008-1099-0011 aktif mulai hari ini',
    { doubt: /nomor staf atau nomor kantor/ },
  ],
]

/** What looks like a change and is another, or none. */
const TRAPS: Row[] = [
  [
    'Plt Camat Umpamasari mulai 1 Desember Sugeng Budi Contohwan, S.Sos',
    { office: 'kec-umpamasari', events: [acts('plt', 'Budi Contohwan, S.Sos')], doubt: /belum lengkap/ },
  ],
  [
    'Plt Camat Umpamasari mulai 1 Desember a.n. Budi Contohwan, S.Sos',
    { office: 'kec-umpamasari', events: [acts('plt', 'Budi Contohwan, S.Sos')] },
  ],
  [
    'Plt Kepala Bidang Bina Marga DPUPR mulai 1 Desember Drs. Budi Contohwan, M.Si.',
    { doubt: /hanya mencatat pimpinan/ },
  ],
  [
    'wa setda 0008-1001-0001 tidak aktif hari minggu',
    { office: 'setda', events: [ended('wa')], doubt: /hanya pada hari itu/ },
  ],
  ['wa setda 0008-1001-0001 lagi mati', { doubt: /sudah tercatat/ }],
  [
    'mulai 1 Desember 2026 WA setda ganti 0008-1099-0011, salam Plt Camat Umpamasari Drs. Budi Contohwan, M.Si.',
    { doubt: /kantor mana/ },
  ],
  [
    'Mulai 1 Desember 2026 WA Kecamatan Misalwungu 0008-1099-0011, mohon ditambahkan. Hormat kami, Plt Camat Misalwungu Drs. Budi Contohwan, M.Si.',
    { office: 'kec-misalwungu', events: [told('whatsapp', N1)], doubt: /./ },
  ],
  [
    'WA setda ganti 0008-1099-0011 mulai besok sampai 5 desember',
    { office: 'setda', events: [replaced('wa', 'whatsapp', N1)], doubt: /hari terakhir/ },
  ],
  ['WA Bupati ganti 0008-1099-0011', { doubt: /nomor pribadi/ }],
  ['Saya ganti nomor 0008-1099-0011. Setda', { doubt: /nomor pribadi/ }],
  [
    'WA setda ganti 0008-1099-0011 malam',
    { office: 'setda', events: [replaced('wa', 'whatsapp', N1)], doubt: /malam/ },
  ],
  [
    'kak setda fb udah ga dipake, wa baru 0008-1099-0011',
    { office: 'setda', events: [replaced('wa', 'whatsapp', N1)], doubt: /“ga dipake”/ },
  ],
  ['Fax dinkes ganti (0002) 539901', { doubt: /“Fax”/ }],
  ['Wakil Direktur RSUD mulai 1 Desember Plt Drs. Budi Contohwan, M.Si.', { doubt: /hanya mencatat pimpinan/ }],
  ['WA dinkes provinsi ganti 0008-1099-0011', { office: 'dinkes', events: [told('whatsapp', N1)], doubt: /provinsi/ }],
  ['Camat Umpamasari diganti Drs. Budi Contohwan, M.Si. mulai 1 Desember, bukan Pak Joko', { doubt: /“bukan Pak”/ }],
  ['WA dinkes dan dindik ganti 0008-1099-0011', { doubt: /kantor mana/ }],
  ['Setda ganti nomer 0008-1099-0011 dadi 0008-1001-0001', { doubt: /sudah tercatat/ }],
  [
    'RSUD: telp IGD (0002) 539901 menggantikan (0002) 531031',
    { office: 'rsud', events: [replaced('telepon-igd', 'phone', M1)] },
  ],
  [
    'sms bpbd 0008-1021-0002 sudah mati, ganti wa 0008-1099-0011',
    { office: 'bpbd', events: [replaced('wa', 'whatsapp', N1), ended('sms')], doubt: /dari jenis lain/ },
  ],
  [
    'website setda sudah tidak dipakai, ganti WA 0008-1099-0011',
    { office: 'setda', events: [replaced('wa', 'whatsapp', N1)], doubt: /“tidak dipakai” tidak ikut dibaca/ },
  ],
  ['WA Setda 0008-1099-0011 bukan 0008-1001-0001', { office: 'setda', events: [replaced('wa', 'whatsapp', N1)] }],
  ['Pak Sekda cuti mulai besok, Plh Dra. Endang Sampelningsih, M.M.', { office: 'setda', doubt: /sudah tercatat/ }],
  [
    'ganti semua nomor dinkes jadi 0008-1099-0011',
    { office: 'dinkes', events: [replaced('telepon', 'phone', N1)], doubt: /telepon atau WhatsApp\?(?:.|\n)*semua/ },
  ],
  [
    'WA dinkes 0008-1099-0011 sms dinkes 0008-1099-0012 ditambahkan',
    { office: 'dinkes', events: [told('whatsapp', N1), told('sms', N2)] },
  ],
  [
    'Kades Misaldadi dan Sampelagung dijabat Pj Drs. Budi Contohwan, M.Si. mulai 1 Desember',
    { office: 'd9901042002', events: [takes('Drs. Budi Contohwan, M.Si.', { status: 'pj' })], doubt: /Sampelagung/ },
  ],
]

function holds(proposal: FreeProposal, { office, events, on, doubt }: Expected): void {
  const { doubts, edits, offices } = proposal
  expect(edits.flatMap((edit) => edit.events)).toMatchObject(events ?? [])
  expect(edits.flatMap((edit) => edit.events)).toHaveLength(events?.length ?? 0)
  if (office) expect(offices).toEqual([office])
  if (on) expect(new Set(edits.map((edit) => edit.on))).toEqual(new Set([on]))
  if (doubt) expect(doubts.join('\n')).toMatch(doubt)
  else expect(doubts).toEqual([])
}

describe('a message as an office writes it', () => {
  it.each(MESSAGES)('%s', (text, expected) => holds(read(text), expected))
  it.each(OTHER_VOICES)('in another voice: %s', (text, expected) => holds(read(text), expected))
  it.each(THIRD_VOICES)('in a third: %s', (text, expected) => holds(read(text), expected))
  it.each(FOURTH_VOICES)('in a fourth: %s', (text, expected) => holds(read(text), expected))
  it.each(TRAPS)('that is easily taken for another: %s', (text, expected) => holds(read(text), expected))
})

describe('what stands round a message', () => {
  const CHANGE = 'WA setda ganti 0008-1099-0011 mulai besok'

  it('is the day on which it was sent, from which days are told', () => {
    const on = (text: string, more: Partial<MessageContext> = {}) =>
      read(text, more).edits.map((edit) => [edit.on, edit.ground])
    expect(on(CHANGE)).toEqual([['2026-11-26', { kind: 'message', text: TODAY }]])
    expect(on(CHANGE, { sentOn: '2026-11-20' })).toEqual([['2026-11-21', { kind: 'message', text: '2026-11-20' }]])
    const head = '[23/11/26, 08.15] Ani Misalnya: '
    expect(on(head + CHANGE)).toEqual([['2026-11-24', { kind: 'message', text: '2026-11-23' }]])
    expect(on(head + CHANGE, { sentOn: '2026-11-20' })).toMatchObject([['2026-11-21', {}]])
  })

  it('is the office that somebody has chosen, and a doubt where the message names another', () => {
    expect(read('WA ganti 0008-1099-0011', { office: 'setda' })).toMatchObject({
      offices: ['setda'],
      edits: [{}],
      doubts: [],
    })
    const { offices, doubts } = read('WA dinkes ganti 0008-1099-0011', { office: 'setda' })
    expect([offices, doubts]).toEqual([['setda'], ['Pesan ini menyebut Dinkes, bukan kantor yang dipilih.']])
  })

  it('is what waits for a call already', () => {
    const waiting = [{ office: 'setda', type: 'whatsapp' as const, value: N1, told: '2026-11-20', document: 'Pesan' }]
    expect(read(CHANGE, { waiting })).toMatchObject({
      edits: [],
      doubts: [expect.stringMatching(/sudah menunggu telepon/)],
    })
  })

  it('is the ground of what is saved; the number waits and the old one stays', () => {
    const edits = read(CHANGE).edits.map((edit, index) => ({ id: String(index), ...edit }))
    const plan = planOffice(open!, 'setda', edits)
    expect(plan.waiting).toMatchObject([
      {
        office: 'setda',
        type: 'whatsapp',
        value: N1,
        replaces: 'wa',
        document: 'Pesan WhatsApp dari kantor, 25 November 2026',
      },
    ])
    expect(plan.state.record.channels.find(({ id }) => id === 'wa')?.until).toBeUndefined()
  })

  it('is marked with what it means, and what nobody understands is told', () => {
    const text = 'Pak, WA setda ganti 0008-1099-0011 mulai besok rambutan'
    const { marks, unread } = read(text)
    expect(marks.map(({ start, end, means }) => [means, text.slice(start, end)])).toEqual([
      ['office', 'setda'],
      ['action', 'ganti'],
      ['number', '0008-1099-0011'],
      ['day', 'besok'],
    ])
    expect(unread).toEqual(['rambutan'])
  })

  it('a word that isn’t understood is named once', () => {
    const text = 'Pak, WA setda ganti 0008-1099-0011 mulai besok rambutan rambutan'
    expect(read(text).unread).toEqual(['rambutan'])
  })
})

/** Digits of a value as they may stand in a text: with +62, 62, 0 or without. */
const digitsOf = (text: string) => text.replace(/\D/g, '')
const standsIn = (text: string, value: string): boolean => {
  const [all, wanted] = [digitsOf(text.normalize('NFKC')), digitsOf(value).replace(/^62/, '')]
  return /^\+/.test(value)
    ? all.includes(wanted)
    : text
        .normalize('NFKC')
        .toLowerCase()
        .includes(value.toLowerCase().replace(/^https:\/\//, ''))
}

function isSound(text: string, { offices, edits, marks, unread, doubts }: FreeProposal): void {
  let last = 0
  for (const { start, end } of marks) {
    expect(start).toBeGreaterThanOrEqual(last)
    expect(end).toBeGreaterThan(start)
    last = end
  }
  expect(last).toBeLessThanOrEqual(text.length)
  for (const word of unread) expect(text).toContain(word)
  expect(doubts.length > 0 || (offices.length === 1 && edits.length > 0 && unread.length === 0)).toBe(true)
  if (edits.length > 0) expect(offices).toHaveLength(1)
  const news = edits.flatMap((edit) => edit.events)
  for (const event of news) {
    if ('value' in event) expect([event.value, standsIn(text, event.value)]).toEqual([event.value, true])
    if (event.kind === 'contact-told' || event.kind === 'contact-replaced') expect(event.unproven).toBe(true)
    if ('name' in event && event.name)
      expect(text.replace(/\s+/g, ' ').toLowerCase()).toContain(event.name.toLowerCase())
  }
  for (const { ground } of edits) expect(ground.kind).toBe('message')
}

const HOSTILE: [what: string, text: string][] = [
  ['nothing', ''],
  ['blanks', ' \n\t '],
  ['markup', '<script>alert(1)</script><b>WA setda</b> ganti <a href="https://x.invalid">0008-1099-0011</a>'],
  ['5,000 letters', 'WA setda ganti 0008-1099-0011 '.repeat(170)],
  ['as many as are read', 'dinas kesehatan kecamatan umpamasari desa '.repeat(70)],
  ['emoji alone', '🙏🙏🏽👨‍👩‍👧 🇮🇩'],
  ['control signs', 'WA setda\u0000 ganti\u202e 0008-1099-0011\u2066\u0007'],
  ['two hundred numbers', Array.from({ length: 200 }, (_, index) => `0008${100000 + index}`).join(' ')],
  ['names of objects', '__proto__ constructor toString hasOwnProperty ganti WA __proto__ 0008-1099-0011'],
  ['signs of our own', 'WA setda ganti #k0 #o1 #p2 0008-1099-0011'],
  ['half a letter', 'WA setda ganti \ud800 0008-1099-0011'],
  ['digits of another script', 'WA setda ganti ٠٠٠٨١٠٩٩٠٠١١'],
]

describe('any text', () => {
  it.each(HOSTILE)('%s gives a sound answer with a doubt', (_, text) => {
    const proposal = read(text)
    isSound(text, proposal)
    expect(proposal.doubts).not.toEqual([])
  })

  const WORDS = [
    ...[
      'WA',
      'nomor',
      'telp',
      'setda',
      'dinkes',
      'Camat Umpamasari',
      'desa misalrejo',
      'ganti',
      'diganti',
      'baru',
      'lama',
      'bukan',
      'tapi',
    ],
    ...[
      'dari',
      'ke',
      'mati',
      'tidak aktif',
      'jangan',
      'salah',
      'Plt',
      'Pak',
      'Budi Contohwan',
      'pensiun',
      'mulai',
      'senin',
      'besok',
      'tgl 5',
    ],
    ...[
      '0008-1099-0011',
      '0008-1001-0001',
      '(0002) 531-001',
      'dindik@contoh.invalid',
      'IG @contoh.dinkes',
      '?',
      ',',
      '.',
      '\n',
      'saya',
      'belum',
    ],
    ...[
      '[25/11/26, 08.15] Ani: ',
      's/d',
      '1 Desember 2026',
      '🙏',
      '"',
      '#k0',
      'sekretaris',
      'igd',
      'bidang',
      '31/02/2026',
      'tolong',
      'dihapus',
    ],
    ...[
      'telepon tetap',
      'masih sama',
      'karena',
      'HP rusak',
      'yang lama',
      'jam',
      'senin-kamis 08.00-15.00',
      'tidak bisa dihubungi',
      'saya warga',
      'kalau',
      '✅',
      'sampai',
      'tertulis',
      'contoh.kominfo',
    ],
  ]
  const message = fc.oneof(
    fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }).map((words) => words.join(' ')),
    fc.string({ maxLength: 200 }),
    fc.string({ unit: 'binary', maxLength: 100 }),
    fc
      .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 8 })), { maxLength: 20 })
      .map((parts) => parts.join('')),
  )
  it('gives an answer whose marks and values stand in it, and no edit of a doubtful office', () => {
    fc.assert(
      fc.property(message, (text) => isSound(text, read(text))),
      { numRuns: 1500 },
    )
  })

  it('is the chosen office’s where one is chosen', () => {
    fc.assert(
      fc.property(message, (text) => {
        const proposal = read(text, { office: 'dinsos-p3a' })
        if (proposal.edits.length > 0) expect(proposal.offices).toEqual(['dinsos-p3a'])
      }),
      { numRuns: 300 },
    )
  })
})
