/** Who is at the staff panel now. It lapses by a time that nobody can set: a panel that was left open closes itself. */
import type { Clock } from '../clock.ts'
import type { AuditWriter } from './audit.ts'
import { type KeyToPanel, mayAs, type Role } from './role.ts'
import { type Steady, steadyTime } from './steady.ts'

/** left: she went · locked: her page has gone, or the terminal closes · lapsed: nobody did anything for a while */
export type SessionEnd = 'left' | 'locked' | 'lapsed'
export const LAPSE_MS = 120_000

export interface Session {
  /** Whoever was there has left. */
  begin(role: Role, by: KeyToPanel): void
  /** Something was done at the panel: the time until it lapses begins anew. Too late: it stays lapsed. */
  stay(): void
  role(): Role | undefined
  /** Whether what needs `verbRole` may be done now. */
  may(verbRole: Role): boolean
  end(how: SessionEnd): void
}
export interface SessionParts {
  clock: Pick<Clock, 'after'>
  steady?: Steady
  audit: AuditWriter
  lapseMs?: number
  /** Told once for each end, after it: so that the panel is put away. */
  ended?: (how: SessionEnd) => void
}

export function createSession({ clock, steady = steadyTime, audit, lapseMs = LAPSE_MS, ended }: SessionParts): Session {
  let here: { role: Role; since: number } | undefined
  let callOff = () => {}

  const leftMs = () => (here ? Math.min(here.since + lapseMs - steady(), lapseMs) : 0)
  const end = (how: SessionEnd) => {
    if (!here) return
    const { role } = here
    here = undefined
    callOff()
    audit.write({ what: how, role })
    ended?.(how)
  }
  const watch = () => {
    callOff()
    callOff = clock.after(Math.ceil(leftMs()), () => (leftMs() > 0 ? watch() : end('lapsed')))
  }
  /** A timer may come late: whoever asks first finds out. */
  const role = (): Role | undefined => {
    if (here && leftMs() <= 0) end('lapsed')
    return here?.role
  }
  return {
    begin(as, by) {
      if (role()) end('left')
      here = { role: as, since: steady() }
      watch()
      audit.write({ what: 'entered', role: as, by })
    },
    stay() {
      if (!role() || !here) return
      here.since = steady()
      watch()
    },
    role,
    may: (verbRole) => mayAs(role(), verbRole),
    end,
  }
}
