/** The real terminal in a real page, but its house answers what the walker chooses. */
import '../../../renderer/theme.css'
import type Axe from 'axe-core'
import type { AnyActorRef } from 'xstate'
import { languages } from '../../../flows/screen.ts'
import type { OfficeFacts } from '../../../flows/services.ts'
import type { Wording } from '../../../flows/wording/wording.ts'
import { open } from '../../../renderer/app.tsx'
import { loadWording } from '../../../renderer/catalogues.ts'
import { loadPictures } from '../../../renderer/screen/sprite.ts'
import type { Display } from '../displays.ts'
import type { Outcomes } from '../outcomes.ts'
import type { Place } from '../places.ts'
import { replay, type Standing, type Step, settle } from '../way.ts'
import { faultsOnPage } from './faults.ts'
import { unheard } from './unheard.ts'

/** The glass, what the office is, and where to go: handed over once. */
export interface Setup {
  office: OfficeFacts
  places: readonly Place[]
  display: Display
  pixelsPerMm: number
}
export interface Looked {
  checks: number
  faults: string[]
}
declare global {
  interface Window {
    axe: typeof Axe
    walk: typeof walk
  }
}

let stop: (() => void) | undefined
const MOST_PAGES = 40
let setup: Setup | undefined
let wording: Wording | undefined
let lastAxe = ''

/** Goes that way on the glass it was found on; then it is this glass, and a visitor who wants it so. */
async function show(way: readonly Step[], outcomes: Outcomes): Promise<Standing> {
  if (!setup) throw new Error('no setup')
  const { office, display, pixelsPerMm } = setup
  const { form, language, size, contrast, beside } = display
  stop?.()
  let here = office
  const standing = await replay(way, () => here, outcomes)
  const order = [language, ...office.languages.filter((it) => it !== language)]
  here = { ...office, languages: order, size, contrast, display: { form, pixelsPerMm } }
  const visit: AnyActorRef | undefined = standing.terminal.actor.system.get('visit')
  visit?.send({ type: 'set.profile', set: { language, size, contrast, beside } })
  wording ??= await loadWording(languages)
  stop = open(standing.terminal, { wording, patienceMs: 0 })
  await settle()
  await document.fonts.ready
  return standing
}
/** Turns to the next page, if there is one. */
async function turn({ terminal }: Standing): Promise<boolean> {
  const { view } = terminal.met()
  const more = view.stops.find((it) => it.part === 'pages' && it.picture === 'more')
  if (!more) return false
  terminal.send({ type: 'hand.touch', n: view.n, key: more.key })
  await settle()
  return true
}
/** What an operator can be held to: EN 301 549 chapter 9, WCAG 2.2 A and AA. Alike drawings are looked at once. */
async function axeFaults(): Promise<string[]> {
  const looks = document.body.innerHTML
  if (looks === lastAxe) return []
  lastAxe = looks
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
const nowhere: Outcomes = { ask: { kinds: [], freeTimes: [], confirm: [], print: [] }, keep: { hold: [], desk: [], visit: [] } }
let first = ''

const walk = {
  async prepare(given: Setup): Promise<void> {
    setup = given
    if (!document.querySelector('.sprite')) await loadPictures()
    await show([], nowhere)
    first = document.body.innerText
  },
  /** Its first page, to be looked at. */
  async open(index: number): Promise<void> {
    const place = setup?.places[index]
    if (place) await show(place.way, place.outcomes)
  },
  /** Every page of one place. */
  async look(index: number): Promise<Looked> {
    const place = setup?.places[index]
    if (!place) return { checks: 0, faults: [`no place ${index}`] }
    const standing = await show(place.way, place.outcomes)
    const faults: string[] = []
    for (let checks = 1; ; checks++) {
      const met = standing.terminal.met()
      wording ??= await loadWording(languages)
      faults.push(...faultsOnPage(met), ...unheard(met, wording), ...(await axeFaults()))
      if (checks > MOST_PAGES) faults.push('no end of pages')
      if (checks > MOST_PAGES || !(await turn(standing))) return { checks, faults }
    }
  },
  /** After the terminal was reset there, nothing of the old visit exists. */
  async reset(index: number): Promise<Looked> {
    const place = setup?.places[index]
    if (!place) return { checks: 0, faults: [`no place ${index}`] }
    const { terminal, house } = await show(place.way, place.outcomes)
    terminal.send({ type: 'terminal.reset' })
    await settle()
    return {
      checks: 1,
      faults: [
        ...(document.body.innerText === first ? [] : ['RESET: another screen than the first']),
        ...(localStorage.length + sessionStorage.length + document.cookie.length > 0
          ? ['RESET: something is stored in the page']
          : []),
        ...(house.kept.length + house.asked.length > 0 ? ['RESET: something is still kept or asked'] : []),
        ...(terminal.actor.system.get('visit') ? ['RESET: the visit still exists'] : []),
      ],
    }
  },
}
window.walk = walk
