/** A service on paper. Only what the visitor asked to take with her; a discreet service is never put on paper from here. */
import { as, line } from '../screen.ts'
import type { Paper, Service } from '../services.ts'
import { about } from './about.ts'

const MAX_FACTS = 12

export const paper = (service: Service | undefined): Paper => {
  const name = line('own', { words: { kind: 'words', in: service?.name ?? {} } })
  return {
    title: name,
    facts: service ? about(service).slice(0, MAX_FACTS) : [],
    staff: as('sv', line('ticket.staff-about', { service: { kind: 'words', in: service?.name ?? {} } })),
  }
}
