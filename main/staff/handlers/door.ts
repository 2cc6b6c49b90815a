/** The door: who is let in, and for how long. */
import type { AtPanel } from '../at-panel.ts'
import { badgeRefusal, pinRefusal } from '../pin-refusal.ts'
import type { StaffHandlers } from '../staff-verb.ts'
import { steadyTime } from '../steady.ts'

/** How long after a start the first PIN may be chosen without one. */
export const FIRST_PIN_MS = 15 * 60_000

type Mine = Pick<
  StaffHandlers,
  'staff.door' | 'staff.enter' | 'staff.stay' | 'staff.leave' | 'staff.setPin' | 'staff.setBadge' | 'staff.removeBadge'
>

export function doorHandlers({ pins, session, does, startedAt }: AtPanel): Mine {
  /** Whoever started it stands there; who comes later may be anybody. */
  const mayBeFirst = () => steadyTime() - startedAt < FIRST_PIN_MS
  return {
    'staff.door': () => {
      const state = pins.state()
      const isSome = state.pins !== 'broken' && state.pins.includes('caretaker')
      return {
        pins: state.pins === 'broken' ? 'broken' : isSome ? 'some' : mayBeFirst() ? 'none' : 'late',
        waitSeconds: Math.ceil(state.waitMs / 1000),
        isIn: session.role() !== undefined,
      }
    },
    'staff.enter': async (tried) => {
      const entered = await pins.enter(tried)
      if (entered.ok) {
        session.begin(entered.role, 'pin' in tried ? 'pin' : 'badge')
        return entered
      }
      if (entered.reason === 'wait') return { ok: false, reason: 'wait', seconds: Math.ceil(entered.waitMs / 1000) }
      return { ok: false, reason: entered.reason === 'none' ? 'none' : 'wrong' }
    },
    'staff.stay': () => {
      session.stay()
      return { ok: session.role() !== undefined }
    },
    'staff.leave': () => {
      session.end('left')
      return {}
    },
    'staff.setPin': async ({ role, pin }) => {
      const isFirst = role === 'caretaker' && pins.isFirst() && mayBeFirst()
      if (!isFirst) does('caretaker')
      const set = await pins.setPin(role, pin, isFirst ? 'first' : 'caretaker')
      if (set.ok && isFirst) session.begin('caretaker', 'pin')
      return set.ok ? { ok: true } : { ok: false, reason: pinRefusal(set.reason) }
    },
    'staff.setBadge': async ({ role, badge }) => {
      does('caretaker')
      const set = await pins.setBadge(role, badge, 'caretaker')
      return set.ok ? { ok: true } : { ok: false, reason: badgeRefusal(set.reason) }
    },
    'staff.removeBadge': async ({ role }) => {
      does('caretaker')
      const removed = await pins.removeBadge(role, 'caretaker')
      // where there is none, nothing is left to remove
      return removed.ok || removed.reason === 'none' ? { ok: true } : { ok: false, reason: 'notWritable' }
    },
  }
}
