import { EventEmitter } from 'node:events'
import type { Session, WebContents } from 'electron'
import { expect, test, vi } from 'vitest'
import { guardContents, guardSession } from './guard.ts'
import { PAGE_ADDRESS } from './lockdown.ts'

/** Just what the guards touch; what a handler is given later is kept to be called. */
const contents = () => {
  const given: { open?: () => unknown } = {}
  const fake = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: () => unknown) => {
      given.open = handler
    },
    setIgnoreMenuShortcuts: vi.fn(),
    setVisualZoomLevelLimits: vi.fn(async () => {}),
  })
  guardContents(fake as unknown as WebContents)
  return { fake, given }
}
const session = () => {
  const given: Record<string, (...args: unknown[]) => unknown> = {}
  const keep = (name: string) => (handler: (...args: unknown[]) => unknown) => {
    given[name] = handler
  }
  const fake = Object.assign(new EventEmitter(), {
    webRequest: { onBeforeRequest: keep('request') },
    setPermissionRequestHandler: keep('ask'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
  })
  guardSession(fake as unknown as Session)
  return { fake, given }
}
const prevented = (emitter: EventEmitter, name: string, ...rest: unknown[]): boolean => {
  const preventDefault = vi.fn()
  expect(emitter.emit(name, { preventDefault }, ...rest)).toBe(true)
  return preventDefault.mock.calls.length > 0
}

test.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview', 'zoom-changed'])(
  'rows 4, 11: %s is prevented',
  (name) => expect(prevented(contents().fake, name)).toBe(true),
)
test.each([
  [PAGE_ADDRESS, false],
  [`${PAGE_ADDRESS}?a`, true],
  [PAGE_ADDRESS.replace('index.html', 'pictures.svg'), true],
  ['https://example.org/', true],
])('row 4: the page opens itself anew, and nothing else: %s', (url, isPrevented) => {
  for (const name of ['will-navigate', 'will-frame-navigate']) {
    const preventDefault = vi.fn()
    contents().fake.emit(name, { preventDefault, url })
    expect(preventDefault).toHaveBeenCalledTimes(isPrevented ? 1 : 0)
  }
})
test('row 5: no window opens another', () => expect(contents().given.open?.()).toEqual({ action: 'deny' }))
test('row 12: menu shortcuts are ignored, and only the keys of a terminal pass', () => {
  const { fake } = contents()
  expect(fake.setIgnoreMenuShortcuts).toHaveBeenCalledWith(true)
  const plain = { control: false, alt: false, meta: false }
  expect(prevented(fake, 'before-input-event', { key: 'F13', ...plain })).toBe(false)
  expect(prevented(fake, 'before-input-event', { key: 'F12', ...plain })).toBe(true)
  expect(prevented(fake, 'before-input-event', { key: '+', ...plain, control: true })).toBe(true)
})
test('row 11: a loaded page cannot be zoomed by two fingers', () => {
  const { fake } = contents()
  fake.emit('did-finish-load')
  expect(fake.setVisualZoomLevelLimits).toHaveBeenCalledWith(1, 1)
})

test.each([
  [PAGE_ADDRESS, false],
  ['http://127.0.0.1/', true],
  ['https://example.org/', true],
  ['file:///etc/passwd', true],
  ['ws://127.0.0.1/', true],
  ['devtools://devtools/', true],
])('row 3: a request to %s: cancelled %s', (url, cancel) => {
  const answer = vi.fn()
  session().given.request?.({ url }, answer)
  expect(answer).toHaveBeenCalledExactlyOnceWith({ cancel })
})
test('row 6: a microphone may be asked for by our page, and by no other', () => {
  const { given } = session()
  const asked = (requestingUrl: string, mediaTypes: string[]) => {
    const answer = vi.fn()
    given.ask?.(null, 'media', answer, { requestingUrl, mediaTypes })
    return answer.mock.lastCall?.[0]
  }
  expect(asked(PAGE_ADDRESS, ['audio'])).toBe(true)
  expect(asked(PAGE_ADDRESS, ['audio', 'video'])).toBe(false)
  expect(asked('https://example.org/', ['audio'])).toBe(false)
  expect(asked('', ['audio'])).toBe(false)
  expect(given.check?.(null, 'media', 'app://terminal/', { mediaType: 'audio' })).toBe(true)
  expect(given.check?.(null, 'media', 'app://terminal/', {})).toBe(false)
  expect(given.check?.(null, 'geolocation', 'app://terminal/', {})).toBe(false)
})
test('row 6: no device is chosen, and the page is told so', () => {
  const { fake, given } = session()
  const choose = vi.fn()
  expect(given.device?.({ deviceType: 'usb' })).toBe(false)
  expect(prevented(fake, 'select-hid-device', {}, choose)).toBe(true)
  expect(prevented(fake, 'select-usb-device', {}, choose)).toBe(true)
  expect(prevented(fake, 'select-serial-port', [], {}, choose)).toBe(true)
  expect(prevented(contents().fake, 'select-bluetooth-device', [], choose)).toBe(true)
  expect(choose.mock.calls).toEqual([[], [], [''], ['']])
})
test('row 8: nothing is downloaded', () => expect(prevented(session().fake, 'will-download', {}, {})).toBe(true))
