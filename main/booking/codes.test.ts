import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { codeFrom, createCodes } from './codes.ts'

const key = new Uint8Array(32).fill(7)
const bytes = (n: number) => {
  const six = Buffer.alloc(6)
  six.writeUIntBE(n, 0, 6)
  return six
}
const firstOf = (hold: string, withKey = key) => {
  const [first] = createCodes(withKey).of(hold)
  return first?.code
}

test('a code is six digits, zeros in front included', () => {
  expect(codeFrom(bytes(42))).toBe('000042')
  expect(codeFrom(bytes(7_281_940))).toBe('281940')
})

test.each(['000000', '777777', '123456', '012345', '456789', '987654', '543210'])('%s is never given', (code) => {
  expect(codeFrom(bytes(Number(code)))).toBeUndefined()
})
test.each(['112233', '123457', '135790', '121212', '890123', '975310'])('%s may be given', (code) => {
  expect(codeFrom(bytes(Number(code)))).toBe(code)
})

test('no code is likelier than another', () => {
  // 2^48 is not a multiple of a million: the remainder would favour the codes up to 710656.
  expect(codeFrom(bytes(281_474_976_000_000 - 2))).toBe('999998')
  expect(codeFrom(bytes(281_474_976_000_042))).toBeUndefined()
  expect(codeFrom(bytes(2 ** 48 - 1))).toBeUndefined()
  const firstDigits = new Array<number>(10).fill(0)
  const draws = 20_000
  for (let i = 0; i < draws; i++) {
    const digit = Number(codeFrom(createHash('sha256').update(`draw ${i}`).digest())?.[0] ?? 0)
    firstDigits[digit] = (firstDigits[digit] ?? 0) + 1
  }
  for (const n of firstDigits) expect(Math.abs(n - draws / 10)).toBeLessThan(draws / 10 / 10)
})

test('the same hold has the same codes in every run of the terminal, and others have others', () => {
  expect(firstOf('hold-1')).toBe(firstOf('hold-1'))
  expect(firstOf('hold-1')).not.toBe(firstOf('hold-2'))
  expect(firstOf('hold-1')).not.toBe(firstOf('hold-1', new Uint8Array(32).fill(8)))
  // Changing how codes are made would change the code of a visitor who asks again after an update.
  expect(firstOf('hold-1')).toBe('281058')
})

test('a hold has more codes to fall back on, all different', () => {
  const codes = [...createCodes(key).of('hold-1')].slice(0, 20).map(({ code }) => code)
  expect(new Set(codes).size).toBe(20)
})

test('a mark finds a code, and tells nothing without the key', () => {
  const codes = createCodes(key)
  const [first] = codes.of('hold-1')
  expect(first?.mark).toEqual(codes.mark(first?.code ?? ''))
  expect(codes.mark('281940')).not.toEqual(createCodes(new Uint8Array(32).fill(8)).mark('281940'))
  expect(Buffer.from(codes.mark('281940'))).not.toEqual(createHash('sha256').update('281940').digest())
  expect(codes.mark('281940')).toHaveLength(32)
})
