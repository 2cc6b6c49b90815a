/** One take at a time: from the microphone to what is kept, and heard again by who spoke. Nothing of it leaves the page until it is kept. */
import type { Take, TakeFault } from '../../flows/staff/services.ts'
import { type Captured, startCapture } from '../studio/capture.ts'
import { STUDIO_RATE } from '../studio/rate.ts'
import { type Finished, finish } from '../studio/recording.ts'

export interface Studio {
  /** The microphone is on until it is let go, or the take is finished. */
  listen(failed: (reason: TakeFault) => void): () => void
  finish(): Promise<Take>
  play(): Promise<{ ok: true }>
  /** The last take as Ogg Opus, base64; nothing before there is one. */
  taken(): string | undefined
}
/** Longer sentences are not recorded well, nor kept. */
const faults: { readonly [R in Extract<Finished, { ok: false }>['reason']]: TakeFault } = {
  nothing: 'nothing',
  tooQuiet: 'tooQuiet',
  tooLoud: 'tooLoud',
  tooShort: 'tooShort',
  tooLong: 'broken',
  noEncoder: 'broken',
  broken: 'broken',
}
const base64 = (bytes: Uint8Array): string => {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}

/** `media`: the page's own. */
export function createStudio(media: Pick<MediaDevices, 'getUserMedia'> | undefined): Studio {
  let opening: Promise<Captured> | undefined
  let take: Extract<Finished, { ok: true }> | undefined
  return {
    listen: (failed) => {
      const mine = startCapture(media)
      opening = mine
      take = undefined
      void mine.then((captured) => {
        if (!captured.ok) failed(captured.reason)
      })
      return () => {
        if (opening === mine) opening = undefined
        // finished already, or thrown away: either way the microphone is off
        void mine.then((captured) => (captured.ok ? captured.stop() : undefined))
      }
    },
    finish: async () => {
      const captured = await opening
      if (!captured) return { ok: false, reason: 'broken' }
      if (!captured.ok) return { ok: false, reason: captured.reason }
      const finished = await finish(await captured.stop())
      if (!finished.ok) return { ok: false, reason: faults[finished.reason] }
      take = finished
      return { ok: true, seconds: finished.seconds }
    },
    play: async () => {
      if (take) await sounded(take.samples)
      return { ok: true }
    },
    taken: () => take && base64(take.bytes),
  }
}
/** To its end, on whichever output the page has. */
async function sounded(samples: Float32Array): Promise<void> {
  const context = new AudioContext({ sampleRate: STUDIO_RATE })
  try {
    const buffer = context.createBuffer(1, samples.length, STUDIO_RATE)
    buffer.copyToChannel(new Float32Array(samples), 0)
    const source = context.createBufferSource()
    source.buffer = buffer
    source.connect(context.destination)
    await new Promise<void>((ended) => {
      source.onended = () => ended()
      source.start()
    })
  } finally {
    await context.close()
  }
}
