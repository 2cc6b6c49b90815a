import { expect, it, test } from 'vitest'
import { seeded } from '../booking/seeded.ts'
import { DIGITS, inGroups, newDigits, readDigits } from './digits.ts'

it('are 24, and no digit comes much more often than another', () => {
  const { whole } = seeded(24)
  const random = (bytes: number) => Uint8Array.from({ length: bytes }, () => whole(0, 255))
  const count = new Map<string, number>()
  for (let i = 0; i < 2_000; i++) for (const digit of newDigits(random)) count.set(digit, (count.get(digit) ?? 0) + 1)
  expect([...count.values()].reduce((a, b) => a + b)).toBe(2_000 * DIGITS)
  for (const n of count.values()) expect(Math.abs(n / 4_800 - 1)).toBeLessThan(0.1)
  expect(count.size).toBe(10)
})
it('bytes that would favour some digits are not used', () => {
  const bytes = [new Uint8Array(DIGITS).fill(255), new Uint8Array(DIGITS).fill(250), new Uint8Array(DIGITS).fill(249)]
  expect(newDigits(() => bytes.shift() ?? new Uint8Array())).toBe('9'.repeat(DIGITS))
})
test('are read as they were written down', () => {
  const digits = '123456789012345678901234'
  expect(inGroups(digits)).toBe('1234 5678 9012 3456 7890 1234')
  for (const typed of [digits, inGroups(digits), ` ${inGroups(digits).replaceAll(' ', '-')}\n`])
    expect(readDigits(typed)).toBe(digits)
  for (const typed of ['', '1234', `${digits}5`, digits.replace('1', 'l')]) expect(readDigits(typed)).toBeUndefined()
})
