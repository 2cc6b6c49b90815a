/** What the keys that somebody presses mean to the terminal, where there is no page to tell it. */
import { type Intent, usualKeys } from '../../../flows/hands.ts'

export const keyIntents: Readonly<Record<string, `hand.${Intent}`>> = Object.fromEntries(
  Object.entries(usualKeys).map(([code, intent]) => [code, `hand.${intent}` as const]),
)
