/**
 * HSDS 3.x as real directories write it: one object where a list belongs, a list where one object belongs, null for nothing.
 * Only what a visitor is told is read; all else is let be. `ledstang` holds what HSDS has no field for.
 */
import * as v from 'valibot'
import type { Access, WayIn } from '../../flows/services.ts'
import { inOtherLanguages } from '../office/in-languages.ts'

const waysIn: Record<WayIn, true> = { 'drop-in': true, book: true, apply: true, referral: true }
const accesses: Record<Access, true> = {
  'step-free': true,
  lift: true,
  toilet: true,
  'hearing-loop': true,
  'guide-dog': true,
  quiet: true,
}
const oneOf = <T extends string>(table: Record<T, true>) => {
  const names = Object.keys(table) as T[]
  return v.picklist(names, `Use only: ${names.join(', ')}.`)
}

/** Real and written line ends become spaces; control signs, which could steer a printer or turn text around, go. */
const plain = (text: string) =>
  text
    .replace(/\\[nrt]|#{3,}/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim()
const text = (max: number) =>
  v.pipe(v.string('Write text, in quotes.'), v.transform(plain), v.maxLength(max, `Shorten it to ${max} characters.`))
const optionalText = (max: number) =>
  v.pipe(
    v.nullish(text(max)),
    v.transform((found) => found || undefined),
  )
const asList = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
/** A list; one alone counts as a list of one, nothing as an empty list. */
const many = <S extends v.GenericSchema>(item: S) => v.pipe(v.optional(v.unknown(), []), v.transform(asList), v.array(item))
/** One object; of a list the first. */
const one = <S extends v.GenericSchema>(item: S) =>
  v.pipe(
    v.optional(v.unknown()),
    v.transform((value) => (Array.isArray(value) ? value[0] : (value ?? undefined))),
    v.optional(item),
  )
const id = v.pipe(
  v.union([v.string(), v.number()], 'Give it an id.'),
  v.transform(String),
  v.regex(/^[\w.-]{1,80}$/, 'Give it an id of letters, digits, dots and dashes.'),
)
const reference = v.nullish(v.pipe(v.union([v.string(), v.number()]), v.transform(String)))

const phone = v.object({ number: v.nullish(v.union([v.string(), v.number()])), type: v.nullish(v.string()) })
export const organization = v.object({
  id: reference,
  name: v.pipe(text(200), v.nonEmpty('Give the organization a name.')),
  phones: many(phone),
})
const address = v.object({
  address_1: optionalText(120),
  address_2: optionalText(60),
  city: optionalText(60),
  address_type: v.nullish(v.string()),
})
export const location = v.object({
  id: reference,
  name: optionalText(200),
  addresses: many(address),
  phones: many(phone),
  schedules: many(v.unknown()),
})
const serviceAtLocation = v.object({
  location: one(location),
  location_id: reference,
  phones: many(phone),
  schedules: many(v.unknown()),
})

const translation = v.strictObject({
  name: optionalText(600),
  description: optionalText(600),
  eligibility: optionalText(600),
  organization: optionalText(600),
  place: optionalText(600),
})
const ours = v.strictObject({
  id: v.optional(id),
  translations: v.optional(v.strictObject(inOtherLanguages(translation)), {}),
  waysIn: v.optional(v.array(oneOf(waysIn)), []),
  access: v.optional(v.array(oneOf(accesses)), []),
  discreet: v.optional(v.boolean()),
  nameless: v.optional(v.boolean(), false),
  interpreter: v.optional(v.boolean()),
  here: v.optional(v.boolean(), false),
  picture: v.optional(
    v.pipe(v.string(), v.regex(/^[a-z0-9.-]{1,60}$/, 'Write the name of a picture: small letters, dots and dashes.')),
  ),
  fictional: v.optional(v.boolean()),
})
export const extensionFields = Object.keys(ours.entries)

export const hsdsService = v.object({
  id,
  name: v.pipe(text(200), v.nonEmpty('Give it a name.')),
  description: optionalText(600),
  eligibility_description: optionalText(600),
  interpretation_services: optionalText(2_000),
  status: v.nullish(v.string()),
  organization: one(organization),
  organization_id: reference,
  service_at_locations: many(serviceAtLocation),
  schedules: many(v.unknown()),
  phones: many(phone),
  languages: many(v.unknown()),
  cost_options: many(v.unknown()),
  attributes: many(v.object({ taxonomy_term: v.nullish(v.object({ code: v.nullish(v.string()) })) })),
  ledstang: v.optional(ours, {}),
})
export type HsdsService = v.InferOutput<typeof hsdsService>
export type Organization = v.InferOutput<typeof organization>
export type Location = v.InferOutput<typeof location>
export type ServiceAtLocation = v.InferOutput<typeof serviceAtLocation>
export type Phone = v.InferOutput<typeof phone>
