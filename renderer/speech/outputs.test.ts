import { expect, it } from 'vitest'
import { afterByHand } from './after-by-hand.ts'
import { choose, createOutputs, type OutputNames } from './outputs.ts'

const device = (id: string, label: string) => ({ id, label })
const both = [device('default', 'Default'), device('a', 'Built-in Audio Analog Stereo'), device('b', 'USB Headset Mono')]

it('a headset is known by its name, and the loudspeaker is then the other one', () => {
  expect(choose(both, {}, false)).toEqual({ headset: 'b', speaker: 'a' })
})
it.each(['Jabra Evolve 20', 'USB PnP Sound Device Analog Stereo', 'Hörlurar', 'USB Audio Device', 'Headphones (Realtek)'])(
  '“%s” is a headset',
  (label) => {
    expect(choose([device('x', label)], {}, false).headset).toBe('x')
  },
)
it.each(['Built-in Audio Analog Stereo', 'HDMI', 'Speakers (Realtek)', ''])('“%s” is none', (label) => {
  expect(choose([device('x', label)], {}, false)).toEqual({ headset: undefined, speaker: '' })
})
it('the office knows better', () => {
  const names = { headset: 'built-in', speaker: 'usb' }
  expect(choose(both, names, false)).toEqual({ headset: 'a', speaker: 'b' })
})
it('a headset in the jack is the system’s own output', () => {
  expect(choose([], {}, true)).toEqual({ headset: '', speaker: '' })
})
it('with a headset there, a named loudspeaker that is gone is not replaced by whatever is left', () => {
  expect(choose([device('b', 'USB Headset')], { speaker: 'HDMI' }, false)).toEqual({ headset: 'b', speaker: undefined })
})

const begin = (names: OutputNames = {}) => {
  const time = afterByHand()
  const listed = { now: [{ kind: 'audiooutput', deviceId: 'a', label: 'Built-in' }] }
  let push: (told: { plugged: boolean }) => void = () => {}
  const outputs = createOutputs({
    api: {
      call: async () => ({ plugged: false }) as never,
      on: (_, heard) => {
        push = heard as typeof push
        return () => {}
      },
    },
    devices: {
      enumerateDevices: async () => listed.now as MediaDeviceInfo[],
      addEventListener: () => {},
      removeEventListener: () => {},
    },
    names,
    after: time.after,
  })
  const told: boolean[] = []
  outputs.watch((headset) => told.push(headset))
  return { time, listed, outputs, told, push: (plugged: boolean) => push({ plugged }) }
}
const headset = { kind: 'audiooutput', deviceId: 'b', label: 'USB Headset' }

it('a headset that comes and goes is told of, once each', async () => {
  const { time, listed, told, outputs } = begin()
  await time.forward(2_000)
  expect(told).toEqual([])
  listed.now = [...listed.now, headset]
  await time.forward(500)
  expect(outputs.find('headset')).toBe('b')
  listed.now = listed.now.filter((it) => it !== headset)
  await time.forward(1_500)
  expect(told).toEqual([true, false])
  expect(outputs.find('headset')).toBeUndefined()
})
it('the jack counts too, and both at once are one headset', async () => {
  const { time, listed, told, push } = begin()
  await time.forward(0)
  push(true)
  await time.forward(0)
  listed.now = [...listed.now, headset]
  await time.forward(1_000)
  push(false)
  await time.forward(1_000)
  expect(told).toEqual([true])
})
it('when closed it asks no more', async () => {
  const { time, listed, told, outputs } = begin()
  await time.forward(0)
  outputs.close()
  listed.now = [...listed.now, headset]
  await time.forward(5_000)
  expect(told).toEqual([])
})
