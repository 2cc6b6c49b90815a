/** What is said to whoever writes without seeing it, and what the room hears of it. */
import { expect, it } from 'vitest'
import { keysOf } from '../../flows/entry/entry.ts'
import { silence } from '../../flows/hearing.ts'
import type { Layer } from '../../flows/layer.ts'
import { line } from '../../flows/screen.ts'

import { arrival, noSigning, view } from '../../flows/view.ts'
import { paperWording } from '../../main/printing/catalogues.ts'
import { read } from '../../renderer/speech/reader.ts'
import type { Meeting } from '../../renderer/terminal.ts'
import { listener } from './listener.ts'
import { toConfirm } from './somebody.ts'

const next = { type: 'hand.next', code: 'ArrowDown' } as const
const othersHear = 'Others can hear what you write. Plug in headphones, then only you hear it.'
type She = ReturnType<typeof listener>
const ring = (she: She) => {
  const stop = she.view().stops[she.view().focus]
  return stop && she.write(stop.line)
}
const writing = async (...words: string[]) => {
  const she = listener()
  await she.begin(...toConfirm, 'What shall we', 'My name', ...words)
  return she
}

it('what she has written is said aloud if she asks for it', async () => {
  const she = listener()
  await she.begin('My booked time', '4', '7')
  await she.touch('Say aloud')
  expect(she.heard()).toContain('So far: 47')
  await she.touch('1')
  expect(she.heard()).toContain('So far: 47 1')
})
it('the letters of a group are said as it opens, and so are the groups when it closes', async () => {
  const she = await writing('A B C')
  expect(she.heard().slice(0, 3)).toEqual(['A', 'B', 'C'])
  await she.touch('Other letters')
  expect(she.heard()).toContain('A B C D E')
})
it('for whom the terminal steps, the ring is on the first letter of what she opened', async () => {
  const she = await writing()
  await she.send({ type: 'hand.switch', code: 'F13' })
  for (let step = 0; step < 20 && !ring(she)?.startsWith('A B C'); step++) await she.wait(2_000)
  await she.send({ type: 'hand.switch', code: 'F13' })
  expect(ring(she)).toBe('A')
  expect(she.heard()).toEqual(['A'])
})
it('where the ring stands is said after what was written, when nothing more fits', async () => {
  const she = listener()
  await she.begin('My booked time')
  await she.send({ type: 'hand.switch', code: 'F13' })
  await she.touch('4', '8', '1', '2', '0', '7')
  expect(ring(she)).toBe('Ready')
  expect(she.heard()).toEqual(['6 written so far', 'Ready'])
})
it('whoever erases the last sign hears that nothing is left', async () => {
  const she = await writing('A B C', 'A', 'Erase')
  expect(she.heard()).toContain('Nothing written')
})
it('before keys name what she writes to the room, she is told so; in a headset they are for her alone', async () => {
  const byKeys = listener()
  await byKeys.begin()
  await byKeys.send(next)
  await byKeys.touch('My booked time')
  expect(byKeys.heard()[0]).not.toBe(othersHear) // a finger chose it, and reads the glass
  await byKeys.send(next)
  await byKeys.send({ type: 'hand.where', code: 'F3' })
  expect(byKeys.heard()).toContain(othersHear)
  await byKeys.send({ type: 'ears.headset' })
  await byKeys.send({ type: 'hand.where', code: 'F3' })
  expect(byKeys.heard()).not.toContain(othersHear)
})

const pin = { of: 'digits', least: 4, most: 8, send: 'PIN', private: true } as const
/** A screen that asks for a PIN. */
function atPin(entered: string, focus: string | undefined, headset: boolean): Meeting {
  const who = { language: 'en', size: 1, contrast: 'paper', volume: 5, speed: 120, hold: 0, rest: 0 } as const
  const hearing = { ...silence, hand: 'keys', headset } as const
  const layer: Layer = 'visitor'
  const place = {
    ...arrival,
    entered,
    ...(focus === undefined ? {} : { focus: JSON.stringify({ type: 'entry.key', key: focus }) }),
  }
  const met = {
    id: 'some.pin',
    n: '1',
    layer,
    canGoBack: true,
    who,
    hearing,
    form: 'portrait',
    signs: [],
    signing: noSigning,
  } as const
  const shown = view({ title: line('my-booking.entering'), entry: pin }, place, met)
  return { view: shown, who, hearing, office: listener().terminal.met().office }
}
const said = (before: Meeting, now: Meeting) => {
  const reading = read(before, now)
  return typeof reading === 'object' ? reading.say.map((it) => paperWording.write(it.line, it.language)) : reading
}
const elsewhere = (to: Meeting): Meeting => ({ ...to, view: { ...to.view, n: '0' } })

it('the keys of a PIN are hers alone: the room is told once that they are, and hears no digit', () => {
  const here = atPin('', undefined, false)
  const first = said(elsewhere(here), here)
  expect(first?.[0]).toBe('What you write is only for you. I do not say it aloud. Plug in headphones to hear it.')
  expect(first).not.toContain('5')
  expect(said(here, atPin('', '5', false))).toEqual([])
  expect(said(atPin('', '5', true), atPin('', '6', true))).toEqual(['6'])
})
it('a PIN is never said aloud, and nothing offers it', () => {
  const { view: shown } = atPin('12', '5', false)
  expect(shown.stops.some(({ event }) => event.type === 'hear.aloud')).toBe(false)
  const keys = keysOf(pin, { entered: '12', group: '' }, { language: 'en', most: 10 })
  expect(keys.filter((it) => it.event.type === 'entry.key').every((it) => it.private)).toBe(true)
  expect(keys.find((it) => it.event.type === 'entry.erase')?.private).toBeUndefined()
})
