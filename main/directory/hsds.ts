/**
 * Reads a directory of services: HSDS 3.x JSON, a list of `service_full` or a page whose `contents` are. A service that
 * cannot be read is put aside with a finding that says why: never dropped silently, and it never takes the others with it.
 * Opening hours are read as the time on the wall of the office: `schedule.timezone` is a bare offset and knows no summer
 * time. Pure.
 */
import * as v from 'valibot'
import { type Fault, pathWords } from '../office/fault.ts'
import { didYouMean } from '../office/nearest.ts'
import { extensionFields, hsdsService } from './hsds-schema.ts'
import { itemLines } from './item-lines.ts'
import type { Listing } from './listing.ts'
import { listingsOf } from './listings.ts'
import { nested } from './nested.ts'

export type Import =
  | {
      ok: true
      listings: readonly Listing[]
      /** Why services were put aside, and what is wrong with those that were kept. */
      findings: readonly Fault[]
      /** The ids of those put aside, where they can be read: an offer of one is not an offer of nothing. */
      aside: ReadonlySet<string>
    }
  | { ok: false; faults: readonly Fault[] }

/** HSDS `status`: what is not given now is not shown, and that is no fault. */
const resting = ['inactive', 'defunct', 'temporarily closed']

function inWords(issue: v.BaseIssue<unknown>): Pick<Fault, 'fault' | 'cure'> {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
  const at = pathWords(path)
  if (issue.path?.at(-1)?.origin === 'key')
    return issue.expected === 'never'
      ? { fault: `there is no field “${at}”`, cure: didYouMean(String(path.at(-1)), extensionFields) }
      : { fault: `“${at}” is missing`, cure: 'Add it.' }
  const cure = issue.message.startsWith('Invalid') ? 'Write it as the other services do.' : issue.message
  return { fault: `“${at}” does not fit`, cure }
}

type Read = { ok: true; items: readonly unknown[]; partOf?: string } | { ok: false; line?: number; fault: string; cure: string }

function readItems(text: string): Read {
  let found: unknown
  try {
    found = JSON.parse(text)
  } catch (error) {
    const line = /line (\d+)/.exec(String(error))?.[1]
    return {
      ok: false,
      line: line ? Number(line) : text.split('\n').length,
      fault: 'The file is not JSON.',
      cure: 'Look at this line and the one above: a comma, a quotation mark or a bracket is missing. Or export the file again.',
    }
  }
  if (Array.isArray(found)) return { ok: true, items: found }
  const page = { ...(found as { contents?: unknown; last_page?: unknown; page_number?: unknown; total_pages?: unknown }) }
  if (Array.isArray(page.contents))
    return {
      ok: true,
      items: page.contents,
      partOf: page.last_page === false ? `${page.page_number} of ${page.total_pages}` : undefined,
    }
  return {
    ok: false,
    line: 1,
    fault: 'The file holds no list of services.',
    cure: 'Export the services as HSDS 3 JSON: a list, or a page with “contents”.',
  }
}

/** `file` names the file in the faults. */
export function importHsds(file: string, text: string): Import {
  const json = text.replace(/^\uFEFF/, '')
  const read = readItems(json)
  if (!read.ok) return { ok: false, faults: [{ file, line: read.line, fault: read.fault, cure: read.cure }] }

  const lines = itemLines(json)
  const known = nested(read.items)
  const listings = new Map<string, Listing>()
  const aside = new Set<string>()
  const findings: Fault[] = []
  if (read.partOf)
    findings.push({
      file,
      line: 1,
      fault: `The file is only page ${read.partOf}.`,
      cure: 'Put the services of all pages into one list.',
    })

  read.items.forEach((item, i) => {
    const found = (fault: Pick<Fault, 'fault' | 'cure'>) => findings.push({ file, line: lines[i], ...fault })
    const { name, status, id, ledstang } = {
      ...(item as { name?: unknown; status?: unknown; id?: unknown; ledstang?: { id?: unknown } }),
    }
    if (typeof status === 'string' && resting.includes(status.toLowerCase())) return
    const what = typeof name === 'string' && name ? `The service “${name.slice(0, 60)}”` : `Service no. ${i + 1}`
    const putAside = (fault: Pick<Fault, 'fault' | 'cure'>) => {
      for (const it of [id, ledstang?.id]) if (it !== undefined) aside.add(String(it))
      found(fault)
    }
    if (typeof item !== 'object' || item === null || Array.isArray(item)) {
      found({ fault: `${what} is left out: it is not a service.`, cure: 'Take it out, or write it as the other services are.' })
      return
    }
    const checked = v.safeParse(hsdsService, item)
    if (!checked.success) {
      const { fault, cure } = inWords(checked.issues[0])
      putAside({ fault: `${what} is left out: ${fault}.`, cure })
      return
    }
    const listed = listingsOf(checked.output, known)
    if ('aside' in listed) {
      putAside(listed.aside)
      return
    }
    const twin = listed.listings.find((listing) => listings.has(listing.id))
    if (twin) {
      found({
        fault: `${what} is left out: there is already a service with the id “${twin.id}”.`,
        cure: 'Give one of them another id.',
      })
      return
    }
    for (const finding of listed.findings) found(finding)
    for (const listing of listed.listings) listings.set(listing.id, { ...listing, line: lines[i] })
  })
  return { ok: true, listings: [...listings.values()], findings, aside }
}
