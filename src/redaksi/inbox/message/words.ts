/** The words of messages, in everyday Indonesian and Javanese: many spellings of one word, and what sort of word it is. */

import { PLATFORMS, platformsWith } from '../../../directory/content/platforms.ts'

/** What sort of word it is; `polite` ones say nothing. */
export type WordSort = keyof typeof SORTS

/** Words by sort, each with its other spellings behind a colon. */
const SORTS = {
  polite: `
    pak: bapak bpk bp pk pakde paklik
    bu: ibu buk ib ibunda
    salam: assalamualaikum assalamu alaikum alaikum asslm aslm askum ass aslmkm wassalam wassalamualaikum wasalam was wslm waalaikumsalam kumsalam wr wb warahmatullahi wabarakatuh selamat slmt met sugeng hormat halo hallo hai hi permisi kulonuwun om swastiastu salom
    terima: matur suwun matursuwun nuwun maturnuwun maturnuhun trima trims trimakasih terimakasih makasih makasi mksh mksih kasih ksh tks thx thanks tq suksma nuhun hatur
    mohon: mhn tlng dimohon memohon tolong tlg tolongin tulung tulungi monggo mangga mugi harap hrp minta mnta mintak njaluk nyuwun suwun silakan silahkan bantu dibantu bantuan bantuannya perkenan berkenan kersa
    nya:
    catat: dicatat catet dicatet
    karena: krn karna soalnya soale sebab mergo merga amargi amarga jalaran lantaran dikarenakan gara-gara gegara
    sedangkan: sedang dene
    usah: perlu prlu
    kurang: kurange
    angka: angkanya digit digitnya
    waktu: waktunya wekdal wekdalipun
    memang: mmg emang
    tadi: td wau wau
    kirim: dikirim kiriman mengirim kirimkan ngirim
    kena:
    buka:
    teman: guys gaes rekan rekan-rekan sedulur
    maaf: ganggu mengganggu ngganggu mf maap ngapunten ngapura punten sori sorry sewu nyuwunsewu
    izin: ijin ijinkan izinkan
    mas: sdr sdri saudara saudari almarhum alm almarhumah mbak mbk mba kak kakak dik gan bos bosku lur ndan mimin kang
    ya: iya iyo yo yaa nggih njih enggih inggih ngih oke ok okay oks siap sip beres yes lho lo deh dong sih nih loh ki
    kabar: tau tahu info informasi infonya inpo infokan menginfokan menginformasikan diinformasikan informasikan sampaikan menyampaikan disampaikan sampekan nyampaikan ngaturaken ngaturi pirsa uninga matur ngabari ngabarin kabari dikabari mengabarkan mengabari dikabarkan beritahu memberitahu memberitahukan beritahukan diberitahukan pemberitahuan paring melaporkan laporkan lapor laporan atur aturi pawarta pawartos
    bahwa: bhw bilih bahwasanya
    untuk: utk kangge buat bwt kagem
    di: ing ning dalam dlm pada pd
    dan: karo kalih lan serta maupun kaliyan kalian
    adalah: yaitu yakni yaiku inggihpunika punika ialah berikut sebagaimana sbb
    itu: ini iki niki niku kuwi tersebut tsb berikutnya dimaksud
    yg: yang sing ingkang kang yng
    kami: kita kami kulawarga kawula mami
    juga: jg ugi juga pula
    saja: mawon wae bae sahaja
    aja:
    seperti: spt sprt kayak kaya koyo kados sprti
    tertera: tercantum
    lampir: terlampir dilampirkan berikut
    sekarang: skrg skrng skg saiki sakniki samenika sakmenika sapunika kini
    sudah: sdh udah udh dah sampun mpun wis wes telah tlh uwis
    akan: arep badhe bade mau hendak
    bisa: dapat dpt saged iso boleh bole
    agar: supaya biar ben supados spy supy
    data: datanya direktori daftar catatan list poster brosur halaman aplikasi sistem spanduk
    segera: secepatnya sgr sesegera
    kabupaten: kab pemkab pemerintah
    nama: bernama a.n a.n. an jeneng asma jenenge asmanipun namanya nm
    hari: dinten dino hr
    sejak: wiwit kawit semenjak terhitung
    tgl: tanggal tgl tertanggal tg
    mulai: mulae per tmt milai
    syukur: alhamdulillah insyaallah insyaalloh innalillahi semoga mugi mugo moga berkah
    sehubungan: sesuai berdasarkan maka adapun guna rangka
    demikian: dmkn mekaten mekoten ngoten begitu gitu sekian
    atas: perhatian perhatiannya perhatianipun kerjasama kerjasamanya kerja pangertosan kawigatosan kawigatosanipun
    warga: masyarakat
    ada: wonten ana
    bersama: terkait tentang mengenai perihal hal soal trkait
    dipun: dipunipun
    sampai: s/d s.d s.d. sd hingga ngantos dugi dumugi nganti
    tulis: ditulis tertulis tulisan tulisannya ketik ketikan diketik ejaan ejaannya
    gelar: gelarnya titel
    khusus: resmi kedinasan sah
    surat: suratnya srt
    jelas: paham mengerti
    loh: lho
  `,
  others: `
    lain: lainnya liyane lainne sisanya sanesipun
    semua: kabeh sedaya smua semuanya
    orang: wong uwong tiyang
  `,
  ralat: `
    ralat: diralat meralat koreksinya
  `,
  daytime: `
    pagi: pgi enjing enjang
    siang: siyang
    sore: sonten
    malam: malem mlm dalu bengi
    jam: pukul pkl
  `,
  thing: `
    desa: kelurahan kecamatan kec kel ds balaidesa
    nomor: no nmr nmer nomer nomr nomore nomere nomeripun nomernya nomornya nope nmor
    kontak: kontaknya contact
    wa: whatsapp whatsap watsap watsapp whatshap wasap wane wanya
    telepon: telp tlp tlpn tilpun telpon telfon tilpon tel phone hp hape handphone ponsel tlf
    sms: smsan
    surel: email imel
    situs: web website laman webnya websitenya situsnya webe
    formulir: form link tautan
    akun: medsos sosmed username akune
    dinas: kantor kantore instansi opd kantoripun dinasnya
    hotline: call center callcenter
  `,
  change: `
    ganti: diganti digantikan gantikan gantos digantos gantinya gantine gantiin pergantian penggantian berganti dgnti gnti ngganti ngganteni gantilah menggantinya mengganti gantio gantosipun
    ubah: merubah diubah dirubah rubah berubah perubahan robah ngubah mengubah update diupdate updet diupdet updatenya perbarui diperbarui perbaharui diperbaharui memperbarui pemutakhiran owah diowahi revisi direvisi koreksi dikoreksi edit diedit betulkan dibetulkan benahi dibenahi disesuaikan sesuaikan dibenerin
    tambah: ditambah ditambahkan tambahan nambah tambahi ditambahi menambahkan tambahkan masukkan dimasukkan masukin dimasukin cantumkan dicantumkan pasang dipasang punya mempunyai memiliki gadhah gadah nduwe duwe membuka dibuka luncurkan tambahne
    menggantikan: nggantosi nggentosi mengantikan
    pindah: dipindah alih beralih dialihkan pindhah
    baru: anyar enggal terbaru anyare bru br barunya enggalipun terkini
    lama: lawas lami lawase lm lma lamanya terdahulu dulu dahulu mbiyen rumiyin riyen semula sebelumnya sblmnya
    mati: off putus diputus matek hangus pejah modar diblokir terblokir banned dibanned keban nonaktif dinonaktifkan keblokir
    hapus: dicoret coret dihapus hapuskan dihapuskan copot dicopot busak dibusak hilangkan dihilangkan dilepas cabut dicabut dibuang buang
    aktif: aktip diaktifkan
    pakai: dipakai pake dipake digunakan gunakan pakek kepake kepakai kanggo tampil ditampilke ditampilkan tampilkan ditayangkan dianggo anggo dienggo agem ngagem diagem menggunakan memakai berfungsi berlaku dipergunakan ngangge dipunagem dipegang
    jadi: menjadi dadi dados jd mnjd mnjadi jadinya sido sida
    dari: saking saka seko soko dr
    ke: dateng menyang neng nang dhateng
    tapi: namung tp tetapi nanging melainkan ananging
    dengan: dgn dg
    benar: bener betul leres seharusnya harusnya semestinya kudune leresipun benere btl bnr
    salah: keliru klentu kleru kliru salahe typo lepat klentunipun slh
    lagi: maneh malih lg meneh
    tidak: tdk gak ga nggak ngga ndak ora ra mboten boten gk tak tida enggak
    belum: blm durung dereng blum
    bukan: bkn dudu sanes bukanlah
    hilang: ilang kecurian dicuri dihack hack kehack dibajak diretas kecemplung nyemplung
    hubungi: ngangkat dihubungi menghubungi ditelpon ditelepon disambung nyambung diangkat tersambung dikontak
  `,
  stop: `
    jangan: jgn ojo jngn ampun
    batal: dibatalkan urung wurung gajadi tunda ditunda tertunda pending dipending cancel dicancel
    kalau: kalo klo yen jika bila apabila menawi nek manawi seandainya andai nk seumpama umpama umpamane semisal
    katanya: jarene jare kabarnya rencana rencananya mungkin kayaknya sepertinya konon isu gosip ketoke kadose kayane kayake
    sementara: smntara sauntawis
    masih: msh tesih taksih isih tetap tetep ttp sama podho padha sami
    nanti: mangke mengko ntar kapan-kapan
    faks: fax faksimili facsimile
    penipu: penipuan hoax hoaks palsu nipu gadungan
    abaikan: diabaikan
    atau: utawi utowo atw
  `,
  question: `
    berapa: brp brapa pira piro pinten
    apakah: apa opo nopo punapa apkh po
    mana: endi pundi
    tanya: nanya bertanya tanglet takon
    kenapa: mengapa ngopo kenging
    kok:
    cek: dicek mengecek ngecek dipastikan pastikan
    kapan: siapa sinten sapa sopo
  `,
  self: `
    pribadi: prbadi personal
    saya: sy kula aku kulo dalem sya ku
  `,
  person: `
    camat: camate
    kades: petinggi lurahdesa pakades
    lurah: lurahe
    kepala: kapala pimpinan pejabat
    kadin: kadis kadinas kaban kalak kalaksa
    direktur: dirut direkturnya
    inspektur: inspekturnya
    sekda: sekwan
  `,
  status: `
    plt: pelaksanatugas
    plh: pelaksanaharian
    pj: penjabat
    pjs:
    definitif: defenitif def difinitif
  `,
  coming: `
    jabat: dijabat menjabat njabat jabatan
    lantik: sertijab dilantik melantik pelantikan nglantik
    tunjuk: ditunjuk penunjukan
    angkat: dipilih terpilih
    sebagai: sbg selaku minangka sbagai
    oleh: dening oleh
    pengganti: penggantinya penggantine
    sk: keputusan
    perpanjang: diperpanjang perpanjangan
    rangkap: merangkap dirangkap
  `,
  leaving: `
    pensiun: pensiunan purna purnatugas purnabakti bup
    meninggal: berpulang wafat seda mangkat tilar
    dunia: donya
    mutasi: dimutasi rolling dirolling promosi dipromosikan rotasi dirotasi
    cuti: dl
    mundur: berhenti diberhentikan mengundurkan
    kosong: lowong suwung
    selesai: rampung berakhir habis rampungan
    tugas: tugasnya
  `,
  staff: `
    wakil: waka
    sekretaris: sekcam sekdes sekdin sekban carik
    staf: staff kasi kasie kasubag kasubbag kabid kabag ajudan operator bendahara bayan modin kadus kaur sespri sopir pegawai protokol humas petugas perangkat narahubung cp pic
  `,
  addressed: `
    yth: kepada kpd dumateng dear ytk yts katur
    admin: min tim redaksi pengelola
  `,
  foreign: `
    puskesmas: pustu posyandu pkm
    sekolah: sd sdn smp smpn sma sman smk tk paud mts madrasah
    polsek: polres koramil kodim kua samsat pln bpn kpu bawaslu
    upt: uptd uptpd pasar terminal bumdes koperasi
  `,
  complaint: `
    rusak: berlubang bolong jeglong ambrol longsor ambruk
    sampah: banjir macet lampu padam pungli antri antre lambat bau bansos ktp kk jalan jembatan selokan air listrik
    keluhan: mengeluh kecewa komplain wadul
  `,
  unit: `
    layanan: pelayanan pelayanane
    pengaduan: aduan
    bidang: bagian seksi loket unit regu posko ruang
  `,
} as const

const KNOWN = new Map<string, { word: string; sort: WordSort }>()
for (const [sort, list] of Object.entries(SORTS))
  for (const line of list.trim().split('\n')) {
    const [word = '', spellings = ''] = line.trim().split(/:\s*/)
    for (const spelling of [word, ...spellings.split(' ')])
      if (spelling && !KNOWN.has(spelling)) KNOWN.set(spelling, { word, sort: sort as WordSort })
  }

for (const platform of platformsWith())
  for (const word of PLATFORMS[platform].words) if (!KNOWN.has(word)) KNOWN.set(word, { word: 'akun', sort: 'thing' })

/** What people hang on words: "nomornya", "nomere", "gantilah". */
const ENDINGS = /(?:nya|lah|kan|ipun|ne|e|in|nan)$/

/** A word as it is compared: small, without accents, letters held down counted once. */
export const bareWord = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’'`]/g, '')
    .toLowerCase()
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .replace(/^(\p{L}{3,})2$/u, '$1')

/** The word that a spelling means and its sort; undefined where it is none of these. */
export function knownWord(text: string): { word: string; sort: WordSort } | undefined {
  const bare = bareWord(text)
  const known = KNOWN.get(bare)
  if (known) return known
  const stem = bare.replace(ENDINGS, '')
  return stem.length > 3 ? KNOWN.get(stem) : undefined
}
