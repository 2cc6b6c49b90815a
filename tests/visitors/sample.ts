/** The fewest meetings in which every body has every task, and every language meets every kind of sense. */
import { languages } from '../../flows/screen.ts'
import type { Meeting } from './meeting.ts'
import { modes, needsVoice, takesLong } from './persons.ts'
import type { Task } from './tasks/task.ts'
import { spokenLanguages } from './wish.ts'

/** From one body to the next, the languages are shifted by so many: then none meets the same task with all. */
const SHIFT = 5

const ofAll = (tasks: readonly Task[], seed: number): Meeting[] =>
  modes.flatMap((mode, body) => {
    const those = needsVoice(mode) ? spokenLanguages : languages
    // who only hears, or sees no words, is one of a kind, and so meets them all, unless she takes long
    const count = needsVoice(mode) && !takesLong(mode) ? Math.max(those.length, tasks.length) : tasks.length
    return Array.from({ length: count }, (_, n): Meeting[] => {
      const task = tasks[n % tasks.length]
      const language = those[(body * SHIFT + n) % those.length]
      return task && language ? [{ task, mode, language, seed }] : []
    }).flat()
  })
/** With what only some come with, one of them comes, each time another. */
const ofSome = (tasks: readonly Task[], seed: number): Meeting[] =>
  tasks.flatMap((task, n) => {
    const bodies = task.for ?? modes
    const tongues = task.in ?? languages
    const [mode, language] = [bodies[n % bodies.length], tongues[Math.floor(n / bodies.length) % tongues.length]]
    return mode && language ? [{ task, mode, language, seed }] : []
  })
const isOfSome = (task: Task) => task.for !== undefined || task.in !== undefined

export const sampleOf = (tasks: readonly Task[], seed = 1): Meeting[] => [
  ...ofAll(
    tasks.filter((task) => !isOfSome(task)),
    seed,
  ),
  // to get in is part of whatever else staff do
  ...ofSome(
    tasks.filter((task) => isOfSome(task) && task.name !== 'staff-in'),
    seed,
  ),
]
