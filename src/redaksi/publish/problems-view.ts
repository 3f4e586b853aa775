/** What keeps a region from being published, and what somebody should look at: sentences, by office. */
import type { Content } from '../../directory/content/content.ts'
import type { Problem } from '../../directory/content/problems.ts'
import { visible } from '../../directory/content/visible.ts'
import { CHECKS } from '../../i18n/redaksi-publish.ts'
import { officeOfProblem } from '../open-region.ts'

export interface ProblemLine {
  /** Short name of the office, or what else it is about. */
  about: string
  /** Id of the office, where it can be opened. */
  office?: string
  text: string
  repair: string
}

export interface ProblemsView {
  errors: ProblemLine[]
  warnings: ProblemLine[]
}

/** All problems, errors first; those of the region before those of offices. */
export function problemsView(problems: readonly Problem[], content: Pick<Content, 'offices'>): ProblemsView {
  const lines = problems.map((problem) => ({ severity: problem.severity, line: lineOf(problem, content) }))
  const of = (severity: Problem['severity']) => {
    const own = lines.filter((one) => one.severity === severity).map(({ line }) => line)
    return [...own.filter(({ office }) => !office), ...own.filter(({ office }) => office)]
  }
  return { errors: of('error'), warnings: of('warning') }
}

function lineOf(problem: Problem, { offices }: Pick<Content, 'offices'>): ProblemLine {
  const { file, line, message, repair } = problem
  const id = officeOfProblem(problem)
  const office = id === undefined ? undefined : offices.get(id)?.value
  return {
    about: office?.short ?? visible(line === undefined ? file : CHECKS.place(file, line)),
    ...(office && id && { office: id }),
    ...{ text: visible(message), repair: visible(repair) },
  }
}
