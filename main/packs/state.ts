/** Which packs a terminal has: what lies in `packs/state.json`. Pure. */
import * as v from 'valibot'
import { houseName, instant, type Manifest, versionNumber } from './manifest.ts'
import { type Refusal, refusals } from './refusal.ts'

/** From where a pack was offered. */
export const origins = ['folder', 'stick', 'address', 'panel'] as const
export type Origin = (typeof origins)[number]
/** Why the terminal went back to the pack before. */
export const backReasons = ['notOpened', 'noPage', 'endedAbruptly', 'notWritable', 'missing'] as const
export type BackReason = (typeof backReasons)[number]
const refusalKeys = Object.keys(refusals).filter((key): key is Refusal => key in refusals)

export const MOST_HAPPENINGS = 20
/** Characters that are kept of the place where a pack is at fault (`where`). */
export const MOST_SIGNS = 300
const MOST_BAD = 200

const entry = {
  version: versionNumber,
  mark: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  madeAt: instant,
  name: houseName,
}
const at = instant
const from = v.picklist(origins)
const happening = v.variant('what', [
  v.strictObject({ at, what: v.literal('ready'), version: versionNumber, from }),
  v.strictObject({ at, what: v.literal('taken'), version: versionNumber }),
  v.strictObject({ at, what: v.literal('cameUp'), version: versionNumber }),
  v.strictObject({
    at,
    what: v.literal('refused'),
    from,
    why: v.picklist(refusalKeys),
    version: v.optional(versionNumber),
    where: v.optional(v.pipe(v.string(), v.maxLength(MOST_SIGNS))),
  }),
  v.strictObject({ at, what: v.literal('wentBack'), version: versionNumber, why: v.picklist(backReasons) }),
  v.strictObject({ at, what: v.literal('stateLost') }),
])
/** What happened, and when (UTC). `version`: of the pack that it happened to. */
export type Happening = v.InferOutput<typeof happening>

const state = v.strictObject({
  form: v.literal(1),
  /** In use. On trial until it has come up once: `taken`, not started yet; `starting`, started and not up. */
  now: v.optional(v.strictObject({ ...entry, trial: v.optional(v.picklist(['taken', 'starting'])) })),
  /** In use before: what to go back to. Absent: the office folder that the terminal was started with. */
  before: v.optional(v.strictObject(entry)),
  /** Unpacked and looked through: to be taken between two visits. */
  ready: v.optional(v.strictObject(entry)),
  /** Versions that did not come up here. */
  bad: v.pipe(v.array(versionNumber), v.maxLength(MOST_BAD)),
  happened: v.pipe(v.array(happening), v.maxLength(MOST_HAPPENINGS)),
})
export type State = v.InferOutput<typeof state>
export type Entry = NonNullable<State['before']>

export const noState: State = { form: 1, bad: [], happened: [] }

export function readState(text: string): State | undefined {
  try {
    const parsed = v.safeParse(state, JSON.parse(text))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}
export const stateText = (it: State): string => `${JSON.stringify(it, null, 2)}\n`

export const entryOf = ({ version, madeAt, name }: Manifest, mark: string): Entry => ({ version, mark, madeAt, name })

export const withHappening = (it: State, happened: Happening): State => ({
  ...it,
  happened: [...it.happened, happened].slice(-MOST_HAPPENINGS),
})
const plain = ({ version, mark, madeAt, name }: Entry): Entry => ({ version, mark, madeAt, name })

/** The one that is ready becomes the one in use, on trial. What never came up is nothing to go back to. */
export function taken({ ready, now, before, ...rest }: State): State {
  const back = now && !now.trial ? plain(now) : before
  return { ...rest, ...(ready && { now: { ...ready, trial: 'taken' } }), ...(back && { before: back }) }
}
/** To the one before. `isBad`: it is not taken again. */
export function wentBack({ now, before, ...rest }: State, isBad: boolean): State {
  const bad = now && isBad ? [...rest.bad.filter((version) => version !== now.version), now.version] : rest.bad
  return { ...rest, ...(before && { now: before }), bad: bad.slice(-MOST_BAD) }
}
/** Those whose folders must stay. */
export const versionsIn = ({ now, before, ready }: State): Set<string> =>
  new Set([now, before, ready].flatMap((it) => (it ? [String(it.version)] : [])))
