/** npm start: which shell, which office, which data. Prints `ready <address>` when it is; Ctrl-C ends it. */
import { homedir } from 'node:os'
import { join } from 'node:path'
import { prepareData } from './data-folder.ts'
import { fetchElectron, findElectron } from './electron-binary.ts'
import { stderrLog as log } from './log.ts'
import { readOptions, setupSays } from './options.ts'
import { hasScreen, runBrowser } from './run-browser.ts'
import { runElectron } from './run-electron.ts'
import { forgetPinHere } from './staff/forget-pin-here.ts'

const root = join(import.meta.dirname, '..')
const { platform, env } = process
const say = (line: string): void => void process.stderr.write(`${line}\n`)

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
  if (options.forgetPin) {
    const { code, says } = forgetPinHere(options.data, log)
    say(says)
    return code
  }
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
