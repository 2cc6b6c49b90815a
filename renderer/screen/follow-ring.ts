/**
 * The page's own focus stands where the ring does, so that whatever looks at the page from outside (a screen reader that an
 * office has, a test) finds her where she is. Where no ring is, there is no focus either.
 */
export function followRing(): void {
  const ring = document.querySelector<HTMLElement>('[data-focused]')
  const now = document.activeElement
  if (ring) ring.focus({ preventScroll: true })
  else if (now instanceof HTMLElement && now !== document.body) now.blur()
}
