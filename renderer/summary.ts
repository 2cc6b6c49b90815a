/** What a visit was, in one summary at its end: counted, with nothing about her, and no order in it. Only what was met is looked at. */
import type { Profile } from '../flows/screen.ts'
import { lengthOf } from '../flows/visit-length.ts'
import type { In } from '../main/contract.ts'
import type { Meeting } from './terminal.ts'

type Seen = In<'statistics.seen'>
type Task = Seen['tasks'][number]['task']
const tasks: readonly Task[] = ['find', 'book', 'myBooking', 'now', 'callPerson', 'tellUs']
const taskOf = (id: string): Task | undefined => tasks.find((task) => id.startsWith(`${task}.`))

/** What is opened over a task, which lies beneath and is neither done nor left. A call is a task of its own. */
const isAside = (id: string): boolean => ['language', 'settings', 'keys'].some((flow) => id.startsWith(`${flow}.`))

/** How she went about it. */
const waysOf = ({ who, hearing }: Pick<Meeting, 'who' | 'hearing'>, least: Profile): Seen['ways'] => [
  ...(hearing.headset || hearing.hand === 'keys' ? (['hears'] as const) : []),
  ...(who.scan === undefined ? [] : (['switch'] as const)),
  ...(who.size > least.size ? (['large'] as const) : []),
  ...(who.contrast === least.contrast ? [] : (['contrast'] as const)),
  ...(['less', 'low', 'narrow', 'dark', 'signs'] as const).filter((way) => who[way] === true),
]

interface Visit {
  since: number
  language: Profile['language']
  least: Profile
  ways: Set<Seen['ways'][number]>
  tasks: Map<Task, boolean>
  /** The last screen of a task that was not done. */
  at?: string | undefined
  /** Where who works here came in by; it lies there still when the panel is locked. */
  wayIn?: string | undefined
  /** Nobody but who works here was at it. */
  isStaffs: boolean
}
/** Where visitors call a person, and staff come in. */
const WAY_IN = 'callPerson.asking'
/** Staff came to the panel. By that way it was no call; and if it is all there was, it was no visitor's visit. */
function attended(visit: Visit): void {
  if (visit.at === WAY_IN) {
    visit.tasks.delete('callPerson')
    visit.at = undefined
    visit.wayIn = WAY_IN
  }
  if (visit.tasks.size === 0) visit.isStaffs = true
}
/** `now`: milliseconds; `tell`: told once for each visit. Answers what is to be told of every meeting. */
export function createSummary(now: () => number, tell: (seen: Seen) => void): (meeting: Meeting) => void {
  let visit: Visit | undefined
  return ({ view, who, hearing }) => {
    const { id, layer } = view
    if (layer === 'setup' || layer === 'staff') {
      if (visit) attended(visit)
      return
    }
    if (layer === 'welcome') {
      if (visit && !visit.isStaffs) {
        const { since, language, ways, tasks: begun, at } = visit
        tell({
          language,
          ways: [...ways],
          tasks: [...begun].map(([task, done]) => ({ task, done })),
          ...(at === undefined ? {} : { gaveUpAt: at }),
          minutes: lengthOf(now() - since),
        })
      }
      visit = undefined
      return
    }
    visit ??= { since: now(), language: who.language, least: who, ways: new Set(), tasks: new Map(), isStaffs: false }
    visit.language = who.language
    for (const way of waysOf({ who, hearing }, visit.least)) visit.ways.add(way)
    if (layer === 'ask') return // what it asks about lies beneath
    if (id === visit.wayIn) return
    visit.wayIn = undefined
    if (isAside(id)) return
    const task = taskOf(id)
    if (task) visit.isStaffs = false
    if (task) visit.tasks.set(task, visit.tasks.get(task) === true || isDone(view))
    visit.at = task && !isDone(view) ? id : undefined
  }
}
/** She has what the task is for: she was told, it is booked, somebody comes. */
const reached: ReadonlySet<string> = new Set([
  'find.service',
  'now.need',
  'book.booked',
  'book.unprinted',
  'book.quiet',
  'myBooking.shown',
  'callPerson.called.coming',
])
const isDone = ({ id, is }: Meeting['view']): boolean => is === 'done' || reached.has(id)
