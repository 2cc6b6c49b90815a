/** A task: what somebody wants, in each language; and what must then be true, which nobody asks her senses about. */
import type { Language } from '../../../flows/screen.ts'
import type { RealTerminal } from '../terminal.ts'
import type { Wish } from '../wish.ts'

/** `end`: what reached her last. Undefined if all is as it should be, else what is not. */
export type Proof = (end: readonly string[]) => string | undefined | Promise<string | undefined>

export interface Task {
  name: string
  wish: Record<Language, Wish>
  /** What others do in the house while she is there. Returns the way to stop it. */
  meanwhile?(terminal: RealTerminal): () => void
  /** Looks up before she comes what she is to find. */
  proof(terminal: RealTerminal): Promise<Proof>
}
