import type { Screens } from '../flow.ts'
import { type Choice, type Fact, line } from '../screen.ts'
import type { Calibration, OfficeFacts } from '../services.ts'
import { backToStart } from '../staff/common-screens.ts'
import type { setupDisplay } from './display.ts'
import { bottoms, densityAfter, firstBottom, known, type Step, stepAfter, tooHighMm } from './glass.ts'

type Try = { type: 'TRY'; glass: Calibration; step: Step }
const ways = ['larger', 'smaller'] as const
const height = (bottomMm: number | undefined, form: OfficeFacts['display']['form']): Fact[] => [
  bottomMm === undefined
    ? { line: line('setup.no-height'), picture: 'size' }
    : { line: line('setup.height', { cm: { kind: 'count', n: bottomMm / 10 } }), picture: 'size' },
  ...(bottomMm !== undefined && bottomMm > tooHighMm[form]
    ? [{ line: line('setup.too-high'), picture: 'access.step-free' }]
    : []),
]
const again = { line: line('setup.more'), picture: 'start-over', event: { type: 'MORE' } } as const

export const screens = {
  fitting: ({ step }, _, { display }) => {
    const glass = known(display.pixelsPerMm, display)
    const fits: Choice<{ type: 'FITS'; glass: Calibration; bottomMm: number }> = {
      line: line('setup.fits'),
      picture: 'ready',
      event: { type: 'FITS', glass, bottomMm: firstBottom(display) },
      leads: true,
    }
    const others = ways.flatMap((to): Choice<Try>[] => {
      const next = stepAfter(step, to)
      const density = densityAfter(next, display.pixelsPerMm)
      if (density === undefined) return []
      return [{ line: line(`settings.${to}`), picture: to, event: { type: 'TRY', glass: known(density, display), step: next } }]
    })
    return { title: line('setup.card'), picture: 'card', choices: [...others, fits] }
  },
  trying: () => ({ is: 'waiting', title: line('setup.saving'), picture: 'waiting' }),
  measuring: ({ bottomMm }) => ({
    title: line('setup.bottom', { cm: { kind: 'count', n: bottomMm / 10 } }),
    choices: [
      ...(bottomMm < bottoms.most ? [{ line: line('setup.higher'), picture: 'larger', event: { type: 'HIGHER' } as const }] : []),
      ...(bottomMm > bottoms.least ? [{ line: line('setup.lower'), picture: 'smaller', event: { type: 'LOWER' } as const }] : []),
      { line: line('setup.right'), picture: 'ready', event: { type: 'RIGHT' }, leads: true },
      { line: line('setup.unknown'), picture: 'no-id', event: { type: 'UNKNOWN' } },
    ],
  }),
  saving: () => ({ is: 'waiting', title: line('setup.saving'), picture: 'waiting' }),
  saved: ({ glass }, _, { display, setup }) => ({
    is: 'done',
    title: line('setup.saved'),
    facts: [...height(glass.bottomMm, display.form), ...(setup ? [{ line: line('setup.end'), picture: 'leave' }] : [])],
    choices: setup ? [again] : [{ ...backToStart, leads: true }, again],
  }),
  notSaved: () => ({
    is: 'sorry',
    title: line('setup.not-saved'),
    facts: [{ line: line('setup.why-not'), picture: 'sorry' }],
    choices: [{ line: line('setup.retry'), picture: 'ready', event: { type: 'RETRY' }, leads: true }, again],
  }),
} satisfies Screens<typeof setupDisplay>
