/** What is in deploy/: every command is there, steps come in the right order, and nobody gets more rights than needed. */
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { FILE_TYPES } from '../src/adapters/site/served.ts'

const ROOT = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }

interface Step {
  uses?: string
  run?: string
  with?: Record<string, unknown>
  env?: Record<string, string>
  'continue-on-error'?: boolean
}
interface GithubJob {
  needs?: string
  if?: string
  permissions: Record<string, string>
  'timeout-minutes': number
  steps: Step[]
}
interface Github {
  on: { push: { branches: string[] }; schedule: { cron: string }[]; workflow_dispatch: null }
  permissions: Record<string, string>
  concurrency: { group: string; 'cancel-in-progress': boolean }
  env: Record<string, string>
  jobs: Record<string, GithubJob>
}
interface GitlabJob {
  stage: string
  needs?: string[]
  resource_group?: string
  variables: Record<string, string>
  environment?: { name: string; action: string }
  script: string[]
  artifacts: { paths: string[] }
}
type Gitlab = Record<'record' | 'pages', GitlabJob> & {
  workflow: { rules: { if: string }[] }
  default: { image: string; interruptible: boolean; before_script: string[] }
}

const github = parse(read('deploy/github/publish.yml')) as Github
const gitlab = parse(read('deploy/gitlab/.gitlab-ci.yml')) as Gitlab
const githubSteps = Object.values(github.jobs).flatMap(({ steps }) => steps)
/** All that runs, in its order. */
const COMMANDS: Record<string, string> = {
  GitHub: githubSteps.map(({ run, uses }) => run ?? `uses ${uses}`).join('\n'),
  GitLab: [...gitlab.default.before_script, ...gitlab.record.script, ...gitlab.pages.script, 'uses pages'].join('\n'),
  Dockerfile: read('deploy/Dockerfile'),
  'README.md': read('deploy/README.md'),
  'site.conf': read('deploy/nginx/site.conf'),
  'subpath.conf': read('deploy/nginx/subpath.conf'),
}

it.each(Object.entries(COMMANDS))('%s runs only commands that there are', (_, text) => {
  const named = [...text.matchAll(/npm run (?:--\S+ )*([a-z:-]+)/g)].map(([, name]) => name!)
  expect(named.length + Number(text.includes('include '))).toBeGreaterThan(0)
  expect(named.filter((name) => !(name in scripts))).toEqual([])
})

describe.each(['GitHub', 'GitLab'])('publishing by %s', (host) => {
  it('checks, records and keeps what was recorded, then builds, verifies and publishes', () => {
    const text = COMMANDS[host]!
    const order = [
      'npm ci',
      'npm run check',
      'npm run ledger',
      'npm run record -- --if-confirmed',
      'git push',
      'npm run build',
      'npm run verify',
    ]
    const places = [...order.map((step) => text.indexOf(step)), text.search(/uses (pages|actions\/deploy-pages)/)]
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it('commits the ledger alone, and only when it has grown', () => {
    const text = COMMANDS[host]!
    expect(text.match(/git add .*/g)).toEqual(['git add -- src/content/*/editions.yaml'])
    expect(text.indexOf('if ! git diff --quiet -- src/content/*/editions.yaml')).toBeLessThan(text.indexOf('commit -m'))
    expect(globSync('src/content/*/editions.yaml', { cwd: ROOT }).length).toBeGreaterThan(1)
  })
})

describe('the ledger is compared with what it was before the change', () => {
  it.each([
    ['GitHub', '$BEFORE', github.jobs.record!.steps[0]!.with?.['fetch-depth']],
    ['GitLab', '$CI_COMMIT_BEFORE_SHA', Number(gitlab.record.variables.GIT_DEPTH)],
  ])('by %s, whose copy holds all of it', (host, before, depth) => {
    expect(depth).toBe(0)
    expect(COMMANDS[host]).toContain(`npm run ledger -- --base "${before}"`)
  })

  const [step] = githubSteps.filter(({ run }) => run?.includes('npm run ledger'))
  it.each([
    ['', 'run ledger'],
    ['0000000000000000000000000000000000000000', 'run ledger'],
    ['1234abc', 'run ledger -- --base 1234abc'],
  ])('a change after %j', (before, said) => {
    const script = `npm() { echo "$@"; }\n${step!.run}`
    expect(
      spawnSync('bash', ['-c', script], { encoding: 'utf8', env: { ...process.env, BEFORE: before } }).stdout,
    ).toBe(`${said}\n`)
  })
})

describe('publishing by GitHub', () => {
  // a tag can be moved by whoever takes an action over, its content can't
  it('takes actions by their content, and says of which version it is', () => {
    const lines = read('deploy/github/publish.yml').match(/uses: .*/g) ?? []
    expect(lines.length).toBe(githubSteps.filter(({ uses }) => uses).length)
    expect(lines.filter((line) => !/^uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([])
  })

  it('starts with a change of main, every day early in the Indonesian morning, and by hand', () => {
    expect(github.on.push.branches).toEqual(['main'])
    expect('workflow_dispatch' in github.on).toBe(true)
    const [minute, hour] = github.on.schedule[0]!.cron.split(' ').map(Number)
    expect((hour! + 7) % 24).toBeLessThan(5)
    // full hours are when everybody's schedules start
    expect(minute).toBeGreaterThan(5)
  })

  it('gives each job the rights it needs, and the packages from npm none to publish', () => {
    expect(github.permissions).toEqual({})
    expect(Object.entries(github.jobs).map(([name, { permissions }]) => [name, permissions])).toEqual([
      ['record', { contents: 'write' }],
      ['build', { contents: 'read' }],
      ['publish', { pages: 'write', 'id-token': 'write' }],
    ])
    expect(github.jobs.publish!.steps.filter(({ run }) => run)).toEqual([])
    const checkouts = githubSteps.filter(({ uses }) => uses?.startsWith('actions/checkout'))
    expect(checkouts.map((step) => step.with?.['persist-credentials'])).toEqual([false, false])
    const withToken = githubSteps.filter(({ env }) => JSON.stringify(env ?? {}).includes('github.token'))
    expect(withToken.map(({ run }) => run?.includes('npm'))).toEqual([false])
  })

  it('never runs twice at once, is never cut off, and never hangs', () => {
    expect(github.concurrency).toEqual({ group: 'terbitkan', 'cancel-in-progress': false })
    for (const { 'timeout-minutes': minutes } of Object.values(github.jobs)) expect(minutes).toBeLessThanOrEqual(60)
  })

  it('builds what it has recorded, for the same region and address', () => {
    expect([github.jobs.build!.needs, github.jobs.publish!.needs]).toEqual(['record', 'build'])
    expect(github.jobs.build!.steps[0]!.with).toMatchObject({
      ref: expect.stringContaining('needs.record.outputs.commit'),
    })
    expect(Object.keys(github.env)).toEqual(expect.arrayContaining(['REGION', 'SITE']))
    expect(githubSteps.flatMap(({ env }) => Object.keys(env ?? {}))).not.toContain('SITE')
  })

  it('doesn’t stop for the age of the data', () => {
    const step = githubSteps.find(({ run }) => run?.includes('freshness'))
    expect(step).toMatchObject({ 'continue-on-error': true, run: expect.stringContaining('GITHUB_STEP_SUMMARY') })
  })

  it('lets no text from outside into a command', () => {
    expect(githubSteps.filter(({ run }) => run?.includes('${{'))).toEqual([])
  })

  it('keeps packages and posters for the next run', () => {
    const setups = githubSteps.filter(({ uses }) => uses?.startsWith('actions/setup-node'))
    expect(setups.map((step) => step.with?.cache)).toEqual(['npm', 'npm'])
    expect(githubSteps.find(({ uses }) => uses?.startsWith('actions/cache'))?.with?.path).toBe('.cache/posters')
  })
})

describe('publishing by GitLab', () => {
  it('starts with a change of main, by schedule and by hand, and nowhere else', () => {
    expect(gitlab.workflow.rules).toEqual([
      { if: '$CI_COMMIT_BRANCH == "main" && $CI_PIPELINE_SOURCE =~ /^(push|schedule|web)$/' },
    ])
  })

  it('never runs twice at once and isn’t cut off', () => {
    expect([gitlab.record.resource_group, gitlab.pages.resource_group]).toEqual(['terbitkan', 'terbitkan'])
    expect(gitlab.default.interruptible).toBe(false)
  })

  it('has the key to write only where the ledger is committed, and starts no loop', () => {
    expect(gitlab.record.environment).toEqual({ name: 'catat', action: 'prepare' })
    expect(gitlab.pages.environment).toBeUndefined()
    expect(COMMANDS.GitLab!.match(/CATAT_TOKEN/g)).toHaveLength(1)
    expect(COMMANDS.GitLab).toContain('git push -o ci.skip')
  })

  it('builds with the ledger it has recorded, and publishes what it has built', () => {
    expect(gitlab.pages.needs).toEqual(['record'])
    expect(gitlab.record.artifacts.paths).toEqual(['src/content/*/editions.yaml'])
    expect(gitlab.pages.script.at(-1)).toBe('mv dist public')
    expect(gitlab.pages.artifacts.paths).toEqual(['public'])
  })

  it('doesn’t stop for the age of the data', () => {
    expect(gitlab.pages.script).toContain('npm run --silent freshness || true')
  })
})

describe('the container', () => {
  const lines = read('deploy/Dockerfile').split('\n')
  const copies = lines.flatMap((line) => {
    const [, rest] = /^COPY (?!--from)(?:--\S+ )*(.*) \S+$/.exec(line) ?? []
    return rest ? rest.split(' ') : []
  })

  it('copies what there is and what isn’t ignored', () => {
    const kept = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1))
    expect(copies.length).toBeGreaterThan(5)
    expect(copies.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
    expect(copies.toSorted()).toEqual(kept.toSorted())
  })

  it('finds the lines of the settings that it changes', () => {
    expect(read('deploy/nginx/site.conf')).toMatch(/^ {4}listen 80;\n {4}listen \[::\]:80;$/m)
    expect(lines.some((line) => line.includes("'s/^    listen 80;$/    listen 8080;/'"))).toBe(true)
  })

  it('runs without root on a high port, and is asked whether it is well', () => {
    expect(lines.filter((line) => /^(USER|EXPOSE)/.test(line))).toEqual(['USER node', 'USER 101', 'EXPOSE 8080'])
    expect(lines.findLast((line) => line.startsWith('HEALTHCHECK'))).toContain('http://127.0.0.1:8080/robots.txt')
  })

  it('takes region and address from whoever builds it', () => {
    expect(lines).toEqual(expect.arrayContaining(['ARG REGION=""', 'ARG SITE=""']))
    expect(lines.findIndex((line) => line.startsWith('ENV REGION=$REGION SITE=$SITE'))).toBeLessThan(
      lines.findIndex((line) => line.includes('npm run build')),
    )
  })
})

describe('the settings of nginx', () => {
  const files = ['site.conf', 'subpath.conf', 'headers.conf', 'files.conf', 'maps.conf']
  const bare = (name: string) => read(`deploy/nginx/${name}`).replace(/^\s*#.*$/gm, '')

  it('set headers in one file alone: a single one elsewhere would make all others vanish there', () => {
    expect(files.filter((name) => /^\s*(add_header|expires)\b/m.test(bare(name)))).toEqual(['headers.conf'])
    const lines = bare('headers.conf')
      .split('\n')
      .filter((line) => line.startsWith('add_header'))
    expect(lines.filter((line) => !line.endsWith(' always;'))).toEqual([])
  })

  it('know the types of the one table, and which of them are text', () => {
    const text = bare('files.conf')
    const types = [.../types \{([^}]+)\}/.exec(text)![1]!.matchAll(/(\S+)\s+([\w ]+);/g)]
    const known = types.flatMap(([, type, ends]) => ends!.split(' ').map((end) => [end, type]))
    expect(Object.fromEntries(known)).toEqual(
      Object.fromEntries(Object.entries(FILE_TYPES).map(([end, { type }]) => [end, type])),
    )
    const texts = Object.values(FILE_TYPES).flatMap(({ type, text: isText }) => (isText ? [type] : []))
    // pages are sent so whatever is said
    const wanted = texts.filter((type) => type !== 'text/html').toSorted()
    for (const name of ['charset_types', 'gzip_types'])
      expect(new RegExp(`^${name}([^;]+);`, 'm').exec(text)![1]!.trim().split(/\s+/).toSorted(), name).toEqual(wanted)
  })

  it('include only files that are there', () => {
    const included = files.flatMap((name) =>
      [...bare(name).matchAll(/include pengaduan\/(\S+);/g)].map(([, file]) => file!),
    )
    expect(new Set(included)).toEqual(new Set(['maps.conf', 'files.conf', 'headers.conf']))
  })

  it('don’t turn on what can’t be taken back', () => {
    expect(files.filter((name) => bare(name).includes('Strict-Transport-Security'))).toEqual([])
    expect(read('deploy/nginx/headers.conf')).toContain('# add_header Strict-Transport-Security')
  })
})
