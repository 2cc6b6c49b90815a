/** HSDS schedules (RFC 5545 rules in separate fields) as opening hours. What cannot be read is never guessed. Pure. */
import { Temporal } from 'temporal-polyfill'
import type { Closure, Weekday } from '../booking/rules.ts'
import type { OpeningHours, Period } from './opening.ts'

const dayNames = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
type Fields = { readonly [field: string]: unknown }

const written = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '')
/** `wrong`: something is written, and it is no day. */
function day(value: unknown): string | 'wrong' | undefined {
  const text = written(value)
  if (text === '') return undefined
  try {
    return Temporal.PlainDate.from(text.slice(0, 10), { overflow: 'reject' }).toString()
  } catch {
    return 'wrong'
  }
}

/**
 * `09:00`, `09:00:00`, and with an offset that our clocks have, which is read as the time on the wall. `Z` and other offsets
 * may or may not be meant, so they are not read. Midnight at the end of a day is 00:00.
 */
function clock(value: unknown): string | undefined {
  const found = /^([01]?\d|2[0-4]):([0-5]\d)(?::[0-5]\d)?(?:\+0[12]:?00)?$/.exec(written(value))
  if (!found) return undefined
  const at = `${(found[1] ?? '').padStart(2, '0')}:${found[2]}`
  if (at.startsWith('24')) return at === '24:00' ? '00:00' : undefined
  return at === '23:59' ? '00:00' : at
}

/** `MO,TU`, or in a month `2MO` and `-1FR`. */
function byDay(value: unknown): Period['days'] | undefined {
  const parts = (Array.isArray(value) ? value.map(written) : written(value).split(',')).map((part) => part.trim()).filter(Boolean)
  const days = parts.map((part) => {
    const [, nth, name] = /^([+-]?[1-5])?([A-Z]{2})$/.exec(part) ?? []
    const index = dayNames.indexOf(name ?? '')
    return index < 0 ? undefined : { day: (index + 1) as Weekday, ...(nth ? { nth: Number(nth) } : {}) }
  })
  return days.every((it) => it !== undefined) ? days : undefined
}
function byMonthDay(value: unknown): number[] | undefined {
  const dates = written(value).split(',').filter(Boolean).map(Number)
  return dates.every((it) => Number.isInteger(it) && it !== 0 && Math.abs(it) <= 31) ? dates : undefined
}

/** Rules that no public directory we know uses. */
const strange = ['count', 'byweekno', 'byyearday']
const dayFields = ['valid_from', 'valid_to', 'dtstart', 'until']

/** The period, or which field cannot be read. */
function periodOf(schedule: Fields): Period | { unread: string } {
  const freq = written(schedule.freq).toUpperCase() || 'WEEKLY'
  if (!['DAILY', 'WEEKLY', 'MONTHLY'].includes(freq)) return { unread: 'freq' }
  const odd =
    strange.find((field) => written(schedule[field]) !== '') ?? dayFields.find((field) => day(schedule[field]) === 'wrong')
  if (odd) return { unread: odd }
  const opens = clock(schedule.opens_at)
  const closes = clock(schedule.closes_at)
  if (!opens) return { unread: 'opens_at' }
  if (!closes || (closes === opens && opens !== '00:00')) return { unread: 'closes_at' }
  const days = byDay(schedule.byday)
  const dates = byMonthDay(schedule.bymonthday)
  if (!days || (freq !== 'MONTHLY' && days.some(({ nth }) => nth))) return { unread: 'byday' }
  if (!dates || (freq !== 'MONTHLY' && dates.length > 0)) return { unread: 'bymonthday' }
  if (freq !== 'DAILY' && days.length + dates.length === 0) return { unread: 'byday' }
  const interval = written(schedule.interval) === '' ? 1 : Number(schedule.interval)
  const start = day(schedule.dtstart)
  if (!Number.isInteger(interval) || interval < 1) return { unread: 'interval' }
  if (interval > 1 && (!start || freq === 'DAILY')) return { unread: start ? 'interval' : 'dtstart' }
  const from = [day(schedule.valid_from), start]
    .filter((it) => it !== undefined)
    .sort()
    .at(-1)
  const to = [day(schedule.valid_to), day(schedule.until)].filter((it) => it !== undefined).sort()[0]
  return { opens, closes, days, dates, every: freq === 'MONTHLY' ? 'month' : 'week', interval, start, from, to }
}

/** A dated schedule that says no times: closed on those days. */
function closureOf(schedule: Fields): Closure | undefined {
  const from = day(schedule.valid_from)
  const to = day(schedule.valid_to)
  if (from === 'wrong' || to === 'wrong') return undefined
  const says = ['opens_at', 'closes_at', 'byday', 'bymonthday'].some((field) => written(schedule[field]) !== '')
  if (!from || !to || says) return undefined
  return { from, to }
}

/** `unread`: the field that could not be read, and why the hours are unknown. */
export function openingHours(schedules: readonly unknown[]): { hours: OpeningHours; unread?: string } {
  const periods: Period[] = []
  const closed: Closure[] = []
  for (const schedule of schedules) {
    if (typeof schedule !== 'object' || schedule === null || Array.isArray(schedule))
      return { hours: 'unknown', unread: 'schedules' }
    const closure = closureOf({ ...schedule })
    if (closure) {
      closed.push(closure)
      continue
    }
    const period = periodOf({ ...schedule })
    if ('unread' in period) return { hours: 'unknown', unread: period.unread }
    periods.push(period)
  }
  return periods.length > 0 ? { hours: { periods, closed } } : { hours: 'unknown' }
}
