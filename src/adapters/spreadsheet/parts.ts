/** How the parts of a workbook name each other. */
import { posix } from 'node:path'
import { type Archive, partName } from './archive.ts'
import { scanXml } from './xml.ts'

/** Namespaces of workbooks: as Excel writes them, and as its "strict" kind does. */
export const MAIN = [
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
]
const RELATIONSHIPS = ['http://schemas.openxmlformats.org/package/2006/relationships']

export interface Relation {
  id: string
  /** Last word of its type: "worksheet". */
  type: string
  /** Name of a part, or whatever address of an external one. */
  target: string
  external: boolean
}

/** What a part refers to; the whole archive for an empty name. */
export function relationsOf(archive: Archive, part: string): Relation[] {
  const folder = posix.dirname(part)
  const file = posix.join(folder, '_rels', `${posix.basename(part)}.rels`)
  const bytes = archive.read(file)
  const relations: Relation[] = []
  if (!bytes) return relations
  scanXml(file, bytes, RELATIONSHIPS, {
    open({ name, attribute }) {
      if (name !== 'Relationship') return
      const target = attribute('Target') ?? ''
      const external = attribute('TargetMode') === 'External'
      relations.push({
        id: attribute('Id') ?? '',
        type: (attribute('Type') ?? '').split('/').at(-1) as string,
        target: external ? target : partName(posix.resolve('/', folder, target.replaceAll('\\', '/'))),
        external,
      })
    },
  })
  return relations
}
