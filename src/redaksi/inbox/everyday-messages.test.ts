/**
 * Messages as people write them in a day, by many hands: what stays the same, reasons, courtesies and questions stand
 * round what has changed. Right with a doubt is good, not understood is honest, wrong without a doubt never happens.
 */
import { describe, expect, it } from 'vitest'
import { readRegion } from '../../adapters/region/content.ts'
import { makeBuilder, openRegion } from '../open-region.ts'
import { type FreeProposal, readFreeMessage } from './free-message.ts'
import { incomingMessages } from './messages.ts'

/** A Saturday. */
const TODAY = '2026-11-28'
const { open } = openRegion(readRegion({ region: 'contoh' }), {
  ...{ today: TODAY, waiting: [], builder: makeBuilder('contoh') },
})
const read = (text: string, office?: string): FreeProposal =>
  readFreeMessage(text, { content: open!.content, today: TODAY, waiting: [], ...(office && { office }) })

/** What a proposal says, a line each: whose it is, what happens to which contact or person, from when if not today. */
function told({ offices, edits, reports }: FreeProposal): string[] {
  const [office] = offices
  const changes = edits.flatMap(({ events, on }) =>
    events.map((event) => {
      const about = 'id' in event ? event.id : 'type' in event ? event.type : 'status' in event ? event.status : ''
      const what = 'value' in event ? event.value : 'name' in event ? event.name : ''
      const hours = 'hours' in event ? event.hours?.map(({ days, from, to }) => `${days.join('+')} ${from}-${to}`) : []
      const until = 'until' in event && event.until ? `until ${event.until}` : ''
      const parts = [office, event.kind, about, what, hours?.join(', '), until, on === TODAY ? '' : `from ${on}`]
      return parts.filter(Boolean).join(' ')
    }),
  )
  return [...changes, ...reports.map(({ channel, from }) => `${office} reported ${channel} by ${from}`)]
}

/** The message, what it is read as, whether somebody has to look twice, the office that was chosen by hand. */
type Row = [text: string, lines: string[], doubt: 'sure' | '?', office?: string]

/** Written before anybody had tried one of them. */
const FIRST: Row[] = [
  [
    'Pak, nomor WA DLH yg baru 0008 1077 1201, tolong diganti, mulai senin; tlp tetep sama ya',
    ['dlh contact-replaced wa-sampah +6200810771201 from 2026-11-30'],
    'sure',
  ],
  [
    'Assalamualaikum. Mohon ijin menyampaikan, nomor telepon Dinkes yang lama (0002) 531014 sudah tidak aktif, diganti (0002) 531099. Terima kasih 🙏',
    ['dinkes contact-replaced telepon +62002531099', 'dinkes contact-ended telepon'],
    'sure',
  ],
  [
    'Selamat pagi bpk/ibu, ngapunten nggih, WA Dindagkop gantos dados 0008-1090-1122. Nomer sing lawas wis ora kanggo.',
    ['dindagkop contact-replaced wa +6200810901122', 'dindagkop contact-ended wa'],
    'sure',
  ],
  [
    'mas itu di website nomor wa bpbd salah, kurang angka. yg bener 000810210091',
    ['bpbd contact-replaced wa +6200810210091'],
    '?',
  ],
  [
    'Min, telp satpol pp 0002531027 gak bisa dihubungi dari kemarin, nadanya tidak terdaftar terus',
    ['satpol-pp reported telepon by unknown'],
    '?',
  ],
  [
    'Kepala Dinas Pendidikan sekarang Ibu Dra. Sampel Contohasih, M.Pd., dilantik 23 November kemarin. Nomor kantor masih sama.',
    ['dindik takes-office definitive Dra. Sampel Contohasih, M.Pd. from 2026-11-23'],
    '?',
  ],
  [
    'Mohon ijin lapor, Kepala Dinkes per 1 Desember 2026 dijabat Plt. dr. Misal Contohwati, M.Kes. krn pak kadis purna tugas 🙏',
    ['dinkes acts-for plt dr. Misal Contohwati, M.Kes. from 2026-12-01'],
    'sure',
  ],
  [
    'Email kecamatan sampelrejo ganti ya pak jadi kecamatan.sampelrejo@contoh.invalid yg lama kena hack',
    ['kec-sampelrejo contact-replaced surel kecamatan.sampelrejo@contoh.invalid'],
    'sure',
  ],
  [
    'IG PDAM yg baru @contoh.tirtasampel.official bukan yg contoh.tirta.sampel lagi, akunnya ilang gak bs masuk',
    ['pdam contact-replaced instagram contoh.tirtasampel.official', 'pdam contact-ended instagram'],
    '?',
  ],
  ['Pak nomor WA rsud ganti nggak ya? kok saya chat centang satu terus dari minggu lalu', [], '?'],
  [
    'Nomor WA kami ganti bu, jadi 0008 1022 4455. Yg lama jgn dipakai lg. Suwun.',
    ['dlh contact-replaced wa-sampah +6200810224455', 'dlh contact-ended wa-sampah'],
    'sure',
    'dlh',
  ],
  ['Siap pak. Data sudah benar semua, tidak ada perubahan 👍', [], '?', 'pdam'],
  [
    'Yth. Admin Kominfo,\nBersama ini kami sampaikan perubahan kontak Inspektorat:\nTelepon: (0002) 531105\nWA: tetap\nMulai: 1/12/2026\nDemikian, terima kasih.\nSekretariat',
    ['inspektorat contact-replaced telepon +62002531105 from 2026-12-01'],
    '?',
  ],
  [
    'jam pelayanan dindukcapil mulai desember senin-kamis 08.00-15.00 jumat 08.00-11.00',
    ['dindukcapil office-described mon+tue+wed+thu 08:00-15:00, fri 08:00-11:00 from 2026-12-01'],
    '?',
  ],
  [
    'Kang, hp nya dispertan 000810170003 wes mati, ora usah ditampilke maneh, sing WA karo telpon tetep',
    ['dispertan contact-ended hp'],
    'sure',
  ],
  [
    'Ralat nggih pak, nomor wa pdam yg tadi saya kirim keliru, yg betul 000810 2600 177',
    ['pdam contact-replaced wa-gangguan +62008102600177'],
    '?',
  ],
  [
    'Info: Camat Sampelrejo definitif sudah dilantik hari ini, Bpk. Contohadi Misalputra, S.STP., M.M.',
    ['kec-sampelrejo takes-office definitive Contohadi Misalputra, S.STP., M.M.'],
    '?',
  ],
  ['pak camat misalwungu pindah', [], '?'],
  [
    'Bu, tolong nomor WA pengaduan RSUD diganti 0008 1511 2020 soalnya HP yg lama rusak kecemplung, IGD masih yg lama',
    ['rsud contact-replaced wa-pengaduan +6200815112020'],
    '?',
  ],
  [
    'Kulo nuwun, badhe matur menawi nomer telpon kantor kecamatan umpamasari sampun gantos 0002 531136, matur nuwun',
    ['kec-umpamasari contact-replaced telepon +62002531136'],
    'sure',
  ],
  ['Nomor baru setwan brp ya min?', [], '?'],
  [
    'Halo, saya warga. Td nyoba WA ke DPUPR 000810120001 yg angkat malah orang jualan pulsa. Salah sambung kayaknya',
    ['dpupr reported wa-bina-marga by citizen'],
    '?',
  ],
  ['Twitter/X DLH udh ganti username jadi @contoh_dlh_id', ['dlh contact-replaced x contoh_dlh_id'], 'sure'],
  ['Utk Setda: plh sekda selesai tgl 5 des, habis itu pak Bambang aktif lagi', [], '?'],
  [
    "Assalamu'alaikum wr wb\nMohon maaf mengganggu waktunya pak\nIni dari Kec. Misalwungu\nMau nambah no WA pelayanan 0008 2155 7007\nSblmnya mmg blm punya\nMatur suwun",
    ['kec-misalwungu contact-told whatsapp +6200821557007'],
    'sure',
  ],
  ['Nomor lama DLH 0002531017 masih aktif kok pak, jangan dihapus', [], '?'],
  [
    'Ganti direktur pdam: Ir. Sampel Contohjaya MM, per 1 januari 2027, SK Bupati 821/55/2026',
    ['pdam takes-office definitive Ir. Sampel Contohjaya MM from 2027-01-01'],
    '?',
  ],
  [
    'tlg dibenerin, nama kadis DPUPR kurang gelar, harusnya Ir. Hendro Sampelatmoko, S.T., M.T., IPM',
    ['dpupr head-respelt Ir. Hendro Sampelatmoko, S.T., M.T., IPM'],
    'sure',
  ],
  [
    'Pagi pak, no telp 0002-531035 utk kec. sampelrejo diganti WA saja 0008 5720 3131, telpnya dicabut',
    ['kec-sampelrejo contact-told whatsapp +6200857203131', 'kec-sampelrejo contact-ended telepon'],
    '?',
  ],
  [
    'nomer sms kami yg 000810210002 dihapus aja pak, udah ga kepake. wa tetap.',
    ['bpbd contact-ended sms'],
    'sure',
    'bpbd',
  ],
  ['Terima kasih infonya pak, nanti kami kabari kalau sudah ada nomor baru', [], '?'],
  ['Pak saya lapor jalan rusak di Misalrejo dkt balai desa, sdh 3 bulan. hub saya 0008 1345 6767', [], '?'],
  [
    'Lurah Contoh Lor skrg Bu Misalia Contohdewi, S.Sos, nomor WA kelurahan 0008 7898 1212',
    [
      'd9901012002 takes-office definitive Misalia Contohdewi, S.Sos',
      'd9901012002 contact-told whatsapp +6200878981212',
    ],
    '?',
  ],
  [
    'Mhn ijin, kadinas kami (Dinporapar) Bpk Drs. Contohyono MSi, sdh def sejak tgl 2 nov',
    ['dinporapar takes-office definitive Drs. Contohyono MSi from 2026-11-02'],
    'sure',
  ],
  ['wa bkpsdm tlg diaktifkan pak sdh bs: 000810220001', [], '?'],
  [
    'website dispertan pindah ke dispertan.baru.contoh.invalid ya, fb tetap',
    ['dispertan contact-replaced situs https://dispertan.baru.contoh.invalid'],
    'sure',
  ],
  [
    'Pak Sugeng camat kota minggu depan cuti, plh nya sekcam Bu Sampelita Contohrini, S.H., 30 nov s.d 4 des',
    ['kec-contoh-kota acts-for plh Sampelita Contohrini, S.H. until 2026-12-04 from 2026-11-30'],
    '?',
  ],
  [
    '[28/11 09.12] Bu Rina Kominfo: siapa tau nomor baru dispertan?\n[28/11 09.15] Pak Yanto: 0002 531120 bu, mulai kemarin',
    [],
    '?',
  ],
  [
    'Nomor Telp Inspektorat dari 0002-531005 ke 0002-531006. WA nya sih sama aja, gak usah diubah',
    ['inspektorat contact-replaced telepon +62002531006'],
    'sure',
  ],
  ['Desa Misalrejo ganti nomer WA pak, 0008 3834 1234', [], '?'],
]

/** In other styles, measured once: half of what holds a change was understood at first. */
const AFTER: Row[] = [
  [
    'Yth Bpk Kadis Kominfo, menindaklanjuti surat Bapak, kami laporkan nomor layanan PDAM Tirta Sampel sbb:\n1. WA Gangguan : 0008-1260-7711 (baru)\n2. Telp : (0002) 531032 (tetap)\nAtas perhatian disampaikan terima kasih.',
    ['pdam contact-replaced wa-gangguan +6200812607711'],
    '?',
  ],
  [
    'mbak rina, wa satpol udah bukan yg itu lg loh, skrng pake 0008 2424 5151, makasih ya mbak',
    ['satpol-pp contact-replaced wa +6200824245151'],
    '?',
  ],
  [
    'assalamualaikum pak mohon bantuannya untuk merubah nomor telepon kelurahan contoh kidul yang tertera di poster karena belum ada nomornya, nomornya 0002 531777, matur suwun',
    ['d9901011001 contact-told phone +62002531777'],
    'sure',
  ],
  [
    'Pak izin, bu kadinkes lg umroh smp 10 des, yg ngurusi dinas skrg plh dr. Contohrama Misalya, M.Kes.',
    ['dinkes acts-for plh dr. Contohrama Misalya, M.Kes. until 2026-12-10'],
    '?',
  ],
  ['NOMOR DINDIK 0002 531019 MATI TOTAL SEJAK KESAMBER PETIR TGL 20, SEMENTARA PAKAI WA 0008 1991 9191', [], '?'],
  [
    'Monggo pak dicatet nggih, nomer WA setwan sing bener 0008 0441 0441, sing wingi kula kirim salah ketik siji angka',
    ['setwan contact-told whatsapp +6200804410441 from 2026-11-27'],
    '?',
  ],
  ['wa dukcapil knp ga dibales2 pak?? dari senin loh', [], '?'],
  [
    'Sy Camat Umpamasari yg baru, Contohana Sampelwati, S.IP., M.Si., SK per 20 Nov 2026. Mohon nama di poster diganti 🙏',
    ['kec-umpamasari takes-office definitive Contohana Sampelwati, S.IP., M.Si. from 2026-11-20'],
    '?',
  ],
  [
    'Ini kontak terbaru Dispertan ya min ✅ email dispertan.resmi@contoh.invalid ✅ fb contoh.dispertan.resmi ✅ telp & wa sama spt dulu',
    [
      'dispertan contact-replaced surel dispertan.resmi@contoh.invalid',
      'dispertan contact-replaced facebook contoh.dispertan.resmi',
    ],
    'sure',
  ],
  ['pak wa bpr yg di poster dicoret aja, hp nya dibawa pak budi yg udh pensiun. penggantinya blm ada', [], '?'],
  [
    'Selamat siang, dari Sekretariat Inspektorat. Terlampir SK. Inspektur definitif: Dr. Misalkan Contohadi, S.H., M.H. TMT 1 Desember 2026. Plt berakhir 30 November.',
    ['inspektorat takes-office definitive Dr. Misalkan Contohadi, S.H., M.H. from 2026-12-01'],
    '?',
  ],
  [
    'bos, nomor dindagkop yg tlp rumah itu ganti ya, skrg 0002-531221. WA ora ganti',
    ['dindagkop contact-replaced telepon +62002531221'],
    '?',
  ],
  ['Nyuwun pirsa pak, WA kecamatan sampelrejo niku pinten? wonten warga ingkang tanglet', [], '?'],
  [
    'Telpon DPUPR bagian sumber daya air 0002 531013 ganti jadi 0002 531313 ya, yg lain gak ada perubahan',
    ['dpupr contact-replaced telepon-air +62002531313'],
    'sure',
  ],
  ['Pak mohon dibatalkan perubahan nomor WA Setda yg kemarin, kembali ke nomor lama saja 0008 1001 0001', [], '?'],
  [
    'nomer pengaduan kita udh pindah ke 0008 3030 4040 pak, yg di IGD msh sama, web jg sama',
    ['rsud contact-replaced wa-pengaduan +6200830304040'],
    '?',
    'rsud',
  ],
  [
    'Halo admin, saya bu Sri dari desa Misaldadi, kepala desa kami pak Contohmin meninggal dunia hari kamis kemarin. Pj nya blm ditunjuk',
    [],
    '?',
  ],
  [
    'Jadwal loket Dindik mulai 1 des: Senin s/d Kamis pukul 08.00 - 14.30, Jumat pukul 08.00 - 11.00',
    ['dindik office-described mon+tue+wed+thu 08:00-14:30, fri 08:00-11:00 from 2026-12-01'],
    '?',
  ],
  [
    'no telp bapperida salah 1 digit pak, tertulis 0002531026 harusnya 0002531062',
    ['bapperida contact-replaced telepon +62002531062'],
    '?',
  ],
  ['Instagram dukcapil kena suspend, akun cadangan @contoh.dukcapil.baru sementara pake itu dulu ya kak', [], '?'],
]

/** Once more. */
const LATER: Row[] = [
  [
    'Update: hotline RSUD → 0002-531930 (yg lama off per 1/12). Pls update ya, thx',
    ['rsud contact-replaced telepon +62002531930 from 2026-12-01', 'rsud contact-ended telepon from 2026-12-01'],
    '?',
  ],
  [
    'Mas, aku Yuli Satpol. Nomer telpon damkar ra iso ditelpon meneh, wis diganti 0002 531929 wiwit wingi bengi',
    ['satpol-pp contact-replaced telepon-damkar +62002531929 from 2026-11-27'],
    '?',
  ],
  [
    'Diteruskan\nMohon maaf bapak ibu, sehubungan HP dinas BPBD hilang, WA pelaporan bencana sementara waktu pindah ke 0008 2100 9999 sampai ada pemberitahuan lebih lanjut',
    [],
    '?',
  ],
  [
    'Pagi mas. Nama saya Contohwan, operator kecamatan Sampelrejo. Mau koreksi email di web: bukan kec.sampelrejo@contoh.invalid tapi kecsampelrejo@contoh.invalid. Nuwun',
    ['kec-sampelrejo contact-replaced surel kecsampelrejo@contoh.invalid'],
    '?',
  ],
  [
    'sampun leres sedaya pak, namung WA dereng wonten, niki nomeripun 0008 1919 1919',
    ['dindik contact-told whatsapp +6200819191919'],
    'sure',
    'dindik',
  ],
  [
    'kadis dlh ganti lho mas, bukan bu ratna lagi. yg baru pak Ir. Contohdiman Misal, M.M, per kemarin senin 23/11',
    [],
    '?',
  ],
  ['tolong no HP saya di poster dihapus, itu nomor pribadi. Camat Umpamasari', [], '?'],
  [
    'PENGUMUMAN\nTerhitung 1 Desember 2026 layanan WhatsApp DINDUKCAPIL pindah ke nomor 0008-1100-5500.\nNomor lain hati-hati penipuan!\nKadin Dukcapil',
    ['dindukcapil contact-told whatsapp +6200811005500 from 2026-12-01'],
    '?',
  ],
  ['pak IG nya Setda ada nggak? kok di web cuma youtube sama twitter', [], '?'],
  [
    'Ass. Pak, plt inspektur sdh habis masa tugasnya, skrg dijabat definitif oleh Bpk Drs. Misalwan Contoh, M.Si tmt 25 nov. sk menyusul',
    ['inspektorat takes-office definitive Drs. Misalwan Contoh, M.Si from 2026-11-25'],
    '?',
  ],
  [
    'yg bansos dinsos nomernya jgn 0008 1014 0002 lagi pak, ganti 0008 1414 2222, soale sing nyekel hp wis pindah',
    ['dinsos-p3a contact-replaced wa-bansos +6200814142222'],
    '?',
  ],
  [
    'Kepada Yth Tim Pengaduan. Dengan hormat, Kelurahan Contoh Lor belum memiliki telepon kantor. Untuk sementara masyarakat dapat menghubungi WhatsApp 0008 7788 9900 (pelayanan).',
    [],
    '?',
  ],
  [
    'bpr: situs web baru https://sampelartha.contoh.invalid. telp wa tetap',
    ['bpr contact-replaced situs https://sampelartha.contoh.invalid'],
    '?',
  ],
  [
    'Fwd: Ass.wr.wb. Jam layanan Inspektorat selama ramadhan senin-kamis 08.00-14.00',
    ['inspektorat office-described mon+tue+wed+thu 08:00-14:00'],
    '?',
  ],
  [
    'eh maaf mbak yg td salah, nomornya 0008 5151 6161 bukan 0008 5151 6116. wa pdam gangguan',
    ['pdam contact-told whatsapp +6200851516161'],
    '?',
  ],
  [
    'Halo, nomor (0002) 531020 itu rumah saya bukan dinas pertanian! tiap hari ditelpon orang nanya pupuk. tolong dihapus',
    ['dispertan reported telepon by citizen'],
    '?',
  ],
  [
    'Setwan ganti plh: Pak Sutarto cuti, digantikan Bu Contohningrum, S.H. 1-12 desember',
    ['setwan acts-for plh Contohningrum, S.H. until 2026-12-12 from 2026-12-01'],
    '?',
  ],
  ['wa inspektorat tulung disetel bali 0008 1005 0001', [], '?'],
  [
    'Telp Setwan 0002531004 jadi 0002531444, surel dprd.baru@contoh.invalid, web masih dprd.contoh.invalid',
    ['setwan contact-replaced telepon +62002531444', 'setwan contact-told email dprd.baru@contoh.invalid'],
    '?',
  ],
  ['no wa dinkominfo ganti pak, nanti saya kirim nomornya', [], '?'],
]

/** And once more. */
const LAST: Row[] = [
  [
    'Dari: Bag. Umum Setda. Perihal: perubahan email. Email lama setda@contoh.invalid tidak digunakan lagi terhitung 1 Januari 2027 dan diganti dengan sekretariat.daerah@contoh.invalid.',
    [
      'setda contact-replaced surel sekretariat.daerah@contoh.invalid from 2027-01-01',
      'setda contact-ended surel from 2027-01-01',
    ],
    '?',
  ],
  [
    'hai kakk maaf baru bales, iya betul no wa bpbd yg 000810210001 udah gaada yg pegang, skrg pakenya 0008 1021 7777 yaa',
    ['bpbd contact-replaced wa +6200810217777'],
    '?',
  ],
  [
    'Pak, tulung nggih. Telpon balai desa Misalwetan 0002 533901. Kit biyen ora tau dilebokne',
    ['d9901032001 contact-told phone +62002533901'],
    '?',
  ],
  [
    'Kepala BKPSDM sudah terisi pak, Bu Contohwinarni, dilantik pak bupati hari senin tgl 23',
    ['bkpsdm takes-office definitive Contohwinarni from 2026-11-23'],
    '?',
  ],
  ['pak sy mau tanya prosedur ganti nomor WA dinas gmn ya', [], '?'],
  [
    'Mohon dikoreksi. Nama Direktur RSUD tertulis dr. Sri Contowulandari, seharusnya dr. Sri Contohwulandari, M.Kes.',
    [],
    '?',
  ],
  ['FB dinsos p3a sdh lama gak aktif, gak ada adminnya. dihapus mawon pak', ['dinsos-p3a contact-ended facebook'], '?'],
  ['WA 0008 1015 0001 itu skrg khusus pengangkutan sampah pak, utk aduan umum DLH pake 0008 1515 6767', [], '?'],
  [
    'Selamat pagi, kami informasikan bahwa kantor Dindagkop pindah alamat ke Jl. Misal Raya No. 40 mulai 15 Desember, no telp dan WA tdk berubah.',
    [],
    '?',
  ],
  ['plt camat diperpanjang s.d. 13 maret 2027 pak, msh pak eko', [], '?', 'kec-sampelrejo'],
  [
    'Ndan, nomor pos damkar ganti lg: 0002-531333. Yg 531029 rusak kabelnya',
    ['satpol-pp contact-replaced telepon-damkar +62002531333'],
    '?',
  ],
  ['no hp kades misaldadi 0008 9999 1212 monggo dipasang di web', [], '?'],
  [
    'Mhn maaf br konfirmasi, utk Inspektorat semua kontak OK kecuali telpon, skrg 0002 531500',
    ['inspektorat contact-replaced telepon +62002531500'],
    '?',
  ],
  ['Telegram DLH tutup mas. Sisanya aman', [], '?'],
  [
    'assalamualaikum, ijin update: Plt Kepala Bapperida mulai hr ini Bp. Contoharjo, S.T., M.T. menggantikan bu Dian yg pindah ke provinsi',
    ['bapperida acts-for plt Contoharjo, S.T., M.T.'],
    '?',
  ],
  ['tolong dong telp pdam susah bgt dihubungi, air mati 3 hari!', [], '?'],
  [
    'Desa Contohkerto skrg punya WA layanan 0008 4141 4242 dan email desa.contohkerto@contoh.invalid, dua2nya aktif mulai 1 des ya',
    [
      'd9901042001 contact-told whatsapp +6200841414242 from 2026-12-01',
      'd9901042001 contact-told email desa.contohkerto@contoh.invalid from 2026-12-01',
    ],
    '?',
  ],
  [
    'Yg ngangkat telp setwan bukan kantor lagi pak, itu udah jadi nomor rumah makan',
    ['setwan reported telepon by unknown'],
    '?',
  ],
  [
    'nomor call center pemkab di setda jd satu pintu ya 0008 1001 5555 per januari, wa lama 0008 1001 0001 dipertahankan dulu',
    ['setda contact-told phone +6200810015555 from 2027-01-01'],
    '?',
  ],
  [
    'Pak Kadin nyuwun WA nya dinas dicantumkan yang ini saja 0008 2323 2424. Dinkes',
    ['dinkes contact-told whatsapp +6200823232424'],
    'sure',
  ],
]

/** Of strangers once more: 45 that nobody had tried, of which those stand here that taught something. */
const STRANGERS: Row[] = [
  [
    'nomor 0008 1024 0001 satpol tu udah jadi nomor orang, saya ditelpon2in!',
    ['satpol-pp reported wa by unknown'],
    '?',
  ],
  [
    'Ngapunten, Plh Camat Misalwungu niku Pak Misalgito Contohan, S.E. nggih, tanggal 1 dumugi 5 Desember',
    ['kec-misalwungu acts-for plh Misalgito Contohan, S.E. until 2026-12-05 from 2026-12-01'],
    'sure',
  ],
  [
    'jam layanan dindukcapil senin nganti kamis 08.00 hingga 14.00',
    ['dindukcapil office-described mon+tue+wed+thu 08:00-14:00'],
    '?',
  ],
  [
    'Nomor pengaduan Dindik: 1) telp 0002 531019 (tetap), 2) WA 0008 1991 0001 (baru), 3) IG @contoh.dindik (baru)',
    ['dindik contact-told whatsapp +6200819910001', 'dindik contact-told instagram contoh.dindik'],
    '?',
  ],
  [
    'Camat Umpamasari pensiun per 1 Desember, Plt-nya Sekcam Pak Contohtoro Misal, S.Sos., M.M.',
    ['kec-umpamasari acts-for plt Contohtoro Misal, S.Sos., M.M. from 2026-12-01'],
    '?',
  ],
  ['sms bpbd & wa bpbd jadi satu nomor ya: 0008 1021 0001', [], '?'],
]

/** With corrections, two things at once, numbers without their area. */
const MIXED: Row[] = [
  [
    'Ass wr wb pak, dari Kec Sampelrejo. Telp kntr 531035 skrg sdh tdk bs dihub krn kabel dicuri, smntr hub WA 0008 1030 5544 dl ya',
    [],
    '?',
  ],
  [
    'Yth Tim Pengelola. Bersama ini disampaikan bahwa berdasarkan SK Bupati No. 821/101/2026 tanggal 20 November 2026, Sdr. Drs. Wahono Contohsaputra, M.Pd. diangkat sebagai Kepala Dinas Pendidikan terhitung mulai 1 Desember 2026.',
    ['dindik takes-office definitive Drs. Wahono Contohsaputra, M.Pd. from 2026-12-01'],
    '?',
  ],
  ['Siap mas, nomor WA satpol masih yg lama 0008 1024 0001, yg td sy kirim 0008 1024 9999 itu no grup', [], '?'],
  [
    'Pak izin tambahan, utk DPUPR bidang SDA ada WA baru 0008 1012 7788 (Pak Wahyu)',
    ['dpupr contact-told whatsapp +6200810127788'],
    '?',
  ],
  [
    'Halo kak, admin Dinkominfo ya? Kami dari Dindagkop mau update: telp 531021 ✔, WA 0008 1018 0001 ❌ ganti 0008 1018 4321, email ✔',
    ['dindagkop contact-replaced wa +6200810184321'],
    '?',
  ],
  [
    'Ralat: Plt Kadin Kesehatan bukan dr. Sri tapi drg. Wulan Misalasih, M.Kes mulai 1 Des',
    ['dinkes acts-for plt drg. Wulan Misalasih, M.Kes from 2026-12-01'],
    '?',
  ],
  [
    'nomor pengaduan Inspektorat ganti ya pak, 000810050077, yg 5 belakangnya 77 bkn 01',
    ['inspektorat contact-replaced wa +6200810050077'],
    '?',
  ],
  ['No telp kantor Kec. Umpamasari 0002-531036 sdh tersambung lagi pak, monggo dicoba', [], '?'],
  [
    'Mbak, WA Dindukcapil yg dulu nomornya Pak Joko itu jangan dipakai lg sejak beliau pensiun 4 Januari ya. Yg baru nomor kantor 0008 1011 2233',
    [],
    '?',
  ],
  ['Tlng diumumkan: mulai 1 Jan 2027 call center BPBD 112, nomor 531024 tetap', [], '?'],
  [
    'Bu camat Misalwungu: Dra. Lestari Misalputri, M.Si (definitif, TMT 16-11-2026)',
    ['kec-misalwungu takes-office definitive Dra. Lestari Misalputri, M.Si from 2026-11-16'],
    '?',
  ],
  ['Mas, nomor rumah dinas wabup 0002 531009 bukan utk pengaduan, tolong diturunkan', [], '?'],
  ['Maaf Pak, kami usul nomor WA Setda diganti nomor hotline baru. Menunggu acc pimpinan.', [], '?'],
  ['PDAM: WA gangguan 24 jam → 0008 1026 8899 ; WA pemasangan → 0008 1026 8800', [], '?'],
  [
    'Nyuwun pangapunten Pak, kula saking BKPSDM. WA 000810220001 taksih aktif, telpon ingkang mboten saged, nembe dipun dandosi.',
    [],
    '?',
  ],
  [
    'Kadin LH Bu Ratna umroh 14 hari mulai Rabu, Plh: Sekdin, Bp. Ir. Harto Contohjaya',
    ['dlh acts-for plh Ir. Harto Contohjaya from 2026-12-02'],
    '?',
  ],
  ['dindik pindah gedung ya ke Jl Sinau Misal no 20, tlp & email ga berubah', [], '?'],
  ['email dlh@contoh.invalid udh penuh pake dlh.aduan@contoh.invalid', [], '?'],
  ['Pak tolong cek, di poster kecamatan kota nomernya kok 531043? yg bener 531034', [], '?'],
  [
    'Kelurahan Contoh Lor: lurah Bp. Santo Contohwibawa, S.E. / WA kelurahan 0008 1077 6655 / buka senin-jumat 08.00-15.00',
    [
      'd9901012002 contact-told whatsapp +6200810776655',
      'd9901012002 office-described mon+tue+wed+thu+fri 08:00-15:00',
    ],
    '?',
  ],
  [
    'Assalamualaikum, Plt Kepala BKPSDM mulai hari ini saya sendiri, Drs. Budiman Contohyasa, M.M. Nomor HP 0008 1122 3344 utk dihubungi tim saja',
    ['bkpsdm acts-for plt Drs. Budiman Contohyasa, M.M.'],
    '?',
  ],
  ['Telegram bpbd ganti t.me/contoh_bpbd_siaga', ['bpbd contact-replaced telegram contoh_bpbd_siaga'], 'sure'],
  [
    'Lapor pak, no dinsos p3a 531015 diangkat orang tp katanya udah bukan kantor dinsos, itu toko bangunan',
    ['dinsos-p3a reported telepon by unknown'],
    '?',
  ],
]

/** Who heads an office already isn't likely to act for its head. */
const DEFINITIVE: Row[] = [
  [
    'Mulai 1 Desember 2026 Plh Kadin Kominfo adalah Rini Sampelastuti, S.Kom., M.Kom.',
    ['dinkominfo acts-for plh Rini Sampelastuti, S.Kom., M.Kom. from 2026-12-01'],
    '?',
  ],
  [
    'Mulai 1 Desember 2026 Plh Kadin Kominfo adalah Wulan Misalasih, S.Kom.',
    ['dinkominfo acts-for plh Wulan Misalasih, S.Kom. from 2026-12-01'],
    'sure',
  ],
]

/** Greetings in front and farewells behind, each with a number near. */
const GREETED: Row[] = [
  ['Assalamualaikum, WA Dinkes sekarang 0008 1077 1299', ['dinkes contact-told whatsapp +6200810771299'], 'sure'],
  [
    'Selamat siang, WA pengaduan kami sekarang 0008 1077 1299, yg lama sdh tidak dipakai. Dinas Kesehatan',
    ['dinkes contact-told whatsapp +6200810771299'],
    '?',
  ],
  ['Salam sehat, telepon Dinkes ganti (0002) 531099', ['dinkes contact-replaced telepon +62002531099'], '?'],
  ['Selamat pagi, saya Contoh dari Dinkes 0008 1077 1300, mohon data kami dicek', [], '?'],
  ['Salam, Contoh Misalan 0008 1077 1300 Dinkes', [], '?'],
  [
    'Telepon Dinkes ganti (0002) 531099\n\nSalam,\nContoh Misalan\nHP 0008 1077 1300',
    ['dinkes contact-replaced telepon +62002531099'],
    '?',
  ],
  [
    'Mohon ijin, WA Dindagkop ganti 0008 1090 1122\nHormat kami,\nSekretariat Dindagkop\n0008 1077 1300',
    ['dindagkop contact-replaced wa +6200810901122'],
    '?',
  ],
  [
    'Assalamualaikum\nTelepon Dinkes ganti (0002) 531099\nSelamat bekerja\nWA Dinkes ganti 0008 1077 1300',
    ['dinkes contact-replaced telepon +62002531099', 'dinkes contact-told whatsapp +6200810771300'],
    '?',
  ],
  [
    'DLH: telp masih sama 0002 531017. Kepala sekarang Plt Drs. Contoh Misalan, M.Si.',
    ['dlh acts-for plt Drs. Contoh Misalan, M.Si.'],
    '?',
  ],
  [
    'DLH: telp masih sama yaitu 0002 531017, WA ganti 0008 1077 1299',
    ['dlh contact-replaced wa-sampah +6200810771299'],
    '?',
  ],
]

const ALL = { FIRST, AFTER, LATER, LAST, STRANGERS, MIXED, DEFINITIVE, GREETED }

describe.each(Object.entries(ALL))('everyday messages, %s', (_, rows) => {
  it.each(rows)('%s', (text, lines, doubt, office) => {
    const proposal = read(text, office)
    expect(told(proposal)).toEqual(lines)
    expect(proposal.doubts.length > 0 ? '?' : 'sure').toBe(doubt)
  })
})

describe('what changes nothing', () => {
  it.each<[string, RegExp[]]>([
    ['WA DLH ganti 0008-1099-0011, telepon tetap', [/Tetap sama: “telepon tetap”/]],
    ['WA DLH ganti 0008-1099-0011 karena HP hilang', [/Alasannya: “karena HP hilang”/]],
    ['WA DLH ganti 0008-1099-0011, bukan nomor pribadi', [/Disebut “bukan nomor pribadi”/]],
  ])('%s: is told beside the change', (text, notes) => {
    const proposal = read(text)
    expect(proposal.edits).toHaveLength(1)
    expect(proposal.notes).toHaveLength(notes.length)
    for (const [index, note] of notes.entries()) expect(proposal.notes[index]).toMatch(note)
  })

  it.each<[string, RegExp]>([
    ['WA DLH ganti 0008-1099-0011, WA tetap', /dari jenis yang sama/],
    ['WA DLH ganti 0008-1099-0011, yang lama masih aktif', /Yang lama disebut masih dipakai/],
    ['WA DLH ganti 0008-1099-0011. Kapan tayang?', /Ada pertanyaan juga/],
    ['WA DLH ganti 0008-1099-0011, bener nggak?', /tampaknya pertanyaan/],
    ['WA DLH ganti 0008-1099-0011, kalau tidak salah', /“kalau”/],
    ['WA DLH ganti 0008-1099-0011. Jangan dulu', /“Jangan”/],
    ['WA DLH ganti 0008-1099-0011. Eh nggak jadi', /“nggak jadi”/],
    ['DLH: WA tidak ganti, 0008-1099-0011 itu nomor saya', /nomor pribadi/],
    ['WA DLH ganti 0008-1099-0011 cuma buat hari ini', /cuma/],
    ['DLH sama Dindik WA nya ganti 0008-1099-0011', /kantor mana/],
    ['Jam buka DLH senin-jumat 08.00-15.00', /dianggap tutup/],
    ['Jam buka DLH senin-jumat 15.00-08.00', /Tidak paham/],
    ['Jam buka DLH senin-rabu 08.00-15.00, selasa 08.00-11.00', /Tidak paham/],
  ])('%s: is a doubt', (text, doubt) => {
    expect(read(text).doubts.join('\n')).toMatch(doubt)
  })
})

/** What narrows a change, or leaves a part of it unsaid: each was read as the whole of it, without a doubt. */
describe('what says less than it seems', () => {
  it.each<[string, RegExp]>([
    ['WA setda ganti 0008-1099-0011 jam kerja saja', /tidak dipahami: jam/],
    ['WA setda ganti 0008-1099-0011 khusus warga', /“khusus” tidak ikut dibaca/],
    ['WA setda ganti 0008-1099-0011 untuk kantor kami saja', /“untuk” tidak ikut dibaca/],
    ['WA setda ganti 0008-1099-0011 sampai pulih', /“sampai” tidak ikut dibaca/],
    ['pakai WA 0008-1099-0011 dulu untuk setda', /“dulu” tidak ikut dibaca/],
    ['WA setda ganti 0008-1099-0011 ya to', /tidak dipahami: to/],
    ['Nomor WA Setda akan diganti menjadi 0008-1099-0011', /Sejak kapan tidak disebut/],
    ['saya warga, WA setda ganti 0008-1099-0011', /tampaknya dari warga/],
    ['WA setda ganti 0008-1099-0011 dapat dari warga', /tampaknya dari warga/],
    ['WA setda 0008-1001-0001 dihapus, telepon juga', /“telepon” tidak ikut dibaca/],
    ['WA setda ganti 0008-1099-0011 bisa sms juga', /“sms” tidak ikut dibaca/],
    ['email setda ganti wa 0008-1099-0011', /“email” tidak ikut dibaca/],
    ['Kelurahan di Kecamatan Contoh Kota WA tambah 0008-1099-0011', /“Kelurahan” tidak ikut dibaca/],
    ['telp setda (0002) 531001 mati', /mungkin hanya gangguan/],
    ['telp setda (0002) 531001 tidak aktif karena gangguan Telkom', /mungkin hanya gangguan/],
    ['No HP setda ganti 0008-1099-0011', /telepon kabel dengan nomor HP/],
    ['WA setda 0008-1001-0001 itu nomor pribadi, tolong dihapus', /disebut nomor pribadi/],
    ['Tolong Kominfo ganti WA kami 0008-1099-0011', /Dinkominfo mungkin hanya dituju/],
    ['Dinkominfo tolong update nomor WA kami 0008-1099-0011', /Dinkominfo mungkin hanya dituju/],
    ['Sampaikan ke Setda, WA kami ganti 0008-1099-0011', /Setda mungkin hanya dituju/],
    ['WA setda ganti 0008-1099-0011 kayane', /“kayane”/],
  ])('%s', (text, doubt) => expect(read(text).doubts.join('\n')).toMatch(doubt))

  it.each<[string, string[], RegExp?]>([
    ['WA setda pindah ke 0008-1099-0011, yang 0008-1001-0001 rusak', ['wa'], /dibaca sebagai yang lama/],
    ['Mohon perubahan nomor telp Setda dikirim ke 0008-1099-0011', []],
    ['Tolong kirim data WA Setda ke 0008-1099-0011', []],
    ['Perubahan WA Setda ke 0008-1099-0011 ditunda', []],
    ['Seumpama WA Setda ganti 0008-1099-0011', []],
    ['WA setda ganti 0008-1099-0011 ora sido', []],
    ['Plt Kadin DLH bukan lagi Budi Contohwan, S.T. mulai 1 Desember', []],
    ['Mulai besok PDAM pakai WA saja 0008 1026 0001, telpon kantor sudah diputus', ['telepon'], /satu-satunya/],
  ])('%s: touches no more than is said', (text, ids, doubt) => {
    const { edits, doubts } = read(text)
    expect(edits.flatMap(({ events }) => events.flatMap((event) => ('id' in event ? event.id : event.kind)))).toEqual(
      ids,
    )
    expect(doubts.join('\n')).toMatch(doubt ?? /./)
  })
})

describe('a day that may be another', () => {
  it.each<[string, string, RegExp?]>([
    ['WA setda ganti 0008-1099-0011 MULAI JUMAT KEMARIN', '2026-11-27'],
    ['WA setda ganti 0008-1099-0011 mulai tgl 30 BULAN DEPAN', '2026-12-30'],
    ['WA setda sudah diganti tgl 1 kemarin 0008-1099-0011', '2026-11-01'],
    ['WA setda sudah ganti tgl 20 jadi 0008-1099-0011', '2026-11-20', /bisa 20 November 2026 atau 20 Desember 2026/],
    ['WA setda ganti tgl 25 jadi 0008-1099-0011', '2026-12-25', /bisa 25 November 2026 atau 25 Desember 2026/],
    ['WA setda ganti 0008-1099-0011 mulai 1 Juni', '2026-06-01', /bisa 1 Juni 2026 atau 1 Juni 2027/],
    ['WA setda ganti 0008-1099-0011 surat tgl 1 Desember 2026', '2026-12-01', /bukan satu hari yang pasti/],
    ['WA setda ganti 0008-1099-0011, besok saya kirim suratnya', '2026-11-29', /bukan satu hari yang pasti/],
    ['WA setda ganti 0008-1099-0011 mulai tgl 5', '2026-12-05'],
  ])('%s', (text, on, doubt) => {
    const { edits, doubts } = read(text)
    expect(edits.map((edit) => edit.on)).toEqual([on])
    if (doubt) expect(doubts.join('\n')).toMatch(doubt)
    else expect(doubts).toEqual([])
  })
})

describe('a number without its area', () => {
  it.each<[string, string[], RegExp]>([
    [
      'Telp dindik 531019 ganti 531119',
      ['dindik contact-replaced telepon +62002531119'],
      /kode wilayahnya tidak ditulis/,
    ],
    [
      'IGD RSUD Waras Sampel bkn 531031 lagi tapi 531 041. Nomor pengaduan msh sama',
      ['rsud contact-replaced telepon-igd +62002531041', 'rsud contact-ended telepon-igd'],
      /kode wilayahnya tidak ditulis/,
    ],
    [
      'telp RSUD ganti 531041, IGD tetap 531031',
      ['rsud contact-replaced telepon +62002531041'],
      /531031 disebut tetap/,
    ],
    [
      'Di poster tertulis 531028 harusnya 531082 (telp Kominfo)',
      ['dinkominfo contact-replaced telepon +62002531082'],
      /kode wilayahnya tidak ditulis/,
    ],
    ['Telp dindik ganti 5311190', [], /./],
    ['Dinkes tlp 531014 → 531114. RSUD tlp tetap 531030.', [], /kantor mana/],
    ['WA dindik tambah 0008-1099-0011, SK 531119', ['dindik contact-told whatsapp +6200810990011'], /531119/],
  ])('%s', (text, lines, doubt) => {
    const proposal = read(text)
    expect(told(proposal)).toEqual(lines)
    expect(proposal.doubts.join('\n')).toMatch(doubt)
  })
})

it.each([
  ['0002 531017', 'disebut tetap, jadi tidak diubah'],
  ['0002 531098', 'disebut tetap, tetapi tidak tercatat di kantor ini'],
])('what is said to stay is compared with what is recorded: %s', (number, doubt) =>
  expect(read(`DLH: telp masih sama ${number}. WA ganti 0008 1077 1299`).doubts.join('\n')).toContain(doubt),
)

describe('a message about several offices, read for one that was chosen', () => {
  it.each<[string, string, string[], RegExp]>([
    [
      'Setda telp ganti (0002) 531101, BKPSDM WA ganti 0008-1099-0011',
      'bkpsdm',
      ['bkpsdm contact-replaced wa +6200810990011'],
      /juga menyebut Setda/,
    ],
    [
      'Telp Setda sama BKPSDM ganti pak. Setda jadi 531101, BKPSDM jadi 531125',
      'setda',
      ['setda contact-replaced telepon +62002531101'],
      /juga menyebut BKPSDM/,
    ],
    [
      'Dinkes tlp 531014 → 531114. RSUD tlp tetap 531030.',
      'dinkes',
      ['dinkes contact-replaced telepon +62002531114'],
      /juga menyebut RSUD/,
    ],
  ])('%s: %s', (text, office, lines, doubt) => {
    const proposal = read(text, office)
    expect(told(proposal)).toEqual(lines)
    expect(proposal.doubts.join('\n')).toMatch(doubt)
    expect(proposal.notes.join('\n')).toMatch(/Tentang kantor lain/)
  })
})

describe('a post for a while', () => {
  it.each<[string, string[]]>([
    [
      'Kadin DLH Bu Ratna Sampelwulan cuti mulai 1 Desember, sementara Plh nya Budi Contohwan, S.T.',
      ['dlh acts-for plh Budi Contohwan, S.T. from 2026-12-01'],
    ],
    ['Sementara ini Kabag Organisasi kosong ya, blm ada penggantinya', ['bag-organisasi post-vacant vacant']],
  ])('%s', (text, lines) => expect(told(read(text))).toEqual(lines))
})

describe('a chat', () => {
  const readAll = (text: string) =>
    incomingMessages(text).map(({ text: message, on, followed }) =>
      readFreeMessage(message, {
        ...{ content: open!.content, today: TODAY, waiting: [] },
        ...(on && { sentOn: on }),
        ...(followed && { followed }),
      }),
    )
  const from = (name: string, minute: number, text: string) => `[28/11/26 09.${minute}] ${name}: ${text}`

  it('has what its writer takes back afterwards as a doubt', () => {
    const [first, second, ...rest] = readAll(
      [
        from('Pak Yuli', 10, 'WA bpbd ganti 0008 1021 0009'),
        from('Bu Rina', 11, 'WA setda ganti 0008 1099 0011'),
        from('Pak Yuli', 12, 'eh maaf salah, itu nomor saya pribadi'),
      ].join('\n'),
    )
    expect(first!.doubts.join('\n')).toMatch(/menulis “eh maaf salah/)
    expect([second!.edits.length, second!.doubts, rest.length]).toEqual([1, [], 1])
  })

  it.each(['mulai besok ya pak', 'eh tunggu dulu ya pak, blm fix', 'yg lama dihapus'])(
    'has “%s” behind it as a doubt',
    (more) => {
      const text = [from('Bu Wiwik', 10, 'WA setda ganti 0008 1099 0011'), from('Bu Wiwik', 11, more)].join('\n')
      expect(readAll(text)[0]!.doubts).toEqual([expect.stringContaining(more)])
    },
  )

  it('has thanks and what others write as no doubt', () => {
    const thanks = [from('Bu Wiwik', 11, 'Terima kasih ya pak'), from('Tim', 12, 'mulai kapan bu?')]
    expect(readAll([from('Bu Wiwik', 10, 'WA setda ganti 0008 1099 0011'), ...thanks].join('\n'))[0]!.doubts).toEqual(
      [],
    )
  })

  it('is read with the number that was sent alone', () => {
    const [proposal, ...rest] = readAll(
      [from('Bu Nanik', 10, 'wa dindagkop ganti'), from('Bu Nanik', 11, '0008 1018 0055')].join('\n'),
    )
    expect([told(proposal!), proposal!.doubts, rest]).toEqual([
      ['dindagkop contact-replaced wa +6200810180055'],
      [],
      [],
    ])
    const others = [from('Bu Nanik', 10, 'wa dindagkop ganti'), from('Tim', 11, '0008 1018 0055')].join('\n')
    expect(incomingMessages(others)).toHaveLength(2)
  })
})

it('a message that changes nothing has its other words told', () =>
  expect(read('Nomor setda masih sama semua, wis tak semprong').doubts.join('\n')).toMatch(
    /tidak dipahami: .*semprong/,
  ))
