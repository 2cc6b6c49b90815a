/** Gives the terminal its voice: what changes is read, what she does stops it, and whoever listens is not idle. */
import { showSpoken } from '../screen/spoken-mark.ts'
import type { Heard, Meeting, Terminal } from '../terminal.ts'
import { read } from './reader.ts'
import type { Speech } from './speech.ts'

export interface Voiced {
  /** Hands go through here: any action stops the voice at once (EN 301 549 V3.2.1, 5.1.3.5). */
  send(event: Heard): void
  stop(): void
}

/** `since`: she was met before there was a voice; what has come since then is said at once, as if it came now. */
export function giveVoice(terminal: Terminal, speech: Speech, since: Meeting = terminal.met()): Voiced {
  let before = since
  let speaking = false
  let paused = false
  /** Whether the terminal believes that it is speaking. */
  let told = false
  const tell = (now: boolean) => {
    if (!now && !told) return
    told = now
    terminal.send({ type: now ? 'voice.began' : 'voice.ended' })
  }
  const changed = (now: Meeting) => {
    const reading = read(before, now)
    if (now.who.volume !== before.who.volume) speech.volume(now.who.volume)
    if (now.who.speed !== before.who.speed) speech.speed(now.who.speed)
    if (now.hearing.headset !== before.hearing.headset) void speech.to(now.hearing.headset ? 'headset' : 'speaker')
    before = now
    if (!reading) return
    paused = false
    if (reading === 'stop') speech.stop()
    else speech.read(reading)
    if (!speaking) tell(false)
  }
  speech.volume(before.who.volume)
  speech.speed(before.who.speed)
  const stopped = [
    terminal.onChange(changed),
    speech.onMark(showSpoken),
    speech.onSpeaking((now) => {
      speaking = now
      // what is paused is not over: nothing goes on without it
      if (now || !paused) tell(now)
    }),
  ]
  changed(terminal.met())
  return {
    send: (event) => {
      if (event.type === 'hand.pause' && (speaking || paused)) {
        paused = !paused
        if (paused) speech.pause()
        else speech.goOn()
      } else {
        paused = false
        speech.stop()
        tell(false)
      }
      terminal.send(event)
    },
    stop: () => {
      for (const stop of stopped) stop()
      speech.stop()
    },
  }
}
