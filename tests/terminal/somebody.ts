/** Somebody at the terminal, without a glass: she reads lines and touches the one that begins so. */
import { SimulatedClock } from 'xstate'
import type { Line } from '../../flows/screen.ts'
import type { StaffHouse } from '../../flows/staff/services.ts'
import { paperWording } from '../../main/printing/catalogues.ts'
import { createTerminal } from '../../renderer/terminal.ts'
import { settle } from '../walk/way.ts'
import { type PlainHouse, plainHouse } from './plain-house.ts'

/** `staff`: what answers whoever works here; without it, nobody does. */
export function somebody(plain: PlainHouse = plainHouse(), staff?: StaffHouse) {
  const clock = new SimulatedClock()
  const staffed = staff && { house: () => staff, load: () => import('../../flows/staff/load.ts') }
  const terminal = createTerminal(plain.house, clock, staffed)
  const view = () => terminal.met().view
  const { write } = paperWording
  const read = () => {
    const { language } = terminal.met().who
    const { title, facts, stops } = view()
    return [title, ...facts.map((fact) => fact.line), ...stops.map((stop) => stop.line)].map((line) => write(line, language))
  }
  const send = async (event: Parameters<typeof terminal.send>[0]) => {
    terminal.send(event)
    await settle()
  }
  const stopThatReads = (words: string) => {
    const { language } = terminal.met().who
    const stop = view().stops.find((it) => write(it.line, language).startsWith(words))
    if (!stop) throw new Error(`nothing reads "${words}" on ${view().id}: ${read().join(' | ')}`)
    return stop
  }
  const touch = async (...words: string[]) => {
    for (const each of words) await send({ type: 'hand.touch', n: view().n, key: stopThatReads(each).key })
  }
  return {
    plain,
    terminal,
    view,
    read,
    send,
    touch,
    stopThatReads,
    write: (line: Line) => write(line, terminal.met().who.language),
    wait: async (ms: number) => {
      clock.increment(ms)
      await settle()
    },
    /** She wakes it, takes English, and goes on. */
    begin: async (...words: string[]) => {
      await settle()
      await send({ type: 'hand.touch', n: view().n, key: '' })
      await touch('English', ...words)
    },
  }
}
export const toConfirm = ['Money', 'Debts', 'Book', 'Tomorrow']
