/** A ticket as one HTML page that fetches nothing: the facts of the last screen, in her language, and a line for staff. */
import { encode } from 'uqr'
import type { Fact, Language, Line, Words } from '../../flows/screen.ts'
import type { Paper } from '../../flows/services.ts'
import { directionOf } from '../../flows/wording/language.ts'
import type { Wording } from '../../flows/wording/wording.ts'
import { weekdayColour } from './style.ts'

export interface TicketParts {
  wording: Wording
  /** The drawing of that name, as SVG; nothing if there is none. */
  picture: (name: string) => string
  style: (language: Language) => string
  office: Words
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const safe = (text: string) => text.replace(/[&<>"']/g, (char) => escapes[char] ?? '')

/** The code as a QR code, four modules of quiet around it (ISO/IEC 18004). It holds the digits and nothing else. */
function qr(code: string): string {
  const { data, size } = encode(code, { ecc: 'M', border: 4 })
  const cells = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return `<svg class="qr" viewBox="0 0 ${size} ${size}"><path fill="#000" d="${cells.join('')}"/></svg>`
}

export function ticketPage(paper: Paper, language: Language, { wording, picture, style, office }: TicketParts): string {
  const words = (line: Line) =>
    wording
      .pieces(line, language)
      .map(({ text, value, language: own }) => {
        const kind = value?.kind
        if (kind === 'digits') return `<bdi dir="ltr" class="code">${safe(text)}</bdi>`
        if (kind === 'phone' || kind === 'address') return `<bdi dir="ltr">${safe(text)}</bdi>`
        if (kind === 'name') return `<bdi>${safe(text)}</bdi>`
        return own === language ? safe(text) : `<bdi lang="${own}" dir="${directionOf(own)}">${safe(text)}</bdi>`
      })
      .join('')
  const hasDay = ({ line }: Fact) => Object.values(line.values).some((value) => value.kind === 'day')
  const row = (fact: Fact) =>
    `<li>${picture(fact.picture)}<span${hasDay(fact) && paper.date ? ' class="when"' : ''}>${words(fact.line)}</span></li>`
  const band = paper.date ? `<div class="band" style="background:${weekdayColour(paper.date)}"></div>` : ''
  return `<!doctype html><html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8"><title>${safe(
    wording.write(paper.title, language),
  )}</title><style>${style(language)}</style></head><body>
<p class="office">${words({ key: 'own', values: { words: { kind: 'words', in: office } } })}</p>
<h1>${words(paper.title)}</h1>
${band}<ul>${paper.facts.map(row).join('\n')}</ul>
${paper.code ? qr(paper.code) : ''}
<p class="staff" lang="sv" dir="ltr">${safe(wording.write(paper.staff, 'sv'))}</p>
</body></html>`
}
