/** What reading something gives: a value with remarks, or why there is none and how to repair it. */
export type Read<T> = { ok: true; value: T; notes: string[] } | { ok: false; message: string; repair: string }

/** Nothing was read: why, and how to repair it. */
export const refuse = (message: string, repair: string) => ({ ok: false, message, repair }) as const
/** A value was read. @param notes what people should know of it */
export const good = <T>(value: T, notes: string[] = []) => ({ ok: true, value, notes }) as const
