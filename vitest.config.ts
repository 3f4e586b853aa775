import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Tests that start processes: commands, builds, killed writers, other programs. */
const COMMANDS = [
  'scripts/dev/bench/*.test.ts',
  'src/adapters/base/{git,lock,write}.test.ts',
  'src/adapters/cli/commands/commands.test.ts',
  'src/adapters/region/content-write.test.ts',
  'src/adapters/region/import-files.test.ts',
  'src/adapters/site/output.test.ts',
  'src/adapters/spreadsheet/{hostile,read}.test.ts',
  'tests/{command-refusals,deploy-*}.test.ts',
  'tests/content/{*-command,*-commands,new-region,redaksi-*,rehearsal,writing}.test.ts',
]

/** Tests that read whole regions, import into them or search them, again and again. */
const REGIONS = [
  'src/directory/editions/issued.test.ts',
  'src/directory/new-region/new-region.test.ts',
  'src/finder/finder.test.ts',
  'src/redaksi/inbox/confirmed-by-messages.test.ts',
  'tests/import/**/*.test.ts',
  'tests/content/never-throws.test.ts',
  'tests/search/{nation,queries}.test.ts',
]

/** Tests that draw papers and pictures, or look at drawn ones. */
const DRAWING = [
  'src/adapters/{drawing,pool}/**/*.test.ts',
  'src/exports/badge.test.ts',
  'src/posters/formats.test.ts',
  'src/posters/sets/replacement.test.ts',
  'src/posters/templates/**/*.test.ts',
]

/** The files that work longest: begun last, one of them would keep the rest of the machine waiting for its end. */
const LONG = [
  ...['types', 'deploy-targets', 'content/writing', 'content/update-command', 'scan/degraded', 'scan/posters'],
  ...['visit', 'axe', 'redaksi', 'build', 'disk', 'hostile', 'documents', 'shards', 'kill', 'kill-pages'].map(
    (name) => `browser/${name}`,
  ),
].map((name) => `tests/${name}.test.ts`)

/** Begins with the longest files. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => LONG.some((file) => moduleId.endsWith(file))
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

/** A busy machine is no error. */
const patient = { testTimeout: 60_000, hookTimeout: 60_000 }
/** Nothing of the program is kept between two calls of it, so that a worker's files may share what it has loaded. */
const shared = { ...patient, isolate: false, pool: 'threads' as const, maxWorkers: '100%' }

/** They wait as much as they work: for servers, for locks, for the commands that they have started. */
const waiting = { maxWorkers: Math.ceil(availableParallelism() * 1.5), sequence: { groupOrder: 3 } }

/** Tests that kill commands at shares of a measured time, or count what goes through in a given one. */
const MEASURED = ['tests/browser/{kill,kill-pages,releases}.test.ts']

/** Tests that look at built sites, which they only read; what else they write is their own. */
const ofSites = (name: string, include: string[], maxWorkers: number, groupOrder: number) => ({
  test: {
    // its files share what a worker has loaded, and its browser
    ...{ name, include, maxWorkers, isolate: false },
    exclude: name === 'alone' ? [] : MEASURED,
    globalSetup: 'tests/support/sites.ts',
    sequence: { groupOrder },
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 30_000 } },
  },
})

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // what every started Node has compiled is kept for the next
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, '.cache/compiled'), NODE_COMPILE_CACHE_PORTABLE: '1' },
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'fast',
          include: [
            'src/**/*.test.ts',
            'scripts/**/*.test.ts',
            'tests/*.test.ts',
            'tests/{content,search,import}/**/*.test.ts',
          ],
          exclude: [...COMMANDS, ...DRAWING, ...REGIONS],
        },
      },
      { extends: true, test: { ...shared, name: 'regions', include: REGIONS } },
      { extends: true, test: { ...shared, name: 'drawing', include: DRAWING } },
      { extends: true, test: { ...shared, pool: 'forks', name: 'commands', include: COMMANDS, ...waiting } },
      { extends: true, ...ofSites('scan', ['tests/scan/**/*.test.ts'], 3, 1) },
      { extends: true, ...ofSites('browser', ['tests/browser/**/*.test.ts'], 3, 1) },
      { extends: true, ...ofSites('alone', MEASURED, 2, 2) },
    ],
  },
})
