import { expect, it } from 'vitest'
import { contrasts, languages } from '../../flows/screen.ts'
import { byColours, type Display, every, modes, nameOf, pairwise } from './displays.ts'

const glassOf = ({ form, size }: Display) => `${form} ${size}`
const met = (one: (display: Display) => string | undefined, other: (display: Display) => string | undefined) =>
  new Set(
    pairwise.flatMap((it) => {
      const pair = [one(it), other(it)]
      return pair.includes(undefined) ? [] : [pair.join(' ')]
    }),
  ).size
/** One at a time. */
const single = ({ mode }: Display) => (mode === 'narrowFeel' ? undefined : mode)
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
  expect(met(glassOf, single)).toBe(GLASSES * MODES - 2)
  expect(met(single, ({ language }) => language)).toBeGreaterThan(MODES * languages.length - 5)
  expect(met(single, ({ contrast }) => contrast)).toBe(MODES * contrasts.length)
})
it('narrow and with four places along the edge at once, on each glass that has room, in both directions of writing', () => {
  const both = (displays: readonly Display[]) => displays.filter(({ mode }) => mode === 'narrowFeel')
  const seen = new Set(both(pairwise).map((it) => `${glassOf(it)} ${it.language}`))
  expect([...seen].sort()).toEqual(
    ['landscape', 'portrait'].flatMap((form) => [1, 2].flatMap((size) => ['ar', 'sv'].map((it) => `${form} ${size} ${it}`))),
  )
  expect(both(every)).toHaveLength(seen.size)
})
it('in full, each glass and size with each language in each contrast; each mode as before; none twice', () => {
  const plain = every.filter(({ mode }) => mode === undefined)
  expect(plain).toHaveLength(GLASSES * languages.length * contrasts.length)
  expect(new Set(plain.map((it) => `${it.language} ${nameOf(it)}`)).size).toBe(plain.length)
  expect(every.filter(({ mode }) => mode !== undefined)).toEqual(pairwise.filter(({ mode }) => mode !== undefined))
  expect(new Set(every.map((it) => `${it.language} ${nameOf(it)}`)).size).toBe(every.length)
  expect(byColours(plain)).toHaveLength(GLASSES * languages.length)
})
