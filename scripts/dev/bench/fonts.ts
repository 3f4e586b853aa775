/** The files of the fonts, which the other ways of making a poster open by themselves. */
import { join } from 'node:path'
import { root } from '../../../src/adapters/base/root.ts'

const file = (name: string): string => join(root, 'node_modules/@expo-google-fonts', name)

export const FONTS = {
  regular: { weight: 400, path: file('atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf') },
  bold: { weight: 700, path: file('atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf') },
  digits: { weight: 700, path: file('barlow-semi-condensed/700Bold/BarlowSemiCondensed_700Bold.ttf') },
} as const
