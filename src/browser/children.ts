/**
 * Changes a list to what it is to show now. What stays the same keeps its node, so that a reader's cursor on it, or a
 * finger about to press it, still finds it; items of the same name keep what is the same within them.
 *
 * @param items list items that begin with an element of class `name`, or have one; they are used up
 */
export function changeItems(list: Element, items: readonly HTMLElement[]): void {
  const named = (one: Node): string => {
    const name = one instanceof HTMLElement && one.tagName === 'LI' && one.querySelector('.name')
    return name ? name.outerHTML : ''
  }
  change(list, items, (old, item) => old.isEqualNode(item) || (named(old) !== '' && named(old) === named(item)))
}

function change(parent: Element, items: readonly Node[], isSame: (old: Node, item: Node) => boolean): void {
  const left = [...parent.childNodes]
  const wanted = items.map((item) => {
    const at = left.findIndex((old) => isSame(old, item))
    const kept = left[at] as HTMLElement | undefined
    if (!kept) return item
    left.splice(at, 1)
    if (kept.isEqualNode(item)) return kept
    const { className, hidden, childNodes } = item as HTMLElement
    change(kept, [...childNodes], (old, child) => old.isEqualNode(child))
    kept.className = className
    kept.hidden = hidden
    return kept
  })
  for (const old of left) parent.removeChild(old)
  let next = parent.firstChild
  for (const one of wanted) {
    if (one === next) next = next.nextSibling
    else parent.insertBefore(one, next)
  }
}
