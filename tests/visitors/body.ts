/**
 * A body: what reaches her of the terminal, and what she can do to it. A visitor has exactly one. What she wants lives in her
 * mind (`mind/`) and knows no body, so that whoever sees, hears or has one switch wants the same and decides alike.
 */
import type { Page } from '@playwright/test'
import type { Language } from '../../flows/screen.ts'
import type { Behind } from './terminal.ts'
import type { Random } from './time/random.ts'
import type { Time } from './time/time.ts'

/** One thing that reached her. */
export interface Thing {
  words: string
  /** It looks, or sounds, as if it could be chosen. */
  choosable: boolean
  /** The ring is on it, for who chooses by it. */
  ringed?: true
  /** Where it stands, for who sees: its corner on the glass, in CSS pixels. */
  at?: { left: number; top: number }
}
export interface Body {
  /** All that reaches her now, in the order in which it does, once it has come to rest. */
  perceives(): Promise<readonly Thing[]>
  /** What reached her last and nothing more: for who is her, and takes every step herself. */
  hears?(): Promise<readonly Thing[]>
  acts: {
    /** Chooses one of the things that she perceived last. Done when the terminal has answered; else why she could not. */
    choose(thing: Thing): Promise<string | undefined>
    /** Presses a key that she brought, by its code: for who stands before a screen that learns it. */
    press?(code: string): Promise<string | undefined>
    /** Says a sentence into the machine's microphone. Why she could not, if she could not. */
    speak?(): Promise<string | undefined>
    /** Does nothing until something else reaches her. False: nothing came for so many milliseconds. */
    wait(ms: number): Promise<boolean>
  }
  /** She has nothing but keys, and chooses with this one, by its code: where keys are learnt, none of them moves her. */
  onlyKeys?: { choose: string }
  /** What else her device can do, by the name that she has for it: for who wants to be her. */
  device: Readonly<Record<string, () => Promise<void>>>
  /** Puts a headset in, or takes it out: for who carries one. */
  plug?(headset: boolean): Promise<void>
  /** How often she has touched or pressed something. */
  touches(): number
  /** How long it has taken her, in her own time. */
  seconds(): number | Promise<number>
  /** What she heard, for who has ears; or what others did. */
  hearing?(): Promise<Hearing>
}
export interface Hearing {
  /** What the room heard, though she had not asked that it be said aloud. */
  overheard: readonly string[]
  /** What was wrong with how it sounded; undefined: nothing. */
  wrong?: string
}

/** What she stands before. */
export interface Stand {
  page: Page
  time: Time
  /** Pixels of a millimetre on this glass. */
  mm: number
  random: Random
  terminal: Behind
  language: Language
  /** She has something with her that she must write. */
  writes: boolean
}
/** Comes before the page opens. */
export type Come = (stand: Stand) => Body | Promise<Body>
