/** What the screens Terbitkan and Cetak are made of: numbered steps, how far something is, texts to copy. */
import { html } from 'hono/html'
import { BUILD, INSTALL } from '../../../i18n/redaksi-publish.ts'
import type { Markup } from './frame.ts'

/** How good a step is: done, to be done, in the way. */
type StepTone = 'good' | 'soon' | 'bad' | 'plain'

/** A step of a screen, with its number. */
export const step = (number: number, id: string, title: string, tone: StepTone, body: Markup): Markup =>
  html`<section class="step ${tone}" id="${id}" aria-labelledby="j-${id}">
<h2 id="j-${id}"><span>${number}</span> ${title}</h2>
${body}
</section>`

/** How far something is that goes on by itself; the script of the page moves it. @param step where it stands */
export const progressPart = ({
  kind,
  text,
  percent,
  help,
  step: at,
}: {
  kind: string
  text: string
  percent: number
  help: string
  step: string
}): Markup => html`<div id="kemajuan" data-keadaan="${kind}"><p id="langkah">${text}</p>
<progress id="batang" max="100" value="${percent}" aria-label="${BUILD.progress}">${percent} %</progress>
<p class="help">${help}</p></div>
<div class="actions"><form method="post" action="/terbitkan/hentikan"><button>${BUILD.stop}</button></form>
<noscript><a class="button" href="/terbitkan#${at}">${BUILD.reload}</a></noscript></div>`

/** A button that copies a text; it shows only where its script runs. */
export const copyButton = (of: string, label: string): Markup =>
  html`<p><button type="button" hidden data-salin="${of}" data-sudah="${INSTALL.copiedText}">${label}</button></p>`
