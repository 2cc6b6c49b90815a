/**
 * Find: by pictures to a service.
 *
 * Path    opening → kinds → services → service → printing → printed | unprinted;  nothing: none here
 *         a kind with one service goes straight to it
 * Leaves  back; or to `book` with the service
 * Holds   what she looks at
 * Needs   kinds, print (asked)
 */
import { assign, setup } from 'xstate'
import { ask } from '../house.ts'
import type { KindFound, Service } from '../services.ts'
import type { Kind, Topic } from './kinds.ts'
import { paper } from './paper.ts'

export interface Context {
  topic: Topic
  kinds: readonly KindFound[]
  services: readonly Service[]
  service?: Service
}
type Events = { type: 'KIND'; kind: Kind } | { type: 'SERVICE'; service: string } | { type: 'PRINT' }

const servicesOf = (kinds: readonly KindFound[], kind: Kind) => kinds.find((it) => it.kind === kind)?.services ?? []

export const find = setup({
  types: { context: {} as Context, events: {} as Events, input: {} as { topic: Topic } },
  actors: { kinds: ask('kinds'), print: ask('print') },
}).createMachine({
  context: ({ input }) => ({ topic: input.topic, kinds: [], services: [] }),
  initial: 'opening',
  states: {
    opening: {
      invoke: {
        src: 'kinds',
        input: ({ context }) => ({ topic: context.topic }),
        onDone: [
          { guard: ({ event }) => event.output.length === 0, target: 'nothing' },
          { target: 'kinds', actions: assign(({ event }) => ({ kinds: event.output })) },
        ],
      },
    },
    kinds: {
      on: {
        KIND: [
          {
            guard: ({ context, event }) => servicesOf(context.kinds, event.kind).length === 1,
            target: 'service',
            actions: assign(({ context, event }) => ({ service: servicesOf(context.kinds, event.kind)[0] })),
          },
          { target: 'services', actions: assign(({ context, event }) => ({ services: servicesOf(context.kinds, event.kind) })) },
        ],
      },
    },
    services: {
      on: {
        SERVICE: {
          target: 'service',
          actions: assign(({ context, event }) => ({ service: context.services.find((it) => it.id === event.service) })),
        },
      },
    },
    service: { on: { PRINT: 'printing' } },
    printing: {
      invoke: {
        src: 'print',
        input: ({ context }) => ({ paper: paper(context.service) }),
        onDone: [{ guard: ({ event }) => event.output.ok, target: 'printed' }, { target: 'unprinted' }],
        onError: 'unprinted',
      },
    },
    printed: {},
    unprinted: { on: { PRINT: 'printing' } },
    nothing: {},
  },
})
