/** A page that only records, under the terminal's own policy: what it does is asked of it by the tests. */
import type { Token } from '../../../flows/wording/spoken.ts'
import { createRecordings } from '../../../renderer/speech/recordings.ts'
import { startCapture } from '../../../renderer/studio/capture.ts'
import { level, loudnessOf } from '../../../renderer/studio/level.ts'
import { encode } from '../../../renderer/studio/opus.ts'
import { finish } from '../../../renderer/studio/recording.ts'
import { truePeak } from '../../../renderer/studio/true-peak.ts'

export interface Heard {
  seconds: number
  lufs: number
  peak: number
}
const RATE = 48_000
const decode = async (bytes: Uint8Array<ArrayBuffer>) =>
  (await new OfflineAudioContext(1, 1, RATE).decodeAudioData(bytes.slice().buffer)).getChannelData(0)
const about = (samples: Float32Array): Heard => ({
  seconds: samples.length / RATE,
  lufs: loudnessOf([samples]),
  peak: truePeak(samples),
})
/** How many samples later `played` is: where the two are most alike. */
function lag(samples: Float32Array, played: Float32Array): number {
  let best = { late: 0, alike: Number.NEGATIVE_INFINITY }
  for (let late = -400; late <= 400; late++) {
    let alike = 0
    for (let n = 24_000; n < 48_000; n++) alike += (samples[n] ?? 0) * (played[n + late] ?? 0)
    if (alike > best.alike) best = { late, alike }
  }
  return best.late
}
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))

const studio = {
  /** Through the microphone for so long; then as the file is played. */
  async record(ms: number) {
    const captured = await startCapture(navigator.mediaDevices)
    if (!captured.ok) return captured
    await wait(ms / 2)
    const halfway = captured.level()
    await wait(ms / 2)
    const state = captured.state()
    const pcm = await captured.stop()
    const finished = await finish(pcm)
    const input = { ...about(pcm), halfway, state }
    if (!finished.ok) return { ...finished, input }
    const { bytes, lufs, seconds, samples } = finished
    const played = await decode(bytes)
    const size = bytes.length
    return {
      ok: true,
      input,
      lufs,
      seconds,
      size,
      file: [...bytes],
      played: about(played),
      late: lag(samples, played),
    } as const
  },
  /** What the next visitor hears of it: seconds, or why it is not heard. */
  async heard(token: Token): Promise<number | string> {
    const rate = 22_050
    const troubles: string[] = []
    const recordings = createRecordings({
      index: async () => ({ [token.language]: [token.clip] }),
      load: async (language, clip) => (await fetch(`./voices/${language}/${clip.replaceAll('/', '~')}`)).arrayBuffer(),
      decode: async (bytes) => (await new OfflineAudioContext(1, 1, rate).decodeAudioData(bytes)).getChannelData(0),
      rate,
      trouble: (_, clip) => void troubles.push(clip),
    })
    await recordings.warm()
    try {
      for await (const { samples } of recordings.say(token, 120, new AbortController().signal)) return samples.length / rate
    } catch {
      return `trouble with ${troubles.join()}`
    }
    return 'nothing'
  },
  /** Levelled, encoded and played again, without a microphone: samples in, samples out. */
  async through(length: number) {
    let seed = 1
    const samples = Float32Array.from({ length }, (_, n) => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
      const swell = Math.sin((2 * Math.PI * 3 * n) / RATE) ** 2
      return 0.3 * swell * Math.sin((2 * Math.PI * 180 * n) / RATE) + 0.02 * swell * (seed / 2 ** 31 - 1)
    })
    const levelled = level(samples)
    const encoded = await encode(levelled.samples)
    if (!encoded.ok) return encoded
    const played = await decode(encoded.bytes)
    return { ok: true, length: played.length, size: encoded.bytes.length, ...about(played) } as const
  },
}
export type StudioPage = typeof studio
declare global {
  interface Window {
    studio: StudioPage
  }
}
window.studio = studio
