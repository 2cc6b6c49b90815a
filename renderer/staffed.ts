/** What the panel is made of, loaded when somebody who works here comes. */
import type { StaffHouse } from '../flows/staff/services.ts'
import type { Api } from '../main/contract.ts'
import type { Staffed } from './panels.ts'
import type { Terminal } from './terminal.ts'

/** `terminal`: asked when there is one. */
export function createStaffed(api: Api, terminal: () => Terminal): Staffed {
  let house: StaffHouse | undefined
  const shown = new Set<'touch' | 'keypad' | 'headset'>()
  document.addEventListener('pointerdown', () => shown.add('touch'))
  document.addEventListener('keydown', () => shown.add('keypad'))
  api.on('ears.headset', ({ plugged }) => plugged && shown.add('headset'))
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
        own: createOwnParts(shown),
        endVisit: () => terminal().endVisit(),
        lock: () => terminal().lock(),
      })
      return flows
    },
  }
}
