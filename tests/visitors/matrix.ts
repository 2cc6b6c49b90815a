/** Every task, with every body, in every language; each in a terminal of its own. */
import { type Browser, type BrowserContext, chromium } from '@playwright/test'
import { sandboxFlags } from '../../main/chromium.ts'
import type { Handlers } from '../../main/contract.ts'
import { browsers } from '../chromium.ts'
import { type Body, bodies, type Mode, modes } from './body.ts'
import type { Task } from './tasks/task.ts'
import { openTerminal } from './terminal.ts'
import { pursue } from './visitor.ts'
import { type Spoken, spokenLanguages } from './wish.ts'

export interface Cell {
  task: string
  mode: Mode
  language: Spoken
  passed: boolean
  touches: number
  /** What it took her; what is said takes as long as it sounds. */
  seconds: number
  /** What went wrong; empty if nothing did. */
  why: string
}
export interface Meeting {
  task: Task
  mode: Mode
  language: Spoken
}
export const everyMeeting = (tasks: readonly Task[], languages: readonly Spoken[] = spokenLanguages): Meeting[] =>
  tasks.flatMap((task) => modes.flatMap((mode) => languages.map((language) => ({ task, mode, language }))))
/** What a test breaks, to see that a visitor notices. */
export interface Broken {
  page?: (context: BrowserContext) => Promise<unknown>
  services?: (handlers: Handlers) => Handlers
}

/** 21.5 inches, upright. */
export const glass = { viewport: { width: 1080, height: 1920 }, hasTouch: true }
/** What nobody looks at need not be drawn large. */
const dark = { viewport: { width: 270, height: 480 } }
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: browsers().headlessShell, args: [...sandboxFlags()] })

const round = (seconds: number) => Math.round(seconds * 10) / 10

/** One visitor, from the welcome screen on. */
export const meet = async (browser: Browser, { task, mode, language }: Meeting, broken: Broken = {}): Promise<Cell> => {
  const terminal = await openTerminal(broken.services ? { broken: broken.services } : {})
  const context = await browser.newContext(mode === 'hears' ? dark : glass)
  const stop = task.meanwhile?.(terminal)
  try {
    await broken.page?.(context)
    const proof = await task.proof(terminal)
    const page = await context.newPage()
    const breaks: string[] = []
    page.on('pageerror', ({ message }) => breaks.push(`the page broke: ${message}`))
    const body: Body = await bodies[mode](page, language)
    await page.goto(terminal.address)
    const { why, end, touches, seconds } = await pursue(task.wish[language], language, body)
    const hearing = await body.hearing?.()
    const wrong = breaks[0] ?? hearing?.wrong ?? why ?? (await proof({ end, overheard: hearing?.overheard ?? [] })) ?? ''
    const took = round(hearing?.seconds ?? seconds)
    return { task: task.name, mode, language, passed: wrong === '', touches, seconds: took, why: wrong }
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
