/** A change over an office: what office.yml would say if somebody had edited it. Pure. */
import { isDeepStrictEqual } from 'node:util'
import type { OfficeFile } from '../office/schema.ts'
import { type Change, UNTIL_TOLD } from './change.ts'
import { minus, without } from './days.ts'
import { withHours } from './week.ts'

/** `alreadySo`: it says what the office says. `unknownService`: nothing tells how it is to be booked. */
export type NotApplied = 'unknownHost' | 'unknownService' | 'alreadySo'
export type Applied = { ok: true; file: OfficeFile } | { ok: false; reason: NotApplied }

/**
 * `base`: the office as its folder says, where an offer that was turned off is found again. Whether the outcome is a sound
 * office is not known here. Expects every day of `file` to be in the calendar, as in any sound office.
 */
export const applied = (file: OfficeFile, change: Change, base: OfficeFile = file): Applied => {
  const next = changed(file, change, base)
  if (typeof next === 'string') return { ok: false, reason: next }
  return isDeepStrictEqual(next, file) ? { ok: false, reason: 'alreadySo' } : { ok: true, file: next }
}

type Part<W extends Change['what']> = Extract<Change, { what: W }>
type Host = OfficeFile['hosts'][number]

function changed(file: OfficeFile, change: Change, base: OfficeFile): OfficeFile | NotApplied {
  switch (change.what) {
    case 'languages':
      return { ...file, languages: change.to }
    case 'unspoken':
      return withUnspoken(file, change)
    case 'volume':
      return { ...file, sound: { ...file.sound, volume: change.to } }
    case 'size':
      return { ...file, look: { ...file.look, size: change.to } }
    case 'contrast':
      return { ...file, look: { ...file.look, contrast: change.to } }
    case 'idle':
      return { ...file, idle: { ...file.idle, askAfterSeconds: change.askAfterSeconds } }
    case 'topics':
      return { ...file, topics: change.to }
    case 'closure':
      return { ...file, closures: withDays(file.closures, { from: change.date, to: change.date }, change.closed) }
    case 'hours':
      return withHost(file, change.host, (host) => ({ ...host, weekly: withHours(host.weekly, change.day, stretches(change)) }))
    case 'away':
      return withHost(file, change.host, (host) => withAway(host, change))
    case 'offer':
      return withOffer(file, change, base)
    case 'printer':
      return { ...file, printer: change.to }
    case 'deskMinutes':
      return { ...file, desk: { ...file.desk, minutes: change.to } }
    case 'deskHours':
      return { ...file, desk: { ...file.desk, weekly: withHours(file.desk.weekly, change.day, stretches(change)) } }
  }
}

const stretches = ({ hours, later }: Part<'hours' | 'deskHours'>) => [hours, later].filter((it) => it !== undefined)

const withDays = <D extends { from: string; to: string }>(
  spans: readonly D[],
  days: { from: string; to: string },
  on: boolean,
) => (on ? [...spans, ...minus([days], spans)] : without(spans, days))

function withUnspoken(file: OfficeFile, { language, on }: Part<'unspoken'>): OfficeFile {
  const { unspoken } = file.sound
  if (unspoken.includes(language) === on) return file
  const next = on ? [...unspoken, language] : unspoken.filter((it) => it !== language)
  return { ...file, sound: { ...file.sound, unspoken: next } }
}

function withHost(file: OfficeFile, id: string, change: (host: Host) => Host): OfficeFile | NotApplied {
  if (!file.hosts.some((host) => host.id === id)) return 'unknownHost'
  return { ...file, hosts: file.hosts.map((host) => (host.id === id ? change(host) : host)) }
}

/** A host who has never been away, and is back, stays as it was written: without the field. */
function withAway(host: Host, { away, from, to }: Part<'away'>): Host {
  const days = { from: from ?? '0001-01-01', to: to ?? UNTIL_TOLD }
  return host.away || away ? { ...host, away: withDays(host.away ?? [], days, away) } : host
}

function withOffer(file: OfficeFile, { service, on, as }: Part<'offer'>, base: OfficeFile): OfficeFile | NotApplied {
  const others = file.offers.filter((offer) => offer.service !== service)
  if (!on) return { ...file, offers: others }
  if (others.length < file.offers.length && !as) return file
  const offer = as ? { service, ...as } : base.offers.find((it) => it.service === service)
  if (!offer) return 'unknownService'
  // in the order of office.yml, so that off and on again is the office as it was; new ones last
  const order = base.offers.map((it) => it.service)
  const place = ({ service: it }: { service: string }) => (order.includes(it) ? order.indexOf(it) : order.length)
  return { ...file, offers: [...others, offer].sort((a, b) => place(a) - place(b)) }
}
