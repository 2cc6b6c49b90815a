/** The staff's part of the contract's handlers. */
import type { Handlers, Verb } from '../contract.ts'

export type StaffVerb = Extract<Verb, `staff.${string}`>
export type StaffHandlers = Pick<Handlers, StaffVerb>
