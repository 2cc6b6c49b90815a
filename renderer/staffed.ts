/** What the panel is made of, loaded when somebody who works here comes. */
import type { StaffHouse } from '../flows/staff/services.ts'
import type { Api } from '../main/contract.ts'
import type { Staffed } from './panels.ts'
import type { Terminal } from './terminal.ts'

/** `terminal`: asked when there is one. */
export function createStaffed(api: Api, terminal: () => Terminal): Staffed {
  let house: StaffHouse | undefined
  return {
    house: () => {
      if (!house) throw new Error('the panel is not loaded')
      return house
    },
    load: async () => {
      const [flows, { createStaffHouse, createStudio, createOwnParts }] = await Promise.all([
        import('../flows/staff/load.ts'),
        import('./staff/load.ts'),
      ])
      house ??= createStaffHouse({
        api,
        studio: createStudio(navigator.mediaDevices),
        own: createOwnParts(),
        endVisit: () => terminal().endVisit(),
        lock: () => terminal().lock(),
      })
      return flows
    },
  }
}
