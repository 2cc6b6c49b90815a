/** What has been counted since the month began: sums only. A visit is added to them and is then nowhere any more. Pure. */
import * as v from 'valibot'
import { languages } from '../../flows/screen.ts'
import { type Call, faces, lengths, type Seen, type Told, waits } from './summary.ts'

const hours = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'))
/** Each visit, thing told or call is in exactly one row of each of these: they add up to all there were. */
export const divisions = {
  language: { of: 'visits', rows: languages },
  hour: { of: 'visits', rows: hours },
  minutes: { of: 'visits', rows: lengths },
  face: { of: 'told', rows: [...faces.map(String), 'none'] },
  answered: { of: 'calls', rows: ['yes', 'no'] },
  waited: { of: 'calls', rows: waits },
} as const satisfies Record<string, { of: 'visits' | 'told' | 'calls'; rows: readonly string[] }>
export type Division = keyof typeof divisions
export const divisionNames = Object.keys(divisions) as Division[]
/** A visit may be in several rows of these, or in none. */
export const lists = ['ways', 'begun', 'done', 'gaveUp', 'unmet'] as const
export type List = (typeof lists)[number]

const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9))
export const rowName = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][\w.-]{0,79}$/))
/** More screens than the terminal will ever have: names beyond are not counted, so that the file cannot be made to grow. */
const MOST_ROWS = 400
const column = v.pipe(v.record(rowName, whole), v.maxEntries(MOST_ROWS))
const sum = (rows: Column) => Object.values(rows).reduce((a, b) => a + b, 0)

export const counts = v.pipe(
  v.strictObject({
    ...({ language: column, hour: column, minutes: column, face: column, answered: column, waited: column } satisfies Record<
      Division,
      typeof column
    >),
    ...({ ways: column, begun: column, done: column, gaveUp: column, unmet: column } satisfies Record<List, typeof column>),
  }),
  // what is withheld is safe only if tables of the same visits add up to the same
  v.check((all) => divisionNames.every((name) => sum(all[name]) === sum(all[firstOf[divisions[name].of]])), 'sums that differ'),
  v.check((all) => divisionNames.every((name) => Object.keys(all[name]).every((row) => isRow(name, row))), 'an unknown row'),
)
type Column = Readonly<Record<string, number>>
export type Counts = Readonly<Record<Division | List, Column>>
const firstOf = { visits: 'language', told: 'face', calls: 'answered' } as const
const isRow = (name: Division, row: string) => (divisions[name].rows as readonly string[]).includes(row)

export const nothing: Counts = {
  language: {},
  hour: {},
  minutes: {},
  face: {},
  answered: {},
  waited: {},
  ways: {},
  begun: {},
  done: {},
  gaveUp: {},
  unmet: {},
}
export const total = (all: Counts, of: keyof typeof firstOf): number => sum(all[firstOf[of]])

/** `names`: each counts once, however often it is told. */
const plus = (column: Column, ...names: readonly string[]): Column => {
  const next: Record<string, number> = { ...column }
  for (const name of new Set(names)) if (name in next || Object.keys(next).length < MOST_ROWS) next[name] = (next[name] ?? 0) + 1
  return next
}

/** `hour`: of the office's clock, 0 to 23. */
export const withVisit = (all: Counts, { language, ways, tasks, gaveUpAt, minutes }: Seen, hour: number): Counts => ({
  ...all,
  language: plus(all.language, language),
  hour: plus(all.hour, hours[hour] ?? '00'),
  minutes: plus(all.minutes, minutes),
  ways: plus(all.ways, ...ways.filter((way) => way !== 'touch')), // why not: summary.ts
  begun: plus(all.begun, ...tasks.map(({ task }) => task)),
  done: plus(all.done, ...tasks.filter(({ done }) => done).map(({ task }) => task)),
  gaveUp: gaveUpAt === undefined ? all.gaveUp : plus(all.gaveUp, gaveUpAt),
})
export const withTold = (all: Counts, { unmet, face }: Told): Counts => ({
  ...all,
  unmet: plus(all.unmet, ...unmet),
  face: plus(all.face, face === undefined ? 'none' : String(face)),
})
export const withCall = (all: Counts, { answered, waited }: Call): Counts => ({
  ...all,
  answered: plus(all.answered, answered ? 'yes' : 'no'),
  waited: plus(all.waited, waited),
})
