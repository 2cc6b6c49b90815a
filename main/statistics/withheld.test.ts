/** Against somebody who has read the code: every table that there could be, and all that would be published as the same. */
import { describe, expect, it, test } from 'vitest'
import { seeded } from '../booking/seeded.ts'
import { divided, FEWEST, inFives } from './withheld.ts'

const rows = ['a', 'b', 'c', 'd', 'e']
const tableOf = (cells: readonly number[]) => Object.fromEntries(cells.map((n, at) => [rows[at] ?? '', n]))
/** Every way to divide so many visits among so many rows. */
function* every(visits: number, cells: number): Generator<number[]> {
  if (cells === 1) {
    yield [visits]
    return
  }
  for (let first = 0; first <= visits; first++) for (const rest of every(visits - first, cells - 1)) yield [first, ...rest]
}
/** Which of them belong to the group: all rows of it, or those that its bits say. */
const groupsOf = (cells: number) => Array.from({ length: 2 ** cells - 1 }, (_, at) => at + 1)
const inGroup = (group: number, cells: readonly number[]) => cells.reduce((sum, n, at) => (group & (1 << at) ? sum + n : sum), 0)

describe.each([
  [2, 60],
  [3, 50],
  [4, 30],
  [5, 22],
])('all tables of %i rows, up to %i visits', (cells, most) => {
  test('for no row, and for no rows together, can anybody work out that there were one to four', () => {
    const names = rows.slice(0, cells)
    const found: string[] = []
    for (let visits = FEWEST; visits <= most; visits++) {
      // what an attacker can do at most: he knows the rule and the total, and keeps every table that fits what he sees
      const worlds = new Map<string, number[][]>()
      for (const world of every(visits, cells)) {
        const seen = JSON.stringify(divided(tableOf(world), names) ?? 'not told')
        worlds.set(seen, [...(worlds.get(seen) ?? []), world])
      }
      for (const [seen, possible] of worlds)
        for (const group of groupsOf(cells))
          if (possible.every((world) => inGroup(group, world) >= 1 && inGroup(group, world) < FEWEST))
            found.push(`${visits}: ${seen} gives away ${group}`)
    }
    expect(found).toEqual([])
  })

  test('a row that is withheld may have been nothing, and may have been five or more', () => {
    const names = rows.slice(0, cells)
    const found: string[] = []
    for (let visits = FEWEST; visits <= most; visits++) {
      const ranges = new Map<string, { least: number[]; most: number[] }>()
      for (const world of every(visits, cells)) {
        const seen = JSON.stringify(divided(tableOf(world), names) ?? 'not told')
        const { least, most } = ranges.get(seen) ?? { least: world, most: world }
        ranges.set(seen, {
          least: world.map((n, at) => Math.min(n, least[at] ?? n)),
          most: world.map((n, at) => Math.max(n, most[at] ?? n)),
        })
      }
      for (const [seen, { least, most }] of ranges)
        for (const [at, name] of names.entries())
          if (!seen.includes(`"${name}"`) && (least[at] !== 0 || (most[at] ?? 0) < FEWEST)) found.push(`${seen} ${name}`)
    }
    expect(found).toEqual([])
  })
})

it('the attack works: the usual way, which hides only what is small, gives rows away', () => {
  const usual = (world: readonly number[]) => JSON.stringify(world.map((n) => (n < FEWEST ? '<5' : n)))
  const fits = [...every(50, 3)].filter((world) => usual(world) === usual([30, 17, 3]))
  expect(fits).toEqual([[30, 17, 3]])
  const merged = (world: readonly number[]) => {
    const small = world.filter((n) => n < FEWEST)
    return JSON.stringify([world.map((n) => (n < FEWEST ? '' : n)), small.reduce((sum, n) => sum + n, 0)])
  }
  expect([...every(38, 3)].filter((world) => merged(world) === merged([30, 4, 4]))).toEqual([[30, 4, 4]])
})

describe('a table that adds up', () => {
  const all = ['sv', 'en', 'ar', 'so', 'ti']
  it('is told whole when every row has five or more', () =>
    expect(divided({ sv: 60, en: 20, ar: 10, so: 6, ti: 5 }, all)).toEqual({
      rows: [
        { name: 'sv', n: 60 },
        { name: 'en', n: 20 },
        { name: 'ar', n: 10 },
        { name: 'so', n: 6 },
        { name: 'ti', n: 5 },
      ],
    }))
  it('puts the smallest row that could be told with those that cannot', () =>
    expect(divided({ sv: 60, en: 20, ar: 10, so: 3 }, all)).toEqual({
      rows: [
        { name: 'sv', n: 60 },
        { name: 'en', n: 20 },
      ],
      other: 13,
    }))
  it('is not told at all when one row would be left', () => expect(divided({ sv: 60 }, all)).toBeUndefined())
  it('is not told below five in all', () => expect(divided({ sv: 4 }, all)).toBeUndefined())
  it('has five or more in every number, and loses nobody', () => {
    const { whole } = seeded(11)
    for (let turn = 0; turn < 2_000; turn++) {
      const counts = Object.fromEntries(all.map((name) => [name, whole(0, 3) === 0 ? whole(0, 300) : whole(0, 9)]))
      const it = divided(counts, all)
      if (!it) continue
      const told = [...it.rows.map(({ n }) => n), ...(it.other === undefined ? [] : [it.other])]
      expect(Math.min(...told)).toBeGreaterThanOrEqual(FEWEST)
      expect(told.reduce((a, b) => a + b, 0)).toBe(all.reduce((sum, name) => sum + (counts[name] ?? 0), 0))
      for (const { name, n } of it.rows) expect(n).toBe(counts[name])
    }
  })
})

test('a list is told in whole fives, and says nothing of what is below five', () =>
  expect(inFives({ find: 17, book: 19, now: 4, tellUs: 0, callPerson: 5 }, 100)).toEqual([
    { name: 'book', n: 15 },
    { name: 'find', n: 15 },
    { name: 'callPerson', n: 5 },
  ]))
test.each([
  [5, 5, 0],
  [9, 9, 0],
  [10, 10, 5],
  [14, 10, 5],
  [27, 26, 20],
  [27, 24, 20],
  [27, 19, 15],
  [30, 30, 25],
])('of %i visits, %i are told as at least %i (0: not at all)', (visits, n, told) =>
  expect(inFives({ hears: n }, visits)).toEqual(told === 0 ? [] : [{ name: 'hears', n: told }]),
)
test('for no row of a list can anybody work out that four or fewer are missing from it', () => {
  for (let visits = FEWEST; visits <= 60; visits++) {
    const worlds = new Map<string, number[]>()
    for (let n = 0; n <= visits; n++) {
      const seen = JSON.stringify(inFives({ hears: n }, visits))
      worlds.set(seen, [...(worlds.get(seen) ?? []), visits - n])
    }
    for (const missing of worlds.values()) expect(Math.max(...missing)).toBeGreaterThanOrEqual(FEWEST)
  }
})
