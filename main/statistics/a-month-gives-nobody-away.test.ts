/**
 * 5,000 visits in eight months, counted a second time in another way; and an attacker who has every export that was ever made,
 * knows the rules, and knows what is true of all visits (who is done has begun, who gave up was not done).
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { seeded } from '../booking/seeded.ts'
import { clockByHand } from '../clock.ts'
import { givenAway, small } from './attacker.ts'
import { type Counts, type Division, divisionNames, lists, nothing, withCall, withTold, withVisit } from './counts.ts'
import { publish } from './period.ts'
import { openStatistics } from './statistics.ts'
import { type Call, needs, type Seen, type Told, tasks, ways } from './summary.ts'
import { lobby } from './visits.ts'

const zone = 'Europe/Stockholm'
/** Visits in each month from November 2026; two of them too few to be told of, one with hardly enough. */
const plan = [900, 3, 1_400, 11, 0, 1_100, 60, 1_526]
interface Happened {
  month: string
  hour: number
  visit: Seen
  told?: Told
  call?: Call
}
const wall = new Intl.DateTimeFormat('sv-SE', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  hour: '2-digit',
  hourCycle: 'h23',
})
const onTheWall = (now: number) => {
  const parts = Object.fromEntries(wall.formatToParts(now).map(({ type, value }) => [type, value]))
  return { month: `${parts.year}-${parts.month}`, hour: Number(parts.hour) }
}

function eightMonths() {
  const data = mkdtempSync(join(tmpdir(), 'ledstang-statistics-'))
  const clock = clockByHand(Date.parse('2026-10-31T23:00:00Z')) // midnight in Stockholm
  const write = (file: string, text: string | Uint8Array) => writeFileSync(file, text)
  const statistics = openStatistics(data, { clock, zone, log: () => {}, write })
  const { visit, told, call } = lobby(5_000)
  const all: Happened[] = []
  const exports: string[] = []
  for (const [at, visits] of plan.entries()) {
    const end = Date.UTC(2026, 11 + at, 1) - 2 * 3_600_000 // the month's last two hours in Stockholm are left alone
    const step = (end - clock.now()) / Math.max(visits, 1)
    for (let n = 0; n < visits; n++) {
      clock.forward(Math.floor(step))
      const it: Happened = { ...onTheWall(clock.now()), visit: visit() }
      if (n % 7 === 0) it.told = told()
      if (n % 5 === 0) it.call = call()
      statistics.seen(it.visit)
      if (it.told) statistics.told(it.told)
      if (it.call) statistics.call(it.call)
      all.push(it)
    }
    clock.forward(Date.UTC(2026, 11 + at, 1, 1) - clock.now())
    exports.push(statistics.csv())
  }
  const closed = statistics.closed()
  const onDisk = readFileSync(join(data, 'statistics.json'), 'utf8')
  statistics.close()
  return { all, closed, exports, onDisk }
}
const { all, closed, exports, onDisk } = eightMonths()
const months = closed.map(({ month }) => month)
const of = (month: string) => all.filter((it) => it.month === month)

/** Counted again, from the visits themselves. */
const again: Readonly<Record<Division, (it: Happened) => string | undefined>> = {
  language: ({ visit }) => visit.language,
  hour: ({ hour }) => String(hour).padStart(2, '0'),
  minutes: ({ visit }) => visit.minutes,
  face: ({ told }) => told && String(told.face ?? 'none'),
  answered: ({ call }) => call && (call.answered ? 'yes' : 'no'),
  waited: ({ call }) => call?.waited,
}
const againIn: Readonly<Record<(typeof lists)[number], (it: Happened, row: string) => boolean | undefined>> = {
  ways: ({ visit }, row) => visit.ways.some((way) => way === row),
  begun: ({ visit }, row) => visit.tasks.some(({ task }) => task === row),
  done: ({ visit }, row) => visit.tasks.some(({ task, done }) => task === row && done),
  gaveUp: ({ visit }, row) => visit.gaveUpAt === row,
  unmet: ({ told }, row) => told?.unmet.some((need) => need === row),
}

it('5,000 visits were counted', () => expect(all).toHaveLength(5_000))
it('every month that is over is told of, once', () =>
  expect(months).toEqual(['2026-11', '2026-12', '2027-01', '2027-02', '2027-03', '2027-04', '2027-05', '2027-06']))
it('of a month with fewer than five visits nothing is told but that, none and three alike', () => {
  expect(closed.filter(({ visits }) => visits === undefined)).toEqual([
    { month: '2026-12', exact: {}, fives: {} },
    { month: '2027-03', exact: {}, fives: {} },
  ])
})

describe.each(closed.filter(({ visits }) => visits !== undefined))('$month', (period) => {
  const there = of(period.month)
  test('all that is told is as it was', () => {
    expect(period.visits).toBe(there.length)
    expect(period.calls ?? 0).toBe(there.filter(({ call }) => call).length < 5 ? 0 : there.filter(({ call }) => call).length)
    for (const name of divisionNames) {
      const table = period.exact[name]
      if (!table) continue
      for (const row of table.rows) expect(there.filter((it) => again[name](it) === row.name)).toHaveLength(row.n)
      const named = table.rows.map((row) => row.name)
      const rest = there.filter((it) => again[name](it) !== undefined && !named.includes(again[name](it) ?? ''))
      expect(table.other ?? 0).toBe(rest.length)
    }
  })
  test('a list has every row of five or more, down to a whole five, but for five who may always be left over', () => {
    const names = {
      ways: ways.filter((way) => way !== 'touch'),
      begun: tasks,
      done: tasks,
      unmet: needs,
      gaveUp: screensOf(there),
    }
    for (const list of lists) {
      const counted = names[list].map((name) => ({ name, n: there.filter((it) => againIn[list](it, name)).length }))
      const expected = counted.map(({ name, n }) => [name, Math.floor(n / 5) * 5] as const).filter(([, n]) => n >= 5)
      const shown = Object.fromEntries((period.fives[list] ?? []).map(({ name, n }) => [name, n]))
      const whole = list === 'unmet' ? there.filter(({ told }) => told).length : there.length
      if (whole >= 900) expect(shown).toEqual(Object.fromEntries(expected))
      for (const [name, n] of Object.entries(shown)) {
        expect(n).toBeLessThanOrEqual(whole - 5)
        expect(n).toBeLessThanOrEqual(Object.fromEntries(expected)[name] ?? 0)
      }
    }
  })
})
const screensOf = (there: readonly Happened[]) => [...new Set(there.flatMap(({ visit }) => visit.gaveUpAt ?? []))]

test('most of a busy month can be told', () => {
  const busy = closed.filter(({ visits = 0 }) => visits >= 900)
  expect(busy).toHaveLength(4)
  for (const period of busy) {
    expect(period.exact.language?.rows.length).toBeGreaterThanOrEqual(4)
    expect(period.exact.hour?.rows.length).toBeGreaterThanOrEqual(20)
    expect(period.fives.gaveUp?.length).toBeGreaterThan(0)
  }
})

describe('somebody who has all exports', () => {
  it('sees no number below five in any of them', () => {
    for (const text of exports)
      for (const [, n] of text.matchAll(/^[^,]*,[^,]*,[^,]*,(\d+),/gm)) expect(Number(n)).toBeGreaterThanOrEqual(5)
    expect(exports.at(-1)?.match(/,exact\r/g)?.length).toBeGreaterThan(100)
  })
  it('learns nothing by comparing two: what was told of a month is told the same for good', () => {
    for (const [at, text] of exports.entries()) {
      const next = exports[at + 1]
      if (next !== undefined) expect(next.startsWith(text.trimEnd())).toBe(true)
      expect([...text.matchAll(/^(\d{4}-\d\d),visits/gm)]).toHaveLength(at + 1)
    }
  })
  it('who even has the disk finds no counters of a month that is over', () => {
    const { counts } = JSON.parse(onDisk) as { counts: Counts }
    expect(counts).toEqual(nothing)
  })
  it('finds, for each number from one to four, another month that reads the same and in which it is not one to four', () => {
    for (const { month } of closed) expect(givenAway(countsOf(of(month)), (counts) => publish(month, counts))).toEqual([])
    expect(closed.flatMap(({ month }) => small(countsOf(of(month)))).length).toBeGreaterThan(150)
  })
  it('nor in any month with hardly enough visits, or in which nearly all did the same', () => {
    const { whole } = seeded(7)
    for (let turn = 0; turn < 400; turn++) {
      const visits = whole(5, 40)
      const nearly = (most: number, from = Math.max(0, most - whole(0, 9))) => whole(from, most)
      const begun = { find: nearly(visits), book: whole(0, visits) }
      const [find, book] = [nearly(begun.find), whole(0, begun.book)]
      const gaveUp = { 'find.kinds': whole(0, begun.find - find), 'book.times': whole(0, begun.book - book) }
      const isOne = gaveUp['find.kinds'] + gaveUp['book.times'] <= visits // nobody gives up twice
      const counts: Counts = {
        ...nothing,
        ...{ language: { sv: visits }, hour: { '10': visits }, minutes: { '1-2': visits }, face: { '1': visits } },
        ...{ ways: { hears: nearly(visits), large: whole(0, visits) }, unmet: { 'debt-advice': nearly(visits) } },
        ...{ begun, done: { find, book }, gaveUp: isOne ? gaveUp : {} },
      }
      expect([counts, givenAway(counts, (it) => publish('2026-11', it))]).toEqual([counts, []])
    }
  })
  it('would find what another rule gives away: begun and done to the last one', () => {
    const counts = countsOf(of('2027-05'))
    const exact = ({ begun, done }: Counts) => ({ begun, done })
    expect(givenAway(counts, exact)).toEqual(expect.arrayContaining([expect.stringMatching(/^begun and not done/)]))
  })
})

const countsOf = (there: readonly Happened[]): Counts =>
  there.reduce((counts, { visit, hour, told, call }) => {
    const seen = withVisit(counts, visit, hour)
    const also = told ? withTold(seen, told) : seen
    return call ? withCall(also, call) : also
  }, nothing)
