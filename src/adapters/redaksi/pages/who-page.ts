/** Who sits at the editor. */
import { html } from 'hono/html'
import { PAGES } from '../../../i18n/redaksi.ts'
import type { EditorPeople } from '../people.ts'
import type { Markup } from './frame.ts'

export function whoPage({ names, problem }: EditorPeople, said?: { typed: string; problem: string }): Markup {
  return html`<h1 tabindex="-1">${PAGES.who}</h1>
${problem ? html`<p class="faults">${problem}</p>` : ''}
${
  names.length > 0
    ? html`<form method="post" action="/siapa" class="names">${names.map((name) => html`<button name="nama" value="${name}">${name}</button>`)}</form><h2>${PAGES.otherPerson}</h2>`
    : ''
}
<form method="post" action="/siapa" class="event" novalidate>
<div class="field"><label for="nama">${PAGES.name}</label>
<p class="help" id="h-nama">${PAGES.nameHelp}</p>
<input id="nama" name="nama" value="${said?.typed ?? ''}" autocomplete="name" aria-describedby="h-nama n-nama"${said ? html` aria-invalid="true"` : ''} autofocus>
<p class="note wrong" id="n-nama">${said?.problem ?? ''}</p></div>
<p class="actions"><button class="main">${PAGES.begin}</button></p></form>`
}
