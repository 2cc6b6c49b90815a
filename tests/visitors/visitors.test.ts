/** That everybody gets what she came for; and that a visitor can be lost, or these tests would say nothing. */
import type { Browser } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtMain } from '../shells/app.ts'
import { breakages } from './breakages.ts'
import { openBrowser } from './glass.ts'
import { everyMeeting, meetAll } from './matrix.ts'
import { meet } from './meeting.ts'
import type { Mode } from './persons.ts'
import { sampleOf } from './sample.ts'
import { book } from './tasks/book.ts'
import { tasks } from './tasks/tasks.ts'
import { spokenLanguages } from './wish.ts'

/** Counted from the welcome screen, the touch that wakes it included; one more for who finds her language on its second page. */
const MOST_TOUCHES_TO_BOOK = 8
const LONG = 600_000

let browser: Browser
beforeAll(async () => {
  builtMain()
  browser = await openBrowser()
}, LONG)
afterAll(() => browser?.close())

it('everybody gets what she came for, with every body', { timeout: LONG }, async () => {
  const meetings = sampleOf(tasks)
  const cells = await meetAll(meetings)
  expect(cells.filter(({ passed }) => !passed)).toEqual([])
  expect(cells).toHaveLength(meetings.length)
})
it('who reads books in a few touches, in every language that is spoken', { timeout: LONG }, async () => {
  const cells = await meetAll(everyMeeting({ tasks: [book], modes: ['reads'], languages: spokenLanguages }))
  const firstPage: readonly string[] = spokenLanguages.slice(0, 6)
  for (const { touches, language, why } of cells) {
    expect(why, language).toBe('')
    const isOnSecondPage = !firstPage.includes(language)
    expect(touches, language).toBeLessThanOrEqual(MOST_TOUCHES_TO_BOOK + (isOnSecondPage ? 1 : 0))
  }
})
it.each<Mode>(['hears'])(
  '(%s) the terminal’s own voice, in the page, says what its words say',
  { timeout: LONG },
  async (mode) => {
    for (const language of ['sv', 'ar'] as const) {
      const { why } = await meet(browser, { task: book, mode, language, seed: 1, aloud: true })
      expect(why, language).toBe('')
    }
  },
)

describe.concurrent('what is broken is noticed by whom it concerns:', () => {
  for (const { what, task, seed = 1, broken, noticed, unnoticed } of breakages) {
    for (const [mode, why] of noticed)
      it(`${what} (${mode})`, { timeout: LONG }, async () => {
        const cell = await meet(browser, { task, mode, language: 'sv', seed }, broken)
        expect(cell.passed).toBe(false)
        expect(cell.why).toMatch(why)
      })
    if (unnoticed)
      it(`${what} (not ${unnoticed})`, { timeout: LONG }, async () => {
        const cell = await meet(browser, { task, mode: unnoticed, language: 'sv', seed }, broken)
        expect(cell.why).toBe('')
      })
  }
})
