/** The published months as one page for the board: tables with bars, A4, nothing fetched and no scripts. Pure. */
import { type Division, divisionNames, type List, lists } from './counts.ts'
import { type Name, rowNameOf, tableNames } from './names.ts'
import type { Period } from './period.ts'
import type { Row } from './withheld.ts'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const safe = (text: string) => text.replace(/[&<>"']/g, (char) => escapes[char] ?? '')
const both = ({ sv, en }: Name) => (sv === en ? safe(sv) : `${safe(sv)} <span class="en" lang="en">${safe(en)}</span>`)
const count = new Intl.NumberFormat('sv')
/** On the calendar: a month's name needs no zone. */
const monthName = (month: string): Name => {
  const date = new Date(`${month}-15T12:00:00Z`)
  const inWords = (locale: string) =>
    new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(date)
  return { sv: inWords('sv'), en: inWords('en-GB') }
}

/** A bar as long as its number: the numbers stand beside it, so it is not read aloud. */
const bar = (n: number, longest: number) =>
  `<svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect width="${((100 * n) / longest).toFixed(1)}" height="6"/></svg>`

function table(caption: Name, rows: readonly { name: Name; n: number }[], lead = ''): string {
  const longest = Math.max(1, ...rows.map(({ n }) => n))
  const lines = rows.map(
    ({ name, n }) =>
      `<tr><th scope="row">${both(name)}</th><td class="n">${lead}${count.format(n)}</td><td class="bar">${bar(n, longest)}</td></tr>`,
  )
  return `<table><caption>${both(caption)}</caption><tbody>${lines.join('\n')}</tbody></table>`
}
const named = (of: Division | List, rows: readonly Row[]) => rows.map(({ name, n }) => ({ name: rowNameOf(of, name), n }))

const few: Name = { sv: 'Färre än fem besök: inget mer sägs.', en: 'Fewer than five visits: nothing more is told.' }
const notTold: Name = { sv: 'Kan inte visas utan att säga något om någon.', en: 'Cannot be shown without telling of somebody.' }
const notes: readonly Name[] = [
  {
    sv: 'Bara antal. Inget under fem visas, och inget under fem går att räkna ut. Rader som inte har ett eget tal ingår i ”alla andra tillsammans”.',
    en: 'Counts only. Nothing below five is shown, and nothing below five can be worked out. Rows without a number of their own are in “all others together”.',
  },
  {
    sv: '”Minst” är hela femtal nedåt: 17 blir minst 15. Är nästan alla med blir det färre, så att de få som är kvar inte går att räkna ut. Rader under fem saknas. Sådana rader går inte att lägga ihop, och inte att dra från varandra.',
    en: '“Minst” (at least) is whole fives, downwards: 17 is at least 15. Where nearly all are in it, it says fewer, so that the few who are left cannot be worked out. Rows below five are left out. Such rows cannot be added up, nor taken from each other.',
  },
]

function section(period: Period): string {
  const title = `<h2>${both(monthName(period.month))}</h2>`
  if (period.visits === undefined) return `<section>${title}<p>${both(few)}</p></section>`
  const exact = divisionNames.map((name) => {
    const it = period.exact[name]
    if (!it) return `<p class="gap"><b>${both(tableNames[name])}</b><br>${both(notTold)}</p>`
    return table(tableNames[name], named(name, it.other === undefined ? it.rows : [...it.rows, { name: 'other', n: it.other }]))
  })
  const fives = lists.flatMap((name) => {
    const rows = period.fives[name] ?? []
    return rows.length === 0 ? [] : [table(tableNames[name], named(name, rows), 'minst ')]
  })
  const visits = both({ sv: 'besök', en: 'visits' })
  return `<section>${title}<p class="all">${count.format(period.visits)} ${visits}</p>${[...exact, ...fives].join('\n')}</section>`
}

const style = `@page{size:A4;margin:18mm}
*{box-sizing:border-box}
body{margin:0;font:10pt/1.35 "Noto Sans",Arial,sans-serif;color:#000;background:#fff}
h1{font-size:20pt;margin:0 0 4mm}
h2{font-size:15pt;margin:0 0 2mm}
section{break-before:page}
.all{font-size:13pt;margin:0 0 4mm}
.en{color:#444}
table{width:100%;border-collapse:collapse;margin:0 0 6mm;break-inside:avoid}
caption,.gap b{text-align:left;font-weight:700;font-size:11pt;padding:0 0 1mm}
th,td{border-bottom:.2mm solid #bbb;padding:.6mm 0;font-weight:400;text-align:left}
th{width:50%}
.n{width:16%;text-align:right;padding-right:3mm;white-space:nowrap}
svg{display:block;width:100%;height:3mm;fill:#1a4f8b}
svg,rect{-webkit-print-color-adjust:exact;print-color-adjust:exact}`

/** Newest month first. For the printers of tickets and for reading on a screen alike. */
export function pageOf(periods: readonly Period[]): string {
  const title: Name = { sv: 'Terminalen i siffror', en: 'The terminal in numbers' }
  const months = periods.flatMap(({ month, visits }) => (visits === undefined ? [] : [{ name: monthName(month), n: visits }]))
  const overview = months.length > 0 ? table({ sv: 'Besök per månad', en: 'Visits by month' }, months) : ''
  const none = periods.length > 0 ? '' : `<p>${both({ sv: 'Ingen månad är avslutad än.', en: 'No month is over yet.' })}</p>`
  return `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>${safe(title.sv)}</title><style>${style}</style></head><body>
<h1>${both(title)}</h1>
${notes.map((note) => `<p>${both(note)}</p>`).join('\n')}
${none}${overview}
${[...periods].reverse().map(section).join('\n')}
</body></html>`
}
