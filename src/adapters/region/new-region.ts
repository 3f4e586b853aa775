/** What a new region is made from: the flags of the command, and what is asked where they leave something open. */

import { FIRST, isLanguage, LANGUAGE_CODES, type Language } from '../../directory/content/languages.ts'
import { RESERVED_ID } from '../../directory/content/schema.ts'
import type { RegionAnswers } from '../../directory/new-region/new-region.ts'
import { languagesOf } from '../../directory/new-region/provinces.ts'
import { type Regency, regionId } from '../../directory/new-region/regency.ts'
import { Explained } from '../base/explained.ts'
import type { Ask } from '../cli/ask.ts'
import { checkSite } from '../cli/settings.ts'
import { findRegencies } from './areas.ts'

/** Flags of the command, as they were written. */
export interface RegionFlags {
  /** Code or name. */
  code?: string
  /** Name of the folder. */
  name?: string
  site?: string
  /** "id,jv,en" */
  languages?: string
}

const MOST_TOLD = 12
const FOLDER = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** "11.08 Kabupaten Aceh Utara, Aceh" */
export const regencyLine = ({ code, name, province }: Regency): string => `${code}  ${name}, ${province}`

function told(regencies: readonly Regency[]): string {
  const more = regencies.length > MOST_TOLD ? [`… dan ${regencies.length - MOST_TOLD} lainnya`] : []
  return [...regencies.slice(0, MOST_TOLD).map(regencyLine), ...more].map((line) => `  ${line}`).join('\n')
}

/** The one regency that a code or name means. @throws Explained with those that may be meant */
function oneRegency(text: string, all: readonly Regency[]): Regency {
  const { found, near } = findRegencies(text, all)
  if (found.length === 1) return found[0]!
  if (found.length > 1)
    throw new Explained(`"${text}" bisa berarti ${found.length} daerah:\n${told(found)}\nTulis kodenya.`)
  const ending =
    near.length > 0 ? `Mungkin salah satu ini:\n${told(near)}` : 'Cari dengan: npm run new-region -- --list NAMA'
  throw new Explained(`Kabupaten/kota "${text}" tidak ada. ${ending}`)
}

/**
 * The regency and what is decided about its region.
 * @param ask asks for what the flags leave open; without it the defaults are taken
 * @param taken names of folders that are there
 * @throws Explained in Indonesian
 */
export async function regionWish(
  flags: RegionFlags,
  all: readonly Regency[],
  taken: readonly string[],
  ask?: Ask,
): Promise<{ regency: Regency; answers: RegionAnswers }> {
  const regency = await wantedRegency(flags, all, ask)
  const id = flags.name ?? regionId(regency, all)
  if (!FOLDER.test(id))
    throw new Explained(`--name "${id}" salah. Pakai huruf kecil, angka dan tanda hubung: aceh-utara`)
  if (RESERVED_ID.test(id))
    throw new Explained(`--name "${id}" tidak bisa dipakai sebagai nama folder. Pilih nama lain: aceh-utara`)
  if (taken.includes(id))
    throw new Explained(`src/content/${id} sudah ada; tidak ada yang diubah. Pakai nama lain: --name ${id}-2`)
  const site = flags.site ?? (await ask?.(SITE_QUESTION))
  if (site) checkSite(site)
  const usual = languagesOf(regency.code)
  const languages =
    flags.languages ?? (await ask?.(`Bahasa situs (${LANGUAGE_CODES.join(', ')})? Enter: ${usual.join(',')}`))
  return {
    regency,
    answers: { id, ...(site && { site }), languages: languages ? readLanguages(languages) : usual },
  }
}

const SITE_QUESTION =
  'Alamat situs yang sudah diputuskan (https://…)? Enter: belum ada; alamat sementara berakhiran .invalid'

async function wantedRegency({ code }: RegionFlags, all: readonly Regency[], ask?: Ask): Promise<Regency> {
  if (code) return oneRegency(code, all)
  if (!ask) throw new Explained('Sebutkan kodenya: --code 35.22. Mencari kode: npm run new-region -- --list NAMA')
  for (let answer = await ask(CODE_QUESTION); answer !== ''; answer = await ask(CODE_QUESTION)) {
    try {
      return oneRegency(answer, all)
    } catch (error) {
      if (!(error instanceof Explained)) throw error
      console.log(error.message)
    }
  }
  throw new Explained('Tidak ada yang dibuat.')
}

const CODE_QUESTION = 'Kode atau nama kabupaten/kota?'

function readLanguages(text: string): Language[] {
  const languages = text.split(/[\s,]+/).filter(Boolean)
  if (languages.every(isLanguage) && languages[0] === FIRST) return [...new Set(languages)]
  const others = LANGUAGE_CODES.filter((language) => language !== FIRST)
  throw new Explained(
    `Bahasa "${text}" salah. Mulai dengan ${FIRST}, lalu ${others.join(' atau ')} bila perlu: ${FIRST},${others.at(-1)}`,
  )
}
