/** One visitor meets one terminal, from the welcome screen on. */
import type { Browser } from '@playwright/test'
import type { Language } from '../../flows/screen.ts'
import { pursueAll } from './mind/pursue.ts'
import { type Mode, needsVoice } from './persons.ts'
import { type Broken, type Place, stand } from './stand.ts'
import { type Task, wishesOf } from './tasks/task.ts'
import { isSpoken } from './wish.ts'

export interface Meeting {
  task: Task
  mode: Mode
  language: Language
  seed: number
  /** Who only hears hears the terminal's own voice, in the page; else what it would say, as words. */
  aloud?: true
}
export interface Cell {
  task: string
  mode: Mode
  language: Language
  passed: boolean
  /** Nothing speaks her language, and she has only her ears: nobody came. */
  noVoice?: true
  touches: number
  /** What it took her, in her own time. */
  seconds: number
  /** What went wrong; empty if nothing did. */
  why: string
}
const round = (seconds: number) => Math.round(seconds * 10) / 10

/** What she did, whether all is as it should be then, and how long it took. */
const come = async (place: Place, { task, language }: Meeting): Promise<Pick<Cell, 'touches' | 'seconds' | 'why'>> => {
  const { house, person } = place
  const { body, first, whim } = person
  const writes = await task.carries?.(house)
  const proof = await task.proof(house, writes)
  const wishes = wishesOf(task, language, writes)
  const stop = task.meanwhile?.(house)
  try {
    const unready = await first?.()
    const { why, end } = unready === undefined ? await pursueAll(wishes, language, body, whim) : { why: unready, end: [] }
    const { overheard = [], wrong } = (await body.hearing?.()) ?? {}
    return {
      why: place.broke() ?? wrong ?? why ?? (await proof({ end, overheard })) ?? '',
      touches: body.touches(),
      seconds: round(await body.seconds()),
    }
  } finally {
    stop?.()
  }
}

export const meet = async (browser: Browser, meeting: Meeting, broken: Broken = {}): Promise<Cell> => {
  const { task, mode, language, seed, aloud } = meeting
  const is = { task: task.name, mode, language }
  if (needsVoice(mode) && !isSpoken(language))
    return { ...is, passed: false, noVoice: true, touches: 0, seconds: 0, why: 'nothing speaks her language' }
  const place = await stand(
    { mode, language, seed: `${seed} ${task.name}`, aloud, writes: task.carries !== undefined, speaks: task.speaks },
    async () => browser,
    broken,
  )
  try {
    const came = await come(place, meeting)
    return { ...is, ...came, passed: came.why === '' }
  } finally {
    await place.close()
  }
}
