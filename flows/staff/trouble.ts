/** Where the panel goes when a flow of it breaks: nothing of a visitor's lies behind it. */
import { setup } from 'xstate'
import { flow, type Screens } from '../flow.ts'
import { line } from '../screen.ts'
import { backToStart } from './common-screens.ts'

const sign = setup({ types: { events: {} as { type: 'nothing.ever' } } }).createMachine({
  initial: 'shown',
  states: { shown: {} },
})
export const staffTrouble = flow(sign, {
  shown: () => ({
    is: 'sorry',
    title: line('staff.not-done'),
    facts: [{ line: line('staff.broke'), picture: 'staff' }],
    choices: [{ ...backToStart, leads: true }],
  }),
} satisfies Screens<typeof sign>)
