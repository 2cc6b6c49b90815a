import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { kindsOf } from '../../flows/find/kinds.ts'
import { usualKeys } from '../../flows/hands.ts'
import { kindsFound } from '../directory/directory.ts'
import type { Fault } from './fault.ts'
import { type Loaded, loadOffice } from './office.ts'
import { hsds, smallDirectory, smallOffice } from './small-office.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'office-'))
})
afterEach(() => rm(folder, { recursive: true }))

const inFolder = (faults: readonly Fault[]) => faults.map((fault) => ({ ...fault, file: fault.file.replace(`${folder}/`, '') }))
const faultsOf = (loaded: Loaded) => (loaded.ok ? [] : inFolder(loaded.faults))
const warningsOf = (loaded: Loaded) => inFolder(loaded.ok ? loaded.office.warnings : loaded.warnings)
async function load({
  yml = smallOffice,
  directory = smallDirectory(),
  pictures = undefined as ReadonlySet<string> | undefined,
} = {}) {
  await writeFile(join(folder, 'office.yml'), yml)
  await writeFile(join(folder, 'directory.json'), directory)
  return loadOffice(folder, pictures)
}
const edited = (from: string, to: string) => {
  expect(smallOffice).toContain(from)
  return smallOffice.replace(from, to)
}

describe('an office in order', () => {
  test('opens, and tells flows and booking what they need to know', async () => {
    const loaded = await load()
    expect(faultsOf(loaded)).toEqual([])
    if (!loaded.ok) return
    const { facts, booking, desk, printer, directory, warnings } = loaded.office
    expect(warnings).toEqual([])
    expect(facts).toMatchObject({ size: 2, contrast: 'paper', idle: { askAfterMs: 120_000, answerWithinMs: 45_000 } })
    expect(facts.display).toEqual({ form: 'portrait', pixelsPerMm: 4.03 })
    expect(booking.hosts[0]?.weekly[0]).toEqual({ days: [1, 2], from: '09:00', to: '12:00' })
    expect(booking.closures).toEqual([{ from: '2026-12-24', to: '2026-12-26' }])
    expect(desk).toMatchObject({ minutes: 3, answerWithinMs: 60_000 })
    expect(printer).toEqual({ folder: 'tickets' })
    expect([...directory.bookable]).toEqual(['soup'])
  })
})

describe('keys and mounting', () => {
  const withLine = (row: string) => edited('display: { form: portrait }', `display: { form: portrait }\n${row}`)
  test('the usual keys are there without a word, and what the office says goes before them', async () => {
    const usual = await load()
    const own = await load({ yml: withLine('keys: { F13: next, KeyQ: help, NumpadEnter: none }') })
    if (!usual.ok || !own.ok) throw new Error('not in order')
    expect(usual.office.facts.keys).toEqual(usualKeys)
    const { NumpadEnter: _, ...others } = usualKeys
    expect(own.office.facts.keys).toEqual({ ...others, F13: 'next', KeyQ: 'help' })
  })
  test('a glass whose height is known tells what a seated hand reaches', async () => {
    const loaded = await load({ yml: edited('{ form: portrait }', '{ form: portrait, bottomMm: 700 }') })
    if (!loaded.ok) throw new Error('not in order')
    expect(loaded.office.facts.display).toEqual({ form: 'portrait', pixelsPerMm: 4.03, reach: { from: 100, to: 400 } })
  })
  test.each([
    ['an intent that there is not', 'keys: { F13: fly }', '“keys › F13” does not fit: "fly".', /^Choose one of: next, previous,/],
    ['a key that is none', 'keys: { "F 13": next }', '“keys › F 13” does not fit: "F 13".', /^Write the name of a key as/],
    ['a key that is misspelt', 'keys: { numpadenter: next }', 'There is no key “numpadenter”.', /^Did you mean “NumpadEnter”\?$/],
    ['a letter too few', 'keys: { NumpadEntr: next }', 'There is no key “NumpadEntr”.', /^Did you mean “NumpadEnter”\?$/],
    ['a lock', 'keys: { NumLock: next }', 'The terminal never hears the key “NumLock”.', /^Let the keypad send another/],
    ['a key that only changes others', 'keys: { ShiftLeft: next }', 'The terminal never hears the key “ShiftLeft”.', /^Let the/],
    [
      'a key of a keyboard’s player',
      'keys: { MediaPlayPause: next }',
      'The terminal never hears the key “MediaPlayPause”.',
      /F13/,
    ],
    ['a key of the system', 'keys: { f11: next }', 'The terminal never hears the key “f11”.', /^Let the keypad send another/],
    ['a list', 'keys: [next]', '“keys › 0” does not fit: "0".', /^Write the name of a key as/],
  ])('%s is told where it stands', async (_, row, fault, cure) => {
    const faults = faultsOf(await load({ yml: withLine(row) }))
    expect(faults).toEqual([{ file: 'office.yml', line: 12, fault, cure: expect.stringMatching(cure) }])
  })
})

describe('hours that are in order', () => {
  test.each([
    ['one that begins when the other ends', '"13:00", to: "16:00"', '"12:00", to: "16:00"'],
    ['the same hours on another day', '[mon], from: "13:00", to: "16:00"', '[wed], from: "09:00", to: "12:00"'],
  ])('%s', async (_, from, to) => {
    expect(faultsOf(await load({ yml: edited(from, to) }))).toEqual([])
  })
})

describe('the folder itself', () => {
  test('that is not there is said, with where to begin', async () => {
    const loaded = await loadOffice(join(folder, 'nowhere'))
    expect(faultsOf(loaded)).toEqual([
      {
        file: 'nowhere',
        fault: 'There is no such folder.',
        cure: 'Look at the spelling; a copy of the demo office is a good start.',
      },
    ])
  })
  test('in whose place there is a file', async () => {
    await writeFile(join(folder, 'office'), 'oops')
    expect(faultsOf(await loadOffice(join(folder, 'office')))).toEqual([
      { file: 'office', fault: 'This is a file, not a folder.', cure: 'Name the folder that office.yml lies in.' },
    ])
  })
  test('without office.yml', async () => {
    expect(faultsOf(await loadOffice(folder))).toEqual([
      { file: 'office.yml', fault: 'office.yml is missing.', cure: 'Copy the one of assets/demo-office and change it.' },
    ])
  })
  test('without its directory', async () => {
    await writeFile(join(folder, 'office.yml'), smallOffice)
    const cure = 'Put it in the folder, or change “directory” in office.yml.'
    expect(faultsOf(await loadOffice(folder))).toEqual([{ file: 'directory.json', fault: 'directory.json is missing.', cure }])
  })
  test('with a folder in the place of its directory', async () => {
    await writeFile(join(folder, 'office.yml'), smallOffice)
    await mkdir(join(folder, 'directory.json'))
    expect(faultsOf(await loadOffice(folder))).toEqual([
      { file: 'directory.json', fault: 'directory.json is a folder, not a file.', cure: 'Give the folder another name.' },
    ])
  })
})

describe('what stops the office is told with its line and its cure:', () => {
  const zones = 'Europe/Stockholm'
  test.each<[string, string, string, number, string, string]>([
    [
      'a quotation mark that is not closed',
      'number: "112"',
      'number: "112',
      9,
      'A sign is missing here.',
      'Look for a quotation mark, a bracket or a comma that is not closed.',
    ],
    ['a field nobody knows', 'closures:', 'clousures:', 25, 'There is no field “clousures” here.', 'Did you mean “closures”?'],
    [
      'a field nobody knows, deep down',
      'minutes: 30',
      'minuets: 30',
      21,
      'There is no field “minuets” here.',
      'Did you mean “minutes”?',
    ],
    [
      'an unknown service',
      'service: soup',
      'service: soop',
      19,
      'There is no service “soop” in the directory.',
      'Did you mean “soup”?',
    ],
    ['an unknown host', 'hosts: [anna]', 'hosts: [ana]', 20, 'There is no host “ana”.', 'Did you mean “anna”?'],
    [
      'hours that overlap',
      '"13:00", to: "16:00" }',
      '"11:00", to: "16:00" }',
      17,
      'The hours of “anna” overlap on mon: 09:00–12:00 and 11:00–16:00.',
      'Let one end before the other begins, or make them one.',
    ],
    [
      'hours that end before they begin',
      'from: "13:00", to: "16:00"',
      'from: "16:00", to: "13:00"',
      17,
      'The hours of “anna” end (13:00) before they have begun (16:00).',
      'Change “from” or “to”; hours do not go past midnight.',
    ],
    [
      'hours that end as they begin',
      'from: "13:00", to: "16:00"',
      'from: "13:00", to: "13:00"',
      17,
      'The hours of “anna” end (13:00) before they have begun (13:00).',
      'Change “from” or “to”; hours do not go past midnight.',
    ],
    ['a day twice in the same hours', '[mon, tue]', '[mon, mon]', 16, 'The hours of “anna” name mon twice.', 'Keep one.'],
    [
      'a host who can never meet for so long',
      'minutes: 30',
      'minutes: 240',
      21,
      '“soup” lasts 240 minutes, and none of its hosts has so long at once.',
      'Make it shorter, or give a host longer hours.',
    ],
    ['a zone that is none', zones, 'Europe/Stokholm', 2, 'There is no time zone “Europe/Stokholm”.', `Did you mean “${zones}”?`],
    ['an offset for a zone', zones, '"+01:00"', 2, 'There is no time zone “+01:00”.', `Did you mean “${zones}”?`],
    [
      'a number where a phone belongs',
      '"112"',
      '112',
      9,
      '“now › no. 1 › phones › no. 1 › number” does not fit: 112.',
      'Write text, in quotes if it begins with a digit.',
    ],
    [
      'a time without its nought',
      'from: "13:00"',
      'from: "9:00"',
      17,
      '“hosts › no. 1 › weekly › no. 2 › from” does not fit: "9:00".',
      'Write a time such as "09:00".',
    ],
    ['a day that no calendar has', '2026-12-26', '2026-11-31', 26, 'There is no day 2026-11-31.', 'Look at a calendar.'],
    [
      'days that end before they begin',
      '2026-12-26',
      '2026-12-20',
      26,
      'The days end (2026-12-20) before they begin (2026-12-24).',
      'Change “from” or “to”.',
    ],
    [
      'too little quiet before it asks (VVSG 2.0)',
      'askAfterSeconds: 120',
      'askAfterSeconds: 30',
      10,
      '“idle › askAfterSeconds” does not fit: 30.',
      'Write a whole number from 120 to 300, without quotes.',
    ],
    [
      'a folder of the terminal itself, which would be emptied',
      'folder: tickets',
      'folder: desk',
      31,
      '“desk” is not a folder for tickets.',
      'Write “tickets”, or a name that begins so. It lies inside the data folder, and is emptied at each start.',
    ],
    [
      'a folder outside the data folder',
      'folder: tickets',
      'folder: ../elsewhere',
      31,
      '“../elsewhere” is not a folder for tickets.',
      'Write “tickets”, or a name that begins so. It lies inside the data folder, and is emptied at each start.',
    ],
    [
      'something that is missing',
      'horizonDays: 28\n',
      '',
      1,
      '“horizonDays” is missing.',
      'Add it. How many days ahead times can be booked.',
    ],
    [
      'a topic twice',
      '[everyday]',
      '[everyday, everyday]',
      5,
      'There are two topics “everyday”.',
      'Keep one, or give it another name.',
    ],
    [
      'two hosts of one name',
      'offers:',
      '  - { id: anna, name: Other, weekly: [] }\noffers:',
      18,
      'There are two hosts “anna”.',
      'Keep one, or give it another name.',
    ],
    [
      'a word that begins with a star',
      'name: Anna',
      'name: *Anna',
      14,
      'A word that begins with * stands for nothing.',
      'Put the word in quotes.',
    ],
  ])('%s', async (_, from, to, line, fault, cure) => {
    expect(faultsOf(await load({ yml: edited(from, to) }))).toEqual([{ file: 'office.yml', line, fault, cure }])
  })

  test('an empty file', async () => {
    expect(faultsOf(await load({ yml: '' }))[0]).toMatchObject({ line: 1, fault: 'The file holds no fields.' })
  })
  test('a directory that is not JSON', async () => {
    expect(faultsOf(await load({ directory: '[\n{"id": 1,}\n]' }))).toEqual([
      {
        file: 'directory.json',
        line: 2,
        fault: 'The file is not JSON.',
        cure: 'Look at this line and the one above: a comma, a quotation mark or a bracket is missing. Or export the file again.',
      },
    ])
  })
  test('a directory that is something else', async () => {
    const fault = { file: 'directory.json', line: 1, fault: 'The file holds no list of services.' }
    expect(faultsOf(await load({ directory: '{"name": "x"}' }))).toMatchObject([fault])
    expect(faultsOf(await load({ directory: 'null' }))).toMatchObject([fault])
  })
  test('and all of them at once, in both files', async () => {
    const loaded = await load({ yml: edited('zone: Europe/Stockholm', 'zone: Nowhere/Here'), directory: '[' })
    expect(faultsOf(loaded).map(({ file }) => file)).toEqual(['office.yml', 'directory.json'])
  })
})

describe('what does not stop the office is a warning, and the rest is there:', () => {
  const now = Temporal.Instant.from('2026-11-23T08:00:00Z')
  test('a service of a kind that we do not know is left out', async () => {
    const loaded = await load({ directory: smallDirectory(hsds('bread', 'fodo')) })
    expect(warningsOf(loaded)).toEqual([
      {
        file: 'directory.json',
        line: 8,
        fault: 'The service “Namn bread” is left out: there is no kind “fodo”.',
        cure: 'Did you mean “food”?',
      },
    ])
    expect(loaded.ok && kindsFound(loaded.office.directory, 'everyday', now).map(({ kind }) => kind)).toEqual(kindsOf.everyday)
  })
  test('the second of two services with one id is left out', async () => {
    const loaded = await load({ directory: smallDirectory(hsds('soup', 'food', { name: 'Twin' })) })
    expect(warningsOf(loaded)).toEqual([
      {
        file: 'directory.json',
        line: 8,
        fault: 'The service “Twin” is left out: there is already a service with the id “soup”.',
        cure: 'Give one of them another id.',
      },
    ])
  })
  test('a service whose own picture is not drawn gets that of its kind', async () => {
    const pictures = new Set([...kindsOf.everyday.map((kind) => `kind.${kind}`), 'hot-soup'])
    const directory = smallDirectory(hsds('stew', 'food', { ledstang: { picture: 'hot-sop' } }))
    const loaded = await load({ directory, pictures })
    expect(warningsOf(loaded)).toEqual([
      {
        file: 'directory.json',
        line: 8,
        fault: 'The service “Namn stew” lacks a picture: there is no “hot-sop”.',
        cure: 'Did you mean “hot-soup”?',
      },
    ])
    if (!loaded.ok) throw new Error('closed')
    const food = kindsFound(loaded.office.directory, 'everyday', now)[0]?.services
    expect(food?.find(({ id }) => id === 'stew')?.picture).toBe('kind.food')
  })
  test('a kind whose picture is not drawn', async () => {
    const pictures = new Set(kindsOf.everyday.filter((kind) => kind !== 'food').map((kind) => `kind.${kind}`))
    expect(warningsOf(await load({ pictures }))).toEqual([
      {
        file: 'directory.json',
        line: 2,
        fault: 'The service “Namn soup” lacks a picture: there is no “kind.food”.',
        cure: 'Draw “kind.food” in assets/pictures.',
      },
    ])
  })
  test('a topic without a service', async () => {
    expect(warningsOf(await load({ yml: edited('[everyday]', '[everyday,\n  money]') }))).toEqual([
      {
        file: 'office.yml',
        line: 6,
        fault: 'No service belongs to the topic “money”.',
        cure: 'Take the topic out, or add a service to the directory.',
      },
    ])
  })
  test('a kind without a service', async () => {
    const directory = `[${JSON.stringify(hsds('soup', 'food'))}]`
    const warnings = warningsOf(await load({ directory }))
    expect(warnings).toHaveLength(5)
    expect(warnings[0]).toEqual({
      file: 'office.yml',
      line: 5,
      fault: 'No service is of the kind “clothes”.',
      cure: 'Add one to the directory: who else helps with this?',
    })
  })
  test('an offer of a service that is left out cannot be booked until it is mended', async () => {
    const broken = hsds('stew', 'food', { organization: undefined })
    const yml = edited(
      'offers:',
      'offers:\n  - { service: stew, hosts: [anna], minutes: 30, bufferMinutes: 0, noticeMinutes: 0, everyMinutes: 30 }',
    )
    const loaded = await load({ yml, directory: smallDirectory(broken) })
    expect(warningsOf(loaded)).toContainEqual({
      file: 'office.yml',
      line: 19,
      fault: '“stew” cannot be booked now: the directory’s service is left out.',
      cure: 'Mend the service in the directory.',
    })
    expect(loaded.ok && loaded.office.booking.offers.map(({ service }) => service)).toEqual(['soup'])
  })
  test('more services of a kind than anybody pages through', async () => {
    const many = Array.from({ length: 60 }, (_, i) => hsds(`more-${i}`, 'food'))
    const loaded = await load({ directory: smallDirectory(...many) })
    expect(warningsOf(loaded)).toMatchObject([{ fault: 'There are 61 services of the kind “food”; only 60 are shown.' }])
    expect(loaded.ok && kindsFound(loaded.office.directory, 'everyday', now)[0]?.services).toHaveLength(60)
  })
})

test('aliases of aliases of aliases do not fill the memory', async () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]']
  for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg'])
    bomb.push(`${to}: &${to} [${Array(9).fill(`*${from}`).join(', ')}]`)
  expect(faultsOf(await load({ yml: bomb.join('\n') }))).toEqual([
    {
      file: 'office.yml',
      line: 1,
      fault: 'Too much in this file stands for something else.',
      cure: 'Write it out instead of using * and &.',
    },
  ])
})
