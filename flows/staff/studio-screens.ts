import type { Screens } from '../flow.ts'
import { type Fact, line } from '../screen.ts'
import { backToStart, doing, waiting } from './common-screens.ts'
import { languageName } from './names.ts'
import type { Sentence, VoiceShare } from './services.ts'
import type { Context, staffStudio } from './studio.ts'

const LONGEST_NAME = 20
const record = { line: line('studio.record'), picture: 'staff.microphone', event: { type: 'RECORD' }, leads: true } as const
const skip = { line: line('studio.skip'), picture: 'next', event: { type: 'SKIP' } } as const
const share = ({ language, recorded, all }: VoiceShare) =>
  line('studio.share', {
    language: { kind: 'words', in: languageName(language) },
    part: { kind: 'count', n: all === 0 ? 0 : Math.floor((100 * recorded) / all) },
  })
const now = ({ sentences, at }: Context): Sentence | undefined => sentences[at]
/** As it is to be said; and what it is in Swedish, which the terminal says. */
const said = (context: Context): Fact[] => {
  const it = now(context)
  if (!it) return []
  const text = line('own', { words: { kind: 'words', in: { [context.language]: it.text } } })
  const swedish = line('own', { words: { kind: 'words', in: { sv: it.swedish } } })
  return [
    { line: context.language === 'sv' ? text : { ...text, in: context.language }, picture: 'staff.microphone' },
    ...(context.language === 'sv' ? [] : [{ line: { ...swedish, in: 'sv' as const }, picture: 'language-sv' }]),
  ]
}
const place = ({ at, sentences }: Context) =>
  line('studio.sentence', { place: { kind: 'place', n: at + 1, of: sentences.length } })

export const screens = {
  looking: waiting,
  choosing: ({ shares }) => ({
    title: line('studio.which'),
    choices: shares.map((it) => ({
      line: share(it),
      picture: `language-${it.language}`,
      event: { type: 'LANGUAGE', language: it.language },
      ...(it.spoken ? {} : { mark: { line: line('language.unspoken'), picture: 'not-spoken' } }),
    })),
  }),
  naming: () => ({
    title: line('studio.who'),
    facts: [
      { line: line('studio.how'), picture: 'staff.microphone' },
      { line: line('studio.who-why'), picture: 'called' },
    ],
    choices: [
      { line: line('studio.no-name'), picture: 'no-name', event: { type: 'NO_NAME' }, leads: true },
      { line: line('studio.name'), picture: 'by-name', event: { type: 'NAME' } },
    ],
  }),
  writing: () => ({
    title: line('studio.who'),
    picture: 'by-name',
    entry: { of: 'letters', least: 1, most: LONGEST_NAME, send: 'WHO' },
  }),
  listing: waiting,
  sentence: (context) => ({ title: place(context), facts: said(context), choices: [record, skip] }),
  'taking.recording': (context) => ({
    // no way back into a microphone that is open; the way out is among the choices
    is: 'committing',
    listens: true,
    title: line('studio.speak'),
    facts: said(context).slice(0, 1),
    choices: [
      { line: line('studio.stop'), picture: 'ready', event: { type: 'STOP' }, leads: true },
      { line: line('staff.lock'), picture: 'leave', event: { type: 'go.end' } },
    ],
  }),
  'taking.finishing': doing,
  taken: ({ seconds }) => ({
    title: line('studio.taken'),
    facts: [
      { line: line('studio.seconds', { seconds: { kind: 'count', n: Math.max(1, Math.round(seconds)) } }), picture: 'time' },
    ],
    choices: [
      { line: line('studio.keep'), picture: 'ready', event: { type: 'KEEP' }, leads: true },
      { line: line('studio.play'), picture: 'hear-again', event: { type: 'PLAY' } },
      { line: line('studio.anew'), picture: 'start-over', event: { type: 'RECORD' } },
    ],
  }),
  playing: () => ({ is: 'committing', title: line('studio.playing'), picture: 'hear-again' }),
  keeping: doing,
  untaken: ({ fault }) => ({
    is: 'sorry',
    title: line(`studio.fault-${fault}`),
    picture: 'sorry',
    choices: [{ ...record, line: line('studio.anew') }, skip, backToStart],
  }),
  notKept: () => ({
    is: 'sorry',
    title: line('staff.not-done'),
    facts: [{ line: line('staff.not-written'), picture: 'sorry' }],
    choices: [{ line: line('staff.retry'), picture: 'start-over', event: { type: 'KEEP' }, leads: true }, backToStart],
  }),
  whole: ({ language }) => ({
    is: 'done',
    title: line('studio.whole', { language: { kind: 'words', in: languageName(language) } }),
    picture: 'ready',
    choices: [
      { ...backToStart, leads: true },
      { line: line('studio.which'), picture: 'language', event: { type: 'MORE' } },
    ],
  }),
} satisfies Screens<typeof staffStudio>
