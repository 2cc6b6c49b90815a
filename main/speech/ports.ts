/**
 * What PulseAudio and PipeWire know of a 3.5 mm jack: it is a *port* of a sound card, which no browser sees. Read from
 * `pactl -f json list sinks`.
 */
import * as v from 'valibot'

const port = v.object({ name: v.string(), type: v.optional(v.string(), ''), availability: v.string() })
const sinks = v.array(v.object({ ports: v.optional(v.array(port), []) }))
const isHeadset = /head-?(phone|set)|hands-?free/i

/** Whether something is plugged into a jack for headphones. Undefined: these are no sinks. A port that cannot tell is not counted. */
export const headsetIn = (listed: unknown): boolean | undefined => {
  const parsed = v.safeParse(sinks, listed)
  if (!parsed.success) return undefined
  return parsed.output.some(({ ports }) =>
    ports.some(({ name, type, availability }) => availability === 'available' && isHeadset.test(`${type} ${name}`)),
  )
}
