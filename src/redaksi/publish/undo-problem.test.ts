import { describe, expect, it } from 'vitest'
import { opened } from '../../../tests/support/redaksi/editor.ts'
import { append, swap } from '../../../tests/support/region.ts'
import type { OpenRegion } from '../open-region.ts'
import { errorMadeBy, undoProblem, type WantedFile } from './undo-problem.ts'

const DINAS = 'offices/dinas.yaml'
const OTHER = 'offices/setda.yaml'
const textOf = (open: OpenRegion, path: string) => open.files.find((file) => file.path === path)!.text

/** The region, and how often all of it was built since. */
function counted(changes: Parameters<typeof opened>[0] = {}) {
  const open = opened(changes)
  let built = 0
  const { builder } = open
  const build: typeof builder.build = (...args) => {
    built++
    return builder.build(...args)
  }
  return { open: { ...open, builder: { ...builder, build } }, builds: () => built }
}

describe('what taking a save back would make wrong', () => {
  const ended = append('ended:\n  on: "2027-01-01"\n  successor: setda')
  it.each<[string, Parameters<typeof opened>[0], (open: OpenRegion) => WantedFile[], RegExp | undefined, boolean]>([
    [
      'nothing, where an office gets other facts of its own: asked without building anything',
      {},
      (open) => [{ path: DINAS, text: swap('Catatan rekaan.', 'Catatan lain.')(textOf(open, DINAS)) }],
      ...([undefined, false] as const),
    ],
    [
      'nothing, where what goes back with it lies outside of the content',
      {},
      () => [{ path: '../../../private/antrean-contoh.yaml', text: null }],
      ...([undefined, false] as const),
    ],
    ['an office that another leads to', { [DINAS]: ended }, () => [{ path: OTHER, text: null }], /setda/, true],
    [
      'nothing, where an office goes to which nobody leads',
      {},
      () => [{ path: 'offices/kec-contoh.yaml', text: null }],
      ...([undefined, true] as const),
    ],
    [
      'a link to an office that is no more',
      {},
      (open) => [{ path: DINAS, text: `${textOf(open, DINAS)}parent: tidak-ada\n` }],
      ...([/tidak-ada/, true] as const),
    ],
    [
      'a name that another has taken meanwhile',
      {},
      (open) => [{ path: OTHER, text: swap('name: Sekretariat Daerah', 'name: Dinas Rekaan')(textOf(open, OTHER)) }],
      ...([/nama ini sudah dipakai/, true] as const),
    ],
    ['a file that can’t be read', {}, () => [{ path: OTHER, text: 'name: [' }], /YAML/, true],
  ])('%s', (_, changes, wanted, said, isBuilt) => {
    const { open, builds } = counted(changes)
    const problem = undoProblem(open, wanted(open))
    if (said) expect(problem?.message).toMatch(said)
    else expect(problem).toBeUndefined()
    expect(builds() > 0).toBe(isBuilt)
    // the short way says what the long one does
    expect(problem === undefined).toBe(errorMadeBy(open.files, wanted(open), open) === undefined)
  })
})
