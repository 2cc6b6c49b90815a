/**
 * Watches the jack for headphones, where the system can tell: `pactl` on Linux. Elsewhere it knows of nothing, and says
 * nothing: a headset on USB is found by the page.
 */
import { execFile, spawn } from 'node:child_process'
import type { Clock } from '../clock.ts'
import { headsetIn } from './ports.ts'

export interface Jack {
  isPlugged(): boolean
  close(): void
}
export interface JackNeeds {
  /** Told at each change of anything that sounds, even if the jack is as it was: then a device came or went. */
  tell(plugged: boolean): void
  clock: Clock
  /** For tests. */
  program?: string
}
/** The sound server may start after us, or start again: milliseconds until we look for it anew. */
const AGAIN_MS = 10_000
const LIMIT_MS = 3_000

export const watchJack = ({ tell, clock, program = 'pactl' }: JackNeeds): Jack => {
  /** Its words are English, whatever the system's are. */
  const env = { ...process.env, LC_ALL: 'C' }
  let plugged = false
  let closed = false
  let looking = false
  let again = false
  let listening: ReturnType<typeof spawn> | undefined
  let callOff = () => {}

  const look = () => {
    again = looking
    if (looking || closed) return
    looking = true
    execFile(program, ['-f', 'json', 'list', 'sinks'], { env, timeout: LIMIT_MS, maxBuffer: 4_000_000 }, (failed, out) => {
      looking = false
      if (closed) return
      const now = failed ? undefined : headsetIn(json(out))
      if (now !== undefined) {
        plugged = now
        tell(now)
      }
      if (again) look()
    })
  }
  const listen = () => {
    if (closed) return
    const child = spawn(program, ['subscribe'], { env, stdio: ['ignore', 'pipe', 'ignore'] })
    listening = child
    let exists = true
    child.once('error', () => {
      exists = false // there is no such program, and there will be none
    })
    child.once('spawn', look)
    child.stdout.on('data', (said: Buffer) => {
      if (/ on (sink|card|server) #/.test(String(said))) look()
    })
    child.once('close', () => {
      if (exists && !closed) callOff = clock.after(AGAIN_MS, listen)
    })
  }
  listen()
  return {
    isPlugged: () => plugged,
    close: () => {
      closed = true
      callOff()
      listening?.kill()
    },
  }
}

const json = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
