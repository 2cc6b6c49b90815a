/** The terminal on glass: every change of the kiosk is drawn, every touch and key goes to it. */
import { render } from 'preact'
import type { Shown } from '../flows/wording/wording.ts'
import { applyDisplay } from './display/display.ts'
import { listenToKeys } from './input/keys.ts'
import { listenToTouch } from './input/touch.ts'
import { followRing, leaveRing } from './screen/follow-ring.ts'
import { ScreenView } from './screen/screen-view.tsx'
import { Spoken } from './screen/words.tsx'
import type { Voiced } from './speech/give-voice.ts'
import type { Meeting, Terminal } from './terminal.ts'

/** An answer that comes at once is met at once: until then the screen before stands, and its touches are dropped. */
export const PATIENCE_MS = 300

/** Gives the terminal its voice. What she has met since `since` she has not heard. */
export type Voice = (terminal: Terminal, since: Meeting) => Voiced
export interface Senses {
  wording: Shown
  /** Asked for when the terminal is open: until the voice is there, it only shows. None: it never speaks. */
  voice?: () => Promise<Voice>
  patienceMs?: number
}

/** Draws into the body, speaks and listens. Returns the way to stop, for tests that open more than one. */
export function open(terminal: Terminal, { wording, voice, patienceMs = PATIENCE_MS }: Senses): () => void {
  const since = terminal.met()
  let voiced: Voiced | undefined
  let isOver = false
  let waiting: ReturnType<typeof setTimeout> | undefined
  let shown: Meeting | undefined
  const draw = (meeting: Meeting) => {
    if (shown?.view.n !== meeting.view.n) leaveRing()
    if (shown?.who !== meeting.who || shown.office !== meeting.office) applyDisplay(meeting)
    shown = meeting
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
  const send: Terminal['send'] = (hand) => (voiced ?? terminal).send(hand)
  const stopped = [
    drawn,
    listenToTouch(send, () => terminal.met().who),
    listenToKeys(send, () => terminal.met()),
    () => voiced?.stop(),
  ]
  draw(since)
  void voice?.().then((give) => {
    if (!isOver) voiced = give(terminal, since)
  })
  return () => {
    isOver = true
    for (const stop of stopped) stop()
    clearTimeout(waiting)
    terminal.actor.stop()
    render(null, document.body)
  }
}
