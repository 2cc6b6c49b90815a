/**
 * Which of the machine's outputs is the headset, and which the loudspeaker. Devices are asked for twice a second: Chromium tells
 * of changes by itself only on some systems. A jack of 3.5 mm is no device of its own: main knows of it, where the system does.
 */
import type { Api } from '../../main/contract.ts'
import type { After } from './after.ts'

export type Output = 'speaker' | 'headset'
/** A part of the name that the system gives to each, as the office wrote it. Without: by what such names usually say. */
export interface OutputNames {
  headset?: string | undefined
  speaker?: string | undefined
}
export interface Outputs {
  /** What setSinkId wants; empty: whatever the system has chosen. Undefined: there is none. */
  find(output: Output): string | undefined
  /** Told when anything that sounds came or went. */
  onChange(changed: () => void): () => void
  /** Told that a headset is there, if one is; then of each change. */
  watch(tell: (headset: boolean) => void): () => void
  close(): void
}
export interface OutputsNeeds {
  api: Pick<Api, 'call' | 'on'>
  devices: Pick<MediaDevices, 'enumerateDevices' | 'addEventListener' | 'removeEventListener'> | undefined
  names: OutputNames
  after: After
}
/** Milliseconds. */
const EVERY = 500

const usual =
  /head-?\s?(set|phone)|ear-?\s?(phone|bud|piece)|handset|hörlur|kopfhörer|kuuloke|usb\s(pnp|advanced)?\s?(audio|sound)\s?(device|adapter)|jabra|plantronics/i
/** Stand-ins for a device that is listed too. */
const isAlias = (id: string) => id === '' || id === 'default' || id === 'communications'

interface Device {
  id: string
  label: string
}
/** Pure. Which device is which; `jack`: a headset hangs on the system's own output. */
export function choose(devices: readonly Device[], names: OutputNames, jack: boolean): Record<Output, string | undefined> {
  const real = devices.filter(({ id }) => !isAlias(id))
  const named = (part: string) => (device: Device) => device.label.toLowerCase().includes(part.toLowerCase())
  const isHeadset = names.headset ? named(names.headset) : ({ label }: Device) => usual.test(label)
  const isSpeaker = names.speaker ? named(names.speaker) : () => true
  const headset = real.find((device) => isHeadset(device) && !(names.speaker && isSpeaker(device)))
  // with a headset on USB the system's own choice may be the headset
  const speaker = headset || names.speaker ? real.find((device) => device !== headset && isSpeaker(device)) : undefined
  return { headset: headset?.id ?? (jack ? '' : undefined), speaker: speaker?.id ?? (names.speaker && headset ? undefined : '') }
}

export function createOutputs({ api, devices, names, after }: OutputsNeeds): Outputs {
  const listeners = new Set<() => void>()
  let jack = false
  let now: Record<Output, string | undefined> = { speaker: '', headset: undefined }
  let closed = false
  let callOff = () => {}

  const look = async () => {
    const listed = (await devices?.enumerateDevices().catch(() => [])) ?? []
    if (closed) return
    const outputs = listed.filter(({ kind }) => kind === 'audiooutput').map(({ deviceId: id, label }) => ({ id, label }))
    const next = choose(outputs, names, jack)
    const changed = next.headset !== now.headset || next.speaker !== now.speaker
    now = next
    if (changed) for (const told of listeners) told()
  }
  const soon = () => void look()
  const poll = async () => {
    await look()
    if (!closed) callOff = after(EVERY, () => void poll())
  }
  const hear = ({ plugged }: { plugged: boolean }) => {
    jack = plugged
    return look()
  }
  const silent = api.on('ears.headset', (told) => void hear(told))
  devices?.addEventListener('devicechange', soon)
  api.call('ears.now', {}).then(hear, () => {})
  void poll()

  const onChange = (changed: () => void) => {
    listeners.add(changed)
    return () => void listeners.delete(changed)
  }
  return {
    find: (output) => now[output],
    onChange,
    watch: (tell) => {
      let was = false
      const see = () => {
        const is = now.headset !== undefined
        if (is !== was) tell(is)
        was = is
      }
      see()
      return onChange(see)
    },
    close: () => {
      closed = true
      callOff()
      silent()
      devices?.removeEventListener('devicechange', soon)
    },
  }
}
