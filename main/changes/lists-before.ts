/** What a changed list was before: a change keeps only what it was to be. Pure. */
import type { Changed } from '../../flows/staff/settings.ts'
import type { OfficeFile } from '../office/schema.ts'
import type { Stored } from './changes.ts'

/**
 * By the number of each change of languages or topics: as they were before it, with the changes that still hold. `history`: in
 * the order in which they were made. `folder`: what the office folder says.
 */
export function listsBefore(
  history: readonly Stored[],
  folder: Pick<OfficeFile, 'languages' | 'topics'>,
): ReadonlyMap<number, NonNullable<Changed['before']>> {
  const before = new Map<number, NonNullable<Changed['before']>>()
  let { languages, topics } = folder
  for (const { n, change, takenBack } of history) {
    if (change.what !== 'languages' && change.what !== 'topics') continue
    before.set(n, { languages, topics })
    if (takenBack) continue
    if (change.what === 'languages') languages = change.to
    else topics = change.to
  }
  return before
}
