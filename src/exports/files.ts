/** The files of open data, as they are told of to people and to machines. */

import type { Texts } from '../i18n/id.ts'

export type DataFile = keyof Texts['data']['files']

/** By name; `<id>` stands for an office's id. */
const DATA_FILES = {
  'directory.json': { format: 'JSON', type: 'application/json' },
  '<id>.json': { format: 'JSON', type: 'application/json' },
  'directory.csv': { format: 'CSV', type: 'text/csv' },
  'directory.vcf': { format: 'vCard', type: 'text/vcard' },
  '<id>.vcf': { format: 'vCard', type: 'text/vcard' },
  'directory.jsonld': { format: 'JSON-LD', type: 'application/ld+json' },
  'popolo.json': { format: 'Popolo JSON', type: 'application/json' },
  'changes.json': { format: 'JSON', type: 'application/json' },
  'changes.atom': { format: 'Atom', type: 'application/atom+xml' },
  'schema.json': { format: 'JSON Schema', type: 'application/schema+json' },
} as const satisfies Record<DataFile, { format: string; type: string }>

/** All files, each with its format and media type. */
export const dataFiles = Object.entries(DATA_FILES).map(([name, about]) => ({ name: name as DataFile, ...about }))
