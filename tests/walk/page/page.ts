/** The real terminal in a real page, but its house answers what the walker chooses. */
import '../../../renderer/theme.css'
import type { AnyActorRef } from 'xstate'
import { type Contrast, languages } from '../../../flows/screen.ts'
import type { OfficeFacts } from '../../../flows/services.ts'
import { createWording, type Wording } from '../../../flows/wording/wording.ts'
import { open } from '../../../renderer/app.tsx'
import { loadTexts } from '../../../renderer/catalogues.ts'
import { loadPictures } from '../../../renderer/screen/sprite.ts'
import { type Display, wanted } from '../displays.ts'
import type { Outcomes } from '../outcomes.ts'
import type { Place } from '../places.ts'
import { replay, type Standing, settle } from '../way.ts'
import { axeFaults } from './axe.ts'
import { builtAs } from './built.ts'
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
/** A page of a place: what is wrong with it in each of the colours, and which kind of page it is. */
export interface Looked {
  found: string[][]
  built: number
}
const MOST_PAGES = 40
declare global {
  interface Window {
    walk: typeof walk
  }
}

/** A place that is on the glass. */
interface Shown {
  standing: Standing
  house: { office: OfficeFacts }
  contrast: Contrast
  /** The ring has been brought onto something. */
  ringed: boolean
}
let stop: (() => void) | undefined
let setup: Setup | undefined
let wording: Wording | undefined
let shown: Shown | undefined

/** What is asked for is written, in its own font: only what has been laid out asks for one. */
async function atRest(): Promise<void> {
  await settle()
  document.body.getBoundingClientRect()
  await document.fonts.ready
}
/** Goes that way on the glass it was found on; then it is this glass, and a visitor who wants it so. */
async function show({ way, outcomes, so }: Omit<Place, 'id'>): Promise<Shown> {
  if (!setup) throw new Error('no setup')
  const { office, display, pixelsPerMm } = setup
  const { form, language, size, contrast, mode, reach } = display
  stop?.()
  const house: Shown['house'] = { office: { ...office, ...so } }
  const standing = await replay(way, () => house.office, outcomes)
  const order = [language, ...office.languages.filter((it) => it !== language)]
  const glass = { form, pixelsPerMm, ...(reach ? { reach } : {}) }
  house.office = { ...house.office, languages: order, size, contrast, display: glass }
  const visit: AnyActorRef | undefined = standing.terminal.system().get('visit')
  visit?.send({ type: 'set.profile', set: { language, size, contrast, ...(mode ? wanted[mode] : {}) } })
  wording ??= createWording(await loadTexts(languages))
  stop = open(standing.terminal, { wording, patienceMs: 0 })
  await atRest()
  return { standing, house, contrast, ringed: false }
}
/** The same in other colours, where it stands. */
async function paint(it: Shown, contrast: Contrast): Promise<void> {
  if (it.contrast === contrast) return
  const { standing, house } = it
  it.contrast = contrast
  house.office = { ...house.office, contrast }
  const visit: AnyActorRef | undefined = standing.terminal.system().get('visit')
  visit?.send({ type: 'set.profile', set: { contrast } })
  await settle()
  document.documentElement.dataset.contrast = contrast // before there is a visit, nothing is drawn anew
}
/** Onto a stop of hers: another one at each place. */
async function step({ terminal, clock }: Standing, index: number): Promise<void> {
  const { view, who } = terminal.met()
  const times = 1 + (index % Math.max(1, view.stops.length))
  // the first step of a ring that has just begun may still wait
  for (let i = 0; i < times || (i < times + 2 && terminal.met().view.focus < 0); i++) {
    if (who.scan === undefined) terminal.send({ type: 'hand.next' })
    else clock.increment(who.scan)
    await settle()
  }
}
const toNextPage = ({ terminal }: Standing) =>
  terminal.met().view.stops.find((it) => it.part === 'pages' && it.picture === 'more')
/** All that is written, and where everything stands: what is measured of one drawing holds for all like it. */
function drawing(): string {
  const boxes = [...document.body.querySelectorAll('h1, .fact, .stop, .words, .picture, .leaf, .entered')].map((element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    return `${left} ${top} ${width} ${height}`
  })
  return [document.body.innerHTML.replace(/ data-screen="[^"]*"/, ''), ...boxes].join('\n')
}
/** What is open, in each of these colours. */
async function facing(colours: readonly Contrast[]): Promise<string[][]> {
  const found: string[][] = []
  let measured: string | undefined
  for (const contrast of colours) {
    if (!shown) return colours.map(() => ['nothing is open'])
    await paint(shown, contrast)
    wording ??= createWording(await loadTexts(languages))
    const met = shown.standing.terminal.met()
    const now = drawing()
    const isNew = now !== measured && !met.who.dark // in the dark, nothing is drawn for eyes
    measured = now
    found.push(isNew ? [...faultsOnPage(met), ...misreached(met), ...unheard(met, wording), ...(await axeFaults())] : [])
  }
  return found
}
const nowhere: Outcomes = {
  ask: {
    kinds: [],
    freeTimes: [],
    confirm: [],
    print: [],
    appointment: [],
    cancel: [],
    arrive: [],
    tell: [],
    learnKeys: [],
    calibrate: [],
  },
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
    if (place) shown = await show(place)
  },
  /** Every page of each of these, in each of these colours. Nothing waits for a frame, so none is drawn. */
  async look(indexes: readonly number[], colours: readonly Contrast[]): Promise<Looked[][]> {
    const places: Looked[][] = []
    for (const index of indexes) {
      const pages: Looked[] = []
      await walk.open(index)
      do pages.push({ built: builtAs(), found: await facing(colours) })
      while (pages.length <= MOST_PAGES && (await walk.turn()))
      places.push(pages.length > MOST_PAGES ? [{ built: builtAs(), found: colours.map(() => ['no end of pages']) }] : pages)
    }
    return places
  },
  /** To the next page of it. False: there is none. */
  async turn(): Promise<boolean> {
    const more = shown && toNextPage(shown.standing)
    if (!shown || !more || shown.standing.terminal.met().who.dark) return false
    const { terminal } = shown.standing
    shown.ringed = false
    terminal.send({ type: 'hand.touch', n: terminal.met().view.n, key: more.key })
    await atRest()
    return true
  },
  async paint(contrast: Contrast): Promise<void> {
    if (shown) await paint(shown, contrast)
  },
  /** The ring onto something, for whom the terminal steps. */
  async step(index: number): Promise<void> {
    if (!shown || (setup?.display.mode !== 'scan' && shown.standing.terminal.met().who.scan === undefined)) return
    await step(shown.standing, index)
    shown.ringed = true
  },
  /** What is open, on a picture of the glass: base64 of a PNG. */
  async seen(png: string): Promise<string[]> {
    if (!shown) return ['nothing is open']
    const met = shown.standing.terminal.met()
    const picture = await Picture.of(png)
    const isDark = met.view.layer !== 'welcome' && met.who.dark
    if (isDark) return picture.isBlack() ? [] : ['something is seen on the dark glass']
    return [
      ...unreadable(picture, shown.contrast),
      ...edgeless(picture),
      ...(shown.ringed && met.who.scan && met.view.stops.length > 0 ? ringless(picture) : []),
    ]
  },
  /** After the terminal was reset there, nothing of the old visit exists. */
  async reset(index: number): Promise<string[]> {
    const place = setup?.places[index]
    if (!place) return [`no place ${index}`]
    const { terminal, house } = (await show(place)).standing
    terminal.send({ type: 'terminal.reset' })
    await settle()
    return [
      ...(document.body.innerText === first ? [] : ['RESET: another screen than the first']),
      ...(localStorage.length + sessionStorage.length + document.cookie.length > 0
        ? ['RESET: something is stored in the page']
        : []),
      ...(house.kept.length + house.asked.length > 0 ? ['RESET: something is still kept or asked'] : []),
      ...(terminal.actor.system.get('visit') ? ['RESET: the visit still exists'] : []),
    ]
  },
}
window.walk = walk
