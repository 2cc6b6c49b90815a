/** npm start: which shell, which office, which data. Prints `ready <address>` when it is; Ctrl-C ends it. */
import { homedir } from 'node:os'
import { join } from 'node:path'
import { isInUse } from './booking/in-use.ts'
import { systemClock as clock } from './clock.ts'
import { prepareData } from './data-folder.ts'
import { fetchElectron, findElectron } from './electron-binary.ts'
import { stderrLog as log } from './log.ts'
import { readOptions, setupSays } from './options.ts'
import { hasScreen, runBrowser } from './run-browser.ts'
import { runElectron } from './run-electron.ts'
import { openAudit } from './staff/audit.ts'
import { forgetPins } from './staff/forget-pins.ts'

const root = join(import.meta.dirname, '..')
const { platform, env } = process
const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** For who stands at the machine itself, with the terminal's own account. Its exit code. */
const forgetPin = (data: string): number => {
  // it would go on with what it has in memory, and its log would have two who write it
  if (isInUse(join(data, 'bookings.sqlite'))) {
    say('The terminal is running. End it first, then do this again.')
    return 1
  }
  const done = forgetPins(data, openAudit(data, { clock, log }))
  if (!done.ok) {
    say(`It could not be deleted: ${done.where}. Do this with the terminal’s own account.`)
    return 1
  }
  if (done.hadAny)
    say('All PINs and badges are deleted. Start the terminal, go to the panel, and choose a PIN for the caretaker at once.')
  else say(`There was no PIN in ${data}. If the terminal keeps its data elsewhere, say where with --data <folder>.`)
  return 0
}

const start = async (): Promise<number> => {
  const read = readOptions(process.argv.slice(2), { root, cwd: env.INIT_CWD ?? process.cwd(), home: homedir(), platform, env })
  if ('help' in read) {
    process.stdout.write(`${read.help}\n`)
    return 0
  }
  if (!read.ok) {
    say(read.fault)
    return 2
  }
  const { options } = read
  const prepared = prepareData(options.data)
  if (!prepared.ok) {
    say(prepared.fault)
    return 1
  }
  if (options.forgetPin) return forgetPin(options.data)
  if (options.setup) say(setupSays[options.setup])
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort())
  const stop = stopping.signal

  if (options.shell === 'electron' || (options.shell === undefined && options.open && hasScreen())) {
    const place = { root, env, platform }
    const program = findElectron(place) ?? (await fetchElectron(place, stop))
    const code = program && (await runElectron({ program, root, options, stop }))
    if (typeof code === 'number') return code
    if (stop.aborted) return 0
    if (options.shell === 'electron') {
      say(program ? 'Electron cannot run here.' : 'Electron is not here, and could not be fetched. Use --shell browser.')
      return 1
    }
    say('Electron is not here: the same terminal, in Chromium.')
  }
  return runBrowser({ options, page: join(root, 'out', 'renderer'), stop, say })
}

process.exit(await start())
