import { expect, test } from 'vitest'
import { readOptions, usualData, type Whereabouts } from './options.ts'

const where: Whereabouts = { root: '/app', cwd: '/here', home: '/home/anna', platform: 'linux', env: {} }
const read = (args: string[], env: Whereabouts['env'] = {}) => readOptions(args, { ...where, env })
const usual = {
  port: 0,
  office: '/app/assets/demo-office',
  data: '/home/anna/.local/share/ledstang',
  open: true,
  windowed: false,
}

test('without options it is the demo office, any port and one’s own data', () =>
  expect(read([])).toEqual({ ok: true, options: usual }))
test('all options together', () =>
  expect(read(['--shell', 'browser', '--port=8080', '--office', 'mine', '--data', '../kept', '--no-open', '--windowed'])).toEqual(
    {
      ok: true,
      options: { shell: 'browser', port: 8080, office: '/here/mine', data: '/kept', open: false, windowed: true },
    },
  ))
test('the environment speaks where the command line does not', () => {
  const env = { LEDSTANG_OFFICE: '/srv/office', LEDSTANG_DATA: '/var/lib/ledstang', LEDSTANG_WINDOWED: '1' }
  expect(read([], env)).toMatchObject({ options: { office: '/srv/office', data: '/var/lib/ledstang', windowed: true } })
  expect(read(['--office', '/other'], env)).toMatchObject({ options: { office: '/other', data: '/var/lib/ledstang' } })
})
test.each<[string[], string]>([
  [['--colour'], "Unknown option '--colour'. See --help."],
  [['open'], "Unexpected argument 'open'. See --help."],
  [['--port'], "Option '--port <value>' argument missing. See --help."],
  [['--data', '--no-open'], "Option '--data' argument missing. See --help."],
  [['--no-open=yes'], "Option '--no-open' does not take an argument. See --help."],
  [['--port', 'http'], '--port is a number from 0 to 65535, not "http". See --help.'],
  [['--port', '65536'], '--port is a number from 0 to 65535, not "65536". See --help.'],
  [['--port=-1'], '--port is a number from 0 to 65535, not "-1". See --help.'],
  [['--forget-pin=desk'], "Option '--forget-pin' does not take an argument. See --help."],
  [['--setup', 'printer'], '--setup is keys or display, not "printer". See --help.'],
  [['--setup'], "Option '--setup <value>' argument missing. See --help."],
  [['--shell', 'firefox'], '--shell is electron or browser, not "firefox". See --help.'],
])('%j is answered in one clear line', (args, fault) => expect(read(args)).toEqual({ ok: false, fault }))
test.each(['keys', 'display'])('it can be started to be set up: %s', (setup) => {
  expect(read(['--setup', setup])).toMatchObject({ options: { setup } })
  expect(read([], { LEDSTANG_SETUP: setup })).toMatchObject({ options: { setup } })
})
test('a forgotten PIN is a matter of the command line alone', () => {
  expect(read(['--forget-pin', '--data', '/kept'])).toMatchObject({ options: { forgetPin: true, data: '/kept' } })
  expect(read([], { LEDSTANG_FORGET_PIN: '1' })).toEqual({ ok: true, options: usual })
})
test('an empty word in the environment sets nothing up', () =>
  expect(read([], { LEDSTANG_SETUP: '' })).toEqual({ ok: true, options: usual }))
test('help is help, whatever else is asked', () =>
  expect(read(['--port', '1', '--help'])).toEqual({ ok: true, help: expect.stringContaining('--office') }))
test('data is kept where each system keeps it', () => {
  expect(usualData({ ...where, env: { XDG_DATA_HOME: '/xdg' } })).toBe('/xdg/ledstang')
  expect(usualData({ ...where, platform: 'darwin' })).toBe('/home/anna/Library/Application Support/Ledstang')
  expect(usualData({ ...where, platform: 'win32', env: { APPDATA: '/roaming' } })).toBe('/roaming/Ledstang')
})
