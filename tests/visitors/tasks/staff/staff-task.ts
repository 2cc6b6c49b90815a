/** Who works here comes with a task: she gets in with the PIN on a paper in her hand, then does it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AUDIT_FILE } from '../../../../main/staff/audit.ts'
import type { Entry } from '../../../../main/staff/audit-schema.ts'
import type { Mode } from '../../persons.ts'
import type { Behind } from '../../terminal.ts'
import type { Wish, Word } from '../../wish.ts'
import type { Task } from '../task.ts'

/** What staff read. */
const tongues = ['sv', 'en'] as const
type Tongue = (typeof tongues)[number]
const bodies: readonly Mode[] = ['reads', 'hears', 'one-switch', 'large']
const PIN = '482913'

/** Chosen by whoever set the terminal up, on the day before. */
const givePin = async ({ handlers }: Behind): Promise<string> => {
  const set = await handlers['staff.setPin']({ role: 'caretaker', pin: PIN })
  if (!set.ok) throw new Error('the PIN was not taken')
  await handlers['staff.leave']({})
  return PIN
}

/** The way in. */
export const getsIn: Readonly<Record<Tongue, Wish>> = {
  sv: {
    says: 'Jag arbetar här och vill in.',
    looksFor: ['jag arbetar här', /^klart$/, /^personal$/],
    until: ['vad vill du göra?'],
    unless: ['fel pin'],
  },
  en: {
    says: 'I work here, and want to get in.',
    looksFor: ['i work here', /^(done|ready)$/, /^a person$/],
    until: ['what do you want to do?'],
    unless: ['wrong pin'],
  },
}
/** Locks behind her, and stands before the terminal as anybody finds it. */
export const leaves = (until: Readonly<Record<Tongue, readonly Word[]>>): Readonly<Record<Tongue, Wish>> => ({
  sv: { says: 'Jag är klar och vill låsa.', looksFor: [/^lås och gå ut$/, /^lås$/], until: until.sv },
  en: { says: 'I am ready, and want to lock.', looksFor: [/^lock and leave$/, /^lock$/], until: until.en },
})
/** The visit is over: before anybody has touched it, or with the languages, which her first key brings. */
export const leavesForGood = leaves({ sv: [/välkommen|^svenska$/], en: [/välkommen|^english$/] })

export type InBoth = Readonly<Record<Tongue, Wish>>
type Own = Pick<Task, 'name' | 'proof' | 'speaks'>
/** `steps`: what she does once she is in, one after the other. */
export const staffTask = (task: Own, ...steps: readonly InBoth[]): Task => ({
  ...task,
  for: bodies,
  in: tongues,
  wish: Object.fromEntries(tongues.map((tongue) => [tongue, [getsIn, ...steps].map((step) => step[tongue])])),
  carries: givePin,
})

/** What the terminal has written down of what staff did, oldest first. */
export const loggedIn = ({ data }: Behind): readonly Entry[] =>
  readFileSync(join(data, AUDIT_FILE), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): { entry: Entry } => JSON.parse(line))
    .map(({ entry }) => entry)
/**
 * What the log does not tell, in words; undefined if it tells all. `before`: how many entries it had before she came; after
 * those, that a caretaker came in and then did each of `wanted`, in this order.
 */
export const missingIn = (house: Behind, before: number, ...wanted: readonly Entry['what'][]): string | undefined => {
  const done = loggedIn(house)
    .slice(before)
    .map(({ what }) => what)
  let at = 0
  for (const what of ['entered', ...wanted] as const) {
    const found = done.indexOf(what, at)
    if (found < 0) return `the log does not tell that it was "${what}": ${done.join(', ')}`
    at = found + 1
  }
  return undefined
}
