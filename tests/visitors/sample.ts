/** The fewest meetings in which every body has every task, and every language meets every kind of sense. */
import { languages } from '../../flows/screen.ts'
import type { Meeting } from './meeting.ts'
import { modes, needsVoice } from './persons.ts'
import type { Task } from './tasks/task.ts'
import { spokenLanguages } from './wish.ts'

/** From one body to the next, the languages are shifted by so many: then none meets the same task with all. */
const SHIFT = 5

export const sampleOf = (tasks: readonly Task[], seed = 1): Meeting[] =>
  modes.flatMap((mode, body) => {
    const those = needsVoice(mode) ? spokenLanguages : languages
    // who only hears, or sees no words, is one of a kind, and so meets them all
    const count = needsVoice(mode) ? Math.max(those.length, tasks.length) : tasks.length
    return Array.from({ length: count }, (_, n): Meeting[] => {
      const task = tasks[n % tasks.length]
      const language = those[(body * SHIFT + n) % those.length]
      return task && language ? [{ task, mode, language, seed }] : []
    }).flat()
  })
