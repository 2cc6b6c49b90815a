/**
 * Kills a terminal that books, again and again, at moments that no code can choose, and looks whether any visitor holds a
 * ticket for nothing. It proves that a dying process loses nothing; that the disk keeps what it was told to keep is
 * `synchronous=FULL` and the disk's own promise.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { seeded } from '../../main/booking/seeded.ts'
import { type Findings, inspect, type Shown } from './findings.ts'
import { type Told, toldIn } from './told.ts'

export interface PowerCuts extends Findings {
  kills: number
  /** Codes that visitors had been shown, each counted once. */
  shown: number
  /** What the terminal had told last when it was killed: how many kills fell into each phase. */
  phases: Record<string, number>
}

const BOOKER = fileURLToPath(new URL('booker.ts', import.meta.url))
/** So many kills on one data folder, then a new one: the making of files and keys is hit too. */
const KILLS_PER_FOLDER = 25
/** A terminal that has not opened its store by then is counted as one that cannot. */
const OPEN_WITHIN_MS = 30_000

/** When to kill: after so many milliseconds from its start, from its opening, or from its nth hold. */
interface Moment {
  after: 'start' | 'opened' | 'held'
  nth: number
  ms: number
}

/** One life of a terminal: spawned, listened to, killed. Resolves when it is gone and all that it told was heard. */
const live = (args: readonly string[], { after, nth, ms }: Moment, heard: (told: Told) => void): Promise<{ killed: boolean }> =>
  new Promise((resolve, reject) => {
    const child: ChildProcess = spawn(process.execPath, [BOOKER, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
    let killed = false
    let told = 0
    const kill = () => {
      killed = child.kill('SIGKILL')
    }
    let timer = after === 'start' ? setTimeout(kill, ms) : setTimeout(() => child.kill('SIGKILL'), OPEN_WITHIN_MS)
    if (!child.stdout) throw new Error('no pipe')
    createInterface({ input: child.stdout }).on('line', (row) => {
      const line = toldIn(row)
      if (!line) return
      heard(line)
      if (line.is !== after || ++told !== nth) return
      clearTimeout(timer)
      if (ms === 0) kill()
      else timer = setTimeout(kill, ms)
    })
    child.on('error', reject)
    child.on('close', () => {
      clearTimeout(timer)
      resolve({ killed })
    })
  })

/** The moments are the same for the same seed; what they hit is up to the machine. `say`: progress, for people. */
export const powerCuts = async (kills: number, seed: number, say: (text: string) => void = () => {}): Promise<PowerCuts> => {
  const { whole, chance } = seeded(seed)
  const someMoment = (): Moment => {
    if (chance(0.2)) return { after: 'start', nth: 0, ms: whole(0, 200) }
    if (chance(0.3)) return { after: 'held', nth: whole(1, 20), ms: 0 }
    return { after: 'opened', nth: 1, ms: whole(1, 200) }
  }
  const sum: PowerCuts = { kills: 0, shown: 0, lost: 0, doubled: 0, unopenable: 0, phases: {} }
  while (sum.kills < kills) {
    const folder = mkdtempSync(join(tmpdir(), 'power-'))
    const starts = new Map<string, string>()
    const shown = new Map<string, Shown>()
    const found: Findings = { lost: 0, doubled: 0, unopenable: 0 }
    let last: string | undefined
    for (let cut = 0; cut < KILLS_PER_FOLDER && sum.kills < kills; cut++) {
      let phase = 'starting'
      const { killed } = await live([folder, String(seed + sum.kills), ...(last ? [last] : [])], someMoment(), (told) => {
        phase = told.is
        if (told.is === 'held') {
          last = told.hold
          starts.set(told.hold, told.start)
        } else if (told.is === 'lettingGo') last = undefined
        else if (told.is === 'refused') found.lost++
        else if (told.is === 'found' && shown.has(told.hold) && !told.confirmed) found.lost++
        else if (told.is === 'unopenable') say(`could not be opened: ${told.reason}`)
        else if (told.is === 'shown') {
          const before = shown.get(told.hold)
          if (before && before.code !== told.code) found.doubled++
          shown.set(told.hold, { code: told.code, start: starts.get(told.hold) ?? '' })
        }
      })
      if (!killed) found.unopenable++
      sum.kills++
      sum.phases[phase] = (sum.phases[phase] ?? 0) + 1
    }
    const codes = new Set([...shown.values()].map(({ code }) => code))
    found.doubled += shown.size - codes.size
    const end = inspect(folder, shown.values())
    const clean = [found, end].every(({ lost, doubled, unopenable }) => lost + doubled + unopenable === 0)
    for (const key of ['lost', 'doubled', 'unopenable'] as const) sum[key] += found[key] + end[key]
    sum.shown += shown.size
    say(`${sum.kills} kills, ${sum.shown} codes shown${clean ? '' : `; findings in ${folder}`}`)
    if (clean) rmSync(folder, { recursive: true, force: true })
  }
  return sum
}
