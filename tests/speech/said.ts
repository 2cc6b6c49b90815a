/** How the values are said, written out by hand: what a voice makes of the terminal's tokens must sound as these words do. */
import type { Language } from '../../flows/screen.ts'

export interface SaidByHand {
  /** The numbers of `numbersSaid`. */
  numbers: readonly string[]
  /** 1 to 31, where a day of the month is not its number. */
  ordinals?: readonly string[]
  /** Monday first. */
  weekdays: readonly string[]
  /** As they stand in a date. */
  months: readonly string[]
}
export const numbersSaid = [...Array.from({ length: 32 }, (_, n) => n), 35, 40, 45, 50, 55, 100, 250]
const by = (numbers: string, weekdays: string, months: string, ordinals?: string): SaidByHand => ({
  numbers: numbers.split('|'),
  weekdays: weekdays.split('|'),
  months: months.split('|'),
  ...(ordinals ? { ordinals: ordinals.split('|') } : {}),
})
export const said: Readonly<Record<Exclude<Language, 'so' | 'ckb'>, SaidByHand>> = {
  sv: by(
    'noll|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|ar-ton|nitton|tjugo|tjugoett|tjugotvå|tjugotre|tjugofyra|tjugofem|tjugosex|tjugosju|tjugoåtta|tjugonio|tretti|trettiett|trettifem|förti|förtifem|femti|femtifem|etthundra|tvåhundra femti',
    'måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag',
    'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december',
    'första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde|elfte|tolfte|trettonde|fjortonde|femtonde|sextonde|sjuttonde|artonde|nittonde|tjugonde|tjugoförsta|tjugoandra|tjugotredje|tjugofjärde|tjugofemte|tjugosjätte|tjugosjunde|tjugoåttonde|tjugonionde|trettionde|trettioförsta',
  ),
  en: by(
    'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|twenty one|twenty two|twenty three|twenty four|twenty five|twenty six|twenty seven|twenty eight|twenty nine|thirty|thirty one|thirty five|forty|forty five|fifty|fifty five|one hundred|two hundred and fifty',
    'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday',
    'of January|of February|of March|of April|of May|of June|of July|of August|of September|of October|of November|of December',
    'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty first|twenty second|twenty third|twenty fourth|twenty fifth|twenty sixth|twenty seventh|twenty eighth|twenty ninth|thirtieth|thirty first',
  ),
  ar: by(
    'صِفر|واحِد|إثنان|ثَلاثه|أَرْبَعا|خَمسه|سِتّه|سَبعه|ثَمانيه|تِسعه|عَشَره|أحد عَشَر|إثنا عَشَر|ثَلاثةَ عَشَر|أربَعةَ عَشَر|خَمسةَ عَشَر|ستةَ عَشَر|سَبعةَ عَشَر|ثَمانيةَ عَشَر|تِسعةَ عَشَر|عِشرون|واحد وعِشرون|إثنان وعِشرون|ثَلاثه وعِشرون|أربَعه وعِشرون|خَمسه وعِشرون|سته وعِشرون|سَبعه وعِشرون|ثَمانيه وعِشرون|تِسعه وعِشرون|ثَلاثون|واحد وثَلاثون|خَمسه وثَلاثون|أَربَعون|خَمسه وأربَعون|خَمسون|خَمسه وخَمسون|مِئه|مِئتان وخَمسون',
    'الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد',
    'يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر',
  ),
  ti: by(
    'ዜሮ|ሓደ|ክልተ|ሰለስተ|ኣርባዕተ|ሓሙሽተ|ሽዱሽተ|ሸውዓተ|ሸሞንተ|ትሽዓተ|ዓሰርተ|ዓሰርተ ሓደ|ዓሰርተ ክልተ|ዓሰርተ ሰለስተ|ዓሰርተ ኣርባዕተ|ዓሰርተ ሓሙሽተ|ዓሰርተ ሽዱሽተ|ዓሰርተ ሸውዓተ|ዓሰርተ ሸሞንተ|ዓሰርተ ትሽዓተ|ዕስራ|ዕስራን ሓደን|ዕስራን ክልተን|ዕስራን ሰለስተን|ዕስራን ኣርባዕተን|ዕስራን ሓሙሽተን|ዕስራን ሽዱሽተን|ዕስራን ሸውዓተን|ዕስራን ሸሞንተን|ዕስራን ትሽዓተን|ሰላሳ|ሰላሳን ሓደን|ሰላሳን ሓሙሽተን|ኣርብዓ|ኣርብዓን ሓሙሽተን|ሓምሳ|ሓምሳን ሓሙሽተን|ሚእቲ|ክልተ ሚእቲ ሓምሳ',
    'ሰኑይ|ሰሉስ|ረቡዕ|ሓሙስ|ዓርቢ|ቀዳም|ሰንበት',
    'ጥሪ|ለካቲት|መጋቢት|ሚያዝያ|ግንቦት|ሰነ|ሓምለ|ነሓሰ|መስከረም|ጥቅምቲ|ሕዳር|ታሕሳስ',
  ),
  fa: by(
    'صفر|یک|دو|سه|چهار|پنج|شش|هفت|هشت|نُه|ده|یازده|دوازده|سیزده|چهارده|پانزده|شانزده|هیوْدَه|هیجده|نوزده|بیست|بیستُ یک|بیستُ دو|بیستُ سه|بیستُ چهار|بیستُ پنج|بیستُ شش|بیستُ هفت|بیستُ هشت|بیستُ نُه|سی|سیُ یک|سیُ پنج|چهل|چهلُ پنج|پنجاه|پنجاهُ پنج|صد|دویستُ پنجاه',
    'دوشنبه|سه‌شنبه|چهارشنبه|پنجشنبه|جمعه|شنبه|یکشنبه',
    'ژانویه|فوریه|مارس|آوریل|مه|ژوئن|ژوئیه|اوت|سپتامبر|اکتبر|نوامبر|دسامبر',
    'اوّل|دوّم|سوّم|چهارم|پنجم|ششم|هفتم|هشتم|نهم|دهم|یازدهم|دوازدهم|سیزدهم|چهاردهم|پانزدهم|شانزدهم|هفدهم|هجدهم|نوزدهم|بیستم|بیستُ یکم|بیستُ دوّم|بیستُ سوّم|بیستُ چهارم|بیستُ پنجم|بیستُ ششم|بیستُ هفتم|بیستُ هشتم|بیستُ نهم|سی‌اُم|سیُ یکم',
  ),
  uk: by(
    'нуль|один|два|три|чотири|п’ять|шість|сім|вісім|девять|десять|одинадцять|дванадцять|тринадцять|чотирнадцять|п’ятнадцять|шістнадцять|сімнадцять|вісімнадцять|дев’ятнадцять|двадцять|двадцять один|двадцять два|двадцять три|двадцять чотири|двадцять п’ять|двадцять шість|двадцять сім|двадцять вісім|двадцять дев’ять|тридцять|тридцять один|тридцять п’ять|сорок|сорок п’ять|п’ятдесят|п’ятдесят п’ять|сто|двісті п’ятдесят',
    'понеділок|вівторок|середа|четвер|п’ятниця|субота|неділя',
    'січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня',
    'перше|друге|третє|четверте|п’яте|шосте|сьоме|восьме|дев’яте|десяте|одинадцяте|дванадцяте|тринадцяте|чотирнадцяте|п’ятнадцяте|шістнадцяте|сімнадцяте|вісімнадцяте|дев’ятнадцяте|двадцяте|двадцять перше|двадцять друге|двадцять третє|двадцять четверте|двадцять п’яте|двадцять шосте|двадцять сьоме|двадцять восьме|двадцять дев’яте|тридцяте|тридцять перше',
  ),
  pl: by(
    'zero|jeden|dwa|trzy|cztery|pięć|sześć|siedem|osiem|dziewięć|dziesięć|jedenaście|dwanaście|trzynaście|czternaście|piętnaście|szesnaście|siedemnaście|osiemnaście|dziewiętnaście|dwadzieścia|dwadzieścia jeden|dwadzieścia dwa|dwadzieścia trzy|dwadzieścia cztery|dwadzieścia pięć|dwadzieścia sześć|dwadzieścia siedem|dwadzieścia osiem|dwadzieścia dziewięć|trzydzieści|trzydzieści jeden|trzydzieści pięć|czterdzieści|czterdzieści pięć|pięćdziesiąt|pięćdziesiąt pięć|sto|dwieście pięćdziesiąt',
    'poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela',
    'stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia',
    'pierwszego|drugiego|trzeciego|czwartego|piątego|szóstego|siódmego|ósmego|dziewiątego|dziesiątego|jedenastego|dwunastego|trzynastego|czternastego|piętnastego|szesnastego|siedemnastego|osiemnastego|dziewiętnastego|dwudziestego|dwudziestego pierwszego|dwudziestego drugiego|dwudziestego trzeciego|dwudziestego czwartego|dwudziestego piątego|dwudziestego szóstego|dwudziestego siódmego|dwudziestego ósmego|dwudziestego dziewiątego|trzydziestego|trzydziestego pierwszego',
  ),
  ru: by(
    'ноль|один|два|три|четыре|пять|шесть|семь|восемь|девять|десять|одиннадцать|двенадцать|тринадцать|четырнадцать|пятнадцать|шестнадцать|семнадцать|восемнадцать|девятнадцать|двадцать|двадцать один|двадцать два|двадцать три|двадцать четыре|двадцать пять|двадцать шесть|двадцать семь|двадцать восемь|двадцать девять|тридцать|тридцать один|тридцать пять|сорок|сорок пять|пятьдесят|пятьдесят пять|сто|двести пятьдесят',
    'понедельник|вторник|среда|четверг|пятница|суббота|воскресенье',
    'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря',
    'первое|второе|третье|четвёртое|пятое|шестое|седьмое|восьмое|девятое|десятое|одиннадцатое|двенадцатое|тринадцатое|четырнадцатое|пятнадцатое|шестнадцатое|семнадцатое|восемнадцатое|девятнадцатое|двадцатое|двадцать первое|двадцать второе|двадцать третье|двадцать четвёртое|двадцать пятое|двадцать шестое|двадцать седьмое|двадцать восьмое|двадцать девятое|тридцатое|тридцать первое',
  ),
  fi: by(
    'nolla|yksi|kaksi|kolme|neljä|viisi|kuusi|seitsemän|kahdeksan|yhdeksän|kymmenen|yksitoista|kaksitoista|kolmetoista|neljätoista|viisitoista|kuusitoista|seitsemäntoista|kahdeksantoista|yhdeksäntoista|kaksikymmentä|kaksikymmentäyksi|kaksikymmentäkaksi|kaksikymmentäkolme|kaksikymmentäneljä|kaksikymmentäviisi|kaksikymmentäkuusi|kaksikymmentäseitsemän|kaksikymmentäkahdeksan|kaksikymmentäyhdeksän|kolmekymmentä|kolmekymmentäyksi|kolmekymmentäviisi|neljäkymmentä|neljäkymmentäviisi|viisikymmentä|viisikymmentäviisi|sata|kaksisataa viisikymmentä',
    'maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai',
    'tammikuuta|helmikuuta|maaliskuuta|huhtikuuta|toukokuuta|kesäkuuta|heinäkuuta|elokuuta|syyskuuta|lokakuuta|marraskuuta|joulukuuta',
    'ensimmäinen|toinen|kolmas|neljäs|viides|kuudes|seitsemäs|kahdeksas|yhdeksäs|kymmenes|yhdestoista|kahdestoista|kolmastoista|neljästoista|viidestoista|kuudestoista|seitsemästoista|kahdeksastoista|yhdeksästoista|kahdeskymmenes|kahdeskymmenesensimmäinen|kahdeskymmenestoinen|kahdeskymmeneskolmas|kahdeskymmenesneljäs|kahdeskymmenesviides|kahdeskymmeneskuudes|kahdeskymmenesseitsemäs|kahdeskymmeneskahdeksas|kahdeskymmenesyhdeksäs|kolmaskymmenes|kolmaskymmenesensimmäinen',
  ),
  es: by(
    'cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieciséis|diecisiete|dieciocho|diecinueve|veinte|veintiuno|veintidós|veintitrés|veinticuatro|veinticinco|veintiséis|veintisiete|veintiocho|veintinueve|treinta|treinta y uno|treinta y cinco|cuarenta|cuarenta y cinco|cincuenta|cincuenta y cinco|cien|doscientos cincuenta',
    'lunes|martes|miércoles|jueves|viernes|sábado|domingo',
    'de enero|de febrero|de marzo|de abril|de mayo|de junio|de julio|de agosto|de septiembre|de octubre|de noviembre|de diciembre',
  ),
  fr: by(
    'zéro|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|dix-sept|dix-huit|dix-neuf|vingt|vingt et un|vingt-deux|vingt-trois|vingt-quatre|vingt-cinq|vingt-six|vingt-sept|vingt-huit|vingt-neuf|trente|trente et un|trente-cinq|quarante|quarante-cinq|cinquante|cinquante-cinq|cent|deux cent cinquante',
    'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche',
    'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
  ),
  tr: by(
    'sıfır|bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz|on|onbir|oniki|onüç|ondört|onbeş|onaltı|onyedi|onsekiz|ondokuz|yirmi|yirmi bir|yirmi iki|yirmi üç|yirmi dört|yirmi beş|yirmi altı|yirmi yedi|yirmi sekiz|yirmi dokuz|otuz|otuz bir|otuz beş|kırk|kırk beş|elli|elli beş|yüz|ikiyüz elli',
    'Pazartesi|Salı|Çarşamba|Perşembe|Cuma|Cumartesi|Pazar',
    'Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık',
  ),
}
