/** The page that only records, built once and served as the terminal's own is: the same headers, the same door. */
import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { build } from 'vite'
import { createAnnouncements } from '../../main/announcements.ts'
import { serve } from '../../main/browser.ts'
import { sandboxFlags } from '../../main/chromium.ts'
import { systemClock as clock } from '../../main/clock.ts'
import { createDispatch } from '../../main/dispatch.ts'
import { type PageFiles, pageFiles } from '../../main/page-files.ts'
import { pretend } from '../../main/pretend-handlers.ts'
import { tellBroken } from '../broken-policy.ts'
import { browsers } from '../chromium.ts'
import { newData } from '../shells/app.ts'
import { wavOf } from '../sound/wav.ts'

export interface StudioTerminal {
  /** Ends with its browser. */
  open(browser: Browser): Promise<Page>
  /** What the page's policy forbade. */
  broken: readonly string[]
  /** Serves these too. */
  add(more: PageFiles): void
  close(): Promise<void>
}
export const openStudioTerminal = async (): Promise<StudioTerminal> => {
  const built = newData()
  await build({
    root: join(import.meta.dirname, 'page'),
    base: './',
    configFile: false,
    logLevel: 'warn',
    worker: { format: 'es' },
    build: { outDir: built, emptyOutDir: true, assetsInlineLimit: 0 },
  })
  const { handlers } = pretend({})
  const dispatch = createDispatch(handlers, { clock })
  const announcements = createAnnouncements()
  const files = new Map(await pageFiles(built))
  const needs = { files, dispatch, handlers, pageGone: () => {}, announcements, clock, random: randomBytes, log: () => {} }
  const served = await serve({ ...needs, port: 0 })
  if (!served.ok) throw new Error(served.fault)
  const { shell } = served
  const broken: string[] = []
  return {
    open: async (browser) => {
      const page = await browser.newPage()
      await tellBroken(page, (directive) => void broken.push(directive))
      await page.goto(shell.invite())
      await page.waitForFunction(() => 'studio' in window)
      return page
    },
    broken,
    add: (more) => {
      for (const [path, file] of more) files.set(path, file)
    },
    close: shell.close,
  }
}

/** With a microphone that hears this file, once, from when it is opened; or with none. Its shell has nobody to ask for leave. */
export const openStudioBrowser = (heard: string | undefined, leave: 'allow' | 'deny'): Promise<Browser> =>
  chromium.launch({
    executablePath: browsers().headlessShell,
    args: [
      ...sandboxFlags(),
      '--autoplay-policy=no-user-gesture-required',
      ...(heard ? ['--use-fake-device-for-media-stream', `--use-file-for-fake-audio-capture=${heard}%noloop`] : []),
      leave === 'allow' ? '--use-fake-ui-for-media-stream' : '--use-fake-ui-for-media-stream=deny',
    ],
  })

/** A file for the microphone to hear. */
export const heardFile = (samples: Float32Array, rate = 48_000): string => {
  const file = join(newData(), 'heard.wav')
  writeFileSync(file, wavOf(samples, rate))
  return file
}
