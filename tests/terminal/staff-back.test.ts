/** Going back at the panel: what was done is not done again, and what nobody may know is not kept for it. */
import { expect, it } from 'vitest'
import type { ActorRefFrom } from 'xstate'
import type { visit as visitMachine } from '../../flows/visit.ts'
import { topOf } from '../../flows/visitor.ts'
import { read } from '../../renderer/speech/reader.ts'
import { atPanel } from './at-panel.ts'
import { plainStaff } from './plain-staff.ts'

const back = { type: 'hand.back', code: 'Escape' } as const
/** A panel that tells what it was asked and what it kept on. */
const watched = async (pins?: Parameters<typeof plainStaff>[0]) => {
  const staff = plainStaff(pins)
  const kept: string[] = []
  const { keep } = staff.house
  staff.house = {
    ...staff.house,
    keep: (name, q, say) => {
      kept.push(name)
      return keep(name, q, say)
    },
  }
  const she = atPanel(staff)
  await she.begin()
  const times = (name: string) => [...staff.asked, ...kept].filter((it) => it === name).length
  return { she, times }
}
/** All that the panel's stage and its flow remember. */
const remembered = (she: ReturnType<typeof atPanel>) => {
  const visit: ActorRefFrom<typeof visitMachine> | undefined = she.terminal.system().get('visit')
  if (!visit) throw new Error('no panel is open')
  const { point, trail, place, flow } = topOf(visit.getSnapshot().children).getSnapshot().context
  return JSON.stringify([point, trail, place, flow.getSnapshot().context])
}

it('back to the start does not send the PIN again, and nothing remembers it', async () => {
  const { she, times } = await watched()
  await she.enters('482913')
  expect(remembered(she)).not.toContain('482913')
  await she.touch('More', 'Look after the terminal')
  expect(remembered(she)).not.toContain('482913')
  await she.send(back)
  expect(she.view().id).toBe('staff.in')
  expect(times('enter')).toBe(1)
})
it('a badge is not remembered either', async () => {
  const { she, times } = await watched()
  await she.comes()
  await she.send({ type: 'badge.read', badge: '0012345678' })
  await she.touch('Times today')
  await she.send(back)
  expect([she.view().id, times('enter'), remembered(she).includes('0012345678')]).toEqual(['staff.in', 1, false])
})
it('a wrong PIN is let go at once', async () => {
  const { she } = await watched()
  await she.enters('777111')
  expect(she.view().id).toBe('staff.wrong')
  expect(remembered(she)).not.toContain('777111')
})
it('a first PIN is set once, and let go', async () => {
  const { she, times } = await watched({})
  await she.comes()
  await she.touch('Choose a PIN')
  await she.digits('482913')
  await she.digits('482913')
  await she.touch('More', 'Look after the terminal')
  await she.send(back)
  expect([she.view().id, times('setPin'), remembered(she).includes('482913')]).toEqual(['staff.in', 1, false])
})
it('back from the next sentence opens no microphone, and keeps nothing twice', async () => {
  const { she, times } = await watched()
  await she.enters()
  await she.touch('More', 'Look after the terminal', 'Record voices', 'Somali', 'No name', 'Record', 'Done', 'Listen')
  await she.touch('Yes, keep it')
  await she.touch('Next sentence')
  for (let steps = 0; steps < 4; steps++) await she.send(back)
  expect([times('microphone'), times('finishTake'), times('playTake'), times('keepTake')]).toEqual([1, 1, 1, 1])
})
it('while somebody speaks there is no way back, but one out', async () => {
  const { she } = await watched()
  await she.enters()
  await she.touch('More', 'Look after the terminal', 'Record voices', 'Somali', 'No name', 'Record')
  await she.send(back)
  expect(she.view()).toMatchObject({ id: 'staffStudio.taking.recording', listens: true })
  await she.touch('Lock')
  expect(she.view().layer).not.toBe('staff')
})
it('back from what is well sounds no tone and prints no ticket again', async () => {
  const { she, times } = await watched()
  await she.enters()
  while (!she.read().includes('Is it well?')) await she.touch('More')
  await she.touch('Is it well?')
  const press = async (words: string) => {
    while (!she.read().some((it) => it.startsWith(words))) await she.touch('More')
    await she.touch(words)
  }
  await press('Try the sound')
  await press('Try the microphone')
  await press('Print a test')
  for (let steps = 0; steps < 4; steps++) await she.send(back)
  expect([times('trySound'), times('tryMicrophone'), times('testPrint')]).toEqual([1, 1, 1])
})
it('a lost badge is removed without another one in the hand', async () => {
  const { she, times } = await watched()
  await she.enters()
  await she.touch('More', 'Look after the terminal')
  while (!she.read().includes('PINs and badges')) await she.touch('More')
  await she.touch('PINs and badges', 'Badge of the desk', 'Remove the badge')
  expect([she.view().id, times('removeBadge')]).toEqual(['staffPins.removed', 1])
  expect(she.read()[0]).toBe('The badge opens nothing now')
})
it('while the microphone is open the loudspeaker is silent, unless she asks; a headset goes on', async () => {
  const { she } = await watched()
  await she.enters()
  await she.touch('More', 'Look after the terminal', 'Record voices', 'Somali', 'No name')
  const before = she.terminal.met()
  await she.touch('Record')
  const now = she.terminal.met()
  expect(read(before, now)).toBe('stop')
  expect(now.view.focus).toBe(0) // what ends it
  await she.send({ type: 'hand.next', code: 'F14' })
  const moved = she.terminal.met()
  expect([moved.view.focus, read(now, moved)]).toEqual([1, undefined])
  await she.send({ type: 'hand.where', code: 'F15' })
  expect(read(moved, she.terminal.met())).toHaveProperty('say')
  const inHerEars = (met: typeof now) => ({ ...met, hearing: { ...met.hearing, headset: true } })
  expect(read(inHerEars(before), inHerEars(now))).toHaveProperty('say')
})
it('the question whether anybody is there calls nobody, whichever key is pressed', async () => {
  const { she } = await watched()
  await she.enters()
  await she.wait(75_000)
  expect(she.view().id).toBe('stillThere.shown')
  expect(she.read()).not.toContain('A person')
  await she.send({ type: 'hand.help', code: 'F1' })
  expect(she.view().id).not.toMatch(/^callPerson/)
})
