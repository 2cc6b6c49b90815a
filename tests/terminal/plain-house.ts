/** A house without disk or devices that answers at once, as a good one does; a test changes what it wants otherwise. */
import { usualKeys } from '../../flows/hands.ts'
import type { Called, House, KindFound, Meeting, OfficeFacts, Paper, Service, Slot } from '../../flows/services.ts'

const facts: OfficeFacts = {
  name: { sv: 'Medborgarhuset', en: 'The Citizens’ House' },
  languages: ['sv', 'en', 'ar'],
  unspoken: [],
  volume: 5,
  size: 1,
  contrast: 'paper',
  topics: ['money', 'safety'],
  now: [{ need: 'danger', phones: [{ number: '112', who: { sv: 'Polis' } }] }],
  idle: { askAfterMs: 120_000, answerWithinMs: 45_000 },
  display: { form: 'portrait', pixelsPerMm: 4 },
  keys: usualKeys,
  signs: [],
}
const service = (id: string, more: Partial<Service> = {}): Service => ({
  id,
  kind: 'debt-advice',
  name: { sv: 'Skuldrådgivning', en: 'Debt advice' },
  picture: 'kind.debt-advice',
  organization: { sv: 'Lindviks kommun' },
  what: { sv: 'Hjälp med skulder.', en: 'Help with debts.' },
  place: { name: { sv: 'Medborgarhuset' }, address: 'Storgatan 1', access: [] },
  opening: { is: 'always' },
  cost: { is: 'free' },
  languages: ['sv'],
  interpreter: false,
  waysIn: ['book'],
  discreet: false,
  nameless: true,
  bookable: true,
  ...more,
})
const shelter = service('shelter', { kind: 'violence', name: { sv: 'Kvinnojouren', en: 'Women’s shelter' }, discreet: true })
const kinds: Record<string, readonly KindFound[]> = {
  money: [{ kind: 'debt-advice', services: [service('debt')] }],
  safety: [{ kind: 'violence', services: [shelter] }],
}
const slotAt = (day: number, at: string): Slot => ({
  start: `2026-11-${day}T${at}:00.000Z`,
  date: `2026-11-${day}`,
  at,
  nights: day - 23,
  minutes: 30,
})
const slots = [24, 25, 26, 27].flatMap((day) => ['09:00', '09:30', '13:15'].map((at) => slotAt(day, at)))
const neutral: Meeting = { service: { sv: 'Ett möte', en: 'A meeting' }, place: { sv: 'Kundtorget', en: 'The service desk' } }
const open: Meeting = {
  service: { sv: 'Skuldrådgivning', en: 'Debt advice' },
  place: { sv: 'Medborgarhuset' },
  room: { sv: 'rum 2' },
}

export interface PlainHouse {
  house: House
  held: Set<string>
  booked: Map<string, string>
  /** How whoever booked a time wants to be called, by its start. */
  called: Map<string, Called>
  /** Starts of times whose day has come; and of those whose visitor said that she is here. */
  today: Set<string>
  arrived: Set<string>
  printed: Paper[]
  calls: { now: number; ever: number; withdrawn: number }
  /** Starts that somebody else has taken meanwhile. */
  quicker: Set<string>
}
export function plainHouse(): PlainHouse {
  const held = new Set<string>()
  const booked = new Map<string, string>()
  const called = new Map<string, Called>()
  const today = new Set<string>()
  const arrived = new Set<string>()
  const printed: Paper[] = []
  const quicker = new Set<string>()
  const calls = { now: 0, ever: 0, withdrawn: 0 }
  const serviceOf = new Map<string, string>()
  const isFree = (start: string) => !quicker.has(start) && ![...held].includes(start) && !booked.has(start)
  const house: House = {
    office: () => facts,
    ask: async (name, q) => {
      const answers: { [name: string]: () => unknown } = {
        kinds: () => ('topic' in q ? kinds[q.topic] : []),
        freeTimes: () => slots.filter(({ start }) => isFree(start)),
        confirm: () => {
          const start = 'hold' in q ? q.hold : ''
          if (quicker.has(start)) return { ok: false, reason: 'slotTaken' }
          booked.set(start, '481207')
          if ('called' in q && q.called) called.set(start, q.called)
          return { ok: true, code: '481207', meeting: serviceOf.get(start) === 'shelter' ? neutral : open }
        },
        appointment: () => {
          const slot = slots.find(({ start }) => 'code' in q && booked.get(start) === q.code)
          if (!slot) return { ok: false, reason: 'unknown' }
          const name = called.get(slot.start)
          const meeting = serviceOf.get(slot.start) === 'shelter' ? neutral : open
          const isToday = today.has(slot.start)
          const isHere = arrived.has(slot.start)
          return { ok: true, appointment: { slot, meeting, today: isToday, arrived: isHere, ...(name && { called: name }) } }
        },
        cancel: () => {
          const [start] = [...booked].find(([, code]) => 'code' in q && code === q.code) ?? []
          return start !== undefined && booked.delete(start) ? { ok: true } : { ok: false, reason: 'unknown' }
        },
        arrive: () => {
          const [start] = [...booked].find(([, code]) => 'code' in q && code === q.code) ?? []
          if (start === undefined) return { ok: false, reason: 'unknown' }
          if (!today.has(start)) return { ok: false, reason: 'notToday' }
          arrived.add(start)
          return { ok: true }
        },
        print: () => {
          if ('paper' in q) printed.push(q.paper)
          return { ok: true }
        },
      }
      return answers[name]?.() as never
    },
    keep: (name, q, _who, say) => {
      if (name === 'hold' && 'start' in q) {
        const taken = !isFree(q.start)
        serviceOf.set(q.start, q.service)
        const meeting = q.service === 'shelter' ? neutral : open
        const event = taken ? { type: 'hold.taken' } : { type: 'hold.held', hold: q.start, meeting }
        queueMicrotask(() => say(event as never))
        if (!taken) held.add(q.start)
        return () => held.delete(q.start)
      }
      if (name === 'desk') {
        calls.now++
        calls.ever++
        queueMicrotask(() => say({ type: 'desk.coming', minutes: 3 } as never))
        return () => {
          calls.now--
          calls.withdrawn++
        }
      }
      return () => {}
    },
  }
  return { house, held, booked, called, today, arrived, printed, calls, quicker }
}
