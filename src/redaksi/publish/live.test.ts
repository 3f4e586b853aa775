import { expect, it } from 'vitest'
import { type ListedSite, type LiveFound, liveView } from './live.ts'

const here: ListedSite = { region: 'contoh', today: '2026-11-28', content: 'c', files: { a: '1', b: '2' } }
const served = (more: Partial<ListedSite>): LiveFound => ({ kind: 'site', same: false, site: { ...here, ...more } })

it.each<[LiveFound, boolean, string]>([
  [{ kind: 'site', same: true, site: here }, true, 'sama dengan yang di sini'],
  [{ kind: 'silent' }, false, 'tidak menjawab'],
  [{ kind: 'slow' }, false, 'terlalu lama'],
  [{ kind: 'unreadable' }, false, 'bukan situs ini'],
  [{ kind: 'too-large' }, false, 'terlalu besar'],
  [{ kind: 'refused', status: 404 }, false, 'situs ini tidak ada di sana'],
  [{ kind: 'refused', status: 503 }, false, 'jawaban 503'],
  [{ kind: 'led-away', to: 'lain.contoh.invalid' }, false, 'lain.contoh.invalid'],
  [served({ region: 'lain' }), false, 'wilayah lain'],
  [served({ today: '2026-11-20', files: { a: '1', b: '3', c: '4' } }), false, 'buatan <2026-11-20>; 2 berkas berbeda'],
  [served({ today: '2026-11-29' }), false, 'lebih baru, buatan <2026-11-29>'],
  [served({ files: { a: '1' } }), false, '1 berkas berbeda'],
  [served({ files: { a: '1', constructor: 'x', b: '2' } }), false, '1 berkas berbeda'],
  [served({ content: 'd' }), false, 'Pasang sekali lagi'],
])('%j is live: %s, because %s', (found, live, words) => {
  const view = liveView(found, here, (day) => `<${day}>`)
  expect(view.live).toBe(live)
  expect(view.text).toContain(words)
})
