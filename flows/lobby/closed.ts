/** What stands before the home screen, or in its place: the terminal is closed today; or there is something to know. */
import { setup } from 'xstate'
import { flow, type Screens } from '../flow.ts'
import { line } from '../screen.ts'

const sign = setup({ types: { events: {} as { type: 'nothing.ever' } } }).createMachine({
  initial: 'shown',
  states: { shown: {} },
})
type Sign = Screens<typeof sign>

/** Urgent help never closes. */
export const closed = flow(sign, {
  shown: (_, __, { closed: reason = 'closed-now' }) => ({
    title: line('closed.title'),
    picture: 'closed',
    facts: [{ line: line(`closed.${reason}`), picture: `closed.${reason}` }],
    choices: [
      { line: line('home.now'), picture: 'now', event: { type: 'go.to', flow: 'now', with: {} } },
      { line: line('goodbye.end'), picture: 'leave', event: { type: 'go.end' } },
    ],
  }),
} satisfies Sign)

export const notice = flow(sign, {
  shown: (_, __, { notice: told }) => ({
    title: line(told ? `notice.${told}` : 'home.title'),
    ...(told ? { picture: `notice.${told}` } : {}),
    choices: [{ line: line('notice.on'), picture: 'ready', event: { type: 'go.to', flow: 'home', with: {} }, leads: true }],
  }),
} satisfies Sign)
