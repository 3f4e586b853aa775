import { expect, it } from 'vitest'
import { progressView, readBuildLine } from './build-progress.ts'

it.each([
  ['{"stage":"check"}', { progress: { stage: 'check' } }],
  [
    '{"stage":"posters","done":3,"total":12,"what":"Dinas · a4.pdf"}',
    { progress: { stage: 'posters', done: 3, total: 12 } },
  ],
  ['{"stage":"posters","done":3,"total":0}', { progress: { stage: 'posters' } }],
  ['{"stage":"posters","done":"3","total":12}', { progress: { stage: 'posters' } }],
  ['{"stage":"__proto__"}', { text: '{"stage":"__proto__"}' }],
  ['{"stage":"constructor"}', { text: '{"stage":"constructor"}' }],
  ['{"stage":', { text: '{"stage":' }],
  ['Tidak dibangun: isi harus diperbaiki dulu.', { text: 'Tidak dibangun: isi harus diperbaiki dulu.' }],
])('%s is read', (line, expected) => expect(readBuildLine(line)).toEqual(expected))

it('goes on from one stage to the next, and within the counted one', () => {
  const views = [
    progressView({ stage: 'check' }),
    progressView({ stage: 'posters', done: 0, total: 10 }),
    progressView({ stage: 'posters', done: 5, total: 10 }),
    progressView({ stage: 'posters', done: 10, total: 10 }),
    progressView({ stage: 'pages' }),
    progressView({ stage: 'finish' }),
  ]
  const shares = views.map(({ percent }) => percent)
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  expect([shares[0]! > 0, shares.at(-1)! < 100, shares[1]! < shares[2]!, shares[2]! < shares[3]!]).toEqual([
    ...[true, true, true, true],
  ])
  expect(views[2]!.text).toBe('Membuat poster: 5 dari 10')
})
