import { book } from './book.ts'
import { bookDiscreet } from './book-discreet.ts'
import { callPerson } from './call-person.ts'
import { cancel } from './cancel.ts'
import { find } from './find.ts'
import { now } from './now.ts'
import { staffTasks } from './staff/staff-tasks.ts'
import type { Task } from './task.ts'

export const visitorsTasks: readonly Task[] = [find, book, bookDiscreet, callPerson, now, cancel]
export const tasks: readonly Task[] = [...visitorsTasks, ...staffTasks]
