import type { Clipboard, Session } from 'electron'
import { expect, test, vi } from 'vitest'
import { forgetting } from './forget.ts'
import { pretend } from './pretend-handlers.ts'

const desk = (changed: Parameters<typeof pretend>[0] = {}) => {
  const house = pretend(changed)
  const session = {
    clearStorageData: vi.fn(async () => {}),
    clearCache: vi.fn(async () => {}),
    clearAuthCache: vi.fn(async () => {}),
  }
  const clipboard = { clear: vi.fn() }
  const given = { session: session as unknown as Session, clipboard: clipboard as unknown as Clipboard }
  return { ...house, session, clipboard, handlers: forgetting(house.handlers, given) }
}
const isClear = ({ session, clipboard }: Pick<ReturnType<typeof desk>, 'session' | 'clipboard'>) =>
  [session.clearStorageData, session.clearCache, session.clearAuthCache, clipboard.clear].every(
    (clear) => clear.mock.calls.length === 1,
  )

test('row 25: when a visit is over, what the page kept and copied is cleared, and the house lets go', async () => {
  const made = desk()
  expect(await made.handlers['visit.over']({})).toEqual({})
  expect(made.visitsOver()).toBe(1)
  expect(isClear(made)).toBe(true)
})
test('row 25: it is cleared also when the house cannot let go', async () => {
  const made = desk({ 'visit.over': () => Promise.reject(new Error('locked')) })
  await expect(async () => made.handlers['visit.over']({})).rejects.toThrow('locked')
  expect(isClear(made)).toBe(true)
})
test('row 25: the house lets go also when the clipboard cannot be cleared', async () => {
  const made = desk()
  made.clipboard.clear.mockImplementation(() => {
    throw new Error('no clipboard')
  })
  await expect(async () => made.handlers['visit.over']({})).rejects.toThrow('no clipboard')
  expect(made.visitsOver()).toBe(1)
})
