/** The built Electron shell, running: in Electron itself where its program is, or in the stand-in, which is not Electron. */
import { openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, _electron as electron, type Page } from '@playwright/test'
import { sandboxFlags } from '../../main/chromium.ts'
import { findElectron } from '../../main/electron-binary.ts'
import { hasScreen } from '../../main/run-browser.ts'
import { browsers } from '../chromium.ts'
import { builtMain, newData, node, office, root } from './app.ts'
import { type Program, run } from './program.ts'

export interface Running {
  data: string
  /** The terminal's page, and every other that is open. */
  pages(): Page[]
  /** Ends the page's process, as a crash would. */
  crash(): Promise<void>
  close(): Promise<void>
}
const env = (data: string) => ({
  LEDSTANG_OFFICE: office,
  LEDSTANG_DATA: data,
  LEDSTANG_WINDOWED: '0',
})

export interface StandInStart {
  data?: string
  main?: string
  switches?: readonly string[]
  env?: Readonly<Record<string, string>>
}
/** Starts the stand-in, without waiting for anything. */
export const startStandIn = ({ data = newData(), main = builtMain(), switches = [], env: more = {} }: StandInStart): Program =>
  run(node, [join(import.meta.dirname, 'stand-in', 'run.ts'), main, ...switches], {
    ...env(data),
    ...more,
    CHROMIUM_PATH: browsers().chromium,
  })

export const openStandIn = async (): Promise<Running> => {
  const data = newData()
  const program = startStandIn({ data })
  const browser: Browser = await chromium.connectOverCDP(await program.line('stand-in'))
  await program.line('ready')
  const pages = () =>
    browser
      .contexts()
      .flatMap((context) => context.pages())
      .filter((page) => !page.url().startsWith('about:'))
  return {
    data,
    pages,
    crash: async () => {
      const [page] = pages()
      const session = await page?.context().newCDPSession(page)
      await session?.send('Page.crash').catch(() => {})
    },
    close: async () => {
      program.signal('SIGTERM')
      await program.ended
    },
  }
}

export const openElectron = async (program: string): Promise<Running> => {
  const data = newData()
  const args = [...sandboxFlags(), builtMain()]
  const app = await electron.launch({
    executablePath: program,
    args,
    env: { ...process.env, ...env(data) } as Record<string, string>,
  })
  await app.firstWindow()
  return {
    data,
    pages: () => app.windows(),
    crash: () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()),
    close: () => app.close(),
  }
}

/** Electron's program, if it is one, and can show a window here. */
export const realElectron = (): { program: string } | { missing: string } => {
  const program = findElectron({ root, env: process.env, platform: process.platform })
  if (program === undefined) return { missing: 'its program is not on this machine' }
  if (!isProgram(program)) return { missing: `${program} is no program` }
  return hasScreen() ? { program } : { missing: 'there is no screen: run the tests under xvfb-run' }
}
/** ELF, Mach-O (of one kind of processor, or several), Windows: a folder with something named `electron` in it is not enough. */
const isProgram = (file: string): boolean => {
  const head = Buffer.alloc(4)
  readSync(openSync(file, 'r'), head, 0, 4, 0)
  return /^(7f454c46|cffaedfe|cafebabe|4d5a)/.test(head.toString('hex'))
}
