/** The page: finds its api, learns the office, and opens the terminal. */
import './theme.css'
import { connect } from './api.ts'
import { open } from './app.tsx'
import { loadWording } from './catalogues.ts'
import { createHouse } from './house.ts'
import { guardPage } from './input/guard.ts'
import { loadPictures } from './screen/sprite.ts'
import { after } from './speech/after.ts'
import { openSpeech } from './speech/open-speech.ts'
import { createOutputs } from './speech/outputs.ts'
import { createStaffed } from './staffed.ts'
import { createSummary } from './summary.ts'
import { type Clock, createTerminal } from './terminal.ts'
import { keepUpToDate } from './up-to-date.ts'

declare global {
  interface Window {
    /** Another clock than this machine's, given before the page begins: on it, tests let a visitor's time pass. */
    clock?: Clock
  }
}
const RETRY_MS = 2_000
const later = (ms: number) => new Promise((done) => setTimeout(done, ms))

async function begin(): Promise<void> {
  guardPage()
  const api = connect()
  for (;;) {
    try {
      const office = await api.call('terminal.office', {})
      const { lexicon, ...names } = await api.call('speech.setup', {})
      const [wording] = await Promise.all([loadWording(office.languages, lexicon), loadPictures()])
      const house = createHouse(api, office)
      const terminal = createTerminal(
        house,
        window.clock,
        createStaffed(api, () => terminal),
      )
      keepUpToDate({ api, house, terminal })
      terminal.onChange(createSummary(Date.now, (seen) => void api.call('statistics.seen', seen).catch(() => {})))
      const outputs = createOutputs({ api, devices: navigator.mediaDevices, names, after })
      const speech = openSpeech({ api, spoken: wording.spoken, outputs, languages: office.languages })
      open(terminal, { wording, speech })
      outputs.watch((headset) => terminal.send({ type: headset ? 'ears.headset' : 'ears.speaker' }))
      void speech.warm() // while nobody is there
      return
    } catch {
      await later(RETRY_MS) // main is not up yet, or the office is being mended
    }
  }
}
void begin()
