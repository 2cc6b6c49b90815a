/** Whatever she has: keys of her own, a searching finger, a dark screen. */
import { expect, it } from 'vitest'
import { meant } from '../../flows/meaning.ts'
import { line } from '../../flows/screen.ts'
import { arrival, noSigning, view } from '../../flows/view.ts'
import { somebody } from './somebody.ts'

const key = (code: string) => ({ type: 'hand.other', code }) as const
const arrived = async () => {
  const she = somebody()
  await she.begin()
  return she
}

it('a key that nobody knows asks what it is; pressed again, it is her only switch', async () => {
  const she = await arrived()
  await she.send(key('KeyQ'))
  expect(she.view().id).toBe('keys.more')
  await she.send(key('KeyQ'))
  expect(she.view().id).toBe('keys.single')
  expect(she.terminal.met().who).toMatchObject({ keys: { KeyQ: 'switch' }, scan: 2_000 })
})
it('another one beside it: the first steps, the second chooses, or the other way round', async () => {
  const she = await arrived()
  await she.send(key('KeyQ'))
  await she.send(key('KeyW'))
  expect(she.terminal.met().who.keys).toEqual({ KeyQ: 'next', KeyW: 'select' })
  await she.touch('The other way')
  expect(she.terminal.met().who.keys).toEqual({ KeyW: 'next', KeyQ: 'select' })
  await she.touch('Done')
  expect(she.view().id).toBe('home.shown')
})
it('an unknown key wakes the terminal and is asked about at once', async () => {
  const she = somebody()
  await she.wait(0)
  await she.send(key('KeyQ'))
  expect(she.view().id).toBe('keys.more')
})
it('whoever arrives with a switch of her own is asked for her language afterwards', async () => {
  const she = somebody()
  await she.wait(0)
  await she.send(key('KeyQ'))
  await she.send(key('KeyQ'))
  await she.touch('Klart')
  expect(she.view().id).toBe('language.shown')
  await she.touch('English')
  expect(she.view().id).toBe('home.shown')
})
it('help or settings before her language is known: then she is asked for it; later she is not', async () => {
  const she = somebody()
  await she.wait(0)
  await she.send({ type: 'hand.touch', n: she.view().n, key: '' })
  await she.send({ type: 'hand.help', code: 'F1' })
  await she.touch('Se och hör', 'Klart')
  expect(she.view().id).toBe('language.shown')
  await she.send({ type: 'hand.back' })
  expect(she.view().id).toBe('home.shown')
  await she.touch('Språk', 'Se och hör', 'Klart')
  expect(she.view().id).toBe('home.shown')
})
it('an unknown key is an answer to the idle question, and is then asked about', async () => {
  const she = await arrived()
  await she.wait(120_000)
  expect(she.view().layer).toBe('ask')
  await she.send(key('KeyQ'))
  expect(she.view().id).toBe('keys.more')
})
it('keys can be tried, and do nothing there; the same key twice leaves', async () => {
  const she = await arrived()
  await she.touch('Settings', 'How I press', 'Keys', 'Try the keys')
  await she.send({ type: 'hand.select', code: 'Enter' })
  expect(she.read()).toContain('Choose')
  await she.send({ type: 'hand.louder', code: 'F21' })
  expect(she.read()).toContain('Louder')
  expect(she.terminal.met().who.volume).toBe(5)
  await she.send({ type: 'hand.louder', code: 'F21' })
  expect(she.view().id).toBe('home.shown')
})
it('a finger held on the edge lets her search by touch: what is under it is in the ring, and chosen only afterwards', async () => {
  const she = await arrived()
  await she.send({ type: 'hand.edge' })
  expect(she.terminal.met().who.feel).toBe(true)
  expect(she.view().notice?.key).toBe('say.feel')
  const money = she.stopThatReads('Money')
  await she.send({ type: 'hand.feel', n: she.view().n, key: money.key })
  expect(she.view().id).toBe('home.shown')
  await she.send({ type: 'hand.select' })
  expect(she.view().id).toBe('find.kinds')
  expect(she.view().notice).toBeUndefined()
  expect(she.terminal.met().hearing.hand).toBe('touch')
})
it('four places stand at the edge for who searches by touch, on every screen; *next* goes from stop to stop', async () => {
  const she = await arrived()
  await she.send({ type: 'hand.edge' })
  const places = () => she.view().stops.filter(({ part }) => part === 'edge')
  expect(places().map(({ picture }) => picture)).toEqual(['back', 'call-person', 'hear-again', 'next'])
  const next = places().at(-1)
  await she.send({ type: 'hand.touch', n: she.view().n, key: next?.key ?? '' })
  expect(she.view().focus).toBe(0)
  await she.send({ type: 'hand.touch', n: she.view().n, key: next?.key ?? '' })
  expect(she.view().focus).toBe(1)
  await she.wait(120_000)
  expect(she.view().layer).toBe('ask')
  expect(places()).toHaveLength(4)
})
it('the screen goes dark by a key and is lit by it, or by a touch, which chooses nothing', async () => {
  const she = await arrived()
  await she.send({ type: 'hand.dark', code: 'F5' })
  expect(she.terminal.met().who.dark).toBe(true)
  const { n, id } = she.view()
  await she.send({ type: 'hand.touch', n, key: she.stopThatReads('Money').key })
  expect(she.terminal.met().who.dark).toBe(false)
  expect(she.view().id).toBe(id)
})
it('nothing of it is there for the next visitor', async () => {
  const she = await arrived()
  await she.send({ type: 'hand.edge' })
  await she.send({ type: 'hand.dark', code: 'F5' })
  await she.send(key('KeyQ'))
  await she.send(key('KeyQ'))
  await she.send({ type: 'terminal.reset' })
  await she.begin()
  expect(she.terminal.met().who).toEqual({ language: 'en', size: 1, contrast: 'paper', volume: 5, speed: 120, hold: 0, rest: 0 })
})
it('digits of a keypad write where digits are asked for, but not the one that is her switch', async () => {
  const she = await arrived()
  await she.touch('My booked time')
  await she.send({ type: 'hand.select', code: 'Numpad5' })
  await she.send({ type: 'hand.other', code: 'Digit3' })
  expect(she.view().entered?.text).toBe('53')
  await she.touch('Restart')
  await she.send(key('Digit1'))
  await she.send(key('Digit1'))
  await she.touch('Done', 'My booked time')
  await she.send({ type: 'hand.switch', code: 'Digit1' })
  expect(she.view().entered?.text).toBe('')
})
it('the ring stays on the setting that it changes, and at the end of the scale is on nothing that undoes it', async () => {
  const she = await arrived()
  await she.touch('Settings', 'How I see')
  const ring = () => {
    const stop = she.view().stops[she.view().focus]
    return stop && she.write(stop.line)
  }
  await she.send({ type: 'hand.next', code: 'ArrowDown' })
  for (const size of [2, 3, 4]) {
    expect(ring()).toBe('Larger')
    await she.send({ type: 'hand.select', code: 'Enter' })
    expect(she.terminal.met().who.size).toBe(size)
  }
  expect(ring()).toBeUndefined()
  await she.send({ type: 'hand.next', code: 'ArrowDown' })
  await she.send({ type: 'hand.next', code: 'ArrowDown' })
  const { contrast } = she.terminal.met().who
  const seen = new Set([contrast])
  for (let n = 0; n < 3; n++) {
    await she.send({ type: 'hand.select', code: 'Enter' })
    seen.add(she.terminal.met().who.contrast)
  }
  expect(seen.size).toBe(4)
})
it('a switch on a key with a digit writes no digit: she leaves with it as she came', async () => {
  const she = await arrived()
  await she.touch('Settings', 'How I press', 'Keys', 'The ring steps', 'Done')
  await she.touch('My booked time')
  const ring = () => {
    const stop = she.view().stops[she.view().focus]
    return stop && she.write(stop.line)
  }
  for (let step = 0; step < 60 && ring() !== 'Back'; step++) await she.wait(2_000)
  expect(ring()).toBe('Back')
  await she.send({ type: 'hand.select', code: 'Numpad5' })
  expect(she.view().id).toBe('home.shown')
})
it('when no more digits fit, the keys of the keypad mean what they mean elsewhere, and the others nothing', async () => {
  const she = await arrived()
  await she.touch('My booked time')
  for (const digit of '481207') await she.send({ type: 'hand.other', code: `Digit${digit}` })
  await she.send({ type: 'hand.other', code: 'Digit3' })
  expect(she.view()).toMatchObject({ id: 'myBooking.entering', entered: { text: '481207' } })
  await she.send({ type: 'hand.select', code: 'Numpad5' })
  expect(she.view().id).toBe('myBooking.unknown')
})
it('after a stray key the next one means what it always means', async () => {
  const she = await arrived()
  await she.touch('Money')
  await she.send(key('Numpad1'))
  expect(she.view().id).toBe('keys.more')
  await she.send({ type: 'hand.next', code: 'Numpad2' })
  expect(she.view().id).toBe('find.kinds')
  await she.send(key('KeyQ'))
  await she.send({ type: 'hand.back', code: 'Escape' })
  expect(she.view().id).toBe('find.kinds')
  expect(she.terminal.met().who.keys).toBeUndefined()
})
it('whoever says herself that she has keys may choose any of them', async () => {
  const she = await arrived()
  await she.touch('Settings', 'How I press', 'Keys', 'My own keys')
  await she.send(key('KeyQ'))
  await she.send({ type: 'hand.next', code: 'Numpad2' })
  expect(she.terminal.met().who.keys).toEqual({ KeyQ: 'next', Numpad2: 'select' })
})
it('two switches, and the one that chooses comes first: the terminal does not step', async () => {
  const she = await arrived()
  await she.send(key('KeyQ'))
  await she.send(key('KeyW'))
  await she.touch('Done')
  await she.send({ type: 'hand.select', code: 'KeyW' })
  expect(she.terminal.met().who.scan).toBeUndefined()
  await she.send({ type: 'hand.next', code: 'KeyQ' })
  expect(she.view().focus).toBe(0)
})
it('back from trying the keys leads to where it was asked for, where keys act', async () => {
  const she = await arrived()
  await she.touch('Settings', 'How I press', 'Keys', 'My own keys')
  await she.send(key('KeyQ'))
  await she.send(key('KeyW'))
  await she.touch('Try the keys', 'Back')
  expect(she.view().id).toBe('keys.pair')
  expect(she.view().takesKeys).toBeUndefined()
})
it('whoever works at the terminal is not led away by the edge or an unknown key, nor offered what ends it', async () => {
  const she = await arrived()
  const who = { ...she.terminal.met().who, feel: true }
  for (const layer of ['setup', 'staff'] as const) {
    const here = { ...she.view(), layer }
    for (const hand of [{ type: 'hand.edge' }, key('KeyQ')] as const) expect(meant(hand, here, { who, steps: false })).toEqual([])
    const { hearing } = she.terminal.met()
    const met = { id: '', n: '1', layer, canGoBack: true, who, hearing, form: 'portrait', signs: [], signing: noSigning } as const
    const { stops } = view({ title: line('settings.choose') }, arrival, met)
    const pictures = stops.map(({ picture }) => picture)
    expect(pictures.filter((it) => ['hide', 'start-over', 'call-person'].includes(it))).toEqual([])
    // four places along the edge all the same, for who goes by touch and hearing
    expect(stops.filter(({ part }) => part === 'edge')).toHaveLength(4)
  }
})
