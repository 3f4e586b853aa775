/** Words of the messages that events give. */
import { id } from '../../i18n/id.ts'
import { formatDate, type PartialDate } from '../dates.ts'

/** "30 November 2026" */
export const dayInWords = (day: PartialDate): string => formatDate(day, id.months)
