import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ticket } from '../../flows/book/ticket.ts'
import type { Language } from '../../flows/screen.ts'
import { assetsFolder } from '../assets.ts'
import { paperWording } from './catalogues.ts'
import { ticketStyle } from './style.ts'
import { ticketPage } from './ticket.ts'

const page = (language: Language, about: Partial<Parameters<typeof ticket>[0]> = {}) =>
  ticketPage(
    ticket({
      slot: { start: '2026-11-26T08:15:00.000Z', date: '2026-11-26', at: '09:15', nights: 4, minutes: 30 },
      meeting: {
        service: { sv: 'Skuldrådgivning', en: 'Debt advice' },
        place: { sv: 'Medborgarkontoret' },
        room: { sv: 'rum 214' },
      },
      code: '481207',
      ...about,
    }),
    language,
    {
      wording: paperWording,
      picture: (name) => `<svg data-name="${name}"></svg>`,
      style: () => '',
      office: { sv: 'Lindviks kommun' },
    },
  )

it('a ticket tells day, time, place and code in her language, and one Swedish line for staff', () => {
  expect(page('en')).toContain('Thursday 26 November, 09:15 before lunch')
  expect(page('en')).toContain('48 12 07')
  expect(page('en')).toContain('<bdi lang="sv" dir="ltr">Medborgarkontoret</bdi>')
  expect(page('en')).toContain('Till personalen: bokad tid. Skuldrådgivning. torsdag 26 november, 09:15 före lunch.')
})
it('an Arabic ticket is written from right to left, with its digits from left to right', () => {
  expect(page('ar')).toContain('dir="rtl"')
  expect(page('ar')).toContain('<bdi dir="ltr" class="code">48 12 07</bdi>')
})
it('the weekday has its colour', () => expect(page('sv')).toContain('background:#795548'))
it('words of the office cannot become markup', () => {
  const meeting = { service: { sv: '<img src=x onerror=alert(1)>' }, place: { sv: '"&\'' } }
  expect(page('sv', { meeting })).not.toContain('<img')
})
it('the fonts that the language needs travel in the ticket', () => {
  const folder = join(assetsFolder())
  expect(ticketStyle(folder, 'ar')).toContain('U+0600')
  expect(ticketStyle(folder, 'sv')).not.toContain('U+0600')
})
