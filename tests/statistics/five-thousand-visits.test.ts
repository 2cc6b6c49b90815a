/** From what the page met to what the board reads: five thousand visits, counted by the terminal and counted here. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { seeded } from '../../main/booking/seeded.ts'
import { clockByHand } from '../../main/clock.ts'
import { openStatistics } from '../../main/statistics/statistics.ts'
import { seen as seenSchema } from '../../main/statistics/summary.ts'
import { createSummary } from '../../renderer/summary.ts'
import { meet, type Plan, planned, tasks } from './meetings.ts'

const VISITS = 5_000
const HOUR = 3_600_000
const lengths = [
  ['under-1', 0],
  ['1-2', 2],
  ['3-5', 4],
  ['6-10', 8],
  ['11-20', 15],
  ['over-20', 40],
] as const

/** A column for each table, from the plans alone. */
function counted(plans: readonly (Plan & { hour: string })[]) {
  const columns: Record<string, Record<string, number>> = {}
  const add = (table: string, ...rows: readonly string[]) => {
    const column = columns[table] ?? {}
    columns[table] = column
    for (const row of rows) column[row] = (column[row] ?? 0) + 1
  }
  for (const { language, hour, minutes, ways, tasks: begun, leavesThere } of plans) {
    add('language', language)
    add('hour', hour)
    add('minutes', lengths.find(([, m]) => m === minutes)?.[0] ?? '')
    add('ways', ...ways)
    add('begun', ...begun.map(({ task }) => task))
    add('done', ...begun.filter(({ done }) => done).map(({ task }) => task))
    const last = begun.at(-1)
    if (last && !last.done && leavesThere) add('gaveUp', tasks[last.task].on.at(-1) ?? '')
  }
  return columns
}

it.each([1, 2])('the board reads what there was, where it may be told (seed %i)', (seed) => {
  const random = seeded(seed)
  const clock = clockByHand(Date.parse('2026-11-02T07:00:00Z'))
  const statistics = openStatistics(mkdtempSync(join(tmpdir(), 'ledstang-visits-')), {
    clock,
    zone: 'Europe/Stockholm',
    write: () => {}, // what the disk does is asked elsewhere
    log: (happened) => {
      throw new Error(happened)
    },
  })
  let now = 0
  let isSound = true
  const told = createSummary(
    () => now,
    (it) => {
      isSound &&= v.is(seenSchema, it)
      statistics.seen(it)
    },
  )
  const plans: (Plan & { hour: string })[] = []
  const perDay = VISITS / 20
  for (let n = 0; n < VISITS; n++) {
    // twenty days, nine hours each, as they come
    if (n % perDay === 0) clock.forward(Date.parse('2026-11-02T08:00:00Z') + (n / perDay) * 24 * HOUR - clock.now())
    clock.forward(random.whole(0, (2 * 9 * HOUR) / perDay / 1_000) * 1_000 * (random.chance(0.98) ? 0.95 : 1))
    const hour = String(Math.floor(((clock.now() + HOUR) / HOUR) % 24)).padStart(2, '0')
    const plan = planned(random)
    meet(plan, told, (ms) => {
      now += ms
    })
    if (plan.staff !== 'only') plans.push({ ...plan, hour })
  }
  expect(isSound, 'each summary is one that main takes').toBe(true)
  clock.forward(Date.parse('2026-12-01T09:00:00Z') - clock.now())
  const [month] = statistics.closed()
  if (!month) throw new Error('nothing was published')
  const columns = counted(plans)
  const sum = (table: string) => Object.values(columns[table] ?? {}).reduce((a, b) => a + b, 0)

  expect(month.visits).toBe(plans.length)
  expect(plans.length).toBeLessThan(VISITS) // staff were there too, and are not counted
  let compared = 0
  for (const name of ['language', 'hour', 'minutes'] as const) {
    const table = month.exact[name]
    if (!table) throw new Error(`nothing of ${name}`)
    for (const { name: row, n } of table.rows) {
      expect(n, `${name} ${row}`).toBe(columns[name]?.[row] ?? 0)
      compared++
    }
    const named = table.rows.reduce((all, { n }) => all + n, 0)
    expect(named + (table.other ?? 0), name).toBe(sum(name))
  }
  for (const name of ['ways', 'begun', 'done', 'gaveUp'] as const) {
    const expected = Object.entries(columns[name] ?? {}).filter(([, n]) => n >= 5)
    expect(Object.fromEntries((month.fives[name] ?? []).map((row) => [row.name, row.n])), name).toEqual(
      Object.fromEntries(expected.map(([row, n]) => [row, n - (n % 5)])),
    )
    compared += expected.length
  }
  expect(compared).toBeGreaterThan(50)
  statistics.close()
})
