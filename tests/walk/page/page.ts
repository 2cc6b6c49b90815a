/** The real terminal in a real page, but its house answers what the walker chooses. */
import '../../../renderer/theme.css'
import type { AnyActorRef } from 'xstate'
import type { Contrast, Language, Size } from '../../../flows/screen.ts'
import { languages } from '../../../flows/screen.ts'
import type { OfficeFacts } from '../../../flows/services.ts'
import type { View } from '../../../flows/view.ts'
import { open } from '../../../renderer/app.tsx'
import { loadWording } from '../../../renderer/catalogues.ts'
import type { Outcomes } from '../outcomes.ts'
import { replay, type Standing, type Step, settle } from '../way.ts'
import { faultsOnPage } from './faults.ts'

export interface Display {
  language: Language
  size: Size
  contrast: Contrast
}
interface Shown {
  office: OfficeFacts
  outcomes: Outcomes
  way: readonly Step[]
  display: Display
}
declare global {
  interface Window {
    walk: typeof walk
  }
}

let stop: (() => void) | undefined
let standing: Standing | undefined
const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))

const walk = {
  /** Goes that way, as a visitor who wants it so. */
  async show({ office, outcomes, way, display: { language, size, contrast } }: Shown): Promise<View> {
    stop?.()
    const order = [language, ...office.languages.filter((it) => it !== language)]
    standing = await replay(way, { ...office, languages: order, size, contrast }, outcomes)
    const visit: AnyActorRef | undefined = standing.terminal.actor.system.get('visit')
    visit?.send({ type: 'set.profile', set: { language, size, contrast } })
    stop = open(standing.terminal, await loadWording(languages), 0)
    await settle()
    await document.fonts.ready
    await drawn()
    return standing.terminal.met().view
  },
  /** Turns to the next page, if there is one. */
  async turn(): Promise<boolean> {
    const view = standing?.terminal.met().view
    const more = view?.stops.find((it) => it.part === 'pages' && it.picture === 'more')
    if (!standing || !view || !more) return false
    standing.terminal.send({ type: 'hand.touch', n: view.n, key: more.key })
    await settle()
    await drawn()
    return true
  },
  faults: () => (standing ? faultsOnPage(standing.terminal.met()) : ['nothing is shown']),
  /** What is left in the page after the terminal was reset: the text of the screen, and what is stored. */
  async reset(): Promise<{ text: string; stored: number; kept: number }> {
    standing?.terminal.send({ type: 'terminal.reset' })
    await settle()
    await drawn()
    const stored = localStorage.length + sessionStorage.length + document.cookie.length
    return { text: document.body.innerText, stored, kept: standing?.house.kept.length ?? -1 }
  },
}
window.walk = walk
