/** Which program this is. */
import about from '../package.json' with { type: 'json' }
import type { Program } from './readiness/version.ts'

/** Put in where it is built (electron.vite.config.ts): milliseconds since 1970 UTC. Nothing puts it in where it runs from its sources. */
declare const BUILT_AT: number
const builtAt = typeof BUILT_AT === 'number' ? BUILT_AT : undefined

/** Its name, its version, and when it was built, if that is known. */
export const ourProgram = (): Program => ({ name: 'Ledstång', version: about.version, builtAt })
