/** What no single field of office.yml can know: whether its parts fit one another, and time. Pure. */
import { Temporal } from 'temporal-polyfill'
import type { Fault, Path } from './fault.ts'
import { isNeverHeard, misspelt } from './keys.ts'
import { didYouMean, nearest } from './nearest.ts'
import { type OfficeFile, type WeeklyHours, weekdays } from './schema.ts'

type Found = { path: Path } & Pick<Fault, 'fault' | 'cure'>

/** A zone by name: a bare offset such as +01:00 knows no summer time. */
function zoneFaults(zone: string): Found[] {
  const known = Intl.supportedValuesOf('timeZone')
  try {
    if (/^[A-Z]/.test(zone) && new Intl.DateTimeFormat('en', { timeZone: zone })) return []
  } catch {
    // Not a zone: said below.
  }
  const meant = nearest(zone, known) ?? 'Europe/Stockholm'
  return [{ path: ['zone'], fault: `There is no time zone “${zone}”.`, cure: `Did you mean “${meant}”?` }]
}

function weeklyFaults(weekly: readonly WeeklyHours[], path: Path, whose: string): Found[] {
  return weekly.flatMap((hours, i) => {
    const at = [...path, 'weekly', i]
    const twice = hours.days.find((day, n) => hours.days.indexOf(day) !== n)
    if (twice) return [{ path: at, fault: `The hours of ${whose} name ${twice} twice.`, cure: 'Keep one.' }]
    if (hours.to <= hours.from)
      return [
        {
          path: at,
          fault: `The hours of ${whose} end (${hours.to}) before they have begun (${hours.from}).`,
          cure: 'Change “from” or “to”; hours do not go past midnight.',
        },
      ]
    return weekly.slice(0, i).flatMap((other) => {
      const day = weekdays.find((it) => hours.days.includes(it) && other.days.includes(it))
      if (!day || hours.from >= other.to || other.from >= hours.to) return []
      return [
        {
          path: at,
          fault: `The hours of ${whose} overlap on ${day}: ${other.from}–${other.to} and ${hours.from}–${hours.to}.`,
          cure: 'Let one end before the other begins, or make them one.',
        },
      ]
    })
  })
}

/** 2026-02-30 has the form of a date and is none. */
const isDay = (date: string) => {
  try {
    return Temporal.PlainDate.from(date, { overflow: 'reject' }) !== undefined
  } catch {
    return false
  }
}
function closureFaults(closures: readonly { from: string; to: string }[], path: Path): Found[] {
  return closures.flatMap(({ from, to }, i) => {
    const wrong = [from, to].find((date) => !isDay(date))
    if (wrong) return [{ path: [...path, i], fault: `There is no day ${wrong}.`, cure: 'Look at a calendar.' }]
    if (to >= from) return []
    return [{ path: [...path, i], fault: `The days end (${to}) before they begin (${from}).`, cure: 'Change “from” or “to”.' }]
  })
}

/** `what`: of what there are two. */
function twins(values: readonly string[], what: string, pathAt: (i: number) => Path): Found[] {
  return values.flatMap((value, i) =>
    values.indexOf(value) === i
      ? []
      : [{ path: pathAt(i), fault: `There are two ${what} “${value}”.`, cure: 'Keep one, or give it another name.' }],
  )
}

const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

function offerFaults({ offers, hosts }: OfficeFile): Found[] {
  const names = hosts.map(({ id }) => id)
  return offers.flatMap((offer, i): Found[] => {
    const path = ['offers', i]
    const unknown = offer.hosts.flatMap((name, at) =>
      names.includes(name)
        ? []
        : [{ path: [...path, 'hosts', at], fault: `There is no host “${name}”.`, cure: didYouMean(name, names) }],
    )
    if (unknown.length > 0) return unknown
    const stretches = hosts.filter(({ id }) => offer.hosts.includes(id)).flatMap(({ weekly }) => weekly)
    const longest = Math.max(0, ...stretches.map(({ from, to }) => minutesOf(to) - minutesOf(from)))
    if (longest >= offer.minutes) return twins(offer.hosts, 'hosts', (at) => [...path, 'hosts', at])
    return [
      {
        path: [...path, 'minutes'],
        fault: `“${offer.service}” lasts ${offer.minutes} minutes, and none of its hosts has so long at once.`,
        cure: 'Make it shorter, or give a host longer hours.',
      },
    ]
  })
}

function printerFaults({ printer }: OfficeFile): Found[] {
  if (!('folder' in printer) || /^tickets[\w-]*$/.test(printer.folder)) return []
  return [
    {
      path: ['printer', 'folder'],
      fault: `“${printer.folder}” is not a folder for tickets.`,
      // it is emptied at each start: nothing else of the data folder may be meant
      cure: 'Write “tickets”, or a name that begins so. It lies inside the data folder, and is emptied at each start.',
    },
  ]
}

/** A misspelt key nobody would ever press; one that is never heard could be pressed for ever. */
function keyFaults({ keys }: OfficeFile): Found[] {
  return Object.keys(keys).flatMap((code) => {
    const path = ['keys', code]
    if (isNeverHeard(code))
      return [
        {
          path,
          fault: `The terminal never hears the key “${code}”.`,
          cure: 'Let the keypad send another, such as F13 to F24.',
        },
      ]
    const meant = misspelt(code)
    return meant ? [{ path, fault: `There is no key “${code}”.`, cure: `Did you mean “${meant}”?` }] : []
  })
}

/** All that does not make sense in the file itself; its directory is looked at elsewhere. */
export function senseFaults(office: OfficeFile): Found[] {
  const { hosts, offers, closures, now, topics, languages, desk } = office
  return [
    ...zoneFaults(office.zone),
    ...twins(languages, 'languages', (i) => ['languages', i]),
    ...twins(topics, 'topics', (i) => ['topics', i]),
    ...twins(
      now.map(({ need }) => need),
      'urgent needs',
      (i) => ['now', i, 'need'],
    ),
    ...keyFaults(office),
    ...printerFaults(office),
    ...twins(
      hosts.map(({ id }) => id),
      'hosts',
      (i) => ['hosts', i, 'id'],
    ),
    ...hosts.flatMap((host, i) => [
      ...weeklyFaults(host.weekly, ['hosts', i], `“${host.id}”`),
      ...closureFaults(host.away ?? [], ['hosts', i, 'away']),
    ]),
    ...twins(
      offers.map(({ service }) => service),
      'offers of',
      (i) => ['offers', i, 'service'],
    ),
    ...offerFaults(office),
    ...closureFaults(closures, ['closures']),
    ...weeklyFaults(desk.weekly, ['desk'], 'the desk'),
  ]
}
