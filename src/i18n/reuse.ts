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
  /** Of Popolo data. */
  shortName: 'nama pendek',
  formerName: 'nama dahulu',
  permanent: 'halaman tetap kantor ini',
  address: 'Alamat',
}
