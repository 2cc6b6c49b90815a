/** Names that stand within the staff's sentences, in the two languages that staff read. */
import type { Language, Words } from '../screen.ts'

/** What staff read; visitors' languages are those of the office. */
export const staffLanguages = ['sv', 'en'] as const satisfies readonly Language[]
const inBoth = (write: (language: string) => string): Words =>
  Object.fromEntries(staffLanguages.map((language) => [language, write(language)]))

/** The one name that is too long for a narrow glass may be divided. */
const divided = (name: string) => name.replace('centralkurdiska', 'central\u00adkurdiska')
export const languageName = (language: Language = 'sv'): Words =>
  inBoth((written) => divided(new Intl.DisplayNames([written], { type: 'language' }).of(language) ?? language))

/** `day`: 1 is Monday. */
export const weekdayName = (day: number): Words =>
  inBoth((written) =>
    // the fifth of January 1970 was a Monday
    new Intl.DateTimeFormat(written, { weekday: 'long', timeZone: 'UTC' }).format(new Date((3 + day) * 86_400_000)),
  )

/** All hours of a day as doors write them, 09:00–12:00, 13:00–16:30: short enough for a card, and no part of the day is told. */
export const hoursInWords = (stretches: readonly { from: string; to: string }[]): Words =>
  inBoth(() => stretches.map(({ from, to }) => `${from}–${to}`).join(', '))

/** What machines call things has no spaces: it may be divided where a sign or a capital begins another part. */
export const deviceName = (device: string): Words => ({
  en: device.replace(/([_.:]|[a-z](?=[A-Z0-9])|[0-9](?=[A-Z]))/g, '$1\u200b'),
})
