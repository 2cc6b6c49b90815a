/** A View on glass. What it is about on top, what one can do in the middle, the terminal's own controls at the lower edge. */
import type { JSX } from 'preact'
import type { Value } from '../../flows/screen.ts'
import type { Stop, View } from '../../flows/view.ts'
import { Leaf } from './leaf.tsx'
import { Picture } from './picture.tsx'
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
      <Words line={fact.line} />
      {time && <Sun at={time.at} />}
    </li>
  )
}

/** How the choices stand: as cards to look over, or as rows beside what is told. Data of the view, never its size in pixels. */
const layoutOf = ({ facts, picture }: View): 'cards' | 'rows' => (facts.length > 0 || picture !== undefined ? 'rows' : 'cards')

export function ScreenView({ view }: { view: View }): JSX.Element {
  const { stops, facts, title, picture } = view
  const part = (name: Stop['part']) =>
    stops.flatMap((it, i) => (it.part === name ? [<StopButton key={it.key} stop={it} focused={i === view.focus} />] : []))
  const choices = part('choices')
  const pages = part('pages')
  const controls = part('controls')
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
        <h1>
          <Words line={title} />
        </h1>
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
      </main>
      {view.notice && (
        <p class="notice" role="status">
          <Words line={view.notice} />
        </p>
      )}
      {controls.length > 0 && (
        <nav class="controls">
          <OneLanguage>{controls}</OneLanguage>
        </nav>
      )}
    </div>
  )
}
