/** What the list of offices is asked for, and the address that says it. */
import { LIST, type ListFilter } from '../i18n/redaksi-list.ts'

export interface ListQuery {
  /** As it was typed. */
  text: string
  /** All of them have to hold. */
  filters: readonly ListFilter[]
}

export const LIST_FILTERS = Object.keys(LIST.filters) as ListFilter[]

/** Letters of a search that are looked at. */
const LONGEST = 200

/** Reads "?cari=dlh&saring=basi,wajib"; what isn't known is passed over. */
export function readListQuery(params: URLSearchParams): ListQuery {
  const said = new Set(params.getAll('saring').flatMap((names) => names.split(',')))
  const text = (params.get('cari') ?? '').trim().slice(0, LONGEST).toWellFormed()
  return { text, filters: LIST_FILTERS.filter((filter) => said.has(filter)) }
}

/** The address of a list: "/?cari=dlh&saring=basi,wajib". */
export function listAddress({ text, filters }: ListQuery): string {
  const said = [
    ...(text === '' ? [] : [`cari=${encodeURIComponent(text)}`]),
    ...(filters.length === 0 ? [] : [`saring=${filters.join()}`]),
  ]
  return said.length === 0 ? '/' : `/?${said.join('&')}`
}

/** The same with a filter more, or without it. */
export const toggled = ({ text, filters }: ListQuery, filter: ListFilter): ListQuery => ({
  text,
  filters: LIST_FILTERS.filter((one) => filters.includes(one) !== (one === filter)),
})
