/** When the editor ends by itself, and what opens it; what it does as a process: tests/content/redaksi-command.test.ts. */
import { describe, expect, it } from 'vitest'
import { addressOpener } from './open-address.ts'
import { silence } from './serve.ts'

describe('silence', () => {
  /** Lets minutes go by. */
  function minutes() {
    const works: (() => void)[] = []
    const { asked, over } = silence((work) => works.push(work))
    let isOver = false
    over.then(() => {
      isOver = true
    })
    const pass = async (count: number) => {
      for (let minute = 0; minute < count; minute += 1) for (const work of works) work()
      await Promise.resolve()
      return isOver
    }
    return { asked, pass }
  }

  it('is over after half an hour', async () => {
    const { pass } = minutes()
    expect(await pass(29)).toBe(false)
    expect(await pass(1)).toBe(true)
  })

  it('begins anew whenever a page asks', async () => {
    const { asked, pass } = minutes()
    for (let time = 0; time < 3; time += 1) {
      expect(await pass(29)).toBe(false)
      asked()
    }
    expect(await pass(29)).toBe(false)
    expect(await pass(1)).toBe(true)
  })
})

describe('an address', () => {
  const address = 'http://127.0.0.1:4870/mulai?kunci=-a_b'
  it.each<[NodeJS.Platform, string[]]>([
    ['win32', ['rundll32.exe', 'url.dll,FileProtocolHandler', address]],
    ['linux', ['xdg-open', address]],
    ['darwin', ['open', address]],
  ])('is opened as %s does, by no shell', (platform, expected) => {
    expect(addressOpener(platform, address)).toEqual(expected)
  })
})
