/** A change in words: as it is asked about before it is made, and as it stands among what was changed. */
import { type Line, line, type Words } from '../screen.ts'
import { deviceName, hoursInWords, languageName, weekdayName } from './names.ts'
import { type Change, type DayHours, type Settings, UNTIL_TOLD } from './settings.ts'

const words = (of: Words | undefined) => ({ kind: 'words', in: of ?? {} }) as const
const count = (n: number) => ({ kind: 'count', n }) as const
const dayOf = (date: string) => ({ kind: 'day', date }) as const
/** `languages`, `topics`: as they were before the change. */
export type Names = Pick<Settings, 'hosts' | 'offers' | 'languages' | 'topics' | 'allTopics'>
/** What is known before the house has told them. */
export const noNames: Names = { hosts: [], offers: [], languages: [], topics: [], allTopics: [] }

/** On a card there is room for when, not for whose: that is told when it is chosen. */
export function changeCard(change: Change, names: Names): Line {
  if (change.what === 'away') {
    const whole = changeLine(change, names)
    return whole.key === 'change.away-days' ? line('change.away-card', { host: whole.values.host }) : whole
  }
  if (change.what !== 'hours' && change.what !== 'deskHours') return changeLine(change, names)
  const when = whenOf(change)
  if ('hours' in when) return line('change.hours-card', when)
  return change.what === 'hours' ? line('change.no-hours-card', when) : line('change.no-desk-hours', when)
}

/** `names`: of hosts and services; whoever is gone is named by the id. */
export function changeLine(change: Change, names: Names): Line {
  const host = (id: string) => words(names.hosts.find((it) => it.id === id)?.name ?? { en: id })
  switch (change.what) {
    case 'languages':
      return languagesLine(change.to, names)
    case 'unspoken':
      return line(change.on ? 'change.unspoken-on' : 'change.unspoken-off', { language: words(languageName(change.language)) })
    case 'volume':
      return line('change.volume', { volume: { kind: 'place', n: change.to, of: 10 } })
    case 'size':
      return line('change.size', { size: { kind: 'place', n: change.to, of: 4 } })
    case 'contrast':
      return line(`change.contrast-${change.to}`)
    case 'idle':
      return line('change.idle', { seconds: count(change.askAfterSeconds) })
    case 'topics':
      return topicsLine(change.to, names)
    case 'closure':
      return line(change.closed ? 'change.day-closed' : 'change.day-open', { day: dayOf(change.date) })
    case 'hours': {
      const when = whenOf(change)
      const whose = { host: host(change.host) }
      return 'hours' in when ? line('change.hours', { ...whose, ...when }) : line('change.no-hours', { ...whose, ...when })
    }
    case 'deskHours': {
      const when = whenOf(change)
      return 'hours' in when ? line('change.desk-hours', when) : line('change.no-desk-hours', when)
    }
    case 'away': {
      const whose = { host: host(change.host) }
      const { away, from, to } = change
      if (!away) return line('change.back', whose)
      if (from === undefined || to === undefined || to === UNTIL_TOLD) return line('change.away', whose)
      return from === to
        ? line('change.away-day', { ...whose, day: dayOf(from) })
        : line('change.away-days', { ...whose, from: dayOf(from), to: dayOf(to) })
    }
    case 'offer':
      return line(change.on ? 'change.offer-on' : 'change.offer-off', {
        service: words(names.offers.find((it) => it.service === change.service)?.name ?? { en: change.service }),
      })
    case 'printer':
      return 'device' in change.to
        ? line('change.printer', { printer: words(deviceName(change.to.device)) })
        : line('change.printer-folder')
    case 'deskMinutes':
      return line('change.desk', { minutes: count(change.to) })
  }
}

/** The weekday, and its hours if it has any. */
function whenOf({ day, hours, later }: DayHours) {
  const stretches = [hours, later].filter((it) => it !== undefined)
  const when = { day: words(weekdayName(day)) }
  return stretches.length > 0 ? { ...when, hours: words(hoursInWords(stretches)) } : when
}

function languagesLine(to: Settings['languages'], { languages }: Names): Line {
  const one = theOne(languages, to)
  if (one) return line(`change.language-${one.how}`, { language: words(languageName(one.it)) })
  return line('change.languages', { languages: count(to.length), first: words(languageName(to[0])) })
}
function topicsLine(to: Settings['topics'], { topics, allTopics }: Names): Line {
  const name = (topic: Settings['topics'][number] | undefined) => words(allTopics.find((it) => it.topic === topic)?.name)
  const one = theOne(topics, to)
  if (one) return line(`change.topic-${one.how}`, { topic: name(one.it) })
  return line('change.topics', { topics: count(to.length), first: name(to[0]) })
}
/** The only one that came, went, or was put first; none: it was more than that. */
function theOne<T>(before: readonly T[], after: readonly T[]): { how: 'added' | 'removed' | 'first'; it: T } | undefined {
  const added = after.filter((it) => !before.includes(it))
  const removed = before.filter((it) => !after.includes(it))
  const [it] = [...added, ...removed]
  if (it !== undefined) return added.length + removed.length > 1 ? undefined : { how: added.length > 0 ? 'added' : 'removed', it }
  const [first] = after
  return first !== undefined && first !== before[0] ? { how: 'first', it: first } : undefined
}
