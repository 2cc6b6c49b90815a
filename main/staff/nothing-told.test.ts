/** What nobody may find afterwards: no PIN, no badge, no code, no name of hers; not in the logs, not on the disk, not in a file's name. */
import { afterEach, expect, it, vi } from 'vitest'
import { stderrLog } from '../log.ts'
import { madeUp } from '../voices/made-up.ts'
import { filesIn, openHouseAtHand } from './house-at-hand.ts'

const secrets = {
  'the caretaker’s PIN': '482913',
  'a new PIN of hers': '730518',
  'the desk’s PIN': '5930',
  'a PIN that was refused': '123456789012',
  'a wrong PIN': '9517530',
  'a badge': 'BADGE-7716350042',
  'a wrong badge': 'BADGE-1192837465',
  'what she is called': 'Gunhild-Majken',
} as const
afterEach(() => vi.restoreAllMocks())

it('PINs, badges, codes and names of visitors are in no log, no file and no file’s name, in any form that can be read', async () => {
  const told: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    told.push(String(text))
    return true
  })
  const house = await openHouseAtHand({ log: stderrLog })
  const { answered, data } = house
  await answered('staff.setPin', { role: 'caretaker', pin: secrets['the caretaker’s PIN'] })
  await answered('staff.setPin', { role: 'desk', pin: secrets['the desk’s PIN'] })
  await answered('staff.setPin', { role: 'caretaker', pin: secrets['a PIN that was refused'] })
  await answered('staff.setPin', { role: 'caretaker', pin: secrets['a new PIN of hers'] })
  await answered('staff.setBadge', { role: 'desk', badge: secrets['a badge'] })
  const code = await bookedToday(house)
  await answered('staff.today', {})
  const opus = Buffer.from(madeUp()).toString('base64')
  await answered('staff.keepTake', { language: 'so', clip: 'terminal.back', opus, who: 'Hodan' })
  const back = await answered('staff.backup', {})
  for (const verb of ['staff.exportFigures', 'staff.exportLog'] as const) await answered(verb, {})
  await answered('staff.report', { seen: [] })
  const log = await answered('staff.log', {})
  await answered('staff.leave', {})
  for (const pin of [secrets['a wrong PIN'], secrets['the caretaker’s PIN']]) await answered('staff.enter', { pin })
  await answered('staff.enter', { badge: secrets['a wrong badge'] })
  await answered('staff.enter', { badge: secrets['a badge'] })
  // whatever is not as it should be is refused, and its refusal is logged
  await house.ask('staff.enter', { pin: `${secrets['a wrong PIN']}x` })
  await house.ask('staff.close', { reason: 'repair' })
  await house.close()

  if (!back.ok) throw new Error(back.reason)
  const all = { ...secrets, 'the code of a booking': code, 'the digits of the backup': back.passphrase }
  const files = filesIn(data)
  expect(files.map(({ path }) => path)).toEqual(expect.arrayContaining(['audit.jsonl', 'staff.json', 'bookings.sqlite']))
  expect(log.entries.length).toBeGreaterThan(5)
  const logs = [...told, JSON.stringify(log)].join('\n')
  for (const [what, secret] of Object.entries(all)) {
    expect(logs, what).not.toContain(secret)
    // her name is in her booking until it is over, under the store's key
    const holders = files.filter(({ path, bytes }) => path.includes(secret) || isIn(bytes, secret)).map(({ path }) => path)
    expect(holders, what).toEqual([])
  }
  // who lends her voice wants to be named, beside her recording and nowhere else
  expect(files.filter(({ bytes }) => isIn(bytes, 'Hodan')).map(({ path }) => path)).toEqual(['voices/voices.json'])
})

/** As it is written, or as hexadecimal or base64 of it; a number alone, not within a longer one. */
function isIn(bytes: Buffer, secret: string): boolean {
  const text = bytes.toString('latin1')
  const forms = [Buffer.from(secret).toString('hex'), Buffer.from(secret).toString('base64').replace(/=+$/, '')]
  // four digits are in any hash: they count where they stand by themselves
  const plain = /^\d+$/.test(secret) ? new RegExp(`(?<![0-9a-f])${secret}(?![0-9a-f])`) : undefined
  return (
    (plain ? plain.test(text) : text.includes(Buffer.from(secret).toString('latin1'))) || forms.some((it) => text.includes(it))
  )
}
async function bookedToday({ answered }: Awaited<ReturnType<typeof openHouseAtHand>>): Promise<string> {
  const services = (await answered('directory.kinds', { topic: 'money' })).flatMap((kind) => kind.services)
  for (const { id } of services.filter(({ bookable }) => bookable)) {
    const slot = (await answered('booking.freeTimes', { service: id })).find(({ nights }) => nights === 0)
    const hold = slot && (await answered('booking.hold', { service: id, start: slot.start }))
    if (!hold?.ok) continue
    const booked = await answered('booking.confirm', { hold: hold.hold, called: { name: secrets['what she is called'] } })
    if (!booked.ok) continue
    await answered('booking.arrive', { code: booked.code })
    return booked.code
  }
  throw new Error('nothing is free today')
}
