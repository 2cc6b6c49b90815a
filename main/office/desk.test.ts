import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { isDeskStaffed } from './desk.ts'
import { furnishOffice } from './office.ts'
import { smallDirectory, smallOffice } from './small-office.ts'
import { readWritten } from './written.ts'

const written = readWritten(
  'office.yml',
  smallOffice.replace('days: [mon], from: "09:00", to: "16:00" }]', 'days: [mon, thu], from: "09:00", to: "16:00" }]'),
)
const loaded = written.ok ? furnishOffice(written, { ok: true, file: 'directory.json', text: smallDirectory() }) : undefined

test.each([
  ['when the desk opens, in winter', '2026-11-23T08:00:00Z', true],
  ['a minute before', '2026-11-23T07:59:59Z', false],
  ['when it closes', '2026-11-23T15:00:00Z', false],
  ['when it opens, in summer', '2027-06-21T07:00:00Z', true],
  ['on another weekday', '2026-11-24T09:00:00Z', false],
  ['on a Thursday that is Christmas Eve', '2026-12-24T09:00:00Z', false],
])('whether somebody is at the desk %s', (_, now, staffed) => {
  if (!loaded?.ok) throw new Error('not in order')
  expect(isDeskStaffed(loaded.office, Temporal.Instant.from(now))).toBe(staffed)
})
