/**
 * Faults that people met at a near relative of this terminal, a machine for voting that is used alone as well: one test each,
 * so that nobody meets them here.
 */
import { expect, it } from 'vitest'
import { usualKeys } from '../../flows/hands.ts'
import { type Line, languages } from '../../flows/screen.ts'
import { strings } from '../../flows/wording/strings.ts'
import { catalogues, paperWording } from '../../main/printing/catalogues.ts'
import { listener } from './listener.ts'
import { toConfirm } from './somebody.ts'

const next = { type: 'hand.next', code: 'ArrowDown' } as const
const select = { type: 'hand.select', code: 'Enter' } as const
type She = ReturnType<typeof listener>
const ring = (she: She) => {
  const stop = she.view().stops[she.view().focus]
  return stop && she.write(stop.line)
}
const stepTo = async (she: She, words: string) => {
  const most = she.view().stops.length
  for (let step = 0; step < most && !ring(she)?.startsWith(words); step++) await she.send(next)
  expect(ring(she)).toMatch(new RegExp(`^${words}`))
}
const take = async (she: She, ...words: string[]) => {
  for (const each of words) {
    await stepTo(she, each)
    await she.send(select)
  }
}
const arrived = async (...words: string[]) => {
  const she = listener()
  await she.begin(...words)
  return she
}

it('after something that was opened over it, she stands where she stood', async () => {
  const she = await arrived()
  await stepTo(she, 'Safety')
  await she.send({ type: 'hand.help', code: 'F1' })
  expect(she.view().id).toBe('callPerson.asking')
  await she.send({ type: 'hand.back', code: 'Escape' })
  expect(ring(she)).toBe('Safety')
})
it('what she writes is read back in her headset, and can be mended; the room hears only how much it is', async () => {
  const she = await arrived('My booked time')
  await she.touch('4', '7')
  expect(she.heard().join(' ')).not.toMatch(/[47]/)
  expect(she.heard().join(' ')).toContain('2')
  await she.send({ type: 'ears.headset' })
  await she.touch('1')
  expect(she.heard().join(' ')).toMatch(/47 1/)
  await she.touch('Erase')
  expect(she.heard().join(' ')).toMatch(/47$/)
})
it('what was said on the first screen can be heard again', async () => {
  const she = listener()
  await she.send({ type: 'hand.next', code: 'ArrowDown' })
  const first = she.heard().filter((it) => it !== 'Tryck på nästa för att höra ett val. Tryck på välj för att ta det.')
  expect(first.length).toBeGreaterThan(1)
  await she.send({ type: 'hand.again', code: 'F2' })
  expect(she.heard()).toEqual(expect.arrayContaining(first))
})
it('what is said of how to go on fits the hand and the screen', async () => {
  const she = await arrived()
  expect(she.heard()).toContain('Touch what you want.')
  await she.send(next)
  await she.send({ type: 'hand.where', code: 'F3' })
  expect(she.heard().some((it) => it.startsWith('Press next'))).toBe(true)
  expect(she.heard()).not.toContain('Touch what you want.')
  await she.send({ type: 'hand.edge' })
  expect(she.heard().some((it) => it.startsWith('Slide your finger'))).toBe(true)
  expect(she.heard().some((it) => it.startsWith('Press next'))).toBe(false)
})
it('two switches reach the pages of a long list, and come back', async () => {
  const she = await arrived('Settings', 'How I see', 'Larger', 'Larger', 'Larger', 'Done')
  await take(she, 'Money', 'Debts', 'Book')
  expect(she.view().pages).toBeGreaterThan(1)
  const first = she.read()
  await take(she, 'More')
  expect(she.read()).not.toEqual(first)
  await take(she, 'Before')
  expect(she.read()).toEqual(first)
})
it('no key but *select* on the choice itself books; left and right mean nothing', async () => {
  expect(usualKeys.ArrowRight).toBeUndefined()
  expect(usualKeys.ArrowLeft).toBeUndefined()
  const she = await arrived(...toConfirm)
  for (const type of ['next', 'previous', 'again', 'where', 'louder', 'faster', 'dark', 'dark'] as const)
    await she.send({ type: `hand.${type}`, code: 'F24' })
  expect(she.view().id).toBe('book.held.confirming')
  expect(she.plain.booked.size).toBe(0)
  await take(she, 'Yes')
  expect(she.plain.booked.size).toBe(1)
})
it('nothing that she has set is there for the next one', async () => {
  const fresh = (await arrived()).terminal.met()
  const she = await arrived('Settings', 'How I press', 'A finger', 'Hold half', 'Wait half', 'Touch and hear', 'Done')
  await she.touch('Settings', 'How I see', 'Larger', 'White on black', 'More ways', 'Lower', 'In the middle')
  await she.send({ type: 'hand.louder', code: 'F21' })
  await she.send({ type: 'hand.faster', code: 'F23' })
  await she.send({ type: 'hand.switch', code: 'F13' })
  expect(Object.keys(she.terminal.met().who).length).toBeGreaterThan(Object.keys(fresh.who).length)
  await she.send({ type: 'terminal.reset' })
  await she.begin()
  expect(she.terminal.met().who).toEqual(fresh.who)
  expect(she.terminal.met().hearing).toEqual(fresh.hearing)
})
it('what is plugged in and out meanwhile does not touch her booking', async () => {
  const she = await arrived(...toConfirm)
  const held = [...she.plain.held]
  for (let time = 0; time < 3; time++) {
    await she.send({ type: 'ears.headset' })
    await she.send({ type: 'ears.speaker' })
  }
  await she.send({ type: 'hand.other', code: 'KeyQ' })
  await she.send({ type: 'hand.other', code: 'KeyW' })
  await she.touch('Done')
  expect(she.view().id).toBe('book.held.confirming')
  expect([...she.plain.held]).toEqual(held)
  await she.touch('Yes')
  expect(she.plain.booked.size).toBe(1)
})
it('what is for staff is on the paper, and never said to her', async () => {
  const she = await arrived(...toConfirm)
  const said: string[] = []
  she.terminal.onChange(() => said.push(...she.heard()))
  await she.touch('Yes')
  await she.send({ type: 'hand.where', code: 'F3' })
  const [paper] = she.plain.printed
  const forStaff = paper && paperWording.write(paper.staff, 'sv')
  expect(forStaff).toBeTruthy()
  expect(said).not.toContain(forStaff)
  expect(she.read()).not.toContain(forStaff)
})
it('pulled out in the middle, nothing goes on in the room', async () => {
  const she = await arrived()
  await she.send({ type: 'ears.headset' })
  await she.touch(...toConfirm, 'Yes')
  expect(she.heard().join()).toContain('48 12 07')
  await she.send({ type: 'ears.speaker' })
  expect(she.heard()).toEqual([])
})
it('every control has a sound of its own in every language that has a voice', async () => {
  const she = await arrived('Money')
  await she.send({ type: 'hand.edge' })
  const edges = she.view().stops
  const controls = [...(await arrived('Money')).view().stops, ...edges]
  for (const language of languages) {
    const said = (it: { line: Line }) =>
      paperWording
        .spoken(it.line, language)
        .map(({ text }) => text)
        .join(' ')
        .trim()
    for (const control of controls) expect(said(control), `${control.picture} in ${language}`).not.toBe('')
  }
})
it('the key under a finger is said, and not taken', async () => {
  const she = await arrived('My booked time')
  await she.send({ type: 'hand.edge' })
  const seven = she.stopThatReads('7')
  await she.send({ type: 'hand.feel', n: she.view().n, key: seven.key })
  expect(she.heard()).toEqual(['7'])
  expect(she.view().entered?.text).toBe('')
})
it('letters stand in the order of the alphabet', async () => {
  const she = await arrived(...toConfirm, 'What shall we', 'My name')
  const first = she
    .view()
    .stops.filter(({ part }) => part === 'entry')
    .slice(0, 3)
  const shown = first.map((it) => she.write(it.line))
  expect(shown).toEqual([...shown].sort((a, b) => a.localeCompare(b, 'sv')))
  expect(shown[0]).toMatch(/^A/)
})
it('the same English words may be other words elsewhere: each text has a key of its own', () => {
  const keysOf = Map.groupBy(Object.keys(strings), (key) => JSON.stringify(catalogues.en?.[key]))
  const alike = [...keysOf.values()].filter((keys) => keys.length > 1)
  expect(alike.length).toBeGreaterThan(0)
  const differ = alike.filter((keys) =>
    languages.some((l) => new Set(keys.map((key) => JSON.stringify(catalogues[l]?.[key]))).size > 1),
  )
  expect(differ.length).toBeGreaterThan(0)
})
it('whoever walks away from a question has booked nothing, holds nothing, and left nothing', async () => {
  const she = await arrived(...toConfirm)
  expect(she.plain.held.size).toBe(1)
  await she.wait(120_000)
  await she.wait(45_000)
  expect(she.view().layer).toBe('welcome')
  expect(she.plain.held.size).toBe(0)
  expect(she.plain.booked.size).toBe(0)
})
