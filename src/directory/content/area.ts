/** A kecamatan, desa or kelurahan as the official list has it. */
export type AreaLevel = 'kecamatan' | 'desa' | 'kelurahan'

export interface Area {
  /** "99.01.05" or "99.01.05.2001" */
  code: string
  name: string
  level: AreaLevel
}
