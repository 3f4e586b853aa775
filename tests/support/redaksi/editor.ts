/** Forms of the editor answered on the small region, as a browser would send them. */
import type { WaitingNumber } from '../../../src/directory/channels/waiting-list.ts'
import type { Edit } from '../../../src/redaksi/edit.ts'
import type { Answers, FieldNotes, FormContext, FormField } from '../../../src/redaksi/form.ts'
import { eventForm, type FormKind } from '../../../src/redaksi/forms/index.ts'
import { applyEdits, type OfficePlan, officeState, planOffice } from '../../../src/redaksi/office-plan.ts'
import { makeBuilder, type OpenRegion, openRegion } from '../../../src/redaksi/open-region.ts'
import { type Changes, describeProblems, type Kind, regionFiles, TODAY } from '../region.ts'

export const PERSON = 'Petugas Dua'

/** The small region as the editor opens it. */
export function opened(changes: Changes = {}, kind: Kind = 'real', waiting: readonly WaitingNumber[] = []): OpenRegion {
  const { open, problems } = openRegion(regionFiles(changes, kind), {
    ...{ today: TODAY, waiting },
    builder: makeBuilder('contoh'),
  })
  if (!open) throw new Error(describeProblems(problems))
  return open
}

/** One form that is answered: what differs from what stands in it already. */
export interface Step {
  form: FormKind
  target?: string
  answers?: Answers
}

/** What stands in the fields of a form before anybody types. */
export const standing = (fields: readonly FormField[]): Answers =>
  Object.fromEntries(
    fields.flatMap(({ name, control, value, options, required }): [string, string | readonly string[]][] =>
      // whoever answers has to choose; the first way is that of most tests
      required && value === '' && options
        ? [[name, options.find((option) => option.value !== '')!.value]]
        : control === 'week'
          ? Object.entries(JSON.parse(String(value)) as Record<string, string>)
          : [[name, value]],
    ),
  )

/** A form as it stands, with what is typed; whoever names a letter rests on it. */
export const filled = (fields: readonly FormField[], answers: Answers): Answers => ({
  ...standing(fields),
  ...(answers.letter !== undefined && { ground: 'letter' }),
  ...answers,
})

export const contextOf = (open: OpenRegion, id: string, edits: readonly Edit[], target?: string): FormContext => ({
  ...{ content: open.content, today: open.today, person: PERSON },
  state: applyEdits(officeState(open, id), edits, open).state,
  ...(target !== undefined && { target }),
})

/** Answers forms one after the other; the notes are those of the last. */
export function answered(
  open: OpenRegion,
  id: string,
  steps: readonly Step[],
): { plan: OfficePlan; notes: FieldNotes; ok: boolean } {
  const edits: Edit[] = []
  let [notes, ok]: [FieldNotes, boolean] = [{}, true]
  for (const { form: kind, target, answers = {} } of steps) {
    const context = contextOf(open, id, edits, target)
    const form = eventForm(kind)
    if (!form.applies(context)) throw new Error(`${kind} can't be asked of ${id} ${target ?? ''}`)
    const read = form.read(filled(form.fields(context), answers), context)
    ;({ notes, ok } = read)
    if (read.ok) edits.push({ id: String(edits.length + 1), ...read.edit })
  }
  return { plan: planOffice(open, id, edits), notes, ok }
}

/** Lines that go and come between two texts. */
export function lineDifference(before: string, after: string): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')]
  const length = old.map(() => new Array<number>(now.length + 1).fill(0))
  length.push(new Array<number>(now.length + 1).fill(0))
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      length[i]![j] = old[i] === now[j] ? length[i + 1]![j + 1]! + 1 : Math.max(length[i + 1]![j]!, length[i]![j + 1]!)
  const lines: string[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      i++
      j++
    } else if (i < old.length && (j >= now.length || length[i + 1]![j]! >= length[i]![j + 1]!))
      lines.push(`-${old[i++]}`)
    else lines.push(`+${now[j++]}`)
  }
  return lines
}
