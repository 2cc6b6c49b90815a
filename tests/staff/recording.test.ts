/** Who works here lends the terminal her voice, by touches alone; the next visitor hears it. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Language } from '../../flows/screen.ts'
import { clockByHand } from '../../main/clock.ts'
import { catalogues } from '../../main/printing/catalogues.ts'
import { officeWith } from '../../main/staff/house-at-hand.ts'
import { madeUp } from '../../main/voices/made-up.ts'
import { missing } from '../../main/voices/missing.ts'
import { loudnessOf } from '../../renderer/studio/level.ts'
import { joined, mixed, noise, silence, voice } from '../../renderer/studio/signals.ts'
import { heardFile } from '../studio/terminal.ts'
import { openStaffBrowser, openStaffTerminal, type StaffTerminal, type Stand } from './terminal.ts'

const LONG = 180_000
/**
 * What the microphone hears, in seconds: two stretches of speech, with a rest between, over the noise of a lobby. The microphone
 * hears it in real time, so the rest is long: on a slow machine too, somebody who touches *Klar* within it is neither early nor late.
 */
const [BEFORE, FIRST, BETWEEN, SECOND] = [0.8, 0.8, 3, 1.2]
const said = joined(silence(BEFORE), voice(-30, FIRST), silence(BETWEEN), voice(-30, SECOND), silence(5))
/** What stays of the rest before and after: seconds. */
const RESTS = 0.16
const WHOLE = FIRST + BETWEEN + SECOND + RESTS
const PART = FIRST + RESTS
/** After so many milliseconds she says that she is done: when all was said; in the middle of the rest between. */
const AFTER_ALL = (BEFORE + WHOLE) * 1_000 + 2_000
const AFTER_PART = (BEFORE + FIRST + BETWEEN / 2) * 1_000

const opened: (() => Promise<void>)[] = []
let browser: Browser
beforeAll(async () => {
  browser = await openStaffBrowser(heardFile(mixed(said, noise(-70, said.length / 48_000))))
}, LONG)
afterAll(async () => {
  for (const close of opened) await close()
  await browser.close()
})
const openOne = async (folder?: string): Promise<StaffTerminal> => {
  const terminal = await openStaffTerminal(clockByHand(), folder)
  opened.push(terminal.close)
  return terminal
}
/** Says the sentence that is on the glass. */
const records = async (she: Stand, ms: number) => {
  await she.until('Tala nu')
  await she.page.waitForTimeout(ms)
  await she.touch('Klar')
  await she.until('Blev det bra?')
}
const inStudio = async (she: Stand, language: string) => {
  await she.wake()
  await she.touch('Svenska')
  await she.enters()
  await she.touch('Sköta terminalen', 'Spela in röster', language, 'Inget namn')
  await she.until('Mening')
}
/** Locks, and ends the visit beneath: the page opens itself anew, with what was recorded. */
const leaves = async (she: Stand) => {
  const before = she.loads()
  await she.touch('Lås', 'Göm')
  await expect.poll(she.loads, { timeout: 20_000 }).toBe(before + 1)
  await she.page.waitForFunction(() => document.querySelector('h1') !== null)
}
/** What a visitor who chooses that language hears of this sentence. */
const hears = async (she: Stand, language: string, clip: string) => {
  await she.touch(language)
  await expect.poll(async () => (await she.tape()).some((it) => it.clip === clip && it.isWhole), { timeout: 20_000 }).toBe(true)
  const parts = (await she.tape()).filter((it) => it.clip === clip)
  const rate = parts[0]?.rate ?? 0
  const heard = { rate, samples: parts.flatMap(({ samples }) => samples) }
  return { seconds: heard.samples.length / heard.rate, lufs: loudnessOf([at48000(heard.samples, heard.rate)]) }
}
/** The same sound at 48 000 samples a second. By straight lines: that dulls the highest tones, which hardly count for how loud it is. */
const at48000 = (samples: readonly number[], rate: number) =>
  Float32Array.from({ length: Math.floor((samples.length * 48_000) / rate) }, (_, n) => {
    const at = (n * rate) / 48_000
    const before = Math.floor(at)
    const one = samples[before] ?? 0
    return one + ((samples[before + 1] ?? one) - one) * (at - before)
  })
const clips = (language: Language) => missing(language, { catalogues, clips: {} })

it('what she says at the panel is heard by the next visitor in place of the synthesiser: trimmed, and as loud as all others', {
  timeout: LONG,
}, async () => {
  const terminal = await openOne()
  const first = clips('sv').findIndex(({ clip }) => clip === 'home.title')
  const she = await terminal.open(browser, { realTime: true })
  await she.wake()
  const made = await hears(she, 'Svenska', 'home.title')
  expect(made.seconds).toBeLessThan(WHOLE - 0.5)
  await she.touch('Göm')

  await inStudio(she, 'svenska')
  for (let n = 0; n < first; n++) await she.touch('Nästa mening')
  await she.touch('Spela in')
  await records(she, AFTER_PART)
  expect(await she.reads()).toContain('1 sekund')
  await she.touch('Spela in igen') // not good enough: once more
  await records(she, AFTER_ALL)
  expect(await she.reads()).toContain(`${Math.round(WHOLE)} sekunder`)
  await she.touch('Lyssna')
  await she.until('Blev det bra?')
  await she.touch('Ja, spara')
  await she.until('Mening')
  await leaves(she)
  await she.wake()
  const heard = await hears(she, 'Svenska', 'home.title')
  expect(Math.abs(heard.seconds - WHOLE)).toBeLessThan(0.12)
  expect(Math.abs(heard.lufs + 23)).toBeLessThan(1)
  expect(existsSync(join(terminal.house.data, 'voices', 'sv', 'home.title.opus'))).toBe(true)

  // a shorter one for another sentence; then its file takes the place of the first
  await she.touch('Göm')
  await inStudio(she, 'svenska')
  await she.touch('Spela in')
  await records(she, AFTER_PART)
  await she.touch('Ja, spara')
  await she.until('Mening')
  const other = clips('sv')[0]?.clip ?? ''
  const file = await (await she.page.request.get(new URL(`/voices/sv/${other.replaceAll('/', '~')}`, she.page.url()).href)).body()
  const shorter = { language: 'sv', clip: 'home.title', opus: file.toString('base64') } as const
  expect(await terminal.house.handlers['staff.keepTake'](shorter)).toEqual({ ok: true })
  await leaves(she)
  await she.wake()
  const anew = await hears(she, 'Svenska', 'home.title')
  expect(Math.abs(anew.seconds - PART)).toBeLessThan(0.12)
  expect(Math.abs(anew.lufs + 23)).toBeLessThan(1)
})
it('a language that nothing could speak is offered as spoken when its last sentence is recorded', { timeout: LONG }, async () => {
  const terminal = await openOne(
    officeWith((text) =>
      text.replace(/^languages: .*$/m, 'languages: [sv, so]').replace(/^sound:\n/m, 'sound:\n  unspoken: [so]\n'),
    ),
  )
  const she = await terminal.open(browser, { realTime: true })
  await she.wake()
  const somali = async () => (await she.things()).find(({ words }) => words.startsWith('Soomaali'))
  await expect.poll(async () => (await somali())?.marked).toBe(true)
  await she.touch('Svenska')
  await she.enters()
  const opus = Buffer.from(madeUp()).toString('base64')
  for (const { clip, core } of clips('so'))
    if (core && clip !== 'home.title') await terminal.house.handlers['staff.keepTake']({ language: 'so', clip, opus })
  await leaves(she)
  await she.wake()
  await expect.poll(async () => (await somali())?.marked).toBe(true)
  await she.touch('Göm')

  await inStudio(she, 'somaliska')
  expect(await she.reads()).toContain(clips('so').find(({ clip }) => clip === 'home.title')?.text)
  await she.touch('Spela in')
  await records(she, AFTER_ALL)
  await she.touch('Ja, spara')
  await she.until('Mening')
  await leaves(she)
  await she.wake()
  await expect.poll(async () => (await somali())?.marked).toBe(false)
  const heard = await hears(she, 'Soomaali', 'home.title')
  expect(Math.abs(heard.seconds - WHOLE)).toBeLessThan(0.12)
})
