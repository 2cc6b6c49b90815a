/** A time with a debt adviser, as soon as can be. */
import { code, proofOfBooking } from './booked.ts'
import type { Task } from './task.ts'

/** Times stand in order: the first that she meets is the soonest. */
const time = /\d\d:\d\d/

export const book: Task = {
  name: 'book',
  wish: {
    sv: {
      says: 'Jag vill träffa någon om mina skulder, så snart det går.',
      looksFor: [/^ja\b/, 'boka', time, 'skuld', 'pengar'],
      until: ['bokad', 'din kod', code, time],
    },
    en: {
      says: 'I want to meet somebody about my debts, as soon as I can.',
      looksFor: [/^yes\b/, 'book', time, 'debt', 'money'],
      until: ['booked', 'your code', code, time],
    },
    ar: {
      says: 'أريد أن أقابل أحدًا بشأن ديوني في أقرب وقت.',
      looksFor: [/^نعم/, 'احجز', time, 'الديون', 'المال'],
      until: ['تم حجز', 'رمزك', code, time],
    },
  },
  proof: (terminal) => proofOfBooking(terminal, 'debt-advice'),
}
