/** Somebody shall come to her; and at the desk somebody answers, as `npm run desk` does. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '../../../main/clock.ts'
import { answerFile, callFile } from '../../../main/desk/desk.ts'
import type { Task } from './task.ts'

/** Not what the office promises by itself, so that it is the answer that she is told. */
const MINUTES = 4
const LOOK_EVERY_MS = 200

/** Answers every call. Returns the way to stop. */
export const staffDesk = ({ data, clock }: { data: string; clock: Clock }, answer: string): (() => void) => {
  const folder = join(data, 'desk')
  const ending = callFile('')
  let stop = () => {}
  const look = () => {
    const calls = readdirSync(folder).filter((file) => file.endsWith(ending))
    for (const call of calls.map((file) => file.slice(0, -ending.length))) {
      const file = join(folder, answerFile(call))
      if (!existsSync(file)) writeFileSync(file, answer, { mode: 0o600 })
    }
    stop = clock.after(LOOK_EVERY_MS, look)
  }
  look()
  return () => stop()
}

export const callPerson: Task = {
  name: 'call-person',
  wish: {
    sv: {
      says: 'Jag vill att någon kommer hit.',
      looksFor: [/^ja\b/, /^personal$/],
      until: [/någon kommer/],
      unless: ['ingen kan komma'],
    },
    en: {
      says: 'I want somebody to come.',
      looksFor: [/^yes\b/, /^a person$/],
      until: [/somebody (comes|is coming)/],
      unless: ['nobody can come'],
    },
    ar: {
      says: 'أريد أن يأتي إليّ أحد.',
      looksFor: [/^نعم/, /^موظف$/],
      until: ['سيأتي شخص'],
      unless: ['لا يقدر أحد أن يأتي'],
    },
    so: {
      says: 'Waxaan rabaa in qof ii yimaado.',
      looksFor: [/^haa/, /^shaqaale$/],
      until: [/qof baa .*imanaya/],
      unless: ['cidna ma iman karto'],
    },
    ti: {
      says: 'ሰብ ናባይ ክመጽእ እደሊ።',
      looksFor: [/^እወ/, /^ሰራሕተኛ$/],
      until: [/ሰብ .*(ክመጽእ እዩ|ይመጽእ ኣሎ)/],
      unless: ['ክመጽእ ዝኽእል ሰብ የለን'],
    },
    fa: {
      says: 'می‌خواهم کسی پیش من بیاید.',
      looksFor: [/^بله/, /^کارمند$/],
      until: [/یک نفر .*می.?آید/],
      unless: [/نمی.*بیاید/],
    },
    uk: {
      says: 'Хочу, щоб до мене хтось прийшов.',
      looksFor: [/^так /, /^персонал$/],
      until: [/до вас (прийдуть|уже йдуть)/],
      unless: ['ніхто не може'],
    },
    pl: {
      says: 'Chcę, żeby ktoś do mnie przyszedł.',
      looksFor: [/^tak /, /^obsługa$/],
      until: [/ktoś (przyjdzie|już idzie)/],
      unless: ['nikt nie może'],
    },
    ru: {
      says: 'Хочу, чтобы ко мне кто-нибудь подошёл.',
      looksFor: [/^да /, /^персонал$/],
      until: [/к вам (придут|идут)/],
      unless: ['никто не может'],
    },
    fi: {
      says: 'Haluan, että joku tulee tänne.',
      looksFor: [/^kyllä/, /^(työntekijä|henkilö)$/],
      until: [/joku tulee/],
      unless: ['kukaan ei pääse'],
    },
    ckb: {
      says: 'دەمەوێت کەسێک بێتە لام.',
      looksFor: [/^بەڵێ/, /^کارمەند$/],
      until: [/کەسێک .*دێت/],
      unless: ['کەس ناتوانێت بێت'],
    },
    es: {
      says: 'Quiero que venga alguien.',
      looksFor: [/^sí/, /^(una persona|personal)$/],
      until: [/alguien viene/],
      unless: ['no puede venir nadie'],
    },
    fr: {
      says: 'Je veux que quelqu’un vienne.',
      looksFor: [/^oui/, /^(une personne|personnel)$/],
      until: [/quelqu.un arrive/],
      unless: ['personne ne peut venir'],
    },
    tr: {
      says: 'Yanıma birinin gelmesini istiyorum.',
      looksFor: [/^evet/, /^görevli$/],
      until: [/biri .*geliyor/],
      unless: ['kimse gelemiyor'],
    },
  },
  meanwhile: (house) => staffDesk(house, String(MINUTES)),
  proof:
    async () =>
    ({ end }) =>
      end.some((words) => words.includes(String(MINUTES)))
        ? undefined
        : `the desk said ${MINUTES} minutes, and she was told: ${end[0]}`,
}
