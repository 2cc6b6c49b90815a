import { expect, it } from 'vitest'
import { languages } from '../../flows/screen.ts'
import { coreOf } from '../../flows/wording/spoken/core.ts'
import { catalogues } from '../printing/catalogues.ts'
import { missing, share } from './missing.ts'

const all = (language: 'so' | 'sv' | 'ar') => missing(language, { catalogues, clips: {} })

it('a language that nobody spoke lacks all, its spoken core first', () => {
  for (const language of languages) {
    const lacks = missing(language, { catalogues, clips: {} })
    const core = coreOf(catalogues[language] ?? {}, language)
    expect(lacks.filter((it) => it.core)).toHaveLength(core.length)
    expect(lacks.findLastIndex((it) => it.core)).toBe(core.length - 1)
    expect(new Set(lacks.map(({ clip }) => clip)).size).toBe(lacks.length)
    expect(lacks.filter(({ text, swedish }) => !text || !swedish)).toEqual([])
  }
})
it('one begins with what is heard on every screen; numbers and days come before a booking', () => {
  const families = [...new Set(all('so').map(({ clip }) => clip.split('.')[0]))]
  expect(families.slice(0, 2)).toEqual(['terminal', 'say'])
  expect(families.indexOf('number')).toBeLessThan(families.indexOf('book'))
  expect(families.indexOf('weekday')).toBeLessThan(families.indexOf('book'))
})
it('what is recorded is no longer missing, and counts', () => {
  const clips = { so: ['number.15', 'terminal.back', 'now.title', 'nothing.of-ours'] }
  const lacks = missing('so', { catalogues, clips }).map(({ clip }) => clip)
  expect(lacks).not.toContain('number.15')
  const before = share('so', { catalogues, clips: {} })
  expect(share('so', { catalogues, clips })).toEqual({
    recorded: 3,
    all: before.all,
    core: { recorded: 2, all: before.core.all },
  })
})
it('each has its meaning in Swedish, whole, and the sentence that it is a part of', () => {
  const own = {
    sv: { a: 'Det tar {n, plural, one {# minut} other {# minuter}}.' },
    so: { a: 'Waa {n, plural, one {# daqiiqo} other {# daqiiqado}} oo keliya.' },
  }
  const lacks = missing('so', { catalogues: own, clips: {} }).filter(({ clip }) => clip.startsWith('a'))
  expect(lacks).toEqual([
    { clip: 'a/0', text: 'Waa', within: 'Waa … daqiiqado oo keliya.', swedish: 'Det tar … minuter.', core: false },
    { clip: 'a/1.one.1', text: 'daqiiqo', within: 'Waa … daqiiqo oo keliya.', swedish: 'Det tar … minut.', core: false },
    { clip: 'a/1.other.1', text: 'daqiiqado', within: 'Waa … daqiiqado oo keliya.', swedish: 'Det tar … minuter.', core: false },
    { clip: 'a/2', text: 'oo keliya.', within: 'Waa … daqiiqado oo keliya.', swedish: 'Det tar … minuter.', core: false },
  ])
})
it('today is today in Swedish too', () => {
  expect(all('so').find(({ clip }) => clip === 'book.soon/0.=0.0')?.swedish).toMatch(/^I dag/)
})
it('values too: a weekday, a number and a language, as they are written', () => {
  const found = (clip: string) => all('so').find((it) => it.clip === clip)
  expect(found('weekday.monday')).toMatchObject({ text: 'Isniin', swedish: 'måndag' })
  expect(found('number.21')).toMatchObject({ text: 'kow iyo labaatan', swedish: '21' })
  expect(found('tongue.ar')).toMatchObject({ text: 'Carabi', swedish: 'arabiska' })
})
it('somebody reads it, not a voice: without soft hyphens, and Arabic as it is written', () => {
  expect(all('sv').filter(({ text, within = '' }) => /\u00ad/.test(text + within))).toEqual([])
  const written = Object.values(catalogues.ar ?? {}).map((it) => it.replace(/[\u064b-\u0652\u0670]/g, ''))
  const whole = all('ar').filter(({ clip }) => catalogues.ar?.[clip] !== undefined)
  expect(whole.length).toBeGreaterThan(100)
  for (const { text } of whole) expect(written.some((it) => it.includes(text))).toBe(true)
})
