/** What a browser would do by itself and a terminal must not. Rows 9, 10 and 11 of docs/security.md. */
const never = (event: Event) => event.preventDefault()

export function guardPage(): void {
  window.print = () => {} // row 9: a preload's assignment would stay in its own world
  // a finger leaves no focus behind: that stands where the ring does, and nowhere else
  for (const type of ['contextmenu', 'dragstart', 'drop', 'dragover', 'selectstart', 'gesturestart', 'mousedown']) {
    document.addEventListener(type, never)
  }
  document.addEventListener('wheel', (event) => event.ctrlKey && event.preventDefault(), { passive: false })
  document.addEventListener('touchmove', (event) => event.touches.length > 1 && event.preventDefault(), { passive: false })
}
