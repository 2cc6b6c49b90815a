/** A View on glass. What it is about on top, what one can do in the middle, the terminal's own controls at the lower edge. */
import type { JSX } from 'preact'
import type { Value } from '../../flows/screen.ts'
import type { Stop, View } from '../../flows/view.ts'
import { Entered, Keys } from './entry.tsx'
import { Leaf } from './leaf.tsx'
import { Measured } from './measured.tsx'
import { Picture } from './picture.tsx'
import { SignFilm } from './sign-film.tsx'
import { StopButton } from './stop-button.tsx'
import { Sun } from './sun.tsx'
import { OneLanguage, Words } from './words.tsx'

type Fact = View['facts'][number]
const valueIn = <K extends Value['kind']>({ line }: Fact, kind: K) =>
  Object.values(line.values as Record<string, Value>).find((it): it is Extract<Value, { kind: K }> => it.kind === kind)

const FactRow = ({ fact }: { fact: Fact }): JSX.Element => {
  const day = fact.picture === 'calendar' ? valueIn(fact, 'day') : undefined
  const time = day && valueIn(fact, 'time')
  return (
    <li class="fact" data-key={fact.line.key} data-moment={day ? '' : undefined}>
      {day ? <Leaf date={day.date} /> : <Picture name={fact.picture} />}
      {fact.share === undefined ? <Words line={fact.line} /> : <Measured line={fact.line} share={fact.share} />}
      {time && <Sun at={time.at} />}
    </li>
  )
}

/** How the choices stand: as cards to look over, as rows beside what is told, under the keys. Data of the view, never its size in pixels. */
const layoutOf = ({ facts, picture, entered }: View): 'cards' | 'rows' | 'entry' =>
  entered ? 'entry' : facts.length > 0 || picture !== undefined ? 'rows' : 'cards'

/** `told` is to be looked at and `does` to be touched: for who does not reach high, the one stands above the other. */
export function ScreenView({ view }: { view: View }): JSX.Element {
  const { stops, facts, title, picture, entered, sign } = view
  const part = (name: Stop['part']) =>
    stops.flatMap((it, i) => (it.part === name ? [<StopButton key={it.key} stop={it} focused={i === view.focus} />] : []))
  const keys = part('entry')
  const choices = part('choices')
  const pages = part('pages')
  const films = part('sign')
  const controls = part('controls')
  const edge = part('edge')
  return (
    <div
      class="terminal"
      data-screen={view.n}
      data-id={view.id}
      data-layer={view.layer}
      data-is={view.is}
      data-layout={layoutOf(view)}
    >
      <main>
        <div class="told" aria-live="polite">
          <div class="head">
            <h1>
              <Words line={title} />
            </h1>
            {sign && <SignFilm key={sign.clip} sign={sign} />}
            {films.length > 0 && (
              <div class="signing">
                <OneLanguage>{films}</OneLanguage>
              </div>
            )}
          </div>
          {picture && (
            <div class="about">
              <Picture name={picture} />
            </div>
          )}
          {facts.length > 0 && (
            <ul class="facts">
              {facts.map((fact) => (
                <FactRow key={JSON.stringify(fact)} fact={fact} />
              ))}
            </ul>
          )}
          {entered && <Entered entered={entered} />}
        </div>
        <div class="does">
          {entered && keys.length > 0 && (
            <Keys of={entered.of}>
              <OneLanguage>{keys}</OneLanguage>
            </Keys>
          )}
          {choices.length > 0 && (
            <div class="choices" data-few={choices.length < 3 ? '' : undefined}>
              {choices}
            </div>
          )}
          {view.position && (
            <div class="pages">
              <OneLanguage>{pages}</OneLanguage>
              <p class="position">
                <Words line={view.position} />
              </p>
            </div>
          )}
        </div>
      </main>
      {view.notice && (
        <p class="notice" role="status">
          <Words line={view.notice} />
        </p>
      )}
      {controls.length + edge.length > 0 && (
        <nav>
          {controls.length > 0 && (
            <div class="controls">
              <OneLanguage>{controls}</OneLanguage>
            </div>
          )}
          {edge.length > 0 && (
            <div class="edge">
              <OneLanguage>{edge}</OneLanguage>
            </div>
          )}
        </nav>
      )}
    </div>
  )
}
