/** A region as the editor works on it: a mistake in one office's file keeps nobody from working on the others. */
import type { WaitingNumber } from '../directory/channels/waiting-list.ts'
import { type Content, readContent } from '../directory/content/content.ts'
import type { Problem } from '../directory/content/problems.ts'
import { type ContentFile, rememberingReader } from '../directory/content/read.ts'
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

export function makeBuilder(region: string, site?: string): Builder {
  const read = rememberingReader()
  const build: Builder['build'] = (files, day) => {
    const { directory, problems, retired = [] } = buildDirectory(files, day, { region, read, ...(site && { site }) })
    const { content } = readContent(files, read)
    return { problems, ...(directory && content && { built: { directory, content, retired } }) }
  }
  return { build, read }
}

export interface OpenRegion extends Built {
  today: Day
  /** All files, those that can't be used too. */
  files: readonly ContentFile[]
  /** Those that everything here is made of. */
  sound: readonly ContentFile[]
  /** Mistakes that keep the site from being built, and warnings. */
  problems: Problem[]
  waiting: readonly WaitingNumber[]
  /** The directory of the sound files on another day. */
  on: (day: Day) => Built | undefined
  builder: Builder
}

const OFFICE = 'offices/'

/**
 * Opens a region's files; offices whose files have mistakes are left out and told among the problems.
 * @returns only the problems where nothing can be shown without what is broken
 */
export function openRegion(
  files: readonly ContentFile[],
  { today, waiting, builder }: { today: Day; waiting: readonly WaitingNumber[]; builder: Builder },
): { open?: OpenRegion; problems: Problem[] } {
  const whole = builder.build(files, today)
  let sound = files
  let { built, problems } = whole
  while (!built) {
    const broken = new Set(
      problems.filter(({ severity, file }) => severity === 'error' && file.startsWith(OFFICE)).map(({ file }) => file),
    )
    const next = sound.filter(({ path }) => !broken.has(path))
    if (next.length === sound.length) return { problems: whole.problems }
    sound = next
    ;({ built, problems } = builder.build(sound, today))
  }
  const days = new Map<Day, Built | undefined>([[today, built]])
  const on = (day: Day) => {
    if (!days.has(day)) days.set(day, builder.build(sound, day).built)
    return days.get(day)
  }
  return {
    open: { ...built, today, files, sound, problems: whole.problems, waiting, on, builder },
    problems: whole.problems,
  }
}

/** The id of the office that a problem is about; undefined where it is about the region. */
export const officeOfProblem = ({ file }: Problem): string | undefined => /^offices\/([^/]+)\.yaml$/.exec(file)?.[1]
