/** `node run.ts <built main> [switches]`: runs it with the stand-in in place of `electron`, in the Chromium of CHROMIUM_PATH. */
import { registerHooks } from 'node:module'
import { homedir } from 'node:os'
import { pathToFileURL } from 'node:url'
import { findChromium, thisMachine } from '../../../main/chromium.ts'

const standIn = import.meta.resolve('./electron.ts')
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
})
const [, , main = ''] = process.argv
Object.assign(process, { resourcesPath: process.env.STAND_IN_RESOURCES })
const program = findChromium(thisMachine(homedir()))
if (!program) throw new Error('no Chromium: set CHROMIUM_PATH')
await import(pathToFileURL(main).href)
const { begin } = await import('./electron.ts')
await begin(program)
