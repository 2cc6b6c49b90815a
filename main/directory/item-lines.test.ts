import { expect, test } from 'vitest'
import { itemLines } from './item-lines.ts'

test('each service of a list has its line, whatever is in it', () => {
  const text = '[\n  {"a": "x]\\"},", "b": [1, 2]},\n\n  7,\n  null, "s",\n  {\n    "c": {}\n  }\n]'
  expect(itemLines(text)).toEqual([2, 4, 5, 5, 6])
})
test('each service of a page has its line, whatever else the page holds', () => {
  const text = '{\n"links": [1, 2],\n"contents": [\n{"contents": [3]},\n{}\n],\n"more": [\n{}]}'
  expect(itemLines(text)).toEqual([4, 5])
})
test('what is empty has none', () => {
  expect(itemLines('[]')).toEqual([])
  expect(itemLines('{"contents": []}')).toEqual([])
  expect(itemLines('7')).toEqual([])
})
