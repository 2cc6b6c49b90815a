/** The page: finds its api, learns the office, and opens the terminal. */
import './theme.css'
import { createShown } from '../flows/wording/shown.ts'
import { connect } from './api.ts'
import { open, type Voice } from './app.tsx'
import { loadTexts } from './catalogues.ts'
import { createHouse } from './house.ts'
import { guardPage } from './input/guard.ts'
import { loadPictures } from './screen/sprite.ts'
import type { VoiceNeeds } from './speech/load.ts'
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

/** Loaded when the terminal is open and drawn: what she touches first needs none of it. */
async function loadVoice(needs: VoiceNeeds): Promise<Voice> {
  for (let ms = 0; ; ms = RETRY_MS) {
    await later(ms)
    const loaded = await import('./speech/load.ts').catch(() => undefined)
    if (loaded) return loaded.openVoice(needs)
  }
}
async function begin(): Promise<void> {
  guardPage()
  const api = connect()
  for (;;) {
    try {
      const office = await api.call('terminal.office', {})
      const setup = await api.call('speech.setup', {})
      const [texts] = await Promise.all([loadTexts(office.languages), loadPictures()])
      const wording = createShown(texts)
      const house = createHouse(api, office)
      const terminal = createTerminal(
        house,
        window.clock,
        createStaffed(api, () => terminal),
      )
      keepUpToDate({ api, house, terminal })
      terminal.onChange(createSummary(Date.now, (seen) => void api.call('statistics.seen', seen).catch(() => {})))
      open(terminal, { wording, voice: () => loadVoice({ api, wording, setup, languages: office.languages }) })
      return
    } catch {
      await later(RETRY_MS) // main is not up yet, or the office is being mended
    }
  }
}
void begin()
