/** The demo office for who speaks Somali alone: all that its terminal says was recorded, from a tone generator. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import so from '../../assets/locales/so.json' with { type: 'json' }
import sv from '../../assets/locales/sv.json' with { type: 'json' }
import { about, sentences } from '../../flows/find/about.ts'
import { type Line, line, type Words } from '../../flows/screen.ts'
import type { Service } from '../../flows/services.ts'
import { clipsOf } from '../../flows/wording/spoken/clips.ts'
import { createWording } from '../../flows/wording/wording.ts'
import { newData, office } from '../shells/app.ts'
import { tone, toneAt } from './tone.ts'

export interface RecordedOffice {
  folder: string
  /** Of a line: the recordings that say it, in order. */
  namesOf(it: Line): string[]
  /** Which recording has this pitch: the language and the clip's name. */
  recorded(hz: number): string | undefined
}

const isWords = (it: object): it is Words => 'sv' in it && typeof it.sv === 'string'
const wordsIn = (it: unknown): Words[] => {
  if (typeof it !== 'object' || it === null) return []
  return isWords(it) ? [it] : Object.values(it).flatMap(wordsIn)
}
export const own = (words: Words): Line => line('own', { words: { kind: 'words', in: words } })

/** `services`: what its terminal tells about. Whatever it says of them in Swedish was recorded too. */
export function recordOffice(services: readonly Service[]): RecordedOffice {
  const wording = createWording({ so: so.texts, sv: sv.texts })
  const folder = newData()
  cpSync(office, folder, { recursive: true })
  const file = join(folder, 'office.yml')
  const text = readFileSync(file, 'utf8')
  const changed = text.replace(/^languages: .*$/m, 'languages: [so]')
  if (changed === text) throw new Error('the demo office is not what this was written for')
  writeFileSync(file, changed)

  const words = [...wordsIn(parse(text)), ...wordsIn(services)]
  const lines = [...words, ...words.flatMap(sentences)].map(own)
  const said = [...lines, ...services.flatMap((service) => about(service).map((fact) => fact.line))]
  const names = new Set([
    ...clipsOf(so.texts, 'so').map(({ clip }) => `so ${clip}`),
    ...said.flatMap((it) => wording.spoken(it, 'so')).map(({ language, clip }) => `${language} ${clip}`),
  ])
  const list = [...names].filter((name) => name !== 'so ')
  for (const [n, name] of list.entries()) {
    const [language = '', clip = ''] = name.split(' ')
    const inside = join(folder, 'voices', language)
    mkdirSync(inside, { recursive: true })
    writeFileSync(join(inside, `${clip.replaceAll('/', '~')}.wav`), tone(n))
  }
  return {
    folder,
    namesOf: (it) => wording.spoken(it, 'so').map(({ language, clip }) => `${language} ${clip}`),
    recorded: (hz) => list[toneAt(hz) ?? -1],
  }
}
