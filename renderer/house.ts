/** The house that answers flows, over the contract. Whatever is kept here is let go here, even when the answer came late. */

import type { Profile } from '../flows/screen.ts'
import { type Ask, faces, type House, type Keep, type OfficeFacts } from '../flows/services.ts'
import type { Api, In, Out, Verb } from '../main/contract.ts'

/** Longer than main's own limits: this one is for a main that is gone. */
const LIMIT_MS = 25_000
/** A hold in main lives three minutes. */
const RENEW_MS = 60_000

const within = <T>(answer: Promise<T>): Promise<T> =>
  new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error('no answer')), LIMIT_MS)
    answer.then(done, fail).finally(() => clearTimeout(timer))
  })

export function createHouse(api: Api, first: OfficeFacts): House & { refresh(): Promise<void> } {
  let office = first
  const call = <V extends Verb>(verb: V, args: In<V>): Promise<Out<V>> => within(api.call(verb, args))
  /** What a caretaker taught it holds at once: the office is read again before anybody is told. */
  const teach = async <V extends 'setup.keys' | 'setup.display'>(verb: V, args: In<V>): Promise<Out<V>> => {
    const answer = await call(verb, args)
    await refresh()
    return answer
  }
  const refresh = async () => {
    office = await call('terminal.office', {})
  }
  /** Letting go needs no answer; main lets go by itself if this never arrives. */
  const tell = <V extends Verb>(verb: V, args: In<V>) => void call(verb, args).catch(() => {})

  const asks: { [N in keyof Ask]: (q: Parameters<Ask[N]>[0], who: Profile) => Promise<ReturnType<Ask[N]>> } = {
    kinds: (q) => call('directory.kinds', q),
    freeTimes: (q) => call('booking.freeTimes', q),
    confirm: (q) => call('booking.confirm', q),
    appointment: (q) => call('booking.appointment', q),
    cancel: (q) => call('booking.cancel', q),
    arrive: (q) => call('booking.arrive', q),
    tell: async ({ face, missing, nobody }) => {
      await call('statistics.told', {
        face: faces.indexOf(face) + 1,
        unmet: nobody ? ['nobody-could-help'] : [...missing],
      } as In<'statistics.told'>)
      return { ok: true }
    },
    learnKeys: ({ keys }) => teach('setup.keys', { keys: { ...keys } }),
    calibrate: (q) => teach('setup.display', q),
    print: ({ paper }, { language }) => call('printing.print', { language, paper: { ...paper, facts: [...paper.facts] } }),
  }
  const keeps: { [N in keyof Keep]: (q: Keep[N]['with'], who: Profile, say: (event: Keep[N]['says']) => void) => () => void } = {
    hold: (q, _, say) => {
      let held: string | undefined
      let kept = true
      let renewing: ReturnType<typeof setInterval> | undefined
      const answered = (answer: Out<'booking.hold'>) => {
        if (!answer.ok) return say({ type: 'hold.taken' })
        if (!kept) return tell('booking.letGo', { hold: answer.hold })
        held = answer.hold
        renewing = setInterval(() => tell('booking.renew', { hold: answer.hold }), RENEW_MS)
        say({ type: 'hold.held', hold: answer.hold, meeting: answer.meeting })
      }
      call('booking.hold', q).then(answered, () => say({ type: 'hold.taken' }))
      return () => {
        kept = false
        clearInterval(renewing)
        if (held) tell('booking.letGo', { hold: held })
      }
    },
    visit: () => {
      tell('visit.begun', {})
      return () => tell('visit.over', {})
    },
    desk: (_, { language }, say) => {
      let ours: string | undefined
      let kept = true
      const early: { call: string; event: Keep['desk']['says'] }[] = []
      const heard = (of: string, event: Keep['desk']['says']) => {
        if (of === ours) say(event)
        else if (ours === undefined) early.push({ call: of, event }) // an answer may overtake the number of its call
      }
      const silent = [
        api.on('desk.coming', (told) => heard(told.call, { type: 'desk.coming', minutes: told.minutes })),
        api.on('desk.nobody', (told) => heard(told.call, { type: 'desk.nobody' })),
      ]
      const answered = (answer: Out<'desk.call'>) => {
        if (!kept) return tell('desk.withdraw', answer)
        ours = answer.call
        for (const { call: of, event } of early) if (of === ours) say(event)
      }
      call('desk.call', { language }).then(answered, () => say({ type: 'desk.nobody' }))
      return () => {
        kept = false
        for (const stop of silent) stop()
        if (ours) tell('desk.withdraw', { call: ours })
      }
    },
  }
  return {
    office: () => office,
    refresh,
    ask: (name, q, who) => asks[name](q, who),
    keep: (name, q, who, say) => keeps[name](q, who, say),
  }
}
