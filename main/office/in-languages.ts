/** The same field in each language but Swedish, which is always there: what an office may leave out. */
import * as v from 'valibot'
import { type Language, languages } from '../../flows/screen.ts'

type Other = Exclude<Language, 'sv'>
export const inOtherLanguages = <S extends v.GenericSchema>(field: S) =>
  Object.fromEntries(languages.filter((it) => it !== 'sv').map((language) => [language, v.optional(field)])) as {
    [L in Other]: v.OptionalSchema<S, undefined>
  }
