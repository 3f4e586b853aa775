/** docs/scan.md: what was surveyed, as tables. */
import { join } from 'node:path'
import { root } from '../../src/adapters/base/root.ts'
import type { Format } from '../../src/posters/cards/card.ts'
import { FORMAT_IDS } from '../../src/posters/formats.ts'
import { FINE_PER_MM, PER_MM } from './cases.ts'
import { DECODER_IDS, type Decoder } from './decoders.ts'
import { DEGRADATION_IDS, DEGRADATIONS, type Degradation, type DegradationId } from './degradations.ts'
import { isPromised, PROMISES, sideOf } from './promises.ts'
import type { Surveyed } from './survey.ts'

export const DOCUMENT = join(root, 'docs/scan.md')

const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

/** "0.67" or "0.67–0.73". */
function range(values: number[], digits: number): string {
  const [least, most] = [Math.min(...values).toFixed(digits), Math.max(...values).toFixed(digits)]
  return least === most ? least : `${least}–${most}`
}

const unique = (values: string[]): string => [...new Set(values)].sort().join(', ')

function printed({ format, codes }: Surveyed): string[] {
  return [
    format,
    range(codes.map(sideOf), 0),
    range(
      codes.map(({ module }) => module),
      2,
    ),
    range(
      codes.map(({ quiet }) => Math.floor(quiet + 0.1)),
      0,
    ),
    unique(codes.map(({ version, level }) => `${version}-${level}`)),
  ]
}

function cell({ codes, tallies }: Surveyed, id: DegradationId): string {
  const one = (decoder: Decoder): string => {
    const { read, of } = tallies[id][decoder]
    const share = `${read}/${of}`
    return isPromised(PROMISES[id][decoder], codes) ? `**${share}**` : share
  }
  return DECODER_IDS.map(one).join(' · ')
}

const describe = (id: DegradationId): Degradation => DEGRADATIONS[id]

function groupOf(group: string, surveyed: readonly Surveyed[]): string {
  const ids = DEGRADATION_IDS.filter((id) => describe(id).group === group)
  const what = ids.map((id) => `- ${describe(id).name}: ${describe(id).what}`)
  const head = ['format', ...ids.map((id) => describe(id).name)]
  const rows = surveyed.map((one) => [one.format, ...ids.map((id) => cell(one, id))])
  return `## ${group}\n\n${table(head, rows)}\n\n${what.join('\n')}\n`
}

/** The payloads that a document was measured with, one a line. */
export function payloadLines(surveyed: readonly Surveyed[]): string {
  const formats = new Map<string, string[]>()
  for (const { format, codes } of surveyed)
    for (const { payload } of codes) formats.set(payload, [...(formats.get(payload) ?? []), format])
  return [...formats]
    .map(([payload, used]) => `- \`${payload}\` (${payload.length} characters): ${used.join(', ')}`)
    .join('\n')
}

const ROW = /^\| ([\w-]+) \|/
const PAYLOAD = /^(- `.+` \(\d+ characters\): )(.+)$/

/** What a document tells of some formats alone, its payloads in order. */
export function documentPart(text: string, formats: readonly Format[]): string {
  const isOther = (name: string) => FORMAT_IDS.some((id) => id === name) && !formats.some((id) => id === name)
  const lines = text.split('\n').flatMap((line): string[] => {
    const [, payload, used] = PAYLOAD.exec(line) ?? []
    if (payload === undefined || used === undefined) return isOther(ROW.exec(line)?.[1] ?? '') ? [] : [line]
    const kept = used.split(', ').filter((name) => !isOther(name))
    return kept.length > 0 ? [payload + kept.join(', ')] : []
  })
  const isPayload = (line: string) => PAYLOAD.test(line)
  return [...lines.filter((line) => !isPayload(line)), ...lines.filter(isPayload).sort()].join('\n')
}

/** The whole document. */
export function documentOf(surveyed: readonly Surveyed[]): string {
  const groups = [...new Set(DEGRADATION_IDS.map((id) => describe(id).group))]
  const reasons = DEGRADATION_IDS.flatMap((id) => {
    const { why } = PROMISES[id]
    return why ? [`- **${describe(id).name}**: ${why}`] : []
  })
  return `# What the codes survive

Written by \`npm run scan:table\`; a test compares it with what it measures itself.

Of every format that has a code three are rendered: with the shortest payload, the longest, and another of the highest
version, among the offices of both regions. A phone sees them at ${PER_MM} pixels a millimetre (${FINE_PER_MM} while still on paper): what
it has from 25 cm while it looks for a code, or in its picture from half a metre. Three decoders read them, zxing-wasm,
zbar and jsqr, each at full size and halved until the picture is small, as apps do.

Cells tell how many pictures zxing read · zbar · jsqr. **Bold is promised**: a test fails when less is read than
all of them, of photocopies than half. No decoder ever read anything wrong.

## The codes as printed

Measured on the page, at 600 dpi: the side with the quiet zone of four modules, white beyond the dark modules (counted
up to eight). Pictures are measured at the size that their files tell.

${table(['format', 'side, mm', 'module, mm', 'white around, modules', 'version and level'], surveyed.map(printed))}

${groups.map((group) => groupOf(group, surveyed)).join('\n')}
## Why not everything

${reasons.join('\n')}

zxing stands for what phones do today, zbar for the readers in many older apps and on desktops; jsqr, simpler than both,
for the weakest that is still about. Real printers, copiers and phones differ from both.

## Payloads

${payloadLines(surveyed)}
`
}
