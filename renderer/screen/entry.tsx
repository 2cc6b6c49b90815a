/** What she writes without a keyboard: what stands there so far, and the keys. */
import type { ComponentChildren, JSX } from 'preact'
import type { View } from '../../flows/view.ts'

type Written = NonNullable<View['entered']>
const DOT = '●'

/** Digits stand in pairs, as they are said, with a place for each that is to come; letters as one writes them. */
export function Entered({ entered: { of, text, most, private: hidden } }: { entered: Written }): JSX.Element {
  const shown = hidden ? DOT.repeat([...text].length) : text
  if (of === 'letters')
    return (
      <output class="entered" data-of="letters">
        <bdi>{shown}</bdi>
      </output>
    )
  const places = Array.from({ length: Math.max(most, shown.length) }, (_, i) => shown[i] ?? '')
  return (
    <output class="entered" data-of="digits" dir="ltr" style={`--most: ${places.length}`}>
      {places.map((digit, i) => (
        <span key={i} class="entered-place" data-filled={digit ? '' : undefined}>
          {digit}
        </span>
      ))}
    </output>
  )
}

/** A pad of digits is the same for every hand, whatever way its owner writes; letters begin where her writing begins. */
export const Keys = ({ of, children }: { of: Written['of']; children: ComponentChildren }): JSX.Element => (
  <div class="keys" data-of={of} dir={of === 'digits' ? 'ltr' : undefined}>
    {children}
  </div>
)
