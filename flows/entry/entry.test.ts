import { describe, expect, it } from 'vitest'
import { type Language, languages } from '../screen.ts'
import { lettersOf, otherAlphabetOf, signs } from './alphabets.ts'
import { keysOf, readBack, type Typed, typedAfter, type Writing } from './entry.ts'

const name = { of: 'letters', least: 1, most: 20 } as const
const code = { of: 'digits', least: 6, most: 6 } as const
type Of = typeof name | typeof code
const roomy = { language: 'sv', most: 12 } as const
const nothing: Typed = { entered: '', group: '' }

/** Every key that there is, with the fewest choices that lead to it, and how many stops stood on the fullest page. */
function walk(of: Of, room: { language: Language; most: number }, from: Typed = { entered: 'a', group: '' }) {
  const found: { key: string; steps: number; way: string }[] = []
  let fullest = 0
  const pages: { typed: Typed; steps: number }[] = [{ typed: from, steps: 1 }]
  for (let page = pages.shift(); page; page = pages.shift()) {
    const keys = keysOf(of, page.typed, room)
    const events = keys.map(({ event }) => event as Writing)
    fullest = Math.max(fullest, events.filter(({ type }) => type === 'entry.key' || type === 'entry.open').length)
    for (const event of events) {
      if (event.type === 'entry.key') found.push({ key: event.key, steps: page.steps, way: page.typed.group })
      if (event.type === 'entry.open') pages.push({ typed: typedAfter(page.typed, event, of), steps: page.steps + 1 })
    }
  }
  return { found, fullest }
}
const press = (typed: Typed, ...keys: string[]) =>
  keys.reduce((now, key) => typedAfter(now, { type: 'entry.key', key }, name), typed)

describe.each(languages)('writing in %s', (language) => {
  const own = lettersOf(language)
  const all = [...own, ...signs, ...(otherAlphabetOf(language)?.flat() ?? [])]
  it.each([2, 3, 4, 5, 6, 8, 10, 12])('with %i stops every letter is reached, none twice, on no page too many', (most) => {
    const { found, fullest } = walk(name, { language, most })
    expect(found.map(({ key }) => key).sort()).toEqual([...all].sort())
    expect(fullest).toBeLessThanOrEqual(most)
  })
  it('takes three choices a letter at most, where a glass is not small; Latin letters too', () => {
    for (const most of [8, 10, 12])
      expect(Math.max(...walk(name, { language, most }).found.map(({ steps }) => steps))).toBeLessThanOrEqual(3)
  })
})

// Ethiopic has seven forms of each letter: on a page of four it takes more
it.each(languages.filter((it) => it !== 'ti'))('who wants four at a time takes three for each letter, in %s', (language) => {
  const own = lettersOf(language)
  const mine = walk(name, { language, most: 4 }).found.filter(({ key }) => own.includes(key))
  expect(Math.max(...mine.map(({ steps }) => steps))).toBeLessThanOrEqual(3)
})

describe('letters', () => {
  it('stand in groups that say what is in them', () => {
    const [first] = keysOf(name, nothing, roomy)
    expect(first?.line).toEqual({ key: 'entry.group', values: { letters: { kind: 'letters', letters: 'ABCDE' } } })
    expect(keysOf(name, nothing, { language: 'ti', most: 12 })[0]?.line.values).toEqual({
      letters: { kind: 'letters', letters: 'ሀለሐመሠረ' },
    })
  })
  it('stand there from the first to the last, where not all fit on a stop', () => {
    expect(keysOf(name, nothing, { language: 'uk', most: 8 })[0]?.line).toEqual({
      key: 'entry.span',
      values: { from: { kind: 'letters', letters: 'А' }, to: { kind: 'letters', letters: 'Д' } },
    })
  })
  it('begin a name large, and so each of its parts', () => {
    expect(press(nothing, 'A', 'N', 'N', 'A', '-', 'L', 'I', 'S', 'A', ' ', 'Å').entered).toBe('Anna-Lisa Å')
    expect(press(nothing, 'Д', 'Е', 'М', '’', 'Я', 'Н').entered).toBe('Дем’ян')
    expect(press(nothing, 'İ', 'L', 'İ', 'ı').entered).toBe('İliı')
    expect(press(nothing, 'ı', 'ı').entered).toBe('Iı')
    expect(press(nothing, 'م', 'ن', 'ى').entered).toBe('منى')
  })
  it('hold no space before a name, and never two', () => {
    expect(press(nothing, ' ', '-', 'A', ' ', ' ', '-', 'B').entered).toBe('A B')
    const has = (typed: Typed) => keysOf(name, typed, roomy).some(({ line }) => line.key === 'entry.signs')
    expect([nothing, press(nothing, 'A'), press(nothing, 'A', ' ')].map(has)).toEqual([false, true, false])
  })
  it('lead back to the groups; who writes in Latin letters stays there', () => {
    const open = typedAfter(nothing, { type: 'entry.open', group: 'AE' }, name)
    expect(press(open, 'B')).toEqual({ entered: 'B', group: '' })
    expect(press({ entered: '', group: 'abc/AE' }, 'B')).toEqual({ entered: 'B', group: 'abc' })
  })
  it('opened by mistake are left by one step', () => {
    expect(keysOf(name, { entered: '', group: 'AE' }, roomy).at(-1)?.event).toEqual({ type: 'entry.close' })
    expect(typedAfter({ entered: 'A', group: 'abc/AE' }, { type: 'entry.close' }, name)).toEqual({ entered: 'A', group: 'abc' })
    expect(keysOf(name, nothing, roomy).some(({ event }) => event.type === 'entry.close')).toBe(false)
  })
  it('of a page that was larger a moment ago are found again from the groups', () => {
    const lost = { entered: '', group: 'AE' }
    expect(keysOf(name, lost, { language: 'ar', most: 12 })).toEqual(keysOf(name, nothing, { language: 'ar', most: 12 }))
  })
})

describe('digits', () => {
  it('stand all ten at once, as on a telephone, where there is room', () => {
    expect(keysOf(code, nothing, roomy).map(({ event }) => ('key' in event ? event.key : event.type))).toEqual([...'1234567890'])
  })
  it.each([2, 3, 4, 6])('in groups where only %i stops fit, none twice', (most) => {
    const { found, fullest } = walk(code, { language: 'sv', most }, nothing)
    expect(found.map(({ key }) => key)).toHaveLength(10)
    expect(new Set(found.map(({ key }) => key)).size).toBe(10)
    expect(fullest).toBeLessThanOrEqual(most)
  })
})

describe('what stands beside the keys', () => {
  const ends = (of: Of, entered: string) =>
    keysOf(of, { entered, group: '' }, roomy).flatMap(({ event: { type } }) =>
      type === 'entry.erase' || type === 'entry.done' ? [type] : [],
    )
  it('erase as soon as there is something, ready when it is enough', () => {
    expect(ends(name, '')).toEqual([])
    expect(ends(name, 'A')).toEqual(['entry.erase', 'entry.done'])
    expect(ends(code, '48120')).toEqual(['entry.erase'])
  })
  it('nothing else when no more fits', () => {
    const full = keysOf(code, { entered: '481207', group: '' }, roomy)
    expect(full.map(({ event }) => event.type)).toEqual(['entry.erase', 'entry.done'])
    expect(typedAfter({ entered: '481207', group: '' }, { type: 'entry.key', key: '9' }, code).entered).toBe('481207')
  })
  it('erase takes the last away, and of nothing nothing', () => {
    const erase = (entered: string) => typedAfter({ entered, group: '' }, { type: 'entry.erase' }, name).entered
    expect([erase('Åsa'), erase('')]).toEqual(['Ås', ''])
  })
})

it('reads back what is written; of a secret only how long it is', () => {
  expect(readBack(code, '')).toBeUndefined()
  expect(readBack(code, '471')).toEqual({ key: 'entry.entered', values: { digits: { kind: 'digits', digits: '471' } } })
  expect(readBack(name, 'Ann')).toEqual({ key: 'entry.spelt', values: { letters: { kind: 'letters', letters: 'Ann' } } })
  const secret = readBack({ ...code, private: true }, '471')
  expect(secret).toEqual({ key: 'entry.count', values: { n: { kind: 'count', n: 3 } } })
})
it('every stop has a picture and no two are alike', () => {
  for (const most of [2, 4, 12]) {
    const keys = keysOf(name, { entered: 'A', group: '' }, { language: 'ti', most })
    expect(keys.every(({ picture }) => picture !== '')).toBe(true)
    expect(new Set(keys.map(({ event }) => JSON.stringify(event))).size).toBe(keys.length)
  }
})
