/** What rows and tables are called on the page for the board, in Swedish and English. Not for visitors: it is never spoken. */
import { type Language, languages } from '../../flows/screen.ts'
import { catalogues } from '../printing/catalogues.ts'
import type { Division, List } from './counts.ts'

export interface Name {
  sv: string
  en: string
}
const name = (sv: string, en: string): Name => ({ sv, en })

export const tableNames: Readonly<Record<Division | List, Name>> = {
  language: name('Språk', 'Languages'),
  hour: name('Klockslag', 'Hour of the day'),
  minutes: name('Besökets längd, minuter', 'Length of visits, minutes'),
  face: name('Hur det var', 'How it was'),
  answered: name('Kom någon, när någon kallades?', 'Did somebody come when called?'),
  waited: name('Väntan på personal, minuter', 'Wait for staff, minutes'),
  ways: name('Så användes terminalen', 'How the terminal was used'),
  begun: name('Ärenden som påbörjades', 'Tasks begun'),
  done: name('Ärenden som blev klara', 'Tasks done'),
  gaveUp: name('Här slutade besök utan svar', 'Where visits ended without an answer'),
  unmet: name('Det som saknades', 'What was missing'),
}
const rowNames: Readonly<Record<string, Name>> = {
  other: name('alla andra tillsammans', 'all others together'),
  'face.1': name('bra', 'good'),
  'face.2': name('så där', 'so-so'),
  'face.3': name('dåligt', 'bad'),
  'face.none': name('inget ansikte valt', 'no face chosen'),
  'answered.yes': name('ja', 'yes'),
  'answered.no': name('nej', 'no'),
  'ways.hears': name('lyssnade i hörlurar eller med knappar', 'listened in a headset or with keys'),
  'ways.switch': name('styrde med en enda kontakt', 'used a switch'),
  'ways.large': name('större text', 'larger text'),
  'ways.contrast': name('andra färger', 'other colours'),
  'ways.less': name('lite i taget', 'a little at a time'),
  'ways.low': name('längre ner', 'lower down'),
  'ways.narrow': name('i mitten', 'in the middle'),
  'ways.dark': name('släckt skärm', 'dark glass'),
  'ways.signs': name('teckenspråk', 'sign language'),
  find: name('hitta hjälp', 'find help'),
  book: name('boka tid', 'book a time'),
  myBooking: name('min tid', 'my time'),
  now: name('hjälp nu', 'help now'),
  callPerson: name('kalla på någon', 'call a person'),
  tellUs: name('berätta för oss', 'tell us'),
  'find.kinds': name('välja slags hjälp', 'choosing a kind of help'),
  'find.services': name('välja vem', 'choosing who'),
  'find.service': name('läsa om ett ställe', 'reading about a place'),
  'find.nothing': name('inget fanns', 'nothing was there'),
  'book.soonest': name('första lediga tid', 'the first free time'),
  'book.days': name('välja dag', 'choosing a day'),
  'book.parts': name('välja del av dagen', 'choosing a part of the day'),
  'book.times': name('välja tid', 'choosing a time'),
  'book.none': name('inga tider', 'no times'),
  'book.taken': name('tiden var tagen', 'the time was taken'),
  'book.held.confirming': name('säga ja till tiden', 'saying yes to the time'),
  'book.held.naming': name('hur hon ska ropas upp', 'how she is called'),
  'book.held.picturing': name('välja bild', 'choosing a picture'),
  'book.held.writing': name('skriva namn', 'writing a name'),
  'myBooking.entering': name('skriva koden', 'writing the code'),
  'myBooking.shown': name('se tiden', 'seeing the time'),
  'myBooking.unknown': name('fel kod', 'wrong code'),
  'myBooking.asking': name('avboka', 'cancelling'),
  'now.needs': name('välja vad det gäller', 'choosing what it is about'),
  'now.need': name('se numret', 'seeing the number'),
  'callPerson.asking': name('vilja ha någon', 'wanting somebody'),
  'callPerson.called.calling': name('vänta på svar', 'waiting for an answer'),
  'callPerson.called.coming': name('vänta på den som kommer', 'waiting for who comes'),
  'callPerson.nobody': name('ingen kunde komma', 'nobody could come'),
  'nobody-could-help': name('ingen kunde hjälpa', 'nobody could help'),
  'under-1': name('under 1', 'under 1'),
  'over-10': name('över 10', 'over 10'),
  'over-20': name('över 20', 'over 20'),
}
const isLanguage = (code: string): code is Language => languages.some((it) => it === code)
const languageNames = {
  sv: new Intl.DisplayNames('sv', { type: 'language' }),
  en: new Intl.DisplayNames('en', { type: 'language' }),
}
/** As visitors met it, without the marks that divide long words. */
const inCatalogue = (code: string): Name | undefined => {
  const text = (language: 'sv' | 'en') =>
    (catalogues[language]?.[`kind.${code}`] ?? catalogues[language]?.[`topic.${code}`])?.replaceAll('\u00ad', '')
  const [sv, en] = [text('sv'), text('en')]
  return sv === undefined || en === undefined ? undefined : { sv, en }
}

/** A screen within its task, in words that who reads figures knows; one that has none is named as the program does. */
function screenName(screen: string): Name {
  const task = rowNames[screen.split('.')[0] ?? '']
  const step = rowNames[screen]
  if (task === undefined) return name(screen, screen)
  const rest = screen.split('.').slice(1).join(' ')
  return name(`${task.sv}: ${step?.sv ?? rest}`, `${task.en}: ${step?.en ?? rest}`)
}
/** What nobody gave a word to is named as the program does. */
export function rowNameOf(table: Division | List, row: string): Name {
  if (table === 'hour' && row !== 'other') return name(`${row}–${String(Number(row) + 1).padStart(2, '0')}`, `${row}:00`)
  if (table === 'language' && isLanguage(row)) return name(languageNames.sv.of(row) ?? row, languageNames.en.of(row) ?? row)
  if (table === 'gaveUp' && row.includes('.')) return screenName(row)
  const known = rowNames[`${table}.${row}`] ?? rowNames[row]
  return known ?? (table === 'unmet' ? inCatalogue(row) : undefined) ?? name(row, row)
}
