/** The editor's own pages. */
import { Hono } from 'hono'
import { html } from 'hono/html'
import { type Day, dateText } from '../../directory/dates.ts'
import { texts } from '../../i18n/texts.ts'

export interface RedaksiContext {
  region: string
  today: () => Day
  /** Whether today is a day that was asked for, so that nothing may be saved. */
  rehearsal: boolean
  /** The project's folder. */
  root: string
}

/** The routes of the editor, which the guard stands before. */
export function redaksiApp({ region, today, rehearsal }: RedaksiContext): Hono {
  const app = new Hono()
  app.get('/', (c) =>
    c.html(html`<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Redaksi ${region}</title>
</head>
<body>
<main>
<h1>Redaksi ${region}</h1>
<p>${rehearsal ? 'Latihan: hari ini dianggap' : 'Hari ini'} ${dateText(texts('id'), today())}.</p>
</main>
</body>
</html>
`),
  )
  return app
}
