/** A task: what somebody wants, in each language; and what must then be true, which nobody asks her senses about. */
import type { Language } from '../../../flows/screen.ts'
import type { Mode } from '../persons.ts'
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
  /** Several: one after the other. */
  wish: { readonly [L in Language]?: Wish | readonly Wish[] }
  /** Nobody else comes with it: only these bodies, in these languages. */
  for?: readonly Mode[]
  in?: readonly Language[]
  /** She speaks into the machine's microphone, so it must have one, and a page. */
  speaks?: true
  /** What others do in the house while she is there. Returns the way to stop it. */
  meanwhile?(house: Behind): () => void
  /** What she has with her, on a paper in her hand: to be written. */
  carries?(house: Behind): Promise<string>
  /** Looks up before she comes what she is to find. */
  proof(house: Behind, carries?: string): Promise<Proof>
}
/** Somebody comes with this task, in this body and language. */
export const isFor = ({ for: bodies, in: tongues }: Task, mode: Mode, language: Language): boolean =>
  (bodies?.includes(mode) ?? true) && (tongues?.includes(language) ?? true)
/** Throws if nobody comes with it in this language. */
export const wishesOf = ({ name, wish }: Task, language: Language, writes?: string): readonly Wish[] => {
  const wishes = wish[language]
  if (!wishes) throw new Error(`nobody comes with ${name} in ${language}`)
  return [wishes].flat().map((it) => ({ ...it, ...(writes !== undefined && { writes }) }))
}
