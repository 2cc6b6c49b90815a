import type { Screens } from '../flow.ts'
import { type Contrast, contrasts, line, loudest, type Move, type Size, type Speed, speeds } from '../screen.ts'
import { largestSize } from '../view.ts'
import type { settings } from './settings.ts'

const after = <T>(list: readonly T[], it: T): T => list[(list.indexOf(it) + 1) % list.length] ?? it
const resize = (size: Size): Move => ({ type: 'set.profile', set: { size } })
const recolour = (contrast: Contrast): Move => ({ type: 'set.profile', set: { contrast } })
const atVolume = (volume: number): Move => ({ type: 'set.profile', set: { volume } })
const atSpeed = (speed: Speed): Move => ({ type: 'set.profile', set: { speed } })
const ready = { line: line('settings.ready'), picture: 'ready', event: { type: 'go.away' }, leads: true } as const

export const screens = {
  choosing: () => ({
    title: line('settings.choose'),
    choices: [
      { line: line('settings.see'), picture: 'see-well', event: { type: 'SEE' } },
      { line: line('settings.hear'), picture: 'hear-well', event: { type: 'HEAR' } },
      ready,
    ],
  }),
  seeing: (_, { size, contrast }, { display }) => {
    const largest = largestSize(display.form)
    const next = after(contrasts, contrast)
    return {
      title: line('settings.title'),
      choices: [
        ...(size < largest ? [{ line: line('settings.larger'), picture: 'larger', event: resize((size + 1) as Size) }] : []),
        ...(size > 1 ? [{ line: line('settings.smaller'), picture: 'smaller', event: resize((size - 1) as Size) }] : []),
        { line: line(`settings.contrast.${next}`), picture: `contrast-${next}`, event: recolour(next) },
        ready,
      ],
    }
  },
  hearing: (_, { volume, speed }) => {
    const at = speeds.indexOf(speed)
    const faster = speeds[at + 1]
    const slower = speeds[at - 1]
    return {
      title: line('settings.hear-title'),
      choices: [
        ...(volume < loudest ? [{ line: line('settings.louder'), picture: 'louder', event: atVolume(volume + 1) }] : []),
        ...(volume > 0 ? [{ line: line('settings.softer'), picture: 'softer', event: atVolume(volume - 1) }] : []),
        ...(faster ? [{ line: line('settings.faster'), picture: 'faster', event: atSpeed(faster) }] : []),
        ...(slower ? [{ line: line('settings.slower'), picture: 'slower', event: atSpeed(slower) }] : []),
        ready,
      ],
    }
  },
} satisfies Screens<typeof settings>
