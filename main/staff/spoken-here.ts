/** Which languages have a voice on this terminal: a synthesiser's, or people who have recorded its spoken core. */
import type { Language } from '../../flows/screen.ts'
import { share } from '../voices/missing.ts'
import type { AtPanel } from './at-panel.ts'

export function isSpokenHere(
  language: Language,
  { catalogues, clips, spoken }: Pick<AtPanel, 'catalogues' | 'clips' | 'spoken'>,
) {
  if (spoken(language)) return true
  const { core } = share(language, { catalogues, clips: clips() })
  return core.recorded === core.all
}
