/** A time with a debt adviser, as soon as can be. */
import { code, proofOfBooking } from './booked.ts'
import type { Task } from './task.ts'

/** Times stand in order: the first that she meets is the soonest. */
const time = /\d\d:\d\d/

export const book: Task = {
  name: 'book',
  wish: {
    sv: {
      says: 'Jag vill träffa någon om mina skulder, så snart det går.',
      looksFor: [/^ja\b/, /^boka/, time, 'skuld', 'pengar'],
      until: ['bokad', 'din kod', code, time],
    },
    en: {
      says: 'I want to meet somebody about my debts, as soon as I can.',
      looksFor: [/^yes\b/, /^book /, time, 'debt', 'money'],
      until: ['booked', 'your code', code, time],
    },
    ar: {
      says: 'أريد أن أقابل أحدًا بشأن ديوني في أقرب وقت.',
      looksFor: [/^نعم/, /^أريد موعد/, time, 'الديون', 'المال'],
      until: ['محجوز', 'رقم', code, time],
    },
    so: {
      says: 'Waxaan rabaa inaan qof kala hadlo deyntayda, sida ugu dhaqsaha badan.',
      looksFor: [/^haa/, /^ballan q/, time, 'deyn', 'lacag'],
      until: ['waa la qabtay', 'kood', code, time],
    },
    ti: {
      says: 'ብዛዕባ ዕዳይ ምስ ሰብ ክዘራረብ እደሊ፣ ብቕልጡፍ።',
      looksFor: [/^እወ/, /^ቆጸራ/, time, 'ዕዳ', 'ገንዘብ'],
      until: ['ተታሒዙ', 'ቁጽሪ', code, time],
    },
    fa: {
      says: 'می‌خواهم هرچه زودتر درباره‌ی قرض‌هایم با کسی حرف بزنم.',
      looksFor: [/^بله/, /^وقت می/, time, 'قرض', 'پول'],
      until: ['گرفته شد', 'کد', code, time],
    },
    uk: {
      says: 'Хочу якнайшвидше поговорити з кимось про свої борги.',
      looksFor: [/^так /, /^запис/, time, 'борг', 'грош'],
      until: ['записані', 'код', code, time],
    },
    pl: {
      says: 'Chcę jak najszybciej porozmawiać z kimś o moich długach.',
      looksFor: [/^tak /, 'umów', time, 'dług', 'pienią'],
      until: ['umówiona', 'kod', code, time],
    },
    ru: {
      says: 'Хочу поскорее поговорить с кем-нибудь о моих долгах.',
      looksFor: [/^да /, /^запис/, time, 'долг', 'деньг'],
      until: ['записаны', 'код', code, time],
    },
    fi: {
      says: 'Haluan tavata jonkun veloistani niin pian kuin voi.',
      looksFor: [/^kyllä/, 'varaa', time, 'vela', 'raha'],
      until: ['varattu', 'koodi', code, time],
    },
    ckb: {
      says: 'دەمەوێت زوو لەگەڵ کەسێک باسی قەرزەکانم بکەم.',
      looksFor: [/^بەڵێ/, 'کاتێک دیاری', time, 'قەرز', 'پارە'],
      until: ['کاتەکەتان گیرا', 'ژمارە', code, time],
    },
    es: {
      says: 'Quiero hablar con alguien de mis deudas lo antes posible.',
      looksFor: [/^sí/, /^(pedir|reservar).*cita/, time, 'deuda', 'dinero'],
      until: ['tienes tu cita', 'código', code, time],
    },
    fr: {
      says: 'Je veux voir quelqu’un pour mes dettes, le plus tôt possible.',
      looksFor: [/^oui/, /^prendre/, time, 'dette', 'argent'],
      until: ['rendez-vous est pris', 'code', code, time],
    },
    tr: {
      says: 'Borçlarım için en kısa zamanda biriyle görüşmek istiyorum.',
      looksFor: [/^evet/, /^randevu al/, time, 'borç', 'para'],
      until: ['alındı', 'kod', code, time],
    },
  },
  proof: (house) => proofOfBooking(house, 'debt-advice'),
}
