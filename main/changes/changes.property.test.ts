/** Hundreds of random caretakers: whatever is changed and taken back, the office is what the remaining changes make of it. */
import { expect, test } from 'vitest'
import { languages } from '../../flows/screen.ts'
import { seeded } from '../booking/seeded.ts'
import { smallOffice } from '../office/small-office.ts'
import { applied } from './applied.ts'
import type { Change } from './change.ts'
import { differences } from './difference.ts'
import { emptyFolder, smallChanged, smallFolder } from './small-folder.ts'

const office = smallOffice.replace(
  'offers:',
  '  - { id: bo, name: Bo, weekly: [{ days: [wed], from: "09:00", to: "12:00" }] }\noffers:',
)
const folder = smallFolder(office)

function someChange({ whole, chance }: ReturnType<typeof seeded>): Change {
  const day = whole(1, 7)
  const date = (from = 1) => `2026-12-${String(whole(from, 28)).padStart(2, '0')}`
  const host = chance(0.5) ? 'anna' : 'bo'
  const hours = {
    hours: { from: `0${whole(7, 9)}:00`, to: `1${whole(0, 2)}:00` },
    later: { from: '13:00', to: `1${whole(4, 7)}:30` },
  }
  const from = date()
  const kinds: (() => Change)[] = [
    () => ({ what: 'volume', to: whole(0, 10) }),
    () => ({ what: 'languages', to: chance(0.5) ? ['en', 'sv'] : ['sv', 'en', languages[whole(2, 13)] ?? 'ar'] }),
    () => ({ what: 'unspoken', language: chance(0.5) ? 'so' : 'ckb', on: chance(0.5) }),
    () => ({ what: 'closure', date: date(), closed: chance(0.6) }),
    () => ({ what: 'away', host, away: chance(0.6), from, to: `2026-12-${whole(28, 31)}` }),
    () => ({ what: 'hours', host, day, ...(chance(0.6) && hours) }),
    () => ({ what: 'deskHours', day, ...(chance(0.6) && hours) }),
    () => ({ what: 'offer', service: 'soup', on: chance(0.4) }),
    () => ({
      what: 'offer',
      service: 'coats',
      on: true,
      as: { hosts: [host], minutes: 30, bufferMinutes: 0, noticeMinutes: 0, everyMinutes: 30 },
    }),
    () => ({ what: 'offer', service: 'coats', on: false }),
    () => ({ what: 'idle', askAfterSeconds: whole(120, 300) }),
    () => ({ what: 'deskMinutes', to: whole(1, 60) }),
  ]
  const kind = kinds[whole(0, kinds.length - 1)]
  if (!kind) throw new Error('no kind')
  return kind()
}

test.each(Array.from({ length: 25 }, (_, i) => i + 1))('a caretaker no. %i', async (seed) => {
  const random = seeded(seed)
  const data = emptyFolder()
  const { changed } = await smallChanged({ folder, data })
  let refused = 0
  for (let step = 0; step < 14; step++) {
    const was = structuredClone(changed.file())
    const inForce = changed.list()
    if (inForce.length > 0 && random.chance(0.3)) {
      const n = inForce[random.whole(0, inForce.length - 1)]?.n ?? 0
      const seen = changed.previewTakeBack(n)
      const back = changed.takeBack(n, 'caretaker')
      expect(back.ok).toBe(seen.ok) // what was shown is what happens
      if (seen.ok) expect(changed.file()).toEqual(seen.after)
      else expect(changed.file()).toEqual(was)
      refused += back.ok ? 0 : 1
    } else {
      const change = someChange(random)
      const seen = changed.preview(change)
      const made = changed.make(change, 'caretaker')
      expect(made.ok).toBe(seen.ok)
      if (seen.ok) {
        expect(changed.file()).toEqual(seen.after)
        expect(seen.differences).toEqual(differences(was, changed.file()))
        expect(differences(changed.file(), changed.file())).toEqual([])
      } else expect(changed.file()).toEqual(was)
    }
  }
  // the remaining ones, one after another, over the folder's office
  const base = changed.folderFile()
  const remaining = changed.list().reduce((file, { change }) => {
    const next = applied(file, change, base)
    return next.ok ? next.file : file
  }, base)
  expect(changed.file()).toEqual(remaining)
  expect(changed.list().some(({ setAside }) => setAside)).toBe(false)
  const again = await smallChanged({ folder, data })
  expect(again.changed.file()).toEqual(remaining)
  expect(again.changed.history()).toEqual(changed.history())

  for (const { n } of [...changed.list()].reverse()) expect(changed.takeBack(n, 'caretaker')).toEqual({ ok: true })
  expect(changed.file()).toEqual(base) // each can be taken back, the last first, and nothing is left of them
  expect(refused).toBeLessThan(14)
})
