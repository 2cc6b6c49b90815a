/** What Swedish offices write in short. Letters stand where a voice would read a word: *BankID* is not *bankid*. */
import type { Language } from '../../screen.ts'
import type { Pronunciation } from '../lexicon.ts'

const list = (language: Language, entries: string): Pronunciation[] =>
  entries.split('|').map((entry) => {
    const [written = '', spoken = ''] = entry.split('=')
    return { written, spoken, language }
  })
/** In each language as it is said there; staff know the letters in all of them. */
const bankId: Readonly<Record<Exclude<Language, 'so' | 'ckb'>, string>> = {
  sv: 'bank-i-dé',
  en: 'bank-eye-dee',
  ar: 'بَنْكْ آيدِي',
  ti: 'ባንክ ኣይዲ',
  fa: 'بانک آی‌دی',
  uk: 'банк-айді',
  pl: 'bank-aj-di',
  ru: 'банк-айди',
  fi: 'pankki-iidee',
  es: 'bank-i-de',
  fr: 'banque-i-dé',
  tr: 'bank-ay-di',
}
export const abbreviations: readonly Pronunciation[] = [
  ...Object.entries(bankId).map(([language, spoken]) => ({ written: 'BankID', spoken, language: language as Language })),
  ...list(
    'sv',
    'kl.=klockan|kl=klockan|t.ex.=till exempel|bl.a.=bland annat|m.m.=med mera|m.fl.=med flera|o.s.v.=och så vidare|osv.=och så vidare|d.v.s.=det vill säga|dvs.=det vill säga|f.d.=före detta|fr.o.m.=från och med|t.o.m.=till och med|p.g.a.=på grund av|ca.=cirka|ca=cirka|nr.=nummer|nr=nummer|tfn=telefon|tel.=telefon|vån.=våning|kr.=kronor|kr=kronor|dr.=doktor|dr=doktor|S:t=Sankt|S:ta=Sankta|mån.=måndag|mån=måndag|tis.=tisdag|tis=tisdag|ons.=onsdag|ons=onsdag|tors.=torsdag|tors=torsdag|fre.=fredag|fre=fredag|lör.=lördag|lör=lördag|sön.=söndag|sön=söndag|ID=i-dé|id=i-dé|SFI=äss-eff-i|sfi=äss-eff-i|SIP=sipp|LSS=äll-äss-äss|Dr.=doktor|Dr=doktor',
  ),
  ...list(
    'en',
    'e.g.=for example|i.e.=that is|etc.=and so on|approx.=about|ca.=about|ca=about|tel.=telephone|a.m.=in the morning|p.m.=in the afternoon|kr=kronor|dr.=doctor|Dr.=doctor|Dr=doctor|SEK=kronor|SIP=sip|Mon=Monday|Tue=Tuesday|Tues=Tuesday|Wed=Wednesday|Thu=Thursday|Thurs=Thursday|Fri=Friday|St=Saint',
  ),
]
