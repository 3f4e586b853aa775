/** What a team decides on its editor: redaksi.yaml beside package.json, which holds no secrets. */
import { z } from 'zod'
import { readYaml } from '../../directory/content/read.ts'
import { TARGETS } from '../../i18n/redaksi-publish.ts'

export const TARGETS_FILE = 'redaksi.yaml'

/** Absolute on Linux, on a drive of Windows, or on a share. */
const ABSOLUTE = /^(?:\/(?!\/)|[A-Za-z]:[\\/]|\\\\[^\\/]+[\\/][^\\/]+)/

function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s?#@\\]+$/.test(text)) return false
  const { hostname } = URL.parse(text) ?? {}
  return hostname !== undefined && hostname !== ''
}

const name = z.string().trim().min(1).max(60)
const address = z.string().refine(isWebAddress, TARGETS.badAddress).optional()
const folderTarget = z.strictObject({
  ...{ name, kind: z.literal('folder'), address },
  folder: z.string().regex(ABSOLUTE, TARGETS.notAbsolute),
  way: z.enum(['link', 'copy']).optional(),
})
const zipTarget = z.strictObject({ name, kind: z.literal('zip'), address })
/** Words that programs are started with: none may be taken for a setting of theirs. */
const host = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/, TARGETS.badHost)
const user = z.string().regex(/^[A-Za-z0-9_][\w.@+-]*$/, TARGETS.badUser)
const there = z
  .string()
  .min(1)
  .regex(/^(?!-)\P{Cc}+$/u, TARGETS.badFolder)
const port = z
  .string()
  .regex(/^[1-9]\d{0,4}$/, TARGETS.badPort)
  .transform(Number)
  .refine((number) => number < 65_536, TARGETS.badPort)
  .optional()
const server = { name, host, port, folder: there, address }
const sftpServer = z.strictObject({ ...server, kind: z.literal('sftp'), user: user.optional() })
const ftpServer = z.strictObject({ ...server, kind: z.enum(['ftp', 'ftps']), user })
const gitBranch = z.strictObject({
  ...{ name, kind: z.literal('git'), address },
  /** What is pushed: the content, of which somebody else builds the site, or the finished site. */
  push: z.enum(['content', 'site']),
  remote: z
    .string()
    .regex(/^(?!-)[^\s:]+$|^(?!-)(?!.*:\/\/[^/@]*:[^/@]*@)\S+$/, TARGETS.badRemote)
    .default('origin'),
  branch: z.string().regex(/^[A-Za-z0-9][\w./-]*$/, TARGETS.badBranch),
})

const file = z.strictObject({
  targets: z
    .array(z.discriminatedUnion('kind', [folderTarget, zipTarget, sftpServer, ftpServer, gitBranch], TARGETS.badKind))
    .min(1)
    .max(10)
    .refine((all) => new Set(all.map((one) => one.name)).size === all.length, TARGETS.sameName)
    .optional(),
  /** What a second person has to look at before it is saved. */
  review: z.enum(['new-numbers']).optional(),
  /** Saves become commits where the project has a Git, unless it says so. */
  commits: z.enum(['none']).optional(),
})

/** Where the site is put: a row of the file. */
export type Target = NonNullable<z.output<typeof file>['targets']>[number]
export type TargetKind = Target['kind']
/** A target of some kinds. */
export type TargetOf<Kind extends TargetKind> = Extract<Target, { kind: Kind }>

export interface TeamSettings {
  targets: Target[]
  /** Whether a second person looks at new numbers. */
  review: boolean
  /** Whether a save becomes a commit, where there is a Git. */
  commits: boolean
  /** What is wrong with the file, a sentence with its line each. */
  problems: string[]
}

/** Reads the file's text. */
export function readTargets(text: string): TeamSettings {
  if (text.trim() === '') return { targets: [], review: false, commits: true, problems: [] }
  const { parsed, problems } = readYaml({ path: TARGETS_FILE, text }, file)
  // written by hand, on Windows too, and by nobody else: how it looks is free
  const faults = problems.filter(({ rule }) => rule !== 'format')
  const said = faults.map(({ line, message, repair }) =>
    // the template is that of an office
    TARGETS.problem(line ?? 1, message, repair.includes('_template') ? undefined : repair),
  )
  // a slip elsewhere in the file doesn't let numbers pass unseen
  if (!parsed || said.length > 0) {
    const says = (key: string) => new RegExp(`^\\uFEFF?${key} *:`, 'm').test(text)
    return { targets: [], review: says('review'), commits: !says('commits'), problems: said }
  }
  return {
    problems: [],
    review: parsed.value.review !== undefined,
    commits: parsed.value.commits === undefined,
    targets: (parsed.value.targets ?? []).map((one) =>
      one.address === undefined ? one : { ...one, address: one.address.replace(/\/+$/, '') },
    ),
  }
}
