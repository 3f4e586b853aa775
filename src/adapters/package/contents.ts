/** Which files a package for Windows holds: what the commands need, and nothing that is one office's own or secret. */

/** Files beside the folders. */
const SINGLE = ['package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json', 'LICENSE', 'README.md']
/** What is taken of each folder of the product. */
const FOLDERS: readonly (readonly [start: string, kinds: RegExp])[] = [
  ['docs/', /\.md$/],
  ['public/', /\.(svg|png|ico|txt|js|css|json|webmanifest|woff2)$/],
  ['scripts/', /\.ts$/],
  ['src/', /\.(ts|astro|css|js|mjs|svg|png|json|md|ttf|woff2)$/],
  ['windows/', /\.cmd$/],
]
const CONTENT = 'src/content/'
const CONTENT_KINDS = /\.(yaml|csv|svg|png|jpe?g)$/i

const isHidden = (path: string): boolean => path.split('/').some((part) => part.startsWith('.') || part === 'private')

/** Whether a file of the project goes into the package of a region. @param path with "/", seen from the project */
export function isOfProduct(path: string, region: string): boolean {
  if (isHidden(path)) return false
  if (path.startsWith(CONTENT))
    return CONTENT_KINDS.test(path) && ['_national', region].includes(path.slice(CONTENT.length).split('/')[0]!)
  if (path.endsWith('.test.ts') || path.startsWith('scripts/dev/')) return false
  return SINGLE.includes(path) || FOLDERS.some(([start, kinds]) => path.startsWith(start) && kinds.test(path))
}

/** No folder goes by a name such as `doc` or `test`: some packages have parts of their program there. */
const TYPINGS = '@types'
const UNUSED = /\.(map|flow|md|markdown|tsbuildinfo|d\.[cm]?ts|png|woff)$|(^|\/)(changelog|readme|history)[^/]*$/i
/** Programs of other systems; those for Windows end in .exe, .dll or .node. */
const FOREIGN = /\.(so|dylib)(\.[\d.]+)?$|(darwin|linux|freebsd|android)[^/]*\.node$/i
/** Astro's way of making pictures smaller, which the site has no use for; Typst that needs the Visual C++ runtime. */
const LEFT_OUT = /^(@img\/sharp-|@myriaddreamin\/typst-ts-node-compiler)/
/** Astro copies these while it builds, typings too. */
const TEMPLATES = 'astro/templates/'
/** Packages that bring the same in several forms: what is used of them. */
const FORMS: readonly (readonly [start: string, used: RegExp])[] = [
  ['satori/', /^dist\/index\.js$/],
  ['@expo-google-fonts/', /\/(400Regular|500Medium|700Bold)\/[^/]*\.ttf$/],
  ['zod/', /^(?!src\/)/],
  ['libphonenumber-js/', /^(?!bundle\/)/],
]
const LICENCE = /(^|\/)(licen[cs]e|notice|copying|ofl)[^/]*$/i

/** Whether a file of the installed packages goes into it. @param path with "/", seen from node_modules */
export function isOfPackages(path: string): boolean {
  const parts = path.split('/')
  if (parts.some((part) => part.startsWith('.')) || LEFT_OUT.test(path)) return false
  if (LICENCE.test(path) || path.startsWith(TEMPLATES)) return true
  if (parts[0] === TYPINGS || UNUSED.test(path) || FOREIGN.test(path)) return false
  const [start, used] = FORMS.find(([start]) => path.startsWith(start)) ?? []
  if (!start || !used || parts.at(-1) === 'package.json' || parts.includes('node_modules')) return true
  return used.test(path.slice(start.length))
}

/** Whether a file is the office's to change: it is neither missing nor broken where it differs. */
export const isOffices = (path: string): boolean => path.startsWith(CONTENT)
