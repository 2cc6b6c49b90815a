/** Row 25: when a visit is over, whatever the page could have kept is cleared, and so is what it could have copied. */
import type { Clipboard, Session } from 'electron'
import type { Handlers } from './contract.ts'

export const forgetting = (handlers: Handlers, { session, clipboard }: { session: Session; clipboard: Clipboard }): Handlers => ({
  ...handlers,
  'visit.over': async (args) => {
    const all: (() => unknown)[] = [
      () => handlers['visit.over'](args),
      () => session.clearStorageData(),
      () => session.clearCache(),
      () => session.clearAuthCache(),
      () => clipboard.clear(),
    ]
    // Each by itself: one that fails must not spare the others.
    const outcomes = await Promise.allSettled(all.map(async (each) => each()))
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
    return {}
  },
})
