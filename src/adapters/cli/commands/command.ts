/** What the table of commands says of each. All words are Indonesian: they are its help, and the tables in documents. */

/** A flag; `type` and `multiple` are what Node's own reader of arguments takes. */
export interface Flag {
  type: 'boolean' | 'string'
  /** Whether it may be repeated. */
  multiple?: true
  /** What stands for its value; a switch has none. */
  value?: string
  /** What it is for. */
  use: string
}

/** Settings that many commands share; each is an environment variable too. */
export type SettingName = 'region' | 'today' | 'site' | 'out' | 'shard'

export interface Command {
  /** The file that does it, seen from the project. */
  script: string
  /** One sentence. */
  purpose: string
  /** What may stand beside the flags, where anything may. */
  takes?: string
  flags: Readonly<Record<string, Flag>>
  settings: readonly SettingName[]
  /** Where it writes unless told otherwise; the site's folder where it is unsaid. */
  folder?: string
  /** What stands behind `npm run NAME -- ` in two of its uses; "" is the bare command. */
  examples: readonly [string, string]
}

/** A switch. */
export const yes = (use: string) => ({ type: 'boolean', use }) as const
/** A flag with a value. @param value what stands for it */
export const textFlag = (value: string, use: string) => ({ type: 'string', value, use }) as const
/** A flag with values, repeated or parted by commas. */
export const many = (value: string, use: string) => ({ type: 'string', multiple: true, value, use }) as const

/** The settings of whatever reads a region. */
export const OF_REGION = ['region', 'today', 'site'] as const
/** The same, with the folder that is written. */
export const OF_FOLDER = [...OF_REGION, 'out'] as const
