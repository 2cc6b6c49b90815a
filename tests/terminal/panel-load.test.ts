/** The panel while it is loaded: a terminal that stutters then neither stays shut nor opens for who has gone. */
import { expect, it } from 'vitest'
import { SimulatedClock } from 'xstate'
import { createTerminal } from '../../renderer/terminal.ts'
import { settle } from '../walk/way.ts'
import { plainHouse } from './plain-house.ts'
import { plainStaff } from './plain-staff.ts'

const load = () => import('../../flows/staff/load.ts')
/** `loads`: what happens each time that it is asked for; the last, from then on. */
function terminalThat(loads: readonly (() => ReturnType<typeof load>)[], plain = plainHouse()) {
  const clock = new SimulatedClock()
  let times = 0
  const staff = { house: () => plainStaff().house, load: () => (loads[Math.min(times++, loads.length - 1)] ?? load)() }
  const terminal = createTerminal(plain.house, clock, staff)
  const layer = () => terminal.met().view.layer
  return { terminal, clock, layer }
}
const fails = () => Promise.reject(new Error('Failed to fetch dynamically imported module'))

it('a terminal that was started to be set up tries again when the panel cannot be loaded', async () => {
  const plain = plainHouse()
  const office = plain.house.office()
  const { clock, layer } = terminalThat([fails, load], {
    ...plain,
    house: { ...plain.house, office: () => ({ ...office, setup: 'display' }) },
  })
  await load()
  await settle()
  expect(layer()).not.toBe('setup')
  clock.increment(2_000)
  await settle()
  expect(layer()).toBe('setup')
})
it('whoever works here can try again', async () => {
  const { terminal, layer } = terminalThat([fails, load])
  terminal.send({ type: 'hand.staff', code: 'F13' })
  await settle()
  expect(layer()).not.toBe('staff')
  terminal.send({ type: 'hand.staff', code: 'F13' })
  await settle()
  expect(layer()).toBe('staff')
})
it('a reset that comes while it is loaded counts for it too', async () => {
  let arrives = () => {}
  const slowly = () =>
    new Promise<void>((done) => {
      arrives = done
    }).then(load)
  const { terminal, layer } = terminalThat([slowly])
  terminal.send({ type: 'hand.staff', code: 'F13' })
  terminal.send({ type: 'terminal.reset' })
  arrives()
  await settle()
  expect(layer()).not.toBe('staff')
})
