/** Whether the site that is served is the one that lies here: both lists of files are compared. */
import { LIVE } from '../../i18n/redaksi-publish.ts'

/** What is compared of a list of a site's files. */
export interface ListedSite {
  region: string
  today: string
  content: string
  files: Readonly<Record<string, string>>
}

/** What was found where a site should be served. */
export type LiveFound =
  | { kind: 'site'; site: ListedSite; same: boolean }
  /** Nothing answers, or too late, or it isn't what it should be; a status where there was one. */
  | { kind: 'silent' | 'slow' | 'unreadable' | 'too-large' }
  | { kind: 'refused'; status: number }
  /** Host that it leads to. */
  | { kind: 'led-away'; to: string }

export interface LiveView {
  live: boolean
  text: string
}

/** Whether it is served, in a sentence. @param dayText writes a day in words */
export function liveView(found: LiveFound, here: ListedSite, dayText: (day: string) => string): LiveView {
  if (found.kind === 'site' && found.same) return { live: true, text: LIVE.same }
  return { live: false, text: whyNot(found, here, dayText) }
}

function whyNot(found: LiveFound, here: ListedSite, dayText: (day: string) => string): string {
  switch (found.kind) {
    case 'refused':
      return found.status === 404 ? LIVE.missing : LIVE.refused(found.status)
    case 'led-away':
      return LIVE.ledAway(found.to)
    case 'site':
      return otherSite(found.site, here, dayText)
    default:
      return LIVE[found.kind]
  }
}

function otherSite(served: ListedSite, here: ListedSite, dayText: (day: string) => string): string {
  if (served.region !== here.region) return LIVE.otherRegion
  const [then, now] = [served, here].map(({ files }) => new Map(Object.entries(files)))
  const paths = new Set([...then!.keys(), ...now!.keys()])
  const different = [...paths].filter((path) => then!.get(path) !== now!.get(path)).length
  if (served.today < here.today) return LIVE.older(dayText(served.today), different)
  if (served.today > here.today) return LIVE.newer(dayText(served.today))
  return different === 0 ? LIVE.sameFiles : LIVE.other(different)
}
