/** What reached somebody, as one text. */
import type { Thing } from '../body.ts'

export const told = (things: readonly Thing[]): string => things.map(({ words }) => words).join(' · ') || 'nothing'
