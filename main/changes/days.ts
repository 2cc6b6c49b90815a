/** Sets of whole days, as spans with both ends included: YYYY-MM-DD. Pure. */
import { Temporal } from 'temporal-polyfill'

export interface Days {
  from: string
  to: string
}

/** 2026-02-30 has the form of a date and is none. */
export const isDay = (date: string): boolean => {
  try {
    return Temporal.PlainDate.from(date, { overflow: 'reject' }).toString() === date
  } catch {
    return false
  }
}
const shifted = (date: string, days: number) => Temporal.PlainDate.from(date).add({ days }).toString()

/** The spans less those days; one that is cut in two keeps what else it says in both halves. */
export const without = <D extends Days>(spans: readonly D[], { from, to }: Days): D[] =>
  spans.flatMap((span) => {
    if (span.to < from || to < span.from) return [span]
    return [
      ...(span.from < from ? [{ ...span, to: shifted(from, -1) }] : []),
      ...(to < span.to ? [{ ...span, from: shifted(to, 1) }] : []),
    ]
  })

/** Those of the first that are in none of the second. */
export const minus = <D extends Days>(spans: readonly D[], less: readonly Days[]): D[] =>
  less.reduce<D[]>((left, days) => without(left, days), [...spans])

/** In order, and no two that touch or overlap. */
export const joined = (spans: readonly Days[]): Days[] => {
  const whole: Days[] = []
  for (const { from, to } of [...spans].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = whole.at(-1)
    if (last && (from <= last.to || from === shifted(last.to, 1))) last.to = to > last.to ? to : last.to
    else whole.push({ from, to })
  }
  return whole
}

/** So many days, that one first. */
export const daysFrom = (date: string, count: number): string[] => Array.from({ length: count }, (_, i) => shifted(date, i))
