/**
 * Ears without a page: the real View, the real reader and the real services in this process, and what the terminal would say as
 * its words instead of their sound.
 */
import { SimulatedClock } from 'xstate'
import * as panel from '../../../flows/staff/load.ts' // read before it is asked for: opening it takes no time of its own
import { createWording } from '../../../flows/wording/wording.ts'
import type { Announcements } from '../../../main/announcements.ts'
import type { clockByHand } from '../../../main/clock.ts'
import { systemClock } from '../../../main/clock.ts'
import { createDispatch } from '../../../main/dispatch.ts'
import { catalogues } from '../../../main/printing/catalogues.ts'
import { apiOver } from '../../../renderer/api.ts'
import { createHouse } from '../../../renderer/house.ts'
import { handOf } from '../../../renderer/input/meaning-of.ts'
import type { Staffed } from '../../../renderer/panels.ts'
import { giveVoice } from '../../../renderer/speech/give-voice.ts'
import type { Speech } from '../../../renderer/speech/speech.ts'
import type { Reading } from '../../../renderer/speech/utterance.ts'
import { createStaffHouse } from '../../../renderer/staff/staff-house.ts'
import { createTerminal, type Terminal } from '../../../renderer/terminal.ts'
import { keepUpToDate } from '../../../renderer/up-to-date.ts'
import type { Listening } from '../bodies/hears.ts'
import type { HouseBehind } from '../terminal.ts'
import type { Spoken } from '../wish.ts'
import type { Heard } from './heard.ts'
import { noted } from './noted.ts'
import { withoutPage } from './without-page.ts'

/** A word takes so long to say: 120 a minute. A signal, and the silence between two things that are said. Milliseconds. */
const WORD_MS = 500
const SIGNAL_MS = 120
const BETWEEN_MS = 360
const STEP_MS = 500
/** A key that is pressed alone. */
const bare = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false } as const

export interface InProcess {
  house: HouseBehind
  announcements: Announcements
  clock: ReturnType<typeof clockByHand>
  headset: boolean
}
/** Opens the terminal. `close`: ends it. */
export const listenInProcess = async (
  { house, announcements, clock, headset }: InProcess,
  language: Spoken,
): Promise<Listening & { close(): Promise<void> }> => {
  const pages = new SimulatedClock()
  const pass = (ms: number) => {
    clock.forward(ms)
    pages.increment(ms)
  }
  let asked = 0
  const dispatch = createDispatch(house.served, { clock: systemClock })
  const api = apiOver({
    call: async (verb, args) => {
      asked++
      try {
        const answer = await dispatch(verb, args)
        return 'refusal' in answer ? answer : { ok: answer.ok }
      } finally {
        asked--
      }
    },
    on: (push, heard) => announcements.hear((name, told) => name === push && heard(told)),
  })
  const turn = () => new Promise<void>((done) => setImmediate(done))
  const rest = async () => {
    do for (let n = 0; n < 4; n++) await turn()
    while (asked > 0)
  }

  const heard: Heard[] = []
  let step = 0
  let from = 0
  let told = 0
  let patience = Number.POSITIVE_INFINITY
  let by: Heard['by'] = 'speaker'
  const entry = (is: Partial<Heard>): Heard => ({
    ...{ by, ms: 0, restMs: 0, rms: 1, hz: 200, cut: false, late: false, step, inked: [] },
    ...is,
  })
  const take = (one: Heard) => {
    heard.push({ ...one, ms: Math.min(one.ms, Math.max(0, patience)) })
    patience -= one.ms
  }
  const setup = await api.call('speech.setup', {})
  const wording = createWording(catalogues, setup.lexicon)
  const speaking = new Set<(now: boolean) => void>()
  const say = ({ earcon, say: utterances }: Reading) => {
    if (earcon) take(entry({ earcon, ms: SIGNAL_MS }))
    for (const utterance of utterances) {
      const tokens = wording.spoken(utterance.line, utterance.language)
      for (const [n, token] of tokens.entries()) {
        const ms = token.text.split(' ').length * WORD_MS
        take(entry({ token, ms, restMs: Math.max(token.restMs ?? 0, n === tokens.length - 1 ? BETWEEN_MS : 0) }))
      }
    }
    for (const now of [true, false]) for (const tell of speaking) tell(now)
  }
  let callOff = () => {}
  const speech: Speech = {
    read: (reading) => {
      callOff()
      if (reading.afterMs <= 0) return say(reading)
      const timer = pages.setTimeout(() => say(reading), reading.afterMs)
      callOff = () => pages.clearTimeout(timer)
    },
    stop: () => callOff(),
    pause: () => {},
    goOn: () => {},
    volume: () => {},
    speed: () => {},
    to: async (output) => {
      by = output
      return { ok: true }
    },
    warm: async () => {},
    onMark: () => () => {},
    onSpeaking: (tell) => {
      speaking.add(tell)
      return () => void speaking.delete(tell)
    },
  }
  const staffed: Staffed = {
    house: () => createStaffHouse({ api, ...withoutPage, endVisit: () => terminal.endVisit(), lock: () => terminal.lock() }),
    load: async () => panel,
  }
  const visitors = createHouse(api, await api.call('terminal.office', {}))
  const terminal: Terminal = createTerminal(visitors, pages, staffed)
  keepUpToDate({ api, house: visitors, terminal, reload: () => {} })
  const voice = giveVoice(terminal, speech)
  if (headset) terminal.send({ type: 'ears.headset' })
  await rest()

  return {
    press: async (key) => {
      const { who, office } = terminal.met()
      const hand = handOf({ ...bare, code: key, key }, who.keys, office.keys)
      if (hand) voice.send(hand)
      await rest()
    },
    listen: async (ms) => {
      await rest()
      for (let left = ms; left > 0 && heard.length === from; left -= STEP_MS) {
        pass(STEP_MS)
        await rest()
      }
      told = heard.length
      return heard.slice(from)
    },
    wait: async (ms) => {
      from = told
      for (let left = ms; left > 0; left -= STEP_MS) {
        if (heard.length > told) return true
        pass(STEP_MS)
        await rest()
      }
      return heard.length > told
    },
    act: async (how, patienceMs = Number.POSITIVE_INFINITY) => {
      step++
      from = heard.length
      patience = patienceMs
      await how()
    },
    seconds: async () => heard.reduce((sum, { ms, restMs }) => sum + ms + (ms > 0 ? restMs : 0), 0) / 1_000,
    hearing: async () => {
      const toAll = Map.groupBy(
        heard.filter((one) => one.by === 'speaker'),
        (one) => one.step,
      )
      return { overheard: [...toAll.values()].map((of) => noted(of, language)) }
    },
    close: async () => {
      voice.stop()
      terminal.lock()
      terminal.actor.stop()
      await rest() // what she left is told to the house while there is one
    },
  }
}
