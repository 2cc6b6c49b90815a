/** The panel above the kiosk: opened for who works here, one at a time, and gone when it is locked. */
import { type ActorOptions, createActor } from 'xstate'
import { addFlows } from '../flows/flows.ts'
import { furnish, hearingOf, officeOf, type System, whoOf } from '../flows/house.ts'
import type { kiosk } from '../flows/kiosk.ts'
import type { House } from '../flows/services.ts'
import type { Panel, PanelInput, PanelTold } from '../flows/staff/panel.ts'
import type { StaffHouse } from '../flows/staff/services.ts'
import type { Meeting } from './terminal.ts'

type Loaded = typeof import('../flows/staff/load.ts')
export interface Staffed {
  /** There is one as soon as it is loaded. */
  house(): StaffHouse
  /** The panel is loaded apart: no visitor's page weighs more for it. */
  load(): Promise<Loaded>
}
interface Needs {
  house: House
  options: ActorOptions<typeof kiosk>
  staff: Staffed | undefined
  changed(): void
  came(): void
  left(): void
}
export interface Panels {
  /** Nothing, where nobody works, or while one is open. */
  /** `badge`: what opened it. */
  open(input: PanelInput, badge?: string): void
  /** A caretaker's terminal: opened again whenever it is over. */
  stay(input: PanelInput): void
  isOpen(): boolean
  lock(): void
  send(event: PanelTold): void
  met(): Meeting | undefined
  system(): System | undefined
}

/** It asks after a minute and a quarter, and locks itself two minutes after the last sign of anybody. */
const idle = { askAfterMs: 75_000, answerWithinMs: 45_000 }
/** The house as staff have it: their two languages; no visit of theirs is kept for anybody. */
const forStaff = (house: House): House => ({
  office: () => {
    const { closed: _, notice: __, ...office } = house.office()
    return { ...office, languages: ['sv', 'en'], unspoken: [], signs: [], idle: office.setup ? office.idle : idle }
  },
  ask: house.ask,
  keep: (name, q, who, say) => (name === 'visit' ? () => {} : house.keep(name, q, who, say)),
})
/** As the visitor beneath has it, so that staff who need a switch or large letters have them; but lit, and in their language. */
const inTheirs = ({ profile, ...input }: PanelInput): PanelInput => ({
  ...input,
  ...(profile
    ? { profile: { ...profile, language: profile.language === 'en' ? 'en' : 'sv', beside: undefined, dark: false } }
    : {}),
})
/** Until it is tried again to load it. */
const AGAIN_MS = 2_000

export function createPanels({ house, options, staff, changed, came, left }: Needs): Panels {
  const later = (then: () => void, ms: number) => (options.clock ? options.clock.setTimeout(then, ms) : setTimeout(then, ms))
  let loaded: Loaded | undefined
  let here: Panel | undefined
  let isOpening = false
  /** A lock that comes while the panel is loaded counts for it too. */
  let locks = 0

  const begin = ({ panel, staffFlows, furnishStaff }: Loaded, input: PanelInput, theirs: StaffHouse) => {
    const actor = furnishStaff(furnish(createActor(panel, { ...options, input: inTheirs(input) }), forStaff(house)), theirs)
    addFlows(actor.system, staffFlows)
    actor.subscribe({
      next: changed,
      complete: () => {
        here = undefined
        left()
        changed()
      },
    })
    actor.start()
    here = actor
    actor.send({ type: 'panel.begin' })
    came()
    return actor
  }
  const open = async (input: PanelInput): Promise<Panel | undefined> => {
    if (!staff || here || isOpening) return undefined
    isOpening = true
    const before = locks
    try {
      loaded ??= await staff.load()
      return locks === before ? begin(loaded, input, staff.house()) : undefined
    } catch {
      return undefined // main was away for a moment: whoever wants in tries again
    } finally {
      isOpening = false
    }
  }
  const stay = (input: PanelInput): void => {
    if (!staff) return
    void open(input).then((actor) => {
      if (actor) actor.subscribe({ complete: () => queueMicrotask(() => stay(input)) })
      else later(() => stay(input), AGAIN_MS)
    })
  }
  return {
    open: (input, badge) => {
      void open(input).then((actor) => badge === undefined || actor?.send({ type: 'badge.read', badge }))
    },
    stay,
    isOpen: () => here !== undefined,
    lock: () => {
      locks++
      here?.send({ type: 'panel.lock' })
    },
    send: (event) => here?.send(event),
    system: () => here?.system,
    met: () => {
      const view = here && loaded?.viewOfPanel(here)
      if (!here || !view) return undefined
      const { system } = here
      return { view, who: whoOf(system), hearing: hearingOf(system), office: officeOf(system) }
    },
  }
}
