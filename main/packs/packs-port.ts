/** What the house knows of packs, and what it gives them. */
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { Fault } from '../office/fault.ts'
import type { Disk } from './disk.ts'
import type { Offered, OfficeCheck, Peeked } from './offering.ts'
import type { Refused } from './refusal.ts'
import type { Entry, Happening, Origin } from './state.ts'

export type PackEntry =
  | { what: 'packTaken'; version: string }
  | { what: 'packRefused'; why: string }
  | { what: 'packWentBack'; version: string }
export interface PacksGiven {
  clock: Clock
  log: Log
  audit?: { write(entry: PackEntry): void }
  /** `loadOffice`, with the pictures that are drawn: a pack whose office does not open is refused. */
  check: OfficeCheck
  disk?: Disk
}
export interface InUse extends Omit<Entry, 'mark'> {
  /** It has not come up yet. */
  onTrial: boolean
}
export interface PackReport {
  /** Absent: the office folder that the terminal was started with. */
  now?: InUse
  before?: Omit<InUse, 'onTrial'>
  ready?: Omit<InUse, 'onTrial'>
  /** How many keys are trusted here. */
  trusted: number
  bad: readonly number[]
  /** The last twenty, oldest first. */
  happened: readonly Happening[]
}
/** None of these throws or rejects. */
export interface Packs {
  /** Of the pack in use; undefined: the folder that the terminal was started with. */
  officeFolder(): string | undefined
  /** Whose is it, and which version? Nothing is unpacked, nothing is reported. */
  peek(pack: Uint8Array | string): Promise<Peeked>
  /** Looks through it, unpacks it, and makes it ready to be taken. Others wait until this one is done. */
  offer(pack: Uint8Array | string, from: Origin): Promise<Offered>
  /** Tells what became of a pack that never got as far as being offered. Each thing is told once. */
  tellRefused(refused: Refused, from: Origin): void
  isReady(): boolean
  /** Between two visits: the one that is ready is now in use, on trial. False: none is, or it could not be written. */
  take(): boolean
  /** Before services are made of `officeFolder()`, each time. */
  started(): void
  /** The page has shown its first screen: the pack stays. */
  cameUp(): void
  /**
   * True: gone back; start again with `officeFolder()`. False: stay; the fault is elsewhere. `faults`: what is wrong, if that is
   * known. If none of it is in the pack's folder, the pack is not to blame, and one on trial is tried again at the next start.
   * A pack that has come up before is left only for faults of its own, and may be taken again.
   */
  didNotComeUp(why: 'notOpened' | 'noPage', faults?: readonly Fault[]): boolean
  report(): PackReport
  /** Writes nothing from now on. Resolves when what was being unpacked is let go: only then may others open the same folder. */
  close(): Promise<void>
}
