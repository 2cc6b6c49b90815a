/** One drawing of the sprite, in the colour of what stands around it. Its meaning is said by the line beside it. */
import type { JSX } from 'preact'
import type { Picture as Name } from '../../flows/screen.ts'

/** Directions turn around with the writing; real things do not. */
const mirrored = new Set(['back', 'more', 'fewer', 'leave', 'next'])

export const Picture = ({ name }: { name: Name }): JSX.Element => (
  <svg class="picture" data-picture={name} data-mirrored={mirrored.has(name) || undefined} aria-hidden="true">
    <use href={`#${name}`} />
  </svg>
)
