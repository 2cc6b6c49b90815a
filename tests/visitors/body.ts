/**
 * A body: what reaches her of the terminal, and what she can do to it. A visitor has exactly one. What she wants lives in her
 * mind (`visitor.ts`) and knows no body, so that whoever sees, hears or has one switch wants the same and decides alike.
 */
import type { Page } from '@playwright/test'
import { hears } from './hears.ts'
import { listens } from './listens.ts'
import { reads } from './reads.ts'
import type { Spoken } from './wish.ts'

/** One thing that reached her. */
export interface Thing {
  words: string
  /** It looks, or sounds, as if it could be chosen. */
  choosable: boolean
}
export interface Body {
  /** All that reaches her now, in the order in which it does, once it has come to rest. */
  perceives(): Promise<readonly Thing[]>
  acts: {
    /** Chooses one of the things that she perceived last. Done when the terminal answered, or did not for too long. */
    choose(thing: Thing): Promise<void>
    /** Does nothing until something else reaches her. False: nothing came for so many milliseconds. */
    wait(ms: number): Promise<boolean>
  }
  /** How often she has touched or pressed something. */
  touches(): number
  /** What she heard, for who has ears. */
  hearing?(): Promise<Hearing>
}
export interface Hearing {
  /** How long it took: here it took no time. */
  seconds: number
  /** What the room heard, though she had not asked that it be said aloud. */
  overheard: readonly string[]
  /** What was wrong with how it sounded; undefined: nothing. */
  wrong?: string
}

/** What kinds of bodies there are; each comes before the page opens. `language`: what she understands. */
export const bodies = { reads, listens, hears } as const satisfies Record<
  string,
  (page: Page, language: Spoken) => Body | Promise<Body>
>
export type Mode = keyof typeof bodies
export const modes = Object.keys(bodies) as Mode[]
