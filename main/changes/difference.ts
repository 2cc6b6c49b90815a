/** What is not the same in two offices, as plain data that a screen can show: what, from, to. Pure. */
import { isDeepStrictEqual } from 'node:util'
import type { Language, Size } from '../../flows/screen.ts'
import type { OfficeFile } from '../office/schema.ts'
import type { Stretch } from './change.ts'
import { type Days, joined, minus } from './days.ts'
import { hoursOn } from './week.ts'

/** `host` is its name for staff. `day`: 1 is Monday. `days`: whole days, both included; 9999-12-31 is until told otherwise. */
export type Difference =
  | { what: 'languages'; from: readonly Language[]; to: readonly Language[] }
  | { what: 'unspoken'; language: Language; from: boolean; to: boolean }
  | { what: 'volume'; from: number; to: number }
  | { what: 'size'; from: Size; to: Size }
  | { what: 'contrast'; from: OfficeFile['look']['contrast']; to: OfficeFile['look']['contrast'] }
  | { what: 'idle'; from: number; to: number }
  | { what: 'topics'; from: OfficeFile['topics']; to: OfficeFile['topics'] }
  | { what: 'closure'; days: Days; from: boolean; to: boolean }
  | { what: 'hours'; host: string; day: number; from: readonly Stretch[]; to: readonly Stretch[] }
  | { what: 'away'; host: string; days: Days; from: boolean; to: boolean }
  | { what: 'offer'; service: string; from?: Meeting; to?: Meeting }
  | { what: 'printer'; from: OfficeFile['printer']; to: OfficeFile['printer'] }
  | { what: 'deskMinutes'; from: number; to: number }
  | { what: 'deskHours'; day: number; from: readonly Stretch[]; to: readonly Stretch[] }
type Meeting = Omit<OfficeFile['offers'][number], 'service'>

/** Only of what can be changed on the terminal, in the order in which it is told. None: the offices are alike. */
export const differences = (before: OfficeFile, after: OfficeFile): Difference[] => [
  ...differs('languages', before.languages, after.languages),
  ...unspokenOf(before.sound.unspoken, after.sound.unspoken),
  ...differs('volume', before.sound.volume, after.sound.volume),
  ...differs('size', before.look.size, after.look.size),
  ...differs('contrast', before.look.contrast, after.look.contrast),
  ...differs('idle', before.idle.askAfterSeconds, after.idle.askAfterSeconds),
  ...differs('topics', before.topics, after.topics),
  ...daysOf(before.closures, after.closures).map((it) => ({ what: 'closure' as const, ...it })),
  ...before.hosts.flatMap((was) => {
    const is = after.hosts.find(({ id }) => id === was.id)
    if (!is) return []
    return [
      ...weekOf(was.weekly, is.weekly).map((it) => ({ what: 'hours' as const, host: was.name, ...it })),
      ...daysOf(was.away ?? [], is.away ?? []).map((it) => ({ what: 'away' as const, host: was.name, ...it })),
    ]
  }),
  ...offersOf(before.offers, after.offers),
  ...differs('printer', before.printer, after.printer),
  ...differs('deskMinutes', before.desk.minutes, after.desk.minutes),
  ...weekOf(before.desk.weekly, after.desk.weekly).map((it) => ({ what: 'deskHours' as const, ...it })),
]

const differs = <W extends Difference['what'], T>(what: W, from: T, to: T) =>
  isDeepStrictEqual(from, to) ? [] : [{ what, from, to }]

const unspokenOf = (before: readonly Language[], after: readonly Language[]): Difference[] =>
  [...new Set([...before, ...after])]
    .map((language) => ({ language, from: before.includes(language), to: after.includes(language) }))
    .filter(({ from, to }) => from !== to)
    .map((it) => ({ what: 'unspoken', ...it }))

const daysOf = (before: readonly Days[], after: readonly Days[]) =>
  [
    ...joined(minus(before, after)).map((days) => ({ days, from: true, to: false })),
    ...joined(minus(after, before)).map((days) => ({ days, from: false, to: true })),
  ].sort((a, b) => (a.days.from < b.days.from ? -1 : 1))

const week = [1, 2, 3, 4, 5, 6, 7]
const weekOf = (before: OfficeFile['desk']['weekly'], after: OfficeFile['desk']['weekly']) =>
  week
    .map((day) => ({ day, from: hoursOn(before, day), to: hoursOn(after, day) }))
    .filter(({ from, to }) => !isDeepStrictEqual(from, to))

function offersOf(before: OfficeFile['offers'], after: OfficeFile['offers']): Difference[] {
  const meeting = (offers: OfficeFile['offers'], service: string): Meeting | undefined => {
    const found = offers.find((offer) => offer.service === service)
    if (!found) return undefined
    const { service: _, ...same } = found
    return same
  }
  return [...new Set([...before, ...after].map(({ service }) => service))].flatMap((service) => {
    const [from, to] = [meeting(before, service), meeting(after, service)]
    if (isDeepStrictEqual(from, to)) return []
    return [{ what: 'offer' as const, service, ...(from && { from }), ...(to && { to }) }]
  })
}
