import { expect, it } from 'vitest'
import type { Spoken } from '../wish.ts'
import type { Heard } from './heard.ts'
import { noted } from './noted.ts'

/** `_`: a rest as between the pairs of a code. */
const heard = (words: string, language: Spoken): Heard[] =>
  words.split('|').map((text) => ({
    token: { clip: '', text: text.replace('_', ''), language, piece: 0 },
    by: 'headset',
    ms: 500,
    restMs: text.endsWith('_') ? 350 : 0,
    rms: 0.1,
    hz: 200,
    cut: false,
    late: false,
    inked: [],
    step: 0,
  }))

it.each<[Spoken, string, string]>([
  ['sv', 'klockan|9|30|före lunch', '09:30 före lunch'],
  ['sv', 'Stänger|klockan|12|vid lunch', 'stänger 12:00 vid lunch'],
  ['en', 'half past|ten|before lunch', '10:30 before lunch'],
  ['en', "one|o'clock sharp|after lunch", '13:00 after lunch'],
  ['ti', 'ሰዓት|ዓሰርተ ሰለስተ|ምስ|ሰላሳ|ደቒቕ|ድሕሪ ምሳሕ', '13:30 ድሕሪ ምሳሕ'],
  ['uk', '10|годин|30|до обіду', '10:30 до обіду'],
  ['fr', 'une heure|30|l’après-midi', '01:30 l’après-midi'],
])('a time in %s, %s, is noted as clocks show it', (language, said, note) => {
  expect(noted(heard(said, language), language)).toBe(note)
})
it('a code is noted in its pairs', () => {
  expect(noted(heard('Din kod är|2|7_|1|8_|2|8_|måndag', 'sv'), 'sv')).toBe('din kod är 27 18 28 måndag')
  expect(noted(heard('ክልተ|ሸውዓተ_|ሓደ|ሸሞንተ_', 'ti'), 'ti')).toBe('27 18')
})
it('what is silent, or in a language that she does not know, is not understood', () => {
  const [silent] = heard('Boka en tid', 'sv')
  expect(noted(silent ? [{ ...silent, rms: 0 }] : [], 'sv')).toBe('')
  expect(noted(heard('Boka en tid', 'sv'), 'tr')).toBe('(sv)')
  expect(noted(heard('Torggatan|1', 'sv'), 'tr')).toBe('torggatan 1')
})
