/** New paper is in: she wants to see that something comes, and how it looks. */
import { loggedIn, missingIn, staffTask } from './staff-task.ts'

export const staffPrint = staffTask(
  {
    name: 'staff-print',
    proof: async (house) => {
      const before = loggedIn(house).length
      return () => (house.tickets.length === 1 ? missingIn(house, before, 'testPrinted') : `${house.tickets.length} papers came`)
    },
  },
  {
    sv: { says: 'Jag vill se om skrivaren skriver.', looksFor: ['skriv ut ett prov'], until: ['provet är utskrivet'] },
    en: { says: 'I want to see whether the printer prints.', looksFor: ['print a test'], until: ['the test is printed'] },
  },
)
