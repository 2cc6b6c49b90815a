/** Every task, with every body, in every language; each in a terminal of its own. */
import { type Browser, type BrowserContext, chromium } from '@playwright/test'
import type { Language } from '../../flows/screen.ts'
import { sandboxFlags } from '../../main/chromium.ts'
import type { Handlers } from '../../main/contract.ts'
import { browsers } from '../chromium.ts'
import { bodies, type Mode } from './body.ts'
import type { Task } from './tasks/task.ts'
import { openTerminal } from './terminal.ts'
import { pursue, type Story } from './visitor.ts'

export interface Cell {
  task: string
  mode: Mode
  language: Language
  passed: boolean
  touches: number
  seconds: number
  /** What went wrong; empty if nothing did. */
  why: string
}
export interface Meeting {
  task: Task
  mode: Mode
  language: Language
}
/** What a test breaks, to see that a visitor notices. */
export interface Broken {
  page?: (context: BrowserContext) => Promise<void>
  services?: (handlers: Handlers) => Handlers
}

/** 21.5 inches, upright. */
export const glass = { viewport: { width: 1080, height: 1920 }, hasTouch: true }
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: browsers().headlessShell, args: [...sandboxFlags()] })

const round = (seconds: number) => Math.round(seconds * 10) / 10

/** One visitor, from the welcome screen on. */
export const meet = async (browser: Browser, { task, mode, language }: Meeting, broken: Broken = {}): Promise<Cell> => {
  const terminal = await openTerminal(broken.services)
  const context = await browser.newContext(glass)
  const stop = task.meanwhile?.(terminal)
  try {
    await broken.page?.(context)
    const proof = await task.proof(terminal)
    const page = await context.newPage()
    const breaks: string[] = []
    page.on('pageerror', ({ message }) => breaks.push(`the page broke: ${message}`))
    await page.goto(terminal.address)
    const { why, end, touches, seconds }: Story = await pursue(task.wish[language], language, bodies[mode](page, language))
    const wrong = breaks[0] ?? why ?? (await proof(end)) ?? ''
    return { task: task.name, mode, language, passed: wrong === '', touches, seconds: round(seconds), why: wrong }
  } finally {
    stop?.()
    await context.close()
    await terminal.close()
  }
}

/** So many at once: a visitor mostly reads. */
const AT_ONCE = 2

/** `met` is told of each as it ends. */
export const meetAll = async (meetings: readonly Meeting[], met: (cell: Cell) => void = () => {}): Promise<Cell[]> => {
  const browser = await openBrowser()
  const cells: Cell[] = []
  const queue = [...meetings.entries()]
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [at, meeting] = next
      const cell = await meet(browser, meeting)
      cells[at] = cell
      met(cell)
    }
  }
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work))
    return cells
  } finally {
    await browser.close()
  }
}
