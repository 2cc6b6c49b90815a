/** The small flows that every visit has: one screen each, and nothing to remember. */
import { setup } from 'xstate'
import { flow, type Screens } from '../flow.ts'
import { as, line, type Move } from '../screen.ts'

const sign = setup({ types: { events: {} as { type: 'nothing.ever' } } }).createMachine({
  initial: 'shown',
  states: { shown: {} },
})
type Sign = Screens<typeof sign>
const end: Move = { type: 'go.end' }

export const language = flow(sign, {
  shown: (_, __, { languages, unspoken }) => ({
    title: line('language.title'),
    choices: languages.map((each) => ({
      line: as(each, line('language.name')),
      picture: `language-${each}`,
      event: { type: 'go.away', set: { language: each } },
      ...(unspoken.includes(each) ? { mark: { line: line('language.unspoken'), picture: 'not-spoken' } } : {}),
    })),
  }),
} satisfies Sign)

/** Urgent help first, on every size of page; then the topics in the office's order; last what she has booked already. */
export const home = flow(sign, {
  shown: (_, __, { topics }) => ({
    title: line('home.title'),
    choices: [
      { line: line('home.now'), picture: 'now', event: { type: 'go.to', flow: 'now', with: {} } },
      ...topics.map((topic) => ({
        line: line(`topic.${topic}`),
        picture: `topic.${topic}`,
        event: { type: 'go.to', flow: 'find', with: { topic } } as const,
      })),
      { line: line('home.mine'), picture: 'my-booking', event: { type: 'go.to', flow: 'myBooking', with: {} } },
    ],
  }),
} satisfies Sign)

export const goodbye = flow(sign, {
  shown: () => ({
    is: 'done',
    title: line('goodbye.title'),
    picture: 'goodbye',
    choices: [
      { line: line('goodbye.end'), picture: 'leave', event: end },
      { line: line('goodbye.tell'), picture: 'tell.so-so', event: { type: 'go.to', flow: 'tellUs', with: {} } },
      { line: line('goodbye.more'), picture: 'something-else', event: { type: 'go.to', flow: 'home', with: {} } },
    ],
  }),
} satisfies Sign)

export const stillThere = flow(sign, {
  shown: () => ({
    title: line('still.title'),
    picture: 'still-there',
    choices: [
      { line: line('still.yes'), picture: 'ready', event: { type: 'go.away' }, leads: true },
      { line: line('still.end'), picture: 'leave', event: end },
    ],
  }),
} satisfies Sign)

/** Where the terminal goes when a flow breaks: a way back and a person are on every screen. */
export const trouble = flow(sign, {
  shown: () => ({
    is: 'sorry',
    title: line('trouble.title'),
    picture: 'sorry',
    choices: [
      { line: line('trouble.home'), picture: 'home', event: { type: 'go.to', flow: 'home', with: {} } },
      { line: line('trouble.person'), picture: 'person-coming', event: { type: 'open.aside', flow: 'callPerson' } },
    ],
  }),
} satisfies Sign)
