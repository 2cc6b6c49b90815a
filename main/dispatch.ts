/**
 * One call of the page, from hostile values to an answer: known verb, small enough, the right arguments, not too many, not
 * too slow, and an answer of the promised form. Both shells use it, so neither can be the weaker one. Row 7.
 */
import * as v from 'valibot'
import type { Clock } from './clock.ts'
import { type Handlers, type In, MAX_ARGUMENT_CHARACTERS, type Out, type Refusal, type Verb, verbs } from './contract.ts'
import { type Log, traceOf } from './log.ts'
import { createRate } from './rate.ts'

/** A value, not an exception: errors lose their properties on the way through Electron's bridge. */
export type Answer = { ok: unknown } | { refusal: Refusal }
export type Dispatch = (verb: unknown, args: unknown) => Promise<Answer>

/** Nobody presses faster than this; a whole screen of services asks less. */
const BURST = 60
const PER_SECOND = 30

const isVerb = (verb: unknown): verb is Verb => typeof verb === 'string' && Object.hasOwn(verbs, verb)
const isObject = (it: unknown): it is object => typeof it === 'object' && it !== null && !Array.isArray(it)

/** As JSON and back, so that both shells see the same plain data whatever a structured clone can carry. */
const plain = (args: unknown): { text: string; value: unknown } | undefined => {
  try {
    const text = JSON.stringify(args)
    const value: unknown = JSON.parse(text)
    return isObject(value) && isObject(args) ? { text, value } : undefined
  } catch {
    return undefined // a circle, a BigInt, a function
  }
}

/** The argument's dotted name. A name that we did not give may itself be somebody's words: it becomes `*`. */
const whereOf = ([issue]: [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string => {
  const names = (issue.path ?? []).map(({ key }) => String(key))
  return (issue.expected === 'never' ? [...names.slice(0, -1), '*'] : names).join('.')
}

class TooSlow extends Error {}
const within = <T>(clock: Clock, ms: number, work: T | Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const callOff = clock.after(ms, () => reject(new TooSlow()))
    Promise.resolve(work).then(resolve, reject).finally(callOff)
  })

export const createDispatch = (handlers: Handlers, { clock, log = () => {} }: { clock: Clock; log?: Log }): Dispatch => {
  const mayCall = createRate({ clock, burst: BURST, perSecond: PER_SECOND })
  const refuse = (verb: Verb | '?', refusal: Refusal, why: Record<string, string> = {}): Answer => {
    log('call refused', { verb, ...refusal, ...why })
    return { refusal }
  }

  const answer = async <V extends Verb>(verb: V, args: unknown): Promise<Answer> => {
    const given = plain(args)
    if (!given) return refuse(verb, { refused: 'badArguments', where: '' })
    if (given.text.length > MAX_ARGUMENT_CHARACTERS) return refuse(verb, { refused: 'tooLarge' })
    const { in: takes, out: gives, ms } = verbs[verb]
    const parsed = v.safeParse(takes as v.GenericSchema<unknown, In<V>>, given.value)
    if (!parsed.success) return refuse(verb, { refused: 'badArguments', where: whereOf(parsed.issues) })
    try {
      const made: Out<V> = await within(clock, ms, handlers[verb](parsed.output))
      const checked = v.safeParse(gives, made)
      if (checked.success) return { ok: checked.output }
      return refuse(verb, { refused: 'failed' }, { answer: whereOf(checked.issues) })
    } catch (thrown) {
      if (thrown instanceof TooSlow) return refuse(verb, { refused: 'tooSlow' })
      return refuse(verb, { refused: 'failed' }, traceOf(thrown))
    }
  }

  return async (verb, args) => {
    if (!mayCall()) return refuse('?', { refused: 'tooMany' })
    return isVerb(verb) ? answer(verb, args) : refuse('?', { refused: 'unknownVerb' })
  }
}
