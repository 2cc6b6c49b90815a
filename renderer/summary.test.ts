import { expect, it } from 'vitest'
import { silence } from '../flows/hearing.ts'
import { line, type Profile } from '../flows/screen.ts'
import type { OfficeFacts } from '../flows/services.ts'
import { arrival, noSigning, view } from '../flows/view.ts'
import type { In } from '../main/contract.ts'
import { createSummary } from './summary.ts'
import type { Meeting } from './terminal.ts'

const office: OfficeFacts = {
  name: { sv: 'Medborgarhuset' },
  languages: ['sv'],
  unspoken: [],
  volume: 5,
  size: 1,
  contrast: 'paper',
  topics: ['money'],
  now: [],
  idle: { askAfterMs: 120_000, answerWithinMs: 45_000 },
  display: { form: 'portrait', pixelsPerMm: 4 },
  keys: {},
  signs: [],
}
const who: Profile = { language: 'sv', size: 1, contrast: 'paper', volume: 5, speed: 120, hold: 0, rest: 0 }
const meeting = (id: string, layer: Meeting['view']['layer'] = 'visitor'): Meeting => ({
  view: view({ title: line('home.title') }, arrival, {
    ...{ id, n: id, layer, canGoBack: false, who, hearing: silence, form: 'portrait', signs: [], signing: noSigning },
  }),
  who,
  hearing: silence,
  office,
})
/** What is told of a visitor who meets these screens, and then goes. */
function toldOf(...ids: readonly string[]): In<'statistics.seen'> | undefined {
  let told: In<'statistics.seen'> | undefined
  const met = createSummary(
    () => 0,
    (seen) => {
      told = seen
    },
  )
  for (const id of ids) met(meeting(id))
  met(meeting('welcome', 'welcome'))
  return told
}

it.each(['settings.choosing', 'settings.scan', 'language.choosing', 'keys.asking'])(
  'who opens %s over a task and goes from there has given up where she was',
  (aside) => {
    expect(toldOf('home.choosing', 'find.kinds', aside)?.gaveUpAt).toBe('find.kinds')
    expect(toldOf('home.choosing', aside)?.gaveUpAt).toBeUndefined()
    expect(toldOf('find.kinds', 'find.service', aside)?.gaveUpAt).toBeUndefined()
    expect(toldOf('find.kinds', aside, 'home.choosing')?.gaveUpAt).toBeUndefined()
  },
)
it('who goes in the middle of a task has given up; who went home first has not', () => {
  expect(toldOf('find.topic', 'find.kinds')?.gaveUpAt).toBe('find.kinds')
  expect(toldOf('find.topic', 'home.choosing')?.gaveUpAt).toBeUndefined()
  expect(toldOf('find.topic', 'trouble.shown')?.gaveUpAt).toBeUndefined()
})
