import { describe, expect, it } from 'vitest'
import { line } from '../screen.ts'
import { forEars, forEyes } from './spoken/marks.ts'
import { byScript, isInAnotherScript } from './spoken/script.ts'
import { createWording } from './wording.ts'

const wording = createWording({
  sv: {
    'book.parts': '{day, day}. När på dagen?',
    'book.code': 'Din kod är {code, digits}',
    'welcome.safe': 'Här kan du inte göra fel. Vi frågar aldrig efter BankID eller kort.',
    'book.where': 'Du kommer till {place, words}.',
    'find.phone': 'Telefon {phone, phone}',
    'find.place-address': 'Plats: {place, words}, {address, address}',
    'kind.folk-school': 'Folk\u00adhögskola',
    'entry.spelt': 'Hittills: {letters, letters}',
    'book.called': 'Vi kallar dig {name, name}.',
  },
  ar: { 'book.yes': 'قَبْلَ الظُّهْر', 'book.where': 'تَأْتِي إِلَى {place, words}.' },
})
const told = (tokens: ReturnType<typeof wording.spoken>) => tokens.map(({ clip, text }) => `${clip}=${text}`)

describe('what she hears', () => {
  it('begins where it is shown: each token knows its piece, and plain text its words', () => {
    const tokens = wording.spoken(line('book.parts', { day: { kind: 'day', date: '2026-11-26' } }), 'sv')
    expect(tokens.map(({ piece, word }) => [piece, word])).toEqual([
      [0, undefined],
      [0, undefined],
      [0, undefined],
      [1, 0],
    ])
    expect(tokens.map(({ restMs }) => restMs)).toEqual([200, undefined, 400, 400])
  })
  it('is a code digit by digit, in pairs', () => {
    const tokens = wording.spoken(line('book.code', { code: { kind: 'digits', digits: '4711' } }), 'sv')
    expect(told(tokens)).toEqual(['book.code/0=Din kod är', 'number.4=4', 'number.7=7', 'number.1=1', 'number.1=1'])
    expect(tokens.map(({ restMs }) => restMs)).toEqual([undefined, undefined, 350, undefined, 400])
  })
  it('is a name letter by letter, each with a short rest; what is between them is only rest', () => {
    const spelt = line('entry.spelt', { letters: { kind: 'letters', letters: 'Åsa B' } })
    const tokens = wording.spoken(spelt, 'sv')
    expect(told(tokens).slice(1)).toEqual(['letter.00e5=Å', 'letter.0073=s', 'letter.0061=a', 'letter.0062=B'])
    expect(tokens.slice(1).map(({ restMs }) => restMs)).toEqual([150, 150, 150, 400])
    expect(wording.write(spelt, 'sv')).toBe('Hittills: Å s a   B')
  })
  it('is each letter in a voice that has it: Latin ones in Swedish, where hers has none', () => {
    const letters = (text: string) => line('entry.spelt', { letters: { kind: 'letters', letters: text } })
    const last = (text: string, language: 'sv' | 'ar' | 'tr') => wording.spoken(letters(text), language).at(-1)
    expect(last('A', 'ar')).toMatchObject({ language: 'sv', clip: 'letter.0061' })
    expect(last('ب', 'ar')).toMatchObject({ language: 'ar', text: 'ب' })
    expect(last('Б', 'sv')).toMatchObject({ language: 'uk', text: 'бе' })
    expect([last('I', 'tr')?.clip, last('İ', 'tr')?.clip]).toEqual(['letter.0131', 'letter.0069'])
  })
  it('is her name as a word, by her own voice, in no recording', () => {
    const called = line('book.called', { name: { kind: 'name', name: 'Anna-Lisa' } })
    expect(told(wording.spoken(called, 'sv'))).toEqual(['book.called/0=Vi kallar dig', 'name=Anna-Lisa'])
    expect(wording.spoken(called, 'en').at(-1)?.language).toBe('en')
    expect(wording.write(called, 'sv')).toBe('Vi kallar dig Anna-Lisa.')
  })
  it('is 112 as three digits', () => {
    const tokens = wording.spoken(line('find.phone', { phone: { kind: 'phone', number: '112' } }), 'sv')
    expect(told(tokens).slice(1)).toEqual(['number.1=1', 'number.1=1', 'number.2=2'])
  })
  it('is a street in Swedish, and its number in her language', () => {
    const tokens = wording.spoken(
      line('find.place-address', {
        place: { kind: 'words', in: { sv: 'Huset' } },
        address: { kind: 'address', address: 'Storgatan 12 B' },
      }),
      'en',
    )
    expect(tokens.slice(-3).map(({ text, language }) => [text, language])).toEqual([
      ['Storgatan', 'sv'],
      ['12', 'en'],
      ['B', 'sv'],
    ])
  })
  it('is never read by a voice that cannot: Swedish stands in for a missing text, and says so', () => {
    const [token] = wording.spoken(line('welcome.safe'), 'ru')
    expect(token?.language).toBe('sv')
    expect(wording.pieces(line('welcome.safe'), 'ru')[0]?.language).toBe('sv')
  })
  it('has no soft hyphen, but her eyes have', () => {
    expect(wording.spoken(line('kind.folk-school'), 'sv')[0]?.text).toBe('Folkhögskola')
    expect(wording.write(line('kind.folk-school'), 'sv')).toBe('Folk\u00adhögskola')
  })
  it('has the vowel marks that her eyes do not want', () => {
    expect(wording.write(line('book.yes'), 'ar')).toBe('قبل الظهر')
    expect(wording.spoken(line('book.yes'), 'ar')[0]?.text).toMatch(/[\u064B-\u0652]/)
  })
  it('gives a Swedish name inside Arabic to the Swedish voice', () => {
    const place = { kind: 'words', in: { ar: 'مكتب Storgatan' } } as const
    expect(wording.spoken(line('book.where', { place }), 'ar').map(({ language }) => language)).toEqual(['ar', 'ar', 'sv'])
  })
})

it('tells which text is not for a voice', () => {
  expect(isInAnotherScript('Привет', 'sv')).toBe(true)
  expect(isInAnotherScript('п’ятниця, 26', 'uk')).toBe(false)
  expect(isInAnotherScript('BankID', 'ru')).toBe(true)
  expect(byScript('nothing to cut', 'en')).toEqual([{ text: 'nothing to cut', language: 'en' }])
})
it('puts the doubling before the vowel, where espeak-ng hears both', () => {
  expect(forEars('محم\u064E\u0651د', 'ar')).toBe('محم\u0651\u064Eد')
  expect(forEyes('محم\u064E\u0651د')).toBe('محمد')
})
