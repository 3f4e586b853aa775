import { expect, it } from 'vitest'
import { loadMarkdown } from './markdown.ts'

it('is there', async () => {
  await expect(loadMarkdown()).resolves.toBeUndefined()
})

it('is told of in words where the system refuses it, before anything is made', async () => {
  const refused = () => Promise.reject(new Error('Cannot find native binding.\nTry npm i again'))
  await expect(loadMarkdown(refused)).rejects.toThrow(
    /belum ada yang dibangun\. .*Visual C\+\+[\s\S]*native binding\.$/,
  )
})
