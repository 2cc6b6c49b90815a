import { expect, it } from 'vitest'
import type { Stored } from './changes.ts'
import { listsBefore } from './lists-before.ts'

const folder = { languages: ['sv', 'en'], topics: ['money', 'home'] } satisfies Parameters<typeof listsBefore>[1]
const at = '2026-11-23T09:00:00.000Z'
const made = (n: number, change: Stored['change'], isTakenBack = false): Stored => ({
  n,
  at,
  by: 'caretaker',
  change,
  ...(isTakenBack && { takenBack: { at, by: 'caretaker' } }),
})

it('the first list is told beside the folder’s, the next beside the one before it that still holds', () => {
  const history = [
    made(1, { what: 'languages', to: ['sv', 'en', 'fi'] }),
    made(2, { what: 'languages', to: ['sv', 'fi'] }, true),
    made(3, { what: 'volume', to: 7 }),
    made(4, { what: 'topics', to: ['home'] }),
    made(5, { what: 'languages', to: ['fi', 'sv', 'en'] }),
  ]
  expect([...listsBefore(history, folder)]).toEqual([
    [1, folder],
    [2, { languages: ['sv', 'en', 'fi'], topics: ['money', 'home'] }],
    [4, { languages: ['sv', 'en', 'fi'], topics: ['money', 'home'] }],
    [5, { languages: ['sv', 'en', 'fi'], topics: ['home'] }],
  ])
})
