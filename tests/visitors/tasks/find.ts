/** Where is debt advice, and when is it open? */
import { serviceOf } from './office.ts'
import type { Task } from './task.ts'

/** A street and its number: as its sign says, in every language. */
const street = /\p{L}+(gatan|vägen) \d+/u

export const find: Task = {
  name: 'find',
  wish: {
    sv: {
      says: 'Jag kan inte betala mina skulder. Vart kan jag gå, och när är det öppet?',
      looksFor: ['skuld', 'pengar'],
      until: ['skuldrådgivning', street, /öpp(et|nar).*\d\d:\d\d/],
    },
    en: {
      says: 'I cannot pay my debts. Where can I go, and when is it open?',
      looksFor: ['debt', 'money'],
      until: ['debt advice', street, /opens?\b.*\d\d:\d\d/],
    },
    ar: {
      says: 'لا أستطيع دفع ديوني. إلى أين أذهب، ومتى يكون المكان مفتوحًا؟',
      looksFor: ['الديون', 'المال'],
      until: ['استشارة الديون', street, /(مفتوح|يفتح).*\d\d:\d\d/],
    },
  },
  proof: async ({ handlers }) => {
    const { place, opening } = await serviceOf(handlers, 'money', 'debt-advice')
    if (!place?.address || opening.is !== 'open') throw new Error('the demo office is not what this task was written for')
    const facts = [place.address, opening.until]
    return (end) => {
      const missed = facts.filter((fact) => !end.some((words) => words.includes(fact)))
      return missed.length > 0 ? `what she was told is not what the directory says: ${missed.join(', ')}` : undefined
    }
  },
}
