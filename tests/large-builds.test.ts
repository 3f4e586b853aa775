/** The manifests for building in parts: they can be read, name commands that exist, and hand one day to all parts. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const GITHUB = 'deploy/github/matrix.yml'
const GITLAB = 'deploy/gitlab/matrix.gitlab-ci.yml'
const KUBERNETES = 'deploy/kubernetes/build.yaml'
const GUIDE = 'deploy/LARGE.md'

const text = (file: string) => readFileSync(file, 'utf8')
const read = (file: string) => parse(text(file))
const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> }

describe.each([GITHUB, GITLAB, KUBERNETES, GUIDE])('%s', (file) => {
  it('runs only commands that exist', () => {
    const named = [...text(file).matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name]) => name!)
    expect(named).toEqual(expect.arrayContaining(['build', 'merge', 'verify']))
    expect(named.filter((name) => !scripts[name])).toEqual([])
  })

  it('installs nothing that the lock file doesn’t name', () => {
    expect(text(file)).not.toMatch(/npm (?:i|install|add|exec)\b|\bnpx\b/)
  })
})

describe(GITHUB, () => {
  type Step = { uses?: string; run?: string; with?: Record<string, unknown> }
  type Job = { permissions: unknown; outputs?: unknown; env?: Record<string, string>; steps: Step[]; needs?: unknown }
  const workflow = read(GITHUB) as { permissions: unknown; jobs: Record<string, Job> }
  const jobs = Object.entries(workflow.jobs)
  const steps = jobs.flatMap(([, job]) => job.steps)

  it('may read the code, and nothing else', () => {
    expect(workflow.permissions).toEqual({})
    for (const [, { permissions }] of jobs) expect(permissions).toEqual({ contents: 'read' })
    for (const { uses, with: given } of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')))
      expect({ uses, ...given }).toMatchObject({ 'persist-credentials': false })
  })

  it('uses actions of one exact content each', () => {
    const used = steps.flatMap(({ uses }) => uses ?? [])
    expect(used.length).toBeGreaterThan(4)
    expect(used.filter((name) => !/^actions\/[a-z-]+@[0-9a-f]{40}$/.test(name))).toEqual([])
  })

  it('puts nothing that people type into a command', () => {
    for (const { run } of steps) expect(run ?? '').not.toContain('$' + '{{')
  })

  it('fixes the day once, and hands it to every part and to the merge', () => {
    expect(text(GITHUB).match(/\bdate \+%F/g)).toHaveLength(1)
    for (const name of ['build', 'merge'])
      expect(workflow.jobs[name]?.env).toMatchObject({
        TODAY: '$' + '{{ needs.plan.outputs.today }}',
        REGION: '$' + '{{ matrix.region }}',
      })
  })
})

describe(GITLAB, () => {
  const { hari, wilayah, bagian, satukan, workflow } = read(GITLAB) as {
    hari: { script: string[]; artifacts: { reports: Record<string, string> } }
    wilayah: { trigger: { include: unknown }; parallel: { matrix: { REGION: string[] }[] } }
    bagian: { parallel: number; rules: unknown; artifacts: { paths: string[] } }
    satukan: { needs: unknown; rules: unknown }
    workflow: { rules: unknown }
  }

  it('fixes the day once, and hands it to the pipeline of every region', () => {
    expect(text(GITLAB).match(/\bdate \+%F/g)).toHaveLength(1)
    expect(hari.script[0]).toContain('"HARI=')
    expect(hari.artifacts.reports.dotenv).toBe('hari.env')
    expect(wilayah).toMatchObject({ needs: ['hari'], variables: { TODAY: '$HARI' }, trigger: { strategy: 'depend' } })
  })

  it('opens itself for regions that exist', () => {
    expect(wilayah.trigger.include).toEqual([{ local: GITLAB }])
    const regions = wilayah.parallel.matrix.flatMap(({ REGION }) => REGION)
    expect(readdirSync('src/content')).toEqual(expect.arrayContaining(regions))
    expect(regions.length).toBeGreaterThan(0)
  })

  it('joins what the parts have built, and never runs for a stranger’s merge request', () => {
    expect(bagian.parallel).toBeGreaterThan(1)
    expect(satukan.needs).toEqual([{ job: 'bagian', artifacts: true }])
    expect(bagian.artifacts.paths).toEqual(['bagian/'])
    expect(JSON.stringify(workflow.rules)).not.toMatch(/merge_request|push/)
    const isChild = [{ if: '$CI_PIPELINE_SOURCE == "parent_pipeline"' }]
    expect([bagian.rules, satukan.rules]).toEqual([isChild, isChild])
  })
})

describe(KUBERNETES, () => {
  interface Pod {
    automountServiceAccountToken: boolean
    securityContext: { runAsUser: number }
    containers: {
      env: { name: string; value?: string }[]
      resources: { limits: Record<string, string> }
      securityContext: unknown
      volumeMounts: { name: string }[]
    }[]
    volumes: { name: string }[]
  }
  interface Item {
    kind: string
    metadata: { name: string }
    spec: Record<string, unknown> & { template: { metadata: { labels: unknown }; spec: Pod } }
  }
  const { items } = read(KUBERNETES) as { items: Item[] }
  const jobs = items.filter(({ kind }) => kind === 'Job')
  const pods = jobs.map(({ spec }) => spec.template.spec)
  const setting = (pod: Pod | undefined, key: string) => pod?.containers[0]?.env.find(({ name }) => name === key)

  it('has a job for the parts and one that joins them', () => {
    expect(jobs.map(({ metadata }) => metadata.name)).toEqual(['pengaduan-parts', 'pengaduan-merge'])
    expect(jobs[1]?.spec.suspend).toBe(true)
  })

  it('builds as many parts as each part is told', () => {
    const { completionMode, completions, parallelism, backoffLimitPerIndex } = jobs[0]!.spec
    expect({ completionMode, completions, parallelism, backoffLimitPerIndex }).toEqual({
      completionMode: 'Indexed',
      completions: Number(setting(pods[0], 'SHARD_TOTAL')?.value),
      parallelism: completions,
      backoffLimitPerIndex: 2,
    })
  })

  it.each(['TODAY', 'REGION'])('takes %s for every part from one place that has to be there', (key) => {
    for (const pod of pods)
      expect(setting(pod, key)).toEqual({ name: key, valueFrom: { configMapKeyRef: { name: 'pengaduan-build', key } } })
    expect(text(GUIDE)).toMatch(new RegExp(`create configmap pengaduan-build .*--from-literal=${key}=`))
  })

  it('runs as nobody special, can write only where it must, and reaches no network', () => {
    for (const pod of pods) {
      expect(pod.automountServiceAccountToken).toBe(false)
      expect(pod.securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } })
      expect(pod.securityContext.runAsUser).toBeGreaterThan(0)
      const container = pod.containers[0]!
      expect(container.securityContext).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      })
      expect(container.resources.limits).toMatchObject({ cpu: '2', memory: '2Gi' })
      const volumes = pod.volumes.map(({ name }) => name)
      expect(container.volumeMounts.filter(({ name }) => !volumes.includes(name))).toEqual([])
    }
    const policy = items.find(({ kind }) => kind === 'NetworkPolicy')
    expect(policy?.spec).toEqual({
      podSelector: { matchLabels: jobs[0]?.spec.template.metadata.labels },
      policyTypes: ['Ingress', 'Egress'],
    })
  })
})
