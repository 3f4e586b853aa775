/**
 * Shapes of the content files. Every scalar in a file is text (YAML is read with the failsafe schema, so that no
 * reader eats the 0 of a phone number); unknown keys are errors. Keys are English, what people read is Indonesian.
 */
export * from './schema/channels.ts'
export { AREA_CODE, type HoursRow, httpsUrl, OFFICE_ID, RESERVED_ID, type SourceFile } from './schema/fields.ts'
export { type HolderEntry, PHOTO_FILE, type PhotoEntry } from './schema/holder.ts'
export * from './schema/ledger.ts'
export * from './schema/office.ts'
export * from './schema/region.ts'
export * from './schema/topics.ts'
export * from './schema/vocabulary.ts'
