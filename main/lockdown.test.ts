import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { contentSecurityPolicy, fuses, isAllowedKey, mayHave, PAGE_ORIGIN, webPreferences } from './lockdown.ts'

const root = join(import.meta.dirname, '..')

test('row 1: the page is a web page and nothing more', () => {
  expect(webPreferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    webSecurity: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webviewTag: false,
    devTools: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    disableDialogs: true,
    autoplayPolicy: 'no-user-gesture-required',
    backgroundThrottling: false,
  })
})

test('row 3: each directive has a name, a space and a value, and nothing is allowed from elsewhere', () => {
  const directives = contentSecurityPolicy.split('; ')
  for (const directive of directives) expect(directive).toMatch(/^[a-z-]+( '[a-z-]+'| terminal)+$/)
  expect(directives[0]).toBe("default-src 'none'")
  expect(contentSecurityPolicy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*|data:|blob:/)
})

/** Every name that Electron 45 documents, and one that it does not know yet. */
const permissions = `ar automatic-fullscreen background-fetch background-sync captured-surface-control clipboard-read
clipboard-sanitized-write deprecated-sync-clipboard-read display-capture fileSystem fullscreen geolocation
geolocation-approximate hand-tracking hid idle-detection keyboardLock local-fonts local-network local-network-access
loopback-network media mediaKeySystem midi midiSysex nfc notifications openExternal payment-handler
periodic-background-sync persistent-storage pointerLock screen-wake-lock sensors serial smart-card speaker-selection
storage-access system-wake-lock top-level-storage-access usb vr web-app-installation web-printing window-management
unknown not-thought-of-yet`.split(/\s+/)

test('row 6: Electron has no permission that this list lacks', () => {
  const declared = readFileSync(join(root, 'node_modules/electron/electron.d.ts'), 'utf8')
  const [, names = ''] = /setPermissionCheckHandler\(handler: \(\(webContents: [^,]+, permission: ([^,]+),/.exec(declared) ?? []
  expect(names.match(/[\w-]+/g)?.sort()).toEqual(permissions.slice(0, -1).sort())
})
test.each(permissions.filter((name) => name !== 'speaker-selection'))('row 6: our page may not have %s', (permission) => {
  expect(mayHave({ permission, origin: PAGE_ORIGIN })).toBe(false)
})
test.each<[string, boolean, Parameters<typeof mayHave>[0]]>([
  ['the names of headsets', true, { permission: 'speaker-selection', origin: `${PAGE_ORIGIN}/` }],
  ['a microphone', true, { permission: 'media', origin: PAGE_ORIGIN, media: ['audio'] }],
  ['a camera', false, { permission: 'media', origin: PAGE_ORIGIN, media: ['video'] }],
  ['a camera with a microphone', false, { permission: 'media', origin: PAGE_ORIGIN, media: ['audio', 'video'] }],
  ['what is not said', false, { permission: 'media', origin: PAGE_ORIGIN, media: ['unknown'] }],
  ['a microphone for another page', false, { permission: 'media', origin: 'https://example.org', media: ['audio'] }],
  ['a microphone for a page named alike', false, { permission: 'media', origin: `${PAGE_ORIGIN}.example.org`, media: ['audio'] }],
  ['headsets for nobody', false, { permission: 'speaker-selection', origin: '' }],
])('row 6: %s: %s', (_name, allowed, asked) => expect(mayHave(asked)).toBe(allowed))

const plain = { control: false, alt: false, meta: false }
const keys = [
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Enter',
  'Escape',
  ' ',
  'Tab',
  'Backspace',
  '0',
  '9',
  '*',
  '#',
  '+',
  '-',
  'F5',
  'Clear',
  'q',
  'å',
  'ж',
]
const switches = Array.from({ length: 12 }, (_, i) => `F${13 + i}`)
test.each([...keys, ...switches])('row 12: %j of a keypad or a switch reaches the page', (key) => {
  expect(isAllowedKey({ key, ...plain })).toBe(true)
})
const others = [
  'F6',
  'F10',
  'F11',
  'F12',
  'F25',
  'ab',
  'Meta',
  'Alt',
  'Control',
  'ContextMenu',
  'PrintScreen',
  'BrowserBack',
  'LaunchMail',
  'Process',
  '',
]
test.each(others)('row 12: %j does not', (key) => expect(isAllowedKey({ key, ...plain })).toBe(false))
test.each(['control', 'alt', 'meta'] as const)('rows 11, 12: no key reaches the page together with %s', (modifier) => {
  for (const key of [...keys, ...switches]) expect(isAllowedKey({ key, ...plain, [modifier]: true })).toBe(false)
})

test('rows 18, 19: the package is made with these fuses, and published nowhere', () => {
  const config = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8'))
  expect(config.electronFuses).toEqual(fuses)
  expect(config.asar).toBe(true)
  expect(config.publish).toBeNull()
})

test('docs/security.md has each row, once each', () => {
  const table = readFileSync(join(root, 'docs/security.md'), 'utf8')
  const rows = new Set([...table.matchAll(/^\| (\d+) \|/gm)].map(([, row]) => Number(row)))
  expect([...rows]).toEqual(Array.from({ length: 39 }, (_, i) => i + 1))
})
