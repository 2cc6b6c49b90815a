/** A new keypad: its lowest key shall mean "next". She shows it to the terminal; for all else the keys stay as they are. */
import { readFileSync } from 'node:fs'
import { devicesFile } from '../../../../main/devices/devices.ts'
import { readLearnt } from '../../../../main/devices/learnt.ts'
import type { Behind } from '../../terminal.ts'
import { CHOOSE } from '../../wish.ts'
import { loggedIn, missingIn, staffTask } from './staff-task.ts'

/** It means nothing to a terminal that has not learnt it. */
const KEY = 'F9'

const keysIn = ({ data }: Behind) => {
  const read = readLearnt(readFileSync(devicesFile(data), 'utf8'))
  return read.ok ? read.learnt.keys : undefined
}

export const staffLearnKey = staffTask(
  {
    name: 'staff-learn-key',
    proof: async (house) => {
      const before = loggedIn(house).length
      return async () => {
        const missing = missingIn(house, before, 'keysLearnt')
        if (missing) return missing
        const learnt = JSON.stringify(keysIn(house))
        if (learnt !== JSON.stringify({ [KEY]: 'next' })) return `what was learnt is ${learnt}`
        const { keys } = await house.handlers['terminal.office']({})
        return keys[KEY] === 'next' ? undefined : 'it was learnt, and means nothing'
      }
    },
  },
  {
    sv: {
      says: 'Vi har nya knappar. Den här ska betyda Nästa.',
      looksFor: [/^spara$/, /^hoppa över$/, 'lär in knappar', /^sköta terminalen$/],
      does: [
        { when: ['tryck på samma igen'], press: KEY },
        { when: ['tryck på tangenten för detta', /\bnästa$/], press: KEY },
        { when: ['tryck på tangenten för detta'], press: KEY, onlyKeys: true },
        { when: ['tryck på tangenten för välj för att spara'], press: CHOOSE, onlyKeys: true },
      ],
      until: ['det är sparat'],
    },
    en: {
      says: 'We have new keys. This one shall mean Next.',
      looksFor: [/^save$/, /^skip this$/, 'learn the keys', /^look after the terminal$/],
      does: [
        { when: ['press it again'], press: KEY },
        { when: ['press the key for this', /\bnext$/], press: KEY },
        { when: ['press the key for this'], press: KEY, onlyKeys: true },
        { when: ['to save press the key for choose'], press: CHOOSE, onlyKeys: true },
      ],
      until: ['it is saved'],
    },
  },
)
