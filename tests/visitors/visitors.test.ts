/** That everybody gets what she came for; and that a visitor can be lost, or these tests would say nothing. */
import type { Browser } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NOBODY } from '../../main/desk/desk.ts'
import { builtMain } from '../shells/app.ts'
import { script, services, staffsSwedish, style, swedish } from './break.ts'
import { spoil } from './ears/spoil.ts'
import { openBrowser } from './glass.ts'
import { everyMeeting, meetAll } from './matrix.ts'
import { meet } from './meeting.ts'
import type { Mode } from './persons.ts'
import { sampleOf } from './sample.ts'
import type { Broken } from './stand.ts'
import { book } from './tasks/book.ts'
import { bookDiscreet } from './tasks/book-discreet.ts'
import { callPerson, staffDesk } from './tasks/call-person.ts'
import { cancel } from './tasks/cancel.ts'
import { find } from './tasks/find.ts'
import { staffClose } from './tasks/staff/close.ts'
import { staffPrint } from './tasks/staff/print.ts'
import { staffRecord } from './tasks/staff/record.ts'
import type { Task } from './tasks/task.ts'
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

interface Breakage {
  what: string
  task: Task
  seed?: number
  broken: Broken
  noticed: readonly [by: Mode, why: RegExp][]
  /** Whom it does not concern. */
  unnoticed?: Mode
}
const late = services((handlers) => ({
  'booking.freeTimes': async (q) => (await handlers['booking.freeTimes'](q)).slice(1),
}))
const codeOnNoDisk = services((handlers) => ({
  'booking.confirm': async (q) => {
    const confirmed = await handlers['booking.confirm'](q)
    return confirmed.ok ? { ...confirmed, code: confirmed.code === '271828' ? '314159' : '271828' } : confirmed
  },
}))
const indiscreet = services((handlers) => ({
  'booking.confirm': async (q) => {
    const confirmed = await handlers['booking.confirm'](q)
    return confirmed.ok ? { ...confirmed, meeting: { ...confirmed.meeting, service: { sv: 'Samtal om våld' } } } : confirmed
  },
}))
const cancelledNowhere = services(() => ({ 'booking.cancel': async () => ({ ok: true }) }))
const closedNowhere = services(() => ({ 'staff.close': async () => ({ ok: true }) }))
const keptNowhere = services(() => ({ 'staff.keepTake': async () => ({ ok: true }) }))
const noneAtTheDesk: Task = { ...callPerson, meanwhile: (house) => staffDesk(house, NOBODY) }
const over = '.choices { position: relative } .choices::after { content: ""; position: absolute; inset: 0 }'

const breakages: readonly Breakage[] = [
  {
    what: 'a button without words',
    task: book,
    broken: swedish((text) => text.replaceAll('Boka en tid', '')),
    noticed: [
      ['reads', /nothing there leads on to "Jag vill träffa någon om mina skulder/],
      ['no-sound', /nothing there leads on to "Jag vill träffa någon om mina skulder/],
    ],
  },
  {
    what: 'letters in the colour of their ground',
    task: find,
    broken: style('.choices .words { color: var(--card) }'),
    noticed: [['reads', /^she chose ".*", waited, and nothing came: /]],
    unnoticed: 'hears',
  },
  {
    what: 'a choice that something lies over',
    task: find,
    broken: style(over),
    noticed: [['reads', /^she came, waited, and nothing came: Välkommen (?!.*Börja)/]],
  },
  {
    what: 'choices in another order than they are told in',
    task: book,
    broken: style('[data-moment]:first-child { order: 9 }'),
    noticed: [['reads', /^there was a sooner time/]],
  },
  {
    what: 'an address that the directory does not have',
    task: find,
    broken: swedish((text) => text.replaceAll('{place, words}, {address, address}', '{place, words}, Storgatan 99')),
    noticed: [['reads', /^what she was told is not what the directory says: Torggatan 1, Lindvik$/]],
  },
  {
    what: 'nobody at the desk',
    task: noneAtTheDesk,
    broken: {},
    noticed: [
      ['reads', /^she chose "Ja, hämta personal", and was refused: Ingen kan komma just nu/],
      ['hears', /and was refused: ingen kan komma just nu/],
    ],
  },
  {
    what: 'a code that is on no disk',
    task: book,
    broken: codeOnNoDisk,
    noticed: [
      ['reads', /^the code that she was told is not in the store$/],
      ['hears', /^the code that she was told is not in the store$/],
    ],
  },
  {
    what: 'a time that is cancelled on no disk',
    task: cancel,
    broken: cancelledNowhere,
    noticed: [['reads', /^her time is still in the store$/]],
  },
  { what: 'a time that is not the soonest', task: book, broken: late, noticed: [['hears', /^there was a sooner time/]] },
  {
    what: 'a ticket that tells at home where she was',
    task: bookDiscreet,
    broken: indiscreet,
    noticed: [['reads', /^the last screen gives away "Samtal om våld"$/]],
  },
  {
    what: 'a choice that is not said',
    task: book,
    broken: { page: spoil({ mute: 'Boka en tid' }) },
    noticed: [
      ['listens', /nothing there leads on to "Jag vill träffa någon om mina skulder/],
      ['hears', /nothing there leads on to "Jag vill träffa någon om mina skulder/],
    ],
    unnoticed: 'no-sound',
  },
  {
    what: 'her own language in another one’s voice',
    task: find,
    broken: { page: spoil({ as: 'pl' }) },
    noticed: [['hears', / \(pl\)/]],
    unnoticed: 'reads',
  },
  {
    what: 'speech that goes on after she has pressed a key',
    task: find,
    broken: { page: spoil({ goesOn: true }) },
    noticed: [['hears', /^it went on to say ".*" after she had done something$/]],
    unnoticed: 'two-switches',
  },
  {
    what: 'a thing that is not outlined while it is said',
    task: find,
    broken: style('* { outline: none !important }'),
    noticed: [['listens', /^she chose "a picture \(\d+\)", waited, and nothing came: välj språk .* a picture \(\d+\)/]],
    unnoticed: 'reads',
  },
  {
    what: 'her code, said to the room before she asked for it',
    task: book,
    broken: script((text) => text.replace(/(picture:["'`]code["'`],)private:!0/, '$1')),
    noticed: [
      ['listens', /^her code was said to the room, and she had not asked for that$/],
      ['watched', /^her code was said to the room, and she had not asked for that$/],
    ],
    unnoticed: 'reads',
  },
  {
    what: 'a ring that nobody sees',
    task: find,
    broken: style('.stop[data-focused] { outline: none !important; box-shadow: none !important }'),
    noticed: [
      ['two-switches', /and saw no ring$/],
      ['one-switch', /and saw no ring$/],
    ],
    unnoticed: 'reads',
  },
  {
    what: 'a ring that does not go around by itself',
    task: find,
    broken: script((text) => text.replace(/scan\.step/, 'scan.stop')),
    noticed: [['one-switch', /^(the ring stands still|she pressed her switch|the ring never came)/]],
    unnoticed: 'two-switches',
  },
  {
    what: 'things that can be touched on their words only',
    task: find,
    broken: style('.choices .stop { pointer-events: none } .choices .stop .words { pointer-events: auto }'),
    noticed: [['shakes', /and nothing changed/]],
    unnoticed: 'reads',
  },
  {
    what: 'large words of which only a strip is seen',
    task: find,
    broken: style(':root[data-size="4"] .choices .words { max-height: 3px; overflow: hidden }'),
    noticed: [['large', /^she wants to set "vitt på svart": nothing there is what she looks for: Hur vill du se\?/]],
    unnoticed: 'reads',
  },
  {
    what: 'grey on black, where white was asked for',
    task: find,
    broken: style(':root[data-contrast="dark"] { --ink: #777 }'),
    noticed: [['large', /^she came, and nothing there leads on to "Jag kan inte betala mina skulder/]],
    unnoticed: 'reads',
  },
  {
    what: 'no way back',
    task: book,
    seed: 2, // one that goes wrong where there is a way back
    broken: style('[data-place="back"] { display: none !important }'),
    noticed: [['lost', /the way back and does not find it/]],
    unnoticed: 'reads',
  },
  {
    what: 'hiding that goes on where she was',
    task: find,
    broken: script((text) => text.replace(/type:(["'`])go\.hide\1/, 'type:$1go.over$1')),
    noticed: [['watched', /^she hid, and whoever looks sees: /]],
    unnoticed: 'reads',
  },
  {
    what: 'less at a time that is as much as before',
    task: find,
    broken: script((text) => text.replaceAll('less:!0', 'less:!1')),
    noticed: [['few', /^she asked for less at a time, and meets \d+ things/]],
    unnoticed: 'reads',
  },
  {
    what: 'lower down that is as high as before',
    task: find,
    broken: script((text) => text.replaceAll('low:!0', 'low:!1')),
    noticed: [['reach', /^she does not reach/]],
    unnoticed: 'reads',
  },
  {
    what: 'a question whether she is there that cannot be answered',
    task: find,
    broken: swedish((text) => text.replaceAll('Ja, fortsätt', '')),
    noticed: [['slow', /could not say that she was/]],
    unnoticed: 'reads',
  },
  {
    what: 'a terminal that says it is closed now, and is not',
    task: staffClose,
    broken: closedNowhere,
    noticed: [
      ['reads', /nothing there leads on to "Jag vill se vad den säger till den som kommer/],
      ['hears', /nothing there leads on to "Jag vill se vad den säger till den som kommer/],
    ],
  },
  {
    what: 'a button of the panel without words',
    task: staffPrint,
    broken: staffsSwedish((text) => text.replaceAll('Skriv ut ett prov', '')),
    noticed: [['reads', /nothing there leads on to "Jag vill se om skrivaren skriver/]],
  },
  {
    what: 'a sentence that is kept on no disk',
    task: staffRecord,
    broken: keptNowhere,
    noticed: [['large', /^she recorded one sentence, and there are 0$/]],
  },
]

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
