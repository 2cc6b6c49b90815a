import { existsSync, mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { clockByHand } from '../clock.ts'
import { writeWhole } from '../whole-file.ts'
import { openStatistics, type Statistics, statisticsFile, unreadFile } from './statistics.ts'
import type { Seen } from './summary.ts'

const visit: Seen = { language: 'sv', ways: ['large', 'touch'], tasks: [{ task: 'find', done: true }], minutes: '3-5' }
const DAY = 86_400_000
const MINUTE = 60_000
const count = (statistics: Statistics, visits: number) => {
  for (let n = 0; n < visits; n++) statistics.seen(visit)
}
const visitsOf = (statistics: Statistics) => statistics.closed().map(({ month, visits }) => [month, visits])

/** A machine whose clock the test moves: also backwards, as somebody who sets it would. */
function machine(start = '2026-11-10T09:00:00Z') {
  const data = mkdtempSync(join(tmpdir(), 'ledstang-statistics-'))
  const clock = clockByHand(Date.parse(start))
  let set = 0
  const logged: string[] = []
  const disk = { isFull: false, writes: 0 }
  const write: typeof writeWhole = (file, text) => {
    if (disk.isFull) throw Object.assign(new Error('no room for so@much'), { code: 'ENOSPC' })
    disk.writes++
    writeWhole(file, text)
  }
  const parts = {
    clock: { ...clock, now: () => clock.now() + set },
    zone: 'Europe/Stockholm',
    log: (happened: string, about = {}) => void logged.push(`${happened} ${JSON.stringify(about)}`),
    write,
  }
  return {
    data,
    clock,
    logged,
    disk,
    open: () => openStatistics(data, parts),
    setClock: (to: string) => {
      set = Date.parse(to) - clock.now()
    },
    raw: () => readFileSync(statisticsFile(data), 'utf8'),
  }
}

describe('while a month is counted', () => {
  it('nothing of it is shown but that it is counted', () => {
    const { open } = machine()
    const statistics = open()
    count(statistics, 40)
    expect(statistics.counting()).toBe('2026-11')
    expect(statistics.closed()).toEqual([])
    expect(statistics.csv()).toBe('month,table,row,n,meaning\r\n')
    expect(statistics.page()).toContain('Ingen månad är avslutad än.')
    expect(statistics.page()).not.toMatch(/<table>|november/i)
  })
  it('is written at most once a minute, for the terminal’s account alone', () => {
    const { open, clock, disk, data } = machine()
    const statistics = open()
    for (let second = 0; second < 600; second++) {
      statistics.seen(visit)
      clock.forward(1_000)
    }
    expect(disk.writes).toBeGreaterThanOrEqual(9)
    expect(disk.writes).toBeLessThanOrEqual(10)
    expect(statSync(statisticsFile(data)).mode & 0o777).toBe(0o600)
    clock.forward(DAY)
    expect(disk.writes).toBeLessThanOrEqual(11)
  })
  it('keeps sums and nothing that comes from one visit', () => {
    const { open, raw } = machine()
    const statistics = open()
    statistics.seen({ ...visit, gaveUpAt: 'book.held.confirming' })
    statistics.close()
    expect(JSON.parse(raw())).toEqual({
      format: 1,
      since: '2026-11',
      open: '2026-11',
      counts: {
        language: { sv: 1 },
        hour: { '10': 1 },
        minutes: { '3-5': 1 },
        ways: { large: 1 },
        begun: { find: 1 },
        done: { find: 1 },
        gaveUp: { 'book.held.confirming': 1 },
        face: {},
        answered: {},
        waited: {},
        unmet: {},
      },
      published: [],
    })
  })
})

describe('when a month is over', () => {
  it('it is published by the office’s clock, though nobody comes', () => {
    const { open, clock, setClock, raw } = machine()
    const statistics = open()
    count(statistics, 12)
    setClock('2026-11-30T22:59:00Z') // 23:59 in Stockholm
    expect(visitsOf(statistics)).toEqual([])
    clock.forward(61 * MINUTE)
    expect(JSON.parse(raw())).toMatchObject({ open: '2026-12', counts: { language: {} }, published: [{ visits: 12 }] })
    expect(visitsOf(statistics)).toEqual([['2026-11', 12]])
  })
  it('it stays as it was published', () => {
    const { open, setClock } = machine()
    const statistics = open()
    count(statistics, 12)
    setClock('2026-12-01T09:00:00Z')
    const first = statistics.csv()
    count(statistics, 30)
    expect(statistics.csv()).toBe(first)
    setClock('2027-01-01T09:00:00Z')
    expect(statistics.csv().startsWith(first.trimEnd())).toBe(true)
  })
  it('a terminal that was off for months publishes what it had', () => {
    const { open, setClock } = machine()
    const before = open()
    count(before, 9)
    before.close()
    setClock('2027-03-05T09:00:00Z')
    const after = open()
    count(after, 7)
    setClock('2027-04-01T09:00:00Z')
    expect(visitsOf(after)).toEqual([
      ['2026-11', 9],
      ['2027-03', 7],
    ])
  })
  it('three years are kept', () => {
    const { open, setClock } = machine()
    const statistics = open()
    for (let month = 0; month < 40; month++) {
      count(statistics, 6)
      setClock(new Date(Date.UTC(2026, 11 + month, 2)).toISOString())
      statistics.counting()
    }
    expect(statistics.closed()).toHaveLength(36)
    expect(statistics.closed()[0]?.month).toBe('2027-03')
    statistics.close()
    expect(open().closed()).toHaveLength(36)
  })
})

describe('a clock that is set', () => {
  it('back by an hour over the end of a month loses nobody and publishes the month once', () => {
    const { open, setClock } = machine('2026-11-30T22:30:00Z')
    const statistics = open()
    count(statistics, 8)
    setClock('2026-11-30T23:10:00Z')
    count(statistics, 6)
    expect(visitsOf(statistics)).toEqual([['2026-11', 8]])
    setClock('2026-11-30T22:20:00Z')
    count(statistics, 5)
    expect(visitsOf(statistics)).toEqual([['2026-11', 8]])
    setClock('2027-01-01T09:00:00Z')
    expect(visitsOf(statistics)).toEqual([
      ['2026-11', 8],
      ['2026-12', 11],
    ])
  })
  it('years ahead for a while counts on for the first month that is not published', () => {
    const { open, setClock } = machine()
    const statistics = open()
    count(statistics, 8)
    setClock('2031-05-20T09:00:00Z')
    count(statistics, 5)
    setClock('2026-11-20T09:00:00Z')
    count(statistics, 5)
    expect(statistics.counting()).toBe('2026-12')
    setClock('2027-01-02T09:00:00Z')
    expect(visitsOf(statistics)).toEqual([
      ['2026-11', 8],
      ['2026-12', 10],
    ])
  })
  it('that has forgotten the year counts for the month that was open', () => {
    const { open, setClock } = machine()
    const first = open()
    count(first, 8)
    first.close()
    setClock('1970-01-01T00:00:00Z')
    const second = open()
    count(second, 5)
    expect(second.counting()).toBe('2026-11')
    setClock('2026-12-01T09:00:00Z')
    expect(visitsOf(second)).toEqual([['2026-11', 13]])
  })
})

describe('what goes wrong', () => {
  it('a restart in the middle of a month goes on counting', () => {
    const { open, setClock } = machine()
    for (let start = 0; start < 3; start++) {
      const statistics = open()
      count(statistics, 5)
      statistics.close()
    }
    setClock('2026-12-01T09:00:00Z')
    expect(visitsOf(open())).toEqual([['2026-11', 15]])
  })
  it('a crash loses no more than what came since the last minute', () => {
    const { open, clock, setClock } = machine()
    const crashed = open()
    count(crashed, 10)
    clock.forward(MINUTE)
    count(crashed, 3)
    setClock('2026-12-01T09:00:00Z')
    expect(visitsOf(open())).toEqual([['2026-11', 10]])
  })
  it.each([
    ['{"format":1,', 'no JSON'],
    ['{"format":2}', 'does not fit'],
    [JSON.stringify({ format: 1, since: '2026-11', open: '2026-11', counts: {}, published: [] }), 'does not fit'],
  ])('a file that cannot be read is told, laid aside, and does not count: %s', (text, why) => {
    const { open, data, logged, setClock } = machine()
    writeFileSync(statisticsFile(data), text)
    const statistics = open()
    expect(logged).toEqual([expect.stringContaining('statistics not read')])
    expect(logged[0]).toContain(why)
    expect(readFileSync(unreadFile(data), 'utf8')).toBe(text)
    count(statistics, 6)
    setClock('2026-12-01T09:00:00Z')
    expect(visitsOf(statistics)).toEqual([['2026-11', 6]])
    expect(existsSync(unreadFile(data))).toBe(false)
  })
  it('what lies aside and cannot be removed is told, and nobody is kept from counting', () => {
    const { open, data, logged, setClock } = machine()
    mkdirSync(unreadFile(data))
    const statistics = open()
    count(statistics, 6)
    setClock('2026-12-01T09:00:00Z')
    expect(visitsOf(statistics)).toEqual([['2026-11', 6]])
    expect(logged).toEqual([expect.stringContaining('statistics not removed')])
  })
  it('a file with tables that do not add up is not believed: what is withheld would not hold', () => {
    const { open, data, raw, logged } = machine()
    const statistics = open()
    count(statistics, 6)
    statistics.close()
    writeFileSync(statisticsFile(data), raw().replace('"hour":{"10":6}', '"hour":{"10":7}'))
    open()
    expect(logged).toEqual([expect.stringContaining('statistics not read')])
  })
  it('a full disk is told once, and all is written when there is room', () => {
    const { open, clock, disk, logged, setClock } = machine()
    const statistics = open()
    disk.isFull = true
    for (let minute = 0; minute < 30; minute++) {
      statistics.seen(visit)
      clock.forward(MINUTE)
    }
    expect(logged).toHaveLength(1)
    expect(logged[0]).toContain('ENOSPC')
    expect(logged[0]).not.toContain('so@much')
    disk.isFull = false
    clock.forward(MINUTE)
    statistics.close()
    setClock('2026-12-01T09:00:00Z')
    expect(visitsOf(open())).toEqual([['2026-11', 30]])
  })
  it('a month that could not be written is not shown yet: after a crash it would be published with other numbers', () => {
    const { open, clock, disk, setClock } = machine()
    const statistics = open()
    count(statistics, 6)
    clock.forward(MINUTE)
    count(statistics, 2)
    disk.isFull = true
    setClock('2026-12-01T09:00:00Z')
    expect(visitsOf(statistics)).toEqual([])
    disk.isFull = false
    const afterACrash = open()
    expect(visitsOf(afterACrash)).toEqual([['2026-11', 6]])
    clock.forward(MINUTE)
    expect(visitsOf(statistics)).toEqual([['2026-11', 8]]) // had it lived on
  })
  it('what comes after the end is not counted, and nothing is thrown', () => {
    const { open, data } = machine()
    const statistics = open()
    count(statistics, 6)
    statistics.close()
    const before = readFileSync(statisticsFile(data), 'utf8')
    count(statistics, 6)
    statistics.told({ unmet: [], face: undefined })
    statistics.call({ answered: true, waited: 'under-1' })
    statistics.close()
    expect(readFileSync(statisticsFile(data), 'utf8')).toBe(before)
  })
})
