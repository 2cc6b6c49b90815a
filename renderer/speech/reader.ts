/**
 * The reader: two meetings, one after the other, become what is said about the difference. Pure. It says what is shown, in
 * the same order (EN 301 549 V3.2.1, 5.1.3.3), and makes its instructions from the stops and the hand that are really there.
 */
import { type Hearing, isSaid } from '../../flows/hearing.ts'
import { type Language, type Line, line } from '../../flows/screen.ts'
import type { Stop } from '../../flows/view.ts'
import type { Meeting } from '../terminal.ts'
import type { Earcon } from './earcon.ts'
import type { Reading, Utterance, Where } from './utterance.ts'

/** What is over sooner is not worth a word. */
const WAITING_MS = 1_000
const nowhere: Where = { part: 'nowhere' }
const hers = { private: true } as const

interface How {
  language: Language
  /** The terminal's own controls too: they are the same everywhere, so only who asks hears them again. */
  controls: boolean
  instruct: boolean
}
const utter = (of: Line, where: Where, { language }: Pick<How, 'language'>): Utterance => ({ line: of, where, language })
const count = (n: number) => ({ kind: 'count', n }) as const

/** A stop, what is to be known of it, and whether it can be taken back. Nothing of what is not for others' ears. */
function sayStop(stop: Stop, { view, hearing }: Meeting, how: Pick<How, 'language'>): Utterance[] {
  if (!isSaid(stop, view.n, hearing)) return []
  const where: Where = { part: 'stop', key: stop.key }
  return [
    utter(stop.line, where, how),
    ...(stop.also ?? []).map((it) => utter(it, where, how)),
    ...(stop.mark ? [utter(stop.mark.line, where, how)] : []),
    ...(stop.commits ? [utter(line('say.commits'), where, how)] : []),
  ]
}
function sayTitle({ view, hearing }: Meeting, how: How): Utterance[] {
  return isSaid(view, view.n, hearing) ? [utter(view.title, { part: 'title' }, how)] : []
}
function sayFacts({ view, hearing }: Meeting, how: How): Utterance[] {
  const told = view.facts.flatMap((fact, n) =>
    isSaid(fact, view.n, hearing) ? [utter(fact.line, { part: 'fact', n }, how)] : [],
  )
  const { entered } = view
  const written = entered?.text && !entered.private ? [hers] : []
  const others = view.stops.filter(({ part }) => part !== 'entry')
  const isWhole = [view, ...view.facts, ...others, ...written].every((it) => isSaid(it, view.n, hearing))
  return isWhole ? told : [...told, utter(line('say.private'), nowhere, how)]
}
/** How one chooses, with what she has. */
function instruction({ who, hearing }: Meeting): Line {
  if (who.scan !== undefined) return line('say.scan')
  if (hearing.hand === 'keys') return line('say.keys')
  if (who.feel) return line(who.wait ? 'say.wait' : 'say.feel')
  return line('say.touch')
}
function instructions(met: Meeting, how: How): Utterance[] {
  const { view } = met
  const it = instruction(met)
  const isTold = view.notice?.key === it.key
  return how.instruct && !isTold && view.stops.some(({ part }) => part === 'choices') ? [utter(it, nowhere, how)] : []
}
/** How many there are, for who cannot see it. */
function choices({ view, hearing }: Meeting, how: How): Utterance[] {
  const n = view.stops.filter(({ part }) => part === 'choices').length
  return hearing.hand === 'keys' && n > 0 ? [utter(line('say.choices', { n: count(n) }), nowhere, how)] : []
}

/** Where she is comes as the ring does: by keys, by the terminal's own steps, by a finger that searches. */
const goesByRing = ({ who, hearing }: Meeting) => hearing.hand === 'keys' || who.feel === true || who.scan !== undefined
/**
 * Before she writes she knows what others hear of it (EN 301 549 V3.2.1, 5.1.3.8): of a PIN nothing; of anything else each key
 * that the ring names before she takes it, for without that nobody who does not see could write.
 */
function sayOthersHear(met: Meeting, how: How): Utterance[] {
  const { entered, n } = met.view
  if (!entered || isSaid(hers, n, met.hearing)) return []
  if (entered.private) return [utter(line('say.secret'), nowhere, how)]
  return goesByRing(met) ? [utter(line('say.others-hear'), nowhere, how)] : []
}
/** What she has written is about her: the room hears only how much it is. */
function sayEntered({ view: { entered, n }, hearing }: Meeting, how: How): Utterance[] {
  const it = isSaid(hers, n, hearing) ? entered?.line : entered?.count
  return it ? [utter(it, { part: 'entered' }, how)] : []
}
/** The same when it has changed: that nothing is left of it, too. */
const sayWritten = (met: Meeting, how: How): Utterance[] =>
  met.view.entered?.text === '' ? [utter(line('entry.nothing'), { part: 'entered' }, how)] : sayEntered(met, how)
/** What she goes through by herself, or is gone through for her: its names come as the ring does. */
const common: ReadonlySet<Stop['part']> = new Set(['sign', 'controls', 'edge'])
const isNamed = ({ part }: Stop, { who }: Meeting, { controls }: How) => controls || (!common.has(part) && who.scan === undefined)

/** Everything there is on this screen. */
export function whole(met: Meeting, how: How): Utterance[] {
  const { view } = met
  return [
    ...(view.notice ? [utter(view.notice, { part: 'notice' }, how)] : []),
    ...sayOthersHear(met, how),
    ...sayTitle(met, how),
    ...sayFacts(met, how),
    ...sayEntered(met, how),
    ...(view.position ? [utter(view.position, { part: 'position' }, how)] : []),
    ...choices(met, how),
    ...view.stops.filter((stop) => isNamed(stop, met, how)).flatMap((stop) => sayStop(stop, met, how)),
    ...instructions(met, how),
  ]
}

function earconOf(before: Meeting, { view }: Meeting): Earcon | undefined {
  if (before.view.layer === 'welcome' || before.view.n === view.n) return undefined
  if (view.is === 'sorry') return 'error'
  if (view.id.endsWith('printing')) return 'print'
  if (view.is === 'done' && before.view.is === 'committing') return 'commit'
  return 'select'
}
const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
const isOtherScreen = (a: Meeting, b: Meeting) =>
  a.view.n !== b.view.n || a.view.page !== b.view.page || a.who.language !== b.who.language
const asked = (a: Hearing, b: Hearing) => a.again !== b.again

/** What leads on: the keys to write with stay as they are, until it is enough. */
const isOffered = ({ part, event }: Stop) => part === 'choices' || event.type === 'entry.done'
/** She wrote, or erased. */
const isWritten = ({ view: { entered } }: Meeting, now: Meeting) => !isSame(entered?.line, now.view.entered?.line)
/** What is new on a screen that is otherwise the same: letters too, when a group of them was opened. */
function changes(before: Meeting, now: Meeting, how: How): Utterance[] {
  const { view, who } = now
  const wrote = isWritten(before, now)
  const isTold = (stop: Stop) => isOffered(stop) || (stop.part === 'entry' && !wrote)
  const knew = new Set([...before.view.facts, ...before.view.stops].map(({ line: of }) => JSON.stringify(of)))
  const isNew = ({ line: of }: { line: Line }) => !knew.has(JSON.stringify(of))
  return [
    ...(view.notice && !isSame(view.notice, before.view.notice) ? [utter(view.notice, { part: 'notice' }, how)] : []),
    ...(isSame(view.title, before.view.title) ? [] : sayTitle(now, how)),
    ...sayFacts(now, how).filter((it) => it.where.part === 'fact' && isNew(it)),
    ...(wrote ? sayWritten(now, how) : []),
    ...view.stops
      .filter((stop) => isTold(stop) && isNew(stop) && who.scan === undefined)
      .flatMap((stop) => sayStop(stop, now, how)),
  ]
}

/**
 * What is to be said now, instead of whatever is being said. `stop`: nothing, and at once. Undefined: nothing is new to her
 * ears, and what is being said goes on.
 */
export function read(before: Meeting, now: Meeting): Reading | 'stop' | undefined {
  const { view, who, hearing } = now
  if (view.layer === 'welcome') return before.view.layer === 'welcome' ? undefined : 'stop'
  if (before.hearing.headset && !hearing.headset) return 'stop'
  if (who.volume === 0 && before.who.volume === 0) return undefined
  // a headset in her ears is a way to hear all of it, what is about her too
  const isNewHere = before.view.layer === 'welcome' || (hearing.headset && !before.hearing.headset)
  const again = asked(before.hearing, hearing)
  const lost = before.hearing.where !== hearing.where
  const how: How = {
    language: again && hearing.in ? hearing.in : who.language,
    controls: again || lost,
    instruct: lost || before.hearing.hand !== hearing.hand || before.who.language !== who.language,
  }
  const earcon = earconOf(before, now)
  const say = (utterances: readonly Utterance[], afterMs = 0): Reading => ({
    ...(earcon ? { earcon } : {}),
    say: utterances,
    afterMs,
  })
  // on the loudspeaker each word would be in what is recorded; who asks for it wants it
  if (view.listens && !hearing.headset && !lost && !again) return isOtherScreen(before, now) ? 'stop' : undefined
  if (lost) return say([utter(line('say.here'), nowhere, how), ...whole(now, how)])
  if (isNewHere || again || isOtherScreen(before, now)) {
    const waits = view.is === 'waiting' || view.is === 'committing'
    return say(whole(now, how), waits && !again ? WAITING_MS : 0)
  }
  const changed = changes(before, now, how)
  const focused = view.stops[view.focus]
  const was = before.view.stops[before.view.focus]
  // a finger that comes back to what it found last has lost it; a stop that only sets another number now is the one she stood on
  const isFelt = before.hearing.felt !== hearing.felt
  const isOther = focused && focused.key !== was?.key && !isSame(focused.line, was?.line)
  const came = focused && (isFelt || isOther) ? sayStop(focused, now, how) : undefined
  // what she has written is read back before the next key has its name
  if (isWritten(before, now)) {
    const isTold = changed.some(({ where }) => where.part === 'stop' && where.key === focused?.key)
    return say(isTold || !came ? changed : [...changed, ...came])
  }
  if (came && goesByRing(now)) return { earcon: 'focus', say: came, afterMs: 0 }
  return changed.length > 0 ? say(changed) : undefined
}
