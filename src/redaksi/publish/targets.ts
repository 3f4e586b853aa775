/** Where the site is put, and whether new numbers are looked at twice: redaksi.yaml beside package.json, which holds no secrets. */
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

const file = z.strictObject({
  targets: z
    .array(z.discriminatedUnion('kind', [folderTarget, zipTarget], TARGETS.badKind))
    .min(1)
    .max(10)
    .refine((all) => new Set(all.map((one) => one.name)).size === all.length, TARGETS.sameName)
    .optional(),
  /** What a second person has to look at before it is saved. */
  review: z.enum(['new-numbers']).optional(),
})

/** Where the site is put. */
export interface Target {
  name: string
  kind: 'folder' | 'zip'
  /** Of a folder: its absolute path. */
  folder?: string
  /** How a folder is filled: with releases and a link, or by copying; found out if unsaid. */
  way?: 'link' | 'copy'
  /** Where what is put there is read, if that isn't the site's own address. */
  address?: string
}

/**
 * Reads the file's text.
 * @returns the targets, and whether a second person looks at new numbers; or what is wrong, a sentence with its line each
 */
export function readTargets(text: string): { targets: Target[]; review: boolean; problems: string[] } {
  if (text.trim() === '') return { targets: [], review: false, problems: [] }
  const { parsed, problems } = readYaml({ path: TARGETS_FILE, text }, file)
  const said = problems.map(({ line, message, repair }) =>
    // the template is that of an office
    TARGETS.problem(line ?? 1, message, repair.includes('_template') ? undefined : repair),
  )
  // a slip elsewhere in the file doesn't let numbers pass unseen
  if (!parsed || said.length > 0) return { targets: [], review: /^review *:/m.test(text), problems: said }
  return {
    problems: [],
    review: parsed.value.review !== undefined,
    targets: (parsed.value.targets ?? []).map((one) => ({
      ...{ name: one.name, kind: one.kind },
      ...('folder' in one && { folder: one.folder }),
      ...('way' in one && one.way && { way: one.way }),
      ...(one.address && { address: one.address.replace(/\/+$/, '') }),
    })),
  }
}
