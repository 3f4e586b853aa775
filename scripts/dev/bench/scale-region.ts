/** Invented regions of any size, alike in all but that: for what a build costs as there are more offices. */

import type { ContentFile } from '../../../src/directory/content/read.ts'
import { addDays, type Day } from '../../../src/directory/dates.ts'
import { type Made, officeText, REGION, word } from '../drill/region.ts'

/** Of every 350 offices 27 have contacts and all their papers, as in the largest regency of Indonesia … */
const DEPARTMENTS = 10
const DISTRICTS = 17
/** … and of the villages of each kecamatan nothing is recorded yet. */
const VILLAGES = 19
export const UNIT = DEPARTMENTS + DISTRICTS * (1 + VILLAGES)

const two = (number: number): string => String(number).padStart(2, '0')

/** Every file of a region of `units` times 350 offices, as it is on a day. */
export function scaleRegion(units: number, today: Day): ContentFile[] {
  const all = Array.from({ length: units }, (_, unit) => unit + 1)
  const areas = all.flatMap((unit) =>
    Array.from({ length: DISTRICTS }, (_, district) => districtAreas(unit, district + 1)).flat(),
  )
  const offices: Made[] = [
    { ...department('setda', 'Sekretariat Daerah'), kind: 'secretariat' },
    { ...department('inspektorat', 'Inspektorat'), kind: 'inspectorate' },
    department('dinkominfo', 'Dinas Komunikasi'),
    ...all.flatMap((unit) =>
      Array.from({ length: DEPARTMENTS - (unit === 1 ? 3 : 0) }, (_, index) =>
        department(`dinas-${unit}-${index + 1}`, `Dinas Urusan ${word(unit * DEPARTMENTS + index)} ${unit}`),
      ),
    ),
    ...areas.filter(({ level }) => level === 'kecamatan').map(({ code, name }) => district(code, name)),
  ]
  const confirmed = addDays(today, -30)
  return [
    { path: 'areas.csv', text: ['code,name,level', ...areas.map((area) => Object.values(area).join()), ''].join('\n') },
    { path: 'channels.yaml', text: 'channels: []\nsources: {}\n' },
    { path: 'editions.yaml', text: 'editions: []\n' },
    { path: 'region.yaml', text: REGION },
    { path: 'required.yaml', text: 'kinds: [ secretariat, department, agency, district ]\nexcuses: []\n' },
    { path: 'topics.yaml', text: 'topics:\n  - office: dinkominfo\n    keywords:\n      - sinyal hilang\n' },
    ...offices.map((office, index) => ({
      path: `offices/${office.id}.yaml`,
      text: officeText(office, index, confirmed),
    })),
  ]
}

function department(id: string, name: string): Made {
  return { id, name: `${name} Kabupaten Latihan`, short: name, kind: 'department', title: 'Kepala Dinas', more: [] }
}

function district(code: string, name: string): Made {
  return {
    ...{ id: `kec-${code.replaceAll('.', '')}`, name: `Kecamatan ${name} Kabupaten Latihan` },
    ...{ short: `Kecamatan ${name}`, kind: 'district', title: 'Camat', more: [`area: "${code}"`] },
  }
}

function districtAreas(unit: number, district: number): { code: string; name: string; level: string }[] {
  const code = `99.${two(unit)}.${two(district)}`
  const number = unit * DISTRICTS + district
  const villages = Array.from({ length: VILLAGES }, (_, index) => ({
    code: `${code}.${2001 + index}`,
    name: `${word(number * VILLAGES + index)}${index % 2 ? 'rejo' : 'sari'}`,
    level: 'desa',
  }))
  return [{ code, name: `${word(number)}kota ${unit}`, level: 'kecamatan' }, ...villages]
}
