/** Somali has no voice yet: she lends it hers, for one sentence. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Behind } from '../../terminal.ts'
import { loggedIn, missingIn, staffTask } from './staff-task.ts'

const language = 'so'
const recordedIn = ({ data }: Behind): readonly string[] => {
  const folder = join(data, 'voices', language)
  return existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.opus')) : []
}

export const staffRecord = staffTask(
  {
    name: 'staff-record',
    speaks: true,
    proof: async (house) => {
      const before = loggedIn(house).length
      return async () => {
        const [file, ...more] = recordedIn(house)
        if (file === undefined || more.length > 0)
          return `she recorded one sentence, and there are ${more.length + (file ? 1 : 0)}`
        const { [language]: clips = [] } = await house.handlers['speech.recordings']({})
        if (!clips.includes(file.replace('.opus', '').replaceAll('~', '/'))) return 'what she recorded is never said'
        return missingIn(house, before, 'recorded')
      }
    },
  },
  {
    sv: {
      says: 'Jag talar somaliska. Terminalen får låna min röst.',
      looksFor: [
        /^ja spara$/,
        /^klar$/,
        /^spela in och tala$/,
        /^inget namn$/,
        /^somaliska/,
        'spela in röster',
        /^sköta terminalen$/,
      ],
      // the loudspeaker is silent while the microphone is open: who does not see knows what she chose
      does: [{ when: ['tala nu'] }, { when: [], after: /^spela in och tala$/, onlyKeys: true }],
      until: [/mening 2\b/],
      unless: ['hördes inget', 'mikrofon får inte', 'ingen mikrofon finns'],
    },
    en: {
      says: 'I speak Somali. The terminal may borrow my voice.',
      looksFor: [
        /^yes keep it$/,
        /^done$/,
        /^record and speak$/,
        /^no name$/,
        /^somali/,
        'record voices',
        /^look after the terminal$/,
      ],
      does: [{ when: ['speak now'] }, { when: [], after: /^record and speak$/, onlyKeys: true }],
      until: [/sentence 2\b/],
      unless: ['nothing was heard', 'may not be used', 'there is no microphone'],
    },
  },
)
