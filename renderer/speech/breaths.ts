/** A text as espeak-ng can take it: nothing that it would read as a command, in pieces short enough to be called off in between. */

/** More than an office may write in one text (600): the rest is not said. */
export const MOST = 1_200
/** A piece is at most so long: what comes next waits until it is made. The first is shorter, so that it is heard sooner. */
const LONG = 120
const FIRST = 80

/** Soft hyphens, joiners without meaning for sound, marks of direction. Not the joiners of Arabic and Persian (U+200C, U+200D). */
const silent = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
/** `<` begins SSML, `[[` phonemes; a control character ends the text. */
const commands = /[<>[\]\p{Cc}]/gu

/** Ready to be said. Never normalised: Arabic marks come in the order that the voice needs (`flows/wording/spoken/marks.ts`). */
export const plainFor = (text: string): string =>
  text.slice(0, MOST).replace(silent, '').replace(commands, ' ').replace(/^\s+/, '')

/** Where to breathe best within so many characters: after a sentence, else after a comma, else between words, else there. */
function cut(text: string, most: number): number {
  const within = text.slice(0, most + 1)
  for (const end of [/[.!?…؟።:;؛]\s+(?!.*[.!?…؟።:;؛]\s)/su, /[,،፣–]\s+(?!.*[,،፣–]\s)/su, /\s+(?!.*\s)/su]) {
    const found = end.exec(within)
    if (found && found.index > 0) return found.index + found[0].length
  }
  return most
}
/** Pieces that make up the whole text; each but the last ends with the space after it, unless a word is longer than all. */
export function breaths(text: string): string[] {
  const pieces: string[] = []
  let rest = text
  while (rest.length > LONG) {
    const at = cut(rest, pieces.length === 0 ? FIRST : LONG)
    pieces.push(rest.slice(0, at))
    rest = rest.slice(at)
  }
  return rest.trim() === '' ? pieces : [...pieces, rest]
}

/** How many words begin before this character (0 the first): the number of the word that begins at it. */
export const wordAt = (text: string, at: number): number => text.slice(0, at).match(/\S+(?=\s)/g)?.length ?? 0
