import { expect, it } from 'vitest'
import { createLexicon } from './lexicon.ts'

const lexicon = createLexicon([{ written: 'Fadumo Cabdi', spoken: 'Fadomo Abdi', language: 'sv' }])

it.each([
  ['Öppet kl. 9.15–11.30', 'Öppet klockan 9 15 till 11 30'],
  ['Vi stänger 20.05', 'Vi stänger 20 noll 5'],
  ['Kl 13.00 på onsdagar', 'klockan 13 på onsdagar'],
  ['mån–fre 8–16', 'måndag till fredag 8 till 16'],
  ['Sista dag är 12/3.', 'Sista dag är tolfte mars.'],
  ['den 26 november', 'den tjugosjätte november'],
  ['senast 2026-11-26', 'senast tjugosjätte november'],
  ['Det kostar 50 kr.', 'Det kostar 50 kronor'],
  ['99,50 kr', '99 kronor och 50 öre'],
  ['1 kr', 'en krona'],
  ['T.ex. mat m.m.', 'till exempel mat med mera'],
  ['Ring 112', 'Ring 1 1 2'],
  ['Ring 010-123 45 67', 'Ring 0 1 0, 1 2 3, 4 5, 6 7'],
  ['Dr. Berg, ca 15 min', 'doktor Berg, cirka 15 minuter'],
  ['Ta med min mat, Tim', 'Ta med min mat, Tim'],
  ['Öppet 24/7', 'Öppet dygnet runt'],
  ['Läs SFI med BankID', 'Läs äss-eff-i med bank-i-dé'],
  ['Fråga efter Fadumo Cabdi', 'Fråga efter Fadomo Abdi'],
  ['Adress: Storgatan 12', 'Adress: Storgatan 12'],
])('in Swedish, %s', (written, spoken) => expect(lexicon(written, 'sv')).toBe(spoken))

it.each([
  ['Mon–Fri 9.15–11.30', 'Monday to Friday 9 15 to 11 30'],
  ['by 12/3', 'by twelfth of March'],
  ['SEK 50, e.g. for food', '50 kronor, for example for food'],
  ['No, not on Sunday', 'No, not on Sunday'],
])('in English, %s', (written, spoken) => expect(lexicon(written, 'en')).toBe(spoken))

it('leaves other languages as they are, but for letters that no voice reads', () => {
  expect(lexicon('с 9.15 до 11, BankID', 'ru')).toBe('с 9.15 до 11, банк-айди')
})
