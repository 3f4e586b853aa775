/** Conditions of the Matterhorn Protocol (1.1) for PDF/UA-1 that a machine can check and that our PDFs could break. */
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { type Marked, markedContent } from './content.ts'

const name = PDFName.of
const STANDARD = new Set(
  'Document Part Div Sect P H1 H2 H3 L LI Lbl LBody Table THead TBody TFoot TR TH TD Span Link Figure'.split(' '),
)

/** An element of the structure tree with what hangs below it. */
interface Node {
  role: string
  dict: PDFDict
  children: Node[]
  parent?: Node
}

interface Opened {
  document: PDFDocument
  nodes: Node[]
  objects: [PDFRef, PDFObject][]
  content: Marked[]
  xmp: string
}

const textOf = (value: PDFObject | undefined): string =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : ''

function nodesOf(document: PDFDocument): Node[] {
  const all: Node[] = []
  const kids = (value: PDFObject | undefined): PDFDict[] =>
    value instanceof PDFArray
      ? value.asArray().flatMap((_, index) => kids(value.lookup(index)))
      : value instanceof PDFDict && value.has(name('S'))
        ? [value]
        : []
  const visit = (dict: PDFDict, parent?: Node): Node => {
    const node: Node = {
      role: dict.lookup(name('S'), PDFName).decodeText(),
      dict,
      children: [],
      ...(parent && { parent }),
    }
    all.push(node)
    node.children = kids(dict.lookup(name('K'))).map((kid) => visit(kid, node))
    return node
  }
  const root = document.catalog.lookup(name('StructTreeRoot'), PDFDict)
  for (const dict of kids(root.lookup(name('K')))) visit(dict)
  return all
}

const decoded = (stream: PDFObject | undefined): string =>
  stream instanceof PDFRawStream ? new TextDecoder().decode(decodePDFRawStream(stream).decode()) : ''

function open(document: PDFDocument): Opened {
  return {
    document,
    nodes: nodesOf(document),
    objects: document.context.enumerateIndirectObjects(),
    content: document.getPages().map(markedContent),
    xmp: decoded(document.catalog.lookup(name('Metadata'))),
  }
}

const dicts = ({ objects }: Opened, type: string): PDFDict[] =>
  objects.flatMap(([, one]) => (one instanceof PDFDict && one.get(name('Type')) === name(type) ? [one] : []))
const fontsIn = (opened: Opened, subtype: string): PDFDict[] =>
  dicts(opened, 'Font').filter((font) => font.get(name('Subtype')) === name(subtype))
const none = (values: readonly unknown[]): string[] => values.map(String)
const without = (nodes: readonly Node[], has: (node: Node) => boolean): string[] =>
  nodes.filter((node) => !has(node)).map(({ role }) => role)
const called = ({ nodes }: Opened, ...roles: string[]): Node[] => nodes.filter(({ role }) => roles.includes(role))
const within =
  (...roles: string[]) =>
  (node: Node): boolean =>
    node.parent !== undefined && roles.includes(node.parent.role)
const only =
  (...roles: string[]) =>
  (node: Node): boolean =>
    node.children.every(({ role }) => roles.includes(role))
const annotations = ({ document }: Opened): PDFDict[] =>
  document.getPages().flatMap(
    (page) =>
      page.node
        .Annots()
        ?.asArray()
        .map((_, at) => page.node.Annots()!.lookup(at, PDFDict)) ?? [],
  )
/** Annotations that elements of a role refer to. */
const referred = ({ nodes }: Opened, role: string): Set<PDFObject | undefined> =>
  new Set(
    nodes
      .filter((node) => node.role === role)
      .flatMap(({ dict }) => {
        const kids = dict.lookup(name('K'))
        const list = kids instanceof PDFArray ? kids.asArray().map((_, at) => kids.lookup(at)) : [kids]
        return list.flatMap((kid) => (kid instanceof PDFDict && kid.has(name('Obj')) ? [kid.lookup(name('Obj'))] : []))
      }),
  )
const levels = (opened: Opened): number[] => called(opened, 'H1', 'H2', 'H3').map(({ role }) => Number(role[1]))

/** Characters that a font's ToUnicode gives its glyphs, as hexadecimal digits. */
const mapped = (font: PDFDict): string[] => {
  const cmap = decoded(font.lookup(name('ToUnicode')))
  const parts = [...cmap.matchAll(/begin(bfchar|bfrange)([\s\S]*?)end\1/g)]
  return parts.flatMap(([, kind, body]) => {
    const words = body!.match(/<[\da-fA-F]+>/g) ?? []
    const step = kind === 'bfchar' ? 2 : 3
    return words.filter((_, at) => at % step === step - 1).map((word) => word.slice(1, -1).toUpperCase())
  })
}

/** What breaks a condition; nothing where it is kept. */
type Check = (opened: Opened) => string[]

/** Every condition with its number in the protocol and what it asks, in our words. */
export const CONDITIONS: Record<string, { what: string; check: Check }> = {
  '01-003': {
    what: 'nothing decorative within what is read',
    check: ({ content }) => content.flatMap(({ artifactInTag }) => artifactInTag),
  },
  '01-004': {
    what: 'nothing that is read within what is decorative',
    check: ({ content }) => content.flatMap(({ tagInArtifact }) => tagInArtifact),
  },
  '01-005': {
    what: 'everything drawn is read or decorative',
    check: ({ content }) => content.flatMap(({ bare }) => bare),
  },
  '01-007': {
    what: 'the tags aren’t called doubtful',
    check: ({ document }) =>
      none([document.catalog.lookup(name('MarkInfo'), PDFDict).get(name('Suspects'))].filter(Boolean)),
  },
  '02-001': {
    what: 'only standard elements',
    check: ({ nodes }) => without(nodes, ({ role }) => STANDARD.has(role)),
  },
  '02-004': {
    what: 'no standard element stands for another',
    check: ({ document }) => {
      const map = document.catalog.lookup(name('StructTreeRoot'), PDFDict).lookupMaybe(name('RoleMap'), PDFDict)
      return [...(map?.keys() ?? [])].map((key) => key.decodeText()).filter((key) => STANDARD.has(key))
    },
  },
  '06-001': { what: 'metadata in XMP', check: ({ xmp }) => (xmp.includes('<x:xmpmeta') ? [] : ['none']) },
  '06-003': {
    what: 'a title in the metadata',
    check: ({ xmp }) => (/<dc:title>.*\S.*<\/dc:title>/s.test(xmp) ? [] : [xmp]),
  },
  '07-001': {
    what: 'the window shows the title (also 07-002)',
    check: ({ document }) => (document.catalog.getViewerPreferences()?.getDisplayDocTitle() ? [] : ['no']),
  },
  '09-004': {
    what: 'tables of rows of cells',
    check: (opened) => [
      ...without(called(opened, 'Table'), only('TR', 'THead', 'TBody', 'TFoot')),
      ...without(called(opened, 'THead', 'TBody', 'TFoot'), (node) => within('Table')(node) && only('TR')(node)),
      ...without(
        called(opened, 'TR'),
        (node) => within('Table', 'THead', 'TBody', 'TFoot')(node) && only('TH', 'TD')(node),
      ),
      ...without(called(opened, 'TH', 'TD'), within('TR')),
    ],
  },
  '09-005': {
    what: 'lists of entries',
    check: (opened) => [
      ...without(called(opened, 'L'), only('LI', 'L')),
      ...without(called(opened, 'LI'), (node) => within('L')(node) && only('Lbl', 'LBody')(node)),
      ...without(called(opened, 'Lbl', 'LBody'), within('LI')),
    ],
  },
  '10-001': {
    what: 'every glyph has its character (also 31-027)',
    check: (opened) =>
      fontsIn(opened, 'Type0')
        .filter((font) => mapped(font).length === 0)
        .map(String),
  },
  '11-001': {
    what: 'the language of everything is known (also 11-002 to 11-006)',
    check: ({ document }) => (/^\w\w/.test(textOf(document.catalog.lookup(name('Lang')))) ? [] : ['none']),
  },
  '13-004': {
    what: 'words for every picture',
    check: (opened) => without(called(opened, 'Figure'), ({ dict }) => textOf(dict.lookup(name('Alt'))).trim() !== ''),
  },
  '14-002': {
    what: 'the first heading is of the first level',
    check: (opened) => (levels(opened)[0] === 1 ? [] : [String(levels(opened)[0])]),
  },
  '14-003': {
    what: 'no level of headings is left out',
    check: (opened) => none(levels(opened).filter((level, index, all) => level > (all[index - 1] ?? 0) + 1)),
  },
  '14-007': {
    what: 'headings have levels (also 14-006)',
    check: (opened) => without(called(opened, 'H'), () => false),
  },
  '15-003': {
    what: 'heads of tables say of what',
    check: (opened) =>
      without(called(opened, 'TH'), ({ dict }) => /\/Scope \/(?:Row|Column|Both)/.test(String(dict.lookup(name('A'))))),
  },
  '20-001': {
    what: 'no layers (also 20-002, 20-003)',
    check: ({ document }) => none([document.catalog.get(name('OCProperties'))].filter(Boolean)),
  },
  '21-001': { what: 'no files within', check: (opened) => none(dicts(opened, 'Filespec')) },
  '25-001': {
    what: 'no forms (also 28-005, 28-010)',
    check: ({ document }) => none([document.catalog.get(name('AcroForm'))].filter(Boolean)),
  },
  '26-001': {
    what: 'not encrypted (also 26-002)',
    check: ({ document }) => none([document.context.trailerInfo.Encrypt].filter(Boolean)),
  },
  '28-006': {
    what: 'links and no other annotations (also 28-002, 28-007, 28-014 to 28-018)',
    check: (opened) => none(annotations(opened).filter((one) => one.get(name('Subtype')) !== name('Link'))),
  },
  '28-008': {
    what: 'the tab key follows the tags (also 28-009)',
    check: ({ document }) =>
      none(
        document
          .getPages()
          .filter(({ node }) => node.Annots() && node.get(name('Tabs')) !== name('S'))
          .map(({ node }) => node),
      ),
  },
  '28-011': {
    what: 'every link is an element of the tags',
    check: (opened) => {
      const linked = referred(opened, 'Link')
      return none(annotations(opened).filter((one) => !linked.has(one)))
    },
  },
  '28-012': {
    what: 'every link says where it leads (also 28-004)',
    check: (opened) => none(annotations(opened).filter((one) => textOf(one.lookup(name('Contents'))).trim() === '')),
  },
  '30-001': {
    what: 'no drawings out of other files',
    check: ({ objects }) =>
      none(objects.flatMap(([, one]) => (one instanceof PDFRawStream && one.dict.has(name('Ref')) ? [one.dict] : []))),
  },
  '30-002': {
    what: 'no drawing with tags in it is drawn twice',
    check: ({ objects }) =>
      objects.flatMap(([ref, one]) =>
        one instanceof PDFRawStream && one.dict.get(name('Subtype')) === name('Form') && decoded(one).includes('/MCID')
          ? [String(ref)]
          : [],
      ),
  },
  '31-006': {
    what: 'glyphs are found by their numbers',
    check: (opened) => none(fontsIn(opened, 'CIDFontType2').filter((font) => !font.has(name('CIDToGIDMap')))),
  },
  '31-007': {
    what: 'encodings that every reader knows (also 31-001 to 31-004, 31-008)',
    check: (opened) =>
      none(fontsIn(opened, 'Type0').filter((font) => font.get(name('Encoding')) !== name('Identity-H'))),
  },
  '31-009': {
    what: 'every font is embedded',
    check: (opened) => [
      ...none(
        dicts(opened, 'FontDescriptor').filter(
          (font) => !['FontFile2', 'FontFile3'].some((file) => font.has(name(file))),
        ),
      ),
      ...none(
        dicts(opened, 'Font').filter(
          (font) =>
            !['Type0', 'CIDFontType0', 'CIDFontType2'].includes(font.lookup(name('Subtype'), PDFName).decodeText()),
        ),
      ),
    ],
  },
  '31-028': {
    what: 'no glyph stands for a character that is none (also 31-029)',
    check: (opened) =>
      fontsIn(opened, 'Type0').flatMap((font) => mapped(font).filter((hex) => /^(?:0000|FEFF|FFFE)$/.test(hex))),
  },
  '31-030': {
    what: 'no box in place of a missing glyph',
    check: ({ content }) => content.flatMap(({ missing }) => missing),
  },
}

/** What is broken in a document, by number. */
export function brokenIn(document: PDFDocument): Record<string, string[]> {
  const opened = open(document)
  const found = Object.entries(CONDITIONS).map(([id, { check }]) => [id, check(opened)] as const)
  return Object.fromEntries(found.filter(([, faults]) => faults.length > 0))
}
