import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { clockByHand } from '../clock.ts'
import { watchJack } from './jack.ts'
import { headsetIn } from './ports.ts'

/** As `pactl -f json list sinks` of PulseAudio 16 says it of a laptop's sound card. */
const card = (headphones: string) => [
  {
    index: 0,
    name: 'alsa_output.pci-0000_00_1f.3.analog-stereo',
    ports: [
      { name: 'analog-output-speaker', type: 'Speaker', availability: 'availability unknown' },
      { name: 'analog-output-headphones', type: 'Headphones', availability: headphones },
    ],
    active_port: 'analog-output-speaker',
  },
]
test('a jack that is taken is a headset', () => {
  expect(headsetIn(card('available'))).toBe(true)
  expect(headsetIn(card('not available'))).toBe(false)
})
test('a jack that cannot tell is not counted: private words must not be said to a loudspeaker', () => {
  expect(headsetIn(card('availability unknown'))).toBe(false)
})
test('a sink without ports has no jack', () => {
  expect(headsetIn([{ index: 0, name: 'null' }])).toBe(false)
})
test('what is no list of sinks says nothing', () => {
  for (const listed of [undefined, {}, 'x', [{ ports: 3 }]]) expect(headsetIn(listed)).toBeUndefined()
})

test('where there is no such program, it is silent about it and ends', async () => {
  const told: boolean[] = []
  const jack = watchJack({ tell: (plugged) => told.push(plugged), clock: clockByHand(), program: '/nowhere/pactl' })
  await new Promise((done) => setTimeout(done, 50))
  expect(told).toEqual([])
  expect(jack.isPlugged()).toBe(false)
  jack.close()
})
test.skipIf(process.platform === 'win32')('a plug that is pushed in is told at once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ledstang-jack-'))
  const program = join(folder, 'pactl')
  const listed = join(folder, 'sinks.json')
  const events = join(folder, 'events')
  writeFileSync(listed, JSON.stringify(card('not available')))
  writeFileSync(events, '')
  writeFileSync(program, `#!/bin/sh\nif [ "$1" = subscribe ]; then exec tail -f "${events}"; fi\ncat "${listed}"\n`)
  chmodSync(program, 0o755)
  const told: boolean[] = []
  const jack = watchJack({ tell: (plugged) => told.push(plugged), clock: clockByHand(), program })
  try {
    await vi.waitFor(() => expect(told).toEqual([false]), 5_000)
    writeFileSync(listed, JSON.stringify(card('available')))
    writeFileSync(events, "Event 'change' on card #0\n", { flag: 'a' })
    await vi.waitFor(() => expect(told.at(-1)).toBe(true), 5_000)
    expect(jack.isPlugged()).toBe(true)
  } finally {
    jack.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
