/** A View on glass. What it is about on top, what one can do in the middle, the terminal's own controls at the lower edge. */
import type { JSX } from 'preact'
import type { Stop, View } from '../../flows/view.ts'
import { Leaf } from './leaf.tsx'
import { Picture } from './picture.tsx'
import { StopButton } from './stop-button.tsx'
import { Words } from './words.tsx'

type Fact = View['facts'][number]
const dayIn = ({ line }: Fact) => Object.values(line.values).find((value) => value.kind === 'day')

const FactRow = ({ fact }: { fact: Fact }): JSX.Element => {
  const day = dayIn(fact)
  return (
    <li class="fact" data-key={fact.line.key}>
      {day?.kind === 'day' && fact.picture === 'calendar' ? <Leaf date={day.date} /> : <Picture name={fact.picture} />}
      <Words line={fact.line} />
    </li>
  )
}

/** How the choices stand: as cards to look over, or as rows beside what is told. Data of the view, never its size in pixels. */
const layoutOf = ({ facts, stops, picture }: View): 'cards' | 'rows' =>
  facts.length > 0 || picture !== undefined || stops.filter((it) => it.part === 'choices').length < 3 ? 'rows' : 'cards'

export function ScreenView({ view }: { view: View; form: string }): JSX.Element {
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
          <div class="choices" data-count={choices.length}>
            {choices}
          </div>
        )}
        {pages.length > 0 && <div class="pages">{pages}</div>}
      </main>
      {controls.length > 0 && <nav class="controls">{controls}</nav>}
    </div>
  )
}
