/**
 * The page's own focus stands where the ring does, so that whatever looks at the page from outside (a screen reader that an
 * office has, a test) finds her where she is. Where no ring is, there is no focus either.
 */
export function followRing(): void {
  const ring = document.querySelector<HTMLElement>('[data-focused]')
  if (ring) ring.focus({ preventScroll: true })
  else leaveRing()
}
/** Before a screen goes: to take away what has the focus, the browser would lay out a page that is only half made. */
export function leaveRing(): void {
  const now = document.activeElement
  if (now instanceof HTMLElement && now !== document.body) now.blur()
}
