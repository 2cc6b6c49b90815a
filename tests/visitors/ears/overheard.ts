/** What others in the lobby heard of a terminal whose words were written down. */
import type { Left } from '../time/mouth.ts'
import type { Spoken } from '../wish.ts'
import { noted } from './noted.ts'

export const overheard = (left: readonly Left[], language: Spoken): string =>
  noted(
    left
      .filter(({ by }) => by === 'speaker')
      .map(({ token }) => ({
        ...{ token, by: 'speaker' as const, ms: 500, restMs: token.restMs ?? 0, rms: 1, hz: 200 },
        ...{ cut: false, late: false, step: 0, inked: [] },
      })),
    language,
  )
