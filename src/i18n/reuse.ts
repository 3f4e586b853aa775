/** Texts of what others put among their own things: the card and the badge on their sites, Popolo data. In Indonesian alone. */
export const reuse = {
  short: 'nama pendek',
  former: 'nama dahulu',
  page: 'halaman tetap kantor ini',
  address: 'Alamat',
}
