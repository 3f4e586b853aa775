/**
 * The easy-read pages, in Indonesian alone: short sentences, one thought each, no hard words. {camat} and {kepala} stand
 * for what those who head a kecamatan and the region are called.
 */
export const easy = {
  home: {
    title: 'Mengadu itu mudah',
    lead: 'Halaman ini ditulis dengan kalimat pendek.',
    steps: [
      {
        title: '1. Apa masalahnya?',
        lines: [
          'Jalan rusak?',
          'Lampu jalan mati?',
          'Air tidak keluar?',
          'Ada yang memukul Anda?',
          'Semua boleh diadukan.',
        ],
      },
      {
        title: '2. Cari kantornya',
        lines: [
          'Tulis masalahnya di kotak.',
          'Tekan tombol Cari.',
          'Anda melihat nama kantor.',
          'Ada nomornya? Hubungi.',
          'Belum ada nomornya? Ada cara lain di situ.',
        ],
      },
      {
        title: '3. Hubungi',
        lines: [
          'Tekan tombolnya.',
          'HP Anda akan menelepon atau membuka pesan.',
          'Ada juga yang membuka halaman web.',
          'Anda boleh minta tolong orang lain.',
        ],
      },
      {
        title: '4. Bilang tiga hal',
        lines: [
          'Apa masalahnya.',
          'Di mana tempatnya.',
          'Sejak kapan.',
          'Ditanya nama? Anda boleh minta dirahasiakan.',
        ],
      },
    ],
    urgent: 'Ada bahaya sekarang?',
    urgentText: 'Telepon ini dulu:',
    rights: 'Hak Anda, mudah dibaca',
    full: 'Halaman lengkap',
  },
  rights: {
    title: 'Hak Anda, mudah dibaca',
    lead: 'Mengadu itu hak Anda.',
    points: [
      {
        title: 'Gratis',
        lines: ['Mengadu tidak bayar.', 'Anda hanya memakai pulsa sendiri.', 'Ada yang minta uang? Jangan diberi.'],
      },
      {
        title: 'Semua boleh',
        lines: [
          'Tua boleh. Muda boleh.',
          'Penyandang disabilitas boleh.',
          'Tidak bisa menulis? Boleh bicara saja.',
          'Boleh dibantu orang lain.',
        ],
      },
      {
        title: 'Nama Anda',
        lines: [
          'Ada saluran yang meminta nama.',
          'Anda boleh minta nama dirahasiakan.',
          'Di SP4N-LAPOR! nama boleh disembunyikan.',
        ],
      },
      { title: 'Minta bukti', lines: ['Tanya siapa yang menerima.', 'Catat tanggalnya.', 'Simpan pesannya.'] },
      { title: 'Harus dijawab', lines: ['Kantor wajib menjawab aduan Anda.', 'Undang-undang mengatur itu.'] },
      {
        title: 'Tidak dijawab?',
        lines: ['Hubungi {camat}.', 'Lalu hubungi {kepala}.', 'Lalu tulis ke SP4N-LAPOR!.', 'Lalu lapor ke Ombudsman.'],
      },
    ],
    full: 'Halaman lengkap tentang hak Anda',
  },
}
