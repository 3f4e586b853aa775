/** One of several parts that a site is built in, on as many machines. */

/** Part `part` of `of`, counted from 1. */
export interface Shard {
  part: number
  of: number
}

export const WHOLE: Shard = { part: 1, of: 1 }
/** More parts than any region has offices for make only work. */
const MOST = 1000

/** "2/5"; undefined where it isn't such a thing. */
export function parseShard(text: string): Shard | undefined {
  const [, part, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(text.trim())?.map(Number) ?? []
  if (part === undefined || of === undefined) return undefined
  return part >= 1 && part <= of && of <= MOST ? { part, of } : undefined
}

/** "2/5" */
export const shardText = ({ part, of }: Shard): string => `${part}/${of}`

/** The things that a part makes: every n-th, so that heavy ones, which stand together, are shared out. */
export function inShard<T>(all: readonly T[], { part, of }: Shard): T[] {
  return all.filter((_, index) => index % of === part - 1)
}

/** What isn't any office's is made by the first part. */
export const isFirst = ({ part }: Shard): boolean => part === 1

type Variables = Record<string, string | undefined>

/**
 * The part that a job of a CI matrix or of Kubernetes is to build, from its variables: CI_NODE_INDEX (from 1) and
 * CI_NODE_TOTAL, or JOB_COMPLETION_INDEX (from 0) and SHARD_TOTAL, as text "i/n"; undefined where there are none.
 */
export function shardOfJob(variables: Variables): string | undefined {
  const { CI_NODE_INDEX, CI_NODE_TOTAL, JOB_COMPLETION_INDEX, SHARD_TOTAL } = variables
  if (CI_NODE_INDEX && CI_NODE_TOTAL) return `${CI_NODE_INDEX}/${CI_NODE_TOTAL}`
  if (JOB_COMPLETION_INDEX) return `${Number(JOB_COMPLETION_INDEX) + 1}/${SHARD_TOTAL ?? ''}`
  return undefined
}
