/** An office of the sample region that says more than most papers are used to: long addresses, many channels, breaks. */

/** 69 and 89 letters. */
export const EMAIL = 'pengaduan.layanan-informasi@komunikasi-dan-informatika.contoh.invalid'
export const URL = 'https://pelayanan-informasi-publik.kominfo.contoh.invalid/layanan/pengaduan/formulir-baru'

const channel = (id: string, type: string, value: string, unit?: string) => `  - id: ${id}
    type: ${type}
    value: ${value}
${unit ? `    unit: ${unit}\n` : ''}    sources: [ lembar ]
    confirmations:
      - on: "2026-11-18"
        by: Petugas Contoh 1
        how: sheet
        result: reached
`
const row = (days: string, from: string, to: string) => `  - days: [ ${days} ]
    from: "${from}"
    to: "${to}"
`

/** The text of dinkominfo.yaml, made hard: fourteen channels, of which one account finds no room on paper. */
export function hardOffice(text: string): string {
  const put = (from: string | RegExp, to: string) => {
    const changed = text.replace(from, () => to)
    if (changed === text) throw new Error(`${from} tidak ada`)
    text = changed
  }
  put('kominfo@contoh.invalid', EMAIL)
  put('https://kominfo.contoh.invalid', URL)
  put('Jl. Sinyal Misal No. 10, Contoh Kota', 'Jl.\u00A0Sinyal Misal No.\u202F10, Contoh\u2011Kota')
  put(
    /^hours:\n(?: {2,}.*\n)+/m,
    `hours:\n${row('mon, tue, wed, thu', '07:30', '12:00')}${row('mon, tue, wed, thu', '13:00', '15:30')}${row('fri', '07:30', '11:00')}${row('fri', '13:30', '14:30')}${row('sat', '08:00', '11:30')}`,
  )
  put(
    'remarks:\n',
    `${channel('formulir', 'form', 'https://formulir.contoh.invalid/kominfo')}${channel('telegram', 'telegram', 'contoh_kominfo')}${channel('sandi', 'phone', '"+62002531029"', 'Bidang Persandian dan Statistik')}${channel('ig-sandi', 'instagram', 'contoh.persandian', 'Bidang Persandian dan Statistik')}remarks:\n`,
  )
  return text
}
