/** Organizations and locations, by id: many directories write each out once and then only point to it. */
import * as v from 'valibot'
import { type Location, location, type Organization, organization } from './hsds-schema.ts'

export interface Nested {
  organizations: ReadonlyMap<string, Organization>
  locations: ReadonlyMap<string, Location>
}

const fieldsOf = (value: unknown): { readonly [field: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
const each = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value])

/** What is written out anywhere in the file; of two with one id the first. */
export function nested(items: readonly unknown[]): Nested {
  const organizations = new Map<string, Organization>()
  const locations = new Map<string, Location>()
  for (const item of items.map(fieldsOf)) {
    for (const found of each(item.organization)) {
      const checked = v.safeParse(organization, found)
      const id = checked.success && checked.output.id
      if (id && !organizations.has(id)) organizations.set(id, checked.output)
    }
    const places = [
      ...each(item.service_at_locations).map((it) => fieldsOf(it).location),
      ...each(fieldsOf(item.organization).locations),
    ]
    for (const found of places.flatMap(each)) {
      const checked = v.safeParse(location, found)
      const id = checked.success && checked.output.id
      if (id && !locations.has(id)) locations.set(id, checked.output)
    }
  }
  return { organizations, locations }
}
