/** The question for a photo: a file, and the frame in which a browser with a script crops it. */
import { html } from 'hono/html'
import { LEAST_PHOTO } from '../../../directory/checks/photos.ts'
import { PHOTO_WORDS as w } from '../../../i18n/redaksi.ts'
import type { FormField } from '../../../redaksi/form.ts'
import type { Markup } from './frame.ts'

/** How far each button moves the frame: to the right, down, closer. */
const MOVES: Record<keyof typeof w.moves, string> = {
  ...{ left: '-1 0 0', up: '0 -1 0', down: '0 1 0', right: '1 0 0' },
  ...{ closer: '0 0 1', wider: '0 0 -1' },
}

/** @param note what is said beside it, and whether the file can't be taken */
export function photoPart({ name, label, help }: FormField, note: { text: string; isWrong: boolean }): Markup {
  const { width, height } = LEAST_PHOTO
  return html`<div class="field photo" data-photo data-words="${JSON.stringify(w.live)}" data-least="${width} ${height}">
<label for="f-${name}">${label}</label>
<p class="help" id="h-${name}">${help}</p>
<input type="file" id="f-${name}" name="${name}" accept="image/*,.heic,.heif" aria-describedby="h-${name} n-${name}" aria-required="true"${note.isWrong ? html` aria-invalid="true"` : ''}>
<p class="note${note.isWrong ? ' wrong' : ''}" id="n-${name}">${note.text}</p>
<p class="note wrong" role="alert" data-refused></p>
<noscript><p class="help">${w.noScript}</p></noscript>
<div class="crop" hidden><canvas width="720" height="960" tabindex="0" role="application" aria-label="${w.crop}" aria-describedby="bantuan-potong"></canvas>
<div><p class="help" id="bantuan-potong">${w.help}</p>
<div class="moves" role="group" aria-label="${w.tools}">${(Object.keys(MOVES) as (keyof typeof MOVES)[]).map((move) => html`<button type="button" data-by="${MOVES[move]}" aria-label="${w.moves[move].label}">${w.moves[move].sign}</button>`)}</div>
<p class="place" role="status" aria-live="polite"></p></div></div>
</div>`
}
