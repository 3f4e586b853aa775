/** The page of an office as it stands: its facts with the draft, the preview, and what there is to be said first. */
import type { Context } from 'hono'
import { html } from 'hono/html'
import type { Day } from '../../directory/dates.ts'
import { dayInWords } from '../../directory/events/words.ts'
import { officeWithId } from '../../directory/lookup.ts'
import { historyOf } from '../../directory/views/change-text.ts'
import { SCREENS, OFFICE_WORDS as w } from '../../i18n/redaksi.ts'
import { texts } from '../../i18n/texts.ts'
import type { Format } from '../../posters/cards/card.ts'
import { editionOn } from '../../posters/cards/cards.ts'
import { nameIn, type OfficePlan, planOffice } from '../../redaksi/office-plan.ts'
import { officeView } from '../../redaksi/office-view.ts'
import { type OpenRegion, officeOfProblem } from '../../redaksi/open-region.ts'
import { savedParts } from '../../redaksi/publish/changes.ts'
import { groundsOf } from '../../redaksi/publish/saved-grounds.ts'
import { newNumbers } from '../../redaksi/review.ts'
import type { EditorDesk } from './desk.ts'
import { type Draft, officeStamp } from './drafts.ts'
import { wholeMomentText } from './moments.ts'
import { bar, frame, type Markup, undoBars, undoPart } from './pages/frame.ts'
import { officePage, type PaperLook, PHONE } from './pages/office-page.ts'
import { shownFormats, unmadePapers } from './preview.ts'

/** An office that is worked on, with its draft. */
export type At = { open: OpenRegion; id: string; draft?: Draft }

/** Whether the office is as it was when its draft began. */
export const isCurrent = ({ open, id, draft }: At): boolean =>
  draft === undefined || draft.base === officeStamp(open, id)

/** Whether somebody else has to look at a draft before it is saved: at its new numbers, where the team wants that. */
export const waitsForReview = (desk: EditorDesk, { base, state, today }: OfficePlan, draft: Draft): boolean =>
  desk.settings().review &&
  draft.person === desk.person() &&
  newNumbers({ before: base.record, after: state.record }, today).length > 0

/** The day that the preview is asked for; without a word that from which all of the edits hold. */
function askedDay({ today, latest, coming }: OfficePlan, asked: string | undefined): Day {
  return asked === 'ini' ? today : (coming.find((day) => day === asked) ?? latest)
}

/**
 * What of the preview is asked for, drawn.
 * @param typed of a form that is being answered: the paper that shows what it changes; it is drawn as it will be then
 */
export async function lookOf(
  desk: EditorDesk,
  plan: OfficePlan,
  c: Context,
  typed?: { paper: Format | undefined },
): Promise<PaperLook> {
  const day = typed ? plan.latest : askedDay(plan, c.req.query('hari'))
  const now = desk.region().open
  const after = plan.builtOn(day)?.directory
  const formats = after ? shownFormats(after, plan.id) : []
  const format = formats.find((one) => one === (typed?.paper ?? c.req.query('kertas'))) ?? formats[0] ?? 'a4'
  const isPage = c.req.query('kertas') === PHONE
  const picture =
    after && (await (isPage ? desk.phone.draw(after, plan.id) : desk.pictures.draw(after, plan.id, format)))
  const codeIn = (directory: typeof after) => {
    const office = directory && officeWithId(directory.offices, plan.id)
    return office && editionOn(office, format)?.code
  }
  const [was, is] = [codeIn(now?.directory), codeIn(after)]
  return {
    format,
    formats,
    day,
    isPage,
    ...(picture && { picture }),
    ...(was && is && !isPage && { editions: { was, is } }),
  }
}

/** The whole page of an office. @param failed why it couldn't be saved */
export async function showOffice(desk: EditorDesk, at: At, c: Context, failed?: string): Promise<Markup> {
  const { open, id, draft } = at
  const plan = planOffice(open, id, draft?.edits ?? [])
  const look = await lookOf(desk, plan, c)
  const office = officeWithId(open.directory.offices, id)
  const saves = desk.saves
    .all()
    .flatMap((save) => {
      const part = savedParts(save).find((one) => one.office === id)
      return part ? [{ ...save, ...part }] : []
    })
    .slice(0, 10)
    .map(({ at: time, person, lines, files, grounds: answered, undoes }) => {
      const said = lines.map(({ what, after }) => `${what} ${after}`).join('; ')
      const own = files.filter(({ path }) => path === `offices/${id}.yaml`)
      const grounds = groundsOf({ files: own, grounds: answered })
      return {
        when: wholeMomentText(time),
        text: `${undoes ? w.undoneBy(person) : person}: ${said}${grounds.length > 0 ? `; ${w.basis(grounds.join(', '))}` : ''}`,
      }
    })
  const facts = office
    ? historyOf(office, open.directory, texts('id'))
        .slice(0, 12)
        .map(({ on, line }) => ({ when: dayInWords(on), text: line }))
    : []
  const unmade = plan.changes.length > 0 && plan.after ? unmadePapers(plan.after.directory, id) : []
  const body = officePage({
    ...{ view: officeView(open, plan), plan, look, unmade },
    ...{ history: [...saves, ...facts], isRehearsal: desk.context.rehearsal },
    review: draft !== undefined && waitsForReview(desk, plan, draft),
  })
  const bars = barsOf(desk, at, c, failed)
  return frame({ ...desk.frame(plan.state.record.short, 'offices'), bar: html`${bars}` }, body)
}

function barsOf(desk: EditorDesk, at: At, c: Context, failed: string | undefined): Markup[] {
  const news = c.req.query('kabar')
  const broken = [
    ...new Set(
      at.open.problems.filter(({ severity }) => severity === 'error').flatMap((one) => officeOfProblem(one) ?? []),
    ),
  ].filter((id) => id !== at.id)
  const last = desk.saves.all()[0]
  return [
    ...(failed ? [bar(failed, 'bad')] : []),
    ...(news === 'tersimpan' && last?.office === at.id
      ? [
          bar(
            html`${w.saved}${c.req.query('tunggu') ? ` ${w.stillWaits}` : ''}${c.req.query('pesan') ? ` ${w.messageDone}` : ''} <a href="${SCREENS.paths.publish}">${w.toPublish}</a> ${undoPart(last.n, `/kantor/${at.id}`, desk.whyKept())}`,
            'good',
          ),
        ]
      : []),
    ...undoBars(news, desk),
    ...(news === 'dari-pesan' ? [bar(w.fromMessage)] : []),
    ...(news === 'diperiksa' ? [bar(w.asked, 'good')] : []),
    ...(news === 'sama' ? [bar(w.nothing)] : []),
    ...(news === 'dibuang' ? [bar(w.dropped)] : []),
    ...(isCurrent(at) ? [] : [bar(html`${w.outside} <a href="/kantor/${at.id}/banding">${w.compare}</a>`, 'bad')]),
    ...(broken.length > 0
      ? [bar(html`${w.broken(broken.map(nameIn(at.open.content)).join(', '))} <a href="/?saring=bermasalah">Buka</a>`)]
      : []),
  ]
}
