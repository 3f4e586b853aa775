/** The step of the screen Terbitkan that is about places: where the site is put, and whether it is served there. */
import { html } from 'hono/html'
import { INSTALL, LIVE, SEND, PUBLISH as w } from '../../../i18n/redaksi-publish.ts'
import type { TargetKind } from '../../../redaksi/publish/targets.ts'
import type { Markup } from './frame.ts'
import { copyButton, progressPart, step } from './steps.ts'

/** A place where the site is put. */
export interface TargetPart {
  name: string
  address: string
  kind: TargetKind
  /** Whether what is sent there can be read on its way. */
  isPlain: boolean
  /** Of a target that needs one: whether it was typed. */
  password?: 'known' | 'wanted'
  /** Of what is carried by hand: what has changed, and what is gone, where that is known. */
  changes?: { paths: readonly string[]; gone: readonly string[] } | undefined
  /** Whether there is a release to go back to. */
  hasBefore: boolean
  /** What was tried or done there last. */
  tried?: { ok: boolean; text: string }
  /** What was seen at its address. */
  seen?: { ok: boolean; text: string }
}

export interface InstallPart {
  targets: readonly TargetPart[]
  /** Mistakes in the file of targets. */
  broken: readonly string[]
  isUnset: boolean
  hasSite: boolean
  isDraft: boolean
  /** Why nothing can be put there now. */
  why?: string
  /** A text by which a place is asked for. */
  request: string
}

/** How far the sending of the site is. */
export interface SendingPart {
  kind: string
  text: string
  percent: number
}

interface InstallScreen {
  install: InstallPart
  isRehearsal: boolean
  isRunning: boolean
  sending?: SendingPart
}

/** Where the site is put, and the way of one that goes there. */
export function installPart({ install, isRehearsal, isRunning, sending }: InstallScreen): Markup {
  const { targets, broken, isUnset, isDraft, why, request, hasSite } = install
  const isLive = targets.length > 0 && targets.every(({ seen }) => seen?.ok)
  const isOffered = !isRehearsal && !isRunning && !sending
  return step(
    5,
    'pasang',
    w.steps.install,
    isLive ? 'good' : targets.some(({ tried, seen }) => tried?.ok === false || seen?.ok === false) ? 'bad' : 'plain',
    html`${broken.length > 0 ? html`<div class="faults"><p>${INSTALL.broken}</p><ul>${broken.map((line) => html`<li>${line}</li>`)}</ul></div>` : ''}
${why ? html`<p>${why}</p>` : isDraft && hasSite ? html`<p>${INSTALL.draftSite}</p>` : ''}
${isUnset && broken.length === 0 ? html`<p>${INSTALL.noTarget}</p>` : ''}
${sending ? progressPart({ ...sending, help: SEND.running, step: 'pasang' }) : ''}
${targets.map((target) => targetPart(target, install, isOffered))}
${isUnset ? requestPart(request) : ''}`,
  )
}

function targetPart(target: TargetPart, { why, hasSite, targets }: InstallPart, isOffered: boolean): Markup {
  const { name, address, kind, isPlain, hasBefore, tried, seen, password } = target
  const isByHand = kind === 'zip'
  const isServer = isFileServer(kind)
  const form = (path: string, label: string, main = false) =>
    html`<form method="post" action="/terbitkan/${path}"><input type="hidden" name="tujuan" value="${name}"><button${main ? html` class="main"` : ''}>${label}</button></form>`
  return html`<div class="target">
${targets.length > 1 || !isByHand ? html`<h3>${name}</h3>` : ''}
<p class="help">${LIVE.at(address)}</p>
${isPlain ? html`<p class="faults">${SEND.plain}</p>` : ''}
${seen ? html`<p class="${seen.ok ? 'done' : 'undone'}">${seen.ok ? '' : html`<strong>${LIVE.notLive}</strong>: `}${seen.text}</p>` : ''}
${tried ? html`<p class="${tried.ok ? '' : 'faults'}">${tried.text}</p>` : ''}
${isOffered && password ? passwordPart(target, !why) : ''}
${
  isOffered
    ? html`<div class="actions">
${!isByHand && !why && !password ? form('pasang', INSTALL.button, !seen?.ok) : ''}
${!isByHand && !password ? form('uji', INSTALL.try) : ''}
${isByHand && hasSite ? html`<a class="button" href="/terbitkan/situs.zip" download>${INSTALL.zip}</a>` : ''}
${isByHand && !why ? form('diunggah', INSTALL.uploaded) : ''}
${hasSite ? form('lihat', INSTALL.look) : ''}
${isServer && !why && !password && seen ? sendAllPart(html`<form method="post" action="/terbitkan/pasang"><input type="hidden" name="tujuan" value="${name}">${SEND_ALL}</form>`) : ''}
${hasBefore ? html`<a class="button" href="/terbitkan/mundur?tujuan=${encodeURIComponent(name)}">${INSTALL.backButton}</a>` : ''}
</div>`
    : ''
}
${isByHand && hasSite ? html`<p class="help">${INSTALL.zipHelp}</p>${changesOfZip(target, isOffered)}` : ''}
</div>`
}

/** Asks for a password, or says that it is known; two buttons of one form, since both need it. */
function passwordPart({ name, password, kind, seen }: TargetPart, mayInstall: boolean): Markup {
  const id = `sandi-${name.replaceAll(/[^A-Za-z0-9]/g, '-')}`
  return html`<form method="post" action="/terbitkan/uji" class="field"><input type="hidden" name="tujuan" value="${name}">
<label for="${id}">${SEND.password}</label>
<p class="help" id="h-${id}">${password === 'known' ? SEND.passwordKnown : ''} ${SEND.passwordHelp}</p>
<input type="password" id="${id}" name="sandi" autocomplete="off" aria-describedby="h-${id}"${password === 'known' ? '' : html` required`}>
<div class="actions">${mayInstall ? html`<button class="main" formaction="/terbitkan/pasang">${INSTALL.button}</button>` : ''}<button>${INSTALL.try}</button></div>
${mayInstall && seen && isFileServer(kind) ? sendAllPart(html`<div>${SEND_ALL}</div>`) : ''}</form>`
}

const SEND_ALL = html`<button name="semua" value="ya" formaction="/terbitkan/pasang">${SEND.all}</button>`

/** Files are sent one by one, after a look at the list that lies there. */
const isFileServer = (kind: TargetKind): boolean => ['sftp', 'ftp', 'ftps'].includes(kind)

const sendAllPart = (button: Markup): Markup =>
  html`<details><summary>${SEND.mixedUp}</summary><p class="help">${SEND.allHelp}</p>${button}</details>`

/** What has to be carried, where not all of it has to. */
function changesOfZip({ name, changes }: TargetPart, isOffered: boolean): Markup {
  if (!changes) return html`<p class="help">${SEND.unknown}</p>`
  const { paths, gone } = changes
  if (paths.length === 0) return html`<p class="help">${SEND.nothing}</p>`
  return html`${isOffered ? html`<p><a class="button" href="/terbitkan/perubahan.zip?tujuan=${encodeURIComponent(name)}" download>${SEND.changed(paths.length)}</a></p>` : ''}
<p class="help">${SEND.changedHelp}</p>
${
  gone.length > 0
    ? html`<label for="dihapus">${SEND.delete(gone.length)}</label>
<textarea id="dihapus" class="to-copy" rows="4" readonly>${gone.join('\n')}</textarea>${copyButton('dihapus', INSTALL.copy)}`
    : ''
}`
}

const requestPart = (request: string): Markup => html`<details><summary>${INSTALL.ask}</summary>
<label class="unseen" for="permintaan">${INSTALL.ask}</label>
<textarea id="permintaan" class="to-copy" rows="8" readonly>${request}</textarea>
${copyButton('permintaan', INSTALL.copy)}</details>`

/** Asks before an older site is served. */
export const backPage = (name: string, when: string): Markup => html`<h1>${INSTALL.backTitle}</h1>
<p>${INSTALL.backText(name, when)}</p>
<form method="post" action="/terbitkan/mundur" class="actions"><input type="hidden" name="tujuan" value="${name}"><button class="main">${INSTALL.backYes}</button>
<a class="button" href="/terbitkan#pasang">${INSTALL.cancel}</a></form>`
