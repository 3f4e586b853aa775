/** Which licences packages may have, and the decisions on single packages. */

/** Of what goes out to the public in pages, paper or data: nothing that binds those who copy a page or a poster. */
export const DELIVERED_LICENCES: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'CC0-1.0',
  // fonts: may be embedded in any document
  'OFL-1.1',
])

/** Of tools, which run where the site is built and stay there. */
export const TOOL_LICENCES: ReadonlySet<string> = new Set([
  ...DELIVERED_LICENCES,
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC-BY-4.0',
  // binds only those who change its files; packages are used as they come
  'MPL-2.0',
  'Python-2.0',
  'Unlicense',
])

/** Packages of which something goes out to the public. */
export const DELIVERED: Readonly<Record<string, string>> = {
  '@expo-google-fonts/atkinson-hyperlegible-next': 'font in the PDFs',
  '@expo-google-fonts/barlow-semi-condensed': 'font in the PDFs',
  '@fontsource/atkinson-hyperlegible-next': 'font of the pages',
  'idn-area-data': 'names of areas; its data is ODbL 1.0, as LICENSE says, the package itself MIT',
  'simple-icons': 'marks of platforms, copied into src/posters/kit/icons.ts',
}

export interface Exception {
  packages: readonly string[]
  version: string
  /** What the package calls its licence; absent where it names none. */
  licence?: string
  /** Allowed only as long as it is among the development dependencies. */
  development?: true
  reason: string
}

const SHARP = 'a part of Astro that pages here make no use of; runs unchanged on the build machine, is never passed on'

/** Each holds for exactly one version: a new one is looked at again. */
export const EXCEPTIONS: readonly Exception[] = [
  {
    packages: ['mupdf'],
    version: '1.28.1',
    licence: 'AGPL-3.0-or-later',
    development: true,
    reason: 'reads PDFs back in tests only; nothing of it is in the site, on paper or in a service',
  },
  {
    packages: ['@undecaf/zbar-wasm'],
    version: '0.11.0',
    licence: 'LGPL-2.1+',
    development: true,
    reason: 'reads codes in tests only; nothing of it is in the site, on paper or in a service',
  },
  {
    packages: ['png-js'],
    version: '2.0.0',
    development: true,
    reason: 'names no licence in package.json; its LICENSE file is MIT; part of pdfkit, which only the benchmark uses',
  },
  {
    packages: [
      ...['darwin-arm64', 'darwin-x64', 'linux-arm', 'linux-arm64', 'linux-ppc64', 'linux-riscv64', 'linux-s390x'],
      ...['linux-x64', 'linuxmusl-arm64', 'linuxmusl-x64'],
    ].map((platform) => `@img/sharp-libvips-${platform}`),
    version: '1.3.4',
    licence: 'LGPL-3.0-or-later',
    reason: SHARP,
  },
  {
    packages: ['@img/sharp-win32-arm64', '@img/sharp-win32-ia32', '@img/sharp-win32-x64'],
    version: '0.35.5',
    licence: 'Apache-2.0 AND LGPL-3.0-or-later',
    reason: SHARP,
  },
  {
    packages: ['@img/sharp-wasm32'],
    version: '0.35.5',
    licence: 'Apache-2.0 AND LGPL-3.0-or-later AND MIT',
    reason: SHARP,
  },
]
