/** Visits as the page meets them, one View after the other, from what each is meant to be. Seeded. */
import { type Hearing, silence } from '../../flows/hearing.ts'
import type { Layer } from '../../flows/layer.ts'
import { type Language, languages, line, type Profile, type Screen } from '../../flows/screen.ts'
import type { OfficeFacts } from '../../flows/services.ts'
import { arrival, noSigning, view } from '../../flows/view.ts'
import type { seeded } from '../../main/booking/seeded.ts'
import type { Meeting } from '../../renderer/terminal.ts'

export interface Plan {
  language: Language
  /** The ways that are counted, and how they are met. */
  ways: readonly Way[]
  tasks: readonly { task: Task; done: boolean }[]
  /** She goes while the last of them is on the glass. */
  leavesThere: boolean
  minutes: number
  /** Staff open the panel: over the visit, or as all there is to it. */
  staff: 'no' | 'over' | 'only'
}
export const ways = ['hears', 'switch', 'large', 'contrast', 'less', 'low', 'narrow', 'dark', 'signs'] as const
export type Way = (typeof ways)[number]
/** What each goes through, and the screen on which she has what it is for; none: a screen that says so itself. */
export const tasks = {
  find: { on: ['find.topic', 'find.kinds'], done: 'find.service' },
  book: { on: ['book.times', 'book.held.confirming'], done: 'book.booked' },
  myBooking: { on: ['myBooking.entering'], done: 'myBooking.shown' },
  now: { on: ['now.choosing'], done: 'now.need' },
  callPerson: { on: ['callPerson.asking', 'callPerson.called.calling'], done: 'callPerson.called.coming' },
  tellUs: { on: ['tellUs.faces'], done: undefined },
} as const
export type Task = keyof typeof tasks
const names = Object.keys(tasks) as Task[]
const spans = [0, 2, 4, 8, 15, 40]

export function planned({ whole, chance }: ReturnType<typeof seeded>): Plan {
  const begun = names.filter((_, at) => chance(0.5 / (at + 1)))
  const staff = chance(0.02) ? 'only' : chance(0.03) ? 'over' : 'no'
  // a visitor whom staff came to had something that she was about
  const hers = begun.filter((task) => task !== 'callPerson')
  const own = staff === 'over' ? (hers.length > 0 ? hers : (['find'] as const)) : begun
  return {
    language: languages[chance(0.85) ? whole(0, 2) : whole(0, languages.length - 1)] ?? 'sv',
    ways: ways.filter((_, at) => chance(0.25 / (at + 1))),
    tasks: staff === 'only' ? [] : own.map((task) => ({ task, done: chance(0.7) })),
    leavesThere: chance(0.5),
    minutes: spans[Math.min(whole(0, 5), whole(0, 5))] ?? 2,
    staff,
  }
}

const facts: OfficeFacts = {
  name: { sv: 'Medborgarhuset' },
  languages: [...languages],
  unspoken: [],
  volume: 5,
  size: 1,
  contrast: 'paper',
  topics: ['money'],
  now: [],
  idle: { askAfterMs: 120_000, answerWithinMs: 45_000 },
  display: { form: 'portrait', pixelsPerMm: 4 },
  keys: {},
  signs: [],
}
const plain: Profile = { language: 'sv', size: 1, contrast: 'paper', volume: 5, speed: 120, hold: 0, rest: 0 }
const withWay: { readonly [W in Exclude<Way, 'hears'>]: Partial<Profile> } = {
  switch: { scan: 2_000 },
  large: { size: 3 },
  contrast: { contrast: 'dark' },
  less: { less: true },
  low: { low: true },
  narrow: { narrow: true },
  dark: { dark: true },
  signs: { signs: true },
}
const meeting = (id: string, layer: Layer, who: Profile, hearing: Hearing, is?: Screen['is']): Meeting => ({
  view: view({ title: line('home.title'), ...(is && { is }) }, arrival, {
    ...{ id, n: id, layer, canGoBack: false, who, hearing, form: 'portrait', signs: [], signing: noSigning },
  }),
  who,
  hearing,
  office: facts,
})

/** `pass`: lets so many milliseconds go by. */
export function meet(plan: Plan, told: (it: Meeting) => void, pass: (ms: number) => void): void {
  const welcome = () => told(meeting('welcome', 'welcome', plain, silence))
  let who = plain
  let hearing = silence
  const shows = (id: string, is?: Screen['is'], layer: Layer = 'visitor') => told(meeting(id, layer, who, hearing, is))
  const panel = () => {
    shows('callPerson.asking')
    for (const id of ['staff.entering', 'staff.in', 'staffClose.done']) shows(id, undefined, 'staff')
    shows('callPerson.asking')
  }
  welcome()
  shows('language.choosing')
  who = { ...who, language: plan.language }
  shows('home.choosing')
  for (const way of plan.ways) {
    if (way === 'hears') hearing = { ...hearing, headset: true }
    else who = { ...who, ...withWay[way] }
    shows('settings.choosing')
    // set and taken back again, it was used
    if (way === 'narrow') who = { ...who, narrow: false }
  }
  shows('home.choosing')
  pass(plan.minutes * 60_000 + 1_000)
  if (plan.staff === 'only') panel()
  for (const [n, { task, done }] of plan.tasks.entries()) {
    const isLast = n === plan.tasks.length - 1
    for (const id of tasks[task].on) shows(id)
    if (isLast && plan.staff === 'over' && !done) {
      panel()
      shows(tasks[task].on.at(-1) ?? '')
    }
    if (done) shows(tasks[task].done ?? `${task}.thanks`, tasks[task].done ? undefined : 'done')
    shows('stillThere.shown', undefined, 'ask')
    if (!isLast || !plan.leavesThere) shows('home.choosing')
  }
  welcome()
}
