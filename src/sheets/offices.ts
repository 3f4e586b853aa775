/** Which office a row means: by its id, or by a name that only one office has. */
import type { Content } from '../directory/content.ts'
import type { Read } from './cells.ts'
import { officeKey } from './cells.ts'
import type { Statement } from './statements.ts'

/** Makes the search for the offices of a region. */
export function officeFinder({ offices, region }: Content): (office: Statement['office']) => Read<string> {
  const name = region.value.name.replace(/^(kabupaten|kota)\s+/i, '')
  const key = (text: string) => officeKey(text, name)
  const known = new Map<string, Set<string>>()
  for (const [id, { value }] of offices) {
    const title = value.post?.title ?? ''
    const names = [value.name, value.short, ...value.aliases, ...value.formerNames.map((former) => former.name)]
    // "Desa Ngawen, Kecamatan Jati" is a name; "Desa Ngawen" too, where there is only one
    for (const text of [
      ...names,
      ...names.map((one) => one.split(',')[0]!),
      ...(value.kind === 'regional-head' ? [title] : []),
    ])
      if (key(text)) known.set(key(text), (known.get(key(text)) ?? new Set()).add(id))
  }
  return ({ id, names }) => {
    if (id) {
      if (offices.has(id)) return { ok: true, value: id, notes: [] }
      return {
        ok: false,
        message: `ID kantor "${id}" tidak ada`,
        repair: 'pakai ID dari hasil ekspor; ID tidak pernah diganti',
      }
    }
    for (const text of names) {
      const found = known.get(key(text))
      if (found?.size === 1) return { ok: true, value: [...found][0]!, notes: [] }
      if (found)
        return {
          ok: false,
          message: `"${text}" bisa berarti ${found.size} kantor: ${[...found].slice(0, 4).join(', ')}`,
          repair: 'isi kolom ID kantor',
        }
    }
    return {
      ok: false,
      message: `kantor "${names.join('" / "')}" tidak dikenal`,
      repair: 'tulis nama resminya, atau isi kolom ID kantor',
    }
  }
}
