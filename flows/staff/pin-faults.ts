import type { PinFault } from './services.ts'

/** Why a PIN was not taken, in words. */
export const pinFaults = {
  short: 'staff.pin-short',
  easy: 'staff.pin-easy',
  same: 'staff.pin-same',
  notWritable: 'staff.not-written',
} as const satisfies Record<PinFault, string>
