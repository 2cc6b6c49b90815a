/** A whole terminal where somebody works: its page in a real Chromium, its services on a folder of their own, and ears at its sink. */
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { sandboxFlags } from '../../main/chromium.ts'
import type { clockByHand } from '../../main/clock.ts'
import { browsers } from '../chromium.ts'
import { builtMain, newData, root } from '../shells/app.ts'
import { type Ears, earsOf } from '../visitors/ears/ears.ts'
import { glass } from '../visitors/glass.ts'
import { type Behind, openHouse, serveHouse } from '../visitors/terminal.ts'
import { type Time, timeOf } from '../visitors/time/time.ts'
import { type Fingers, fingersOn } from './glass.ts'
import { growTape, type Taped } from './tape.ts'

/** Without 1 to 6: the terminal says how many digits are entered. A digit of this one is said only if it gives the PIN away. */
export const PIN = '970879'
export interface Stand extends Fingers {
  page: Page
  ears: Ears
  /** Hers and the house's; a page without it goes as clocks do. */
  time: Time
  /** How often a page was opened. */
  loads(): number
  /** What left by the sink since the page was opened, sample by sample. */
  tape(): Promise<readonly Taped[]>
  /** From a visit, by *A person*. */
  comes(): Promise<void>
  enters(): Promise<void>
}
export interface StaffTerminal {
  house: Behind
  open(browser: Browser, given?: { headset?: boolean; realTime?: boolean }): Promise<Stand>
  close(): Promise<void>
}
/** The built page, as it was when these tests began: whoever builds it anew meanwhile does not take it away under them. */
let built: string | undefined
const builtPage = (): string => {
  if (built !== undefined) return built
  builtMain()
  built = newData()
  cpSync(join(root, 'out', 'renderer'), built, { recursive: true })
  return built
}

/** A caretaker has a PIN. */
export async function openStaffTerminal(clock: ReturnType<typeof clockByHand>, folder?: string): Promise<StaffTerminal> {
  const opened = await openHouse({ clock, ...(folder !== undefined && { folder }) })
  const { house } = opened
  await house.handlers['staff.setPin']({ role: 'caretaker', pin: PIN })
  await house.handlers['staff.leave']({})
  const { invite, close } = await serveHouse(opened, builtPage())
  return {
    house,
    open: async (browser, { headset = false, realTime = false } = {}) => {
      const context = await browser.newContext(glass)
      const page = await context.newPage()
      let loads = 0
      page.on('load', () => loads++)
      const ears = await earsOf(page, 'sv', { headset })
      await page.addInitScript(growTape)
      const time = realTime ? machineTime : await timeOf(page, clock)
      await page.goto(invite())
      await page.waitForFunction(() => document.querySelector('h1') !== null)
      const fingers = fingersOn(page, time.pass)
      const comes = () => fingers.touch('Personal', 'Jag arbetar här')
      return {
        ...fingers,
        page,
        ears,
        time,
        loads: () => loads,
        tape: () => page.evaluate(() => window.tape),
        comes,
        enters: async () => {
          await comes()
          await fingers.digits(PIN)
          await fingers.until('Vad vill du göra?')
        },
      }
    },
    close,
  }
}
const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))
const machineTime: Time = {
  now: () => performance.now(),
  rest: async () => true,
  pass: sleep,
  passUntilChange: async (ms) => {
    await sleep(ms)
    return true
  },
}

/** `heard`: the file that its microphone hears each time it is opened, once and from its beginning; without, it has none. */
export const openStaffBrowser = (heard?: string): Promise<Browser> =>
  chromium.launch({
    executablePath: browsers().headlessShell,
    args: [
      ...sandboxFlags(),
      '--disable-gpu-vsync',
      '--disable-frame-rate-limit',
      '--autoplay-policy=no-user-gesture-required',
      ...(heard ? ['--use-fake-device-for-media-stream', `--use-file-for-fake-audio-capture=${heard}%noloop`] : []),
      '--use-fake-ui-for-media-stream',
    ],
  })
