/** What breaks while it speaks: it goes on, or it is silent; it never hangs. */
import type { Browser, Page } from '@playwright/test'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { openSoundBrowser, openSoundTerminal, type SoundTerminal, token } from './terminal.ts'

let terminal: SoundTerminal
let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await openSoundBrowser([], { PULSE_SERVER: 'unix:/nowhere' }) // no sound card, whatever this machine has
})
afterAll(() => browser.close())
beforeEach(async () => {
  terminal = await openSoundTerminal()
  page = await terminal.open(browser)
})
afterEach(async () => {
  await page.close()
  await terminal.close()
})
const long = token('Här får du hjälp med skulder, räkningar och brev.')
const marked = (marks: readonly { mark?: { piece: number } | undefined }[]) => [
  ...new Set(marks.flatMap(({ mark }) => (mark ? [mark.piece] : []))),
]

it('no sound card: words pass in their time, and are marked', async () => {
  await page.evaluate(() => window.sound.speech.warm())
  const { ms, marks, left } = await page.evaluate((said) => window.sound.say(said), [token('Boka en tid')])
  const lasts = (left.reduce((sum, { samples }) => sum + samples.length, 0) / 22_050) * 1000
  expect(marks.flatMap(({ mark }) => (mark ? [mark.word] : []))).toEqual([0, 1, 2])
  expect(ms).toBeGreaterThan(lasts)
  expect(ms).toBeLessThan(lasts + 1_500)
})
it('the sound card stands still: words pass in their time, main is told once, and when it goes on it is heard again', async () => {
  await page.evaluate(() => window.sound.speech.warm())
  const spoke = await page.evaluate(
    async (said) => {
      const [context] = window.sound.contexts
      const resume = AudioContext.prototype.resume
      AudioContext.prototype.resume = () => Promise.reject(new Error('no device'))
      await context?.suspend()
      const silent = [await window.sound.say(said), await window.sound.say(said)]
      AudioContext.prototype.resume = resume
      await context?.resume()
      return { silent, again: await window.sound.say(said) }
    },
    [token('Boka en tid'), token('nu', 'sv', { piece: 1 })],
  )
  for (const { marks } of spoke.silent) expect(marked(marks)).toEqual([0, 1])
  expect(spoke.again.left.length).toBeGreaterThan(3)
  expect(terminal.troubles).toEqual([{ with: 'sound' }])
})
it('a hand wakes sound that the browser held back', async () => {
  const state = await page.evaluate(async () => {
    await window.sound.contexts[0]?.suspend()
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))
    await new Promise((done) => setTimeout(done, 300))
    return window.sound.contexts[0]?.state
  })
  expect(state).toBe('running')
})
it('the voice’s worker is ended in the middle: it is started again, says the rest, and goes on', async () => {
  await page.evaluate(() => window.sound.speech.warm())
  const { ms, marks } = await page.evaluate(
    async (said) => {
      const speaking = window.sound.say(said)
      const worker = window.sound.workers.at(-1)
      worker?.terminate() // it will never answer: as one that hangs
      return speaking
    },
    [long, token('Boka en tid', 'sv', { piece: 1 })],
  )
  expect(marked(marks)).toEqual([0, 1])
  expect(ms).toBeLessThan(30_000)
  expect(terminal.troubles).toEqual([{ with: 'voice' }])
})
it('the voice’s worker crashes each time: that breath is given up, and speech is over soon', async () => {
  await page.evaluate(() => window.sound.speech.warm())
  const { ms, marks } = await page.evaluate(
    async (said) => {
      const speaking = window.sound.say(said)
      const crash = setInterval(() => window.sound.workers.at(-1)?.dispatchEvent(new Event('error')), 5)
      const spoke = await speaking
      clearInterval(crash)
      return spoke
    },
    [long],
  )
  expect(ms).toBeLessThan(20_000)
  expect(marks.at(-1)?.mark).toBeUndefined()
  const again = await page.evaluate((said) => window.sound.say(said), [token('Ja')])
  expect(again.ms).toBeLessThan(20_000)
})
it('the voice’s data does not come: speech is over, and screens go on', async () => {
  await page.close()
  page = await browser.newPage()
  await page.route('**/*.data', (route) => route.abort())
  await terminal.visit(page)
  const { ms, left } = await page.evaluate((said) => window.sound.say(said), [token('Ja'), token('Nej')])
  expect(ms).toBeLessThan(10_000)
  expect(left).toEqual([])
  expect(terminal.troubles).toContainEqual({ with: 'voice' })
})
