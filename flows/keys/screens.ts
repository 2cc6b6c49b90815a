import type { Screens } from '../flow.ts'
import { line } from '../screen.ts'
import type { keys } from './keys.ts'

const ready = { line: line('settings.ready'), picture: 'ready', event: { type: 'go.away' }, leads: true } as const
const practise = { line: line('settings.practise'), picture: 'practise', event: { type: 'TRY' } } as const

export const screens = {
  finding: () => ({ title: line('keys.find'), picture: 'switch', takesKeys: true, choices: [practise, ready] }),
  more: () => ({
    title: line('keys.more'),
    facts: [{ line: line('keys.only'), picture: 'switch' }],
    choices: [ready],
    takesKeys: true,
  }),
  single: () => ({ title: line('keys.single'), picture: 'switch', choices: [ready, practise] }),
  pair: () => ({
    title: line('keys.pair'),
    picture: 'two-switches',
    choices: [ready, { line: line('keys.swap'), picture: 'swap', event: { type: 'SWAP' } }, practise],
  }),
  trying: ({ tried }) => ({
    title: line('keys.try'),
    facts: [
      ...(tried
        ? [{ line: tried.intent ? line(`keys.did.${tried.intent}`) : line('keys.did.nothing'), picture: 'practise' }]
        : []),
      { line: line('keys.leave'), picture: 'leave' },
    ],
    choices: [ready],
    takesKeys: true,
  }),
} satisfies Screens<typeof keys>
