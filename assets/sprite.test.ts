import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { spriteOf, symbolOf } from './sprite.ts'

test('a drawing becomes a symbol of its name and box, and keeps how it is drawn', () => {
  const svg = `<?xml version="1.0"?><!-- by somebody -->
    <svg xmlns="http://www.w3.org/2000/svg" class="icon" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2">
      <path d="M4 4h16" />
    </svg>`
  const drawn = '<g fill="none" stroke="currentColor" stroke-width="2"><path d="M4 4h16" /></g>'
  expect(symbolOf('kind.debt-advice', svg)).toBe(`<symbol id="kind.debt-advice" viewBox="0 0 24 24">${drawn}</symbol>`)
})
test('two drawings with the same names inside do not share them', () => {
  const svg = (path: string) =>
    `<svg viewBox="0 0 1 1"><clipPath id="a"><path d="${path}"/></clipPath><g clip-path="url(#a)"/><use href="#a"/></svg>`
  const both = symbolOf('one', svg('M1')) + symbolOf('two', svg('M2'))
  expect(both.match(/id="[^"]+"/g)).toEqual(['id="one"', 'id="one--a"', 'id="two"', 'id="two--a"'])
  expect(symbolOf('two', svg('M2'))).toContain('<g clip-path="url(#two--a)"/><use href="#two--a"/>')
})
test('what is no drawing is told by its name', () => {
  expect(() => symbolOf('broken', '<svg><path/></svg>')).toThrow('broken.svg')
})
test('a folder becomes one file, in the order of names', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'))
  for (const name of ['b.svg', 'a.svg']) writeFileSync(join(folder, name), '<svg viewBox="0 0 1 1"><path/></svg>')
  writeFileSync(join(folder, 'pictures.json'), '{}')
  expect(spriteOf(folder).match(/id="\w+"/g)).toEqual(['id="a"', 'id="b"'])
})
