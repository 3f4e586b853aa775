/** Sources are what they seem to be: no character that nobody sees, nothing that leads out of the project. */
import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOTS = ['.ci', 'deploy', 'docs', 'public', 'scripts', 'src', 'tests', 'windows']
const TEXT = /\.(?:ts|mjs|js|astro|css|json|ya?ml|md|csv|svg|txt|cmd|conf|html)$|^\.ci\/|Dockerfile/
/** Turned and hidden characters, but not what joins the parts of a picture sign. */
const HIDDEN = /[\u00AD\u061C\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/

const paths = ROOTS.flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => join(root, name).replaceAll('\\', '/')),
)

describe('the files of the project', () => {
  it('are looked at', () => {
    expect(paths.filter((path) => TEXT.test(path)).length).toBeGreaterThan(400)
  })

  it('are files and folders, never links', () => {
    expect(paths.filter((path) => lstatSync(path).isSymbolicLink())).toEqual([])
  })

  it('hide no character', () => {
    const texts = paths.filter((path) => TEXT.test(path) && lstatSync(path).isFile())
    expect(texts.filter((path) => HIDDEN.test(readFileSync(path, 'utf8')))).toEqual([])
  })
})
