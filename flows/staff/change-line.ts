/** A change in words: as it is asked about before it is made, and as it stands among what was changed. */
import { type Line, line, type Words } from '../screen.ts'
import { languageName, weekdayName } from './names.ts'
import type { Change, Settings } from './services.ts'

const words = (of: Words | undefined) => ({ kind: 'words', in: of ?? {} }) as const
const count = (n: number) => ({ kind: 'count', n }) as const
const time = (at: string) => ({ kind: 'time', at }) as const
type Names = Pick<Settings, 'hosts' | 'offers'>

/** On a card there is room for when, not for whose: that is told when it is chosen. */
export function changeCard(change: Change, names: Names): Line {
  if (change.what !== 'hours') return changeLine(change, names)
  const day = words(weekdayName(change.day))
  return change.hours
    ? line('change.hours-card', { day, from: time(change.hours.from), to: time(change.hours.to) })
    : line('change.no-hours-card', { day })
}

/** `names`: of hosts and services; whoever is gone is named by the id. */
export function changeLine(change: Change, { hosts, offers }: Names): Line {
  const host = (id: string) => words(hosts.find((it) => it.id === id)?.name ?? { en: id })
  switch (change.what) {
    case 'languages': {
      const [first] = change.to
      return line('change.languages', { languages: count(change.to.length), first: words(languageName(first)) })
    }
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
      return line('change.topics', { topics: count(change.to.length) })
    case 'closure':
      return line(change.closed ? 'change.day-closed' : 'change.day-open', { day: { kind: 'day', date: change.date } })
    case 'hours':
      return change.hours
        ? line('change.hours', {
            host: host(change.host),
            day: words(weekdayName(change.day)),
            from: time(change.hours.from),
            to: time(change.hours.to),
          })
        : line('change.no-hours', { host: host(change.host), day: words(weekdayName(change.day)) })
    case 'away':
      return line(change.away ? 'change.away' : 'change.back', { host: host(change.host) })
    case 'offer':
      return line(change.on ? 'change.offer-on' : 'change.offer-off', {
        service: words(offers.find((it) => it.service === change.service)?.name ?? { en: change.service }),
      })
    case 'deskMinutes':
      return line('change.desk', { minutes: count(change.to) })
  }
}
