import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { inspect, type Shown } from './findings.ts'
import { databaseOf, openOffice } from './office.ts'

let folder: string
let shown: Shown[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'findings-'))
  const office = openOffice(folder)
  if (!office.ok) throw new Error(office.reason)
  shown = office.booking
    .freeTimes({ service: 'advice' })
    .slice(0, 5)
    .map(({ start }) => {
      const held = office.booking.hold({ service: 'advice', start })
      const confirmed = held.ok ? office.booking.confirm(held) : held
      if (!confirmed.ok) throw new Error('taken')
      return { code: confirmed.code, start }
    })
  office.store.close()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const sabotage = (sql: string) => {
  const db = new DatabaseSync(databaseOf(folder), { enableForeignKeyConstraints: false })
  db.exec(sql)
  db.close()
}
const one = '(SELECT reservation FROM appointment ORDER BY reservation LIMIT 1)'

test('a store that kept everything has no findings', () => {
  expect(inspect(folder, shown)).toEqual({ lost: 0, doubled: 0, unopenable: 0 })
})
test('a shown code that the store does not know is lost', () => {
  expect(inspect(folder, [...shown, { code: '000000', start: shown[0]?.start ?? '' }]).lost).toBe(1)
})
test('a shown code of another time is lost', () => {
  expect(inspect(folder, [{ code: shown[0]?.code ?? '', start: shown[1]?.start ?? '' }]).lost).toBe(1)
})
test('two appointments that overlap on a host are found', () => {
  sabotage(`
    INSERT INTO reservation SELECT 'copy', host, sealed, starts + 60000, ends + 60000, free_again FROM reservation WHERE id = ${one};
    INSERT INTO appointment (reservation, code_hmac) VALUES ('copy', x'00')`)
  expect(inspect(folder, shown).doubled).toBeGreaterThan(0)
})
test('a time that is claimed by half is found', () => {
  sabotage(`DELETE FROM claim WHERE reservation = ${one} AND cell = (SELECT max(cell) FROM claim WHERE reservation = ${one})`)
  expect(inspect(folder, shown).doubled).toBe(1)
})
test('a reservation that is neither held nor booked is found', () => {
  sabotage(`DELETE FROM appointment WHERE reservation = ${one}`)
  expect(inspect(folder, shown)).toMatchObject({ lost: 1, doubled: 1 })
})
test('a file that does not open is found', () => {
  writeFileSync(databaseOf(folder), 'gone wrong '.repeat(500))
  expect(inspect(folder, shown).unopenable).toBe(1)
})
