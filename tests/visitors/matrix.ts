/** Every task, with every body, in every language; each in a terminal of its own. */
import { type Language, languages } from '../../flows/screen.ts'
import { openBrowser } from './glass.ts'
import { type Cell, type Meeting, meet } from './meeting.ts'
import { type Mode, modes, takesLong } from './persons.ts'
import { isFor, type Task } from './tasks/task.ts'

export { glass, openBrowser } from './glass.ts'

export interface Asked {
  tasks: readonly Task[]
  modes?: readonly Mode[]
  languages?: readonly Language[]
  seed?: number
}
const THIRDS = 3
/** Who takes long comes, among others, to each task in another third of her languages. */
const isHerTurn = (mode: Mode, language: Language, nth: number) =>
  !takesLong(mode) || (languages.indexOf(language) + nth) % THIRDS === 0

export const everyMeeting = ({ tasks, modes: bodies = modes, languages: those = languages, seed = 1 }: Asked): Meeting[] =>
  tasks.flatMap((task, nth) =>
    bodies.flatMap((mode) =>
      those
        .filter((language) => isFor(task, mode, language) && (bodies.length === 1 || isHerTurn(mode, language, nth)))
        .map((language) => ({ task, mode, language, seed })),
    ),
  )

/** So many at once, each with a browser of its own: while one waits for a frame, another is drawn. Two cores are busy with these. */
const AT_ONCE = 5

/** What broke was the test or the house, before her: she did not get what she came for. */
const brokenOff = ({ task, mode, language }: Meeting, error: unknown): Cell => ({
  task: task.name,
  mode,
  language,
  passed: false,
  touches: 0,
  seconds: 0,
  why: String(error),
})

/** `met` is told of each as it ends. */
export const meetAll = async (meetings: readonly Meeting[], met: (cell: Cell) => void = () => {}): Promise<Cell[]> => {
  const cells: Cell[] = []
  const queue = [...meetings.entries()]
  const work = async () => {
    const browser = await openBrowser()
    try {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const [at, meeting] = next
        const cell = await meet(browser, meeting).catch((error: unknown): Cell => brokenOff(meeting, error))
        cells[at] = cell
        met(cell)
      }
    } finally {
      await browser.close()
    }
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, queue.length) }, work))
  return cells
}
