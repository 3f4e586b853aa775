/** Leaves a page of help at once: what it opens takes the page's own place in the history. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-exit]'))
  link.addEventListener('click', (event) => {
    event.preventDefault()
    document.body.hidden = true
    location.replace(link.href)
  })
