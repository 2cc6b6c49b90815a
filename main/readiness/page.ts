/** How the terminal is, on one sheet for who mends it: A4, nothing fetched and no scripts. What is worst comes first. Pure. */
import { Temporal } from 'temporal-polyfill'
import type { Words } from '../../flows/screen.ts'
import type { Health, Wellness } from '../../flows/staff/services.ts'
import { cures, type Name, partNames, stateNames } from './names.ts'

export interface Sheet {
  /** Milliseconds since 1970 UTC. */
  now: number
  zone?: string | undefined
  office?: Words | undefined
}
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const safe = (text: string) => text.replace(/\u00ad/g, '').replace(/[&<>"']/g, (char) => escapes[char] ?? '')
const both = ({ sv, en }: Name) => (sv === en ? safe(sv) : `${safe(sv)} <span class="en" lang="en">${safe(en)}</span>`)
const nameOf = ({ sv, en }: Words): Name => ({ sv: sv ?? en ?? '', en: en ?? sv ?? '' })

/** Each another form, so that a printer without colours tells them apart. */
const signs: { readonly [W in Wellness]: string } = {
  well: '<path d="m6 13 4 4 8-9"/>',
  unsure: '<path d="M12 3 22 20H2zM12 9v5M12 17v.5"/>',
  broken: '<path d="m6 6 12 12M18 6 6 18"/>',
  unknown: '<path d="M8 9a4 4 0 1 1 5 4q-1 .5-1 2M12 18v.5"/>',
}
const sign = (is: Wellness) => `<svg class="${is}" viewBox="0 0 24 24" aria-hidden="true">${signs[is]}</svg>`
const order: { readonly [W in Wellness]: number } = { broken: 0, unsure: 1, unknown: 2, well: 3 }

function row({ part, is, says }: Health): string {
  const said = says ? nameOf(says) : is === 'well' ? undefined : cures[part]
  const todo = said ? `<p>${both(said)}</p>` : ''
  return `<tr><td class="sign">${sign(is)}</td><th scope="row">${both(partNames[part])}</th><td><b>${both(stateNames[is])}</b>${todo}</td></tr>`
}
function when({ now, zone = Temporal.Now.timeZoneId() }: Sheet): Name {
  const there = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone)
  const at = there.toPlainTime().toString().slice(0, 5)
  const date = new Date(`${there.toPlainDate().toString()}T12:00:00Z`)
  const day = (locale: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(date)
  return { sv: `${day('sv')}, kl. ${at}`, en: `${day('en-GB')}, ${at}` }
}
function summary(found: readonly Health[]): Name {
  const many = (is: Wellness) => found.filter((it) => it.is === is).length
  const [ill, odd] = [many('broken'), many('unsure')]
  if (ill === 0 && odd === 0) return { sv: 'Inget fel är känt.', en: 'No fault is known.' }
  return { sv: `Fungerar inte: ${ill}. Osäkert: ${odd}.`, en: `Does not work: ${ill}. Not sure: ${odd}.` }
}

const style = `@page{size:A4;margin:15mm}
*{box-sizing:border-box}
body{margin:0;font:10pt/1.3 "Noto Sans",Arial,sans-serif;color:#000;background:#fff}
h1{font-size:20pt;margin:0 0 2mm}
p{margin:0 0 2mm}
td p{margin:.5mm 0 0}
.all{font-size:13pt;margin:4mm 0}
.en{color:#444;font-weight:400}
td .en,th .en,h1 .en{display:block;font-size:.8em}
table{width:100%;border-collapse:collapse}
tr{break-inside:avoid}
th,td{border-bottom:.2mm solid #999;padding:1.2mm 3mm 1.2mm 0;text-align:left;vertical-align:top}
th{width:32%}
.sign{width:12mm}
svg{display:block;width:8mm;height:8mm;fill:none;stroke:#000;stroke-width:2.5;stroke-linecap:round;stroke-linejoin:round}
.well{stroke:#1b6e2a}
.broken{stroke:#b00020}
svg{-webkit-print-color-adjust:exact;print-color-adjust:exact}`

export function pageOf(found: readonly Health[], sheet: Sheet): string {
  const title: Name = { sv: 'Så mår terminalen', en: 'How the terminal is' }
  const program = found.find(({ part }) => part === 'version')?.says
  const head = [sheet.office && nameOf(sheet.office), when(sheet), program && nameOf(program)]
  const rows = [...found].sort((a, b) => order[a.is] - order[b.is]).map(row)
  return `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>${safe(title.sv)}</title><style>${style}</style></head><body>
<h1>${both(title)}</h1>
${head.flatMap((it) => (it ? [`<p>${both(it)}</p>`] : [])).join('\n')}
<p class="all">${both(summary(found))}</p>
<table><tbody>
${rows.join('\n')}
</tbody></table>
</body></html>`
}
