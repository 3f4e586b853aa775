/** What a build costs as there are more offices: of regions that differ in nothing but their number. */
import { Project } from '../../../tests/support/project.ts'
import { round } from './figures.ts'
import { treeCpu, watchMemory } from './measure.ts'
import { scaleRegion, UNIT } from './scale-region.ts'

const TODAY = '2027-01-04'
const MEGABYTE = 1e6
/** In units of 350 offices: a regency, ten, and more than any province has. */
export const SIZES = [1, 10, 29] as const

interface Cost {
  offices: number
  coldSeconds: number
  coldCpuSeconds?: number
  warmSeconds: number
  peakMegabytes?: number
}

/**
 * Builds each region from nothing and once more without a change.
 * @returns seconds, CPU seconds and peak memory of the whole process tree; per 1,000 offices; and the growth from each
 * size to the next as a multiple of the growth in offices (1 is linear, less is better)
 */
export async function scaleCosts(say: (text: string) => void) {
  const costs: Cost[] = []
  for (const units of SIZES) {
    say(`bangun ${units * UNIT} kantor`)
    costs.push(await costOf(units))
  }
  const perThousand = costs.map(({ offices, coldSeconds, warmSeconds, peakMegabytes = 0 }) => ({
    offices,
    coldSeconds: round((coldSeconds / offices) * 1000),
    warmSeconds: round((warmSeconds / offices) * 1000),
    megabytes: round((peakMegabytes / offices) * 1000),
  }))
  const growth = costs.slice(1).map((cost, index) => {
    const before = costs[index]!
    const linear = cost.offices / before.offices
    const by = (key: 'coldSeconds' | 'coldCpuSeconds' | 'warmSeconds' | 'peakMegabytes') =>
      round((cost[key] ?? 0) / (before[key] ?? Number.NaN) / linear)
    return {
      ...{ from: before.offices, to: cost.offices, cold: by('coldSeconds'), coldCpu: by('coldCpuSeconds') },
      ...{ warm: by('warmSeconds'), memory: by('peakMegabytes') },
    }
  })
  return { costs, perThousand, growth }
}

async function costOf(units: number): Promise<Cost> {
  const project = new Project()
  project.unlink('.cache/posters')
  project.addRegion('skala', scaleRegion(units, TODAY))
  try {
    const cold = await build(project)
    const warm = await build(project)
    return {
      offices: units * UNIT,
      coldSeconds: round(cold.seconds),
      coldCpuSeconds: cold.cpu === undefined ? undefined : round(cold.cpu),
      warmSeconds: round(warm.seconds),
      peakMegabytes: cold.memory === undefined ? undefined : Math.round(cold.memory / MEGABYTE),
    }
  } finally {
    project.remove()
  }
}

async function build(project: Project): Promise<{ seconds: number; cpu?: number; memory?: number }> {
  const started = performance.now()
  const child = project.start(['scripts/build.ts', '--region', 'skala', '--today', TODAY])
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => (said += text))
  const pid = child.pid as number
  const memory = watchMemory(pid)
  let cpu: number | undefined
  const timer = setInterval(() => {
    cpu = Math.max(cpu ?? 0, treeCpu(pid) ?? 0) || undefined
  }, 250)
  const code = await new Promise((resolve) => child.on('exit', resolve))
  clearInterval(timer)
  const most = memory()
  if (code !== 0) throw new Error(said)
  return { seconds: (performance.now() - started) / 1000, cpu, memory: most }
}
