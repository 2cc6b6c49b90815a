/** What can go wrong with a terminal, and whom it concerns. If nobody noticed, the tests with visitors would say nothing. */
import { NOBODY } from '../../main/desk/desk.ts'
import { script, services, staffsSwedish, style, swedish } from './break.ts'
import { spoil } from './ears/spoil.ts'
import type { Mode } from './persons.ts'
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

export interface Breakage {
  what: string
  task: Task
  /** Which of the paths that chance could give her; the first, unless another is needed. */
  seed?: number
  broken: Broken
  /** Who does not get what she came for, and why not, in her words. */
  noticed: readonly [by: Mode, why: RegExp][]
  /** Whom it does not concern: she gets what she came for all the same. */
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
const over = '.choices { position: relative } .choices::after { content: ""; position: absolute; inset: 0 }'

export const breakages: readonly Breakage[] = [
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
    noticed: [
      ['reads', /^she came, waited, and nothing came: Välkommen (?!.*Börja)/],
      ['feels', /^she came, and nothing there leads on to "Jag kan inte betala mina skulder/],
    ],
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
    task: { ...callPerson, meanwhile: (house) => staffDesk(house, NOBODY) },
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
