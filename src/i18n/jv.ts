import { id, type Texts } from './id.ts'

export const jv: Texts = { ...id, lang: 'jv' }
