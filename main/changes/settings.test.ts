import { expect, it } from 'vitest'
import { smallChanged } from './small-folder.ts'

it('the panel shows what is so now, and what was turned off so that it can be turned on', async () => {
  const { changed } = await smallChanged()
  changed.make({ what: 'offer', service: 'soup', on: false }, 'caretaker')
  changed.make({ what: 'closure', date: '2026-12-01', closed: true }, 'caretaker')
  changed.make({ what: 'away', host: 'anna', away: true }, 'caretaker')
  const settings = changed.settings()
  expect(settings).toMatchObject({
    languages: ['sv', 'en'],
    volume: 5,
    size: 2,
    contrast: 'paper',
    askAfterSeconds: 120,
    closures: ['2026-12-01', '2026-12-24', '2026-12-25', '2026-12-26'],
    offers: [{ service: 'soup', name: { sv: 'Namn soup' }, on: false }],
    deskMinutes: 3,
    deskWeekly: [{ day: 1, from: '09:00', to: '16:00' }],
    printer: { folder: 'tickets' },
  })
  expect(settings.hosts).toEqual([
    {
      id: 'anna',
      name: { sv: 'Anna' },
      weekly: [
        { day: 1, from: '09:00', to: '12:00' },
        { day: 1, from: '13:00', to: '16:00' },
        { day: 2, from: '09:00', to: '12:00' },
      ],
      away: settings.days,
    },
  ])
  expect([settings.days.length, settings.days[0], settings.days.at(-1)]).toEqual([29, '2026-11-23', '2026-12-21'])
})

it('days away that are still to come are told one by one, and what is over is not', async () => {
  const { changed } = await smallChanged()
  changed.make({ what: 'away', host: 'anna', away: true, from: '2026-11-22', to: '2026-11-24' }, 'caretaker')
  changed.make({ what: 'away', host: 'anna', away: true, from: '2026-12-01', to: '2026-12-01' }, 'caretaker')
  changed.make({ what: 'printer', to: { device: 'TM-T88' } }, 'caretaker')
  expect(changed.settings().hosts[0]?.away).toEqual(['2026-11-23', '2026-11-24', '2026-12-01'])
  expect(changed.settings().printer).toEqual({ device: 'TM-T88' })
})
