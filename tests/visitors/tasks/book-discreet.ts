/** A talk about violence, with a ticket that nobody at home understands. */
import type { Service } from '../../../flows/services.ts'
import type { Behind } from '../terminal.ts'
import { code, proofOfBooking } from './booked.ts'
import { allServices, serviceOf } from './office.ts'
import type { Proof, Task } from './task.ts'

const time = /\d\d:\d\d/
const service = 'violence-talk'
/** Said nowhere where somebody else may look, in no language. */
const telling = [
  ...['våld', 'slår', 'skadar mig', 'violence', 'hurt', 'عنف', 'يؤذي', 'ይጎድኣ', 'آزار', 'боляче', 'насиль', 'krzywdz'],
  ...['przemoc', 'больно', 'насили', 'satutt', 'väkival', 'hace daño', 'violencia', 'fait du mal', 'zarar', 'şiddet'],
]

const written = (html: string) => html.replace(/<(style|svg)\b[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' ')
/** Its names, who runs it, and every street of the directory: none is where she goes. */
const secrets = ({ name, organization, phone }: Service, all: readonly Service[]): string[] =>
  [...Object.values(name), ...Object.values(organization), phone, ...all.map(({ place }) => place?.address), ...telling]
    .filter((it) => it !== undefined)
    .map((it) => it.replaceAll('\u00ad', ''))

const proofOfDiscretion = async ({ handlers, tickets }: Behind): Promise<Proof> => {
  const hidden = secrets(await serviceOf(handlers, 'safety', service), await allServices(handlers))
  const given = (where: string, texts: readonly string[]) =>
    hidden
      .filter((secret) => texts.some((text) => text.toLowerCase().includes(secret.toLowerCase())))
      .map((secret) => `${where} gives away "${secret}"`)
  return ({ end }) => {
    const papers = tickets.map((ticket) => written(ticket).replaceAll('\u00ad', ''))
    if (papers.length !== 1) return `she asked for one ticket, and ${papers.length} were printed`
    return [...given('the last screen', end), ...given('the ticket', papers)][0]
  }
}

export const bookDiscreet: Task = {
  name: 'book-discreet',
  wish: {
    sv: {
      says: 'Någon gör mig illa. Jag vill prata med någon, och ha en lapp som inte säger något hemma.',
      looksFor: [/^skriv ut/, /^ja\b/, /^boka/, time, 'våld', 'skadar mig', 'trygghet'],
      until: ['bokad', 'din kod', code, 'ta din lapp'],
    },
    en: {
      says: 'Somebody hurts me. I want to talk to someone, and a ticket that says nothing at home.',
      looksFor: [/^print/, /^yes\b/, /^book /, time, 'violence', 'hurts me', 'safety'],
      until: ['booked', 'your code', code, 'take your ticket'],
    },
    ar: {
      says: 'هناك من يؤذيني. أريد أن أتحدث مع أحد، وورقة لا تقول شيئًا في البيت.',
      looksFor: [/^أريد ورقه/, /^نعم/, /^أريد موعد/, time, 'عن العنف', 'يؤذيني', 'الأمان'],
      until: ['محجوز', 'رقم', code, 'ورقتك'],
    },
    so: {
      says: 'Qof baa i dhibaya. Waxaan rabaa inaan qof la hadlo, iyo warqad aan guriga waxba ka sheegin.',
      looksFor: [/^warqad/, /^haa/, /^ballan q/, time, 'dhibaya', 'ammaan'],
      until: ['waa la qabtay', 'kood', code, 'qaado warqad'],
    },
    ti: {
      says: 'ሰብ ይጎድኣኒ ኣሎ። ምስ ሰብ ክዘራረብ እደሊ፣ ኣብ ገዛ ዋላ ሓንቲ ዘይትነግር ወረቐት ድማ።',
      looksFor: [/^ወረቐት/, /^እወ/, /^ቆጸራ/, time, 'ይጎድኣኒ', 'ድሕነት'],
      until: ['ተታሒዙ', 'ቁጽሪ', code, 'ወረቐትኩም'],
    },
    fa: {
      says: 'کسی مرا آزار می‌دهد. می‌خواهم با کسی حرف بزنم، و کاغذی که در خانه چیزی نگوید.',
      looksFor: [/^کاغذ/, /^بله/, /^وقت می/, time, 'آزار', 'امنیت'],
      until: ['گرفته شد', 'کد', code, 'کاغذ خود'],
    },
    uk: {
      says: 'Мене кривдять. Хочу з кимось поговорити, і папірець, який удома нічого не скаже.',
      looksFor: [/^надрукувати/, /^так /, /^запис/, time, 'роблять боляче', 'безпек'],
      until: ['записані', 'код', code, 'візьміть'],
    },
    pl: {
      says: 'Ktoś mnie krzywdzi. Chcę z kimś porozmawiać i dostać kartkę, która w domu nic nie powie.',
      looksFor: [/^wydrukuj/, /^tak /, 'umów', time, 'krzywdz', 'bezpiecz'],
      until: ['umówiona', 'kod', code, 'weź kartkę'],
    },
    ru: {
      says: 'Мне делают больно. Хочу с кем-то поговорить, и бумажку, которая дома ничего не скажет.',
      looksFor: [/^напечатать/, /^да /, /^запис/, time, 'больно', 'безопасн'],
      until: ['записаны', 'код', code, 'возьмите'],
    },
    fi: {
      says: 'Joku satuttaa minua. Haluan puhua jonkun kanssa, ja lapun, joka ei kotona kerro mitään.',
      looksFor: [/^tulosta/, /^kyllä/, 'varaa', time, 'satutt', 'turvalli'],
      until: ['varattu', 'koodi', code, 'ota lappu'],
    },
    ckb: {
      says: 'کەسێک ئازارم دەدات. دەمەوێت لەگەڵ کەسێک قسە بکەم، و کاغەزێک کە لە ماڵ هیچ نەڵێت.',
      looksFor: [/^کاغەز/, /^بەڵێ/, 'کاتێک دیاری', time, 'ئازار', 'سەلامەت'],
      until: ['کاتەکەتان گیرا', 'ژمارە', code, 'کاغەزەکەتان ببەن'],
    },
    es: {
      says: 'Alguien me hace daño. Quiero hablar con alguien, y un papel que en casa no diga nada.',
      looksFor: [/^imprimir/, /^sí/, /^(pedir|reservar).*cita/, time, 'hace daño', 'seguridad'],
      until: ['tienes tu cita', 'código', code, 'toma tu papel'],
    },
    fr: {
      says: 'Quelqu’un me fait du mal. Je veux parler à quelqu’un, et un papier qui ne dise rien à la maison.',
      looksFor: [/^imprimer/, /^oui/, /^prendre/, time, 'fait du mal', 'sécurité'],
      until: ['rendez-vous est pris', 'code', code, 'prenez votre papier'],
    },
    tr: {
      says: 'Biri bana zarar veriyor. Biriyle konuşmak ve evde bir şey söylemeyen bir kâğıt istiyorum.',
      looksFor: ['yazdır', /^evet/, /^randevu al/, time, 'zarar', 'güven'],
      until: ['alındı', 'kod', code, 'kâğıdınızı'],
    },
  },
  proof: async (terminal) => {
    const booked = await proofOfBooking(terminal, service)
    const discreet = await proofOfDiscretion(terminal)
    return async (got) => (await booked(got)) ?? (await discreet(got))
  },
}
