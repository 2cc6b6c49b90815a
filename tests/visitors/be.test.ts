/** Whoever wants to can be one of them, with her senses and her device, and gets there too. */
import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { builtMain } from '../shells/app.ts'
import { beOne } from './be.ts'
import type { Mode } from './persons.ts'

const be = async (mode: Mode, ...commands: readonly string[]): Promise<string[]> => {
  const lines: string[] = []
  await beOne({ mode, language: 'sv', seed: '1' }, (line) => void lines.push(line), Readable.from([commands.join('\n')]))
  return lines
}

it('with her ears and a keypad: she hears one thing after the other, and takes one', async () => {
  const lines = await be('hears', 'next', 'next', 'next', 'previous', 'previous', 'select', '3', 'leave')
  expect(lines.filter((line) => /^\s+(svenska|english|العربيه|\(ar\))$/.test(line))).toHaveLength(5)
  expect(lines.join('\n')).toMatch(/vad behöver du hjälp med/)
  expect(lines).toContain('(she cannot: 3)')
})
it('with one switch: the ring goes around, and she presses', { timeout: 120_000 }, async () => {
  builtMain()
  const lines = await be('one-switch', 'press', 'press', 'press', 'leave')
  expect(lines).toContain('  ▸  Svenska')
  expect(lines).toContain('     Vad behöver du hjälp med?')
})
it('with her eyes and a finger: things have numbers', { timeout: 120_000 }, async () => {
  builtMain()
  const lines = await be('reads', '1', '1', 'leave')
  expect(lines).toContain('  1  Svenska')
  expect(lines).toContain('     Vad behöver du hjälp med?')
})
