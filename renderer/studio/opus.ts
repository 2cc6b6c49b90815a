/** A recording as an Ogg Opus file, by the browser's own encoder. */
import { oggOpus, PACKET } from './ogg.ts'
import { STUDIO_RATE } from './rate.ts'

/** Bits a second: speech is as clear as it was; the longest sentence, twenty seconds, has 60 000 bytes. */
export const BITRATE = 24_000
/** What fits through one call of the page as base64 (64 000 characters, with its other arguments). Bytes. */
export const MOST_BYTES = 47_000
/** Of each second: what Ogg puts around the packets. Of each file: its first two pages. Bytes, rather too many. */
const OGG_A_SECOND = 80
const OGG_A_FILE = 160

export type Encoded = { ok: true; bytes: Uint8Array<ArrayBuffer> } | { ok: false; reason: 'noEncoder' | 'broken' }

/** As good as it may be, as small as it must be: 24 kbit/s for up to 15 s, 18 kbit/s for 20 s. */
export function bitrateFor(seconds: number): number {
  const room = ((MOST_BYTES - OGG_A_FILE) / Math.max(seconds, 1) - OGG_A_SECOND) * 8
  return Math.min(BITRATE, Math.floor(room / 400) * 400) // whole bytes in each packet
}

/** As long as what was given, to the sample. `samples`: one channel, 48 000 a second. Never rejects. */
export async function encode(samples: Float32Array): Promise<Encoded> {
  const config = {
    codec: 'opus',
    sampleRate: STUDIO_RATE,
    numberOfChannels: 1,
    bitrate: bitrateFor(samples.length / STUDIO_RATE),
    bitrateMode: 'constant',
    opus: { frameDuration: 20_000, application: 'voip', signal: 'voice', complexity: 9 },
  } as const
  try {
    if (typeof AudioEncoder === 'undefined' || !(await AudioEncoder.isConfigSupported(config)).supported)
      return { ok: false, reason: 'noEncoder' }
    const { packets, preSkip } = await packetsOf(samples, config)
    return { ok: true, bytes: oggOpus({ packets, preSkip, length: samples.length }) }
  } catch {
    return { ok: false, reason: 'broken' }
  }
}

async function packetsOf(samples: Float32Array, config: AudioEncoderConfig) {
  const packets: Uint8Array[] = []
  let preSkip = 0
  let failed: unknown
  const encoder = new AudioEncoder({
    output: (chunk, about) => {
      const packet = new Uint8Array(chunk.byteLength)
      chunk.copyTo(packet)
      packets.push(packet)
      preSkip ||= preSkipIn(about?.decoderConfig?.description)
    },
    error: (thrown) => {
      failed = thrown
    },
  })
  encoder.configure(config)
  // silence after it: the encoder is late by its pre-skip, and what was said last must still come out
  const length = (Math.ceil(samples.length / PACKET) + LATE) * PACKET
  const data = new Float32Array(length)
  data.set(samples)
  const given = {
    format: 'f32-planar',
    sampleRate: STUDIO_RATE,
    numberOfFrames: length,
    numberOfChannels: 1,
    timestamp: 0,
  } as const
  const all = new AudioData({ ...given, data })
  encoder.encode(all)
  all.close()
  await encoder.flush()
  encoder.close()
  if (failed) throw failed
  return { packets, preSkip }
}
/** Packets of silence: more than any pre-skip. */
const LATE = 4
/** What the encoder calls its description is the head of a file: RFC 7845, 5.1. */
function preSkipIn(head: AllowSharedBufferSource | undefined): number {
  if (!head) return 0
  const view = ArrayBuffer.isView(head) ? new DataView(head.buffer, head.byteOffset, head.byteLength) : new DataView(head)
  return view.byteLength >= 12 ? view.getUint16(10, true) : 0
}
