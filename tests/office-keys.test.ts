/** What an office may name as a key, held against the two that let keys through: the shell and the page. */
import { expect, test } from 'vitest'
import { isAllowedKey } from '../main/lockdown.ts'
import { isNeverHeard, knownCodes } from '../main/office/keys.ts'
import { codeOf } from '../renderer/input/meaning-of.ts'

test('each key that is known to be heard has a name in the page', () =>
  expect(knownCodes.filter((code) => codeOf({ code, key: '' }) !== code)).toEqual([]))
test.each([
  ...['F6', 'F9', 'F10', 'F12', 'NumLock', 'ScrollLock', 'CapsLock', 'Pause', 'PrintScreen', 'ContextMenu', 'Help', 'ShiftLeft'],
  ...['ControlRight', 'AltLeft', 'MetaLeft', 'MediaStop', 'MediaTrackNext', 'AudioVolumeMute', 'BrowserBack', 'LaunchMail'],
])('%s is stopped by the shell, or is nothing to the page: an office may not name it', (code) => {
  const passes = isAllowedKey({ key: code, control: false, alt: false, meta: false }) && codeOf({ code, key: code })
  expect([Boolean(passes), isNeverHeard(code)]).toEqual([false, true])
})
