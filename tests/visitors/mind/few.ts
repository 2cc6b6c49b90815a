/** Whom many are too many: she asked for less at a time, and so she meets no more than four things to choose from. */
import type { Language } from '../../../flows/screen.ts'
import { isCommon } from '../wish.ts'
import type { Whim } from './pursue.ts'
import { told } from './told.ts'

const MOST = 4
/** A key of those that she writes with is not one of many to choose from. */
const isKey = (words: string) => [...words].length === 1

export const fewAtATime =
  (language: Language): Whim =>
  async (met) => {
    const own = met.filter(({ words, choosable }) => choosable && !isCommon(words, language) && !isKey(words))
    return own.length > MOST && `she asked for less at a time, and meets ${own.length} things to choose from: ${told(met)}`
  }
