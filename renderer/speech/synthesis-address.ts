/** Where the voice's worker is: the only script address that this page ever makes. Row 3: trusted types. */
import address from './synthesis-worker.ts?worker&url'

interface Policies {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string }
}
/** Not every browser has them; ours do, and the page's policy asks for it. */
const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes
const only = (url: string) => {
  if (url !== address) throw new TypeError('not our worker')
  return url
}
const terminal = policies?.createPolicy('terminal', { createScriptURL: only }) ?? { createScriptURL: only }

export const openSynthesisWorker = (): Worker => new Worker(terminal.createScriptURL(address), { type: 'module', name: 'voice' })
