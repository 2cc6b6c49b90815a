/**
 * The office as it is now. Whoever answers a visitor asks anew each time and keeps nothing, so that a change holds from the
 * next question on and no visit is disturbed.
 */
import { type Log, traceOf } from '../log.ts'
import type { Loaded, Office } from '../office/office.ts'

type Refused = Extract<Loaded, { ok: false }>
export type Reloaded = { ok: true } | Refused
export interface OfficeNow {
  now(): Office
  /** Reads everything again. What is not sound does not take hold: the office stays as it was. One after another. */
  reload(): Promise<Reloaded>
  /** An office that is furnished already takes hold at once. */
  take(office: Office): void
  /** Told after each time that an office took hold. Answers the way to stop listening. */
  onChange(then: (office: Office) => void): () => void
}

/** `load` resolves to what it finds; if it rejects, so does this, and later `reload`. */
export async function createOfficeNow(
  load: () => Promise<Loaded>,
  log: Log,
): Promise<{ ok: true; officeNow: OfficeNow } | Refused> {
  const first = await load()
  if (!first.ok) return first
  let office = first.office
  const listeners = new Set<(office: Office) => void>()
  let last: Promise<unknown> = Promise.resolve()

  const take = (next: Office) => {
    office = next
    for (const then of listeners) {
      try {
        then(next)
      } catch (thrown) {
        log('office not passed on', traceOf(thrown)) // one that fails must not keep it from the others
      }
    }
  }
  const reload = async (): Promise<Reloaded> => {
    const loaded = await load()
    if (!loaded.ok) return loaded
    take(loaded.office)
    return { ok: true }
  }
  return {
    ok: true,
    officeNow: {
      now: () => office,
      take,
      reload: () => {
        const next = last.then(reload, reload)
        last = next.catch(() => undefined)
        return next
      },
      onChange: (then) => {
        listeners.add(then)
        return () => void listeners.delete(then)
      },
    },
  }
}
