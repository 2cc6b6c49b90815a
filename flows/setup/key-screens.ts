import type { Screens } from '../flow.ts'
import type { Intent } from '../hands.ts'
import { type Choice, type Fact, line, type Picture } from '../screen.ts'
import { backToStart } from '../staff/common-screens.ts'
import { type setupKeys, taught, wanted } from './keys.ts'

const pictures: { [I in Intent]?: Picture } = {
  next: 'more',
  previous: 'fewer',
  select: 'touch',
  back: 'back',
  help: 'call-person',
  again: 'hear-again',
  louder: 'louder',
  softer: 'softer',
  switch: 'ready',
}
const meaning = (intent: Intent): Fact => ({
  line: line(`keys.did.${intent}`),
  picture: pictures[intent] ?? 'touch',
})
/** Its name is the same in every language, and English. */
const pressed = (code: string) => line('setup.pressed', { key: { kind: 'words', in: { en: code } } })
const taken = (code: string) => line('setup.taken', { key: { kind: 'words', in: { en: code } } })
const undo = { line: line('setup.undo'), picture: 'back', event: { type: 'UNDO' } } as const
const again = { line: line('setup.more'), picture: 'start-over', event: { type: 'MORE' } } as const
const save: Choice<{ type: 'SAVE' }> = { line: line('setup.save'), picture: 'ready', event: { type: 'SAVE' }, leads: true }

export const screens = {
  asking: ({ at, keys, last }) => {
    const intent = wanted({ at })
    const other = last === undefined || keys[last] === intent ? undefined : keys[last]
    return {
      takesKeys: true,
      title: last === undefined ? line('setup.press') : other ? taken(last) : pressed(last),
      facts: [
        // what the key means comes first: on a small glass nothing else is on the first page, and keys do not turn pages here
        ...(other ? [meaning(other), { line: line('setup.press'), picture: 'touch' }] : []),
        ...(intent ? [meaning(intent)] : []),
        ...(last === undefined ? [] : [{ line: line('setup.same'), picture: 'more' }]),
      ],
      choices: [
        { line: line(last === undefined ? 'setup.skip' : 'setup.on'), picture: 'more', event: { type: 'ON' }, leads: true },
        ...(at > 0 || last !== undefined ? [undo] : []),
      ],
    }
  },
  learnt: ({ keys }) => {
    const all = taught.filter((intent) => Object.values(keys).includes(intent))
    return {
      takesKeys: true,
      title: line('setup.learnt'),
      facts: [
        { line: line('setup.keys-save'), picture: 'touch' },
        ...(all.length > 0 ? all.map(meaning) : [{ line: line('setup.none'), picture: 'nothing-found' }]),
      ],
      choices: [save, undo],
    }
  },
  saving: () => ({ is: 'waiting', title: line('setup.saving'), picture: 'waiting' }),
  // started for this it is ended now; at the panel it holds already
  saved: (_, __, { setup }) => ({
    is: 'done',
    title: line('setup.saved'),
    facts: setup ? [{ line: line('setup.end'), picture: 'leave' }] : [],
    choices: setup ? [again] : [{ ...backToStart, leads: true }, again],
  }),
  notSaved: () => ({
    is: 'sorry',
    title: line('setup.not-saved'),
    facts: [{ line: line('setup.why-not'), picture: 'sorry' }],
    choices: [{ ...save, line: line('setup.retry') }, again],
  }),
} satisfies Screens<typeof setupKeys>
