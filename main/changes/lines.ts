/** Where office.yml says a thing that a change may have moved: findings about a changed office still name a true line. Pure. */
import { isDeepStrictEqual } from 'node:util'
import type { OfficeFile } from '../office/schema.ts'
import type { LineOf } from '../office/written.ts'

const inside = (value: unknown, step: string | number): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[step] : undefined
const nameOf = (value: unknown) => inside(value, 'id') ?? inside(value, 'service')
const isSame = (a: unknown, b: unknown) => (nameOf(a) === undefined ? isDeepStrictEqual(a, b) : nameOf(a) === nameOf(b))

/** As `lineOf`, for paths of the changed office. What only a change says has the line of what it stands in. */
export const linesAfter =
  (base: OfficeFile, now: OfficeFile, lineOf: LineOf): LineOf =>
  (path) => {
    const found: (string | number)[] = []
    let [was, is]: unknown[] = [base, now]
    for (const step of path) {
      is = inside(is, step)
      const at = Array.isArray(was) ? was.findIndex((it) => isSame(it, is)) : step
      if (at === -1) break
      found.push(at)
      was = inside(was, at)
    }
    return lineOf(found)
  }
