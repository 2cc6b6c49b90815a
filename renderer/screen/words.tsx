/** A line as it is read: each value in its own component, each text in its own language and direction. */
import { createContext, type JSX } from 'preact'
import { useContext } from 'preact/hooks'
import type { Language, Line } from '../../flows/screen.ts'
import type { Piece, Wording } from '../../flows/wording/wording.ts'
import { directionOf } from '../display/display.ts'

export const Spoken = createContext<{ wording: Wording; language: Language } | undefined>(undefined)
export function useWording(): { wording: Wording; language: Language } {
  const spoken = useContext(Spoken)
  if (!spoken) throw new Error('no wording here')
  return spoken
}

/** What is written left to right in every language stands by itself: numbers of telephones, codes, streets. */
const alone = new Set(['digits', 'phone', 'address', 'place'])

function Text({ piece, of }: { piece: Piece; of: Language }): JSX.Element {
  const kind = piece.value?.kind
  if (kind && alone.has(kind)) {
    return (
      <bdi class={`value-${kind}`} dir="ltr">
        {piece.text}
      </bdi>
    )
  }
  if (piece.language !== of) {
    return (
      <bdi lang={piece.language} dir={directionOf(piece.language)}>
        {piece.text}
      </bdi>
    )
  }
  return <span class={kind && `value-${kind}`}>{piece.text}</span>
}

export function Pieces({ pieces, of }: { pieces: readonly Piece[]; of: Language }): JSX.Element {
  return (
    <>
      {pieces.map((piece, i) => (
        <Text key={i} piece={piece} of={of} />
      ))}
    </>
  )
}

export function Words({ line }: { line: Line }): JSX.Element {
  const { wording, language } = useWording()
  const own = line.in ?? language
  const pieces = <Pieces pieces={wording.pieces(line, language)} of={own} />
  return own === language ? (
    <span class="words">{pieces}</span>
  ) : (
    <span class="words" lang={own} dir={directionOf(own)}>
      {pieces}
    </span>
  )
}
