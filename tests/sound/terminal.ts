/** The page that only speaks, built once and served as the terminal's own is: the same headers, the same door, the same calls. */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { build } from 'vite'
import { voices } from '../../assets/voices.ts'
import type { Language } from '../../flows/screen.ts'
import type { Token } from '../../flows/wording/spoken.ts'
import { createAnnouncements } from '../../main/announcements.ts'
import { serve } from '../../main/browser.ts'
import { sandboxFlags } from '../../main/chromium.ts'
import { systemClock as clock } from '../../main/clock.ts'
import type { In } from '../../main/contract.ts'
import { createDispatch } from '../../main/dispatch.ts'
import { pageFiles } from '../../main/page-files.ts'
import { pretend } from '../../main/pretend-handlers.ts'
import { findRecordings } from '../../main/speech/recordings.ts'
import { browsers } from '../chromium.ts'
import { newData } from '../shells/app.ts'

const built = newData()
let building: Promise<unknown> | undefined
const buildPage = () => {
  building ??= build({
    root: join(import.meta.dirname, 'page'),
    base: './',
    configFile: false,
    logLevel: 'warn',
    worker: { format: 'es', plugins: () => [voices()] },
    build: { outDir: built, emptyOutDir: true, assetsInlineLimit: 0 },
  })
  return building
}

export type Trouble = In<'speech.trouble'>
export interface SoundTerminal {
  /** A new page; the one before is over. */
  open(browser: Browser): Promise<Page>
  /** The same, in a page that is there already. */
  visit(page: Page): Promise<void>
  origin: string
  /** What the page told main of. */
  troubles: readonly Trouble[]
  /** The jack for headphones. */
  jack(plugged: boolean): void
  close(): Promise<void>
}
/** `recorded`: a folder of recordings, as an office has it. */
export const openSoundTerminal = async (recorded?: string): Promise<SoundTerminal> => {
  await buildPage()
  const troubles: Trouble[] = []
  const announcements = createAnnouncements()
  const recordings = await findRecordings(recorded ? [recorded] : [], () => {})
  const { handlers } = pretend({
    'speech.recordings': () => recordings.clips,
    'speech.trouble': (trouble) => {
      troubles.push(trouble)
      return {}
    },
  })
  const files = new Map([...recordings.files, ...(await pageFiles(built))])
  const dispatch = createDispatch(handlers, { clock })
  const needs = { files, dispatch, handlers, pageGone: () => {}, announcements, clock, random: randomBytes, log: () => {} }
  const served = await serve({ ...needs, port: 0 })
  if (!served.ok) throw new Error(served.fault)
  const { shell } = served
  const visit = async (page: Page) => {
    await page.goto(shell.invite())
    await page.waitForFunction(() => 'sound' in window)
  }
  return {
    open: async (browser) => {
      const page = await browser.newPage()
      await visit(page)
      return page
    },
    visit,
    origin: shell.origin,
    troubles,
    jack: (plugged) => announcements.tell('ears.headset', { plugged }),
    close: shell.close,
  }
}

/** As the kiosk's browser is started. `flags`: more. */
export const openSoundBrowser = (flags: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Promise<Browser> =>
  chromium.launch({
    executablePath: browsers().headlessShell,
    args: [...sandboxFlags(), '--autoplay-policy=no-user-gesture-required', ...flags],
    ignoreDefaultArgs: ['--mute-audio'],
    env: { ...processEnv(), ...env },
  })
const processEnv = () =>
  Object.fromEntries(Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined))

export const token = (text: string, language: Language = 'sv', more: Partial<Token> = {}): Token => ({
  clip: 'nothing.recorded',
  text,
  language,
  piece: 0,
  word: 0,
  ...more,
})
