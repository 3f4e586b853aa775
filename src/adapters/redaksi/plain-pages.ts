/** Pages without any content: refused, not found, too large, failed. They need neither style nor script. */
import type { Context } from 'hono'
import { html } from 'hono/html'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** An answer that is one heading and one sentence. @param back whether the list of offices can be gone back to */
export function plainPage(
  c: Context,
  status: ContentfulStatusCode,
  { title, sentence, back = false }: { title: string; sentence: string; back?: boolean },
): Response | Promise<Response> {
  return c.html(
    html`<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} – Redaksi</title>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${sentence}</p>
${back ? html`<p><a href="/">Ke daftar kantor</a></p>` : ''}
</main>
</body>
</html>
`,
    status,
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

export const tooLargePage = (c: Context) =>
  plainPage(c, 413, {
    title: 'Kiriman terlalu besar',
    sentence: 'Yang dikirim terlalu besar, jadi tidak dibaca. Kembali, lalu kirim yang lebih kecil.',
    back: true,
  })
