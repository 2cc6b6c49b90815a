/** This page's speech, put together: the recordings, the synthesiser, and this machine's sound. */
import type { Language } from '../../flows/screen.ts'
import type { Api } from '../../main/contract.ts'
import { after } from './after.ts'
import { createSpeech, type SpeechNeeds } from './create-speech.ts'
import type { Outputs } from './outputs.ts'
import { createRecordings } from './recordings.ts'
import type { Speech } from './speech.ts'
import { createSynthesis } from './synthesis.ts'
import { openSynthesisWorker } from './synthesis-address.ts'
import { createWebAudioSink, RATE } from './web-audio-sink.ts'

export interface SpeechGiven {
  api: Api
  spoken: SpeechNeeds['spoken']
  outputs: Outputs
  /** Those that the office offers: their voices are warmed. */
  languages: readonly Language[]
}
/** Resolved relative to the page, as its other files are. */
const load = async (language: Language, clip: string): Promise<ArrayBuffer> => {
  const answer = await fetch(`./voices/${language}/${clip.replaceAll('/', '~')}`)
  if (!answer.ok) throw new Error('no recording')
  return answer.arrayBuffer()
}
const decode = async (bytes: ArrayBuffer, rate: number): Promise<Float32Array> =>
  (await new OfflineAudioContext(1, 1, rate).decodeAudioData(bytes)).getChannelData(0)

const open = () => {
  try {
    return new AudioContext({ sampleRate: RATE, latencyHint: 'interactive' })
  } catch {
    return undefined
  }
}

export function openSpeech({ api, spoken, outputs, languages }: SpeechGiven): Speech {
  const tell = (trouble: Parameters<typeof api.call<'speech.trouble'>>[1]) =>
    void api.call('speech.trouble', trouble).catch(() => {})
  const recordings = createRecordings({
    index: () => api.call('speech.recordings', {}),
    load,
    decode,
    rate: RATE,
    trouble: (language, clip) => tell({ with: 'recording', language, clip }),
  })
  const synthesis = createSynthesis({ open: openSynthesisWorker, after, broke: () => tell({ with: 'voice' }), languages })
  const sink = window.sink ?? createWebAudioSink({ outputs, after, open, trouble: (what) => tell({ with: what }) })
  return createSpeech({ spoken, voices: [recordings, synthesis], sink, after })
}
