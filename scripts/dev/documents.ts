/** npm run documents: writes the tables in documents out of what the code says. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../src/adapters/base/root.ts'
import { writeFileAtomic } from '../../src/adapters/base/write.ts'
import { run } from '../../src/adapters/cli/run.ts'
import { DOCUMENTS, withTables } from './document-tables.ts'

run('documents', () => {
  for (const name of DOCUMENTS) {
    const path = join(root, name)
    const before = readFileSync(path, 'utf8')
    const after = withTables(before)
    if (after !== before) writeFileAtomic(path, after)
    console.log(`${name}: ${after === before ? 'sudah sama' : 'ditulis'}`)
  }
  return 0
})
