/** One look at one part of the terminal. */
import type { Words } from '../../flows/screen.ts'
import type { Health, Part } from '../../flows/staff/services.ts'

export type Found = Omit<Health, 'part'>
/** It may throw, and it may never answer: readiness.ts catches, and waits only so long. */
export type Probe = () => Found | Promise<Found>
export type Probes = Readonly<Partial<Record<Part, Probe>>>

/** What is wrong, and what to do. */
export const broken = (sv: string, en: string): Found => ({ is: 'broken', says: { sv, en } })
export const unsure = (sv: string, en: string): Found => ({ is: 'unsure', says: { sv, en } })
export const well = (says?: Words): Found => ({ is: 'well', ...(says && { says }) })
