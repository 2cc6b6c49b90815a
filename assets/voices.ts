/**
 * espeak-ng for the page: only the dictionaries of the languages that the terminal speaks, which is less than half of what the
 * package holds, and without the parts of its script that only run in Node. Made when the page is built; in development the package
 * is used as it is.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, sep } from 'node:path'
import type { Plugin } from 'vite'
import { languageFacts } from '../flows/wording/language.ts'

const VOICES = 'virtual:voices'
const RESOLVED = `\0${VOICES}`
const PACKAGE = '@echogarden/espeak-ng-emscripten'

/** `gmw/en-US+f2` is read with `en_dict`. */
const dictionaries = new Set(
  Object.values(languageFacts).flatMap(({ voice }) =>
    voice === undefined ? [] : [`${voice.split('/').at(-1)?.split(/[-+]/)[0]}_dict`],
  ),
)
const isWanted = (file: string) => !file.endsWith('_dict') || dictionaries.has(file.split('/').at(-1) ?? '')

const listed = /\{filename:"([^"]+)",start:(\d+),end:(\d+)\}/g
const size = /remote_package_size:\d+/
const forNode = /const\{createRequire\}=await import\("module"\);.*?var require=createRequire\(dirname\)/s
const beside = 'new URL("espeak-ng.wasm",import.meta.url).href'

/** The script and its data, smaller. Throws when the package is not as it was: then this has to be looked at. */
export function trim(script: string, data: Uint8Array): { script: string; data: Uint8Array } {
  const kept: Uint8Array[] = []
  let at = 0
  if (!size.test(script) || !forNode.test(script) || !script.includes(beside)) throw new Error(`${PACKAGE} has changed`)
  const files = script.replace(listed, (_, name: string, start: string, end: string) => {
    if (!isWanted(name)) return ''
    const part = data.subarray(Number(start), Number(end))
    kept.push(part)
    at += part.length
    return `{filename:"${name}",start:${at - part.length},end:${at}}`
  })
  if (kept.length < dictionaries.size) throw new Error(`${PACKAGE} lists no files`)
  const without = files
    .replace(/files:\[,*/, 'files:[')
    .replace(/\},,+\{/g, '},{')
    .replace(/\},+\]/, '}]')
    .replace(size, `remote_package_size:${at}`)
    .replace(forNode, '')
    .replace(beside, '""')
    .replace(/require\("\w+"\)/g, 'undefined')
  return { script: without, data: Buffer.concat(kept) }
}

const read = () => {
  const script = createRequire(import.meta.url).resolve(PACKAGE)
  const licence = readFileSync(join(script, '..', 'COPYING'))
  return { ...trim(readFileSync(script, 'utf8'), readFileSync(join(script, '..', 'espeak-ng.data'))), licence }
}

/** For the worker: `import address from 'virtual:voices'` is where the data is. */
export const voices = (): Plugin => {
  let isBuild = false
  return {
    name: 'voices',
    configResolved({ command }) {
      isBuild = command === 'build'
    },
    resolveId: (id) => (id === VOICES ? RESOLVED : undefined),
    load(id) {
      if (id.split(sep).join('/').endsWith(`${PACKAGE}/espeak-ng.js`) && isBuild) return read().script
      if (id !== RESOLVED) return undefined
      if (!isBuild) return `export { default } from '${PACKAGE}/espeak-ng.data?url'`
      const { data, licence } = read()
      const file = this.emitFile({ type: 'asset', name: 'voices.data', source: data })
      this.emitFile({ type: 'asset', name: 'espeak-ng-COPYING.txt', source: licence }) // it goes wherever espeak-ng goes
      return `export default import.meta.ROLLUP_FILE_URL_${file}`
    },
  }
}
