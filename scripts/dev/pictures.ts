/** npm run pictures [-- --only GROUP]: takes the pictures of README and docs anew, from what the project makes today. */
import { readdirSync } from 'node:fs'
import { Explained } from '../../src/adapters/base/explained.ts'
import { run } from '../../src/adapters/cli/run.ts'
import { GROUPS } from './pictures/groups.ts'
import { PICTURES, Studio } from './pictures/studio.ts'

run('pictures', async ({ settings, flags }) => {
  const asked = (flags.only ?? []).flatMap((names) => names.split(','))
  const unknown = asked.filter((name) => !(name in GROUPS))
  if (unknown.length > 0)
    throw new Explained(`Bagian "${unknown.join(', ')}" tidak ada. Yang ada: ${Object.keys(GROUPS).join(', ')}`)
  const studio = await Studio.open(settings)
  try {
    for (const [name, { pictures, load }] of Object.entries(GROUPS)) {
      if (asked.length > 0 && !asked.includes(name)) continue
      const take = await load()
      await take(studio)
      console.log(`${name}: ${pictures.join(', ')}`)
    }
  } finally {
    await studio.close()
  }
  console.log(`${readdirSync(PICTURES).length} gambar di docs/pictures. Lihat semuanya sebelum dicatat.`)
  return 0
})
