/** What the panel has of its page, where there is none: no microphone, no sound card, no glass. */
import type { StaffHouseParts } from '../../../renderer/staff/staff-house.ts'

export const withoutPage: Pick<StaffHouseParts, 'studio' | 'own'> = {
  studio: {
    listen: (failed) => {
      failed('noMicrophone')
      return () => {}
    },
    finish: async () => ({ ok: false, reason: 'noMicrophone' }),
    play: async () => ({ ok: true }),
    taken: () => undefined,
    quiet: () => {},
  },
  own: {
    merged: (found) => found,
    seen: () => [],
    trySound: async () => ({ ok: true }),
    tryMicrophone: async () => ({ ok: false }),
  },
}
