/**
 * How soon the terminal answers a hand. Chromium's headless shell, which draws what Chromium draws, without a window: steadier
 * to measure with, and without the cost of a desktop. Once as fast as this machine is, once with its processor slowed six times.
 */
import { availableParallelism, loadavg } from 'node:os'
import { gzipSync } from 'node:zlib'
import type { Browser, Page, Response } from '@playwright/test'
import { builtMain } from '../shells/app.ts'
import { glass, openBrowser } from '../visitors/matrix.ts'
import { openTerminal, type RealTerminal } from '../visitors/terminal.ts'
import type { Word } from '../visitors/wish.ts'
import { type Bench, quantile, type Row } from './bench.ts'
import { listenBefore, tap } from './finger.ts'
import { startOnce } from './start.ts'

const kB = (bytes: number) => Math.round(bytes / 100) / 10
const LIMITS = { x1: 50, x6: 120, scriptKB: 60 }
const STARTS = 5

/** A visit that meets each sort of screen: lists, facts and their pages, times; forth and back; two languages; the end. */
const topicToTimes: readonly Word[] = ['Pengar', 'Skulder', 'Skuldrådgivning', 'Mer', 'Förra', 'Boka en tid']
const back: Word = 'Tillbaka'
const way: readonly Word[] = [
  ...['Börja', 'Svenska', ...topicToTimes],
  ...['Andra tider', back, /\d\d:\d\d/, back, back, back, back, back],
  ...['Mer', 'Trygghet', back, 'Språk', 'English', 'Hide'],
]
/** Before anything counts: what is compiled and cached at the first time is, by the second visitor. */
const WARM_UP = 1
/** At least 150 taps. */
const ROUNDS = 7

interface Tap {
  step: number
  ms: number
}
const measure = async (browser: Browser, terminal: RealTerminal, rate: number): Promise<Tap[]> => {
  const page = await browser.newPage(glass)
  await listenBefore(page)
  await page.goto(terminal.address)
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate })
  const taps: Tap[] = []
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    for (const [step, word] of way.entries()) {
      const ms = await tap(page, cdp, word)
      if (round >= WARM_UP) taps.push({ step, ms })
    }
  }
  await page.close()
  return taps
}
const msOf = (taps: readonly Tap[]) => taps.map(({ ms }) => ms)
/** Which steps of the way take longest, each at its median: where to look first. */
const slowest = (taps: readonly Tap[]): string =>
  way
    .map((word, step) => ({ word, ms: quantile(msOf(taps.filter((it) => it.step === step)), 0.5) }))
    .sort((a, b) => b.ms - a.ms)
    .slice(0, 3)
    .map(({ word, ms }) => `${word} ${ms}`)
    .join(', ')

/** When there was first something to touch: milliseconds of the page's own clock. */
declare global {
  interface Window {
    openedAt?: number
  }
}
const noteOpening = () => {
  const seen = new MutationObserver(() => {
    if (!document.querySelector('.stop')) return
    window.openedAt = performance.now()
    seen.disconnect()
  })
  seen.observe(document, { childList: true, subtree: true })
}
interface Weight {
  /** What had to come before anybody could touch it. */
  scriptGzBytes: number
  /** What came afterwards, while nobody was there: what it speaks with, the voice itself not counted. */
  restGzBytes: number
  /** What it still loaded when it was touched: files. */
  fetched: number
}
const weigh = async (browser: Browser, { address }: RealTerminal): Promise<Weight> => {
  const page: Page = await browser.newPage(glass)
  const scripts: Response[] = []
  let fetched = 0
  page.on('response', (response) => {
    fetched++
    const isWorker = /synthesis-worker/.test(response.url())
    if (response.request().resourceType() === 'script' && !isWorker) scripts.push(response)
  })
  await listenBefore(page)
  await page.addInitScript(noteOpening)
  await page.goto(address, { waitUntil: 'networkidle' })
  const cdp = await page.context().newCDPSession(page)
  const loaded = fetched
  for (const word of way) await tap(page, cdp, word)
  const late = await page.evaluate(() => {
    const { openedAt } = window
    if (openedAt === undefined) throw new Error('it never opened')
    return performance.getEntriesByType('resource').flatMap(({ name, startTime }) => (startTime < openedAt ? [] : [name]))
  })
  const weightOf = async (those: Response[]) =>
    (await Promise.all(those.map((it) => it.body()))).reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0)
  const [scriptGzBytes, restGzBytes] = await Promise.all([
    weightOf(scripts.filter((it) => !late.includes(it.url()))),
    weightOf(scripts.filter((it) => late.includes(it.url()))),
  ])
  await page.close()
  return { scriptGzBytes, restGzBytes, fetched: fetched - loaded }
}

const inTerminal = async <T>(measured: (terminal: RealTerminal) => Promise<T>): Promise<T> => {
  const terminal = await openTerminal()
  try {
    return await measured(terminal)
  } finally {
    await terminal.close()
  }
}

export const bench: Bench = async (say) => {
  builtMain()
  say(`load before: ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} processors; measure when it is quiet`)
  const starts: number[] = []
  for (let n = 0; n < STARTS; n++) starts.push(await startOnce())
  const startMs = Math.round(quantile(starts, 0.5))
  say(`${STARTS} starts: ${starts.map(Math.round).join(', ')} ms`)

  const browser = await openBrowser()
  try {
    const { scriptGzBytes, restGzBytes, fetched } = await inTerminal((terminal) => weigh(browser, terminal))
    const speeds = { x1: [] as Tap[], x6: [] as Tap[] }
    for (const [speed, rate] of [
      ['x1', 1],
      ['x6', 6],
    ] as const) {
      speeds[speed] = await inTerminal((terminal) => measure(browser, terminal, rate))
      say(`${speeds[speed].length} taps at ${rate}x; slowest: ${slowest(speeds[speed])} ms`)
    }
    const of = (taps: readonly Tap[]) => ({ p50: quantile(msOf(taps), 0.5), p95: quantile(msOf(taps), 0.95) })
    const tapToFrameMs = { x1: of(speeds.x1), x6: of(speeds.x6) }
    const rows: Row[] = [
      { what: 'tap to frame, p50', value: tapToFrameMs.x1.p50, unit: 'ms' },
      { what: 'tap to frame, p95', value: tapToFrameMs.x1.p95, unit: 'ms', limit: LIMITS.x1 },
      { what: 'tap to frame, p50, processor 6x slower', value: tapToFrameMs.x6.p50, unit: 'ms' },
      { what: 'tap to frame, p95, processor 6x slower', value: tapToFrameMs.x6.p95, unit: 'ms', limit: LIMITS.x6 },
      { what: `start to welcome, median of ${STARTS}`, value: startMs, unit: 'ms' },
      { what: 'scripts, compressed', value: kB(scriptGzBytes), unit: 'kB', limit: LIMITS.scriptKB },
      { what: 'scripts loaded afterwards, while nobody is there', value: kB(restGzBytes), unit: 'kB' },
      { what: 'files fetched during a visit', value: fetched, unit: '' },
    ]
    return { rows, result: { tapToFrameMs, startMs, scriptGzBytes, restGzBytes } }
  } finally {
    await browser.close()
  }
}
