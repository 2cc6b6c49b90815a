/** What the terminal prints, and where: tickets as the office says, and pages for staff into a file. */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Handlers } from '../contract.ts'
import type { Office } from '../office/office.ts'
import type { Print, Target } from '../services-port.ts'
import { paperWording } from './catalogues.ts'
import { ticketStyle } from './style.ts'
import { ticketPage } from './ticket.ts'

export interface PaperParts {
  /** The data folder, and the folder of what ships beside the code. */
  data: string
  assets: string
  print: Print
  /** Asked each time. */
  office: () => Pick<Office, 'printer' | 'facts'>
}
export interface Paper {
  ticket: Handlers['printing.print']
  /** `html`: a whole document that fetches nothing. False: it was not written. */
  page(html: string, file: string): Promise<boolean>
  /** Tickets may go elsewhere from now on: none stays where they went before. */
  officeChanged(): void
  /** Whatever is being printed is cancelled. */
  stopAll(): void
}
/** Tickets of before are deleted: nobody's ticket outlives the terminal's day. */
export function openPaper({ data, assets, print, office }: PaperParts): Paper {
  const underWay = new Set<AbortController>()
  /** An office without a printer has a folder in its place. */
  const tickets = () => {
    const { printer } = office()
    return 'folder' in printer ? join(data, printer.folder) : undefined
  }
  const target = (): Target => {
    const { printer } = office()
    return 'device' in printer ? printer : { file: join(tickets() ?? data, 'ticket.pdf') }
  }
  const printOn = async (html: string, on: Target) => {
    const stop = new AbortController()
    underWay.add(stop)
    try {
      return await print(html, on, stop.signal)
    } finally {
      underWay.delete(stop)
    }
  }
  let before = tickets()
  const forget = () => before && rmSync(before, { recursive: true, force: true })
  forget()
  return {
    ticket: ({ language, paper }) => {
      const html = ticketPage(paper, language, {
        wording: paperWording,
        picture: (name) => readFileSync(join(assets, 'pictures', `${name}.svg`), 'utf8'),
        style: (of) => ticketStyle(assets, of),
        office: office().facts.name,
      })
      return printOn(html, target())
    },
    page: async (html, file) => (await printOn(html, { file })).ok,
    officeChanged: () => {
      if (before !== tickets()) forget()
      before = tickets()
    },
    stopAll: () => {
      for (const stop of underWay) stop.abort()
    },
  }
}
