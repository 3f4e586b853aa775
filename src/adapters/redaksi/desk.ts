/** What all routes of the editor work with: the region as it is, drafts, saves, pictures, who sits there. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Day } from '../../directory/dates.ts'
import { dayInWords } from '../../directory/events/words.ts'
import { CONFLICT, OFFICE_WORDS } from '../../i18n/redaksi.ts'
import { PUBLISH } from '../../i18n/redaksi-publish.ts'
import type { Answers } from '../../redaksi/form.ts'
import { nameIn } from '../../redaksi/office-plan.ts'
import { type OpenRegion, officeOfProblem } from '../../redaksi/open-region.ts'
import { plainFault } from '../../redaksi/plain-fault.ts'
import { changeText, savedParts } from '../../redaksi/publish/changes.ts'
import { readTargets, TARGETS_FILE, type TeamSettings } from '../../redaksi/publish/targets.ts'
import { type UndoBlock, undoBlocks } from '../../redaksi/publish/undo-blocks.ts'
import { undoProblem, type WantedFile } from '../../redaksi/publish/undo-problem.ts'
import { waitingFiles } from '../region/waiting-list.ts'
import { type Commits, makeCommits } from './commits.ts'
import { type Drafts, draftsOf } from './drafts.ts'
import { batchesOf } from './inbox/batches.ts'
import { momentText } from './moments.ts'
import type { EditorScreen, Frame, WhyKept } from './pages/frame.ts'
import { readPeople } from './people.ts'
import { makePhonePages, type PhonePages } from './phone/phone-pages.ts'
import { makePictures, type Pictures } from './preview.ts'
import { publicationsOf, unpublishedSaves } from './publish/publications.ts'
import { type RegionNow, regionMemory } from './region-memory.ts'
import type { SaveContext } from './save.ts'
import { type Save, type Saves, savesOf } from './saves.ts'

export interface RedaksiContext {
  region: string
  today: () => Day
  /** Whether today is a day that was asked for, so that nothing may be saved. */
  rehearsal: boolean
  /** The project's folder. */
  root: string
  /** The time that is noted; the computer's, where nothing else is said. */
  clock?: () => Date
}

export interface EditorDesk {
  context: RedaksiContext
  region: () => RegionNow
  builder: OpenRegion['builder']
  drafts: Drafts
  saves: Saves
  pictures: Pictures
  phone: PhonePages
  person: () => string | undefined
  clock: () => Date
  /** What a save is made with. @throws RangeError where nobody has said who they are */
  saving: () => SaveContext
  /** What redaksi.yaml says now. */
  settings: () => TeamSettings
  commits: Commits
  /** What was taken back last, where that was the last thing that was done. */
  undone: () => string | undefined
  /** Tells of a save, by its number, why it can't be taken back as things stand. */
  whyKept: () => WhyKept
  frame: (title: string, screen?: EditorScreen) => Frame
}

/** The desk at which all routes of the editor work: one region, its drafts, its saves. */
export function makeDesk(context: RedaksiContext): EditorDesk {
  const { region, today, rehearsal, root, clock = () => new Date() } = context
  const { now, builder } = regionMemory({ region, today })
  const [drafts, kept] = [draftsOf(region, root), savesOf(region, root)]
  const settings = () => {
    const file = join(root, TARGETS_FILE)
    return readTargets(existsSync(file) ? readFileSync(file, 'utf8') : '')
  }
  const commits = makeCommits(region, root, () => !settings().commits)
  if (!rehearsal) commits.resume(kept.all())
  const saves: Saves = {
    ...kept,
    add: (save) => {
      kept.add(save)
      commits.add(kept.all()[0]!)
    },
  }
  const [publications, batches] = [publicationsOf(region, root), batchesOf(region, root)]
  const person = () => readPeople(root).last
  return {
    ...{
      context,
      region: now,
      builder,
      drafts,
      saves,
      pictures: makePictures(),
      phone: makePhonePages(),
      person,
      clock,
    },
    saving: () => {
      const who = person()
      if (!who) throw new RangeError('nobody sits at the editor')
      return { region, today: today(), builder, saves, person: who, at: clock() }
    },
    ...{ settings, commits },
    undone: () => {
      const [last, ...others] = saves.all()
      const save = others.find(({ n }) => n === last?.undoes)
      return save && undoneText(save, now().open)
    },
    whyKept: () => {
      const { open, files } = now()
      const mistake = (changes: readonly WantedFile[]) => open && undoProblem(open, changes)
      const blockOf = undoBlocks(saves.all(), [...files, ...waitingFiles(region)], mistake)
      return (n) => {
        const block = blockOf(n)
        return block && keptText(block, open)
      }
    },
    frame: (title, screen) => {
      const [who, uncommitted] = [person(), commits.problem()]
      return {
        ...{ title, region, changes: unpublishedSaves(saves, publications), incoming: batches.count() },
        ...(screen && { screen }),
        ...(who && { person: who }),
        ...(uncommitted && { uncommitted }),
        ...(rehearsal && { rehearsal: OFFICE_WORDS.rehearsal(dayInWords(today())) }),
      }
    },
  }
}

/** Whose changes were taken back, and which. */
function undoneText(save: Save, open: OpenRegion | undefined): string {
  const parts = savedParts(save)
  const names = parts.map(({ office }) => (open ? nameIn(open.content)(office) : office))
  const lines = parts.length > 1 ? [] : parts.flatMap((part) => part.lines)
  return CONFLICT.undoneOf(names, lines.map(changeText))
}

/** Things by which a save is named. */
const MOST_TOLD = 3

/** Why a save can't be taken back, and what to do about it. */
function keptText(block: UndoBlock<Save>, open: OpenRegion | undefined): string {
  if (block.kind === 'wrong') {
    const { problem } = block
    const [id, said] = [officeOfProblem(problem), open ? plainFault(problem, open.content) : problem]
    return PUBLISH.keptByMistake(id === undefined || !open ? undefined : nameIn(open.content)(id), said.message)
  }
  if (block.kind !== 'save') return block.kind === 'outside' ? PUBLISH.keptByOthers : PUBLISH.keptByNothing
  const { office, lines, at, person } = block.save
  const what = [...new Set(lines.map((line) => line.what))].slice(0, MOST_TOLD).join(', ')
  return PUBLISH.keptBySave(open ? nameIn(open.content)(office) : office, what, momentText(at), person)
}

/** The texts that a form has sent; of files only those that are named, in base64. */
export async function answersOf(c: Context, files: readonly string[] = []): Promise<Answers> {
  const body = await c.req.parseBody({ all: true }).catch(() => {
    throw new HTTPException(400)
  })
  const texts = Object.entries(body).map(([name, value]): [string, string | string[]] => [
    name,
    Array.isArray(value) ? value.filter((one) => typeof one === 'string') : typeof value === 'string' ? value : '',
  ])
  const sent = await Promise.all(
    files.map(async (name): Promise<[string, string]> => {
      const file = [body[name]].flat().find((one) => one instanceof File)
      return [name, file ? Buffer.from(await file.arrayBuffer()).toString('base64') : '']
    }),
  )
  return Object.fromEntries([...texts, ...sent])
}
