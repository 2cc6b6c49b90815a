import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { languageFacts } from '../flows/wording/language.ts'
import { trim } from './voices.ts'

const script = createRequire(import.meta.url).resolve('@echogarden/espeak-ng-emscripten')
const source = readFileSync(script, 'utf8')
const data = readFileSync(join(dirname(script), 'espeak-ng.data'))
const small = trim(source, data)
const filesOf = (text: string, from: Uint8Array) =>
  new Map(
    [...text.matchAll(/\{filename:"([^"]+)",start:(\d+),end:(\d+)\}/g)].map(([, name = '', start, end]) => [
      name,
      from.subarray(Number(start), Number(end)),
    ]),
  )

it('every file that is kept is as it was', () => {
  const before = filesOf(source, data)
  const after = filesOf(small.script, small.data)
  expect(after.size).toBeGreaterThan(300)
  for (const [name, bytes] of after) expect(Buffer.compare(bytes, before.get(name) ?? new Uint8Array()), name).toBe(0)
})
it('each language that has a voice has its dictionary, and no others are carried', () => {
  const dictionaries = [...filesOf(small.script, small.data).keys()].filter((name) => name.endsWith('_dict'))
  const voices = Object.values(languageFacts).flatMap(({ voice }) => voice ?? [])
  expect(dictionaries).toHaveLength(voices.length)
  expect(small.data.length).toBeLessThan(data.length / 2)
})
it('nothing of it is for Node', () => {
  expect(small.script).not.toMatch(/import\("module"\)|require\("/)
})
it('a package that is not as it was is not cut in the dark', () => {
  expect(() => trim('export default 1', data)).toThrow('has changed')
})
