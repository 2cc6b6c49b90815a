/** The audit log as a table, for whoever reads it elsewhere. Pure. RFC 4180. */
import type { AuditRecord } from './audit-schema.ts'

const heading = ['n', 'at', 'what', 'about', 'hash']

export const csvOf = (records: readonly AuditRecord[]): string =>
  [heading, ...records.map(cells)].map((row) => `${row.map(cell).join(',')}\r\n`).join('')

const cells = ({ n, at, entry: { what, ...about }, hash }: AuditRecord): string[] => [
  String(n),
  timeOf(at),
  what,
  Object.entries(about)
    .map(([name, value]) => `${name}=${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join(' '),
  hash,
]
/** A number that is no time is given as it is. */
const timeOf = (at: number) => (Math.abs(at) <= 8.64e15 ? new Date(at).toISOString() : String(at))
/** A table program must not take a text for a formula. */
const cell = (text: string): string => {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
