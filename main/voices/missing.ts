/** What a language has recordings of, what it lacks, and what one reads aloud next. Pure. */
import type { Language } from '../../flows/screen.ts'
import { type Compiled, compile } from '../../flows/wording/compiled.ts'
import { parseMessage } from '../../flows/wording/message.ts'
import { clipsOf } from '../../flows/wording/spoken/clips.ts'
import { isCore } from '../../flows/wording/spoken/core.ts'
import { forEyes } from '../../flows/wording/spoken/marks.ts'
import type { Catalogue, Catalogues } from '../../flows/wording/wording.ts'
import type { Recordings } from '../speech/recordings.ts'
import { order } from './order.ts'

export interface Missing {
  /** The recording's name. */
  clip: string
  /** What is read aloud, as it is written. */
  text: string
  /** The whole sentence that it is a part of, its values as dots: so that one hears how it goes on. */
  within?: string
  /** What it means: the same in Swedish, whole, its values as dots. */
  swedish: string
  /** One of those without which the language is not offered. */
  core: boolean
}
export interface Share {
  recorded: number
  all: number
  core: { recorded: number; all: number }
}
export interface Known {
  catalogues: Catalogues
  /** Which recordings there are, from whichever folder. */
  clips: Recordings['clips']
}

/** All that a language lacks: its spoken core first, in our order; then the rest, in that of the catalogue. */
export function missing(language: Language, { catalogues, clips }: Known): readonly Missing[] {
  const recorded = new Set(clips[language])
  const swedish = textsIn(catalogues.sv ?? {}, 'sv')
  const hers = writtenIn(catalogues[language] ?? {}, language)
  return inOrder(clipsOf(catalogues[language] ?? {}, language))
    .filter(({ clip }) => !recorded.has(clip))
    .map(({ clip, text }) => {
      const within = hers.get(clip)?.whole
      const written = trimmed(hers.get(clip)?.part ?? forEyes(text))
      return {
        clip,
        text: written,
        ...(within !== undefined && trimmed(within) !== written && { within }),
        swedish: swedish(clip) ?? written,
        core: isCore(clip),
      }
    })
}
export function share(language: Language, { catalogues, clips }: Known): Share {
  const recorded = new Set(clips[language])
  const all = clipsOf(catalogues[language] ?? {}, language)
  const core = all.filter(({ clip }) => isCore(clip))
  const count = (of: typeof all) => ({ recorded: of.filter(({ clip }) => recorded.has(clip)).length, all: of.length })
  return { ...count(all), core: count(core) }
}

const familyOf = (clip: string) => clip.split('.')[0] ?? ''
/** Sorting keeps what is alike as it was. */
function inOrder<C extends { clip: string }>(all: readonly C[]): C[] {
  const place = ({ clip }: C) => {
    if (!isCore(clip)) return order.length + 1
    const at = order.indexOf(familyOf(clip))
    return at < 0 ? order.length : at
  }
  return all.toSorted((a, b) => place(a) - place(b))
}

const edges = /^[^\p{L}\p{N}]+|[\s,:;،፣–—-]+$/gu
const trimmed = (text: string) => text.replaceAll('\u00ad', '').replace(edges, '')

const DOTS = '…'
/** The plural's forms on the way to a part: of `book.soon/0.=0.0` that is `=0`. */
const formsIn = (clip: string): readonly string[] => (clip.split('/')[1] ?? '').split('.').filter((it) => !/^\d+$/.test(it))
/** A message with one form of each plural: one of these, else the one for all other numbers. */
const write = (parts: readonly Compiled[], forms: readonly string[]): string =>
  parts
    .map((part) => {
      if ('eyes' in part) return part.eyes
      if ('kind' in part) return DOTS
      const form = forms.find((it) => part.plural[it] !== undefined) ?? 'other'
      return write(part.plural[form] ?? [], forms)
    })
    .join('')
    .replaceAll('\u00ad', '')
function leaves(parts: readonly Compiled[]): { clip: string; eyes: string }[] {
  return parts.flatMap((part) => ('eyes' in part ? [part] : 'plural' in part ? Object.values(part.plural).flatMap(leaves) : []))
}
/** Of each part of each text: how it is written, and the sentence around it. */
function writtenIn(catalogue: Catalogue, language: Language): ReadonlyMap<string, { part: string; whole: string }> {
  const found = new Map<string, { part: string; whole: string }>()
  for (const [key, text] of Object.entries(catalogue)) {
    const parts = compile(parseMessage(text), key, language)
    for (const { clip, eyes } of leaves(parts)) found.set(clip, { part: eyes, whole: write(parts, formsIn(clip)) })
  }
  return found
}
/** What a recording's name means, in one language: the text of its key, or its value. */
function textsIn(catalogue: Catalogue, language: Language): (clip: string) => string | undefined {
  const values = new Map(clipsOf(catalogue, language).map(({ clip, text }) => [clip, text]))
  return (clip) => {
    const text = catalogue[clip.split('/')[0] ?? '']
    return text === undefined ? values.get(clip) : write(compile(parseMessage(text), clip, language), formsIn(clip))
  }
}
