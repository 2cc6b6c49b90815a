import { expect, test } from 'vitest'
import { findChromium, type Machine } from './chromium.ts'

const machine = (platform: NodeJS.Platform, programs: readonly string[], env: Machine['env'] = {}): Machine => ({
  platform,
  env,
  home: platform === 'win32' ? 'C:\\Users\\anna' : '/home/anna',
  isProgram: (file) => programs.includes(file),
  namesIn: (folder) => {
    const start = folder + (platform === 'win32' ? '\\' : '/')
    const names = programs
      .filter((file) => file.startsWith(start))
      .map((file) => file.slice(start.length).split(/[\\/]/)[0] ?? '')
    return [...new Set(names)].sort(new Intl.Collator('en', { numeric: true }).compare)
  },
})
const cache = '/home/anna/.cache/ms-playwright'

test.each<[string, Machine, string | undefined]>([
  [
    'the one that is asked for',
    machine('linux', ['/opt/mine', '/usr/bin/chromium'], { CHROMIUM_PATH: '/opt/mine' }),
    '/opt/mine',
  ],
  [
    'another, when the one asked for is not there',
    machine('linux', ['/usr/bin/chromium'], { CHROMIUM_PATH: '/gone' }),
    '/usr/bin/chromium',
  ],
  ['the first on the path', machine('linux', ['/a/google-chrome', '/b/chromium'], { PATH: '/a:/b' }), '/a/google-chrome'],
  ['Chromium in its usual place, with an empty path', machine('linux', ['/snap/bin/chromium']), '/snap/bin/chromium'],
  [
    'the newest of Playwright’s',
    machine('linux', [`${cache}/chromium-99/chrome-linux/chrome`, `${cache}/chromium-1201/chrome-linux64/chrome`]),
    `${cache}/chromium-1201/chrome-linux64/chrome`,
  ],
  ['no headless shell as a window', machine('linux', [`${cache}/chromium_headless_shell-1201/chrome-linux/chrome`]), undefined],
  [
    'Chrome on a Mac',
    machine('darwin', ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  [
    'Edge on Windows',
    machine('win32', ['C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'], {
      'ProgramFiles(x86)': 'C:\\Program Files (x86)',
    }),
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  ['none where there is none', machine('linux', [], { PATH: '/usr/bin' }), undefined],
])('it finds %s', (_name, here, found) => expect(findChromium(here)).toBe(found))
