/** Things that wait for the disk at the same time, without all of them being open at once. */
const AT_ONCE = 8

/**
 * Does the same with each, several at a time, in no certain order.
 * @throws what the first that fails throws, when those under way have ended
 */
export async function severalAtOnce<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = all.values()
  const failed: unknown[] = []
  const workOn = async () => {
    for (const one of waiting) {
      if (failed.length > 0) return
      await work(one).catch((error) => failed.push(error))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, workOn))
  if (failed.length > 0) throw failed[0]
}
