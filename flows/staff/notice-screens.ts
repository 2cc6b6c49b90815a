import type { Screens } from '../flow.ts'
import { line } from '../screen.ts'
import { doing, done, notDone, waiting } from './common-screens.ts'
import type { staffNotice } from './notice.ts'
import { type Notice, notices } from './services.ts'

/** As visitors are told; on a card, in fewer words. */
const of = (notice: Notice) => ({ line: line(`notice.${notice}`), picture: `notice.${notice}` })
const card = (notice: Notice) => ({ line: line(`staff.notice-${notice}`), picture: `notice.${notice}` })

export const screens = {
  seeing: waiting,
  choosing: ({ now }) => ({
    title: line(now ? 'staff.notice-now' : 'staff.notice-which'),
    facts: now ? [of(now)] : [],
    choices: [
      ...(now
        ? [{ line: line('staff.no-notice'), picture: 'staff.no-notice', event: { type: 'NONE' }, leads: true } as const]
        : []),
      ...notices.filter((it) => it !== now).map((notice) => ({ ...card(notice), event: { type: 'NOTICE', notice } }) as const),
    ],
  }),
  doing,
  done: ({ notice }) => done(notice ? 'staff.noticed' : 'staff.unnoticed', notice ? 'staff.notice' : 'staff.no-notice'),
  notDone,
} satisfies Screens<typeof staffNotice>
