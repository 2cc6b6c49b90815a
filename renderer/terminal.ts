/**
 * The kiosk as the page meets it: one place where the system's changes become views. Above it, while somebody who works here is
 * at it, the panel. Without a DOM, so tests run it too.
 */
import { type ActorOptions, createActor } from 'xstate'
import type { Ears, Hearing } from '../flows/hearing.ts'
import { furnish, hearingOf, officeOf, type System, whoOf } from '../flows/house.ts'
import { type Kiosk, kiosk, type Told, viewOfKiosk } from '../flows/kiosk.ts'
import type { Profile } from '../flows/screen.ts'
import type { House, OfficeFacts } from '../flows/services.ts'
import type { View } from '../flows/view.ts'
import { createPanels, type Staffed } from './panels.ts'

export interface Meeting {
  view: View
  who: Profile
  hearing: Hearing
  office: OfficeFacts
}
/** What only the page knows: a badge was held to the reader. */
export type Heard = Told | { type: 'badge.read'; badge: string }
export interface Terminal {
  actor: Kiosk
  send(event: Heard): void
  met(): Meeting
  /** Told once a turn, and only of a change: in between, a stage may have let one flow go and not yet heard the next. */
  onChange(changed: (meeting: Meeting) => void): () => void
  /** Nobody is at it: neither a visitor nor staff. */
  isAtRest(): boolean
  /** The office is not what it was. */
  look(): void
  /** The visit is over at once; the panel stays. */
  endVisit(): void
  /** The panel is locked. */
  lock(): void
  /** Of what is met: the panel's, or the kiosk's. */
  system(): System
}

/** What happens later: as machines count it. */
export type Clock = NonNullable<ActorOptions<typeof kiosk>['clock']>

const isEars = (event: { type: string }): event is Ears => event.type.startsWith('ears.')
const isReset = (event: { type: string }): event is { type: 'terminal.reset' } => event.type === 'terminal.reset'

/** What has not changed since it was last looked at is the same object: most of a meeting. */
const texts = new WeakMap<object, string>()
const textOf = (it: object): string => {
  const text = texts.get(it) ?? JSON.stringify(it)
  texts.set(it, text)
  return text
}

/** `clock` is for tests; the real one is the machine's. `staff`: absent where nobody works. */
export function createTerminal(house: House, clock?: Clock, staff?: Staffed): Terminal {
  const options = clock ? { clock } : {}
  const actor = furnish(createActor(kiosk, options), house)
  const listeners = new Set<(meeting: Meeting) => void>()
  let last = ''
  let due = false
  const changed = () => {
    if (due) return
    due = true
    queueMicrotask(look)
  }
  const panels = createPanels({
    house,
    options,
    staff,
    changed,
    came: () => actor.send({ type: 'staff.came' }),
    left: () => actor.send({ type: 'staff.left' }),
  })
  const met = (): Meeting =>
    panels.met() ?? {
      view: viewOfKiosk(actor),
      who: whoOf(actor.system),
      hearing: hearingOf(actor.system),
      office: officeOf(actor.system),
    }
  const look = () => {
    due = false
    const now = met()
    const text = [now.view, now.who, now.hearing, now.office].map(textOf).join('\n')
    if (text === last) return
    last = text
    for (const tell of listeners) tell(now)
  }
  const open = (badge?: string) => {
    const { who, hearing } = met()
    const known = actor.getSnapshot().matches('visiting') ? who : undefined
    panels.open({ first: 'staff', headset: hearing.headset, profile: known }, badge)
  }
  actor.subscribe(changed)
  actor.on('staff.open', () => open())
  actor.start()
  const { setup } = house.office()
  if (setup) panels.stay({ first: setup === 'keys' ? 'setupKeys' : 'setupDisplay', headset: false })
  return {
    actor,
    send: (event) => {
      if (event.type === 'badge.read') return panels.isOpen() ? panels.send(event) : open(event.badge)
      if (event.type === 'hand.staff') return panels.isOpen() ? undefined : open()
      if (isReset(event)) {
        panels.lock()
        return actor.send(event)
      }
      if (!panels.isOpen()) return actor.send(event)
      panels.send(event)
      // the jack is one; what staff put in it is there for the visitor beneath too
      if (isEars(event)) actor.send(event)
    },
    met,
    onChange: (tell) => {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    isAtRest: () => !panels.isOpen() && actor.getSnapshot().matches('welcome'),
    look: changed,
    endVisit: () => actor.send({ type: 'terminal.reset' }),
    lock: panels.lock,
    system: () => panels.system() ?? actor.system,
  }
}
