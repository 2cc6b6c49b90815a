/** A talk about violence, with a ticket that nobody at home understands. */
import type { Service } from '../../../flows/services.ts'
import type { RealTerminal } from '../terminal.ts'
import { code, proofOfBooking } from './booked.ts'
import { allServices, serviceOf } from './office.ts'
import type { Proof, Task } from './task.ts'

const time = /\d\d:\d\d/
const service = 'violence-talk'
/** Said nowhere where somebody else may look, in no language. */
const telling = ['våld', 'slår', 'violence', 'hurt', 'عنف', 'يؤذي']

const written = (html: string) => html.replace(/<(style|svg)\b[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' ')
/** Its names, who runs it, and every street of the directory: none is where she goes. */
const secrets = ({ name, organization, phone }: Service, all: readonly Service[]): string[] =>
  [...Object.values(name), ...Object.values(organization), phone, ...all.map(({ place }) => place?.address), ...telling]
    .filter((it) => it !== undefined)
    .map((it) => it.replaceAll('\u00ad', ''))

const proofOfDiscretion = async ({ handlers, tickets }: RealTerminal): Promise<Proof> => {
  const hidden = secrets(await serviceOf(handlers, 'safety', service), await allServices(handlers))
  const given = (where: string, texts: readonly string[]) =>
    hidden
      .filter((secret) => texts.some((text) => text.toLowerCase().includes(secret.toLowerCase())))
      .map((secret) => `${where} gives away "${secret}"`)
  return (end) => {
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
      looksFor: [/^skriv ut/, /^ja\b/, 'boka', time, 'våld', 'gör mig illa', 'trygghet'],
      until: ['bokad', 'din kod', code, 'ta din lapp'],
    },
    en: {
      says: 'Somebody hurts me. I want to talk to someone, and a ticket that says nothing at home.',
      looksFor: [/^print/, /^yes\b/, 'book', time, 'violence', 'hurts me', 'safety'],
      until: ['booked', 'your code', code, 'take your ticket'],
    },
    ar: {
      says: 'هناك من يؤذيني. أريد أن أتحدث مع أحد، وورقة لا تقول شيئًا في البيت.',
      looksFor: [/^اطبع/, /^نعم/, 'احجز', time, 'عن العنف', 'يؤذيني', 'الأمان'],
      until: ['تم حجز', 'رمزك', code, 'خذ ورقتك'],
    },
  },
  proof: async (terminal) => {
    const booked = await proofOfBooking(terminal, service)
    const discreet = await proofOfDiscretion(terminal)
    return async (end) => (await booked(end)) ?? (await discreet(end))
  },
}
