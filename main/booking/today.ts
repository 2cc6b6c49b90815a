/** What is booked on the day that it is, by the office's clock: for the desk. */
import { Temporal } from 'temporal-polyfill'
import type { Arrival, Store } from './store.ts'

export interface TodayParts {
  /** Asked each time. Only the times of these hosts are listed. */
  rules: () => { zone: string; hosts: readonly { id: string }[] }
  store: Pick<Store, 'appointments'>
}
/** `now`: milliseconds since 1970 UTC. Throws if the store does. */
export const createToday =
  ({ rules, store }: TodayParts) =>
  (now: number): readonly Arrival[] => {
    const { zone, hosts } = rules()
    const midnight = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).startOfDay()
    // a day has 23 or 25 hours when the clock is put forward or back
    const next = midnight.add({ days: 1 }).startOfDay()
    return store.appointments({
      hosts: hosts.map(({ id }) => id),
      from: midnight.epochMilliseconds,
      to: next.epochMilliseconds,
    })
  }
