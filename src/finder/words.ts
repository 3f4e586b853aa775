/**
 * Words as people of Central Java type them, brought to one form: Indonesian, Javanese of both levels and chat
 * spelling. Index and query go through the same door, so a form needs to be the same for words of one meaning, not to
 * be a word. Runs in the browser, so it imports nothing.
 */

/** Words that don't tell which office it is: small words, and what is said around any problem. */
const STOP = new Set(
  `a ada adalah adik agar aja aku akeh akibat anda apa apakah arep aturan awak bagaimana bagian banget bapak baru bgt bgtu
  bagi bahwa banyak baik begini begitu belum bener beres biar biasa bikin bisa blm boten bs bu buat bukan cara cari carane cuma
  dadi damel dan dari daerah deh dene dengan dereng dg dgn di dia diurus dimana dino ditangani dl dmn dong dulu durung
  enak enek engga enggak entuk ga gak gae gawe gek gimana gk gmn golek gon gone hari hrs
  iku iki ik ing ingin ini ingkang itu iya jadi jan jaluk jare jika juga juragan kabeh kabupaten kae kak kalau
  kalo kan karo karena karna kang kantor kanthi kapan kasih ke kemana keno kepada kepriye kesel kepingin kita klo km kmn ko kok kene keneh krn ku kudu kula kulo kula
  lagi lah lan langsung lapor laporan lapur lha lho lek lewat lik lo lor luwih ma mana mang mas masak masalah mau mawon mba mbak mboten mbok meh mengadu mau
  menawi mergo merga mesti min minta mohon mriki mung nah nang napa ne nek neng ngadu nggak nggih nggon nggone nggolek ngapa ngopo ngurus ngurusi niki niku ning nang ngene ngono
  njaluk njur nopo nu nuwun nyuwun oleh ono ana ora og opo pada padahal pak pan para pas pengen pengin pengaduan piye pripun pun pundi punika
  saged saget saja syarat syarate sampai sampek sangat saya sebab sebelah secara sek selalu semua sendiri sepuluh seperti sering siapa sih sing sinten soal sok sopo sudah supaya
  tak tau tahu tansah tapi tdk tekan tempat teng terus tetap thok tidak tolong to tok trs uga untuk untk utk utawa urus
  wae wes wis wonten ya yang yen yg yo bade badhe sampun selot teko saka saking
  tanya nanya lebih kepengen rasa kono kunu kulon wetan kidul biasane terusan sama ama d dr dri jg sdh udah udh dah dpt dapat kpd pnya punya gitu gini loh kayak kaya gada moso masa emang memang
  malah bae dewe satu loro telu pagi jam brp pulang bulan sasi tahun taun minggu dina mulih jarang arang pados berapa rp knp bw tdr dpn bs sy sekitar dekat cedak cedhak cerak depan ngarep mburi belakang samping pinggir`.split(
    /\s+/,
  ),
)

/** One line a meaning, its form first. */
const SAME = `
jalan dalan dalane ratan margi mergi embong jln jl jalanan lurung dlan jalane dalanan
lubang bolong lobang berlobang krowak growong jeglongan jeglong gronjalan gronjal bolongan kejeglong
rusak remuk ajur ajor bubrah ambyar hancur bodol ancur risak rsk gempil bosok
hilang ilang ical kelangan kecer kehilangan ketlingsut kecemplung kececer
air banyu toya
mati pejah modar padam pet padham oglangan byarpet oglang
bocor trocoh mbocor rembes ngrembes
rumah omah griya umah dalem rmh omahku omahe
sakit lara gerah sakiten penyakit lelara
anak bocah lare putra putri cah bocahe anakku yoga
uang duit dhuwit arta dwit
lampu penerangan lampune
sampah uwuh larahan rereged wuh regedan
pupuk rabuk mes urea phonska
sawah sabin
desa deso ndeso dusun kampung
sekolah sekolahan pamulangan skolah skul
murid siswa pelajar santri
maling pencuri colong nyolong dicolong curi kecolongan kemalingan nyuri copet jambret begal rampok
bakar kobong kobongan kebakar obong diobong geni kebesmen kebesem
banjir kebanjiran rob kerendam rendam genangan luapan meluap mbludag
ambrol ambruk roboh rubuh jebol runtuh njebol amblas ambles amblek tumbang ambleg
longsor jugrug
mampet buntu sumbat mampat
selokan got kalen drainase parit gorong selokane
sungai kali lepen bengawan kalen
keruh buthek butek butheg buteg coklat
bau ambu mambu ambune badheg busuk bacin menyengat
ktp ektp katepe ktpku ktpne
kk keka
kartu kertu kertune
akta akte
lahir lair lairan miyos lahiran
nikah rabi kawin mantu nikahan
cerai pegat pegatan
pindah boyong pindahan
kerja pedamelan padamelan makarya pegawean gawean kerjaan penggawean gaweyan nyambut kerjo
lowongan loker lowker
gaji upah bayaran opah honor umr umk
sapi lembu
kambing wedhus wedus menda kambeng
ayam pitik
ternak kewan hewan rojokoyo kewane ingon
anjing asu
ular ula ulo sawer
monyet kethek munyuk kera ketek
tawon lebah
pasar peken
dagang bakul dodolan jualan jual dodol sadean pedagang
padi pari
beras wos
harga rega regane regi rego regone
mahal larang awis larange
gas elpiji lpg melon
perempuan wanita wedok estri cewek wadon
pukul gebuk antem digebugi gebug kaplok aniaya siksa kampleng keplak ngantem diantem nggebuki ajar hajar
suami bojo garwa istri bojoku
perkosa rudapaksa
leceh cabul dicabuli grayang
jembatan kreteg kretek brug kretege
listrik listrike
setrum strum kesetrum kestrum
orang wong uwong tiyang wonge
pungutan pungli tarikan narik ditarik iuran sogok suap palak sogokan nyogok mbayari
kades petinggi bekel
hamil meteng mbobot ngandhut
bidan dukun
gigi untu
pohon wit uwit wite
hutan alas wana
bus bis
angkot angkutan angkudes kol angkudesan
bangjo apil traffic
kering asat garing kekeringan ketiga paceklik sat
tanah lemah siti
sertifikat sertipikat
sinyal signal
jompo lansia simbah mbah sepuh tuwa tua
difabel disabilitas cacat tuli tunarungu tunanetra wuta budheg budeg
gila edan odgj stres jiwa
kecelakaan laka tabrakan nabrak tabrak ketabrak tubrukan
tenggelam kelelep klelep kerem kecemplung hanyut keli keguwang kintir katut
ambulans ambulan ambulance
darurat emergency gawat
miskin mlarat kere melarat
bantuan bansos bantuane
sembako bpnt
hama wereng omo tikus uler
irigasi ulu
bibit winih benih wiji
ikan iwak
damkar pemadam blambir
lebar jembar
usaha bisnis umkm dagangan
izin ijin idin perizinan
buku bukune
wisata piknik plesir
olahraga ulahraga bal balan voli
surat layang serat
pajak pajek
tagihan rekening
uji kir
obat tamba obate
dokter dhokter doter
puskesmas puskes
air ledeng
preman mabuk mendem minuman miras ciu
judi totohan sabung
bising rame berisik gaduh horeg
kos kost
pengemis ngemis gelandangan
internet wifi
pegawai pegawe pegawene pns asn p3k pppk
hoaks hoax bohong ngapusi apusi goroh
lintas lalulintas lalin
las ngelas
madrasah mi mts
pelatihan kursus latihan sinau
tkw tki pmi migran
sumur sumure
stunting kuntet cebol
kb implan spiral
komandan pimpinan kepala ketua
kelaparan luwe
`

const PARTICLES = /(?:lah|kah|pun)$/
const OWNERS = /(?:nya|ku|mu|ne|e)$/
const ENDINGS = /(?:kan|an|i)$/
/** A k before -an may be the word's own: "kerusakan" is of "rusak". */
const SHORT_ENDINGS = /an$/
const LEAST = 4

const cut = (word: string, ending: RegExp, least = LEAST): string => {
  const short = word.replace(ending, '')
  return short.length >= least ? short : word
}

/** What a prefix leaves; "mem", "men", "meng" and "meny" swallow the first consonant before a vowel. */
const PREFIXES: [RegExp, string][] = [
  [/^[mp]em(?=[bfpv])/, ''],
  [/^[mp]em(?=[aiueo])/, 'p'],
  [/^[mp]eny(?=[aiueo])/, 's'],
  [/^[mp]eng(?=[^aiueo])/, ''],
  [/^[mp]eng(?=[aiueo])/, ''],
  [/^[mp]en(?=[cdjtz])/, ''],
  [/^[mp]en(?=[aiueo])/, 't'],
  [/^me(?=[lmnrwy])/, ''],
  [/^(?:ber|ter|per|di|ke|se|pe|tak|dak)/, ''],
]

function bare(word: string): string {
  for (const [prefix, instead] of PREFIXES) {
    const rest = word.replace(prefix, instead)
    if (rest !== word) return rest.length >= LEAST ? rest : word
  }
  return word
}

/** A word without what is put before and behind it. */
export function stem(word: string, endings = ENDINGS): string {
  if (word.length <= LEAST) return word
  const ended = cut(cut(cut(word, PARTICLES), OWNERS), endings)
  return bare(ended)
}

const forms = new Map<string, string>()
for (const row of SAME.trim().split('\n')) {
  const [form = '', ...others] = row.split(' ')
  for (const word of others) if (!forms.has(word)) forms.set(word, stem(form))
}

const heads: ReadonlySet<string> = new Set(forms.values())

/** Words that are known by themselves, however they are written. */
export const knownWords: ReadonlySet<string> = new Set([...forms.keys(), ...STOP])

/** The one form of a word; of what is said around any problem there is none. */
export function formOf(word: string): string | undefined {
  if (STOP.has(word)) return undefined
  const direct = forms.get(word)
  if (direct !== undefined) return direct
  const root = stem(word)
  if (STOP.has(root)) return undefined
  const other = forms.has(root) || heads.has(root) ? root : stem(word, SHORT_ENDINGS)
  return forms.get(other) ?? (heads.has(other) ? other : root)
}

/** Words of a text as they are typed, in small letters: "E-KTP-ku ilang!!" gives ektp, ku, ilang. */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\be[- ]ktp/g, 'ktp')
    .replace(/(\p{L}+)2\b/gu, '$1')
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
