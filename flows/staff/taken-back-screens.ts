/** A change is taken back; or it, or the change itself, will not do. */
import { line } from '../screen.ts'
import { backToStart, doing } from './common-screens.ts'
import type { Remark } from './settings.ts'

/** `more`: the choice that leads to the next change. */
export const takenBackScreens = <const M extends object>(more: M) => ({
  takingBack: doing,
  takenBack: () =>
    ({
      is: 'done',
      title: line('staff.taken-back'),
      picture: 'back',
      choices: [{ ...backToStart, leads: true }, more],
    }) as const,
  refused: ({ remarks }: { remarks: readonly Remark[] }) =>
    ({
      is: 'sorry',
      title: line('staff.change-refused'),
      facts: remarks.map(({ words }) => ({ line: line('own', { words: { kind: 'words', in: words } }), picture: 'sorry' })),
      choices: [{ ...more, leads: true }, backToStart],
    }) as const,
})
