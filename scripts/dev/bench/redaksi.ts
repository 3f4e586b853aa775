/** What the editor costs: from the first look at a region to a save, of regions of two sizes. */

import type { ContentFile } from '../../../src/directory/content/read.ts'
import { Project } from '../../../tests/support/project.ts'
import { DRILL_OFFICES, drillRegion } from '../drill/region.ts'
import { scaleRegion, UNIT } from './scale-region.ts'

const TODAY = '2027-01-04'
/** In units of the regions of any size. */
const LARGE = 4

/**
 * Asks an editor's routes, each 20 times: the list, a number that is being typed until its picture is there (without the
 * 120 ms that the browser waits for the next key), a save; the first list holds the reading of the region.
 * @returns medians in milliseconds, and memory after 500 previews
 */
export async function redaksiCosts(say: (text: string) => void) {
  const sizes: [offices: number, files: ContentFile[]][] = [
    [DRILL_OFFICES, drillRegion(TODAY)],
    [LARGE * UNIT, scaleRegion(LARGE, TODAY)],
  ]
  const costs: Record<string, unknown>[] = []
  for (const [offices, files] of sizes) {
    say(`Redaksi dengan ${offices} kantor`)
    costs.push({ offices, ...(await costsOf(files)) })
  }
  return costs
}

async function costsOf(files: ContentFile[]): Promise<Record<string, unknown>> {
  const project = new Project()
  project.addRegion('latihan', files)
  project.addRegion('../../.cache/redaksi', [
    { path: 'orang.json', text: JSON.stringify({ names: ['Rina'], last: 'Rina' }) },
  ])
  try {
    const child = project.start(['scripts/dev/bench/redaksi-desk.ts', 'latihan', TODAY])
    let [said, wrong] = ['', '']
    child.stdout?.on('data', (text: Buffer) => (said += text))
    child.stderr?.on('data', (text: Buffer) => (wrong += text))
    const code = await new Promise((resolve) => child.on('exit', resolve))
    if (code !== 0) throw new Error(wrong)
    return JSON.parse(said) as Record<string, unknown>
  } finally {
    project.remove()
  }
}
