/**
 * The time of day as a place on the sky's arc, from six in the morning to six in the evening, with a mark at noon. Not a
 * clock face: nothing shows that people who cannot read digits read those. Never mirrored.
 */
import type { JSX } from 'preact'

const FIRST = 6 * 60
const LAST = 18 * 60
const MIDDLE = { x: 50, y: 44 }
const RADIUS = { x: 40, y: 34 }

export function Sun({ at }: { at: string }): JSX.Element {
  const minute = Number(at.slice(0, 2)) * 60 + Number(at.slice(3, 5))
  const along = Math.min(1, Math.max(0, (minute - FIRST) / (LAST - FIRST)))
  const angle = Math.PI * (1 - along)
  const x = MIDDLE.x + RADIUS.x * Math.cos(angle)
  const y = MIDDLE.y - RADIUS.y * Math.sin(angle)
  return (
    <svg class="picture sun" data-picture="time" viewBox="0 0 100 54" aria-hidden="true">
      <path
        class="sky"
        d={`M${MIDDLE.x - RADIUS.x} ${MIDDLE.y}A${RADIUS.x} ${RADIUS.y} 0 0 1 ${MIDDLE.x + RADIUS.x} ${MIDDLE.y}`}
      />
      <path class="ground" d="M2 44H98M50 39V49" />
      <circle cx={x} cy={y} r="7.5" />
    </svg>
  )
}
