/** What eyes read, on glass and on paper. */
import type { Language } from '../screen.ts'
import { type Compiled, compile } from './compiled.ts'
import { parseMessage } from './message.ts'
import type { Catalogues, Shown, Stretch, Values } from './wording.ts'
import { bestWords, pluralForm, writeValue } from './written.ts'

interface Message {
  parts: readonly Compiled[]
  /** What it is written in: Swedish, where a language lacks a text. */
  language: Language
}

export function createShown(catalogues: Catalogues): Shown {
  const messages = new Map<string, Message>()
  const messageOf = (key: string, language: Language): Message => {
    const id = `${language} ${key}`
    const known = messages.get(id)
    if (known) return known
    const text = catalogues[language]?.[key]
    const written = text === undefined ? 'sv' : language
    const made = { parts: compile(parseMessage(text ?? catalogues.sv?.[key] ?? key), key, written), language: written } as const
    messages.set(id, made)
    return made
  }
  const plain = (key: string, language: Language) =>
    messageOf(key, language)
      .parts.map((part) => ('eyes' in part ? part.eyes : ''))
      .join('')

  const fill = (parts: readonly Compiled[], values: Values, language: Language): Stretch[] =>
    parts.flatMap((part): Stretch[] => {
      if ('eyes' in part) return [part]
      const value = values[part.name]
      if (!value) return []
      if ('kind' in part) return [{ value }]
      if (value.kind !== 'count') return []
      const form = part.plural[`=${value.n}`] ?? part.plural[pluralForm(value.n, language)] ?? part.plural.other
      return fill(form ?? [], values, language)
    })
  const stretches: Shown['stretches'] = (key, values, language) => {
    const { parts, language: written } = messageOf(key, language)
    return { written, found: fill(parts, values, written) }
  }

  const pieces: Shown['pieces'] = (line, language) => {
    const own = line.in ?? language
    const { written, found } = stretches(line.key, line.values as Values, own)
    return found.map((it) => {
      if ('eyes' in it) return { text: it.eyes, language: written }
      const { value } = it
      const text = writeValue(value, own, (key) => plain(key, own))
      return { text, value, language: value.kind === 'words' ? bestWords(value.in, own).language : own }
    })
  }
  return {
    pieces,
    write: (line, language) =>
      pieces(line, language)
        .map((piece) => piece.text)
        .join(''),
    stretches,
  }
}
