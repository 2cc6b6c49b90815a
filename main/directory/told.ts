/** Single things that HSDS says about a service, as a visitor is told them. Pure. */
import { type Kind, kinds } from '../../flows/find/kinds.ts'
import type { Words } from '../../flows/screen.ts'
import type { Cost } from '../../flows/services.ts'
import type { HsdsService, Location, Phone } from './hsds-schema.ts'

type Translations = HsdsService['ledstang']['translations']
type Translated = keyof NonNullable<Translations['en']>

/** The text itself is Swedish: HSDS has no field for a translation, so those are in `ledstang`. */
export function wordsOf(sv: string, translations: Translations, field: Translated): Words {
  const en = translations.en?.[field]
  const ar = translations.ar?.[field]
  return { sv, ...(en ? { en } : {}), ...(ar ? { ar } : {}) }
}

const isKind = (code: string): code is Kind => kinds.some((kind) => kind === code)
/** Every code that the service is filed under, and those that are kinds of ours; other taxonomies are let be. */
export function kindsOfService({ attributes }: HsdsService): { codes: string[]; known: Kind[] } {
  const codes = attributes.map(({ taxonomy_term }) => taxonomy_term?.code ?? '').filter(Boolean)
  return { codes, known: [...new Set(codes.filter(isKind))] }
}

/** Nothing said, several prices, another currency: she asks. */
export function costOf(options: readonly unknown[]): Cost {
  const amounts = options.map((option) => {
    const { amount, currency } = { ...(option as { amount?: unknown; currency?: unknown }) }
    if (Number(amount) === 0 && amount !== '' && amount !== null) return 0
    const kronor = typeof currency === 'string' && currency.toUpperCase() === 'SEK' ? Number(amount) : Number.NaN
    return Number.isInteger(kronor) && kronor > 0 && kronor <= 1_000_000 ? kronor : undefined
  })
  const [first] = amounts
  if (first === undefined || amounts.some((it) => it !== first)) return { is: 'ask' }
  return first === 0 ? { is: 'free' } : { is: 'kronor', kronor: first }
}

/** Two or three letters first: five to eight would be read as a language too, and are a word. */
const tongue = /^[a-z]{2,3}(-[a-z0-9-]{2,16})?$/i
/** BCP 47 codes; `unread`: a language told in prose only, such as “Spanish (limited)”. */
export function tonguesOf(languages: readonly unknown[]): { codes: string[]; unread: number } {
  const codes = languages.map((language) => {
    const { code } = { ...(language as { code?: unknown }) }
    try {
      return typeof code === 'string' && tongue.test(code) ? Intl.getCanonicalLocales(code)[0] : undefined
    } catch {
      return undefined
    }
  })
  const known = codes.filter((it) => it !== undefined)
  return { codes: [...new Set(known)].slice(0, 40), unread: codes.length - known.length }
}

const silent = ['fax', 'text', 'sms', 'textphone', 'tty', 'pager']
/** The first number that a person answers, as it is written. */
export function phoneOf(phones: readonly Phone[]): string | undefined {
  const numbers = phones
    .filter(({ type }) => !silent.includes(type?.toLowerCase() ?? 'voice'))
    .map(({ number }) =>
      String(number ?? '')
        .replace(/[^\d+ ()-]/g, '')
        .trim(),
    )
  return numbers.find((number) => /\d{2}/.test(number) && number.length <= 30)
}

/** The street as its sign says, and the town; a postcode helps nobody to walk there. */
export function addressOf({ addresses }: Location): string | undefined {
  const address = addresses.find(({ address_type }) => address_type !== 'postal') ?? addresses[0]
  if (!address?.address_1) return undefined
  return [address.address_1, address.address_2, address.city].filter(Boolean).join(', ').slice(0, 200)
}
