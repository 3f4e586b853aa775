import { expect, it } from 'vitest'
import { type HoursRow, WEEKDAYS } from '../content/schema.ts'
import { hoursText, saidHours } from './hours.ts'

const row = (days: string, from = '07:30', to = '15:30'): HoursRow => ({
  days: days.split(' ') as HoursRow['days'],
  from,
  to,
})

it.each<[string, HoursRow[]]>([
  ['Senin–Kamis 07.30–15.30', [row('mon tue wed thu')]],
  ['Senin–Kamis 07.30–15.30', [row('thu mon wed tue')]],
  ['Senin–Kamis 07.30–15.30, Jumat 07.30–11.00', [row('mon tue wed thu'), row('fri', '07:30', '11:00')]],
  ['Senin, Selasa 07.30–15.30', [row('mon tue')]],
  ['Senin, Rabu, Jumat 08.00–11.00', [row('mon wed fri', '08:00', '11:00')]],
  ['Senin, Selasa, Kamis 07.30–15.30', [row('mon tue thu')]],
  ['Sabtu, Minggu 07.30–15.30', [row('sat sun')]],
  ['Jumat–Minggu 07.30–15.30', [row('fri sat sun')]],
  ['Senin–Sabtu 07.30–15.30', [row('mon tue wed thu fri sat')]],
  ['Setiap hari 24 jam', [row(WEEKDAYS.join(' '), '00:00', '24:00')]],
  ['Setiap hari 16.00–22.00', [row(WEEKDAYS.join(' '), '16:00', '22:00')]],
  ['Senin 00.00–12.00', [row('mon', '00:00', '12:00')]],
  ['Senin 12.00–24.00', [row('mon', '12:00', '24:00')]],
  ['Senin–Sabtu 07.30–15.30', [row('mon tue wed thu fri sat sat')]],
  ['Senin 07.30–15.30', [row('mon mon')]],
  ['', []],
])('"%s"', (words, rows) => {
  expect(hoursText(rows)).toBe(words)
})

it('changes nothing in the rows it is given', () => {
  const rows = [row('thu mon')]
  hoursText(rows)
  expect(rows[0]?.days).toEqual(['thu', 'mon'])
})

it.each<[string, HoursRow[], string]>([
  [
    'a break at noon',
    [
      { days: ['mon', 'tue', 'wed', 'thu'], from: '07:30', to: '12:00' },
      { days: ['mon', 'tue', 'wed', 'thu'], from: '13:00', to: '15:30' },
      { days: ['fri'], from: '07:30', to: '11:00' },
    ],
    'Senin–Kamis_07.30–12.00 dan_13.00–15.30, Jumat_07.30–11.00',
  ],
  [
    'days that are told apart',
    [
      { days: ['mon', 'wed'], from: '08:00', to: '12:00' },
      { days: ['fri'], from: '08:00', to: '11:00' },
    ],
    'Senin,_Rabu_08.00–12.00, Jumat_08.00–11.00',
  ],
  [
    'always',
    [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '00:00', to: '24:00' }],
    'Setiap_hari_24_jam',
  ],
])('are said on paper as people say them, a day never apart from its time (_): %s', (_, rows, said) => {
  expect(saidHours(rows).replaceAll('\u00a0', '_')).toBe(said)
})
