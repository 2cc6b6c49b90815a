/** What the page and the voice's worker say to each other. */
export type Ask =
  /** One after the other, in the order in which they came. `text` is as `plainFor` makes it. */
  | { is: 'say'; id: number; voice: string; text: string; wpm: number }
  /** No more of this one. */
  | { is: 'stop'; id: number }
export type Told =
  | { is: 'sound'; id: number; samples: Float32Array; rate: number; words: { word: number; at: number }[] }
  | { is: 'said'; id: number }
  /** It has no such voice. It would go on in the voice before, and say one language as another. */
  | { is: 'no voice'; id: number }
  /** It is not to be trusted any more. */
  | { is: 'broken' }
