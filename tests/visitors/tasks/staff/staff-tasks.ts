import type { Task } from '../task.ts'
import { staffClose } from './close.ts'
import { staffClosingDay } from './closing-day.ts'
import { staffIn } from './in.ts'
import { staffLearnKey } from './learn-key.ts'
import { staffPrint } from './print.ts'
import { staffRecord } from './record.ts'
import { staffReset } from './reset.ts'

/** In this order a sample of them (`sample.ts`) takes little time: who only hears needs a page to be recorded. */
export const staffTasks: readonly Task[] = [
  staffIn,
  staffReset,
  staffClose,
  staffRecord,
  staffClosingDay,
  staffLearnKey,
  staffPrint,
]
