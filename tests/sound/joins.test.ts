/** Recordings and the synthesiser, one after the other, as they leave for the sound card. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newData } from '../shells/app.ts'
import { openSoundBrowser, openSoundTerminal, type SoundTerminal, token } from './terminal.ts'
import { wav } from './wav.ts'

let terminal: SoundTerminal
let browser: Browser
let page: Page
beforeAll(async () => {
  const voices = newData()
  mkdirSync(join(voices, 'sv'), { recursive: true })
  const clips: Record<string, Buffer> = {
    'number.15': wav(220, 0.5),
    'book.code~0': wav(330, 0.4, 48_000),
    cut: wav(440, 1).subarray(0, 9_000),
    noise: Buffer.from('This is no sound at all.'),
    long: wav(440, 1, 22_050, 700),
    odd: wav(440, 1, 22_050, 3),
  }
  for (const [name, bytes] of Object.entries(clips)) writeFileSync(join(voices, 'sv', `${name}.wav`), bytes)
  terminal = await openSoundTerminal(voices)
  browser = await openSoundBrowser()
  page = await terminal.open(browser)
  await page.evaluate(() => window.sound.speech.warm())
})
afterAll(async () => {
  await browser.close()
  await terminal.close()
})
const say = (...tokens: ReturnType<typeof token>[]) => page.evaluate((said) => window.sound.say(said), tokens)
/** Seconds that the synthesiser takes for it, without listening. */
const made = async (text: string) => (await page.evaluate((said) => window.sound.made(said, 120), token(text))).seconds
const secondsOf = (left: readonly { samples: readonly number[] }[]) =>
  left.reduce((sum, { samples }) => sum + samples.length, 0) / 22_050

it('a recording, a synthesised word and another recording are one sound: no gap, no click, sample on sample', async () => {
  const spoke = await say(
    token('kod', 'sv', { clip: 'book.code/0' }),
    token('Välkommen'),
    token('femton', 'sv', { clip: 'number.15' }),
  )
  const { gaps, difference, steepest } = await page.evaluate((left) => window.sound.joined(left), spoke.left)
  expect(spoke.left.length).toBeGreaterThan(5)
  expect(gaps).toBe(0)
  expect(difference).toBe(0)
  const word = await say(token('Välkommen'))
  const alone = await page.evaluate((left) => window.sound.joined(left), word.left)
  expect(steepest).toBeLessThanOrEqual(alone.steepest) // no step where two meet is steeper than speech itself
  expect(secondsOf(spoke.left)).toBeCloseTo(0.9 + secondsOf(word.left), 2)
})
it('a rest lasts as long as it is told to', async () => {
  const two = await say(token('tolv', 'sv', { restMs: 400 }), token('tolv'))
  expect(secondsOf(two.left)).toBeCloseTo(2 * (await made('tolv')) + 0.4, 1)
})
it('words are marked when they are heard, in their order', async () => {
  const { marks, left } = await say(token('Boka en tid'))
  const words = marks.flatMap(({ mark, ms }) => (mark ? [{ word: mark.word, ms }] : []))
  expect(words.map(({ word }) => word)).toEqual([0, 1, 2])
  const lasts = secondsOf(left) * 1000
  expect((words[2]?.ms ?? 0) - (words[0]?.ms ?? 0)).toBeGreaterThan(lasts * 0.2)
  expect((words[2]?.ms ?? 0) - (words[0]?.ms ?? 0)).toBeLessThan(lasts)
})
it.each([
  ['missing', 'gone.away'],
  ['cut off', 'cut'],
  ['no sound', 'noise'],
  ['at a wrong rate', 'long'],
  ['at a rate that nothing has', 'odd'],
])('a recording that is %s is said by the synthesiser instead', async (_, clip) => {
  const lasts = (await made('femton')) + (await made('tolv'))
  const before = terminal.troubles.length
  const spoke = await say(token('femton', 'sv', { clip }), token('tolv'))
  expect(secondsOf(spoke.left)).toBeCloseTo(lasts, 1)
  // one that was never there is nothing to mend
  const told = clip === 'gone.away' ? [] : [{ with: 'recording', language: 'sv', clip }]
  expect(terminal.troubles.slice(before)).toEqual(told)
})
it('silence comes at once, and nothing is left to be heard', async () => {
  const { ms, left } = await page.evaluate(
    async (said) => {
      window.sound.begin(said)
      while (window.sound.left.length < 8) await new Promise((done) => setTimeout(done, 5))
      const began = performance.now()
      window.sound.speech.stop()
      const ms = performance.now() - began
      await new Promise((done) => setTimeout(done, 300))
      const count = window.sound.left.length
      await new Promise((done) => setTimeout(done, 300))
      return { ms, left: window.sound.left.length - count }
    },
    [token('Här får du hjälp med skulder, räkningar och brev.'), token('Boka en tid')],
  )
  expect(ms).toBeLessThan(16)
  expect(left).toBe(0)
})
it('each short sound comes before the words', async () => {
  const spoke = await page.evaluate((said) => window.sound.say(said, 'commit'), [token('tolv')])
  expect(secondsOf(spoke.left) - (await made('tolv'))).toBeCloseTo(0.27, 1)
})
