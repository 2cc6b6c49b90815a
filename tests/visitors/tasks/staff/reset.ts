/** Somebody went away and left her visit standing: it is ended for whoever comes next. */
import { type InBoth, leavesForGood, loggedIn, missingIn, staffTask } from './staff-task.ts'

export const resets: InBoth = {
  sv: {
    says: 'Någon har lämnat sitt besök här. Jag vill att den som kommer får börja om.',
    looksFor: ['börja om för nästa', /^till början$/],
    until: ['besöket är slut'],
  },
  en: {
    says: 'Somebody left a visit here. I want the next one to begin anew.',
    looksFor: ['reset for the next', /^to the start$/],
    until: ['the visit is over'],
  },
}

export const staffReset = staffTask(
  {
    name: 'staff-reset',
    proof: async (house) => {
      const before = loggedIn(house).length
      return () => missingIn(house, before, 'reset', 'left')
    },
  },
  resets,
  leavesForGood,
)
