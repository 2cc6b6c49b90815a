import type { Screens } from '../flow.ts'
import { type Language, languages, line } from '../screen.ts'
import type { staffChange } from './change.ts'
import { change, first, more, named, none, onlyOne, without } from './change-choice.ts'
import { languageName } from './names.ts'
import type { Settings } from './settings.ts'

/** All that the program speaks or shows: those of the office as they stand, then those that can be added. */
const all = (settings: Settings): readonly Language[] => [
  ...settings.languages,
  ...languages.filter((it) => !settings.languages.includes(it)),
]
const isSilent = ({ voiceless, unspoken }: Settings, language: Language) =>
  voiceless.includes(language) && !unspoken.includes(language)

function card(language: Language, settings: Settings) {
  const name = { kind: 'words', in: languageName(language) } as const
  if (!settings.languages.includes(language)) return line('staff.not-shown', { name })
  return isSilent(settings, language) ? line('staff.voiceless', { language: name }) : named(name.in)
}
/** What can be done with it: whether and where it stands; and whether visitors meet it without a voice. */
function choices(language: Language, settings: Settings) {
  const here = settings.languages
  const to = (languages: readonly Language[]) => change({ what: 'languages', to: languages }, settings, `language-${language}`)
  // the language is in the title: the card has no room for it
  const unspoken = (on: boolean) => ({
    ...change({ what: 'unspoken', language, on }, settings, on ? 'staff.open' : 'staff.close'),
    line: line(on ? 'staff.show-voiceless' : 'staff.hide-voiceless'),
  })
  return [
    ...(here.includes(language) ? [] : [to([...here, language])]),
    ...(here.includes(language) && here[0] !== language ? [to(first(here, language))] : []),
    ...(here.includes(language) && here.length > 1 ? [to(without(here, language))] : []),
    ...(isSilent(settings, language) ? [unspoken(true)] : []),
    ...(settings.unspoken.includes(language) ? [unspoken(false)] : []),
  ]
}

export const languageScreens = {
  languages: ({ settings = none }) => ({
    title: line('staff.group.languages'),
    choices: all(settings).map((language) => ({
      line: card(language, settings),
      picture: `language-${language}`,
      event: { type: 'LANGUAGE', language },
    })),
  }),
  language: ({ settings = none, language }) => {
    const can = choices(language, settings)
    return {
      title: named(languageName(language)),
      facts: [
        ...(settings.voiceless.includes(language) ? [{ line: line('staff.no-voice'), picture: 'not-spoken' }] : []),
        ...(can.length === 0 ? [onlyOne] : []),
      ],
      choices: can.length === 0 ? [more] : can,
    }
  },
} satisfies Partial<Screens<typeof staffChange>>
