/** Who may stand at the staff panel, and how one gets in. */
import { type Role, roles } from '../../flows/staff/services.ts'

export { type Role, roles }
export const keysToPanel = ['pin', 'badge'] as const
export type KeyToPanel = (typeof keysToPanel)[number]

/** A caretaker may all that the desk may. */
export const mayAs = (role: Role | undefined, needed: Role): boolean => role === 'caretaker' || role === needed
