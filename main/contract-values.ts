/** What the contract's verbs are made of, for visitors' verbs and staff's alike. Everything has a bound. */
import * as v from 'valibot'
import { type Language, type Line, languages } from '../flows/screen.ts'
import { isLine } from '../flows/wording/check.ts'

/** Not empty, and no longer than that. */
export const text = (max: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(max))
export const exact = <E extends v.ObjectEntries>(entries: E) => v.strictObject(entries)
export const list = <S extends v.GenericSchema>(item: S, max: number) => v.pipe(v.array(item), v.maxLength(max), v.readonly())
export const nothing = exact({})

export const id = v.pipe(v.string(), v.regex(/^[\w.-]{1,80}$/, 'an id: letters, digits, dot, dash'))
export const date = v.pipe(v.string(), v.isoDate())
export const time = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time: HH:MM'))
export const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000))
export const language = v.picklist(languages)
/** 600: longer than any text of an office's, since a fault may quote one. */
export const words = exact(
  Object.fromEntries(languages.map((l) => [l, v.optional(text(600))])) as {
    [L in Language]: v.OptionalSchema<ReturnType<typeof text>, undefined>
  },
)
export const line = v.custom<Line>(isLine, 'a line of the catalogue, with its values')
export const picture = v.pipe(v.string(), v.regex(/^[a-z0-9.-]{1,60}$/))
/** A recording's name: a key of the catalogue, or a value's name, and the way to its part. It cannot climb out of a folder. */
export const clip = v.pipe(v.string(), v.maxLength(120), v.regex(/^[A-Za-z0-9][\w-]*(\.[\w-]+)*(\/=?[\w-]+(\.=?[\w-]+)*)*$/))
