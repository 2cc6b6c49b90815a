/** What a new page is needed for waits until nobody is at the terminal; what happened before is told first. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { staffTerminals } from './opened.ts'
import { PIN, type Stand } from './terminal.ts'

const LONG = 120_000
const { terminal, stand } = staffTerminals()
let she: Stand
beforeEach(async () => {
  she = await stand()
})
/** A caretaker changes something; not at this page. */
const changes = async (to: 1 | 2 | 3 | 4) => {
  await terminal().house.handlers['staff.enter']({ pin: PIN })
  await terminal().house.handlers['staff.change']({ change: { what: 'size', to } })
  await terminal().house.handlers['staff.leave']({})
}
const rests = async () => {
  for (let n = 0; n < 5; n++) await she.time.pass(2_000)
}

it('while nobody is there, a change opens the page anew at once, and once', { timeout: LONG }, async () => {
  await changes(3)
  await expect.poll(she.loads).toBe(2)
  await she.until('Välkommen')
  await rests()
  expect(she.loads()).toBe(2)
})
it('while a visitor is there, it waits until she has gone; her visit is counted, and what she held is free', {
  timeout: LONG,
}, async () => {
  await she.wake()
  await she.touch('Svenska', 'Pengar')
  await changes(3)
  await rests()
  await she.touch('Skulder')
  expect(she.loads()).toBe(1)
  await she.touch('Göm')
  await expect.poll(she.loads).toBe(2)
  await she.until('Välkommen')
  await she.time.pass(61_000) // written once a minute
  const { counts } = JSON.parse(readFileSync(join(terminal().house.data, 'statistics.json'), 'utf8'))
  expect(counts.language).toEqual({ sv: 1 })
  expect(counts.begun).toEqual({ find: 1 })
})
it('while staff are at the panel, it waits too, and for the visit beneath', { timeout: LONG }, async () => {
  await she.wake()
  await she.touch('Svenska')
  await she.enters()
  await she.touch('Sköta terminalen', 'Ändra', 'Utseende och väntan', 'Texten börjar på storlek 3', 'Ja, ändra nu')
  await she.until('Det är ändrat')
  await rests()
  expect(she.loads()).toBe(1)
  await she.touch('Lås')
  await rests()
  expect(she.loads()).toBe(1)
  await she.touch('Göm')
  await expect.poll(she.loads).toBe(2)
  await rests()
  expect(she.loads()).toBe(2)
})
it('what is only said of the terminal needs no new page', { timeout: LONG }, async () => {
  await terminal().house.handlers['staff.enter']({ pin: PIN })
  await terminal().house.handlers['staff.close']({ reason: 'moved' })
  await terminal().house.handlers['staff.leave']({})
  await rests()
  await she.wake()
  await she.touch('Svenska')
  await she.until('Terminalen är stängd')
  expect(she.loads()).toBe(1)
})
