import { expect, test } from 'vitest'
import { pathFault, pathsFault } from './paths.ts'

test.each(['office.yml', 'voices/sv/book.code~0.opus', 'signs/home.title.webm', 'Läs mig.txt', 'a/b/c/d/e/f/g/h'])(
  '%s may be in a pack',
  (path) => expect(pathFault(path)).toBeUndefined(),
)
test.each([
  ['', 'notRelative'],
  ['/etc/passwd', 'notRelative'],
  ['../office.yml', 'climbs'],
  ['voices/../../x', 'climbs'],
  ['./office.yml', 'climbs'],
  ['voices//x', 'climbs'],
  ['voices/', 'climbs'],
  ['..\\office.yml', 'sign'],
  ['C:\\x', 'sign'],
  ['C:x', 'sign'],
  ['office.yml:stream', 'sign'],
  ['a\0b', 'sign'],
  ['a\nb', 'sign'],
  ['office.yml.', 'sign'],
  ['office.yml ', 'sign'],
  ['x /y', 'sign'],
  ['Läs.txt'.normalize('NFD'), 'sign'],
  ['a\u202eb', 'sign'],
  ['con', 'device'],
  ['voices/AUX.opus', 'device'],
  ['com1', 'device'],
  ['lpt¹.txt', 'device'],
  ['x'.repeat(201), 'tooLong'],
  ['a/b/c/d/e/f/g/h/i', 'tooLong'],
])('%j may not: %s', (path, fault) => expect(pathFault(path)).toBe(fault))
test.each([
  [['a', 'A']],
  [['Å.txt', 'å.txt']],
  [['straße', 'STRASSE']],
  [['a/b', 'A/c']],
  [['a', 'a/b']],
  [['a/b', 'A']],
  [['x', 'x']],
])('%j would be one file, or none, on some system', (paths) => expect(pathsFault(paths)?.fault).toBe('twice'))
test('files of one folder are not in each other’s way', () =>
  expect(pathsFault(['a/b', 'a/c', 'ab', 'd/a']) ?? 'fine').toBe('fine'))
