/** esbuild, whose own process runs only as long as somebody here needs it. */
let users = 0

/** Works with esbuild, which is stopped afterwards. */
export async function withEsbuild<T>(work: (esbuild: typeof import('esbuild')) => Promise<T>): Promise<T> {
  users += 1
  try {
    return await work(await import('esbuild'))
  } finally {
    users -= 1
    if (users === 0) await (await import('esbuild')).stop()
  }
}
