/** A region as the editor works on it: a mistake in one office's file keeps nobody from working on the others. */
import type { WaitingNumber } from '../directory/channels/waiting-list.ts'
import type { Content } from '../directory/content/content.ts'
import type { Problem } from '../directory/content/problems.ts'
import { type ContentFile, rememberingReader } from '../directory/content/read.ts'
import { AREA_CODE, OFFICE_KINDS } from '../directory/content/schema.ts'
import type { Day } from '../directory/dates.ts'
import { buildDirectory } from '../directory/directory.ts'
import type { RetiredNumber } from '../directory/editions/retired.ts'
import type { Directory } from '../directory/model.ts'

export interface Built {
  directory: Directory
  content: Content
  retired: RetiredNumber[]
}

/** How directories are built, again and again, of files that hardly change. */
export interface Builder {
  /** Everything of the files on a day; without a directory, what is wrong. */
  build: (files: readonly ContentFile[], day: Day) => { built?: Built; problems: Problem[] }
  read: ReturnType<typeof rememberingReader>
}

export function makeBuilder(region: string): Builder {
  const read = rememberingReader()
  const build: Builder['build'] = (files, day) => {
    const { directory, content, problems, retired = [] } = buildDirectory(files, day, { region, read })
    return { problems, ...(directory && content && { built: { directory, content, retired } }) }
  }
  return { build, read }
}

export interface OpenRegion extends Built {
  today: Day
  /** All files, those that can't be used too. */
  files: readonly ContentFile[]
  /** Those that everything here is made of; something else stands in the place of broken ones. */
  sound: readonly ContentFile[]
  /** Offices whose files can't be used as they are: nothing of them may be changed here. */
  broken: ReadonlySet<string>
  /** Mistakes that keep the site from being built, and warnings. */
  problems: Problem[]
  waiting: readonly WaitingNumber[]
  /** The directory of the sound files on another day. */
  on: (day: Day) => Built | undefined
  /** What is to be said of the sound files on a day. */
  problemsOn: (day: Day) => readonly Problem[]
  builder: Builder
}

const OFFICE = /^offices\/([a-z0-9-]{2,32})\.yaml$/

/**
 * Opens a region's files. In the place of an office whose file has mistakes stands what can be read of it, so that
 * whatever names it is still right; where that has mistakes too, it is left out.
 * @returns only the problems where nothing can be shown without what is broken
 */
export function openRegion(
  files: readonly ContentFile[],
  { today, waiting, builder }: { today: Day; waiting: readonly WaitingNumber[]; builder: Builder },
): { open?: OpenRegion; problems: Problem[] } {
  const whole = builder.build(files, today)
  const broken = new Set<string>()
  let sound = files
  let { built, problems } = whole
  for (const mend of [standIn, bareStandIn, namedStandIn, () => undefined]) {
    if (built) break
    const wrong = wrongOffices(problems)
    if (wrong.size === 0) break
    for (const path of wrong) broken.add(path)
    sound = sound.flatMap((file) => (wrong.has(file.path) ? (mend(file) ?? []) : [file]))
    ;({ built, problems } = builder.build(sound, today))
  }
  if (!built) return { problems: whole.problems }
  const days = new Map<Day, ReturnType<Builder['build']>>([[today, { built, problems }]])
  const builtOn = (day: Day): ReturnType<Builder['build']> => {
    const known = days.get(day) ?? builder.build(sound, day)
    days.set(day, known)
    return known
  }
  const [on, problemsOn] = [(day: Day) => builtOn(day).built, (day: Day) => builtOn(day).problems]
  const ids = new Set([...broken].flatMap((path) => OFFICE.exec(path)?.[1] ?? []))
  return {
    open: {
      ...built,
      ...{ today, files, sound, broken: ids, problems: whole.problems, waiting, on, problemsOn, builder },
    },
    problems: whole.problems,
  }
}

const wrongOffices = (problems: readonly Problem[]): Set<string> =>
  new Set(problems.flatMap(({ severity, file }) => (severity === 'error' && file.startsWith('offices/') ? [file] : [])))

/** Keys of a line that tell what an office is, as long as they can be read. */
const KEPT = ['name', 'short', 'kind', 'parent', 'area'] as const

function standIn(file: ContentFile, keys: readonly string[] = KEPT): ContentFile | undefined {
  const id = OFFICE.exec(file.path)?.[1]
  if (!id) return undefined
  const said = (key: string) => new RegExp(`^${key}: *(\\S.*)$`, 'm').exec(file.text)?.[1]
  const lines = keys.flatMap((key) => {
    const value = said(key)
    return value && isSaid(key, value.replaceAll('"', '')) ? [`${key}: ${value}`] : []
  })
  const missing = { name: id, short: id, kind: 'department' }
  const rest = Object.entries(missing).flatMap(([key, value]) =>
    lines.some((line) => line.startsWith(`${key}:`)) ? [] : [`${key}: "${value}"`],
  )
  const source = 'sources:\n  berkas:\n    citation: Berkas rusak\n    document: Berkas rusak\n    grade: contoh\n'
  return { path: file.path, text: [...lines, ...rest, 'nameSources: [ berkas ]', source].join('\n') }
}

const isSaid = (key: string, value: string): boolean =>
  (key !== 'kind' || (OFFICE_KINDS as readonly string[]).includes(value)) && (key !== 'area' || AREA_CODE.test(value))

const namedStandIn = (file: ContentFile): ContentFile | undefined => standIn(file, [])

const bareStandIn = (file: ContentFile): ContentFile | undefined => standIn(file, ['kind', 'area'])

/** The id of the office that a problem is about; undefined where it is about the region. */
export const officeOfProblem = ({ file }: Problem): string | undefined => /^offices\/([^/]+)\.yaml$/.exec(file)?.[1]
