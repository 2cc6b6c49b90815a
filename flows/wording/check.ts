/** Is this a line of the catalogue? For boundaries: what comes over the contract is not believed. */
import { type Line, languages } from '../screen.ts'
import { strings } from './strings.ts'

const MAX_TEXT = 600
const MAX_LIST = 40
const isText = (it: unknown, max = MAX_TEXT) => typeof it === 'string' && it.length > 0 && it.length <= max
export const longestName = 20
/** Letters, and what stands between the parts of a name; not at its ends. */
export const isName = (it: unknown): it is string =>
  typeof it === 'string' && [...it].length <= longestName && /^\p{L}+(?:[ ’-]\p{L}+)*$/u.test(it)
const isObject = (it: unknown): it is Record<string, unknown> => typeof it === 'object' && it !== null && !Array.isArray(it)

/** Each kind's one field, and what it may hold. */
const isCount = (it: unknown) => typeof it === 'number' && Number.isInteger(it) && Math.abs(it) < 1_000_000
const fields: Record<string, { name: string; holds: (it: unknown) => boolean; also?: string }> = {
  place: { name: 'n', holds: isCount, also: 'of' },
  count: { name: 'n', holds: isCount },
  day: {
    name: 'date',
    holds: (it) => isText(it, 10) && /^\d{4}-\d\d-\d\d$/.test(String(it)) && !Number.isNaN(Date.parse(String(it))),
  },
  time: { name: 'at', holds: (it) => isText(it, 5) && /^([01]\d|2[0-3]):[0-5]\d$/.test(String(it)) },
  digits: { name: 'digits', holds: (it) => isText(it, 12) && /^\d+$/.test(String(it)) },
  phone: { name: 'number', holds: (it) => isText(it, 30) && /^[+\d][\d -]*$/.test(String(it)) },
  letters: { name: 'letters', holds: (it) => isText(it, 60) && /^[\p{L}\d ’-]+$/u.test(String(it)) },
  name: { name: 'name', holds: isName },
  address: { name: 'address', holds: (it) => isText(it, 200) },
  tongues: {
    name: 'codes',
    holds: (it) =>
      Array.isArray(it) && it.length <= MAX_LIST && it.every((code) => /^[a-z]{2,3}(-[A-Za-z]+)?$/.test(String(code))),
  },
  words: {
    name: 'in',
    holds: (it) =>
      isObject(it) &&
      Object.entries(it).every(([l, text]) => languages.some((known) => known === l) && (text === undefined || isText(text))),
  },
}

export function isLine(it: unknown): it is Line {
  if (!isObject(it) || typeof it.key !== 'string' || !Object.hasOwn(strings, it.key)) return false
  if (it.in !== undefined && !languages.some((known) => known === it.in)) return false
  if (Object.keys(it).some((name) => !['key', 'values', 'in'].includes(name)) || !isObject(it.values)) return false
  const wanted: Record<string, string> = strings[it.key as keyof typeof strings]
  const values = it.values
  if (Object.keys(values).some((name) => !Object.hasOwn(wanted, name))) return false
  return Object.entries(wanted).every(([name, kind]) => {
    const value = values[name]
    const field = fields[kind]
    return (
      isObject(value) &&
      field !== undefined &&
      value.kind === kind &&
      Object.keys(value).length === (field.also ? 3 : 2) &&
      field.holds(value[field.name]) &&
      (!field.also || field.holds(value[field.also]))
    )
  })
}
