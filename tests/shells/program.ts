/** A program of ours that runs beside the test: what it says, and how it ends. */
import { type ChildProcess, spawn } from 'node:child_process'

export interface Program {
  /** The first line on standard output that begins so; what follows the word. Rejects when it ends without. */
  line(word: string): Promise<string>
  out(): string
  err(): string
  signal(name: 'SIGINT' | 'SIGTERM'): void
  /** The exit code; or the signal that ended it. */
  ended: Promise<number | string>
}
/** What still runs when a test has failed must not outlive it. */
const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill()
})
export const run = (file: string, args: readonly string[], env: Readonly<Record<string, string | undefined>> = {}): Program => {
  const child = spawn(file, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = { out: '', err: '' }
  child.stdout.on('data', (part) => {
    said.out += part
  })
  child.stderr.on('data', (part) => {
    said.err += part
  })
  running.add(child)
  child.once('close', () => running.delete(child))
  const ended = new Promise<number | string>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(code ?? signal ?? -1))
  })
  return {
    line: (word) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = said.out
            .split('\n')
            .slice(0, -1)
            .find((row) => row.startsWith(`${word} `))
          if (found !== undefined) resolve(found.slice(word.length + 1))
          return found !== undefined
        }
        if (look()) return
        child.stdout.on('data', look)
        void ended.then(
          (code) => look() || reject(new Error(`ended with ${code} before it said ${word}:\n${said.out}${said.err}`)),
        )
      }),
    out: () => said.out,
    err: () => said.err,
    signal: (name) => void child.kill(name),
    ended,
  }
}
