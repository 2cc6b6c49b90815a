import { expect, test } from 'vitest'
import { meetingOf } from './meeting.ts'
import { furnishOffice } from './office.ts'
import { hsds, smallDirectory, smallOffice } from './small-office.ts'
import { readWritten } from './written.ts'

const location = { name: 'Kyrkan', addresses: [{ address_1: 'Kyrkogatan 1' }] }
const at = { service_at_locations: [{ location }] }
const text = smallDirectory(hsds('choir', 'activities', at), hsds('shelter', 'violence', at))
const written = readWritten('office.yml', smallOffice.replace('name: Anna', 'name: Anna\n    room: { sv: Rum 5, en: Room 5 }'))
const office = () => {
  if (!written.ok) throw new Error('not in order')
  const loaded = furnishOffice(written, { ok: true, file: 'directory.json', text })
  if (!loaded.ok) throw new Error('not in order')
  return loaded.office
}

test('a visitor goes to the service’s place and the host’s room', () => {
  expect(meetingOf(office(), 'choir', 'anna')).toEqual({
    service: { sv: 'Namn choir' },
    place: { sv: 'Kyrkan' },
    room: { sv: 'Rum 5', en: 'Room 5' },
  })
})
test('a service without a place of its own meets in this house', () => {
  expect(meetingOf(office(), 'soup', 'nobody')).toEqual({ service: { sv: 'Namn soup' }, place: { sv: 'Huset', en: 'The House' } })
})
test('whoever finds the ticket of a discreet service reads of a meeting, and of nothing else', () => {
  expect(meetingOf(office(), 'shelter', 'anna')).toEqual({
    service: { sv: 'Ett möte', en: 'A meeting' },
    place: { sv: 'Huset', en: 'The House' },
  })
})
test('a service that is not there has no meeting', () => {
  expect(meetingOf(office(), 'nothing', 'anna')).toBeUndefined()
})
