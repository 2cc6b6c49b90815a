/**
 * The contract's booking verbs. A time is held while the visitor looks at it, and hers once confirmed; the
 * rules and the words are the office's, the safety is the store's. Nothing here knows who the visitor is, unless she wants
 * to be called by a name.
 */
import { randomBytes } from 'node:crypto'
import type { Meeting } from '../../flows/services.ts'
import { type Clock, systemClock } from '../clock.ts'
import type { In, Out } from '../contract.ts'
import type { Codes } from './codes.ts'
import type { BookingRules, Host } from './rules.ts'
import { freeTimes, leastBooked, slotOf } from './slots.ts'
import { HOLD_MS, type Store } from './store.ts'
import { DAY, MINUTE, zoneOf } from './zone.ts'

type Answers<V extends 'freeTimes' | 'hold' | 'renew' | 'letGo' | 'confirm'> = {
  [N in V]: (q: In<`booking.${N}`>) => Out<`booking.${N}`>
}
export interface Booking extends Answers<'freeTimes' | 'hold' | 'renew' | 'letGo' | 'confirm'> {
  /** The visit is over: lets go of every hold that was taken here and not confirmed. */
  letGoAll(): void
}
export interface BookingParts {
  /** Asked each time: the office may change its file while the terminal runs. */
  rules: () => BookingRules
  /** What the visitor is told of a meeting, neutral if the service is discreet. Undefined: it is no longer offered. */
  meetingOf: (service: string, host: Host) => Meeting | undefined
  /** Of a discreet service nothing is kept about who comes. */
  isDiscreet: (service: string) => boolean
  store: Store
  codes: Codes
  clock?: Pick<Clock, 'now'>
  random?: (bytes: number) => Uint8Array
}

/** The contract carries no more than this; earliest first, so what is left out is furthest away. */
const MOST_TIMES = 5_000
const taken = { ok: false, reason: 'slotTaken' } as const

/** Throws if the store does: broken, not refused. */
export const createBooking = (parts: BookingParts): Booking => {
  const { rules: rulesNow, meetingOf, isDiscreet, store, codes, clock = systemClock, random = randomBytes } = parts
  const mine = new Set<string>()
  const meetingWith = (service: string, host: string, rules: BookingRules) => {
    const found = rules.hosts.find(({ id }) => id === host)
    return found && meetingOf(service, found)
  }
  const letGo = (hold: string) => {
    store.letGo(hold)
    mine.delete(hold)
  }

  return {
    freeTimes: ({ service }) => {
      const rules = rulesNow()
      const offer = rules.offers.find((o) => o.service === service)
      if (!offer) return []
      const now = clock.now()
      const busy = store.busy({ hosts: offer.hosts, from: now, to: now + (rules.horizonDays + 2) * DAY })
      const zone = zoneOf(rules.zone)
      return freeTimes({ rules, offer, busy, now })
        .slice(0, MOST_TIMES)
        .map(({ start }) => slotOf(start, offer.minutes, zone, now))
    },

    hold: ({ service, start: asked }) => {
      const rules = rulesNow()
      const offer = rules.offers.find((o) => o.service === service)
      const now = clock.now()
      const start = Date.parse(asked)
      if (!offer || !(start >= now && start < now + (rules.horizonDays + 2) * DAY)) return taken
      const zone = zoneOf(rules.zone)
      const day = zone.dayOf(start)
      const busy = store.busy({ hosts: offer.hosts, from: zone.day(day).at(0), to: zone.day(day + 2).at(0) })
      const free = freeTimes({ rules, offer, busy, now, day }).find((f) => f.start === start)
      const end = start + offer.minutes * MINUTE
      for (const host of free ? leastBooked(free, busy, zone) : []) {
        const meeting = meetingWith(service, host, rules)
        if (!meeting) continue
        const hold = Buffer.from(random(16)).toString('base64url')
        const held = store.hold({ hold, service, host, start, end, freeAgain: end + offer.bufferMinutes * MINUTE })
        if (!held.ok) continue
        mine.add(hold)
        return { ok: true, hold, meeting }
      }
      return taken
    },

    renew: ({ hold }) => ({ ok: store.renew(hold) }),

    letGo: ({ hold }) => {
      letGo(hold)
      return {}
    },

    confirm: ({ hold, called }) => {
      const held = store.held(hold)
      // An old hold can still become hers, but not when its time has begun longer ago than a hold lives.
      if (!held || (!held.confirmed && held.start + HOLD_MS < clock.now())) return taken
      const meeting = meetingWith(held.service, held.host, rulesNow())
      if (!meeting) return taken
      // the screens do not ask for it there; a page that does is refused no time, only this
      const confirmed = store.confirm(hold, codes.of(hold), isDiscreet(held.service) ? undefined : called)
      if (!confirmed.ok) return taken
      mine.delete(hold)
      return { ok: true, code: confirmed.code, meeting }
    },

    letGoAll: () => {
      for (const hold of mine) letGo(hold)
    },
  }
}
