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
  /** Nothing sounds any more, and what was taken is forgotten: whoever was in has gone. */
  quiet(): void
}
/** What was wrong, as whoever speaks can mend it; of the rest she is told no more than that it did not work. */
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
  let playing: AudioContext | undefined
  const hush = () => {
    void playing?.close()
    playing = undefined
  }
  return {
    listen: (failed) => {
      const mine = startCapture(media)
      opening = mine
      take = undefined
      hush()
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
      hush()
      if (!take) return { ok: true }
      const context = new AudioContext({ sampleRate: STUDIO_RATE })
      playing = context
      await sounded(context, take.samples)
      if (playing === context) hush()
      return { ok: true }
    },
    quiet: () => {
      take = undefined
      hush()
    },
    taken: () => take && base64(take.bytes),
  }
}
/** To its end, on whichever output the page has; or until its context is closed. */
async function sounded(context: AudioContext, samples: Float32Array): Promise<void> {
  const buffer = context.createBuffer(1, samples.length, STUDIO_RATE)
  buffer.copyToChannel(new Float32Array(samples), 0)
  const source = context.createBufferSource()
  source.buffer = buffer
  source.connect(context.destination)
  await new Promise<void>((ended) => {
    source.onended = () => ended()
    context.onstatechange = () => context.state === 'closed' && ended()
    source.start()
  })
}
