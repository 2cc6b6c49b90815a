/** npm start, as a person or a service manager meets it. */
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { builtMain, newData, node, office, root } from './app.ts'
import { type Program, run } from './program.ts'

const programs: Program[] = []
/** No screen and no Electron, unless a test says otherwise. */
const nowhere = {
  DISPLAY: undefined,
  WAYLAND_DISPLAY: undefined,
  ELECTRON_OVERRIDE_DIST_PATH: '/nowhere',
  LEDSTANG_NO_DOWNLOAD: '1',
}
const start = (args: readonly string[], env: Record<string, string | undefined> = {}, script = 'start.ts'): Program => {
  const program = run(node, [join(root, 'main', script), ...args], { ...nowhere, ...env })
  programs.push(program)
  return program
}
const usual = () => ['--office', office, '--data', newData()]
/** A program of a shell script, for what would open a window. */
const script = (name: string, body: string): string => {
  const folder = newData()
  const file = join(folder, name)
  writeFileSync(file, `#!/bin/sh\n${body}\n`)
  chmodSync(file, 0o755)
  return file
}
beforeAll(() => void builtMain(), 60_000)
afterEach(async () => {
  for (const program of programs.splice(0)) {
    program.signal('SIGTERM')
    await program.ended
  }
})

test('--help says what there is, and needs nothing', async () => {
  const program = start(['--help'])
  expect(await program.ended).toBe(0)
  for (const option of ['--shell', '--office', '--data', '--port', '--no-open', '--windowed', '--forget-pin'])
    expect(program.out()).toContain(option)
})
test.each([['--colour'], ['--port'], ['--port', 'http'], ['--shell', 'firefox']])(
  '%s %s is answered in one line, with code 2',
  async (...args) => {
    const program = start(args.filter((arg) => arg !== undefined))
    expect(await program.ended).toBe(2)
    expect(program.err()).toMatch(/^[^\n]+ See --help\.\n$/)
    expect(program.out()).toBe('')
  },
)

test.each(['SIGINT', 'SIGTERM'] as const)('it says ready once, on the loopback, and %s ends it cleanly', async (signal) => {
  const program = start(['--no-open', ...usual()])
  const address = await program.line('ready')
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/)
  const entered = await fetch(address, { redirect: 'manual' })
  expect(entered.status).toBe(303)
  const page = await fetch(new URL('/', address), {
    headers: { cookie: String(entered.headers.get('set-cookie')?.split(';')[0]) },
  })
  expect(await page.text()).toContain('<title>Ledstång</title>')
  expect((await fetch(address)).status).toBe(403)
  program.signal(signal)
  expect(await program.ended).toBe(0)
  expect(program.out()).toBe(`ready ${address}\n`)
  await expect(fetch(address)).rejects.toThrow()
})
test('the address of a terminal that was started again is another one', async () => {
  const first = start(['--no-open', ...usual()])
  const old = new URL(await first.line('ready'))
  first.signal('SIGTERM')
  await first.ended
  const second = start(['--no-open', '--port', old.port, ...usual()])
  const fresh = await second.line('ready')
  expect(new URL(fresh).port).toBe(old.port)
  expect((await fetch(old, { redirect: 'manual' })).status).toBe(403)
  expect((await fetch(fresh, { redirect: 'manual' })).status).toBe(303)
})
test('npm start hands on what is asked, the signal, and the code', async () => {
  const data = newData()
  const good = start(['--no-open', '--office', office, '--data', data], {}, 'launch.mjs')
  await good.line('ready')
  good.signal('SIGINT')
  expect(await good.ended).toBe(0)
  expect(await start(['--no-open', '--nonsense'], {}, 'launch.mjs').ended).toBe(2)
})

/** A data folder with the caretaker's PIN, as far as the file that keeps it goes. */
const withPin = (): string => {
  const data = newData()
  writeFileSync(join(data, 'staff.json'), '{}')
  writeFileSync(join(data, 'staff-waiting.json'), '{}')
  return data
}
test('--forget-pin deletes all PINs, says so, writes it down, and starts nothing', async () => {
  const data = withPin()
  const forgetting = start(['--forget-pin', '--data', data], {}, 'launch.mjs')
  expect(await forgetting.ended).toBe(0)
  expect(forgetting.err()).toMatch(/^All PINs and badges are deleted\. [^\n]+\n$/)
  expect(forgetting.out()).toBe('')
  expect(['staff.json', 'staff-waiting.json', 'bookings.sqlite'].map((name) => existsSync(join(data, name)))).toEqual([
    false,
    false,
    false,
  ])
  expect(readFileSync(join(data, 'audit.jsonl'), 'utf8')).toContain('"pinsForgotten"')
  const again = start(['--forget-pin', '--data', data])
  expect(await again.ended).toBe(0)
  expect(again.err()).toContain(`There was no PIN in ${data}.`)
})
test('--forget-pin is refused while the terminal runs, and done when it has ended', async () => {
  const data = withPin()
  const terminal = start(['--no-open', '--office', office, '--data', data])
  await terminal.line('ready')
  const early = start(['--forget-pin', '--data', data])
  expect(await early.ended).toBe(1)
  expect(early.err()).toBe('The terminal is running. End it first, then do this again.\n')
  expect(existsSync(join(data, 'staff.json'))).toBe(true)
  terminal.signal('SIGTERM')
  expect(await terminal.ended).toBe(0)
  expect(await start(['--forget-pin', '--data', data]).ended).toBe(0)
  expect(existsSync(join(data, 'staff.json'))).toBe(false)
  const next = start(['--no-open', '--office', office, '--data', data])
  await next.line('ready')
})

test('a second terminal on the same data says so, harms nothing, and starts when the first has ended', async () => {
  const data = newData()
  const on = ['--no-open', '--office', office, '--data', data]
  const first = start(on)
  await first.line('ready')
  writeFileSync(join(data, 'desk', 'somebody.call'), '{}')
  const second = start(on)
  expect(await second.ended).toBe(1)
  expect(second.err()).toBe(
    `Another terminal is running with ${data}. End it first, or give this one a folder of its own, with --data <folder>.\n`,
  )
  expect(second.out()).toBe('')
  expect(existsSync(join(data, 'desk', 'somebody.call'))).toBe(true)
  first.signal('SIGTERM')
  expect(await first.ended).toBe(0)
  await start(on).line('ready')
})
test('a port that is taken is said in one line', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((listening) => other.once('listening', listening))
  const { port } = other.address() as AddressInfo
  const program = start(['--no-open', '--port', String(port), ...usual()])
  expect(await program.ended).toBe(1)
  expect(program.err()).toBe(
    `Port ${port} is taken by another program. Give another with --port <number>, or leave it out for any.\n`,
  )
  expect(program.out()).toBe('')
  other.close()
})
test('a file in the place of the data folder is said in one line', async () => {
  const file = join(newData(), 'file')
  writeFileSync(file, '')
  const program = start(['--no-open', '--office', office, '--data', file])
  expect(await program.ended).toBe(1)
  expect(program.err()).toBe(
    `Bookings cannot be kept in ${file}: there is a file in its place. Give a folder that can be written to, with --data <folder>.\n`,
  )
})
test('faults of the office are told with file, line and cure, and nothing starts', async () => {
  const folder = join(newData(), 'office')
  cpSync(office, folder, { recursive: true })
  const file = join(folder, 'office.yml')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^zone: .*$/m, 'zone: Mars/Lowell'))
  const program = start(['--no-open', '--office', folder, '--data', newData()])
  expect(await program.ended).toBe(1)
  expect(program.err()).toMatch(/^\S+office\.yml:\d+ {2}[^\n]+ — [^\n]+\n$/)
  expect(program.out()).toBe('')
})
test('without Electron, --shell electron says so', async () => {
  const program = start(['--shell', 'electron', ...usual()])
  expect(await program.ended).toBe(1)
  expect(program.err()).toMatch(/^Electron is not here[^\n]*--shell browser\.\n$/)
})
test('where there is no screen, the address is for somebody else to open', async () => {
  const program = start(usual())
  expect(await program.line('ready')).toContain('?token=')
  expect(program.err()).toMatch(/^There is no screen here: [^\n]+\n$/)
})

const posix = test.skipIf(process.platform === 'win32')
posix(
  'where there is a screen and no Electron, it says so and opens Chromium over the whole screen, with a profile of its own',
  async () => {
    const data = newData()
    const told = join(newData(), 'args')
    const chromium = script(
      'chromium',
      `mkdir -p ${data}/chromium\nprintf '%s\\n' "$@" > ${told}.new\nmv ${told}.new ${told}\nexec sleep 60`,
    )
    const program = start(['--office', office, '--data', data], { DISPLAY: ':99', CHROMIUM_PATH: chromium })
    const address = await program.line('ready')
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/) // the secret is for the window alone
    await expect.poll(() => existsSync(told)).toBe(true)
    const args = readFileSync(told, 'utf8').split('\n')
    expect(args).toEqual(
      expect.arrayContaining([
        '--kiosk',
        '--deny-permission-prompts',
        '--no-first-run',
        '--disable-pinch',
        `--user-data-dir=${data}/chromium`,
      ]),
    )
    expect(args.find((arg) => arg.startsWith('--app='))).toMatch(new RegExp(`^--app=${address}\\?token=[\\w-]{43}$`))
    expect(program.err()).toBe('Electron is not here: the same terminal, in Chromium.\n')
    program.signal('SIGINT')
    expect(await program.ended).toBe(0)
    expect(existsSync(join(data, 'chromium'))).toBe(false)
  },
)
posix('a window that will not stay ends the terminal, so that it is started afresh', async () => {
  const program = start(['--shell', 'browser', ...usual()], { DISPLAY: ':99', CHROMIUM_PATH: script('chromium', 'exit 1') })
  expect(await program.ended).toBe(1)
  expect(program.err().match(/window gone/g)).toHaveLength(3)
})
posix('a window that can be closed ends the terminal when it is', async () => {
  const program = start(['--shell', 'browser', '--windowed', ...usual()], {
    DISPLAY: ':99',
    CHROMIUM_PATH: script('chromium', 'exit 0'),
  })
  expect(await program.ended).toBe(0)
})

/** A folder with something in the place of Electron. */
const electron = (body: string) => join(script('electron', body), '..')
posix('Electron, where it is, gets the built shell and the same office, and its word and code are handed on', async () => {
  const folder = electron('echo "ready app://terminal/ $LEDSTANG_OFFICE"\ntrap "exit 0" TERM\nwhile :; do sleep 0.1; done')
  const program = start(usual(), { DISPLAY: ':99', ELECTRON_OVERRIDE_DIST_PATH: folder })
  expect(await program.line('ready')).toBe(`app://terminal/ ${office}`)
  program.signal('SIGTERM')
  expect(await program.ended).toBe(0)
  const refusing = start(usual(), { DISPLAY: ':99', ELECTRON_OVERRIDE_DIST_PATH: electron('exit 7') })
  expect(await refusing.ended).toBe(7)
})
posix('an Electron that the system will not let run is no end: Chromium takes its place', async () => {
  const folder = electron('kill -TRAP $$')
  const env = { DISPLAY: ':99', ELECTRON_OVERRIDE_DIST_PATH: folder, CHROMIUM_PATH: script('chromium', 'exec sleep 60') }
  const program = start(usual(), env)
  expect(await program.line('ready')).toContain('127.0.0.1')
})
test('a ticket of yesterday is not there today', async () => {
  const data = newData()
  mkdirSync(join(data, 'tickets'))
  writeFileSync(join(data, 'tickets', 'ticket.pdf'), 'yesterday')
  const program = start(['--no-open', '--office', office, '--data', data])
  await program.line('ready')
  expect(existsSync(join(data, 'tickets', 'ticket.pdf'))).toBe(false)
})
