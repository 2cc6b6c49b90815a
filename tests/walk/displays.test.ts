import { expect, it } from 'vitest'
import { contrasts, languages } from '../../flows/screen.ts'
import { type Display, every, modes, pairwise } from './displays.ts'

const glassOf = ({ form, size }: Display) => `${form} ${size}`
const met = (one: (display: Display) => string | undefined, other: (display: Display) => string | undefined) =>
  new Set(
    pairwise.flatMap((it) => {
      const pair = [one(it), other(it)]
      return pair.includes(undefined) ? [] : [pair.join(' ')]
    }),
  ).size
const GLASSES = 10
const MODES = Object.keys(modes).length

it('each glass and size meets each language, each contrast and each mode it has room for; so does each of those each other', () => {
  expect(met(glassOf, ({ language }) => language)).toBe(GLASSES * languages.length)
  expect(met(glassOf, ({ contrast }) => contrast)).toBe(GLASSES * contrasts.length)
  expect(
    met(
      ({ contrast }) => contrast,
      ({ language }) => language,
    ),
  ).toBe(contrasts.length * languages.length)
  // two languages have no room on the two small glasses
  expect(met(glassOf, ({ mode }) => mode)).toBe(GLASSES * MODES - 2)
  expect(
    met(
      ({ mode }) => mode,
      ({ language }) => language,
    ),
  ).toBeGreaterThan(MODES * languages.length - 5)
  expect(
    met(
      ({ mode }) => mode,
      ({ contrast }) => contrast,
    ),
  ).toBe(MODES * contrasts.length)
})
it('in full, all of them at once', () => {
  expect(every.length).toBe((GLASSES * (MODES + 1) - 2) * languages.length * contrasts.length)
})
