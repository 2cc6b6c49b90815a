/** Everything the house may answer. A service without its outcomes is a type error; so no walk can forget one. */
import type { Ask, Keep, KindFound, Meeting, Service, Slot } from '../../flows/services.ts'

/** What the demo office really has: so that the walk draws real texts, not short ones that always fit. */
export interface Findings {
  kinds: readonly KindFound[]
  slots: readonly Slot[]
  meeting: Meeting
}
export type Outcomes = {
  ask: { [N in keyof Ask]: readonly ReturnType<Ask[N]>[] }
  keep: { [N in keyof Keep]: readonly Keep[N]['says'][] }
}

const bookableFirst = (a: Service, b: Service) => Number(b.bookable) - Number(a.bookable)

/** A discreet kind last and the one with most services first, so that the walk, which takes first and last, meets both. */
const sorted = (kinds: readonly KindFound[]): KindFound[] => {
  const isDiscreet = ({ services }: KindFound) => Number(services.every((service) => service.discreet))
  return [...kinds]
    .sort((a, b) => isDiscreet(a) - isDiscreet(b) || b.services.length - a.services.length)
    .map((it) => ({ ...it, services: [...it.services].sort(bookableFirst) }))
}

/** What she booked before: for today with a name, for today when she has said that she is here, and for another day. */
const booked = ({ slots, meeting }: Findings): ReturnType<Ask['appointment']>[] =>
  slots.slice(0, 1).flatMap((slot) => [
    { ok: true, appointment: { slot, meeting, today: true, arrived: false, called: { name: 'Anna-Lisa' } } },
    { ok: true, appointment: { slot, meeting, today: true, arrived: true } },
    { ok: true, appointment: { slot, meeting, today: false, arrived: false } },
  ])
const written: readonly ReturnType<Ask['learnKeys']>[] = [{ ok: true }, { ok: false, reason: 'notWritable' }]

export const outcomes = ({ kinds, slots, meeting }: Findings): Outcomes => ({
  ask: {
    kinds: [sorted(kinds), []],
    freeTimes: [slots, slots.slice(0, 1), []],
    confirm: [
      { ok: true, code: '481207', meeting },
      { ok: false, reason: 'slotTaken' },
    ],
    print: [{ ok: true }, { ok: false, reason: 'noPrinter' }],
    appointment: [...booked({ kinds, slots, meeting }), { ok: false, reason: 'unknown' }, { ok: false, reason: 'tooOften' }],
    cancel: [{ ok: true }, { ok: false, reason: 'unknown' }, { ok: false, reason: 'tooOften' }],
    arrive: [
      { ok: true },
      { ok: false, reason: 'notToday' },
      { ok: false, reason: 'unknown' },
      { ok: false, reason: 'tooOften' },
    ],
    tell: [{ ok: true }],
    learnKeys: written,
    calibrate: written,
  },
  keep: {
    hold: [{ type: 'hold.held', hold: 'a-hold', meeting }, { type: 'hold.taken' }],
    desk: [{ type: 'desk.coming', minutes: 3 }, { type: 'desk.nobody' }],
    visit: [],
  },
})
