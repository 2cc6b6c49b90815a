/** A loudspeaker and a headset that can be pulled out: where it sounds is recorded, not believed. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as later } from 'node:timers/promises'
import { type Browser, chromium, type Page } from '@playwright/test'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { preferencesFor, windowFlags } from '../../main/chromium-window.ts'
import { systemClock } from '../../main/clock.ts'
import { watchJack } from '../../main/speech/jack.ts'
import { browsers } from '../chromium.ts'
import { newData } from '../shells/app.ts'
import { openPulse, rms } from './pulse.ts'
import { openSoundBrowser, openSoundTerminal, type SoundTerminal, token } from './terminal.ts'

const pulse = await openPulse()
const SILENT = 0.001
const HEARD = 0.01
/** A second or so. */
const short = token('Boka en tid här.')
const long = token('Här får du hjälp med skulder, räkningar och brev. Du kan komma utan tid, eller boka en.')

describe.skipIf(!pulse)('with a loudspeaker and a headset', () => {
  let terminal: SoundTerminal
  let browser: Browser
  let page: Page
  const pulled: (() => void)[] = []
  const plug = (name: string, description: string) => {
    const pull = pulse?.plug(name, description) ?? (() => {})
    pulled.push(pull)
    return () => {
      pulled.splice(pulled.indexOf(pull), 1)
      pull()
    }
  }
  beforeEach(async () => {
    plug('speaker', 'Built-in_Speaker')
    terminal = await openSoundTerminal()
    // names of devices are told to who may use a microphone; tests say yes with this
    browser = await openSoundBrowser(['--use-fake-ui-for-media-stream'], pulse?.env)
    page = await terminal.open(browser)
    await page.evaluate(() => window.sound.speech.warm())
    await page.waitForFunction(() => (window.sound.contexts[0]?.currentTime ?? 0) > 0.5)
  })
  afterEach(async () => {
    await browser.close()
    await terminal.close()
    for (const pull of pulled.splice(0)) pull()
  })
  afterAll(() => pulse?.close())
  const heads = () => page.evaluate(() => window.sound.heads)
  const to = (output: 'speaker' | 'headset') => page.evaluate((where) => window.sound.speech.to(where), output)
  /** How loud each is while something happens. */
  const listen = async (names: readonly string[], during: () => Promise<unknown>) => {
    const records = names.map((name) => pulse?.record(name))
    await later(500)
    await during()
    return Promise.all(records.map(async (record) => rms((await record?.stop()) ?? [])))
  }

  it('a headset is noticed, and speech goes there alone', async () => {
    expect(await heads()).toEqual([])
    expect(await to('headset')).toEqual({ ok: false, reason: 'gone' })
    plug('headset', 'USB_Headset')
    await vi.waitFor(async () => expect(await heads()).toEqual([true]), { timeout: 3_000, interval: 20 })
    expect(await to('headset')).toEqual({ ok: true })
    const [speaker, headset] = await listen(['speaker', 'headset'], () =>
      page.evaluate((said) => window.sound.say(said), [short]),
    )
    expect(headset).toBeGreaterThan(HEARD)
    expect(speaker).toBeLessThan(SILENT)
    expect(await to('speaker')).toEqual({ ok: true })
    const [after, quiet] = await listen(['speaker', 'headset'], () => page.evaluate((said) => window.sound.say(said), [short]))
    expect(after).toBeGreaterThan(HEARD)
    expect(quiet).toBeLessThan(SILENT)
  })
  it('a headset pulled out in the middle of a sentence: it is told, and what was private is not said to the room', async () => {
    const pull = plug('headset', 'USB_Headset')
    await vi.waitFor(async () => expect(await heads()).toEqual([true]), { timeout: 3_000 })
    await to('headset')
    await page.evaluate((said) => window.sound.begin([...said, ...said]), [long])
    await later(1_500)
    pull()
    await vi.waitFor(async () => expect(await heads()).toEqual([true, false]), { timeout: 3_000, interval: 20 })
    const [speaker] = await listen(['speaker'], () => page.evaluate((said) => window.sound.say(said), [short]))
    expect(speaker).toBeLessThan(SILENT) // not even what is said next, until it is decided where
    expect(terminal.troubles).toContainEqual({ with: 'output' })
    expect(await to('headset')).toEqual({ ok: false, reason: 'gone' })
    expect(await to('speaker')).toEqual({ ok: true })
    const [after] = await listen(['speaker'], () => page.evaluate((said) => window.sound.say(said), [short]))
    expect(after).toBeGreaterThan(HEARD)
  })
  it('the volume holds at once, in the middle of a sentence', async () => {
    await page.evaluate((said) => window.sound.begin([...said, ...said, ...said]), [long])
    const [loud] = await listen(['speaker'], () => later(1_500))
    await page.evaluate(() => window.sound.speech.volume(2))
    const [soft] = await listen(['speaker'], () => later(1_500))
    await page.evaluate(() => window.sound.speech.volume(0))
    const [none] = await listen(['speaker'], () => later(1_000))
    expect((soft ?? 1) / (loud ?? 1)).toBeLessThan(0.15)
    expect(soft).toBeGreaterThan(SILENT)
    expect(none).toBeLessThan(SILENT)
  })
  it('the browser shell’s own window knows outputs by their names, asks nobody for anything, and gives no camera', async () => {
    plug('headset', 'USB_Headset')
    const profile = newData()
    mkdirSync(join(profile, 'Default'))
    writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferencesFor(terminal.origin)))
    const window = await chromium.launchPersistentContext(profile, {
      executablePath: browsers().chromium,
      args: ['--headless=new', ...windowFlags({ profile, windowed: true }).filter((flag) => !flag.startsWith('--user-data-dir'))],
      ignoreDefaultArgs: ['--mute-audio', '--headless=old'],
      env: { ...process.env, ...pulse?.env } as Record<string, string>,
    })
    try {
      const own = await window.newPage()
      await terminal.visit(own)
      await vi.waitFor(async () => expect(await own.evaluate(() => globalThis.window.sound.heads)).toEqual([true]), {
        timeout: 3_000,
      })
      expect(await own.evaluate(() => globalThis.window.sound.speech.to('headset'))).toEqual({ ok: true })
      const camera = own.evaluate(() =>
        navigator.mediaDevices.getUserMedia({ video: true }).then(
          () => 'given',
          () => 'refused',
        ),
      )
      expect(await camera).toBe('refused')
      const elsewhere = await window.newPage()
      await elsewhere.goto(terminal.origin.replace('127.0.0.1', 'localhost')) // another origin: 403, and no names
      const named = () => navigator.mediaDevices?.enumerateDevices().then((all) => all.filter(({ label }) => label !== '').length)
      expect((await elsewhere.evaluate(named)) ?? 0).toBe(0)
    } finally {
      await window.close()
    }
  })
  it('main hears that something came or went, where there is somebody to tell it', async () => {
    Object.assign(process.env, pulse?.env)
    const told: boolean[] = []
    const jack = watchJack({ clock: systemClock, tell: (plugged) => told.push(plugged) })
    try {
      await vi.waitFor(() => expect(told).toEqual([false]), { timeout: 3_000 })
      const pull = plug('headset', 'USB_Headset')
      await vi.waitFor(() => expect(told.length).toBeGreaterThan(1), { timeout: 3_000, interval: 5 })
      const count = told.length
      pull()
      await vi.waitFor(() => expect(told.length).toBeGreaterThan(count), { timeout: 3_000 })
      expect(new Set(told)).toEqual(new Set([false])) // a device of its own is no jack
    } finally {
      jack.close()
    }
  })
  it('the jack, which no browser sees, is told of by main', async () => {
    terminal.jack(true)
    await vi.waitFor(async () => expect(await heads()).toEqual([true]), { timeout: 3_000 })
    expect(await to('headset')).toEqual({ ok: true })
    await page.evaluate((said) => window.sound.begin(said), [long])
    terminal.jack(false)
    await vi.waitFor(async () => expect(await heads()).toEqual([true, false]), { timeout: 3_000 })
    expect(await to('headset')).toEqual({ ok: false, reason: 'gone' })
  })
})
