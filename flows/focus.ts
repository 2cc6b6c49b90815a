/** Where the ring is: on a stop by its key, or, where a press of hers changed the stop itself, on what it has become. Pure. */
import type { EventObject } from 'xstate'
import type { Place, Stop } from './view.ts'

/** The one thing of hers that it sets; none: it sets nothing, or more. */
function settingOf(event: EventObject): string | undefined {
  if (event.type !== 'set.profile' || !('set' in event) || typeof event.set !== 'object') return undefined
  const [name, ...more] = Object.keys(event.set ?? {})
  return more.length === 0 ? name : undefined
}
const settersOf = (stops: readonly Stop[], setting: string | undefined) =>
  setting === undefined ? [] : stops.filter(({ event }) => settingOf(event) === setting)

/**
 * She stands on this stop from now on. Whoever makes it softer presses again for softer still, though that stop names another
 * number then: so what it is called is kept beside it, and what it sets, if no other stop sets that too.
 */
export function placeAt({ held: _, ...place }: Place, stop: Stop | undefined, stops: readonly Stop[]): Place {
  if (!stop) return place
  const setting = settingOf(stop.event)
  if (setting === undefined) return { ...place, focus: stop.key }
  const isAlone = settersOf(stops, setting).length === 1
  return { ...place, focus: stop.key, held: { line: stop.line.key, ...(isAlone ? { sets: setting } : {}) } }
}
/** The number of the stop she stands on; -1: none. Never one that would undo what the same press did before. */
export function focusOf(stops: readonly Stop[], { focus, held }: Place): number {
  const at = stops.findIndex(({ key }) => key === focus)
  if (at >= 0 || !held) return at
  const same = stops.findIndex((it) => settingOf(it.event) !== undefined && it.line.key === held.line)
  if (same >= 0) return same
  const setters = settersOf(stops, held.sets)
  const [only] = setters
  return only && setters.length === 1 ? stops.indexOf(only) : -1
}
