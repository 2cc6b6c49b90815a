/** Somebody speaks into the microphone of a real Chromium, under the page's policy: what is kept is what she said. */
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { systemClock } from '../../main/clock.ts'
import { catalogues } from '../../main/printing/catalogues.ts'
import { openRecordings } from '../../main/speech/recordings.ts'
import { missing } from '../../main/voices/missing.ts'
import { openVoices } from '../../main/voices/store.ts'
import { isWholeClip } from '../../renderer/speech/whole-clip.ts'
import { joined, mixed, noise, silence, voice } from '../../renderer/studio/signals.ts'
import { newData } from '../shells/app.ts'
import { heardFile, openStudioBrowser, openStudioTerminal, type StudioTerminal } from './terminal.ts'

const PATIENCE = 120_000
let terminal: StudioTerminal
const browsers: Browser[] = []
const open = async (heard?: Float32Array, leave: 'allow' | 'deny' = 'allow'): Promise<Page> => {
  const browser = await openStudioBrowser(heard && heardFile(heard), leave)
  browsers.push(browser)
  return terminal.open(browser)
}
beforeAll(async () => {
  terminal = await openStudioTerminal()
}, PATIENCE)
afterAll(async () => {
  for (const browser of browsers) await browser.close()
  await terminal.close()
}, PATIENCE)

it('two seconds of a soft voice become a file of two seconds, as loud as all others, which the next visitor hears', {
  timeout: PATIENCE,
}, async () => {
  const said = joined(silence(0.8), voice(-30, 2), silence(4))
  const page = await open(mixed(said, noise(-70, 6.8)))
  const recorded = await page.evaluate(() => window.studio.record(4_000))
  if (!recorded.ok) throw new Error(JSON.stringify(recorded))
  const { file } = recorded
  expect(recorded.input.seconds).toBeGreaterThan(3.5)
  expect(recorded.input.state).toBe('hearing')
  expect(recorded.seconds).toBeGreaterThan(1.9)
  expect(recorded.seconds).toBeLessThan(2.4)
  expect(recorded.played.seconds).toBeCloseTo(recorded.seconds, 3)
  expect(Math.abs(recorded.played.lufs + 23)).toBeLessThan(0.5)
  expect(recorded.played.peak).toBeLessThan(1)
  expect(Math.abs(recorded.late), 'samples').toBeLessThan(20)
  expect(recorded.size).toBeLessThan(9_000)
  expect(isWholeClip(Uint8Array.from(file))).toBe(true)
  expect(terminal.broken).toEqual([])

  const data = newData()
  const live = await openRecordings([join(data, 'voices')], () => {})
  const voices = openVoices(data, { clock: systemClock, log: () => {}, audit: { write: () => {} }, catalogues })
  const clip = missing('so', { catalogues, clips: live.clips() }).find((it) => it.clip.includes('/'))?.clip ?? ''
  expect(voices.keep({ language: 'so', clip, bytes: Uint8Array.from(file) })).toEqual({ ok: true })
  expect(voices.list('so')[0]?.seconds).toBeCloseTo(recorded.seconds, 5)
  await live.again()
  expect(live.clips()).toEqual({ so: [clip] })
  terminal.add(live.files)
  const token = { clip, text: 'Waxaa jira', language: 'so', piece: 0 } as const
  expect(await page.evaluate((it) => window.studio.heard(it), token)).toBeCloseTo(recorded.seconds, 2)
})
it('what is played is as long as what was encoded, to the sample, whatever that was', { timeout: PATIENCE }, async () => {
  const page = await open()
  for (const length of [9_600, 47_999, 48_000, 48_001, 48_648, 96_311, 240_000]) {
    const through = await page.evaluate((it) => window.studio.through(it), length)
    if (!through.ok) throw new Error(through.reason)
    expect(through.length).toBe(length)
    expect(through.peak).toBeLessThan(1)
    if (length > 40_000) expect(Math.abs(through.lufs + 23)).toBeLessThan(0.5)
  }
})
it('the longest recording still fits through one call', { timeout: PATIENCE }, async () => {
  const page = await open()
  for (const seconds of [15, 20]) {
    const through = await page.evaluate((it) => window.studio.through(it), seconds * 48_000)
    if (!through.ok) throw new Error(through.reason)
    expect(through.seconds).toBe(seconds)
    expect(through.size).toBeLessThan(47_000)
  }
})
it('a room in which nobody speaks is no recording', { timeout: PATIENCE }, async () => {
  const page = await open(noise(-70, 6))
  expect(await page.evaluate(() => window.studio.record(1_500))).toMatchObject({ ok: false, reason: 'nothing' })
})
it('without a microphone, or without leave, it says which', { timeout: PATIENCE }, async () => {
  const none = await open()
  expect(await none.evaluate(() => window.studio.record(100))).toEqual({ ok: false, reason: 'noMicrophone' })
  const denied = await open(silence(1), 'deny')
  expect(await denied.evaluate(() => window.studio.record(100))).toEqual({ ok: false, reason: 'notAllowed' })
})
