/** Where is debt advice, and when is it open? */
import { isIn } from '../wish.ts'
import { serviceOf } from './office.ts'
import type { Task } from './task.ts'

/** A street and its number: as its sign says, in every language. */
const street = /\p{L}+(gatan|vägen) \d+/u

export const find: Task = {
  name: 'find',
  wish: {
    sv: {
      says: 'Jag kan inte betala mina skulder. Vart kan jag gå, och när är det öppet?',
      looksFor: ['skuld', 'pengar'],
      until: [street, /öpp(et|nar).*\d\d:\d\d/],
    },
    en: {
      says: 'I cannot pay my debts. Where can I go, and when is it open?',
      looksFor: ['debt', 'money'],
      until: [street, /opens?\b.*\d\d:\d\d/],
    },
    ar: {
      says: 'لا أستطيع دفع ديوني. إلى أين أذهب، ومتى يكون المكان مفتوحًا؟',
      looksFor: ['الديون', 'المال'],
      until: [street, /(مفتوح|يفتح).*\d\d:\d\d/],
    },
    so: {
      says: 'Deynta ma bixin karo. Xaggee aadi karaa, goormaana furan?',
      looksFor: ['deyn', 'lacag'],
      until: [street, /fur(an|mayaa).*\d\d:\d\d/],
    },
    ti: {
      says: 'ዕዳይ ክኸፍል ኣይክእልን። ናበይ ክኸይድ እኽእል፣ መዓስ ከ ክፉት እዩ?',
      looksFor: ['ዕዳ', 'ገንዘብ'],
      until: [street, /ክፉት.*\d\d:\d\d/],
    },
    fa: {
      says: 'نمی‌توانم قرض‌هایم را بدهم. کجا بروم و چه وقت باز است؟',
      looksFor: ['قرض', 'پول'],
      until: [street, /باز .*\d\d:\d\d/],
    },
    uk: {
      says: 'Не можу сплатити борги. Куди мені піти і коли там відчинено?',
      looksFor: ['борг', 'грош'],
      until: [street, /відчин.*\d\d:\d\d/],
    },
    pl: {
      says: 'Nie mogę spłacić długów. Dokąd mogę pójść i kiedy jest otwarte?',
      looksFor: ['dług', 'pienią'],
      until: [street, /otwar.*\d\d:\d\d/],
    },
    ru: {
      says: 'Не могу заплатить долги. Куда мне пойти и когда там открыто?',
      looksFor: ['долг', 'деньг'],
      until: [street, /откр.*\d\d:\d\d/],
    },
    fi: {
      says: 'En pysty maksamaan velkojani. Minne voin mennä, ja milloin siellä on auki?',
      looksFor: ['vela', 'raha'],
      until: [street, /(auki|aukea).*\d\d:\d\d/],
    },
    ckb: {
      says: 'ناتوانم قەرزەکانم بدەمەوە. بچم بۆ کوێ، کەی کراوەیە؟',
      looksFor: ['قەرز', 'پارە'],
      until: [street, /(کراوەیە|دەکرێتەوە).*\d\d:\d\d|\d\d:\d\d.*دەکرێتەوە/],
    },
    es: {
      says: 'No puedo pagar mis deudas. ¿Adónde voy y cuándo abren?',
      looksFor: ['deuda', 'dinero'],
      until: [street, /(abierto|abre).*\d\d:\d\d/],
    },
    fr: {
      says: 'Je ne peux pas payer mes dettes. Où aller, et quand est-ce ouvert ?',
      looksFor: ['dette', 'argent'],
      until: [street, /ouv(ert|re).*\d\d:\d\d/],
    },
    tr: {
      says: 'Borçlarımı ödeyemiyorum. Nereye gideyim, ne zaman açık?',
      looksFor: ['borç', 'para'],
      until: [street, /açı(k|lış).*\d\d:\d\d/],
    },
  },
  proof: async ({ handlers }) => {
    const { place, opening } = await serviceOf(handlers, 'money', 'debt-advice')
    if (!place?.address || opening.is !== 'open') throw new Error('the demo office is not what this task was written for')
    const facts = [place.address, opening.until]
    return ({ end }) => {
      const missed = facts.filter((fact) => !end.some((words) => isIn(words, fact)))
      return missed.length > 0 ? `what she was told is not what the directory says: ${missed.join(', ')}` : undefined
    }
  },
}
