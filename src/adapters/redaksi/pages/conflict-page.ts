/** Somebody else has changed the office since the draft began: what they did, what the draft does, and which to keep. */
import { html } from 'hono/html'
import { CONFLICT } from '../../../i18n/redaksi.ts'
import { conflictOf } from '../../../redaksi/conflict.ts'
import type { OpenRegion } from '../../../redaksi/open-region.ts'
import type { Draft } from '../drafts.ts'
import type { Markup } from './frame.ts'

export function conflictPage(open: OpenRegion, id: string, draft: Draft): Markup {
  const { rows, edits } = conflictOf(open, id, draft)
  return html`<p class="back"><a href="/kantor/${id}">${open.content.offices.get(id)?.value.short ?? id}</a></p>
<h1 tabindex="-1">${CONFLICT.title}</h1>
<p>${CONFLICT.intro}</p>
<div class="wide"><table><thead><tr><th scope="col">${CONFLICT.what}</th><th scope="col">${CONFLICT.opened}</th><th scope="col">${CONFLICT.now}</th><th scope="col">${CONFLICT.mine}</th></tr></thead>
<tbody>${rows.map(({ what, was, now, mine }) => html`<tr><th scope="row">${what}</th><td>${was}</td><td>${now}</td><td>${mine}</td></tr>`)}</tbody></table></div>
<form method="post" action="/kantor/${id}/banding">
<fieldset><legend>${CONFLICT.choose}</legend>
${edits.map(
  ({ edit, text, clashes, refused }) =>
    html`<label class="option"><input type="checkbox" name="pakai" value="${edit}"${clashes || refused ? '' : html` checked`}> <span>${text}${clashes ? html` <strong>${CONFLICT.clash}</strong>` : ''}${refused ? html` <strong>${refused}</strong>` : ''}</span></label>`,
)}</fieldset>
<p class="actions"><button class="main">${CONFLICT.go}</button></p></form>`
}
