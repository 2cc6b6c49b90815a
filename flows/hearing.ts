/** How she hears: what the reader must know beside the screen, and what a hand or a plug changes of it. Pure. */
import type { Hand } from './hands.ts'
import { type Language, type Line, line, loudest, type Profile, speeds } from './screen.ts'

/** A headset is plugged in, or pulled out. */
export type Ears = { type: 'ears.headset' | 'ears.speaker' }
export interface Hearing {
  /** Nobody else hears it. */
  headset: boolean
  hand: 'touch' | 'keys'
  /** The screen (`View.n`) of which she asked to hear what is about her, though others may. */
  aloud?: string
  /** How often she asked to hear it again, and whose voice she asked for last. */
  again: number
  in?: Language | undefined
  /** How often she asked where she is. */
  where: number
  /** How often a finger that searches has come onto something. */
  felt: number
  /** What has just changed for her ears, until her next step: shown and said. */
  notice?: Line
}
export const silence: Hearing = { headset: false, hand: 'touch', again: 0, where: 0, felt: 0 }

/** What is about her is said in the headset, or where she asked for it (EN 301 549 V3.2.1, 5.1.3.9). */
export const isSaid = ({ private: hers }: { private?: true }, n: string, { headset, aloud }: Hearing) =>
  !hers || headset || aloud === n

const place = (n: number, of: number) => ({ kind: 'place', n, of }) as const
const toldVolume = (volume: number): Line =>
  volume === 0 ? line('settings.silent') : line('settings.volume', { volume: place(volume, loudest) })
const toldSpeed = (speed: Profile['speed']): Line =>
  line('settings.speed', { speed: place(speeds.indexOf(speed) + 1, speeds.length) })

interface Hers {
  profile: Profile
  hearing: Hearing
}
/** How loud and how fast is told as it changes, whether by a key or on the settings screen. */
export const withProfile = ({ profile, hearing }: Hers, set: Partial<Profile>): Hers => ({
  profile: { ...profile, ...set },
  hearing: {
    ...hearing,
    ...(set.speed === undefined ? {} : { notice: toldSpeed(set.speed) }),
    ...(set.volume === undefined ? {} : { notice: toldVolume(set.volume) }),
  },
})
/** One step of the key for it; at the end of the scale it tells where that is. */
function turned(type: Hand['type'], { volume, speed }: Profile): Partial<Profile> {
  const nextSpeed = (by: 1 | -1) => speeds[speeds.indexOf(speed) + by] ?? speed
  switch (type) {
    case 'hand.louder':
      return { volume: Math.min(loudest, volume + 1) }
    case 'hand.softer':
      return { volume: Math.max(0, volume - 1) }
    case 'hand.faster':
      return { speed: nextSpeed(1) }
    case 'hand.slower':
      return { speed: nextSpeed(-1) }
    default:
      return {}
  }
}
type Pressed = { type: Hand['type']; code?: string | undefined }
const fingers: ReadonlySet<Hand['type']> = new Set(['hand.touch', 'hand.feel', 'hand.edge'])
/** Whoever goes by keys. Louder and slower are keys for everybody. */
const steps: ReadonlySet<Hand['type']> = new Set(['hand.next', 'hand.previous', 'hand.select', 'hand.switch', 'hand.where'])
/** A finger that searches chooses without a key. */
const isTap = (hand: Pressed, feels: boolean | undefined) => feels && hand.type === 'hand.select' && hand.code === undefined
function handOf(hand: Pressed, { hearing, profile }: Hers): Hearing['hand'] {
  if (fingers.has(hand.type) || isTap(hand, profile.feel)) return 'touch'
  return steps.has(hand.type) ? 'keys' : hearing.hand
}
/** How keys are used is shown as it is said, once: whoever does not hear must know it too (EN 301 549 V3.2.1, 5.1.5). */
export const byKeys = { hand: 'keys', notice: line('say.keys') } as const
/** Which hand it is, and what it does to her ears whatever screen she is on. What was told before has been heard. */
export function byHand(hers: Hers, pressed: Pressed): Hers {
  const { notice: _, ...hearing } = hers.hearing
  const { type } = pressed
  const hand = handOf(pressed, hers)
  const now: Hearing = {
    ...hearing,
    ...(hand === 'keys' && hearing.hand === 'touch' ? byKeys : {}),
    hand,
    again: hearing.again + (type === 'hand.again' ? 1 : 0),
    // in her own language, whatever somebody beside her asked for
    ...(type === 'hand.again' ? { in: undefined } : {}),
    where: hearing.where + (type === 'hand.where' ? 1 : 0),
    felt: hearing.felt + (type === 'hand.feel' ? 1 : 0),
  }
  return withProfile({ profile: hers.profile, hearing: now }, turned(type, hers.profile))
}
export const pluggedIn = (hearing: Hearing): Hearing => ({ ...hearing, headset: true, notice: line('say.headset') })
/** Whatever she had asked for is not said to the room. */
export const pulledOut = ({ aloud: _, notice: __, ...hearing }: Hearing): Hearing => ({ ...hearing, headset: false })
