/** What she calls what a terminal may offer her: hers, not the terminal's. */
import type { Language } from '../../flows/screen.ts'
import { isIn, type Word } from './wish.ts'

interface OwnWords {
  /** What the screen asks on which everything begins. */
  home: Word
  /** Yes, she is still there. */
  stillHere: Word
  /** Where she says how she sees, and how she presses. */
  see: Word
  larger: Word
  whiteOnBlack: Word
  ready: Word
  /** Where things stand; less of them; lower down. */
  place: Word
  less: Word
  lower: Word
  /** How she presses: with a finger, that rests between two presses. */
  press: Word
  finger: Word
  rest: Word
}
const words: Readonly<Record<Language, OwnWords>> = {
  sv: w(
    'behöver du hjälp',
    /^ja\b/,
    'jag ser',
    'större',
    'vitt på svart',
    'klart',
    'mer om hur',
    'lite i taget',
    'längre ner',
    'jag trycker',
    'ett finger',
    'mellan tryck',
  ),
  en: w(
    'you need help',
    /^yes\b/,
    'i see',
    'larger',
    'white on black',
    'done',
    'more ways to see',
    'a little at a time',
    'lower down',
    'i press',
    'a finger',
    'second between',
  ),
  ar: w(
    'نساعدك',
    /^نعم/,
    'كيف أرى',
    'أكبر',
    'أبيض على أسود',
    'انتهيت',
    'عن الرؤيه',
    'قليل',
    'في الأسفل',
    'كيف أضغط',
    'بالإصبع',
    'بين الضغطات',
  ),
  so: w(
    'maxaan kaa caawin',
    /^haa/,
    'wax u arko',
    'ka weyn',
    'caddaan madow',
    'dhammaad',
    'kale oo aragga',
    'in yar',
    'hoose',
    'u riixo',
    /^far$/,
    'riix sug',
  ),
  ti: w('ሓገዝ ትደልዩ', /^እወ/, 'ከም ዝርኢ', 'ዝዓበየ', 'ጻዕዳ ኣብ ጸሊም', 'ወዲአ', 'ብዛዕባ ምርኣይ', 'ቁሩብ', 'ንታሕቲ', 'ከም ዝጥውቕ', 'ብኣጻብዕ', 'ኣብ መንጎ'),
  fa: w(
    'کمکی لازم',
    /^بله/,
    'دیدن',
    'بزرگ',
    'سفید روی سیاه',
    /^تمام شد/,
    'درباره‌ی دیدن',
    'هر بار کمی',
    'پایین',
    'فشار دادن',
    'انگشت',
    'بین دو فشار',
  ),
  uk: w(
    'вам допомогти',
    /^так/,
    'я бачу',
    'більше',
    'біле на чорному',
    'готово',
    'ще про те',
    'потроху',
    'нижче',
    'як я натискаю',
    'пальцем',
    'між натисками',
  ),
  pl: w(
    'ci pomóc',
    /^tak/,
    'jak widzę',
    'większe',
    'białe na czarnym',
    'gotowe',
    'więcej o tym',
    'po trochu',
    'niżej',
    'jak naciskam',
    'palcem',
    'przerwy',
  ),
  ru: w(
    'вам помочь',
    /^да/,
    'я вижу',
    'крупнее',
    'белое на чёрном',
    'готово',
    'ещё о том',
    'понемногу',
    'ниже',
    'как я нажимаю',
    'пальцем',
    'между нажатиями',
  ),
  fi: w(
    'tarvitset apua',
    /^kyllä/,
    'näen',
    'suurempi',
    'valkoista mustalla',
    'valmis',
    'lisää näkemis',
    'vähän kerrallaan',
    'alempana',
    'painan',
    'sormella',
    'välissä',
  ),
  ckb: w(
    'یارمەتییەکتان',
    /^بەڵێ/,
    'دەبینم',
    'گەورەتر',
    'سپی لەسەر ڕەش',
    'تەواو',
    'دەربارەی بینین',
    'کەم کەم',
    'خوارتر',
    'دادەگرم',
    'پەنجە',
    'لە نێوانیاندا',
  ),
  es: w(
    'necesitas ayuda',
    /^sí/,
    'cómo veo',
    'más grande',
    'blanco sobre negro',
    'listo',
    'más sobre',
    'poco a poco',
    'más abajo',
    'cómo pulso',
    'dedo',
    'de pausa',
  ),
  fr: w(
    'aide avez-vous besoin',
    /^oui/,
    'je vois',
    'plus grand',
    'blanc sur noir',
    'terminé',
    'plus sur ma',
    'peu à la fois',
    'plus bas',
    'j’appuie',
    'un doigt',
    'de pause',
  ),
  tr: w(
    'yardım edelim',
    /^evet/,
    'görüyorum',
    'daha büyük',
    'siyah üstüne beyaz',
    'tamam',
    'başka ayarlar',
    'azar azar',
    'aşağı',
    'basıyorum',
    'parmakla',
    'arada',
  ),
}
function w(
  ...[home, stillHere, see, larger, whiteOnBlack, ready, place, less, lower, press, finger, rest]: readonly Word[]
): OwnWords {
  const said = (word: Word | undefined): Word => word ?? /^(?!)/ // what she has no word for, she does not find
  return {
    home: said(home),
    stillHere: said(stillHere),
    see: said(see),
    larger: said(larger),
    whiteOnBlack: said(whiteOnBlack),
    ready: said(ready),
    place: said(place),
    less: said(less),
    lower: said(lower),
    press: said(press),
    finger: said(finger),
    rest: said(rest),
  }
}
export const wordFor = (what: keyof OwnWords, language: Language): Word => words[language][what]
/** In Swedish too, which stands there until she has found her own language. */
export const isStillHere = (text: string, language: Language): boolean =>
  isIn(text, words[language].stillHere) || isIn(text, words.sv.stillHere)
