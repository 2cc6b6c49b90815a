/** The page: finds its api, learns the office, and opens the terminal. */
import './theme.css'
import { connect } from './api.ts'
import { open } from './app.tsx'
import { loadWording } from './catalogues.ts'
import { createHouse } from './house.ts'
import { guardPage } from './input/guard.ts'
import { loadPictures } from './screen/sprite.ts'
import { createTerminal } from './terminal.ts'

const RETRY_MS = 2_000
const later = (ms: number) => new Promise((done) => setTimeout(done, ms))

async function begin(): Promise<void> {
  guardPage()
  const api = connect()
  for (;;) {
    try {
      const office = await api.call('terminal.office', {})
      const [wording] = await Promise.all([loadWording(office.languages), loadPictures()])
      const house = createHouse(api, office)
      const terminal = createTerminal(house)
      api.on('terminal.reset', () => terminal.send({ type: 'terminal.reset' }))
      open(terminal, wording)
      return
    } catch {
      await later(RETRY_MS) // main is not up yet, or the office is being mended
    }
  }
}
void begin()
