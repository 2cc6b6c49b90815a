import type { Screens } from '../flow.ts'
import { type Fact, line } from '../screen.ts'
import { waiting } from './common-screens.ts'
import type { TodaysTime } from './services.ts'
import type { staffToday } from './today.ts'

/** Said in the headset only: others wait in the same room. */
const row = ({ at, service, host, arrived }: TodaysTime): Fact => ({
  line: line(arrived ? 'staff.time-arrived' : 'staff.time', {
    time: { kind: 'time', at },
    service: { kind: 'words', in: service },
    host: { kind: 'words', in: host },
  }),
  picture: arrived ? 'ready' : 'time',
  private: true,
})
export const screens = {
  looking: waiting,
  shown: ({ times }) => ({
    title: line('staff.today', { times: { kind: 'count', n: times.length } }),
    facts: times.length > 0 ? times.map(row) : [{ line: line('staff.no-times'), picture: 'no-times' }],
    choices: [{ line: line('staff.look-again'), picture: 'start-over', event: { type: 'AGAIN' } }],
  }),
} satisfies Screens<typeof staffToday>
