/** Wednesday the second of December the house is closed, which nobody knew when the office folder was written. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CHANGES_FILE } from '../../../../main/changes/changed.ts'
import type { Behind } from '../../terminal.ts'
import { loggedIn, missingIn, staffTask } from './staff-task.ts'

const date = '2026-12-02'
const service = 'debt-advice'

const timesThen = async ({ handlers }: Behind) =>
  (await handlers['booking.freeTimes']({ service })).filter((slot) => slot.date === date)
const keptIn = ({ data }: Behind): string => {
  const file = join(data, CHANGES_FILE)
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

export const staffClosingDay = staffTask(
  {
    name: 'staff-closing-day',
    proof: async (house) => {
      if ((await timesThen(house)).length === 0) throw new Error('the demo office is closed on that day already')
      const before = loggedIn(house).length
      return async () => {
        if (!keptIn(house).includes(date)) return 'that day is not in the file of changes'
        const times = await timesThen(house)
        if (times.length > 0) return `a time can still be booked then: ${times[0]?.at}`
        return missingIn(house, before, 'changed')
      }
    },
  },
  {
    sv: {
      says: 'Onsdag den andra december är det stängt. Det ska terminalen veta.',
      looksFor: [
        /^ja ändra nu$/,
        /(^|\d )stäng onsdag (den )?(2|andra) december/,
        'stängda dagar',
        /^ändra$/,
        /^sköta terminalen$/,
      ],
      until: ['det är ändrat'],
    },
    en: {
      says: 'We are closed on Wednesday the second of December. The terminal shall know that.',
      looksFor: [
        /^yes change it now$/,
        /(^|\d )close wednesday (the )?(2|second|2nd)( of)? december/,
        'closed days',
        /^change$/,
        /^look after the terminal$/,
      ],
      until: ['it is changed'],
    },
  },
)
