/** Be one of them: what her body perceives, line by line, and what you do with it. Nothing else is given away. */
import { createInterface } from 'node:readline'
import type { Browser } from '@playwright/test'
import type { Language } from '../../flows/screen.ts'
import type { Body, Thing } from './body.ts'
import { openBrowser } from './glass.ts'
import type { Mode } from './persons.ts'
import { stand } from './stand.ts'

/** As long as you say `wait`: milliseconds of hers. */
const WAIT_MS = 5_000

const shown = (things: readonly Thing[], canTouch: boolean): string[] => {
  let n = 0
  return things
    .filter(({ words }) => words !== '')
    .map(({ words, choosable, ringed }) => {
      const number = choosable && canTouch ? String(++n) : ''
      return `${(ringed ? '▸' : number).padStart(3)}  ${words}`
    })
}

/** From standard input, until it ends or says `leave`. */
export const beOne = async (
  who: { mode: Mode; language: Language; seed: string },
  say: (line: string) => void,
  input: NodeJS.ReadableStream = process.stdin,
): Promise<void> => {
  const browser: Browser[] = []
  const open = async () => {
    const opened = await openBrowser()
    browser.push(opened)
    return opened
  }
  const place = await stand(who, open)
  try {
    const { body, first } = place.person
    const unready = await first?.()
    if (unready !== undefined) say(unready)
    await converse(body, say, input)
  } finally {
    await place.close()
    for (const opened of browser) await opened.close()
  }
}
/** Whoever chooses what she perceives points at it; whoever has a device with names for what it does says them. */
const converse = async (body: Body, say: (line: string) => void, input: NodeJS.ReadableStream): Promise<void> => {
  const words = Object.keys(body.device)
  const canTouch = words.length === 0
  const perceive = async () => {
    const things = await (body.hears ?? body.perceives)()
    for (const line of shown(things, canTouch)) say(line)
    say(canTouch ? '(a number, wait, leave)' : `(${[...words, 'wait', 'leave'].join(', ')})`)
    return things.filter(({ choosable }) => choosable)
  }
  let choosable = await perceive()
  for await (const line of createInterface({ input })) {
    const command = line.trim()
    if (command === '') continue
    if (command === 'leave') return
    const act = body.device[command]
    const thing = canTouch && /^\d+$/.test(command) ? choosable[Number(command) - 1] : undefined
    if (command === 'wait') {
      if (!(await body.acts.wait(WAIT_MS))) say('(nothing)')
    } else if (act) await act()
    else if (thing) {
      const why = await body.acts.choose(thing)
      if (why !== undefined) say(`(${why})`)
    } else {
      say(`(she cannot: ${command})`)
      continue
    }
    choosable = await perceive()
  }
}
