import type { Screens } from '../flow.ts'
import { firstScanStep, holds, rests, scanSteps, waits } from '../hands.ts'
import { canBeLow, canBeNarrow, largestSize } from '../rooms.ts'
import { type Choice, contrasts, type Line, line, loudest, type Picture, type Profile, type Size, speeds } from '../screen.ts'
import type { settings } from './settings.ts'

const after = <T>(list: readonly T[], it: T): T => list[(list.indexOf(it) + 1) % list.length] ?? it
const set = (of: Line, picture: Picture, to: Partial<Profile>): Choice<never> => ({
  line: of,
  picture,
  event: { type: 'set.profile', set: to },
})
const ready = { line: line('settings.ready'), picture: 'ready', event: { type: 'go.away' }, leads: true } as const

export const screens = {
  choosing: (_, { signs }, office) => ({
    title: line('settings.choose'),
    choices: [
      { line: line('settings.see'), picture: 'see-well', event: { type: 'SEE' } },
      { line: line('settings.hear'), picture: 'hear-well', event: { type: 'HEAR' } },
      { line: line('settings.press'), picture: 'press-well', event: { type: 'PRESS' } },
      ...(office.signs.length > 0
        ? [
            signs
              ? set(line('settings.signs-off'), 'signs-off', { signs: false })
              : set(line('settings.signs'), 'signs', { signs: true }),
          ]
        : []),
      ready,
    ],
  }),
  seeing: (_, { size, contrast }, { display }) => {
    const largest = largestSize(display.form)
    const next = after(contrasts, contrast)
    return {
      title: line('settings.title'),
      choices: [
        ...(size < largest ? [set(line('settings.larger'), 'larger', { size: (size + 1) as Size })] : []),
        ...(size > 1 ? [set(line('settings.smaller'), 'smaller', { size: (size - 1) as Size })] : []),
        set(line(`settings.contrast.${next}`), `contrast-${next}`, { contrast: next }),
        { line: line('settings.place'), picture: 'place-well', event: { type: 'PLACE' } },
        ready,
      ],
    }
  },
  placing: (_, { less, low, narrow }, { display: { form } }) => ({
    title: line('settings.place-title'),
    choices: [
      less ? set(line('settings.all'), 'all', { less: false }) : set(line('settings.less'), 'less', { less: true }),
      ...(canBeLow(form)
        ? [low ? set(line('settings.high'), 'high', { low: false }) : set(line('settings.low'), 'low', { low: true })]
        : []),
      ...(canBeNarrow(form)
        ? [
            narrow
              ? set(line('settings.wide'), 'wide', { narrow: false })
              : set(line('settings.narrow'), 'narrow', { narrow: true }),
          ]
        : []),
      set(line('settings.dark'), 'dark', { dark: true }),
      ready,
    ],
  }),
  hearing: (_, { volume, speed }) => {
    const at = speeds.indexOf(speed)
    const faster = speeds[at + 1]
    const slower = speeds[at - 1]
    return {
      title: line('settings.hear-title'),
      choices: [
        ...(volume < loudest ? [set(line('settings.louder'), 'louder', { volume: volume + 1 })] : []),
        ...(volume > 0 ? [set(line('settings.softer'), 'softer', { volume: volume - 1 })] : []),
        ...(faster ? [set(line('settings.faster'), 'faster', { speed: faster })] : []),
        ...(slower ? [set(line('settings.slower'), 'slower', { speed: slower })] : []),
        ready,
      ],
    }
  },
  pressing: () => ({
    title: line('settings.press-title'),
    choices: [
      { line: line('settings.finger'), picture: 'touch', event: { type: 'FINGER' } },
      { line: line('settings.keys'), picture: 'switch', event: { type: 'KEYS' } },
      ready,
    ],
  }),
  touching: (_, { hold, rest, feel, wait = 0 }) => {
    const longer = after(holds, hold)
    const later = after(waits, wait)
    const calmer = after(rests, rest)
    return {
      title: line('settings.finger-title'),
      choices: [
        // a finger that searches must be free to stay
        feel
          ? set(line(later === 0 ? 'settings.hold-0' : `settings.wait-${later}`), later === 0 ? 'tap' : 'wait', { wait: later })
          : set(line(`settings.hold-${longer}`), longer === 0 ? 'tap' : 'hold', { hold: longer }),
        set(line(`settings.rest-${calmer}`), calmer === 0 ? 'each-press' : 'rest', { rest: calmer }),
        feel ? set(line('settings.tap'), 'touch', { feel: false }) : set(line('settings.feel'), 'feel', { feel: true }),
        ready,
      ],
    }
  },
  switching: (_, { scan, rest }) => {
    const at = scan === undefined ? -1 : scanSteps.indexOf(scan)
    const faster = scan && scanSteps[at - 1]
    const slower = scan && scanSteps[at + 1]
    const calmer = after(rests, rest)
    return {
      title: line('settings.keys-title'),
      choices: [
        ...(faster ? [set(line('settings.scan-faster'), 'faster', { scan: faster })] : []),
        ...(slower ? [set(line('settings.scan-slower'), 'slower', { scan: slower })] : []),
        scan
          ? set(line('settings.scan-off'), 'scan-off', { scan: undefined })
          : set(line('settings.scan'), 'scan', { scan: firstScanStep }),
        { line: line('settings.brought'), picture: 'two-switches', event: { type: 'go.to', flow: 'keys', with: {} } },
        set(line(`settings.rest-${calmer}`), calmer === 0 ? 'each-press' : 'rest', { rest: calmer }),
        {
          line: line('settings.practise'),
          picture: 'practise',
          event: { type: 'go.to', flow: 'keys', with: { practise: true } },
        },
        ready,
      ],
    }
  },
} satisfies Screens<typeof settings>
