/** One change of each kind that does something to the smallest office, for tests. A kind without one is a type error. */
import type { Change } from './change.ts'
import { UNTIL_TOLD } from './change.ts'
import type { Difference } from './difference.ts'

type Each = { [W in Change['what']]: { change: Extract<Change, { what: W }>; tells: readonly Difference[] } }

const soup = { hosts: ['anna'], minutes: 30, bufferMinutes: 10, noticeMinutes: 60, everyMinutes: 30 }
export const eachChange: Each = {
  languages: {
    change: { what: 'languages', to: ['en', 'sv', 'fi'] },
    tells: [{ what: 'languages', from: ['sv', 'en'], to: ['en', 'sv', 'fi'] }],
  },
  unspoken: {
    change: { what: 'unspoken', language: 'so', on: true },
    tells: [{ what: 'unspoken', language: 'so', from: false, to: true }],
  },
  volume: { change: { what: 'volume', to: 7 }, tells: [{ what: 'volume', from: 5, to: 7 }] },
  size: { change: { what: 'size', to: 3 }, tells: [{ what: 'size', from: 2, to: 3 }] },
  contrast: { change: { what: 'contrast', to: 'dark' }, tells: [{ what: 'contrast', from: 'paper', to: 'dark' }] },
  idle: { change: { what: 'idle', askAfterSeconds: 300 }, tells: [{ what: 'idle', from: 120, to: 300 }] },
  topics: {
    change: { what: 'topics', to: ['health', 'everyday'] },
    tells: [{ what: 'topics', from: ['everyday'], to: ['health', 'everyday'] }],
  },
  closure: {
    change: { what: 'closure', date: '2026-12-25', closed: false },
    tells: [{ what: 'closure', days: { from: '2026-12-25', to: '2026-12-25' }, from: true, to: false }],
  },
  hours: {
    change: { what: 'hours', host: 'anna', day: 1, hours: { from: '10:00', to: '12:00' }, later: { from: '13:00', to: '15:00' } },
    tells: [
      {
        what: 'hours',
        host: 'Anna',
        day: 1,
        from: [
          { from: '09:00', to: '12:00' },
          { from: '13:00', to: '16:00' },
        ],
        to: [
          { from: '10:00', to: '12:00' },
          { from: '13:00', to: '15:00' },
        ],
      },
    ],
  },
  away: {
    change: { what: 'away', host: 'anna', away: true, from: '2026-11-30' },
    tells: [{ what: 'away', host: 'Anna', days: { from: '2026-11-30', to: UNTIL_TOLD }, from: false, to: true }],
  },
  offer: { change: { what: 'offer', service: 'soup', on: false }, tells: [{ what: 'offer', service: 'soup', from: soup }] },
  printer: {
    change: { what: 'printer', to: { device: 'TM-T88' } },
    tells: [{ what: 'printer', from: { folder: 'tickets' }, to: { device: 'TM-T88' } }],
  },
  deskMinutes: { change: { what: 'deskMinutes', to: 10 }, tells: [{ what: 'deskMinutes', from: 3, to: 10 }] },
  deskHours: {
    change: { what: 'deskHours', day: 2, hours: { from: '09:00', to: '12:00' } },
    tells: [{ what: 'deskHours', day: 2, from: [], to: [{ from: '09:00', to: '12:00' }] }],
  },
}
