/** What an operator can be held to: EN 301 549 chapter 9, WCAG 2.2 A and AA; asked of axe-core, which is slow. */
import type Axe from 'axe-core'
import { builtAs } from './built.ts'

declare global {
  interface Window {
    axe: typeof Axe
  }
}

const asked = new Set<string | number>()

/**
 * Faults of the page as it stands; none where one that is built alike has been asked about. Axe judges elements and their attributes:
 * it measures no words, so any text is a text, in any language; and colours are measured better on pictures.
 */
export async function axeFaults(): Promise<string[]> {
  const { lang } = document.documentElement
  const kind = builtAs()
  if (asked.has(kind) && asked.has(lang)) return []
  asked.add(kind)
  asked.add(lang)
  // the drawings that are not shown step aside: axe would look at each stroke of them
  const sprite = document.querySelector('.sprite')
  sprite?.remove()
  const { violations } = await window.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    iframes: false,
    resultTypes: ['violations'],
    // a locked terminal has no zoom of the browser: its own four sizes serve instead
    rules: { 'meta-viewport': { enabled: false } },
  })
  if (sprite) document.documentElement.append(sprite)
  return violations.map(({ id, nodes }) => `axe ${id}: ${nodes[0]?.html.slice(0, 120)}`)
}
