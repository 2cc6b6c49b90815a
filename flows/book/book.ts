/**
 * Book: a time with one service.
 *
 * Path    loading → soonest → (days → parts → times) → held{ holding → confirming → committing } → printing → booked | unprinted
 *         confirming → naming → picturing | writing → confirming: how she is called, if she wants to be
 *         quiet: a discreet one, which goes on paper only if she asks;  none: nothing free
 *         apologising → taken: somebody was quicker, at the hold or at the commit
 * Leaves  back, from anywhere before `booked`: the hold is let go with `held`
 * Holds   the chosen time, how she is called and the code, until the visit ends
 * Needs   freeTimes, confirm, print (asked), hold (kept)
 */
import { assign, setup } from 'xstate'
import { ask, keep } from '../house.ts'
import type { Called, Keep, Meeting, Service, Slot } from '../services.ts'
import { calledBy } from './called.ts'
import { ticket } from './ticket.ts'
import { type PartOfDay, partsOn } from './times.ts'

export interface Context {
  service: Service
  slots: readonly Slot[]
  day: string
  part?: PartOfDay
  slot?: Slot
  hold: string
  meeting?: Meeting
  called?: Called
  code: string
}
type Events =
  | { type: 'TIME'; slot: Slot }
  | { type: 'OTHER_TIMES' }
  | { type: 'DAY'; date: string }
  | { type: 'PART'; part: PartOfDay }
  | { type: 'CONFIRM' }
  | { type: 'CALL_ME' | 'NO_NAME' | 'BY_PICTURE' | 'BY_NAME' }
  | { type: 'EMBLEM'; picture: string }
  | { type: 'NAMED'; entered: string }
  | { type: 'PRINT' }
  | Keep['hold']['says']

export const book = setup({
  types: { context: {} as Context, events: {} as Events, input: {} as { service: Service } },
  actors: { freeTimes: ask('freeTimes'), hold: keep('hold'), confirm: ask('confirm'), print: ask('print') },
  actions: {
    chooseTime: assign((_, slot: Slot) => ({ slot })),
    keepHold: assign((_, { hold, meeting }: { hold: string; meeting: Meeting }) => ({ hold, meeting })),
    call: assign((_, called: Called | undefined) => ({ called })),
  },
}).createMachine({
  context: ({ input }) => ({ service: input.service, slots: [], day: '', hold: '', code: '' }),
  initial: 'loading',
  states: {
    loading: {
      invoke: {
        src: 'freeTimes',
        input: ({ context }) => ({ service: context.service.id }),
        onDone: [
          { guard: ({ event }) => event.output.length === 0, target: 'none' },
          { target: 'soonest', actions: assign(({ event }) => ({ slots: event.output })) },
        ],
      },
    },
    soonest: {
      on: {
        TIME: { target: 'held', actions: { type: 'chooseTime', params: ({ event }) => event.slot } },
        OTHER_TIMES: 'days',
      },
    },
    days: {
      on: {
        DAY: [
          {
            guard: ({ context, event }) => partsOn(context.slots, event.date).length > 1,
            target: 'parts',
            actions: assign(({ event }) => ({ day: event.date, part: undefined })),
          },
          { target: 'times', actions: assign(({ event }) => ({ day: event.date, part: undefined })) },
        ],
      },
    },
    parts: { on: { PART: { target: 'times', actions: assign(({ event }) => ({ part: event.part })) } } },
    times: { on: { TIME: { target: 'held', actions: { type: 'chooseTime', params: ({ event }) => event.slot } } } },
    held: {
      invoke: {
        src: 'hold',
        input: ({ context }) => ({ service: context.service.id, start: context.slot?.start ?? '' }),
        onError: 'apologising',
      },
      on: {
        'hold.taken': 'apologising',
        // held anew, for who came back to one of these screens: the hold of before was let go
        'hold.held': { actions: { type: 'keepHold', params: ({ event }) => event } },
      },
      initial: 'holding',
      states: {
        holding: {
          on: { 'hold.held': { target: 'confirming', actions: { type: 'keepHold', params: ({ event }) => event } } },
        },
        confirming: {
          on: {
            CONFIRM: 'committing',
            // who must not be seen here is not asked for a name
            CALL_ME: { guard: ({ context }) => !context.service.discreet, target: 'naming' },
          },
        },
        naming: {
          on: {
            NO_NAME: { target: 'confirming', actions: { type: 'call', params: undefined } },
            BY_PICTURE: 'picturing',
            BY_NAME: 'writing',
          },
        },
        picturing: {
          on: {
            EMBLEM: {
              target: 'confirming',
              actions: { type: 'call', params: ({ event }) => ({ picture: event.picture }) },
            },
          },
        },
        writing: {
          on: {
            NAMED: { target: 'confirming', actions: { type: 'call', params: ({ event }) => calledBy(event.entered) } },
          },
        },
        committing: {
          invoke: {
            src: 'confirm',
            input: ({ context }) => ({ hold: context.hold, ...(context.called ? { called: context.called } : {}) }),
            onDone: [
              { guard: ({ event }) => !event.output.ok, target: '#apologising' },
              {
                guard: ({ context }) => context.service.discreet,
                target: '#quiet',
                actions: assign(({ event }) =>
                  event.output.ok ? { code: event.output.code, meeting: event.output.meeting } : {},
                ),
              },
              {
                target: '#printing',
                actions: assign(({ event }) =>
                  event.output.ok ? { code: event.output.code, meeting: event.output.meeting } : {},
                ),
              },
            ],
          },
        },
      },
    },
    quiet: { id: 'quiet', on: { PRINT: 'printing' } },
    printing: {
      id: 'printing',
      invoke: {
        src: 'print',
        input: ({ context }) => ({ paper: ticket(context) }),
        onDone: [{ guard: ({ event }) => event.output.ok, target: 'booked' }, { target: 'unprinted' }],
        onError: 'unprinted',
      },
    },
    booked: {},
    unprinted: { on: { PRINT: 'printing' } },
    /** Looks again, so that the times offered beside the apology are free now. */
    apologising: {
      id: 'apologising',
      invoke: {
        src: 'freeTimes',
        input: ({ context }) => ({ service: context.service.id }),
        onDone: [
          { guard: ({ event }) => event.output.length === 0, target: 'none' },
          { target: 'taken', actions: assign(({ event }) => ({ slots: event.output })) },
        ],
      },
    },
    taken: {
      on: {
        TIME: { target: 'held', actions: { type: 'chooseTime', params: ({ event }) => event.slot } },
        OTHER_TIMES: 'days',
      },
    },
    none: {},
  },
})
