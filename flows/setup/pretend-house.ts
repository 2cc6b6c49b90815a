/** A house that keeps what a caretaker teaches, or cannot, for tests. */
import type { KeyTable } from '../hands.ts'
import type { Calibration, House, OfficeFacts } from '../services.ts'

export type Answer = 'ok' | 'notWritable' | 'broken'
const office: OfficeFacts = {
  name: { sv: 'Provkontoret' },
  languages: ['sv'],
  unspoken: [],
  size: 1,
  contrast: 'paper',
  volume: 5,
  topics: ['money'],
  now: [],
  idle: { askAfterMs: 120_000, answerWithinMs: 45_000 },
  display: { form: 'portrait', pixelsPerMm: 4 },
  keys: {},
  signs: [],
}

export interface PretendHouse {
  house: House
  keys: KeyTable[]
  glasses: Calibration[]
}
/** `answers`: to one question after the other; when they are used up, all is well. */
export function pretendHouse(...answers: Answer[]): PretendHouse {
  const keys: KeyTable[] = []
  const glasses: Calibration[] = []
  const house: House = {
    office: () => office,
    ask: async (_, q) => {
      if ('keys' in q) keys.push(q.keys)
      if ('pixelsPerMm' in q) glasses.push(q)
      const answer = answers.shift() ?? 'ok'
      if (answer === 'broken') throw new Error('gone')
      return (answer === 'ok' ? { ok: true } : { ok: false, reason: 'notWritable' }) as never
    },
    keep: () => () => {},
  }
  return { house, keys, glasses }
}
/** Lets every promise that is due be settled: the machines' answers take several turns. */
export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 40; turn++) await Promise.resolve()
}
