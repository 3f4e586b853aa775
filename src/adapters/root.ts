/**
 * Folder of the project. Commands are npm scripts, which npm runs from there; a module's own address doesn't tell,
 * since the site's modules are bundled.
 */
export const root = process.cwd()
