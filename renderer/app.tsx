/** The terminal on glass: every change of the kiosk is drawn, every touch and key goes to it. */
import { render } from 'preact'
import type { Wording } from '../flows/wording/wording.ts'
import { applyDisplay } from './display/display.ts'
import { listenToKeys } from './input/keys.ts'
import { listenToTouch } from './input/touch.ts'
import { ScreenView } from './screen/screen-view.tsx'
import { Spoken } from './screen/words.tsx'
import type { Meeting, Terminal } from './terminal.ts'

/** An answer that comes at once is met at once: until then the screen before stands, and its touches are dropped. */
export const PATIENCE_MS = 300

/** Draws into the body and listens. Returns the way to stop, for tests that open more than one. */
export function open(terminal: Terminal, wording: Wording, patienceMs = PATIENCE_MS): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const draw = (meeting: Meeting) => {
    applyDisplay(meeting)
    render(
      <Spoken.Provider value={{ wording, language: meeting.who.language }}>
        <ScreenView view={meeting.view} />
      </Spoken.Provider>,
      document.body,
    )
  }
  const changed = (meeting: Meeting) => {
    clearTimeout(waiting)
    if (meeting.view.is === 'waiting' && patienceMs > 0) waiting = setTimeout(() => draw(terminal.met()), patienceMs)
    else draw(meeting)
  }
  const stopped = [terminal.onChange(changed), listenToTouch(terminal.send), listenToKeys(terminal.send)]
  draw(terminal.met())
  return () => {
    for (const stop of stopped) stop()
    clearTimeout(waiting)
    terminal.actor.stop()
    render(null, document.body)
  }
}
