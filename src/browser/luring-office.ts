/** Stands in for an office's page that isn't kept: brings that office into view. */
// there is no form here for the words that were brought along
if (/^#tulis=/.test(location.hash)) history.replaceState(null, '', location.pathname)

const id = /\/k\/([a-z0-9-]+)\/?$/.exec(location.pathname)?.[1]
const entry = id && document.getElementById(id)
if (entry) {
  const fold = entry.closest('details')
  if (fold) fold.open = true
  entry.classList.add('note')
  entry.scrollIntoView()
  entry.focus({ preventScroll: true })
}
