/** Somebody is in the middle of booking a time, and staff come to do something at the terminal: hers stays hers, or ends cleanly. */
import { beforeEach, expect, it } from 'vitest'
import { catalogues } from '../../main/printing/catalogues.ts'
import { madeUp } from '../../main/voices/made-up.ts'
import { serviceOf } from '../visitors/tasks/office.ts'
import { staffTerminals } from './opened.ts'
import { PIN, type Stand } from './terminal.ts'

const LONG = 120_000
const { terminal, stand } = staffTerminals()
let she: Stand
/** The time that she books. */
let wanted: { service: string; start: string }
beforeEach(async () => {
  const { handlers } = terminal().house
  const { id } = await serviceOf(handlers, 'money', 'debt-advice')
  const slots = await handlers['booking.freeTimes']({ service: id })
  wanted = { service: id, start: slots.find(({ date, at }) => date === '2026-11-24' && at === '09:00')?.start ?? '' }
  she = await stand()
  await she.wake()
})
const sure = 'Vill du ha den här tiden?'
const toConfirm = async () => {
  await she.touch('Svenska', 'Pengar', 'Skulder', 'Skuldrådgivning', 'Boka en tid', '24/11I morgon, tisdag 24 november09:00')
  await she.until(sure)
}
/** How many may still have that time: it has two hosts. */
const freeThen = async () => {
  const { handlers } = terminal().house
  const holds: string[] = []
  for (;;) {
    const held = await handlers['booking.hold'](wanted)
    if (!held.ok) break
    holds.push(held.hold)
  }
  for (const hold of holds) await handlers['booking.letGo']({ hold })
  return holds.length
}
/** Back from where staff came in, and on to the end. */
const booksIt = async () => {
  await she.until('Ska någon komma till dig?')
  await she.touch('Tillbaka')
  await she.until(sure)
  expect(await freeThen()).toBe(1)
  await she.touch('Ja, boka tiden')
  await she.until('Din tid är bokad')
}
const office = () => terminal().house.handlers['terminal.office']({})
const log = () => terminal().house.handlers['staff.log']({})

const doings: readonly (readonly [what: string, does: () => Promise<unknown>, then: () => Promise<unknown>])[] = [
  [
    'close the terminal',
    async () => {
      await she.touch('Stäng terminalen', 'Den ska lagas.')
      await she.until('Nu är den stängd')
    },
    async () => {
      expect((await office()).closed).toBe('repair')
      await she.wake()
      await she.touch('Svenska')
      await she.until('Terminalen är stängd')
    },
  ],
  [
    'tell all something',
    async () => {
      await she.touch('Säg något till alla', 'Hissen är trasig')
      await she.until('Nu får alla veta det')
    },
    async () => {
      expect((await office()).notice).toBe('lift-broken')
      await she.wake()
      await she.touch('Svenska')
      await expect.poll(she.reads).toContain(catalogues.sv?.['notice.lift-broken']?.replaceAll('\u00ad', ''))
    },
  ],
  [
    'change how large the text begins',
    async () => {
      await she.touch('Sköta terminalen', 'Ändra', 'Utseende och väntan', 'Texten börjar på storlek 3')
      await she.touch('Ja, ändra nu')
      await she.until('Det är ändrat')
    },
    async () => {
      expect((await office()).size).toBe(3)
      await expect.poll(she.loads).toBe(2)
    },
  ],
  [
    'print a test',
    async () => {
      await she.touch('Skriv ut ett prov')
      await she.until('Provet är utskrivet')
    },
    // the test, and her ticket after it
    async () => expect(terminal().house.tickets).toHaveLength(2),
  ],
  [
    'record a sentence',
    async () => {
      await she.touch('Sköta terminalen', 'Spela in röster', 'svenska', 'Inget namn', 'Spela in')
      await she.until('Ingen mikrofon finns')
      const opus = Buffer.from(madeUp()).toString('base64')
      await terminal().house.handlers['staff.keepTake']({ language: 'sv', clip: 'terminal.back', opus })
    },
    async () => {
      expect((await terminal().house.handlers['speech.recordings']({})).sv).toContain('terminal.back')
      await expect.poll(she.loads).toBe(2)
    },
  ],
]
it.each(doings)(
  'staff %s: she goes on where she was, with her time held, and it holds for who comes next',
  {
    timeout: LONG,
  },
  async (what, does, then) => {
    await toConfirm()
    const free = await freeThen()
    expect(free).toBe(1) // the other of two is hers
    await she.enters()
    await does()
    expect(she.loads()).toBe(1)
    await she.touch('Lås')
    await booksIt()
    expect(she.loads()).toBe(1)
    await she.touch('Göm')
    await she.until(what.startsWith('close') ? 'Terminalen är stängd' : 'Välkommen')
    await then()
  },
)
it('staff take five minutes: her time is held for so long, and her visit is not over', { timeout: LONG }, async () => {
  await toConfirm()
  await she.enters()
  for (let n = 0; n < 5; n++) {
    await she.time.pass(60_000)
    await she.touch(n % 2 === 0 ? 'Mer' : 'Förra')
  }
  await she.touch('Lås')
  await booksIt()
})
it('“Reset for the next” lets go of what she held, and the next meets the first screen', { timeout: LONG }, async () => {
  await toConfirm()
  await she.enters()
  await she.touch('Börja om för nästa')
  await she.until('Besöket är slut')
  await expect.poll(freeThen).toBe(2)
  await she.touch('Lås och gå ut')
  await she.until('Välkommen')
  await she.wake()
  await she.until('Välj språk')
})
it('staff read their own language, and she has hers again when they have gone', { timeout: LONG }, async () => {
  const said = (key: string) => catalogues.uk?.[key]?.replaceAll('\u00ad', '') ?? '?'
  await she.touch('Українська')
  await she.touch(said('terminal.call-person'), said('call.i-work-here'))
  await she.digits(PIN)
  await she.until('Vad vill du göra?')
  expect(await she.page.evaluate(() => document.documentElement.lang)).toBe('sv')
  await she.touch('Lås')
  await she.until(said('call.asking'))
  expect(await she.page.evaluate(() => document.documentElement.lang)).toBe('uk')
})
it('a page that broke under staff leaves nobody in at the next', { timeout: LONG }, async () => {
  await she.touch('Svenska')
  await she.enters()
  await she.page.reload()
  await she.until('Välkommen')
  await expect.poll(async () => (await terminal().house.handlers['staff.door']({})).isIn).toBe(false)
  expect(log).toThrow()
  await she.wake()
  await she.touch('Svenska')
  await she.comes()
  await she.until('Skriv din pin')
})
