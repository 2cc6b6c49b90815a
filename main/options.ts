/** How the terminal is to be started: from the command line, else from the environment, else as anybody would expect. */
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Setup, setups } from '../flows/services.ts'

export interface Options {
  /** Absent: Electron where there is one, else Chromium. */
  shell?: 'electron' | 'browser'
  /** 0: any that is free. Only for the browser shell. */
  port: number
  /** The office folder: absolute. */
  office: string
  /** Where bookings are kept: absolute. */
  data: string
  /** Open a window; else only serve, and print the address. */
  open: boolean
  /** A window that can be moved and closed, for development. */
  windowed: boolean
  /** Started for a caretaker, who teaches this machine: no visitor is met. */
  setup?: Setup
  /** Start nothing: delete all PINs and badges. */
  forgetPin?: true
}
/** Where it is started. `root` holds `assets`. */
export interface Whereabouts {
  root: string
  cwd: string
  home: string
  platform: NodeJS.Platform
  env: Readonly<Record<string, string | undefined>>
}
export type Read = { ok: true; options: Options } | { ok: true; help: string } | { ok: false; fault: string }

export const help = `Ledstång: a self-service terminal that anybody can use alone.

npm start -- [options]

  --shell electron|browser   which shell; without it Electron where there is one, else Chromium
  --office <folder>          the office folder (default: assets/demo-office)    or LEDSTANG_OFFICE
  --data <folder>            where bookings are kept (default: yours alone)     or LEDSTANG_DATA
  --port <number>            browser shell: the port on this machine (default: any)
  --no-open                  browser shell: open no window, only print the address
  --windowed                 a window instead of the whole screen               or LEDSTANG_WINDOWED=1
  --setup keys|display       for a caretaker: learn keys, or measure the glass   or LEDSTANG_SETUP
  --forget-pin               start nothing: delete all PINs and badges of staff; end the terminal first
  --help                     this text

It prints "ready <address>" when it is ready. Ctrl-C ends it.
LEDSTANG_NO_DOWNLOAD=1: never fetch Electron.  CHROMIUM_PATH: the Chromium, Chrome or Edge to use.`

/** What a caretaker is told as it starts, on the console. */
export const setupSays: { [S in Setup]: string } = {
  keys: 'Setup: this terminal learns what its keys mean. Do what its screen says; then end it here with Ctrl-C, and start it without --setup.',
  display:
    'Setup: this terminal’s glass is measured. Have a bank card and a tape measure at hand, and do what its screen says; then end it here with Ctrl-C, and start it without --setup.',
}

/** The person's own folder for programs' data, as each system has it. */
export const usualData = ({ platform, home, env }: Whereabouts): string => {
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Ledstang')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Ledstang')
  return join(env.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'ledstang')
}

const flags = {
  shell: { type: 'string' },
  port: { type: 'string', default: '0' },
  office: { type: 'string' },
  data: { type: 'string' },
  'no-open': { type: 'boolean', default: false },
  windowed: { type: 'boolean', default: false },
  setup: { type: 'string' },
  'forget-pin': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const
const isShell = (name: string | undefined): name is Options['shell'] =>
  name === undefined || name === 'electron' || name === 'browser'
const isSetup = (name: string): name is Setup => setups.some((known) => known === name)
const isPort = (text: string) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535

/** A fault is one line: what is wrong, and what would be right. */
export const readOptions = (args: readonly string[], where: Whereabouts): Read => {
  const { root, cwd, env } = where
  const wrong = (fault: string): Read => ({ ok: false, fault: `${fault}. See --help.` })
  try {
    const { values } = parseArgs({ args: [...args], options: flags })
    const { shell, port } = values
    const setup = values.setup ?? (env.LEDSTANG_SETUP || undefined)
    if (values.help) return { ok: true, help }
    if (!isShell(shell)) return wrong(`--shell is electron or browser, not ${JSON.stringify(shell)}`)
    if (!isPort(port)) return wrong(`--port is a number from 0 to 65535, not ${JSON.stringify(port)}`)
    if (setup !== undefined && !isSetup(setup)) return wrong(`--setup is keys or display, not ${JSON.stringify(setup)}`)
    const options: Options = {
      ...(shell && { shell }),
      port: Number(port),
      office: resolve(cwd, values.office || env.LEDSTANG_OFFICE || join(root, 'assets', 'demo-office')),
      data: resolve(cwd, values.data || env.LEDSTANG_DATA || usualData(where)),
      open: !values['no-open'],
      windowed: values.windowed || env.LEDSTANG_WINDOWED === '1',
      ...(setup && { setup }),
      ...(values['forget-pin'] && { forgetPin: true }),
    }
    return { ok: true, options }
  } catch (thrown) {
    // An unknown option, a missing value: its first sentence says which.
    return wrong(String((thrown as Error).message.split(/[.\n]/)[0]).replace('is ambiguous', 'missing'))
  }
}
