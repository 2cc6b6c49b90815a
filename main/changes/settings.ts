/** What a caretaker finds on the panel before she changes anything. Pure. */
import type { Settings } from '../../flows/staff/settings.ts'
import { inside } from '../directory/opening.ts'
import type { WeeklyHours } from '../office/schema.ts'
import type { Furnished } from './changed.ts'
import { daysFrom } from './days.ts'
import { hoursOn } from './week.ts'

const week = [1, 2, 3, 4, 5, 6, 7]
const daily = (weekly: readonly WeeklyHours[]) => week.flatMap((day) => hoursOn(weekly, day).map((hours) => ({ day, ...hours })))
/** Closed days further ahead than a year are told in the office folder only. */
const CLOSURES_AHEAD = 366

/** What the office says; which languages are spoken and which printers there are, the machine says. */
export type OfficeSettings = Omit<Settings, 'voiceless' | 'allTopics' | 'printers'>

/** `today`: YYYY-MM-DD, on the office's calendar. */
export function settingsOf({ file, base, office }: Pick<Furnished, 'file' | 'base' | 'office'>, today: string): OfficeSettings {
  const { languages, sound, look, idle, topics, closures, hosts, offers, desk, printer, horizonDays } = file
  const days = daysFrom(today, horizonDays + 1)
  const offered = (service: string) => offers.some((offer) => offer.service === service)
  const nameOf = (service: string) => office.directory.listings.find(({ id }) => id === service)?.name ?? { sv: service }
  return {
    languages,
    unspoken: sound.unspoken,
    volume: sound.volume,
    size: look.size,
    contrast: look.contrast,
    askAfterSeconds: idle.askAfterSeconds,
    topics,
    closures: daysFrom(today, CLOSURES_AHEAD).filter((date) => closures.some((days) => inside(date, days))),
    days,
    hosts: hosts.map(({ id, name, weekly, away = [] }) => ({
      id,
      name: { sv: name },
      weekly: daily(weekly),
      away: days.filter((date) => away.some((span) => inside(date, span))),
    })),
    // those that were turned off are still there to be turned on
    offers: [...new Set([...base.offers, ...offers].map(({ service }) => service))].map((service) => ({
      service,
      name: nameOf(service),
      on: offered(service),
    })),
    deskMinutes: desk.minutes,
    deskWeekly: daily(desk.weekly),
    printer,
  }
}
