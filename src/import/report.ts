/** What an import would do, for people: on the terminal and as a page to send round. */

import { numbersOf } from '../directory/channels/contacts.ts'
import { masked } from '../directory/channels/waiting-list.ts'
import { dayInWords } from '../directory/events/words.ts'
import type { ImportPlan } from './plan.ts'
import { type CellNote, refusesRow } from './rows/statement.ts'
import type { RowCount } from './statements/row-count.ts'

/** An import in the order in which it is read: what it comes to, then each office, then what needs a hand. */
export interface ImportReport {
  title: string
  /** Of the files themselves: what of them wasn't read. */
  files: readonly string[]
  /** File, day, basis. */
  about: string[]
  /** Every row is one of these. */
  counts: string
  offices: {
    id: string
    name: string
    lines: { cell: string; what: string; before: string; after: string; withheld?: string }[]
  }[]
  refused: CellNote[]
  /** Refused cells of rows that otherwise go in. */
  partly: CellNote[]
  warnings: CellNote[]
  problems: string[]
  losing: string[]
  /** Offices of which recorded paper becomes old. */
  reprint: { name: string; codes: string[] }[]
}

function countsText(rows: RowCount): string {
  const { read, applied, partly, unchanged, refused, skipped, empty, hidden, headings } = rows
  const whole = partly > 0 ? `, ${partly} mengubah sebagian (ada sel yang ditolak)` : ''
  const others = [
    [skipped, 'dilewati (bukan pimpinan)'],
    [empty, 'tidak berisi kabar'],
    [hidden, 'tersembunyi'],
    [headings, 'judul bagian'],
  ] as const
  return [
    `${read} baris: ${applied} mengubah${whole}, ${unchanged} sudah sama, ${refused} ditolak`,
    ...others.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`),
  ].join(', ')
}

/**
 * @param plan what planImport gives
 * @param files what reading the files has told
 */
export function reportOf(plan: ImportPlan, files: readonly string[] = []): ImportReport {
  const { options, on, edits, notes, rows, problems, effects } = plan
  const nameOf = (office: string) =>
    effects?.after.offices.find((one) => one.id === office)?.name ??
    edits.find((one) => one.id === office)?.after.name ??
    office
  return {
    title: `Impor ${options.fileName}`,
    files,
    about: [
      `berlaku mulai ${dayInWords(on)}`,
      ...(options.decree ? [`dasar: ${options.decree}`] : []),
      ...(effects
        ? [
            `${effects.after.offices.filter((office) => !office.ended && numbersOf(office).length > 0).length} kantor punya nomor sesudahnya, ${effects.withNumber} sebelumnya`,
          ]
        : []),
    ],
    counts: countsText(rows),
    offices: edits.map(({ id: office, lines }) => ({
      id: office,
      name: nameOf(office),
      lines: lines.map(({ at, what, before, after, withheld }) => ({
        cell: `${at.sheet}!${at.cell}`,
        what,
        before,
        after,
        ...(withheld && { withheld }),
      })),
    })),
    refused: notes.filter(refusesRow),
    partly: notes.filter(({ alone }) => alone),
    warnings: notes.filter(({ refused }) => !refused),
    problems: problems.map(({ file, message, repair }) => `${file}: ${message} → ${repair}`),
    losing: (effects?.losing ?? []).map(nameOf),
    reprint: reprintOf(plan),
  }
}

/** Recorded paper that is true before and not after. */
function reprintOf({ effects }: ImportPlan): ImportReport['reprint'] {
  if (!effects) return []
  return effects.before.offices.flatMap((office) => {
    const after = effects.after.offices.find(({ id }) => id === office.id)
    const codes = office.edition.known
      .filter(({ code, judgement, recordedOn }) => {
        const now = after?.ended ? 'outdated' : after?.edition.known.find((one) => one.code === code)?.judgement
        return recordedOn && judgement !== 'outdated' && now === 'outdated'
      })
      .map(({ code }) => code)
    return codes.length > 0 ? [{ name: office.name, codes }] : []
  })
}

const noteText = ({ sheet, cell, field, message, repair }: CellNote): string =>
  `${sheet}!${cell}${field ? ` [${field}]` : ''}: ${message}${repair ? `\n    → ${repair}` : ''}`

const arrow = (before: string, after: string): string => (before ? `${before} → ${after}` : after)

/** The report as lines of a terminal. */
export function reportText(report: ImportReport): string {
  const part = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)]
  return [
    ...report.files.map((note) => `Catatan: ${note}`),
    report.title,
    ...report.about.map((line) => `  ${line}`),
    ...report.offices.flatMap(({ id: office, name, lines }) =>
      part(
        `${name} (${office})`,
        lines.map(({ cell, what, before, after }) => `${what}: ${arrow(before, after)}  [${cell}]`),
      ),
    ),
    ...part('PERHATIAN', report.warnings.map(noteText)),
    ...part('KEHILANGAN NOMOR SATU-SATUNYA', report.losing),
    ...part(
      'POSTER TERCATAT YANG MENJADI LAMA',
      report.reprint.map(({ name, codes }) => `${name}: ${codes.join(', ')}`),
    ),
    ...part('SEL DITOLAK, SELEBIHNYA DI BARIS ITU DIPAKAI', report.partly.map(noteText)),
    ...part('DITOLAK', report.refused.map(noteText)),
    ...part('ISI YANG TIDAK BISA DITERIMA', report.problems),
    '',
    report.counts,
  ].join('\n')
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#14201b}h1{color:#0b4f3a}table{border-collapse:collapse;width:100%;margin:0 0 1.5rem}th,td{text-align:left;vertical-align:top;border-bottom:1px solid #c9d3cd;padding:.35rem .5rem}th{background:#eef2ef}.held{color:#8a1c1c}.sum{font-size:1.2rem;font-weight:700}@media print{body{margin:0}}'

/** The report as one page without anything foreign. */
export function reportHtml(report: ImportReport): string {
  const e = escaped
  const list = (title: string, items: readonly string[]) =>
    items.length === 0 ? '' : `<h2>${e(title)}</h2><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`
  const note = ({ sheet, cell, field, message, repair }: CellNote) =>
    `<strong>${e(`${sheet}!${cell}`)}</strong>${field ? ` (${e(field)})` : ''}: ${e(message)}${repair ? `<br>→ ${e(repair)}` : ''}`
  const office = ({ id: key, name, lines }: ImportReport['offices'][number]) =>
    `<h3>${e(name)} <small>${e(key)}</small></h3><table><tr><th>Apa</th><th>Sekarang</th><th>Menjadi</th><th>Sel</th></tr>${lines
      .map(
        ({ cell, what, before, after, withheld }) =>
          `<tr${withheld ? ' class="held"' : ''}><td>${e(what)}</td><td>${e(before)}</td><td>${e(withheld ? after.replace(withheld, masked(withheld)) : after)}</td><td>${e(cell)}</td></tr>`,
      )
      .join('')}</table>`
  return `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${e(report.title)}</title><style>${STYLE}</style></head>
<body><h1>${e(report.title)}</h1><p>${report.about.map(e).join('<br>')}</p><p class="sum">${e(report.counts)}</p>
${list('Ditolak: perbaiki di lembar kerja', report.refused.map(note))}
${list('Sel ditolak, selebihnya di baris itu dipakai', report.partly.map(note))}
${list('Isi yang tidak bisa diterima', report.problems.map(e))}
${list('Kehilangan nomor satu-satunya', report.losing.map(e))}
${list(
  'Poster tercatat yang menjadi lama',
  report.reprint.map(({ name, codes }) => e(`${name}: ${codes.join(', ')}`)),
)}
${list('Perhatian', report.warnings.map(note))}
${list('Catatan tentang berkas', report.files.map(e))}
<h2>Perubahan tiap kantor</h2>${report.offices.length === 0 ? '<p>Tidak ada.</p>' : report.offices.map(office).join('\n')}
</body></html>
`
}
