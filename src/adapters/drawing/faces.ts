/** The font files of all papers. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../base/root.ts'

/** A font file: its name in a finished PDF, its bytes. */
export interface Face {
  id: string
  weight: 400 | 700
  postScriptName: string
  data: Buffer
}

const read = (path: string): Buffer => readFileSync(join(root, 'node_modules/@expo-google-fonts', path))

const WORDS = 'atkinson-hyperlegible-next'
const FIGURES = 'barlow-semi-condensed'

/** The font files of all posters; read once per process, because satori keeps what it parsed by the identity of the buffer. */
export const FACES = {
  words: {
    id: 'words',
    weight: 400,
    postScriptName: 'AtkinsonHyperlegibleNext-Regular',
    data: read(`${WORDS}/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf`),
  },
  wordsBold: {
    id: 'wordsBold',
    weight: 700,
    postScriptName: 'AtkinsonHyperlegibleNext-Bold',
    data: read(`${WORDS}/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf`),
  },
  figures: {
    id: 'figures',
    weight: 400,
    postScriptName: 'BarlowSemiCondensed-Medium',
    data: read(`${FIGURES}/500Medium/BarlowSemiCondensed_500Medium.ttf`),
  },
  figuresBold: {
    id: 'figuresBold',
    weight: 700,
    postScriptName: 'BarlowSemiCondensed-Bold',
    data: read(`${FIGURES}/700Bold/BarlowSemiCondensed_700Bold.ttf`),
  },
} satisfies Record<string, Face>

export const faces: readonly Face[] = Object.values(FACES)
