/** Every link of the product is made here, so that a site under a sub-path works everywhere. */

const LABEL = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?'
const HOST = `${LABEL}(?:\\.${LABEL})+`
const PLAIN_HOST = new RegExp(`^https://${HOST}(?:[/?#]|$)`, 'i')
const SITE_ADDRESS = new RegExp(`^https://${HOST}(?::\\d{1,5})?(?:/[a-z0-9][a-z0-9._-]*)*/?$`, 'i')

/** Whether an address leads where it seems to: a host in plain Latin letters, no name before an "@", no port. */
export function hasPlainHost(address: string): boolean {
  return PLAIN_HOST.test(address)
}

/** Whether a site may have this address; it goes into headers, robots.txt and scripts, so its path holds plain words. */
export function isSiteAddress(address: string): boolean {
  return SITE_ADDRESS.test(address) && URL.canParse(address)
}

/**
 * Link within the site.
 * @param base base path of the site: "/" or "/pengaduan/"
 * @param path path from the root: "k/dpupr/"
 */
export function url(base: string, path = ''): string {
  return `${base.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`
}

/** Base path of a public address: "https://x.go.id/pengaduan" gives "/pengaduan/". */
export function basePath(address: string): string {
  return `${new URL(address).pathname.replace(/\/+$/, '')}/`
}

/** Permanent public address of an office's page: "https://x.go.id/k/dpupr/". */
export function officeUrl(address: string, id: string): string {
  return `${address.replace(/\/+$/, '')}/${officePath(id)}`
}

/** Path of an office's page from the root of the site. */
export function officePath(id: string): string {
  return `k/${id}/`
}

/** What a poster's QR holds: the office's page and the edition of the paper. */
export function editionUrl(address: string, id: string, code: string): string {
  return `${officeUrl(address, id)}#${code}`
}

/** The address as people type it: "pengaduan.contoh.go.id/k/dpupr". */
export function typedAddress(address: string, id: string): string {
  return officeUrl(address, id)
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '')
}
