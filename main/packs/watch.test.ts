/** Rounds over real folders and a real server on this machine. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { FETCH_MS, fetchPack, isAllowed } from './address.ts'
import type { Packs } from './packs-port.ts'
import { newPair, newTerminal, officeWith, packOf, quickDisk, type Terminal } from './small-pack.ts'
import { type PackWatch, type WatchGiven, watchPacks } from './watch.ts'

let terminal: Terminal
let packs: Packs
let watch: PackWatch | undefined
let server: Server | undefined
let readied = 0
beforeEach(() => {
  readied = 0
  terminal = newTerminal()
  packs = terminal.open()
  mkdirSync(join(terminal.root, 'incoming'))
  mkdirSync(join(terminal.data, 'stick'))
})
afterEach(async () => {
  watch?.stop()
  watch = undefined
  await packs.close()
  server?.closeAllConnections()
  await new Promise((done) => (server ? server.close(done) : done(undefined)))
  server = undefined
  terminal.remove()
})

const one = packOf(officeWith('one'), 1)
const two = packOf(officeWith('two'), 2)
const broken = packOf({ ...officeWith('three'), 'office.yml': 'zone: Mars' }, 3)

const look = (given: Partial<WatchGiven> = {}) => {
  watch = watchPacks({
    packs,
    data: terminal.data,
    sources: { everyMinutes: 30 },
    clock: terminal.clock,
    disk: quickDisk,
    fetch,
    random: () => Uint8Array.of(128, 0),
    log: (happened) => void terminal.logged.push(happened),
    isAtRest: () => true,
    onReady: () => {
      readied++
      packs.take()
      packs.started()
      packs.cameUp()
    },
    sticks: async () => [join(terminal.data, 'stick')],
    ...given,
  })
  return watch
}
const lay = (where: 'incoming' | 'stick', name: string, pack: Uint8Array) =>
  writeFileSync(join(where === 'stick' ? terminal.data : terminal.root, where, name), pack)
const inUse = () => packs.report().now?.version
const refusals = () => packs.report().happened.flatMap((it) => (it.what === 'refused' ? [it.why] : []))

describe('on this machine', () => {
  it('takes the newest of the folder and the sticks, and says nothing of the older ones', async () => {
    lay('incoming', 'one.ledstang', one)
    lay('incoming', 'two.ledstang', two)
    lay('stick', 'one.ledstang', one)
    lay('stick', 'two.ledstang', two)
    lay('stick', 'four.ledstang', packOf(officeWith('four'), 4))
    const { look: again } = look()
    for (let n = 0; n < 3; n++) await again()
    expect(inUse()).toBe(4)
    expect(refusals()).toEqual([])
  })
  it('takes the next one when the newest is broken, and says so once', async () => {
    lay('incoming', 'three.ledstang', broken)
    lay('incoming', 'two.ledstang', two)
    const { look: again } = look()
    for (let n = 0; n < 4; n++) await again()
    expect(inUse()).toBe(2)
    expect(refusals()).toEqual(['brokenOffice'])
    expect(terminal.audited.filter(({ what }) => what === 'packRefused')).toHaveLength(1)
  })
  it('is not led astray by what somebody else signed, however new it says it is', async () => {
    lay('stick', 'x.ledstang', packOf(officeWith('evil'), 9_000_000, { pair: newPair() }))
    lay('stick', 'y.ledstang', Buffer.from('nonsense'))
    lay('stick', 'one.ledstang', one)
    const { look: again } = look()
    for (let n = 0; n < 3; n++) await again()
    expect(inUse()).toBe(1)
    expect(refusals().sort()).toEqual(['notAPack', 'wrongKey'])
  })
  it('says that a stick holds an older one', async () => {
    lay('incoming', 'two.ledstang', two)
    const { look: again } = look()
    await again()
    rmSync(join(terminal.root, 'incoming', 'two.ledstang'))
    lay('stick', 'one.ledstang', one)
    await again()
    await again()
    expect(refusals()).toEqual(['older'])
  })
  it('takes a pack whose key is trusted later', async () => {
    const pair = newPair()
    lay('stick', 'x.ledstang', packOf(officeWith('theirs'), 5, { pair }))
    const { look: again } = look()
    await again()
    expect(inUse()).toBeUndefined()
    writeFileSync(join(terminal.root, 'trusted', 'theirs.pub'), pair.open.export({ type: 'spki', format: 'pem' }))
    await again()
    expect(inUse()).toBe(5)
  })
  it('goes on when a source throws', async () => {
    lay('incoming', 'one.ledstang', one)
    const sticks = () => Promise.reject(new Error('the drive hums'))
    await look({ sticks }).look()
    expect(terminal.logged).toContain('packs not looked for')
  })
})

describe('when', () => {
  /** Until all that a round does is done. */
  const round = (ms: number) => {
    terminal.clock.forward(ms)
    return watch?.look()
  }
  const MINUTE = 60_000
  it('looks within a minute, then each half hour, a little earlier or later', async () => {
    let rounds = 0
    const fetch = async () => {
      rounds++
      return new Response(null, { status: 304 })
    }
    let byte = 0
    look({ fetch, sources: { address: 'https://office.example', everyMinutes: 30 }, random: () => Uint8Array.of(byte, 0) })
    byte = 255
    await round(0)
    expect(rounds).toBe(2)
    terminal.clock.forward(32 * MINUTE)
    expect(rounds).toBe(2)
    await round(MINUTE)
    expect(rounds).toBe(4)
  })
  it('takes what was put there between two rounds within a minute', async () => {
    let taken = () => {}
    const isTaken = new Promise<void>((done) => {
      taken = done
    })
    look({ onReady: () => taken() })
    await round(MINUTE)
    lay('stick', 'one.ledstang', one)
    terminal.clock.forward(MINUTE)
    await isTaken
    expect(packs.isReady()).toBe(true)
  })
  /** Minutes go by one after the other, and all that each asks for is done. No round of the half hour is among them. */
  const minutes = async (so: number) => {
    for (let n = 0; n < so; n++) {
      terminal.clock.forward(MINUTE)
      await watch?.done()
    }
  }
  it('looks at a stick again within a minute after it was put back', async () => {
    const pair = newPair()
    lay('stick', 'x.ledstang', packOf(officeWith('theirs'), 5, { pair }))
    const file = join(terminal.data, 'stick', 'x.ledstang')
    look()
    await round(MINUTE)
    expect(refusals()).toEqual(['wrongKey'])
    renameSync(file, `${file}.out`)
    await minutes(1)
    writeFileSync(join(terminal.root, 'trusted', 'theirs.pub'), pair.open.export({ type: 'spki', format: 'pem' }))
    renameSync(`${file}.out`, file)
    await minutes(1)
    expect(inUse()).toBe(5)
  })
  it('asks no address because a file came', async () => {
    let asked = 0
    const fetch = async () => {
      asked++
      return new Response(null, { status: 304 })
    }
    look({ fetch, sources: { address: 'https://office.example', everyMinutes: 30 } })
    await round(MINUTE)
    const before = asked
    lay('stick', 'one.ledstang', one)
    await minutes(1)
    expect([inUse(), asked - before]).toEqual([1, 0])
  })
  it('does not look when somebody came while it waited its turn', async () => {
    let isAtRest = true
    let looked = 0
    let goOn = () => {}
    const first = new Promise<void>((done) => {
      goOn = done
    })
    const sticks = async () => {
      if (looked++ === 0) await first
      return []
    }
    look({ isAtRest: () => isAtRest, sticks })
    void watch?.look()
    terminal.clock.forward(MINUTE) // waits for the first
    isAtRest = false
    goOn()
    await watch?.done()
    expect(looked).toBe(1)
  })
  it('lets what it looked through lie, minute after minute', async () => {
    lay('incoming', 'one.ledstang', one)
    let rounds = 0
    const fetch = async () => {
      rounds++
      return new Response(null, { status: 304 })
    }
    look({ fetch, sources: { address: 'https://office.example', everyMinutes: 30 } })
    await round(MINUTE)
    const before = rounds
    for (let minutes = 0; minutes < 20; minutes++) terminal.clock.forward(MINUTE)
    await round(0)
    expect(rounds - before).toBe(1)
  })
  it('waits while somebody is at the terminal', async () => {
    lay('incoming', 'one.ledstang', one)
    let isAtRest = false
    look({ isAtRest: () => isAtRest })
    terminal.clock.forward(60 * MINUTE)
    expect(packs.isReady()).toBe(false)
    isAtRest = true
    await round(MINUTE)
    expect(inUse()).toBe(1)
  })
  it('does not take it when somebody came meanwhile, but the next time', async () => {
    lay('incoming', 'one.ledstang', one)
    let isAtRest = false
    const { look: again } = look({ isAtRest: () => isAtRest })
    await again()
    expect([packs.isReady(), readied]).toEqual([true, 0])
    isAtRest = true
    await again()
    expect([packs.isReady(), readied, inUse()]).toEqual([false, 1, 1])
  })
  it('is over when it is stopped', async () => {
    lay('incoming', 'one.ledstang', one)
    look().stop()
    await round(60 * MINUTE)
    expect(readied).toBe(0)
  })
})

describe('at an address', () => {
  const asked: (string | undefined)[] = []
  const serve = async (answer: (to: ServerResponse, from: IncomingMessage) => void): Promise<string> => {
    asked.length = 0
    const made = createServer((from, to) => {
      asked.push(from.headers['if-none-match'])
      answer(to, from)
    })
    server = made
    await new Promise<void>((done) => made.listen(0, '127.0.0.1', done))
    const about = made.address()
    return `http://127.0.0.1:${typeof about === 'object' ? about?.port : ''}/office.ledstang`
  }
  const watchAt = (address: string, given: Partial<WatchGiven> = {}) => look({ sources: { address, everyMinutes: 30 }, ...given })

  it('fetches it, takes it, and fetches it again only when it is another', async () => {
    let pack = one
    let tag = '"a"'
    const address = await serve((to, from) => {
      if (from.headers['if-none-match'] === tag) to.writeHead(304).end()
      else to.writeHead(200, { etag: tag }).end(pack)
    })
    const { look: again } = watchAt(address)
    await again()
    await again()
    expect([inUse(), readied]).toEqual([1, 1])
    pack = two
    tag = '"b"'
    await again()
    expect([inUse(), readied]).toEqual([2, 2])
    expect(asked).toEqual([undefined, '"a"', '"a"'])
    expect(readdirSync(terminal.root)).not.toContain('fetched.part')
  })
  it.each([
    ['a redirect', 'redirected', (to: ServerResponse) => void to.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()],
    ['nothing there', 'notFetched', (to: ServerResponse) => void to.writeHead(404).end('no')],
    [
      'a pack that says it is too large',
      'tooLarge',
      (to: ServerResponse) => to.writeHead(200, { 'content-length': 2e9 }).flushHeaders(),
    ],
    ['a page of a hotel', 'notAPack', (to: ServerResponse) => void to.writeHead(200).end('<html>Log in')],
    [
      'half a pack, said to be whole',
      'cutShort',
      (to: ServerResponse) => void to.writeHead(200).end(two.subarray(0, two.length / 2)),
    ],
    [
      'a line that breaks',
      'notFetched',
      (to: ServerResponse) => {
        to.writeHead(200, { 'content-length': two.length })
        to.write(two.subarray(0, 500), () => to.destroy())
      },
    ],
  ])('%s is refused as %s, and told once', async (_, why, answer) => {
    lay('incoming', 'one.ledstang', one)
    const { look: again } = watchAt(await serve(answer))
    for (let n = 0; n < 3; n++) await again()
    expect(inUse()).toBe(1)
    expect(refusals()).toEqual([why])
    expect(readdirSync(terminal.root)).not.toContain('fetched.part')
  })
  it('more than any pack is let go in the middle', async () => {
    const address = await serve((to) => void to.writeHead(200).end(Buffer.alloc(300_000)))
    const to = join(terminal.root, 'fetched.part')
    const fetched = await fetchPack({ address, to, fetch, clock: terminal.clock, disk: quickDisk, most: 100_000 })
    expect(fetched).toEqual({ ok: false, why: 'tooLarge' })
  })
  it('an address that never ends is left after its time', async () => {
    let begun = () => {}
    const isBegun = new Promise<void>((done) => {
      begun = done
    })
    const address = await serve((to) => {
      to.writeHead(200)
      to.write('ledstang-pack 1\n', () => begun())
    })
    const { look: again } = watchAt(address)
    const round = again()
    await isBegun
    terminal.clock.forward(FETCH_MS)
    await round
    expect(refusals()).toEqual(['notFetched'])
  })
  it('a full disk is told, and the pack is fetched again when there is room', async () => {
    const address = await serve((to) => void to.writeHead(200, { etag: '"a"' }).end(one))
    let isFull = true
    const write: typeof quickDisk.write = (file, bytes) => {
      if (isFull) throw Object.assign(new Error(), { code: 'ENOSPC' })
      quickDisk.write(file, bytes)
    }
    const { look: again } = watchAt(address, { disk: { ...quickDisk, write } })
    await again()
    expect(refusals()).toEqual(['diskFull'])
    isFull = false
    await again()
    expect(inUse()).toBe(1)
    expect(asked).toEqual([undefined, undefined])
  })
  it('what is refused is not fetched again, until another key is trusted', async () => {
    const pair = newPair()
    const theirs = packOf(officeWith('theirs'), 5, { pair })
    const address = await serve((to, from) =>
      from.headers['if-none-match'] ? void to.writeHead(304).end() : void to.writeHead(200, { etag: '"a"' }).end(theirs),
    )
    const { look: again } = watchAt(address)
    await again()
    await again()
    expect(asked).toEqual([undefined, '"a"'])
    writeFileSync(join(terminal.root, 'trusted', 'theirs.pub'), pair.open.export({ type: 'spki', format: 'pem' }))
    await again()
    expect(inUse()).toBe(5)
  })
  it('a silent address is told again when it was heard in between', async () => {
    let isUp = false
    const address = await serve((to) => void (isUp ? to.writeHead(200).end(one) : to.writeHead(503).end()))
    const { look: again } = watchAt(address)
    for (const up of [false, false, true, false, false]) {
      isUp = up
      await again()
    }
    expect(refusals()).toEqual(['notFetched', 'notFetched'])
  })
  it('asks by https, says nothing about itself, and follows nobody', async () => {
    const asks: [unknown, RequestInit | undefined][] = []
    const answering: typeof fetch = async (address, how) => {
      asks.push([address, how])
      return new Response(Uint8Array.from(one), { status: 200 })
    }
    await watchAt('https://office.example/lobby.ledstang', { fetch: answering }).look()
    expect(inUse()).toBe(1)
    expect(asks[0]).toMatchObject(['https://office.example/lobby.ledstang', { redirect: 'manual', credentials: 'omit' }])
  })
  test('no other kind of address is asked', async () => {
    const never: typeof fetch = async () => {
      throw new Error('asked')
    }
    await watchAt('http://office.example/lobby.ledstang', { fetch: never }).look()
    expect(refusals()).toEqual(['notHttps'])
  })
  test.each([
    ['https://office.example/x', true],
    ['http://127.0.0.1:8080/x', true],
    ['http://localhost.example/x', false],
    ['http://127.0.0.1.example/x', false],
    ['https://anna:secret@office.example/x', false],
    ['file:///etc/passwd', false],
    ['ftp://office.example', false],
    ['lobby', false],
  ])('%s: %s', (address, allowed) => expect(isAllowed(address)).toBe(allowed))
})

it('leaves what lies in the folder where it is', async () => {
  lay('incoming', 'one.ledstang', one)
  await look().look()
  expect(readFileSync(join(terminal.root, 'incoming', 'one.ledstang')).equals(one)).toBe(true)
})
