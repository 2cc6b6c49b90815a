/**
 * The film of a title in sign language, where the office has one. It plays only if the View says so, over and over until it is
 * stopped. A film that cannot be played leaves its place, and the title says all of it. Each film is one of these: its key is
 * its clip.
 */
import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { View } from '../../flows/view.ts'

export function SignFilm({ sign: { clip, playing, big } }: { sign: NonNullable<View['sign']> }): JSX.Element {
  const film = useRef<HTMLVideoElement>(null)
  const [broken, setBroken] = useState(false)
  useEffect(() => {
    // what it rejects with is that it was stopped again, or is broken: `onError` hears of that
    if (playing) film.current?.play().catch(() => {})
    else film.current?.pause()
  }, [playing])
  return (
    <div class="film" data-big={big ? '' : undefined} data-broken={broken ? '' : undefined} aria-hidden="true">
      {!broken && (
        <video
          ref={film}
          src={`/signs/${clip}.webm`}
          muted
          playsInline
          loop
          preload="auto"
          disablePictureInPicture
          onError={() => setBroken(true)}
        />
      )}
    </div>
  )
}
