/** Texts of what others put among their own: the card and the badge on their sites, Popolo data. In Indonesian alone. */
export const reuse = {
  /** Of the badge. */
  title: 'Layanan Pengaduan',
  prototype: 'Purwarupa',
  open: 'Buka halaman kantor',
  others: 'Kontak kantor ini ada di halamannya',
  source: (date: string) => `sumber ${date}`,
  now: (name: string) => `Sekarang: ${name}`,
  merged: (date: string) => `Kantor ini digabung sejak ${date}`,
  closed: (date: string) => `Kantor ini ditutup sejak ${date}`,
  /** Of the card. */
  cardTitle: (office: string) => `Hubungi ${office}`,
  page: 'Halaman tetap kantor ini:',
  /** An example for those who write programs, with the address of an office's data. */
  program: (address: string, days: number) => `const kantor = await (await fetch('${address}')).json()
const hari = (Date.now() - Date.parse(kantor.generated)) / 86_400_000
if (hari > ${days}) throw new Error('Data lebih dari ${days} hari: jangan ditampilkan')
if (kantor.notice) console.log(kantor.notice)
for (const { type, display, state, confirmedOn = '' } of kantor.contacts)
  console.log(type, display, state, confirmedOn)
console.log(kantor.page)`,
  /** Of Popolo data. */
  shortName: 'nama pendek',
  formerName: 'nama dahulu',
  permanent: 'halaman tetap kantor ini',
  address: 'Alamat',
}
