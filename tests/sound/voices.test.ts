/** The synthesiser as the page has it: in a worker, under the page's policy, in a real Chromium. */
import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Language } from '../../flows/screen.ts'
import { openSoundBrowser, openSoundTerminal, type SoundTerminal, token } from './terminal.ts'

let terminal: SoundTerminal
let browser: Browser
let page: Page
beforeAll(async () => {
  terminal = await openSoundTerminal()
  browser = await openSoundBrowser()
  page = await terminal.open(browser)
})
afterAll(async () => {
  await browser.close()
  await terminal.close()
})
const made = (text: string, language: Language = 'sv', wpm = 120) =>
  page.evaluate(([said, speed]) => window.sound.made(said, speed), [token(text, language), wpm] as const)

const welcome: readonly (readonly [Language, string])[] = [
  ['sv', 'Välkommen. Du kan inte göra något fel här.'],
  ['en', 'Welcome. You can do nothing wrong here.'],
  ['ar', 'أهلاً وسهلاً. لا يمكنك أن تخطئ هنا.'],
  ['ti', 'እንቋዕ ብደሓን መጻእኩም። ኣብዚ ጌጋ ክትገብሩ ኣይትኽእሉን ኢኹም።'],
  ['fa', 'خوش آمدید. اینجا نمی‌توانید اشتباه کنید.'],
  ['uk', 'Ласкаво просимо. Тут неможливо помилитися.'],
  ['pl', 'Witamy. Tutaj nie można zrobić nic złego.'],
  ['ru', 'Добро пожаловать. Здесь нельзя ошибиться.'],
  ['fi', 'Tervetuloa. Täällä et voi tehdä mitään väärin.'],
  ['es', 'Bienvenido. Aquí no puede hacer nada mal.'],
  ['fr', 'Bienvenue. Vous ne pouvez rien faire de mal ici.'],
  ['tr', 'Hoş geldiniz. Burada yanlış bir şey yapamazsınız.'],
]
it.each(welcome)('%s is heard: not silence, and as long as such words last', async (language, text) => {
  const { seconds, rms, words, rate } = await made(text, language)
  expect(rate).toBe(22_050)
  expect(rms).toBeGreaterThan(0.03)
  expect(rms).toBeLessThan(0.4)
  expect(seconds).toBeGreaterThan(text.length * 0.045)
  expect(seconds).toBeLessThan(text.length * 0.2)
  expect(words).toHaveLength(text.split(/\s+/).length)
  expect(words).toEqual([...words].sort((a, b) => a - b))
})
it('each language has its own voice, whatever was said before', async () => {
  const lasts: number[] = []
  for (const language of ['sv', 'en', 'fi', 'sv', 'en', 'fi'] as const)
    lasts.push(Math.round((await made('Information om en station', language)).seconds * 50) / 50)
  expect(lasts.slice(3)).toEqual(lasts.slice(0, 3))
  expect(new Set(lasts).size, lasts.join()).toBe(3)
})
it('600 characters are said to the end, each word marked, and none is waited for', async () => {
  const text = 'Här får du hjälp med skulder, räkningar och brev. Du kan komma utan tid eller boka en. '
    .repeat(7)
    .slice(0, 600)
    .trim()
  const { seconds, words, ms } = await made(text)
  expect(words).toHaveLength(text.split(/\s+/).length)
  expect(seconds).toBeGreaterThan(30)
  expect(seconds).toBeLessThan(90)
  expect(ms).toBeLessThan(10_000)
})
it('half as fast and at 400 words a minute it lasts as much longer and shorter', async () => {
  const text = 'Du kan komma utan tid eller boka en tid här'
  const [slow, usual, fast] = [await made(text, 'sv', 60), await made(text, 'sv', 120), await made(text, 'sv', 400)]
  expect(slow.seconds / usual.seconds).toBeGreaterThan(1.7)
  expect(slow.seconds / usual.seconds).toBeLessThan(2.4)
  expect(usual.seconds / fast.seconds).toBeGreaterThan(2)
  expect(slow.words).toHaveLength(10)
  expect(slow.rms).toBeGreaterThan(0.03)
})
it('a text in another script is refused, not spelled out in English', async () => {
  const refusal = (text: string, language: Language) => page.evaluate((said) => window.sound.refuses(said), token(text, language))
  expect(await refusal('أهلاً وسهلاً', 'sv')).toBe('another script')
  expect(await refusal('Välkommen', 'ar')).toBe('another script')
  expect(await refusal('بەخێربێن', 'ckb')).toBe('no voice')
  expect(await refusal('Soo dhowow', 'so')).toBe('no voice')
  const spoke = await page.evaluate((said) => window.sound.say(said), [token('أهلاً وسهلاً'), token('Ja')])
  expect(spoke.marks.filter(({ mark }) => mark)).toHaveLength(1)
})
it('what an office writes between brackets is no command', async () => {
  const plain = await made('Ja nej')
  const tricky = await made('Ja <break time="9s"/> nej')
  expect(tricky.seconds).toBeLessThan(plain.seconds + 6)
  expect((await made('<voice name="fi">Ja</voice>')).rms).toBeGreaterThan(0.03)
})
