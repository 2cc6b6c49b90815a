/** The terminal on glass: every change of the kiosk is drawn, every touch and key goes to it. */
import { render } from 'preact'
import type { Wording } from '../flows/wording/wording.ts'
import { applyDisplay } from './display/display.ts'
import { listenToKeys } from './input/keys.ts'
import { listenToTouch } from './input/touch.ts'
import { followRing } from './screen/follow-ring.ts'
import { ScreenView } from './screen/screen-view.tsx'
import { Spoken } from './screen/words.tsx'
import { giveVoice } from './speech/give-voice.ts'
import type { Speech } from './speech/speech.ts'
import type { Meeting, Terminal } from './terminal.ts'

/** An answer that comes at once is met at once: until then the screen before stands, and its touches are dropped. */
export const PATIENCE_MS = 300

export interface Senses {
  wording: Wording
  /** None: a terminal that only shows. */
  speech?: Speech
  patienceMs?: number
}

/** Draws into the body, speaks and listens. Returns the way to stop, for tests that open more than one. */
export function open(terminal: Terminal, { wording, speech, patienceMs = PATIENCE_MS }: Senses): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const draw = (meeting: Meeting) => {
    applyDisplay(meeting)
    render(
      <Spoken.Provider value={{ wording, language: meeting.who.language, beside: meeting.who.beside }}>
        <ScreenView view={meeting.view} />
      </Spoken.Provider>,
      document.body,
    )
    followRing()
  }
  const changed = (meeting: Meeting) => {
    clearTimeout(waiting)
    if (meeting.view.is === 'waiting' && patienceMs > 0) waiting = setTimeout(() => draw(terminal.met()), patienceMs)
    else draw(meeting)
  }
  const drawn = terminal.onChange(changed)
  const voice = speech && giveVoice(terminal, speech)
  const send = voice?.send ?? terminal.send
  const stopped = [
    drawn,
    listenToTouch(send, () => terminal.met().who),
    listenToKeys(send, () => terminal.met()),
    () => voice?.stop(),
  ]
  draw(terminal.met())
  return () => {
    for (const stop of stopped) stop()
    clearTimeout(waiting)
    terminal.actor.stop()
    render(null, document.body)
  }
}
