import { expect, it } from 'vitest'
import type { OfficeFacts } from '../../flows/services.ts'
import { coreOf } from '../../flows/wording/spoken/core.ts'
import { pretend } from '../pretend-handlers.ts'
import { catalogues } from '../printing/catalogues.ts'
import { offered } from './offered.ts'

const pretended = await pretend().handlers['terminal.office']({})
const office = (more: Partial<OfficeFacts>): OfficeFacts => ({ ...pretended, ...more })
const core = coreOf(catalogues.so ?? {}, 'so').map(({ clip }) => clip)

it('a language without a voice is not offered, and the caretaker is told what it lacks', () => {
  const { facts, warnings } = offered({ facts: office({ languages: ['sv', 'so', 'ar'] }), catalogues, clips: {} })
  expect(facts.languages).toEqual(['sv', 'ar'])
  expect(warnings[0]?.fault).toBe(`so is not offered: ${core.length} recordings of its spoken core are missing.`)
})
it('it is offered, and marked, where the office asks for it', () => {
  const { facts, warnings } = offered({ facts: office({ languages: ['sv', 'so'], unspoken: ['so'] }), catalogues, clips: {} })
  expect(facts).toMatchObject({ languages: ['sv', 'so'], unspoken: ['so'] })
  expect(warnings).toEqual([])
})
it('it is offered without a mark once its core is recorded, and not with one sentence less', () => {
  const asked = office({ languages: ['sv', 'so'], unspoken: ['so'] })
  expect(offered({ facts: asked, catalogues, clips: { so: core } }).facts.unspoken).toEqual([])
  expect(offered({ facts: asked, catalogues, clips: { so: core.slice(1) } }).facts.unspoken).toEqual(['so'])
})
it('the core is an afternoon of reading aloud, and holds what a booking says', () => {
  expect(core.length).toBeGreaterThan(150)
  expect(core.length).toBeLessThan(400)
  expect(core).toEqual(expect.arrayContaining(['language.name', 'home.title', 'book.yes', 'number.15', 'weekday.thursday']))
})
