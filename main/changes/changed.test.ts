import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { hsds, smallDirectory, smallOffice } from '../office/small-office.ts'
import { smallChanged, smallFolder } from './small-folder.ts'

/** The same folder, after somebody put another office.yml into it. */
const renewed = (folder: string, office: string) => writeFileSync(join(folder, 'office.yml'), office)

it('a change that no longer fits a new office folder is set aside with a warning; the others hold, and none is lost', async () => {
  const { changed, folder, data } = await smallChanged()
  changed.make({ what: 'hours', host: 'anna', day: 2, hours: { from: '10:00', to: '12:00' } }, 'caretaker')
  changed.make({ what: 'volume', to: 8 }, 'caretaker')
  renewed(folder, smallOffice.replaceAll('anna', 'bo'))
  expect(await changed.officeNow.reload()).toEqual({ ok: true })
  for (const it of [changed, (await smallChanged({ folder, data })).changed]) {
    expect(it.list()).toMatchObject([{ n: 1, setAside: true }, { n: 2 }])
    expect(it.officeNow.now().facts.volume).toBe(8)
    expect(it.officeNow.now().warnings).toMatchObject([
      {
        file: 'changes.json',
        fault: 'Change 1 (hours of “anna”, 2026-11-23) no longer fits and is set aside. There is no such host any more.',
      },
    ])
    expect(it.make({ what: 'deskMinutes', to: it === changed ? 4 : 5 }, 'desk').ok).toBe(true) // it stands in nobody's way
  }
  renewed(folder, smallOffice)
  await changed.officeNow.reload()
  expect(changed.list()[0]).not.toHaveProperty('setAside') // and it fits again
  expect(changed.file().hosts[0]?.weekly.at(-1)).toEqual({ days: ['tue'], from: '10:00', to: '12:00' })
})
it('a change that would break a new office folder is set aside, and can be taken back', async () => {
  const { changed, folder } = await smallChanged()
  // half an hour is enough for soup today
  for (const day of [1, 2]) changed.make({ what: 'hours', host: 'anna', day, hours: { from: '10:00', to: '10:30' } }, 'caretaker')
  expect(changed.list()).toHaveLength(2)
  renewed(folder, smallOffice.replace('minutes: 30', 'minutes: 60'))
  expect(await changed.officeNow.reload()).toEqual({ ok: true })
  expect(changed.list().map(({ setAside }) => setAside)).toEqual([undefined, true])
  expect(changed.officeNow.now().warnings[0]?.fault).toContain('“soup” lasts 60 minutes')
  expect(changed.make({ what: 'volume', to: 1 }, 'desk')).toEqual({ ok: true, n: 3 })
  expect(changed.takeBack(2, 'caretaker')).toEqual({ ok: true })
  expect(changed.officeNow.now().warnings).toEqual([])
})
it('what would not make a sound office is refused with the reason, and nothing has happened', async () => {
  const { changed, data } = await smallChanged()
  const before = changed.officeNow.now()
  const closes = { what: 'hours', host: 'anna', day: 1, hours: { from: '12:00', to: '09:00' } } as const
  const seen = changed.preview(closes)
  expect(seen).toMatchObject({ ok: false, reason: 'unsound', faults: [{ file: expect.stringContaining('office.yml') }] })
  expect(changed.make(closes, 'caretaker')).toMatchObject({ ok: false, reason: 'unsound' })
  expect(changed.officeNow.now()).toBe(before)
  expect((await smallChanged({ data })).changed.history()).toEqual([])
})
it('a change is not taken back when another stands on it', async () => {
  const { changed } = await smallChanged()
  const as = { hosts: ['anna'], minutes: 240, bufferMinutes: 0, noticeMinutes: 0, everyMinutes: 30 }
  changed.make({ what: 'hours', host: 'anna', day: 3, hours: { from: '08:00', to: '12:00' } }, 'caretaker')
  expect(changed.make({ what: 'offer', service: 'coats', on: true, as }, 'caretaker').ok).toBe(true)
  expect(changed.takeBack(1, 'caretaker')).toMatchObject({
    ok: false,
    reason: 'unsound',
    faults: [{ fault: '“coats” lasts 240 minutes, and none of its hosts has so long at once.' }],
  })
  expect(changed.list()).toHaveLength(2)
})
it('what only the house knows refuses a change as well', async () => {
  const faultsOf = vi.fn(({ facts }: { facts: { languages: readonly string[] } }) =>
    facts.languages.includes('sv') ? [] : [{ file: 'office.yml', fault: 'Nobody speaks.', cure: 'Add a voice.' }],
  )
  const { changed } = await smallChanged({ faultsOf })
  expect(changed.make({ what: 'languages', to: ['so'] }, 'caretaker')).toMatchObject({
    ok: false,
    faults: [{ fault: 'Nobody speaks.' }],
  })
})
it('findings about a changed office still name the line in office.yml', async () => {
  const office = smallOffice.replace('hosts: [anna]', 'hosts: [anna]').replace('topics: [everyday]', 'topics: [everyday, money]')
  const { changed } = await smallChanged({ folder: smallFolder(office) })
  const line = () => changed.officeNow.now().warnings.find(({ fault }) => fault.includes('“money”'))?.line
  const before = line()
  changed.make({ what: 'topics', to: ['money', 'everyday'] }, 'caretaker')
  expect([before, line()]).toEqual([5, 5])
  changed.make({ what: 'topics', to: ['health', 'money'] }, 'caretaker') // one that office.yml does not name: the list itself
  expect(changed.officeNow.now().warnings.filter(({ fault }) => fault.includes('“health”'))).toMatchObject([{ line: 5 }])
})

it('an office folder that makes no sense is told as without changes', async () => {
  const { changed, folder } = await smallChanged()
  changed.make({ what: 'closure', date: '2026-12-28', closed: true }, 'caretaker')
  renewed(folder, smallOffice.replace('2026-12-24, to', '2026-02-30, to'))
  const before = changed.officeNow.now()
  expect(await changed.officeNow.reload()).toMatchObject({ ok: false, faults: [{ fault: 'There is no day 2026-02-30.' }] })
  expect(changed.officeNow.now()).toBe(before) // visitors notice nothing
  expect(changed.make({ what: 'volume', to: 2 }, 'desk').ok).toBe(true)
  expect(changed.officeNow.now().facts.volume).toBe(2)
})
it('a directory that was taken, and does not fit a new office folder, is not used, and told', async () => {
  const { changed, folder, data } = await smallChanged()
  expect(changed.directory.take(smallDirectory(hsds('bread', 'food'))).ok).toBe(true)
  expect(changed.officeNow.now().directory.listings).toHaveLength(7)
  renewed(folder, smallOffice.replace('service: soup', 'service: skates'))
  writeFileSync(join(folder, 'directory.json'), smallDirectory(hsds('skates', 'activities'), hsds('sledge', 'activities')))
  const again = await smallChanged({ folder, data })
  expect(again.changed.officeNow.now().directory.listings).toHaveLength(8)
  expect(again.changed.officeNow.now().warnings).toMatchObject([{ file: join(data, 'directory.json') }])
  expect(again.changed.directory.takeBack()).toEqual({ ok: true })
  expect(again.changed.officeNow.now().warnings).toEqual([])
})
