/** Which program this is. */
import about from '../package.json' with { type: 'json' }
import type { Program } from './readiness/version.ts'

/** A name and a version; when it was built is not known where it runs from its sources. */
export const ourProgram = (): Program => ({ name: 'Ledstång', version: about.version })
