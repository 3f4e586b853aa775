/** The page of an office: its forms, what they would do, saving, and what to do where somebody else was quicker. */
import { type Context, Hono } from 'hono'
import { displayValue } from '../../directory/channels/contacts.ts'
import { OFFICE_ID } from '../../directory/content/schema.ts'
import { CONFLICT, FAULT_WORDS } from '../../i18n/redaksi.ts'
import { TYPES } from '../../import/cells/terms.ts'
import { type Edit, UNASKED } from '../../redaksi/edit.ts'
import { type Answers, answerOf, type EventForm, type FormContext, type FormRead, ticked } from '../../redaksi/form.ts'
import { channelOf, waitingOf } from '../../redaksi/forms/contact-forms.ts'
import { eventForm, isForm } from '../../redaksi/forms/index.ts'
import { applyEdits, type EditLine, officeState, planOffice } from '../../redaksi/office-plan.ts'
import { isDrawable } from '../drawing/drawable.ts'
import { answersOf, type EditorDesk } from './desk.ts'
import type { BodyLimits } from './guard.ts'
import { finishMessages } from './inbox/left-over.ts'
import { type At, isCurrent, lookOf, showOffice, waitsForReview } from './office-screen.ts'
import { conflictPage } from './pages/conflict-page.ts'
import { formPart, noteText } from './pages/form-page.ts'
import { frame, type Markup } from './pages/frame.ts'
import { consequences, formPath, PHONE, picturePart, summaryOf, underPicture } from './pages/office-page.ts'
import { brokenOfficePage, notFoundPage } from './plain-pages.ts'
import { saveDraft } from './save.ts'

/** Questions that are answered for nobody: while one is open, the preview shows what its most frequent answer will do. */
const SUPPOSED: Answers = { sure: 'yes', result: 'reached', status: 'definitive', ground: 'call' }

const withSupposed = (typed: Answers): Answers => ({
  ...typed,
  ...Object.fromEntries(Object.entries(SUPPOSED).filter(([name]) => answerOf(typed, name) === '')),
})

export function officeRoutes(desk: EditorDesk): Hono {
  const app = new Hono()
  const { drafts } = desk

  /** The office that an address names, if it can be worked on. */
  const officeAt = (c: Context): At | undefined => {
    const { open } = desk.region()
    const id = c.req.param('id') ?? ''
    if (!open || !OFFICE_ID.test(id) || !open.content.offices.has(id) || open.broken.has(id)) return undefined
    const draft = drafts.of(id)
    return { open, id, ...(draft && { draft }) }
  }

  app.get('/kantor/:id', async (c) => {
    const at = officeAt(c)
    if (at) return c.html(await showOffice(desk, at, c))
    return desk.region().open?.broken.has(c.req.param('id')) ? brokenOfficePage(c) : notFoundPage(c)
  })

  app.get('/kantor/:id/isian/:kind', (c) => {
    const asked = formAt(c, officeAt(c), desk)
    if (!asked) return notFoundPage(c)
    const part = formPart({ ...asked.page, fields: asked.form.fields(asked.context) })
    return c.html(c.req.query('bagian') ? part : frame(desk.frame(asked.form.title, 'offices'), part))
  })

  app.post('/kantor/:id/isian/:kind', async (c) => {
    const at = officeAt(c)
    const asked = formAt(c, at, desk)
    if (!at || !asked) return notFoundPage(c)
    const { form, context, page } = asked
    const answers = await answersOf(c, filesOf(asked))
    const read = await readForm(asked, answers)
    const line = read.ok ? lineOf(at, read.edit) : undefined
    const fault = line?.refused
    if (!read.ok || fault) {
      const part = formPart({
        ...{ ...page, fields: form.fields(context), answers, notes: read.notes },
        ...(fault && { fault }),
      })
      return c.html(c.req.query('bagian') ? part : frame(desk.frame(form.title, 'offices'), part), 422)
    }
    // what stands in the file already is no line of a draft
    if (line?.changes.length === 0 && line.notes.length === 0) return c.redirect(`/kantor/${at.id}?kabar=sama`, 303)
    drafts.add(at.id, read.edit, at.open, { person: context.person, at: desk.clock() })
    return c.redirect(`/kantor/${at.id}${form.paper ? `?kertas=${form.paper}` : ''}#belum`, 303)
  })

  /** What the office would be like with what is being typed; nothing is kept of it. */
  app.post('/kantor/:id/coba/:kind', async (c) => {
    const at = officeAt(c)
    const asked = formAt(c, at, desk)
    if (!at || !asked) return c.json({ gone: true }, 404)
    const typed = await answersOf(c, filesOf(asked))
    const read = await readForm(asked, withSupposed(typed))
    const notes = Object.entries(read.notes).map(([name, note]) => ({
      ...{ name, text: noteText(note), wrong: note.blocking },
    }))
    if (!read.ok) return c.json({ notes })
    const plan = planOffice(at.open, at.id, [...(at.draft?.edits ?? []), { id: 'coba', ...read.edit }])
    const refused = plan.lines.at(-1)?.refused
    if (refused) return c.json({ notes, fault: noteText(refused) })
    const look = await lookOf(desk, plan, c, { paper: asked.form.paper })
    const said = async (part: Markup) => String(await part)
    return c.json({
      ...{ notes, summary: summaryOf(plan), paper: look.isPage ? PHONE : look.format },
      consequences: await said(consequences(plan, [])),
      picture: await said(picturePart(plan, look, look.format)),
      edition: underPicture(plan, look),
    })
  })

  app.post('/kantor/:id/urutan', async (c) => {
    const at = officeAt(c)
    const person = desk.person()
    if (!at || !person) return notFoundPage(c)
    const answers = await answersOf(c)
    const [channel, way] = ['saluran', 'arah'].map((name) => answerOf(answers, name))
    const by = way === 'naik' ? -1 : 1
    // one that was dragged goes several places
    const places = /^[1-9]\d?$/.exec(answerOf(answers, 'tempat'))?.[0] ?? 1
    if (channel && ['naik', 'turun'].includes(way ?? '')) {
      const edit: Omit<Edit, 'id'> = {
        events: Array.from({ length: Number(places) }, () => ({ kind: 'contact-moved', id: channel, by }) as const),
        ...{ on: at.open.today, ground: UNASKED },
      }
      if (!lineOf(at, edit)?.refused) drafts.add(at.id, edit, at.open, { person, at: desk.clock() })
    }
    return c.redirect(`/kantor/${at.id}#saluran`, 303)
  })

  app.post('/kantor/:id/batalkan', async (c) => {
    const at = officeAt(c)
    if (!at) return notFoundPage(c)
    drafts.remove(at.id, answerOf(await answersOf(c), 'isian'))
    return c.redirect(`/kantor/${at.id}#belum`, 303)
  })

  app.post('/kantor/:id/buang', (c) => {
    const at = officeAt(c)
    if (!at) return notFoundPage(c)
    drafts.drop(at.id)
    return c.redirect(`/kantor/${at.id}?kabar=dibuang`, 303)
  })

  app.post('/kantor/:id/simpan', async (c) => {
    const at = officeAt(c)
    if (!at || !desk.person()) return notFoundPage(c)
    if (!at.draft || desk.context.rehearsal) return c.redirect(`/kantor/${at.id}`, 303)
    const agreed = ticked(await answersOf(c), 'setuju')
    if (waitsForReview(desk, planOffice(at.open, at.id, at.draft.edits), at.draft)) {
      drafts.ask(at.id)
      return c.redirect(`/kantor/${at.id}?kabar=diperiksa`, 303)
    }
    const saved = saveDraft(at.id, at.draft, agreed, desk.saving())
    if (saved.kind === 'conflict') return c.redirect(`/kantor/${at.id}/banding`, 303)
    if (saved.kind === 'refused') return c.html(await showOffice(desk, at, c, CONFLICT.notSaved), 422)
    drafts.drop(at.id)
    if (saved.kind === 'nothing') return c.redirect(`/kantor/${at.id}?kabar=sama`, 303)
    // what holds later is still looked at
    const day = saved.latest > at.open.today ? `&hari=${saved.latest}` : ''
    const message = finishMessages(at.draft.edits, desk) ? '&pesan=selesai' : ''
    const waits = saved.waits ? '&tunggu=baru' : ''
    return c.redirect(`/kantor/${at.id}?kabar=tersimpan${day}${waits}${message}`, 303)
  })

  app.get('/kantor/:id/banding', (c) => {
    const at = officeAt(c)
    if (!at) return notFoundPage(c)
    if (!at.draft || isCurrent(at)) return c.redirect(`/kantor/${at.id}`, 303)
    return c.html(frame(desk.frame(CONFLICT.title, 'offices'), conflictPage(at.open, at.id, at.draft)), 409)
  })

  app.post('/kantor/:id/banding', async (c) => {
    const at = officeAt(c)
    if (!at) return notFoundPage(c)
    const keep = ticked(await answersOf(c), 'pakai')
    drafts.rebase(at.id, ({ id }) => keep.includes(id), at.open)
    return c.redirect(`/kantor/${at.id}#belum`, 303)
  })

  return app
}

/** What an edit does after those of the draft, or why it can't be done. */
function lineOf({ open, id, draft }: At, edit: Omit<Edit, 'id'>): EditLine | undefined {
  return applyEdits(officeState(open, id), [...(draft?.edits ?? []), { id: 'coba', ...edit }], open).lines.at(-1)
}

/** Bodies that may be larger than usual: a photo out of a camera, where no script has made it smaller. */
export const PHOTO_LIMITS: BodyLimits = Object.fromEntries(
  ['foto', 'ganti-foto'].map((kind) => [`/kantor/*/isian/${kind}`, 12 * 1024 * 1024 + 4096]),
)

interface Asked {
  form: EventForm
  context: FormContext
}

/** Names of the fields of a form that are files. */
const filesOf = ({ form, context }: Asked): string[] =>
  form.fields(context).flatMap(({ name, control }) => (control === 'photo' ? [name] : []))

/** What answers say; a photo is looked at to its end. */
async function readForm({ form, context }: Asked, answers: Answers): Promise<FormRead> {
  const read = form.read(answers, context)
  const data = read.ok && read.edit.photo
  if (!data || (await isDrawable({ type: 'jpeg', data }))) return read
  return { ok: false, notes: { ...read.notes, photo: { ...FAULT_WORDS['photo-kind'], blocking: true } } }
}

/** The form that an address names, if it can be asked of the office now. */
function formAt(c: Context, at: At | undefined, desk: EditorDesk) {
  const kind = c.req.param('kind') ?? ''
  const person = desk.person()
  if (!at || !person || !isForm(kind)) return undefined
  const target = c.req.query('untuk')
  const { state } = applyEdits(officeState(at.open, at.id), at.draft?.edits ?? [], at.open)
  const context: FormContext = {
    ...{ content: at.open.content, state, today: at.open.today, person },
    ...(target !== undefined && { target }),
  }
  const form = eventForm(kind)
  if (!form.applies(context)) return undefined
  const about = form.about?.(context) ?? aboutOf(context)
  const page = {
    ...{ form, action: formPath(at.id, kind, target), back: `/kantor/${at.id}` },
    ...(about && { about }),
  }
  return { form, context, page }
}

/** What a form is about: the contact with its number as it is shown. */
function aboutOf(context: FormContext): string | undefined {
  const found = channelOf(context) ?? waitingOf(context)
  return found && `${context.state.record.short}: ${TYPES.labels[found.type]} ${displayValue(found.type, found.value)}`
}
