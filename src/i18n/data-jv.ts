/** Texts of the page of open data, in Javanese (ngoko alus). */
import type { DataTexts } from './data-id.ts'

export const dataJv: DataTexts = {
  title: 'Data terbuka',
  lead: 'Kabeh sing ditampilake ing situs iki uga ana minangka data: kanggo situs desa, aplikasi, media lan panaliten. Gratis, tanpa ndhaptar.',
  careTitle: 'Mangga dijaga',
  care: [
    'Dijupuk maneh saben dina. Data iki digawe anyar saben dina, lan isian generated nyebutake dinane.',
    'Nomer aja disimpen luwih saka 7 dina. Nomer mati didol maneh, banjur sing muni HP-ne wong liya.',
    'Tanggal lan tandhane ditampilake. Nomer sing durung dikonfirmasi aja ditulis kaya-kaya wis mesthi.',
    'Wenehana link menyang kaca tetepe kantor (page): ing kana nomere mesthi sing paling anyar.',
    'Yen ana isian notice, unine ditampilake.',
  ],
  filesTitle: 'Berkas',
  file: 'Berkas',
  use: 'Kanggo apa',
  files: {
    'directory.json': 'kabeh kantor, pejabat, kontak lan sumbere; kanggo aplikasi',
    '<id>.json': 'siji kantor wae; <id> diganti tandhane kantor',
    'directory.csv': 'tabel kabeh kontak; kanggo Excel, LibreOffice utawa Google Sheets',
    'directory.vcf': 'kabeh kantor dadi kertu kontak; kanggo buku telpon ing HP',
    '<id>.vcf': 'kertu kontake siji kantor',
    'directory.jsonld': 'kantor lan kontak sing wis mesthi, nganggo tembunge schema.org; kanggo mesin panggolek',
    'popolo.json': 'kantor, jabatan lan pejabate miturut standar Popolo; kanggo sing ngawasi pamarentahan',
    'changes.json': 'apa sing ganti lan kapan, tanpa nomere',
    'changes.atom': 'owah-owahan dadi umpan (feed); kanggo aplikasi sing maca umpan',
    'schema.json': 'tegese saben isian berkas JSON, lan carane mriksa nganggo mesin',
  },
  idNote: 'Tandha kantor (id) kuwi pungkasane alamat kacane. Upamane kanggo',
  internal:
    'Berkas search.json, search-rare.json lan numbers.json dienggo situs iki dhewe; susunane bisa ganti tanpa kabar.',
  statesTitle: 'Tegese kahanan kontak (state)',
  states: {
    confirmed: 'Dikonfirmasi kantore paling suwe 180 dina kepungkur (confirmedOn). Oleh ditampilake kaya biyasane.',
    sourced: 'Duweke lembaga provinsi utawa nasional, sumbere ana tanggale. Oleh ditampilake kaya biyasane.',
    stale: 'Dikonfirmasi luwih saka 180 dina kepungkur. Tanggale ditampilake, lan ditulisi “perlu dicek maneh”.',
    unconfirmed:
      'Saka sumber terbuka, durung dikonfirmasi kantore. Sumbere ditampilake, lan ditulisi “durung dikonfirmasi kantore”.',
  },
  withheld: 'Kontak sing durung oleh ditampilake ora ana ing berkas endi wae.',
  versionTitle: 'Versi',
  version: (version) =>
    `Susunane berkas JSON iki versi ${version} (isian version). Angka kapindho mundhak yen ana isian anyar; program panjenengan tetep mlaku. Angka kapisan mundhak yen ana isian sing ilang utawa ganti tegese. Alamate berkas ora ganti.`,
  schema: 'Tegese saben isian (schema.json, basa Indonesia)',
  licenceTitle: 'Lisensi',
  licenceContacts: 'Data kantor lan kontake:',
  licenceSet: (licence) => `oleh dienggo nganggo lisensi ${licence}, sumbere disebutake.`,
  licenceUnset: 'lisensine durung ditetepake pamarentah daerah. Fakta oleh dipethik, sumbere disebutake.',
  examplesTitle: 'Conto',
  command: 'Baris printah',
  commandText: 'Kontake siji kantor, nganggo curl lan jq:',
  sheet: 'Excel lan lembar kerja liyane',
  sheetSteps: [
    'Ing Excel: bukak tab Data, pilih Dari Web (From Web), alamat ing ngisor iki ditempel, banjur Muat (Load). Yen hurupe katon aneh, pilihen asal berkas 65001: Unicode (UTF-8).',
    'Supaya tetep anyar: ing tab Data pencet Segarkan Semua (Refresh All), saben dina.',
    'Ing Google Sheets: rumus ing ngisor iki ditulis ing sel sing kosong.',
  ],
  script: 'JavaScript',
  scriptText:
    'Kanggo server (Node.js). Ing browser, cara iki mung mlaku yen server situs iki ngolehake situs liya (CORS).',
  feed: 'Ngetutake owah-owahan',
  feedText:
    'Alamat iki ditempel ing aplikasi sing maca umpan (Thunderbird, Feedly, NetNewsWire). Ana kabar saben pejabat utawa kontak ganti; nomere diwaca ing kaca kantore.',
  embedTitle: 'Dipasang ing situs panjenengan',
  embedLead: (id) =>
    `Kode iki disalin menyang kaca situs panjenengan, banjur ${id} diganti tandhane kantor sing dikersakake. Isine ganti dhewe; tanpa skrip, tanpa kuki, tanpa pelacak. Isine nganggo basa Indonesia.`,
  card: 'Kertu kontak',
  cardText: 'Kabeh kontake kantor, bisa dipencet. Ambane paling sethithik 280 piksel; dhuwure mangga dicocogake.',
  cardLook: 'Pirsani kertune',
  badge: 'Lencana',
  badgeText: 'Siji gambar isine siji nomer, kanggo sikile kaca. Nomere aja ditulis ing alt: gambare ganti dhewe.',
  badgeAlt: (office) => `Conto lencana ${office}`,
}
