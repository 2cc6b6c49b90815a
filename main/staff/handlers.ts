/** The staff's verbs, wired to the rooms that do the work. Each asks first whether who is in may do it. */
import { atPanel, type StaffParts } from './at-panel.ts'
import { deskHandlers } from './handlers/desk.ts'
import { doorHandlers } from './handlers/door.ts'
import { officeHandlers } from './handlers/office.ts'
import { recordsHandlers } from './handlers/records.ts'
import { voicesHandlers } from './handlers/voices.ts'
import type { StaffHandlers } from './staff-verb.ts'

export function createStaffHandlers(parts: StaffParts): StaffHandlers {
  const here = atPanel(parts)
  return {
    ...doorHandlers(here),
    ...deskHandlers(here),
    ...officeHandlers(here),
    ...voicesHandlers(here),
    ...recordsHandlers(here),
  }
}
