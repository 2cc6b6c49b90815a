import { expect, it } from 'vitest'
import { line } from '../../flows/screen.ts'
import { whole } from '../../renderer/speech/reader.ts'
import { atPanel } from './at-panel.ts'
import { plainStaff } from './plain-staff.ts'
import { toConfirm } from './somebody.ts'

it('whoever works here gets in by “A person”, with a PIN, and sees what there is to do', async () => {
  const she = atPanel()
  await she.begin()
  await she.enters()
  expect(she.view().id).toBe('staff.in')
  expect(she.read()).toContain('Close the terminal')
})
it('a keypad with digits writes the PIN', async () => {
  const she = atPanel()
  await she.begin()
  await she.comes()
  for (const digit of '4829') await she.send({ type: 'hand.other', code: `Digit${digit}` })
  await she.send({ type: 'hand.next', code: 'Numpad1' })
  expect(she.view().entered?.text).toBe('48291')
})
it('a wrong PIN is told so, and can be tried again', async () => {
  const she = atPanel()
  await she.begin()
  await she.enters('1111')
  expect(she.view()).toMatchObject({ id: 'staff.wrong', is: 'sorry' })
  await she.touch('Try again')
  await she.digits('5930')
  expect(she.view().id).toBe('staff.in')
})
it('whoever must wait is told how long, and a badge opens all the same', async () => {
  const staff = plainStaff()
  staff.waitSeconds = 40
  const she = atPanel(staff)
  await she.begin()
  await she.comes()
  expect(she.read()).toContain('You can try again in 40 seconds.')
  await she.send({ type: 'badge.read', badge: '0012345678' })
  expect(she.view().id).toBe('staff.in')
})
it('a badge opens the panel from the first screen on', async () => {
  const she = atPanel()
  await she.send({ type: 'badge.read', badge: '0012345678' })
  await she.opened()
  expect(she.view().id).toBe('staff.in')
})
it('a key switch on the wall asks for the PIN', async () => {
  const she = atPanel()
  await she.send({ type: 'hand.staff', code: 'F13' })
  await she.opened()
  expect(she.view().id).toBe('staff.entering')
})
it('who works at the desk is not offered what a caretaker does', async () => {
  const she = atPanel()
  await she.begin()
  await she.enters('5930')
  while (she.view().page < she.view().pages - 1) await she.touch('More')
  expect(she.read()).not.toContain('Look after the terminal')
})
it('where no PIN is set, the first is set by whoever stands there, twice alike, and not an easy one', async () => {
  const she = atPanel(plainStaff({}))
  await she.begin()
  await she.comes()
  await she.touch('Choose a PIN')
  await she.digits('482913')
  await she.digits('482914')
  expect(she.view().id).toBe('staff.unlike')
  await she.touch('Try again')
  await she.digits('123456')
  await she.digits('123456')
  expect(she.read()).toContain('It is too easy to guess.')
  await she.touch('Try again')
  await she.digits('482913')
  await she.digits('482913')
  expect(she.view().id).toBe('staff.in')
  expect(she.staff.pins.caretaker).toBe('482913')
})
it('what is entered is never shown nor said aloud', async () => {
  const she = atPanel()
  await she.begin()
  await she.comes()
  await she.touch('4', '8', '2')
  expect(JSON.stringify(she.view().facts)).not.toContain('482')
  expect(she.view().entered).toMatchObject({ private: true })
  for (const stop of she.view().stops.filter(({ part, picture }) => part === 'entry' && picture === 'entry-digit'))
    expect(stop.private).toBe(true)
})

it('a visit beneath the panel stays as it was: the held time is kept, and she goes on', async () => {
  const she = atPanel()
  await she.begin(...toConfirm)
  const before = she.view().id
  await she.enters()
  await she.touch('Lock')
  // what was opened over her task lies there still
  await she.send({ type: 'hand.back' })
  expect(she.view().id).toBe(before)
  expect(she.plain.held.size).toBe(1)
})
it('nobody’s visit ends because staff take their time', async () => {
  const she = atPanel()
  await she.begin(...toConfirm)
  await she.enters()
  for (let minute = 0; minute < 6; minute++) {
    await she.wait(60_000)
    await she.send({ type: 'hand.next' })
    await she.send({ type: 'hand.back' })
  }
  expect(she.plain.held.size).toBe(1)
  await she.touch('Lock')
  expect(she.view().layer).toBe('visitor')
})
it('“Reset for the next” ends the visit beneath, and lets go what it held', async () => {
  const she = atPanel()
  await she.begin(...toConfirm)
  await she.enters()
  await she.touch('Reset for the next')
  expect(she.view().id).toBe('staff.reset')
  expect(she.staff.ended).toBe(1)
})
it('a reset from the desk locks the panel too', async () => {
  const she = atPanel()
  await she.begin()
  await she.enters()
  await she.send({ type: 'terminal.reset' })
  expect(she.view().id).toBe('welcome')
  expect(she.staff.role).toBeUndefined()
})
it('the panel locks itself two minutes after the last sign of anybody, and no one who comes then is in', async () => {
  const she = atPanel()
  await she.begin()
  await she.enters()
  await she.wait(75_000)
  expect(she.view().id).toBe('stillThere.shown')
  await she.wait(45_000)
  expect(she.view().layer).not.toBe('staff')
  expect(she.staff.role).toBeUndefined()
})
it('a touch that was meant for the panel never hits a visitor’s screen', async () => {
  const she = atPanel()
  await she.begin()
  await she.enters()
  const { n } = she.view()
  const { key } = she.stopThatReads('Reset for the next')
  await she.touch('Lock')
  const before = she.view()
  await she.send({ type: 'hand.touch', n, key })
  expect(she.view()).toEqual(before)
})
it('who sees and hears in her own way has it at the panel too', async () => {
  const she = atPanel()
  await she.begin('Settings', 'How I see', 'Larger', 'Done')
  await she.comes()
  expect(she.terminal.met().who).toMatchObject({ size: 2, language: 'en' })
})

it('closes the terminal with a reason, and opens it again', async () => {
  const she = atPanel()
  await she.begin()
  await she.enters()
  await she.touch('Close the terminal', 'It is being mended')
  expect(she.view()).toMatchObject({ id: 'staffClose.done', is: 'done' })
  expect(she.staff.closed).toBe('repair')
  await she.touch('To the start', 'Open the terminal', 'Open for visitors')
  expect(she.staff.closed).toBeUndefined()
})
it('changes a closing day: what stands in its way is told first, and it can be taken back', async () => {
  const she = atPanel()
  await she.begin()
  await she.enters()
  await she.touch('More', 'Look after the terminal', 'Change', 'Closed days', 'Close Tuesday 24 November')
  expect(she.read().join(' ')).toContain('Booked times then: 2')
  await she.touch('Yes, change it now')
  expect(she.staff.changes[0]?.change).toEqual({ what: 'closure', date: '2026-11-24', closed: true })
  await she.touch('Take it back')
  expect(she.staff.changes[0]?.takenBack).toBe(true)
})
it('records sentences one after the other, and keeps those that are good', async () => {
  const she = atPanel()
  await she.begin()
  await she.enters()
  await she.touch('More', 'Look after the terminal', 'Record voices', 'Somali', 'No name')
  expect(she.read()).toContain('Dib')
  await she.touch('Record', 'Done', 'Listen', 'Yes, keep it')
  expect(she.read()).toContain('Sentence 2/2')
  await she.touch('Record', 'Done', 'Yes, keep it')
  expect(she.staff.kept).toEqual(['terminal.back', 'terminal.hear'])
})
it('prints a test, sees what is broken and what to do, and makes a report', async () => {
  const she = atPanel()
  await she.begin()
  await she.enters()
  await she.touch('Print a test')
  expect(she.view().id).toBe('staffPrint.printed')
  await she.touch('To the start', 'Is it well?')
  expect(she.read()).toContain('No paper. Put paper in.')
})

it('a figure that has others of its kind beside it has a bar in what is met, and it is not said', async () => {
  const staff = plainStaff()
  const { ask } = staff.house
  const row = (sv: string, en: string, n: number) =>
    line('figures.language', { name: { kind: 'words', in: { sv, en } }, n: { kind: 'count', n } })
  const figures = [
    { line: line('figures.visits', { n: { kind: 'count', n: 93 } }), picture: 'staff.figures' },
    { line: row('Svenska', 'Swedish', 60), picture: 'staff.figures', share: 1 },
    { line: row('Somaliska', 'Somali', 15), picture: 'staff.figures', share: 0.25 },
  ]
  staff.house.ask = async (name, q) => (name === 'figures' ? ([{ month: 'oktober 2026', figures }] as never) : ask(name, q))
  const she = atPanel(staff)
  await she.begin()
  await she.enters()
  await she.touch('More', 'Look after the terminal', 'More', 'Figures')
  expect(she.view().facts.map(({ share }) => share)).toEqual([undefined, undefined, 1, 0.25])
  const said = whole(she.terminal.met(), { language: 'en', controls: true, instruct: true }).map((it) => she.write(it.line))
  expect(said).toContain('Language: Somali, 15')
  expect(said.join(' ')).not.toMatch(/0[.,]25|25/)
})
it('the visit beneath makes no call while staff are at the panel: every hand is theirs', async () => {
  const she = atPanel()
  await she.begin('A person')
  const { n } = she.view()
  const { key } = she.stopThatReads('Yes, call a person')
  await she.send({ type: 'badge.read', badge: '0012345678' })
  await she.opened()
  await she.send({ type: 'hand.touch', n, key })
  await she.send({ type: 'hand.help', code: 'F1' })
  expect(she.view().id).toBe('staff.in')
  expect(she.plain.calls.ever).toBe(0)
  await she.touch('Lock')
  await she.touch('Yes, call a person')
  expect(she.plain.calls.ever).toBe(1)
})

it('what is broken is not offered: no paper where the printer is, no times where the bookings are', async () => {
  const she = atPanel()
  const { office } = she.plain.house
  she.plain.house.office = () => ({ ...office(), without: ['printer', 'bookings'] })
  await she.begin('Money', 'Debts')
  expect(
    she
      .view()
      .stops.filter(({ part }) => part === 'choices')
      .map(({ picture }) => picture),
  ).toEqual(['person-coming'])
})
it('a closed terminal says why, whoever comes; urgent help stays, and who works here gets in', async () => {
  const she = atPanel()
  const { office } = she.plain.house
  she.plain.house.office = () => ({ ...office(), closed: 'repair' })
  expect(she.read()[0]).toBe('Terminalen är stängd')
  await she.begin()
  expect(she.view().id).toBe('closed.shown')
  expect(she.read()).toContain('It is being mended. Ask the staff.')
  await she.touch('Help right now')
  expect(she.view().id).toBe('now.needs')
  await she.enters()
  expect(she.view().id).toBe('staff.in')
})
it('a notice stands before the home screen, in her language, and the way goes on', async () => {
  const she = atPanel()
  const { office } = she.plain.house
  she.plain.house.office = () => ({ ...office(), notice: 'lift-broken' })
  await she.begin()
  expect(she.read()).toContain('The lift is broken. Ask the staff.')
  await she.touch('Go on')
  expect(she.view().id).toBe('home.shown')
})
it('whoever tells us what was missing is thanked, and asked for nothing more', async () => {
  const she = atPanel()
  const told: unknown[] = []
  const { ask } = she.plain.house
  she.plain.house.ask = async (name, q, who, stop) => {
    if (name !== 'tell') return ask(name, q, who, stop)
    told.push(q)
    return { ok: true } as never
  }
  await she.begin('Money', 'Debts', 'Print', 'No, goodbye')
  await she.touch('Tell us how it went', 'Badly', 'Nobody here could help me')
  expect(told).toEqual([{ face: 'badly', missing: [], nobody: true }])
  expect(she.view().id).toBe('tellUs.told')
})
