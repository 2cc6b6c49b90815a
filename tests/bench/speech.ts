/**
 * How soon the terminal speaks after a hand, how fast its voice is made, and what that takes. In Chromium's headless shell,
 * whose sound card is Chromium's own stand-in: its delay (about 30 ms) is part of what is told here.
 */
import { readFileSync } from 'node:fs'
import { setTimeout as later } from 'node:timers/promises'
import type { Browser, Page } from '@playwright/test'
import type { Language } from '../../flows/screen.ts'
import { openSoundBrowser, openSoundTerminal, type SoundTerminal, token } from '../sound/terminal.ts'
import { understood } from '../speech/recogniser.ts'
import { type Bench, quantile, type Row } from './bench.ts'

const LIMITS = { warm: 100, cold: 300 }
const WARM = 60
const COLD = 20
/** So long is listened to before she goes on: milliseconds. */
const LISTENING_MS = 250

const sentences: readonly (readonly [Language, string])[] = [
  ['sv', 'Välkommen. Du kan inte göra något fel här.'],
  ['sv', 'Skuldrådgivning. Öppet i dag till klockan sexton.'],
  ['sv', 'Boka en tid'],
  ['en', 'Debt advice. It costs nothing, and nobody asks for your name.'],
  ['en', 'Back'],
  ['ar', 'أهلاً وسهلاً. لا يمكنك أن تخطئ هنا.'],
  ['ar', 'احجز موعدًا'],
]
const sentence = (n: number) => {
  const [language, text] = sentences[n % sentences.length] ?? ['sv', 'Ja']
  return token(text, language)
}
const first = async (page: Page, n: number): Promise<number> => {
  const heard = page.evaluate((said) => window.sound.first(said), [sentence(n)])
  await later(LISTENING_MS)
  await page.keyboard.press('Enter')
  return heard
}
const opened = async (terminal: SoundTerminal, browser: Browser): Promise<Page> => {
  const page = await terminal.open(browser)
  await page.evaluate(() => window.sound.speech.warm()) // as it is while welcome shows
  return page
}

/** What the page's process holds by itself: megabytes. Undefined where the system does not tell. */
const memoryOf = async (browser: Browser): Promise<number | undefined> => {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const held = processInfo.flatMap(({ type, id }) => {
    if (type !== 'renderer') return []
    try {
      const [, kB] = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8')) ?? []
      return kB ? [Number(kB) / 1024] : []
    } catch {
      return []
    }
  })
  return held.length > 0 ? Math.round(Math.max(...held)) : undefined
}

/** What a recogniser understands of it; nothing where there is none. */
const recognised = async (): Promise<{ wordErrorRateEn: number | null; timesMisheard: number | null }> => {
  const heard = await understood()
  if (!heard) return { wordErrorRateEn: null, timesMisheard: null }
  return { wordErrorRateEn: Math.round(heard.wordErrorRateEn * 1000) / 1000, timesMisheard: heard.timesMisheard.length }
}

export const bench: Bench = async (say) => {
  const terminal = await openSoundTerminal()
  const browser = await openSoundBrowser()
  try {
    const cold: number[] = []
    for (let n = 0; n < COLD; n++) {
      const page = await opened(terminal, browser)
      cold.push(await first(page, n))
      await page.close()
    }
    say(`${COLD} first utterances of a page`)
    const page = await opened(terminal, browser)
    await first(page, 0)
    const held = await memoryOf(browser) // before what is written down for the test takes more than the voice
    const warm: number[] = []
    for (let n = 0; n < WARM; n++) warm.push(await first(page, n))
    say(`${WARM} utterances, each interrupting the one before`)
    await page.evaluate(() => window.sound.speech.stop())
    const made: { ms: number; seconds: number }[] = []
    for (let n = 0; n < sentences.length * 3; n++)
      made.push(await page.evaluate((said) => window.sound.made(said, 120), sentence(n)))
    const sum = (of: 'ms' | 'seconds') => made.slice(sentences.length).reduce((all, it) => all + it[of], 0)
    const realTimeFactor = Math.round((sum('ms') / 1000 / sum('seconds')) * 10_000) / 10_000
    const at = (all: readonly number[]) => ({ p50: Math.round(quantile(all, 0.5)), p95: Math.round(quantile(all, 0.95)) })
    const firstSampleMs = { warm: at(warm), cold: at(cold) }
    say('what a recogniser hears: half a minute to two')
    const { wordErrorRateEn, timesMisheard } = await recognised()
    const rows: Row[] = [
      { what: 'key to first sample, p50', value: firstSampleMs.warm.p50, unit: 'ms' },
      { what: 'key to first sample, p95', value: firstSampleMs.warm.p95, unit: 'ms', limit: LIMITS.warm },
      { what: 'the first of a page, voice warmed, p50', value: firstSampleMs.cold.p50, unit: 'ms' },
      { what: 'the first of a page, voice warmed, p95', value: firstSampleMs.cold.p95, unit: 'ms', limit: LIMITS.cold },
      { what: 'time to make a second of speech', value: realTimeFactor, unit: 's' },
      ...(held === undefined ? [] : [{ what: 'memory of the page that speaks', value: held, unit: 'MB' }]),
      ...(wordErrorRateEn === null ? [] : [{ what: 'words misheard, English', value: wordErrorRateEn, unit: '', limit: 0.05 }]),
      ...(timesMisheard === null ? [] : [{ what: 'times of day misheard', value: timesMisheard, unit: '', limit: 0 }]),
    ]
    return { rows, result: { firstSampleMs, realTimeFactor, memoryMB: held ?? null, wordErrorRateEn, timesMisheard } }
  } finally {
    await browser.close()
    await terminal.close()
  }
}
