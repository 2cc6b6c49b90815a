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
import { browsers } from '../chromium.ts'
import { newData } from '../shells/app.ts'

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
  const served = await serve({ files, dispatch, handlers, announcements, port: 0, clock, random: randomBytes, log: () => {} })
  if (!served.ok) throw new Error(served.fault)
  const { shell } = served
  const broken: string[] = []
  return {
    open: async (browser) => {
      const page = await browser.newPage()
      await page.exposeFunction('breaks', (directive: string) => void broken.push(directive))
      await page.addInitScript(() => {
        type Told = { breaks(directive: string): void }
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
          (window as unknown as Told).breaks(effectiveDirective),
        )
      })
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

/** Mono, 16 bits: a file for the microphone to hear. */
export const heardFile = (samples: Float32Array, rate = 48_000): string => {
  const bytes = Buffer.alloc(44 + samples.length * 2)
  bytes.write('RIFF', 0)
  bytes.writeUInt32LE(bytes.length - 8, 4)
  bytes.write('WAVEfmt ', 8)
  bytes.writeUInt32LE(16, 16)
  bytes.writeUInt16LE(1, 20)
  bytes.writeUInt16LE(1, 22)
  bytes.writeUInt32LE(rate, 24)
  bytes.writeUInt32LE(rate * 2, 28)
  bytes.writeUInt16LE(2, 32)
  bytes.writeUInt16LE(16, 34)
  bytes.write('data', 36)
  bytes.writeUInt32LE(samples.length * 2, 40)
  for (const [n, it] of samples.entries()) bytes.writeInt16LE(Math.round(Math.max(-1, Math.min(1, it)) * 32_767), 44 + n * 2)
  const file = join(newData(), 'heard.wav')
  writeFileSync(file, bytes)
  return file
}
