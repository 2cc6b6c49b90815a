import { expect, it } from 'vitest'
import { startCapture } from './capture.ts'
import { MOST_SECONDS, STUDIO_RATE } from './rate.ts'

const track = () => {
  let ended = () => {}
  let isOn = true
  return {
    isOn: () => isOn,
    pullOut: () => ended(),
    stream: {
      getTracks: () => [
        {
          stop: () => {
            isOn = false
          },
          addEventListener: (_: string, heard: () => void) => {
            ended = heard
          },
        },
      ],
    } as object as MediaStream,
  }
}
/** A sound card by hand. `answers`: whether it says when it has ended. */
const begin = async (answers = true) => {
  const microphone = track()
  let hear: (samples: Float32Array) => void = () => {}
  let isClosed = false
  let late = () => {}
  const captured = await startCapture(
    { getUserMedia: async () => microphone.stream },
    {
      open: async () => {
        let isOver = () => {}
        return {
          listen: (heard, ended) => {
            hear = heard
            isOver = ended
          },
          end: () => {
            hear(new Float32Array(10).fill(0.1))
            if (answers) isOver()
          },
          close: () => {
            isClosed = true
          },
        }
      },
      after: (_, then) => {
        late = then
        return () => {}
      },
    },
  )
  if (!captured.ok) throw new Error(captured.reason)
  return { captured, microphone, hear: (it: Float32Array) => hear(it), isClosed: () => isClosed, late: () => late() }
}

it('what was said is there to its last moment, and the microphone is off', async () => {
  const { captured, hear, microphone, isClosed } = await begin()
  hear(new Float32Array(1_000).fill(0.5))
  expect(captured.level()).toBe(0.5)
  const samples = await captured.stop()
  expect(samples).toHaveLength(1_010)
  expect(microphone.isOn()).toBe(false)
  expect(isClosed()).toBe(true)
  expect(await captured.stop()).toBe(samples)
})
it('after twenty seconds nothing more is kept', async () => {
  const { captured, hear } = await begin()
  for (let n = 0; n < MOST_SECONDS + 1; n++) hear(new Float32Array(STUDIO_RATE))
  expect(captured.state()).toBe('full')
  expect(await captured.stop()).toHaveLength(MOST_SECONDS * STUDIO_RATE)
})
it('a microphone that is pulled out is noticed, and what it heard is not lost', async () => {
  const { captured, hear, microphone, late } = await begin(false)
  hear(new Float32Array(1_000))
  microphone.pullOut()
  expect(captured.state()).toBe('gone')
  const stopping = captured.stop()
  late()
  expect(await stopping).toHaveLength(1_010)
})
it.each([
  ['NotFoundError', 'noMicrophone'],
  ['NotAllowedError', 'notAllowed'],
  ['NotReadableError', 'broken'],
] as const)('%s: %s', async (name, reason) => {
  const refused = { getUserMedia: () => Promise.reject(new DOMException('', name)) }
  expect(await startCapture(refused)).toEqual({ ok: false, reason })
})
it('without a sound card the microphone is let go', async () => {
  const microphone = track()
  const open = () => Promise.reject(new Error('no sound'))
  expect(await startCapture({ getUserMedia: async () => microphone.stream }, { open })).toEqual({ ok: false, reason: 'broken' })
  expect(microphone.isOn()).toBe(false)
  expect(await startCapture(undefined)).toEqual({ ok: false, reason: 'broken' })
})
