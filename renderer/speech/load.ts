/** All that the page speaks with, put together: loaded apart, so that nobody who touches it first waits for a voice. */
import type { Language } from '../../flows/screen.ts'
import { createHeard } from '../../flows/wording/heard.ts'
import type { Shown } from '../../flows/wording/wording.ts'
import type { Api, Out } from '../../main/contract.ts'
import type { Voice } from '../app.tsx'
import { after } from './after.ts'
import { giveVoice } from './give-voice.ts'
import { openSpeech } from './open-speech.ts'
import { createOutputs } from './outputs.ts'

export interface VoiceNeeds {
  api: Api
  wording: Shown
  setup: Out<'speech.setup'>
  languages: readonly Language[]
}
export function openVoice({ api, wording, setup: { lexicon, ...names }, languages }: VoiceNeeds): Voice {
  const outputs = createOutputs({ api, devices: navigator.mediaDevices, names, after })
  const speech = openSpeech({ api, spoken: createHeard(wording, lexicon), outputs, languages })
  return (terminal, since) => {
    const voiced = giveVoice(terminal, speech, since)
    outputs.watch((headset) => terminal.send({ type: headset ? 'ears.headset' : 'ears.speaker' }))
    void speech.warm() // while nobody is there
    return voiced
  }
}
