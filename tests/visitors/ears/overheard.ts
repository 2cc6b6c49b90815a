/** What others in the lobby heard of a terminal whose words were written down. */
import type { Left } from '../time/mouth.ts'
import type { Spoken } from '../wish.ts'
import type { Heard } from './heard.ts'
import { noted } from './noted.ts'

/** As ears get it: each token said whole, and loud enough. */
export const heardOf = (left: readonly Left[]): Heard[] =>
  left.map(({ token, by }) => ({
    ...{ token, by, ms: 500, restMs: token.restMs ?? 0, rms: 1, hz: 200 },
    ...{ cut: false, late: false, step: 0, inked: [] },
  }))

export const overheard = (left: readonly Left[], language: Spoken): string =>
  noted(heardOf(left.filter(({ by }) => by === 'speaker')), language)
