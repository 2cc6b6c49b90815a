/** Loudness and speed, as they are told when they change: on the settings screen, and over any other. */
import { type Line, line, loudest, type Profile, speeds } from '../screen.ts'

const place = (n: number, of: number) => ({ kind: 'place', n, of }) as const
export const toldVolume = (volume: number): Line =>
  volume === 0 ? line('settings.silent') : line('settings.volume', { volume: place(volume, loudest) })
export const toldSpeed = (speed: Profile['speed']): Line =>
  line('settings.speed', { speed: place(speeds.indexOf(speed) + 1, speeds.length) })
