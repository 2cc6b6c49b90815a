/** The terminal is mended for a while: she closes it with a reason, sees that visitors see it, comes back, and opens it again. */
import { resets } from './reset.ts'
import { getsIn, type InBoth, leavesForGood, loggedIn, missingIn, staffTask } from './staff-task.ts'

const closes: InBoth = {
  sv: {
    says: 'Terminalen ska lagas. Jag vill stänga den så länge.',
    looksFor: ['lagas', 'stäng terminalen'],
    until: ['nu är den stängd'],
  },
  en: {
    says: 'The terminal is to be mended. I want to close it meanwhile.',
    looksFor: ['mended', 'close the terminal'],
    until: ['it is closed now'],
  },
}
/** As somebody who comes for help would. */
const seesThatItIsClosed: InBoth = {
  sv: { says: 'Jag vill se vad den säger till den som kommer.', looksFor: [], until: ['stängd', 'lagas'] },
  en: { says: 'I want to see what it tells who comes.', looksFor: [], until: ['closed', 'mended'] },
}
const opens: InBoth = {
  sv: {
    says: 'Den är lagad. Jag vill öppna den igen.',
    looksFor: [/^öppna för besökare$/, /^öppna terminalen$/],
    until: ['nu är den öppen'],
  },
  en: {
    says: 'It is mended. I want to open it again.',
    looksFor: [/^open for visitors$/, /^open the terminal$/],
    until: ['it is open now'],
  },
}

export const staffClose = staffTask(
  {
    name: 'staff-close',
    proof: async (house) => {
      const before = loggedIn(house).length
      return async () => {
        const { closed } = await house.handlers['terminal.office']({})
        return closed ? `it is closed still: ${closed}` : missingIn(house, before, 'closed', 'reset', 'left', 'entered', 'opened')
      }
    },
  },
  closes,
  resets,
  leavesForGood,
  seesThatItIsClosed,
  getsIn,
  opens,
)
