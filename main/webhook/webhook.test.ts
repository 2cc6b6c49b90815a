import { readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeWhole } from '../whole-file.ts'
import { MOST_MESSAGES, queueFile } from './queue.ts'
import { type House, newHouse, shortly } from './small-receiver.ts'

let house: House
beforeEach(() => {
  house = newHouse()
})
afterEach(() => house.remove())
const onDisk = (): { id: string }[] => JSON.parse(readFileSync(queueFile(house.data), 'utf8')).messages

describe('a call for help', () => {
  it('is told at once: what, when, in which language, where; and nothing else about the visitor', async () => {
    const { told } = house.open()
    told(house.rang('a'))
    told(house.answered('a'))
    await house.settle()
    expect(house.done).toEqual([
      { id: expect.any(String), what: 'rang', call: 'a', language: 'ar', at: '2026-11-23T08:00:00.000Z', terminal: 'Huset' },
      { id: expect.any(String), what: 'answered', call: 'a', minutes: 3, at: '2026-11-23T08:00:00.000Z', terminal: 'Huset' },
    ])
    expect(new Set(house.done.map(({ id }) => id)).size).toBe(2)
    expect(onDisk()).toEqual([])
  })
  it('is on disk before it is sent, and gone from there before the next is sent', async () => {
    const seen: number[] = []
    const { told } = house.open({
      fetch: async (to, init) => {
        seen.push(onDisk().length)
        return house.fetch(to, init)
      },
    })
    told(house.rang('a'))
    told(house.rang('b'))
    told(house.rang('c'))
    await house.settle()
    expect(seen).toEqual([1, 2, 1]) // the first was sent before the others rang
    expect(onDisk()).toEqual([])
  })
  it('is told to nobody where the office has no address, or one that others could read or change', async () => {
    for (const address of [undefined, '', 'http://desk.example/', 'https://me:secret@desk.example/', 'ftp://desk.example/']) {
      const { told, report } = house.open({ rules: () => ({ address }) })
      told(house.rang('a'))
      await house.pass(90)
      expect(report()).toEqual({ waiting: 0, lost: 0 })
    }
    expect(house.came).toEqual([])
  })
})

describe('nothing is lost, and nothing is done twice', () => {
  it('while the receiver is down for an hour', async () => {
    house.mood = 'down'
    const { told, report } = house.open()
    told(house.rang('a'))
    told(house.answered('a'))
    await house.pass(1_800)
    told(house.rang('b'))
    await house.pass(1_800)
    expect(report()).toEqual({ waiting: 3, lost: 0 })
    house.mood = 204
    told(house.rang('c'))
    await house.settle()
    expect(shortly(house.done)).toEqual(['c rang']) // who rings now does not wait for what is past
    await house.pass(600)
    expect(shortly(house.done).sort()).toEqual(['a answered', 'a rang', 'b rang', 'c rang'])
    expect(house.came.length).toBe(4)
    expect(onDisk()).toEqual([])
    expect(house.logged).toEqual(['calls to the desk wait to be delivered noAnswer', 'calls to the desk are delivered again'])
  })
  it.each([500, 502, 429, 408, 400, 401, 404, 302])('while it answers %i', async (status) => {
    house.mood = status
    const { told, report } = house.open()
    told(house.rang('a'))
    told(house.answered('a'))
    await house.pass(3_600)
    expect(report()).toEqual({ waiting: 2, lost: 0 })
    expect(new Set(house.came.map(({ message }) => message.id)).size).toBe(1) // how it ended is not told before that it rang
    house.mood = 200
    await house.pass(600)
    expect(shortly(house.done)).toEqual(['a rang', 'a answered'])
    expect(report()).toEqual({ waiting: 0, lost: 0 })
  })
  it('when it does as told but answers too late: the same comes again, with the same id and the same words', async () => {
    house.mood = 'slow'
    const { told } = house.open()
    told(house.rang('a'))
    await house.pass(30)
    house.mood = 204
    await house.pass(60)
    expect(house.came.length).toBeGreaterThan(1)
    expect(new Set(house.came.map(({ body }) => body)).size).toBe(1)
    expect(new Set(house.came.map(({ headers }) => headers.get('webhook-id')))).toEqual(new Set([house.done[0]?.id]))
    expect(shortly(house.done)).toEqual(['a rang'])
  })
  it('when it hangs: a new call waits ten seconds for it at most', async () => {
    house.mood = ({ call }) => (call === 'a' ? 'hangs' : 204)
    const { told } = house.open()
    told(house.rang('a'))
    told(house.rang('b'))
    await house.pass(9)
    expect(house.done).toEqual([])
    await house.pass(1)
    expect(shortly(house.done)).toEqual(['b rang'])
    house.mood = 204
    await house.pass(600)
    expect(shortly(house.done)).toEqual(['b rang', 'a rang'])
  })
  it('when one message is never taken: the other calls pass it by', async () => {
    house.mood = ({ call }) => (call === 'a' ? 500 : 204)
    const { told, report } = house.open()
    told(house.rang('a'))
    told(house.rang('b'))
    told(house.answered('b'))
    await house.settle()
    expect(shortly(house.done)).toEqual(['b rang', 'b answered'])
    expect(report().waiting).toBe(1)
  })
  it('when the terminal starts again in the middle, with a message under way', async () => {
    house.mood = 'slow'
    const before = house.open()
    before.told(house.rang('a'))
    before.told(house.answered('a'))
    await house.pass(2)
    before.close()
    house.mood = 204
    house.open()
    await house.settle()
    expect(shortly(house.done)).toEqual(['a rang', 'a answered'])
    expect(house.came.map(({ message }) => message.id)).toEqual([house.done[0]?.id, house.done[0]?.id, house.done[1]?.id])
    house.open()
    await house.pass(700)
    expect(house.came.length).toBe(3)
  })
  it('when the power goes in the middle: whoever was cut off writes no more', async () => {
    house.mood = 'hangs'
    house.open().told(house.rang('a')) // never closed, and its answer never comes
    await house.settle()
    house.mood = 204
    const after = house.open()
    await house.settle()
    expect(shortly(house.done)).toEqual(['a rang'])
    expect(after.report()).toEqual({ waiting: 0, lost: 0 })
  })
  it('while the disk is full', async () => {
    let isFull = true
    const write: typeof writeWhole = (file, content) => {
      if (isFull) throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
      writeWhole(file, content)
    }
    house.mood = ({ call }) => (call === 'a' ? 204 : 503)
    const webhook = house.open({ write })
    webhook.told(house.rang('a'))
    webhook.told(house.rang('b'))
    await house.pass(300)
    expect(shortly(house.done)).toEqual(['a rang']) // help is called all the same, and only once
    isFull = false
    await house.pass(60)
    expect(onDisk().length).toBe(1)
    webhook.close()
    house.mood = 204
    house.open()
    await house.settle()
    expect(shortly(house.done)).toEqual(['a rang', 'b rang'])
    expect(house.logged).toContain('calls to the desk not kept on disk')
  })
  it('while its key cannot be made', async () => {
    writeFileSync(`${house.data}/webhook.key`, 'short')
    const { told, report } = house.open()
    told(house.rang('a'))
    await house.pass(60)
    expect(report().waiting).toBe(1)
    expect(house.came).toEqual([])
    writeFileSync(`${house.data}/webhook.key`, new Uint8Array(32).fill(7))
    await house.pass(600)
    expect(shortly(house.done)).toEqual(['a rang'])
  })
})

describe('it does not go on for ever', () => {
  it('waits longer and longer, ten minutes at most', async () => {
    house.mood = 503
    house.open({ random: (bytes) => new Uint8Array(bytes) }).told(house.rang('a'))
    await house.settle()
    await house.pass(3_600)
    const at = house.came.map((it) => (it.at - Date.parse('2026-11-23T08:00:00Z')) / 1_000)
    expect(at).toEqual([0, 5, 20, 80, 380, 980, 1_580, 2_180, 2_780, 3_380])
  })
  it('gives up what is older than a day, and says how many', async () => {
    house.mood = 'down'
    const { told, report } = house.open()
    told(house.rang('a'))
    house.clock.forward(23 * 60 * 60_000)
    await house.settle()
    told(house.rang('b'))
    house.clock.forward(60 * 60_000)
    await house.pass(900)
    expect(report()).toEqual({ waiting: 1, lost: 1 })
    expect(house.logged).toContain('calls to the desk not delivered old 1')
  })
  it('keeps so many and no more; the oldest go, and it says so', async () => {
    house.mood = 'down'
    const quick: typeof writeWhole = (file, content) => writeFileSync(file, content)
    const { told, report } = house.open({ write: quick })
    for (let n = 0; n < MOST_MESSAGES + 3; n++) told(house.rang(`c${n}`))
    expect(report()).toEqual({ waiting: MOST_MESSAGES, lost: 3 })
    expect(house.logged.filter((it) => it.endsWith('full 1')).length).toBe(3)
  })
  it('stops with a message that the receiver wants no more (410)', async () => {
    house.mood = ({ call }) => (call === 'a' ? 410 : 204)
    const { told, report } = house.open()
    told(house.rang('a'))
    told(house.rang('b'))
    await house.pass(900)
    expect(shortly(house.done)).toEqual(['b rang'])
    expect(house.came.length).toBe(2)
    expect(report()).toEqual({ waiting: 0, lost: 1 })
  })
  it('keeps what waits while the address is away, and sends it when there is one again', async () => {
    let address: string | undefined = 'https://desk.example/'
    house.mood = 'down'
    const { told } = house.open({ rules: () => ({ address }) })
    told(house.rang('a'))
    await house.settle()
    address = undefined
    house.mood = 204
    await house.pass(1_200)
    expect(house.came).toEqual([])
    address = 'https://desk.example/'
    await house.pass(60)
    expect(shortly(house.done)).toEqual(['a rang'])
  })
  it('begins anew when its file cannot be read, and says so', async () => {
    writeFileSync(queueFile(house.data), '{ "form": 1, "messages": [{')
    const { told } = house.open()
    told(house.rang('a'))
    await house.settle()
    expect(shortly(house.done)).toEqual(['a rang'])
    expect(house.logged).toEqual(['calls to the desk not read'])
  })
})
