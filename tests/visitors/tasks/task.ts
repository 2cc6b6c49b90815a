/** A task: what somebody wants, in each language; and what must then be true, which nobody asks her senses about. */
import type { Language } from '../../../flows/screen.ts'
import type { Behind } from '../terminal.ts'
import type { Wish } from '../wish.ts'

/** What she has of it. */
export interface Got {
  /** What reached her last. */
  end: readonly string[]
  /** What the room heard, though she had not asked that it be said aloud. */
  overheard: readonly string[]
}
/** Undefined if all is as it should be, else what is not. */
export type Proof = (got: Got) => string | undefined | Promise<string | undefined>

export interface Task {
  name: string
  wish: Readonly<Record<Language, Wish>>
  /** What others do in the house while she is there. Returns the way to stop it. */
  meanwhile?(house: Behind): () => void
  /** What she has with her, on a paper in her hand: to be written. */
  carries?(house: Behind): Promise<string>
  /** Looks up before she comes what she is to find. */
  proof(house: Behind, carries?: string): Promise<Proof>
}
