/**
 * Pages without any content: refused, not found, too large, failed. They load nothing, since whoever is refused gets
 * nothing else; their style stands in them, and no other may.
 */
import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { html, raw } from 'hono/html'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { siteColours } from './client-files.ts'
import { policy } from './policy.ts'

const STYLE = `${siteColours()}
body{margin:0;font:100%/1.5 system-ui,'Segoe UI',sans-serif;background:var(--paper);color:var(--ink)}
header{padding:.75rem 1rem;border-bottom:1px solid var(--line);background:var(--quiet);font-weight:700}
main{max-width:40rem;margin:0 auto;padding:1.5rem 1rem}
h1{font-size:1.5rem;line-height:1.25}
a{display:inline-flex;align-items:center;min-height:44px;padding:0 .9rem;border:1px solid var(--line);border-radius:6px;color:inherit;text-decoration:none}
a:focus-visible{outline:3px solid;outline-offset:2px}`
const ITS_OWN = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`

/** An answer that is one heading and one sentence. @param back whether the list of offices can be gone back to, or where else */
export function plainPage(
  c: Context,
  status: ContentfulStatusCode,
  {
    title,
    sentence,
    back = false,
  }: { title: string; sentence: string; back?: boolean | { path: string; label: string } },
): Response | Promise<Response> {
  return c.html(
    html`<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} – Redaksi</title>
<link rel="icon" href="data:,">
<style>${raw(STYLE)}</style>
</head>
<body>
<header>Redaksi</header>
<main>
<h1>${title}</h1>
<p>${sentence}</p>
${back ? html`<p>${typeof back === 'object' ? html`<a href="${back.path}">${back.label}</a> ` : ''}<a href="/">Ke daftar kantor</a></p>` : ''}
</main>
</body>
</html>
`,
    status,
    { 'Content-Security-Policy': policy(ITS_OWN) },
  )
}

/** What isn't asked by a page of the editor. */
export const refusedPage = (c: Context) =>
  plainPage(c, 403, {
    title: 'Buka dari redaksi.cmd',
    sentence:
      'Halaman ini hanya terbuka dari Redaksi sendiri. Klik dua kali redaksi.cmd, atau jalankan npm run redaksi.',
  })

export const notFoundPage = (c: Context) =>
  plainPage(c, 404, {
    title: 'Halaman tidak ada',
    sentence: 'Alamat ini tidak ada di Redaksi. Mungkin salah ketik, atau kantornya sudah tidak tercatat.',
    back: true,
  })

export const brokenOfficePage = (c: Context) =>
  plainPage(c, 409, {
    title: 'Berkas kantor ini salah tulis',
    sentence:
      'Karena itu kantornya belum bisa dibuka. Yang salah, dan siapa yang bisa memperbaikinya, ada di Pemeriksaan.',
    back: { path: '/terbitkan#pemeriksaan', label: 'Ke Pemeriksaan' },
  })

export const tooLargePage = (c: Context) =>
  plainPage(c, 413, {
    title: 'Kiriman terlalu besar',
    sentence: 'Yang dikirim terlalu besar, jadi tidak dibaca. Kembali, lalu kirim yang lebih kecil.',
    back: true,
  })
