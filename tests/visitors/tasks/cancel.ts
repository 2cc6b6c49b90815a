/** She has a time and cannot come: she wants it cancelled, with the code on her ticket. */
import type { Behind } from '../terminal.ts'
import type { Task } from './task.ts'

const service = 'debt-advice'

/** A time that she booked on another day, at another terminal: its code. */
const bookedBefore = async ({ handlers }: Behind): Promise<string> => {
  const slots = await handlers['booking.freeTimes']({ service })
  const [slot] = slots.slice(-1)
  if (!slot) throw new Error('the demo office has no free time')
  const held = await handlers['booking.hold']({ service, start: slot.start })
  const booked = held.ok ? await handlers['booking.confirm']({ hold: held.hold }) : held
  if (!booked.ok) throw new Error('what is free could not be booked')
  return booked.code
}

export const cancel: Task = {
  name: 'cancel',
  wish: {
    sv: {
      says: 'Jag kan inte komma på min tid. Jag vill avboka den.',
      looksFor: [/^ja\b/, 'avboka', 'min bokade', /^klart$/],
      until: ['är avbokad'],
    },
    en: {
      says: 'I cannot come to my booking. I want to cancel it.',
      looksFor: [/^yes\b/, 'cancel', 'my booked', /^(done|ready)$/],
      until: ['is cancelled'],
    },
    ar: {
      says: 'لا أستطيع أن آتي إلى موعدي. أريد إلغاءه.',
      looksFor: [/^نعم/, 'إلغاء', /^موعدي$/, /^جاهز/],
      until: ['ألغي موعد'],
    },
    so: {
      says: 'Ballantayda ma imaan karo. Waan joojinayaa.',
      looksFor: [/^haa/, 'jooji', 'ballantayda', /^diyaar/],
      until: ['waa la joojiyay'],
    },
    ti: { says: 'ናብ ቆጸራይ ክመጽእ ኣይክእልን። ክስርዞ እደሊ።', looksFor: [/^እወ/, 'ይሰረዝ', 'ናተይ ቆጸራ', 'ወዲአ'], until: ['ተሰሪዙ'] },
    fa: { says: 'نمی‌توانم سر وقتم بیایم. می‌خواهم لغوش کنم.', looksFor: [/^بله/, 'لغو', /^وقت من$/, 'تمام'], until: ['لغو شد'] },
    uk: {
      says: 'Не зможу прийти на свій запис. Хочу його скасувати.',
      looksFor: [/^так/, 'скасувати', 'мій запис', 'готово'],
      until: ['запис скасовано'],
    },
    pl: {
      says: 'Nie mogę przyjść na wizytę. Chcę ją odwołać.',
      looksFor: [/^tak/, 'odwołaj', 'moja wizyta', 'gotowe'],
      until: ['wizyta odwołana'],
    },
    ru: {
      says: 'Не смогу прийти в своё время. Хочу отменить запись.',
      looksFor: [/^да/, 'отменить', 'моя запись', 'готово'],
      until: ['запись отменена'],
    },
    fi: {
      says: 'En pääse varaamalleni ajalle. Haluan perua sen.',
      looksFor: [/^kyllä/, 'peru', 'minun aikani', 'valmis'],
      until: ['on peruttu'],
    },
    ckb: {
      says: 'ناتوانم بێم بۆ کاتەکەم. دەمەوێت هەڵیبوەشێنمەوە.',
      looksFor: [/^بەڵێ/, 'هەڵبوەشێتەوە', 'کاتەکەی من', /^تەواو$/],
      until: ['هەڵوەشایەوە'],
    },
    es: {
      says: 'No puedo ir a mi cita. Quiero anularla.',
      looksFor: [/^sí/, 'anular', /^mi cita$/, 'listo'],
      until: ['está anulada'],
    },
    fr: {
      says: 'Je ne peux pas venir à mon rendez-vous. Je veux l’annuler.',
      looksFor: [/^oui/, 'annuler', /^mon rendez-vous$/, /^c.est bon/],
      until: ['est annulé'],
    },
    tr: {
      says: 'Randevuma gelemiyorum. İptal etmek istiyorum.',
      looksFor: [/^evet/, 'iptal', /^randevum$/, 'tamam'],
      until: ['iptal edildi'],
    },
  },
  carries: bookedBefore,
  proof: async ({ appointment }, code = '') => {
    if (!appointment(code)) throw new Error('what she booked before is not in the store')
    return () => (appointment(code) ? 'her time is still in the store' : undefined)
  },
}
