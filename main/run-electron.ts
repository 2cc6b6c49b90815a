/** Runs the Electron shell as its own program, and hands on what it says. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { sandboxFlags } from './chromium.ts'
import type { Options } from './options.ts'

export interface ElectronRun {
  program: string
  root: string
  options: Options
  stop: AbortSignal
}
/** Its exit code; undefined when the system would not even let it start, so that another shell may be tried. */
export const runElectron = ({ program, root, options, stop }: ElectronRun): Promise<number | undefined> =>
  new Promise((ended) => {
    if (stop.aborted) return ended(0)
    const env = {
      ...process.env,
      LEDSTANG_OFFICE: options.office,
      LEDSTANG_DATA: options.data,
      LEDSTANG_WINDOWED: options.windowed ? '1' : '0',
      LEDSTANG_SETUP: options.setup ?? '',
    }
    const args = [...sandboxFlags(), join(root, 'out', 'main', 'electron.js')]
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
    let wasReady = false
    child.stdout.on('data', (said: Buffer) => {
      wasReady ||= said.includes('ready ')
      process.stdout.write(said)
    })
    stop.addEventListener('abort', () => child.kill('SIGTERM'), { once: true })
    child.once('error', () => ended(undefined))
    // Where it has no sandbox, or lacks a library, its Chromium ends itself with a signal: then there is no code.
    child.once('close', (code) => ended(code ?? (stop.aborted ? 0 : wasReady ? 1 : undefined)))
  })
