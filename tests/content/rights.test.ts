/** What the page of rights says of bodies and channels agrees with the channels that there are. */
import { describe, expect, test } from 'vitest'
import { requireDirectory } from '../../src/adapters/region/content.ts'
import { LANGUAGE_CODES } from '../../src/directory/content/languages.ts'
import { regionLadder } from '../../src/directory/views/ladder.ts'
import { easy } from '../../src/i18n/easy.ts'
import { texts } from '../../src/i18n/texts.ts'
import { blora, TODAY } from '../support/sites.ts'

const directory = requireDirectory({ region: blora.region, today: TODAY, site: undefined })
/** A body that is named, and who takes a complaint to it here. */
const BODIES: Record<string, () => boolean> = {
  Ombudsman: () => reachable('ombudsman'),
  'SP4N-LAPOR!': () => reachable('sp4n-lapor'),
  DPRD: () => directory.offices.some(({ duties, ended }) => duties.includes('council') && !ended),
  Inspektorat: () => directory.offices.some(({ duties, ended }) => duties.includes('inspection') && !ended),
}
const channelOf = (id: string) => directory.channels.find((channel) => channel.id === id)
const reachable = (id: string) => channelOf(id)?.works === 'yes' && channelOf(id)!.contacts.length > 0

const said = (language: (typeof LANGUAGE_CODES)[number]) => JSON.stringify(texts(language).rights)

describe.each(LANGUAGE_CODES)('the rights in %s', (language) => {
  test('name every body to which the law leads', () => {
    for (const body of Object.keys(BODIES)) expect(said(language)).toContain(body)
  })

  test('name nobody who can’t be reached here', () => {
    for (const [body, canBeReached] of Object.entries(BODIES)) expect(canBeReached(), body).toBe(true)
  })

  test('promise no complaint without a name where the channel asks for one', () => {
    const sentences = said(language).split(/[.;]/)
    const nameless = sentences.filter((sentence) => /anonim|anonymous|tanpa nama|tanpa asma|nama boleh/i.test(sentence))
    expect(nameless.length).toBeGreaterThan(0)
    for (const sentence of nameless) {
      expect(sentence).toContain('SP4N-LAPOR!')
      expect(channelOf('sp4n-lapor')!.about).not.toMatch(/NIK|identitas/)
    }
    for (const { name, about } of directory.channels.filter((channel) => /NIK|identitas/.test(channel.about)))
      expect(
        nameless.filter((sentence) => sentence.includes(name)),
        about,
      ).toEqual([])
  })
})

test('the ladder ends with the Ombudsman, after the channel that all offices must use', () => {
  const steps = regionLadder(directory).flatMap((step) => (step.kind === 'channel' ? [step.channel.id] : []))
  expect(steps.indexOf('sp4n-lapor')).toBeLessThan(steps.indexOf('ombudsman'))
  expect(steps.at(-1)).toBe('ombudsman')
})

test('the easy pages promise no complaint without a name either', () => {
  expect(JSON.stringify(easy)).not.toMatch(/(?:nama boleh tidak|tidak menyebut nama)/i)
})
