/** Somebody whose language no synthesiser speaks books a time by ear, from recordings alone. */
import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { soon, when } from '../../flows/book/ticket.ts'
import { type Line, line } from '../../flows/screen.ts'
import { builtMain } from '../shells/app.ts'
import { type Ears, earsOf } from '../visitors/ears/ears.ts'
import { type Heard, isAudible } from '../visitors/ears/heard.ts'
import { openBrowser } from '../visitors/matrix.ts'
import { serviceOf, servicesIn } from '../visitors/tasks/office.ts'
import { openTerminal } from '../visitors/terminal.ts'
import { own, type RecordedOffice, recordOffice } from './recorded-office.ts'
import { TONE_MS } from './tone.ts'

const LONG = 120_000
/** More stops than any screen has. */
const MOST = 20
const ANSWER_MS = 5_000
const SILENT_MS = 1_500
/** Between two lines: milliseconds. */
const BETWEEN_MS = 350

let browser: Browser
beforeAll(async () => {
  builtMain()
  browser = await openBrowser()
}, LONG)
afterAll(() => browser?.close())

const spoken = (heard: readonly Heard[]) => heard.filter(({ token }) => token !== undefined)
/** Hands that know tones alone: they press next until they hear the one that they want. */
const handsOf = (page: Page, ears: Ears, { recorded, namesOf }: RecordedOffice) => {
  const namesHeard = (heard: readonly Heard[]) => spoken(heard).map(({ hz }) => recorded(hz) ?? 'no recording')
  const press = async (key: string, ms: number) => {
    await ears.act(() => page.keyboard.press(key))
    return ears.listen(ms)
  }
  return {
    /** The stop that says this, or the first that there is. What she hears next, and what the stop said. */
    choose: async (wanted?: Line) => {
      for (let step = 0; step < MOST; step++) {
        const stop = namesHeard(await press('ArrowDown', SILENT_MS))
        const names = wanted ? namesOf(wanted) : []
        if (!names.every((name, n) => stop[n] === name)) continue // what else there is to know of it comes after
        return { stop, next: namesHeard(await press('Enter', ANSWER_MS)) }
      }
      throw new Error(`nobody said ${wanted?.key}`)
    },
  }
}

it('who speaks Somali books a time by ear, from recordings alone', { timeout: LONG }, async () => {
  const demo = await openTerminal()
  const services = await servicesIn(demo.handlers, 'money')
  const debt = await serviceOf(demo.handlers, 'money', 'debt-advice')
  await demo.close()
  const office = recordOffice(services)
  const terminal = await openTerminal({ folder: office.folder })
  const [soonest] = await terminal.handlers['booking.freeTimes']({ service: debt.id })
  if (!soonest) throw new Error('the demo office is not what this was written for')
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    const ears = await earsOf(page, 'sv', { headset: true })
    await page.goto(terminal.address)
    await ears.listen(ANSWER_MS)
    const { choose } = handsOf(page, ears, office)

    await choose(line('language.name'))
    await choose(line('topic.money'))
    await choose(line('kind.debt-advice'))
    await choose(own(debt.name))
    await choose(line('find.book'))
    const { stop: time } = await choose()
    expect(time).toEqual(office.namesOf(line('book.soon', soon(soonest))))
    const { next: end } = await choose(line('book.yes'))

    // six digits, one after the other, right after “your number is”
    const [before = ''] = office.namesOf(line('book.code', { code: { kind: 'digits', digits: '1' } }))
    const digits = end.slice(end.indexOf(before) + 1).slice(0, 6)
    const code = digits.map((name) => name.replace('so number.', '')).join('')
    expect(terminal.appointment(code)).toMatchObject({ service: 'debt-advice', start: Date.parse(soonest.start) })
    const told = [
      line('book.booked'),
      line('book.code', { code: { kind: 'digits', digits: code } }),
      line('book.when', when(soonest)),
    ]
    const expected = told.flatMap(office.namesOf)
    expect(end.slice(0, expected.length)).toEqual(expected)

    const all = spoken(await ears.all())
    const wrong = all.filter(({ token, hz }) => office.recorded(hz) !== `${token?.language} ${token?.clip}`)
    expect(wrong.map(({ token }) => `${token?.language} ${token?.clip}: ${token?.text}`)).toEqual([])
    for (const heard of all) {
      const { token, ms, restMs, cut } = heard
      expect(isAudible(heard), token?.clip).toBe(true)
      if (!cut) expect(ms, token?.clip).toBeCloseTo(TONE_MS, 0)
      expect([0, token?.restMs ?? 0, Math.max(token?.restMs ?? 0, BETWEEN_MS)].map(Math.round), token?.clip).toContain(
        Math.round(restMs),
      )
    }
    expect(all.length).toBeGreaterThan(100)
  } finally {
    await context.close()
    await terminal.close()
  }
})
