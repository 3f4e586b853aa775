/** A region as the editor works on it: a mistake in one office's file keeps nobody from working on the others. */
import type { WaitingNumber } from '../directory/channels/waiting-list.ts'
import { type Content, officeIdIn, properIdIn } from '../directory/content/content.ts'
import type { Problem } from '../directory/content/problems.ts'
import { type ContentFile, canonicalYaml, rememberingReader } from '../directory/content/read.ts'
import { AREA_CODE, OFFICE_KINDS } from '../directory/content/schema.ts'
import type { Day } from '../directory/dates.ts'
import { buildDirectory } from '../directory/directory.ts'
import type { RetiredNumber } from '../directory/editions/retired-numbers.ts'
import type { Directory } from '../directory/model.ts'
import type { NumberReport } from './number-reports.ts'

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

/** A builder that remembers each file by its text. */
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
  /** What citizens have told of wrong numbers. */
  reports: readonly NumberReport[]
  /** The directory of the sound files on another day. */
  on: (day: Day) => Built | undefined
  /** What is to be said of the sound files on a day. */
  problemsOn: (day: Day) => readonly Problem[]
  builder: Builder
}

/**
 * Opens a region's files. In the place of an office whose file has mistakes stands what can be read of it, so that
 * whatever names it is still right; where that has mistakes too, it is left out.
 * @returns only the problems where nothing can be shown without what is broken
 */
export function openRegion(
  files: readonly ContentFile[],
  {
    today,
    waiting,
    reports = [],
    builder,
  }: { today: Day; waiting: readonly WaitingNumber[]; reports?: readonly NumberReport[]; builder: Builder },
): { open?: OpenRegion; problems: Problem[] } {
  const whole = builder.build(files, today)
  const broken = new Set<string>()
  let sound = files
  let { built, problems } = whole
  for (const keys of [...KEPT, undefined]) {
    if (built) break
    const wrong = wrongOffices(problems)
    if (wrong.size === 0) break
    for (const path of wrong) broken.add(path)
    sound = sound.flatMap((file) => (!wrong.has(file.path) ? [file] : keys ? standIn(file, keys) : []))
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
  const ids = new Set([...broken].flatMap((path) => properIdIn(path) ?? []))
  return {
    open: {
      ...built,
      ...{ today, files, sound, broken: ids, problems: whole.problems, waiting, reports, on, problemsOn, builder },
    },
    problems: whole.problems,
  }
}

const wrongOffices = (problems: readonly Problem[]): Set<string> =>
  new Set(problems.flatMap(({ severity, file }) => (severity === 'error' && file.startsWith('offices/') ? [file] : [])))

/** What is kept of a file that has mistakes, from all that tells what an office is to nothing but its id. */
const KEPT: readonly (readonly string[])[] = [['name', 'short', 'kind', 'parent', 'area'], ['kind', 'area'], []]

/** What a line of a text that may be no YAML any more still says. */
export const toldIn = (text: string, key: string): string | undefined =>
  new RegExp(`^${key}: *"?([^"\\n]*?)"? *$`, 'm').exec(text)?.[1] || undefined

const isTold = (key: string, value: string): boolean =>
  (key !== 'kind' || (OFFICE_KINDS as readonly string[]).includes(value)) && (key !== 'area' || AREA_CODE.test(value))

/** A file for the office, of what can still be read of its own. */
function standIn({ path, text }: ContentFile, keys: readonly string[]): ContentFile[] {
  const id = properIdIn(path)
  if (id === undefined) return []
  const told = keys.flatMap((key): [string, string][] => {
    const value = toldIn(text, key)
    return value && isTold(key, value) ? [[key, value]] : []
  })
  const record = {
    ...{ name: id, short: id, kind: 'department' },
    ...Object.fromEntries(told),
    nameSources: ['berkas'],
    sources: { berkas: { citation: 'Berkas rusak', document: 'Berkas rusak', grade: 'contoh' } },
  }
  // whatever is JSON is YAML
  return [{ path, text: canonicalYaml(JSON.stringify(record)) }]
}

/** The id of the office that a problem is about; undefined where it is about the region. */
export const officeOfProblem = ({ file }: Problem): string | undefined => officeIdIn(file)
