import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { TODAY } from '../../tests/support/region.ts'
import { readRegionFiles } from '../adapters/region/content.ts'
import { buildDirectory } from '../directory/directory.ts'
import type { Directory } from '../directory/model.ts'
import { changesJson, directoryJson, officeJson } from './json.ts'
import { changesSchema, dataSchema, directorySchema, officeFileSchema } from './schema.ts'

const SITE = 'https://pengaduan.contoh.invalid'
const schema = dataSchema(SITE, 'Data terbuka') as { $defs: Record<string, unknown> }
const ajv = formats.default(new Ajv2020({ strict: true, strictTypes: false }))
const isValid = ajv.compile(schema)
const known = z.union([directorySchema, officeFileSchema, changesSchema])

/** As a program reads it. */
const read = (value: unknown) => JSON.parse(JSON.stringify(value))

function regionOf(region: string): Directory {
  const files = readRegionFiles(join(import.meta.dirname, '../content', region))
  return buildDirectory(files, TODAY, { region }).directory!
}

function filesOf(directory: Directory): { name: string; data: unknown }[] {
  return [
    { name: 'directory.json', data: read(directoryJson(directory)) },
    { name: 'changes.json', data: read(changesJson(directory)) },
    ...directory.offices.map((office) => ({ name: `${office.id}.json`, data: read(officeJson(office, directory)) })),
  ]
}

const regions = { blora: filesOf(regionOf('blora')), contoh: filesOf(regionOf('contoh')) }

describe.each(Object.entries(regions))('the files of %s', (_, files) => {
  it('are what the schema says, for a validator and for zod, each being one of the three', () => {
    expect(files.length).toBeGreaterThan(40)
    for (const { name, data } of files) {
      expect(isValid(data), `${name}: ${ajv.errorsText(isValid.errors)}`).toBe(true)
      expect(known.safeParse(data).error, name).toBeUndefined()
    }
  })

  it('lose nothing when read by the schema, and hold nothing empty', () => {
    for (const { data } of files) expect(known.parse(data)).toEqual(data)
    expect(JSON.stringify(files)).not.toMatch(/undefined|:null/)
  })

  it('name the version and the schema', () => {
    for (const { data } of files) {
      const { $schema, version } = data as { $schema: string; version: string }
      expect($schema).toMatch(/^https:\/\/[^/]+\/data\/schema\.json$/)
      expect(version).toBe('1.1')
    }
  })
})

it('has its own address, by which the files find it', () => {
  expect(schema).toMatchObject({ $id: `${SITE}/data/schema.json`, $schema: expect.stringContaining('2020-12') })
  expect((regions.contoh[0]!.data as { $schema: string }).$schema).toBe(`${SITE}/data/schema.json`)
})

it('says in words what every field is, and lets no other field pass', () => {
  const unsaid: string[] = []
  const open: string[] = []
  const walk = (value: unknown, path: string) => {
    if (typeof value !== 'object' || value === null) return
    const node = value as { properties?: Record<string, { description?: string }>; additionalProperties?: boolean }
    if (node.properties) {
      for (const [key, field] of Object.entries(node.properties)) if (!field.description) unsaid.push(`${path}/${key}`)
      if (node.additionalProperties !== false) open.push(path)
    }
    for (const [key, part] of Object.entries(value)) walk(part, `${path}/${key}`)
  }
  walk(schema, '')
  expect(unsaid).toEqual([])
  expect(open).toEqual([])
  expect(Object.keys(schema.$defs).length).toBeGreaterThan(10)
})

type Path = (string | number)[]

/** Ways to every object, or to every value that is none. */
function pathsTo(value: unknown, wanted: 'object' | 'leaf', path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return wanted === 'leaf' ? [path] : []
  const own = wanted === 'object' && !Array.isArray(value) ? [path] : []
  return [...own, ...Object.entries(value).flatMap(([key, part]) => pathsTo(part, wanted, [...path, key]))]
}

/** A copy with one place changed. */
function changed(value: unknown, path: Path, change: (parent: Record<string, unknown>, key: string) => void): unknown {
  const copy = { root: structuredClone(value) } as Record<string, unknown>
  const steps = ['root', ...path].map(String)
  const last = steps.pop()!
  const parent = steps.reduce((node, key) => node[key] as Record<string, unknown>, copy)
  change(parent, last)
  return copy.root
}

const files = regions.contoh.filter(({ name }) => name !== 'directory.json')
const small = { ...(regions.contoh[0]!.data as { offices: unknown[] }) }
small.offices = small.offices.slice(0, 4)
const any = fc.constantFrom(...files.map(({ data }) => data), small as unknown)
const verdicts = (data: unknown) => ({ ajv: isValid(data), zod: known.safeParse(data).success })
const place = (wanted: 'object' | 'leaf') =>
  any.chain((data) => fc.record({ data: fc.constant(data), path: fc.constantFrom(...pathsTo(data, wanted)) }))

describe('a damaged file', () => {
  it('is refused where it holds a field that nobody knows', () => {
    fc.assert(
      fc.property(place('object'), fc.constantFrom('by', 'evidence', 'basis', 'rahasia'), ({ data, path }, key) => {
        const damaged = changed(data, path, (parent, last) => {
          ;(parent[last] as Record<string, unknown>)[key] = 'Petugas 1'
        })
        expect(verdicts(damaged)).toEqual({ ajv: false, zod: false })
      }),
    )
  })

  it('is refused where a value is of another type', () => {
    fc.assert(
      fc.property(place('leaf'), fc.constantFrom(null, 7, {}, []), ({ data, path }, value) => {
        const damaged = changed(data, path, (parent, last) => {
          // a count may be any number
          fc.pre(typeof parent[last] !== typeof value)
          parent[last] = value
        })
        expect(verdicts(damaged)).toEqual({ ajv: false, zod: false })
      }),
    )
  })

  it('is judged alike by both whatever is missing or written otherwise', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('', '2026', '2026-02', '2026-02-29', '2024-02-29', '2026-13', 'https://a', 'http://a', 'tel:1'),
    )
    fc.assert(
      fc.property(place('leaf'), fc.option(text, { nil: undefined }), ({ data, path }, value) => {
        const { ajv, zod } = verdicts(
          changed(data, path, (parent, last) => {
            if (value !== undefined) parent[last] = value
            else if (!Array.isArray(parent)) delete parent[last]
          }),
        )
        expect(ajv).toBe(zod)
      }),
    )
  })
})
