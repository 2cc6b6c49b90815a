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
import { type Display, modes } from '../displays.ts'
import type { Outcomes } from '../outcomes.ts'
import type { Place } from '../places.ts'
import { replay, type Standing, settle } from '../way.ts'
import { edgeless, ringless, unreadable } from './contrast.ts'
import { faultsOnPage } from './faults.ts'
import { Picture } from './picture.ts'
import { misreached } from './reach.ts'
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
let shown: Standing | undefined

/** Goes that way on the glass it was found on; then it is this glass, and a visitor who wants it so. */
async function show({ way, outcomes, setup: started }: Omit<Place, 'id'>): Promise<Standing> {
  if (!setup) throw new Error('no setup')
  const { office, display, pixelsPerMm } = setup
  const { form, language, size, contrast, mode, reach } = display
  stop?.()
  let here: OfficeFacts = { ...office, ...(started ? { setup: started } : {}) }
  const standing = await replay(way, () => here, outcomes)
  const order = [language, ...office.languages.filter((it) => it !== language)]
  here = { ...here, languages: order, size, contrast, display: { form, pixelsPerMm, ...(reach ? { reach } : {}) } }
  const visit: AnyActorRef | undefined = standing.terminal.actor.system.get('visit')
  visit?.send({ type: 'set.profile', set: { language, size, contrast, ...(mode ? modes[mode] : {}) } })
  wording ??= await loadWording(languages)
  stop = open(standing.terminal, { wording, patienceMs: 0 })
  await settle()
  await document.fonts.ready
  return standing
}
/** Onto a stop of hers: another one at each place. */
async function step({ terminal, clock }: Standing, index: number): Promise<void> {
  const { view, who } = terminal.met()
  const times = 1 + (index % Math.max(1, view.stops.length))
  for (let i = 0; i < times; i++) {
    if (who.scan === undefined) terminal.send({ type: 'hand.next' })
    else clock.increment(who.scan)
  }
  await settle()
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
const nowhere: Outcomes = {
  ask: { kinds: [], freeTimes: [], confirm: [], print: [], appointment: [], cancel: [], learnKeys: [], calibrate: [] },
  keep: { hold: [], desk: [], visit: [] },
}
let first = ''

const walk = {
  async prepare(given: Setup): Promise<void> {
    setup = given
    if (!document.querySelector('.sprite')) await loadPictures()
    await show({ way: [], outcomes: nowhere })
    first = document.body.innerText
  },
  /** Its first page, to be looked at. */
  async open(index: number): Promise<void> {
    const place = setup?.places[index]
    if (!place) return
    shown = await show(place)
    if (setup?.display.mode === 'scan') await step(shown, index)
  },
  /** What is open, on a picture of the glass: base64 of a PNG. */
  async seen(png: string): Promise<string[]> {
    const met = shown?.terminal.met()
    if (!met) return ['nothing is open']
    const picture = await Picture.of(png)
    const isDark = met.view.layer !== 'welcome' && met.who.dark
    if (isDark) return picture.isBlack() ? [] : ['something is seen on the dark glass']
    return [
      ...unreadable(picture, met.who.contrast),
      ...edgeless(picture),
      ...(met.who.scan && met.view.stops.length > 0 ? ringless(picture) : []),
    ]
  },
  /** Every page of one place. */
  async look(index: number): Promise<Looked> {
    const place = setup?.places[index]
    if (!place) return { checks: 0, faults: [`no place ${index}`] }
    const standing = await show(place)
    const faults: string[] = []
    for (let checks = 1; ; checks++) {
      const met = standing.terminal.met()
      wording ??= await loadWording(languages)
      if (met.who.dark) return { checks, faults } // nothing is drawn for eyes
      faults.push(...faultsOnPage(met), ...misreached(met), ...unheard(met, wording), ...(await axeFaults()))
      if (checks > MOST_PAGES) faults.push('no end of pages')
      if (checks > MOST_PAGES || !(await turn(standing))) return { checks, faults }
    }
  },
  /** After the terminal was reset there, nothing of the old visit exists. */
  async reset(index: number): Promise<Looked> {
    const place = setup?.places[index]
    if (!place) return { checks: 0, faults: [`no place ${index}`] }
    const { terminal, house } = await show(place)
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
