/** A line as it is read: each value in its own component, each text in its own language and direction. */
import { type ComponentChildren, createContext, type JSX } from 'preact'
import { useContext } from 'preact/hooks'
import type { Language, Line } from '../../flows/screen.ts'
import { directionOf } from '../../flows/wording/language.ts'
import type { Piece, Shown } from '../../flows/wording/wording.ts'

interface Spoken {
  wording: Shown
  language: Language
  /** Every line stands in this language too. */
  beside?: Language | undefined
}
export const Spoken = createContext<Spoken | undefined>(undefined)
export function useWording(): Spoken {
  const spoken = useContext(Spoken)
  if (!spoken) throw new Error('no wording here')
  return spoken
}

/** What is written left to right in every language stands by itself: numbers of telephones, codes, streets. */
const alone = new Set(['digits', 'phone', 'address', 'place'])

/** `data-piece`: which piece of its line it is, so that what is being said is found. */
function Text({ piece, of, n }: { piece: Piece; of: Language; n: number }): JSX.Element {
  const kind = piece.value?.kind
  if (kind && alone.has(kind)) {
    return (
      <bdi class={`value-${kind}`} dir="ltr" data-piece={n}>
        {piece.text}
      </bdi>
    )
  }
  if (kind === 'name') return <bdi data-piece={n}>{piece.text}</bdi> // it may be of any script
  if (piece.language !== of) {
    return (
      <bdi lang={piece.language} dir={directionOf(piece.language)} data-piece={n}>
        {piece.text}
      </bdi>
    )
  }
  return (
    <span class={kind && `value-${kind}`} data-piece={n}>
      {piece.text}
    </span>
  )
}

export function Pieces({ pieces, of }: { pieces: readonly Piece[]; of: Language }): JSX.Element {
  return (
    <>
      {pieces.map((piece, i) => (
        <Text key={i} piece={piece} of={of} n={i} />
      ))}
    </>
  )
}

function InLanguage({ line, language }: { line: Line; language: Language }): JSX.Element {
  const { wording, language: hers } = useWording()
  const own = line.in ?? language
  const pieces = <Pieces pieces={wording.pieces(line, language)} of={own} />
  return own === hers ? (
    <span class="words">{pieces}</span>
  ) : (
    <span class="words" lang={own} dir={directionOf(own)}>
      {pieces}
    </span>
  )
}

/** What is the same on every screen needs no second language: its pictures are known to who works here. */
export function OneLanguage({ children }: { children: ComponentChildren }): JSX.Element {
  const { wording, language } = useWording()
  return <Spoken.Provider value={{ wording, language }}>{children}</Spoken.Provider>
}

/** The line in her language, and beside it in the other's, if somebody helps her. */
export function Words({ line }: { line: Line }): JSX.Element {
  const { wording, language, beside } = useWording()
  const hers = <InLanguage line={line} language={language} />
  if (!beside || wording.write(line, beside) === wording.write(line, language)) return hers
  return (
    <span class="both">
      {hers}
      <InLanguage line={line} language={beside} />
    </span>
  )
}
