/** A line with a bar under it, as long as its number is beside the others. For eyes alone: the number is in the words. */
import type { JSX } from 'preact'
import type { Line } from '../../flows/screen.ts'
import { Words } from './words.tsx'

/** `share`: 0 to 1. */
export const Measured = ({ line, share }: { line: Line; share: number }): JSX.Element => (
  <div class="measured">
    <Words line={line} />
    <span class="share" aria-hidden="true" style={`--share: ${share}`}></span>
  </div>
)
