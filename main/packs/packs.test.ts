import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { realDisk } from './disk.ts'
import { HEAD_BYTES } from './head.ts'
import type { Packs } from './packs-port.ts'
import { newPair, newTerminal, officeWith, ours, packOf, type Terminal } from './small-pack.ts'

let terminal: Terminal
beforeEach(() => {
  terminal = newTerminal()
})
afterEach(() => terminal.remove())

const one = packOf(officeWith('one'), 1)
const two = packOf(officeWith('two'), 2)
/** Taken, and it came up. */
const inUse = async (packs: Packs, pack: Uint8Array) => {
  await packs.offer(pack, 'folder')
  packs.take()
  packs.started()
  packs.cameUp()
}
const markIn = (packs: Packs) => {
  const folder = packs.officeFolder()
  return folder === undefined ? 'the office folder' : readFileSync(join(folder, 'README.md'), 'utf8')
}
const lastOf = (packs: Packs) => packs.report().happened.at(-1)

describe('a pack that is in order', () => {
  it('is ready once it is looked through, is used once it is taken, and stays once it came up', async () => {
    const packs = terminal.open({ disk: realDisk })
    expect(await packs.offer(one, 'stick')).toEqual({ ok: true, is: 'ready', version: 1 })
    expect(packs.officeFolder()).toBeUndefined()
    expect(packs.take()).toBe(true)
    expect(markIn(packs)).toBe('one')
    expect(packs.report()).toMatchObject({ now: { version: 1, name: { sv: 'Huset' }, onTrial: true } })
    packs.started()
    packs.cameUp()
    expect(terminal.open().report()).toMatchObject({
      now: { version: 1, madeAt: '2026-11-23T08:00:00.000Z', onTrial: false },
      trusted: 1,
      happened: [
        { what: 'ready', version: 1, from: 'stick', at: '2026-11-23T08:00:00.000Z' },
        { what: 'taken', version: 1 },
        { what: 'cameUp', version: 1 },
      ],
    })
    expect(terminal.audited).toEqual([{ what: 'packTaken', version: '1' }])
  })
  it('leaves only itself and the one before on the disk', async () => {
    const packs = terminal.open()
    for (const version of [1, 2, 3]) await inUse(packs, packOf(officeWith(`${version}`), version))
    expect(readdirSync(terminal.root).sort()).toEqual(['2', '3', 'state.json', 'trusted'])
    expect(markIn(packs)).toBe('3')
  })
  it('is known when it is offered again, and nothing is said', async () => {
    const packs = terminal.open()
    await inUse(packs, one)
    const { happened } = packs.report()
    expect(await packs.offer(one, 'folder')).toEqual({ ok: true, is: 'known', version: 1 })
    expect(packs.report().happened).toEqual(happened)
    expect(packs.take()).toBe(false)
  })
  it('waits its turn when two are offered at once, and the newer one wins', async () => {
    const packs = terminal.open()
    const both = await Promise.all([packs.offer(two, 'folder'), packs.offer(one, 'stick')])
    expect(both).toEqual([
      { ok: true, is: 'ready', version: 2 },
      { ok: false, why: 'older', version: 1 },
    ])
    expect(readdirSync(terminal.root).sort()).toEqual(['2', 'state.json', 'trusted'])
  })
})

describe('a pack that is refused', () => {
  const refusedAs = async (pack: Uint8Array | string) => {
    const packs = terminal.open()
    await inUse(packs, one)
    const offered = await packs.offer(pack, 'stick')
    expect(offered.ok).toBe(false)
    expect(packs.take()).toBe(false)
    expect(markIn(packs)).toBe('one')
    expect(markIn(terminal.open())).toBe('one')
    expect(lastOf(packs)).toMatchObject({ what: 'refused', from: 'stick' })
    expect(readdirSync(terminal.root).sort()).toEqual(['1', 'state.json', 'trusted'])
    return offered.ok ? '' : offered.why
  }
  const text = Buffer.from(two).toString('latin1')
  const changed = (from: string | RegExp, to: string) => Buffer.from(text.replace(from, to), 'latin1')

  test('nobody signed it', async () => expect(await refusedAs(changed(/signature .*\n/, 'signature \n'))).toBe('unsigned'))
  test('somebody else signed it', async () =>
    expect(await refusedAs(packOf(officeWith('two'), 2, { pair: newPair() }))).toBe('wrongKey'))
  test('somebody else signed it, and says it was us', async () =>
    expect(await refusedAs(packOf(officeWith('two'), 2, { pair: { secret: newPair().secret, open: ours.open } }))).toBe(
      'altered',
    ))
  test('there is no key to trust', async () => {
    const packs = terminal.open()
    rmSync(join(terminal.root, 'trusted'), { recursive: true })
    expect(await packs.offer(one, 'folder')).toMatchObject({ ok: false, why: 'noTrustedKey' })
  })
  test('what lies among the trusted keys is none', async () => {
    const packs = terminal.open()
    writeFileSync(join(terminal.root, 'trusted', 'ours.pub'), ours.secret.export({ type: 'pkcs8', format: 'pem' }))
    writeFileSync(join(terminal.root, 'trusted', 'x.pub'), 'nothing')
    expect(await packs.offer(one, 'folder')).toMatchObject({ ok: false, why: 'noTrustedKey' })
    expect(terminal.logged).toContain('trusted key not read')
  })
  test('it is no pack at all', async () => expect(await refusedAs(Buffer.from('PK\x03\x04 a zip'))).toBe('notAPack'))
  test('it is of a format that is not made yet', async () =>
    expect(await refusedAs(changed('pack 1', 'pack 2'))).toBe('newerFormat'))
  test('it has more at its end', async () => expect(await refusedAs(Buffer.concat([two, Buffer.from('x')]))).toBe('trailing'))
  test('it is not there', async () => expect(await refusedAs(join(terminal.data, 'gone.ledstang'))).toBe('notReadable'))
  test('it is a link to one', async () => {
    writeFileSync(join(terminal.data, 'real.ledstang'), two)
    symlinkSync(join(terminal.data, 'real.ledstang'), join(terminal.data, 'link.ledstang'))
    expect(await refusedAs(join(terminal.data, 'link.ledstang'))).toBe('notReadable')
  })
  test('it is older than the one in use', async () => {
    const packs = terminal.open()
    await inUse(packs, two)
    expect(await packs.offer(one, 'stick')).toEqual({ ok: false, why: 'older', version: 1 })
    expect(markIn(packs)).toBe('two')
  })
  test('it says it is the one in use, and is another', async () =>
    expect(await refusedAs(packOf(officeWith('other'), 1))).toBe('sameVersion'))
  test('its office cannot be opened', async () => {
    const broken = { ...officeWith('two'), 'office.yml': 'name: { sv: Huset }\nzone: Mars' }
    expect(await refusedAs(packOf(broken, 2))).toBe('brokenOffice')
    expect(lastOf(terminal.open())).toMatchObject({ version: 2, where: expect.stringMatching(/^office\.yml:\d+$/) })
  })
  test('its office has a fault on a line', async () => {
    const { 'office.yml': right, ...rest } = officeWith('two')
    const broken = { ...rest, 'office.yml': `${right}`.replace('hosts: [anna]', 'hosts: [ana]') }
    expect(await refusedAs(packOf(broken, 2))).toBe('brokenOffice')
    expect(lastOf(terminal.open())).toMatchObject({ where: 'office.yml:20' })
  })
  test('it has no office', async () => expect(await refusedAs(packOf({}, 2))).toBe('brokenOffice'))

  test.each(['../out.txt', '/out.txt', 'a\\..\\out.txt', 'nul', 'OFFICE.YML'])('a file in it is called %s', async (path) => {
    expect(await refusedAs(packOf({ ...officeWith('two'), [path]: 'out' }, 2))).toBe('badPath')
    expect(existsSync(join(terminal.root, '..', 'out.txt'))).toBe(false)
  })
  test('a file in it has a name that is long, and nothing but noise', async () => {
    expect(await refusedAs(packOf({ ...officeWith('two'), ['\0'.repeat(5_000)]: '' }, 2))).toBe('badPath')
    expect(lastOf(terminal.open())).toMatchObject({ what: 'refused', why: 'badPath' })
  })
  test('a file in it is to be a link', async () => {
    const manifest = (right: { files: object[] }) => ({ ...right, files: right.files.map((file) => ({ ...file, link: '/etc' })) })
    expect(await refusedAs(packOf(officeWith('two'), 2, { manifest }))).toBe('badManifest')
  })
  test('it says it is larger than any office', async () => {
    const manifest = (right: { files: object[] }) => ({
      ...right,
      files: right.files.map((file) => ({ ...file, bytes: 60_000_000 })),
    })
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`${n}`, '']))
    expect(await refusedAs(packOf(many, 2, { manifest }))).toBe('tooLarge')
  })
  test('it has more files than any office', async () => {
    const manifest = (right: { files: object[] }) => ({ ...right, files: Array.from({ length: 20_001 }, () => right.files[0]) })
    expect(await refusedAs(packOf({ x: '' }, 2, { manifest }))).toBe('tooManyFiles')
  })
  test('its list is larger than any list', async () => {
    const long = changed(/manifest \d{8}/, 'manifest 99999999')
    expect(await refusedAs(long)).toBe('tooLarge')
  })
  test('it is a bomb: little that becomes much, signed by mistake', async () => {
    const written: number[] = []
    const disk = { ...realDisk, write: (file: number, bytes: Uint8Array) => void written.push(bytes.length, file) }
    const packs = terminal.open({ disk })
    const bomb = packOf({ 'office.yml': 'x' }, 2, { body: gzipSync(Buffer.alloc(50_000_000)) })
    expect(bomb.length).toBeLessThan(60_000)
    expect(await packs.offer(bomb, 'folder')).toMatchObject({ ok: false, why: 'damaged' })
    expect(written.length / 2).toBe(1)
    expect(written[0]).toBe(1)
  })
  test('its files are not those that were signed', async () => {
    const body = gzipSync('a'.repeat(Buffer.byteLength(Object.values(officeWith('two')).join(''))))
    expect(await refusedAs(packOf(officeWith('two'), 2, { body }))).toBe('damaged')
  })
  test('a sign of its body is another, which unpacking would not notice', async () => {
    const before = gzipSync('')
    const body = Buffer.from(two)
    // the system that gzip says it ran on, the tenth byte
    const at = body.indexOf(before.subarray(0, 8)) + 9
    body.writeUInt8(body.readUInt8(at) ^ 1, at)
    expect(await refusedAs(body)).toBe('damaged')
  })
  test('what is in it cannot be unpacked', async () =>
    expect(await refusedAs(packOf(officeWith('two'), 2, { body: Buffer.from('no gzip') }))).toBe('damaged'))

  test('it is cut off, wherever that is', async () => {
    const packs = terminal.open()
    await inUse(packs, one)
    const places = new Set<number>()
    for (let at = 0; at < HEAD_BYTES + 4; at += 3) places.add(at)
    for (let n = 0; n < 60; n++) places.add(Math.floor((two.length * n) / 60))
    places.add(two.length - 1)
    for (const at of places)
      expect([at, await packs.offer(two.subarray(0, at), 'stick')]).toMatchObject([at, { why: 'cutShort' }])
    expect(markIn(terminal.open())).toBe('one')
  })
  test('one bit of it is another, wherever that is', async () => {
    const packs = terminal.open()
    await inUse(packs, one)
    const answers = new Set<string>()
    for (let at = 0; at < two.length; at += at < HEAD_BYTES ? 1 : 23) {
      const flipped = Buffer.from(two)
      flipped.writeUInt8((flipped[at] ?? 0) ^ (1 << (at % 8)), at)
      // the last sign of a signature holds two bits that mean nothing
      const offered = await packs.offer(flipped, 'stick')
      if (!offered.ok) answers.add(offered.why)
      else expect(flipped.subarray(0, HEAD_BYTES).equals(two.subarray(0, HEAD_BYTES))).toBe(false)
    }
    for (const why of answers)
      expect(['notAPack', 'newerFormat', 'wrongKey', 'altered', 'cutShort', 'tooLarge', 'damaged', 'unsigned']).toContain(why)
    expect(markIn(terminal.open())).toBe('one')
  })
  it('is told once, however often it is offered', async () => {
    const packs = terminal.open()
    for (let n = 0; n < 5; n++) await packs.offer(packOf(officeWith('x'), 2, { pair: newPair() }), 'stick')
    await terminal.open().offer(packOf(officeWith('x'), 2, { pair: newPair() }), 'stick')
    expect(terminal.audited).toEqual([{ what: 'packRefused', why: 'wrongKey' }])
  })
})

describe('a pack that does not come up', () => {
  it('is left for the one before when the program ended before it was up, and is not taken again', async () => {
    const first = terminal.open()
    await inUse(first, one)
    await first.offer(two, 'address')
    first.take()
    const second = terminal.open()
    expect(markIn(second)).toBe('two')
    second.started()
    const third = terminal.open()
    expect(markIn(third)).toBe('one')
    expect(lastOf(third)).toMatchObject({ what: 'wentBack', version: 2, why: 'endedAbruptly' })
    expect(await third.offer(two, 'address')).toEqual({ ok: false, why: 'bad', version: 2 })
    expect(third.report().bad).toEqual([2])
    expect(terminal.audited).toContainEqual({ what: 'packWentBack', version: '2' })
    third.started()
    expect(markIn(terminal.open())).toBe('one')
  })
  it('is left at once when no services can be made of it', async () => {
    const packs = terminal.open()
    await inUse(packs, one)
    await packs.offer(two, 'address')
    packs.take()
    packs.started()
    expect(packs.didNotComeUp('notOpened')).toBe(true)
    expect(markIn(packs)).toBe('one')
    expect(lastOf(packs)).toMatchObject({ what: 'wentBack', version: 2, why: 'notOpened' })
    expect(packs.didNotComeUp('notOpened')).toBe(false)
  })
  const faultIn = (file: string) => [{ file, fault: 'Wrong.', cure: 'Mend it.' }]
  it('is not to blame for what is wrong elsewhere, and is tried again', async () => {
    const packs = terminal.open()
    await inUse(packs, one)
    await packs.offer(two, 'address')
    packs.take()
    packs.started()
    expect(packs.didNotComeUp('notOpened', faultIn(join(terminal.data, 'bookings.sqlite')))).toBe(false)
    const next = terminal.open()
    expect(markIn(next)).toBe('two')
    next.started()
    expect(next.didNotComeUp('notOpened', faultIn(join(terminal.root, '2', 'office.yml')))).toBe(true)
    expect([markIn(next), next.report().bad]).toEqual(['one', [2]])
  })
  it('though it came up before, is left when its own files went wrong, and only then', async () => {
    const packs = terminal.open()
    await inUse(packs, one)
    await inUse(packs, two)
    expect(packs.didNotComeUp('notOpened', faultIn(join(terminal.data, 'store.key')))).toBe(false)
    expect(markIn(packs)).toBe('two')
    expect(packs.didNotComeUp('notOpened', faultIn('office.yml'))).toBe(true)
    expect([markIn(packs), packs.report().bad]).toEqual(['one', []])
  })
  it('leads back to the office folder when it is the first', async () => {
    const packs = terminal.open()
    await packs.offer(one, 'address')
    packs.take()
    packs.started()
    expect(markIn(terminal.open())).toBe('the office folder')
  })
  it('leads back to one that came up, not to another that never did', async () => {
    const packs = terminal.open()
    await inUse(packs, one)
    await packs.offer(two, 'folder')
    packs.take()
    await packs.offer(packOf(officeWith('three'), 3), 'folder')
    packs.take()
    packs.started()
    expect(markIn(terminal.open())).toBe('one')
  })
  it('is not in the way of the next version', async () => {
    const packs = terminal.open()
    await inUse(packs, one)
    await packs.offer(two, 'folder')
    packs.take()
    packs.didNotComeUp('noPage')
    await inUse(packs, packOf(officeWith('three'), 3))
    expect(markIn(terminal.open())).toBe('three')
  })
})

describe('one that is closed', () => {
  /** Offers it, and holds it where its office is looked through. */
  const midway = () => {
    let goOn = () => {}
    const going = new Promise<void>((done) => {
      goOn = done
    })
    let begun = () => {}
    const isBegun = new Promise<void>((done) => {
      begun = done
    })
    const packs = terminal.open({
      check: async () => {
        begun()
        await going
        return { ok: true }
      },
    })
    return { packs, isBegun, goOn }
  }
  it('writes nothing more, so that the next one to open finds its own state, and nothing half unpacked', async () => {
    const { packs, isBegun, goOn } = midway()
    const offered = packs.offer(one, 'stick')
    await isBegun
    const before = readFileIn('state.json')
    let isClosed = false
    const closed = packs.close().then(() => {
      isClosed = true
    })
    await Promise.resolve()
    expect(isClosed).toBe(false) // it waits for what is being unpacked
    goOn()
    expect(await offered).toMatchObject({ ok: false })
    await closed
    expect(readFileIn('state.json')).toBe(before)
    expect(await packs.offer(two, 'stick')).toMatchObject({ ok: false })
    packs.tellRefused({ ok: false, why: 'wrongKey' }, 'stick')
    expect(readFileIn('state.json')).toBe(before)
    expect([terminal.audited, packs.take()]).toEqual([[], false])
    terminal.open()
    expect(readdirSync(terminal.root)).toEqual(['trusted'])
  })
  it('writes nothing though its page still comes up', async () => {
    const packs = terminal.open()
    await packs.offer(one, 'stick')
    packs.take()
    packs.started()
    const before = readFileIn('state.json')
    await packs.close()
    packs.cameUp()
    terminal.clock.forward(600_000)
    expect(readFileIn('state.json')).toBe(before)
  })
  const readFileIn = (name: string) =>
    existsSync(join(terminal.root, name)) ? readFileSync(join(terminal.root, name), 'utf8') : 'not there'
})
it('the page comes up while another is being unpacked: that one is left alone, and is ready afterwards', async () => {
  const first = terminal.open()
  await first.offer(one, 'stick')
  first.take()
  let come = () => {}
  const packs = terminal.open({
    check: async () => {
      come()
      return { ok: true }
    },
  })
  packs.started()
  come = () => packs.cameUp()
  expect(await packs.offer(two, 'stick')).toEqual({ ok: true, is: 'ready', version: 2 })
  expect(readdirSync(terminal.root).sort()).toEqual(['1', '2', 'state.json', 'trusted'])
})
it('what a power cut left of a state that was being written is tidied away', () => {
  writeFileSync(join(terminal.root, 'state.json.4711-0.new'), '{ "form"')
  writeFileSync(join(terminal.root, 'fetched.part'), 'ledstang-pack')
  terminal.open()
  expect(readdirSync(terminal.root)).toEqual(['trusted'])
})

describe('a data folder that is not as it was', () => {
  it('goes back when somebody deleted the pack in use, and may have it again', async () => {
    const packs = terminal.open()
    await inUse(packs, one)
    await inUse(packs, two)
    rmSync(join(terminal.root, '2'), { recursive: true })
    const next = terminal.open()
    expect(markIn(next)).toBe('one')
    expect(lastOf(next)).toMatchObject({ what: 'wentBack', version: 2, why: 'missing' })
    await inUse(next, two)
    expect(markIn(next)).toBe('two')
  })
  it.each(['', '{', '{"form":2}', '{"form":1,"now":{"version":"../.."},"bad":[],"happened":[]}'])(
    'starts with the office folder when the state is %j, says so, and takes packs again',
    async (text) => {
      await inUse(terminal.open(), one)
      writeFileSync(join(terminal.root, 'state.json'), text)
      const packs = terminal.open()
      expect(markIn(packs)).toBe('the office folder')
      expect(lastOf(packs)).toMatchObject({ what: 'stateLost' })
      await inUse(packs, one)
      expect(markIn(terminal.open())).toBe('one')
    },
  )
})
