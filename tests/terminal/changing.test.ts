/** What a caretaker changes at the panel: each kind, from the first card to what the house is asked. */
import { expect, it } from 'vitest'
import type { Settings } from '../../flows/staff/settings.ts'
import { atPanel } from './at-panel.ts'
import { plainSettings, plainStaff } from './plain-staff.ts'

async function atChanges(so: Partial<Settings> = {}) {
  const staff = plainStaff()
  staff.settings = { ...plainSettings, ...so }
  const she = atPanel(staff)
  await she.begin()
  await she.enters()
  /** On whichever page it stands. */
  const press = async (...words: string[]) => {
    for (const each of words) {
      while (!she.read().some((it) => it.startsWith(each)) && she.view().page < she.view().pages - 1) await she.touch('More')
      await she.touch(each)
    }
  }
  await press('Look after the terminal', 'Change')
  return {
    ...she,
    press,
    made: () => staff.changes.map(({ change }) => change),
    /** All pages of a screen, as they are read. */
    all: async () => {
      const read = [...she.read()]
      while (she.view().page < she.view().pages - 1) {
        await she.touch('More')
        read.push(...she.read())
      }
      return read
    },
  }
}

it('a weekday with a break keeps the hours after it, and the question tells both', async () => {
  const she = await atChanges()
  await she.press('Hosts and rooms', 'Anna', 'Hours each week', 'Wednesday', '09:00')
  expect(she.view().id).toBe('staffChange.until')
  await she.press('16:30', '12:00', '13:00')
  expect(she.read()).toContain('Anna: Wednesday 09:00–12:00, 13:00–16:30')
  await she.press('Yes, change it now')
  expect(she.made()).toEqual([
    {
      what: 'hours',
      host: 'anna',
      day: 3,
      hours: { from: '09:00', to: '12:00' },
      later: { from: '13:00', to: '16:30' },
    },
  ])
  expect(she.read()).toContain('Anna: Wednesday 09:00–12:00, 13:00–16:30')
})
it('a weekday without a break is one stretch; a break begins and ends inside the hours', async () => {
  const she = await atChanges()
  await she.press('Hosts and rooms', 'Anna', 'Hours each week', 'Monday', '09:00', '10:30')
  expect((await she.all()).filter((it) => /^\d/.test(it))).toEqual(['09:30 before lunch'])
  await she.press('09:30')
  expect((await she.all()).filter((it) => /^\d/.test(it))).toEqual(['10:00 before lunch'])
  await she.send({ type: 'hand.back' })
  await she.press('No break', 'Yes, change it now')
  expect(she.made()).toEqual([{ what: 'hours', host: 'anna', day: 1, hours: { from: '09:00', to: '10:30' } }])
})
it('the desk has hours too, one weekday at a time, and its card tells both stretches', async () => {
  const she = await atChanges()
  await she.press('Hours of the desk')
  expect(she.read()).toContain('Monday: 09:00–12:00, 13:00–16:30')
  await she.press('Tuesday', '10:00', '15:00', 'No break')
  expect(she.read()).toContain('The desk: Tuesday 10:00–15:00')
  await she.press('Change something else', 'Hours of the desk', 'Monday', 'The desk: closed Monday', 'Yes, change it now')
  expect(she.made()).toEqual([{ what: 'deskHours', day: 1 }])
})
it('hours of the desk that are chosen after a host’s are the desk’s', async () => {
  const she = await atChanges()
  await she.press('Hosts and rooms', 'Anna', 'Hours each week', 'Monday', 'Monday: no times', 'Change something else')
  await she.press('Hours of the desk', 'Friday', '09:00', '12:00', 'No break', 'Yes, change it now')
  expect(she.made()).toEqual([{ what: 'deskHours', day: 5, hours: { from: '09:00', to: '12:00' } }])
})
it('a host is away until further notice, some days, or one, and comes back', async () => {
  const she = await atChanges()
  await she.press('Hosts and rooms', 'Anna', 'Away until further notice')
  expect(she.read()).toContain('Anna is away until further notice')
  await she.press('Change something else', 'Hosts and rooms', 'Anna')
  expect(she.read()).not.toContain('Back again')
  await she.press('Away some days', 'Tuesday 24 November', 'Wednesday 25 November')
  expect(she.read()).toContain('Anna is away Tuesday 24 November to Wednesday 25 November')
  await she.press('Yes, change it now')
  expect(she.made()).toEqual([{ what: 'away', host: 'anna', away: true, from: '2026-11-24', to: '2026-11-25' }])
})
it('who will be away can be there again, and is not sent away twice for the same day', async () => {
  const [anna] = plainSettings.hosts
  if (!anna) throw new Error('no host')
  const she = await atChanges({ hosts: [{ ...anna, away: ['2026-11-24'] }] })
  await she.press('Hosts and rooms', 'Anna', 'Away some days')
  expect(she.read().filter((it) => it.includes('November'))).toEqual(['Monday 23 November', 'Wednesday 25 November'])
  await she.send({ type: 'hand.back' })
  await she.press('Back again', 'Yes, change it now')
  expect(she.made()).toEqual([{ what: 'away', host: 'anna', away: false }])
})
it('a language is added, put first or taken away, and the question names it', async () => {
  const she = await atChanges()
  await she.press('Languages', 'Finnish: not shown', 'Add Finnish')
  expect(she.read()).toContain('Add Finnish')
  await she.press('Yes, change it now', 'Change something else', 'Languages', 'Arabic', 'Put Arabic first')
  await she.press('Yes, change it now', 'Change something else', 'Languages', 'Arabic', 'Take away Arabic')
  expect(she.read()).toContain('Take away Arabic')
  await she.press('Yes, change it now')
  expect(she.made()).toEqual([
    { what: 'languages', to: ['sv', 'en', 'ar', 'fi'] },
    { what: 'languages', to: ['ar', 'sv', 'en'] },
    { what: 'languages', to: ['sv', 'en'] },
  ])
})
it('the last language cannot be taken away, and that is said', async () => {
  const she = await atChanges({ languages: ['sv'] })
  await she.press('Languages', 'Swedish')
  expect(she.read()).toContain('It is the only one. Add another first.')
  await she.press('Change something else')
  expect(she.view().id).toBe('staffChange.choosing')
})
it('a language without a voice is shown all the same, or not', async () => {
  const she = await atChanges({ languages: ['sv', 'so'] })
  await she.press('Languages', 'Somali: no voice')
  expect(she.read()).toContain('The language has no voice here yet.')
  await she.press('Show without a voice')
  expect(she.read()).toContain('Show Somali though it has no voice')
  await she.press('Yes, change it now')
  expect(she.made()).toEqual([{ what: 'unspoken', language: 'so', on: true }])
  const shown = await atChanges({ languages: ['sv', 'so'], unspoken: ['so'] })
  await shown.press('Languages', 'Somali', 'Hide while it has no voice', 'Yes, change it now')
  expect(shown.made()).toEqual([{ what: 'unspoken', language: 'so', on: false }])
})
it('a topic comes to the home screen, stands first, or goes; the last one stays', async () => {
  const she = await atChanges()
  await she.press('The home screen', 'Home: not shown', 'Add Home', 'Yes, change it now', 'Change something else')
  await she.press('The home screen', 'Safety', 'Put Safety first', 'Yes, change it now', 'Change something else')
  await she.press('The home screen', 'Money', 'Take away Money', 'Yes, change it now')
  expect(she.made()).toEqual([
    { what: 'topics', to: ['money', 'safety', 'home'] },
    { what: 'topics', to: ['safety', 'money'] },
    { what: 'topics', to: ['safety'] },
  ])
  const last = await atChanges({ topics: ['money'] })
  await last.press('The home screen', 'Money')
  expect(last.read()).toContain('It is the only one. Add another first.')
})
it('tickets go to another printer that the machine knows, or become files', async () => {
  const she = await atChanges()
  await she.press('Printer')
  expect(she.read()).toContain('Now: files in the folder tickets')
  await she.press('Print on TM-T88', 'Yes, change it now')
  expect(she.made()).toEqual([{ what: 'printer', to: { device: 'TM-T88' } }])
  const printing = await atChanges({ printer: { device: 'TM-T88' }, printers: ['TM-T88'] })
  await printing.press('Printer')
  expect(printing.read()).not.toContain('Print on TM-T88')
  await printing.press('Save tickets as files', 'Yes, change it now')
  expect(printing.made()).toEqual([{ what: 'printer', to: { folder: 'tickets' } }])
})
it('where no printer can be listed, that is said, and there is a way on', async () => {
  const she = await atChanges({ printers: [] })
  await she.press('Printer')
  expect(she.read()).toContain('The machine shows no other printers.')
  await she.press('Change something else')
  expect(she.view().id).toBe('staffChange.choosing')
})
it('the list of changes tells both stretches, and names the language that came', async () => {
  const she = await atChanges()
  const [date, at, by] = ['2026-11-23', '10:00', 'caretaker'] as const
  const hours = { hours: { from: '09:00', to: '12:00' }, later: { from: '13:00', to: '16:30' } }
  she.staff.changes = [
    { n: 2, date, at, by, change: { what: 'hours', host: 'anna', day: 3, ...hours }, takenBack: false },
    {
      n: 1,
      date,
      at,
      by,
      change: { what: 'languages', to: ['sv', 'en', 'ar'] },
      takenBack: false,
      before: { languages: ['sv', 'en'], topics: ['money'] },
    },
  ]
  const some = { what: 'away', host: 'anna', away: true, from: '2026-11-24', to: '2026-11-25' } as const
  she.staff.changes.push({ n: 3, date, at, by, change: some, takenBack: false })
  await she.send({ type: 'hand.back' })
  await she.press('What was changed')
  expect(she.read()).toEqual(
    expect.arrayContaining(['Wednesday 09:00–12:00, 13:00–16:30', 'Add Arabic', 'Anna is away some days']),
  )
  await she.press('Wednesday')
  expect(she.read()).toContain('Anna: Wednesday 09:00–12:00, 13:00–16:30')
})
it('who does not want the change after all goes on to another', async () => {
  const she = await atChanges()
  await she.press('Sound', 'Sound begins at 6', 'Change something else')
  expect(she.view().id).toBe('staffChange.choosing')
  expect(she.made()).toEqual([])
})
