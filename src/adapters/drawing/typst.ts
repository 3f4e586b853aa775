/** Typst, which makes PDF of a source: compiled for this system, or as WebAssembly where that can't be loaded. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../base/root.ts'
import { faces } from './faces.ts'

const WASM = 'node_modules/@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm'
const MAIN = 'poster.typ'
const PDF = 1
/** Compilations after which what Typst keeps of one is forgotten. */
const KEPT = 10

export interface Typst {
  /**
   * PDF of a source, in the poster fonts alone.
   * @param files pictures that the source shows, by name
   * @throws on any remark of Typst
   */
  pdf(source: string, files: ReadonlyMap<string, Buffer>): Promise<Uint8Array>
}

const refusal = (remarks: readonly unknown[] = []): Error =>
  new Error(`Typst: ${remarks.map((remark) => JSON.stringify(remark)).join('\n') || 'tidak ada hasil'}`)

/** Typst as a library of this system, without a time in which it gets fast. @throws where it can't be loaded */
export async function nativeTypst(): Promise<Typst> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  const fontBlobs = faces.map(({ data }) => data)
  const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontBlobs }] })
  const at = (name: string) => join(root, name)
  return {
    async pdf(source, files) {
      compiler.addSource(at(MAIN), source)
      for (const [name, data] of files) compiler.mapShadow(at(name), data)
      const compiled = compiler.compile({ mainFilePath: at(MAIN) })
      for (const name of files.keys()) compiler.unmapShadow(at(name))
      const remarks = compiled.takeDiagnostics()?.shortDiagnostics
      if (!compiled.result || remarks?.length) throw refusal(remarks)
      const pdf = compiler.pdf(compiled.result)
      compiler.evictCache(KEPT)
      return pdf
    },
  }
}

/** Typst that runs wherever Node does, as on a Windows without the Visual C++ runtime; the same bytes. */
export async function portableTypst(): Promise<Typst> {
  const { createTypstCompiler } = await import('@myriaddreamin/typst.ts/compiler')
  const { loadFonts } = await import('@myriaddreamin/typst.ts/options.init')
  const compiler = createTypstCompiler()
  await compiler.init({
    beforeBuild: [
      loadFonts(
        faces.map(({ data }) => new Uint8Array(data)),
        { assets: false },
      ),
    ],
    // the package's own way asks whether the module is a Request, for which Node loads its whole HTTP client
    getWrapper: async () => {
      const wrapper = await import('@myriaddreamin/typst-ts-web-compiler')
      return { ...wrapper, default: async () => wrapper.initSync({ module: readFileSync(join(root, WASM)) }) }
    },
  })
  return {
    async pdf(source, files) {
      compiler.addSource(`/${MAIN}`, source)
      for (const [name, data] of files) compiler.mapShadow(`/${name}`, data)
      // compiled at once, before the promise is given
      const compiled = compiler.compile({ mainFilePath: `/${MAIN}`, format: PDF, diagnostics: 'unix' })
      for (const name of files.keys()) compiler.unmapShadow(`/${name}`)
      const { result, diagnostics } = await compiled
      if (!result || diagnostics?.length) throw refusal(diagnostics)
      return result
    },
  }
}

let started: Promise<Typst> | undefined

/** Starts Typst on first use; it keeps fonts and module for the life of the process. */
export const startTypst = (): Promise<Typst> => (started ??= nativeTypst().catch(portableTypst))
