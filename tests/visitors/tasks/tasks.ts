import { book } from './book.ts'
import { bookDiscreet } from './book-discreet.ts'
import { callPerson } from './call-person.ts'
import { cancel } from './cancel.ts'
import { find } from './find.ts'
import { now } from './now.ts'
import type { Task } from './task.ts'

export const tasks: readonly Task[] = [find, book, bookDiscreet, callPerson, now, cancel]
