/** Imports run one way: renderer → flows ← main. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
interface Import {
  from: string
  to: string
  isType: boolean
}
function importsIn(folder: string): Import[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true }).flatMap((entry) => {
    if (!/\.tsx?$/.test(entry.name) || entry.name.includes('.test.')) return []
    const file = join(entry.parentPath, entry.name)
    const found = readFileSync(file, 'utf8').matchAll(
      /(?:import|export)\s+(type\s)?[^'"`;]*?from\s+'([^']+)'|import\s+'([^']+)'/g,
    )
    return [...found].map(([, type, to = '', bare = '']) => {
      const path = to || bare
      return {
        from: relative(root, file),
        to: path.startsWith('.') ? relative(root, resolve(dirname(file), path)) : path,
        isType: Boolean(type),
      }
    })
  })
}
const roomOf = (path: string) => path.split(/[/\\]/)[0]

it('flows know nothing of Node, of the page, or of the other rooms', () => {
  const wrong = importsIn('flows').filter(({ to }) => roomOf(to) !== 'flows' && to !== 'xstate')
  expect(wrong).toEqual([])
})
it('the page takes only types from main, and only the contract', () => {
  const wrong = importsIn('renderer').filter(({ to, isType }) => roomOf(to) === 'main' && !(isType && /contract\.ts$/.test(to)))
  expect(wrong).toEqual([])
})
it('main takes nothing from the page', () => {
  expect(importsIn('main').filter(({ to }) => roomOf(to) === 'renderer')).toEqual([])
})
it('the rule can fail: it sees imports at all', () => {
  expect(importsIn('renderer').length).toBeGreaterThan(20)
  expect(importsIn('renderer').some(({ to }) => roomOf(to) === 'flows')).toBe(true)
})
