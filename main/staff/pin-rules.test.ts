import { expect, test } from 'vitest'
import { badgeFault, pinFault } from './pin-rules.ts'

test.each([
  ['caretaker', '830419', undefined],
  ['caretaker', '83041', 'tooShort'],
  ['desk', '8304', undefined],
  ['desk', '830', 'tooShort'],
  ['desk', '', 'tooShort'],
  ['desk', '8304190000000', 'tooLong'],
  ['desk', '83o4', 'notDigits'],
  ['desk', '٨٣٠٤', 'notDigits'],
  ['desk', '7777', 'allSame'],
  ['desk', '1234', 'run'],
  ['desk', '4321', 'run'],
  ['caretaker', '567890', 'run'],
  ['caretaker', '210987', 'run'],
  ['desk', '1235', undefined],
] as const)('for the %s %j is %s', (role, pin, fault) => expect(pinFault(role, pin)).toBe(fault))

test.each([
  ['04A1B2C3D4', undefined],
  ['0412345', 'tooShort'],
  ['0'.repeat(65), 'tooLong'],
  ['00000000', 'allSame'],
  ['0412 34567', 'notABadge'],
  ['0412345é', 'notABadge'],
] as const)('a badge that reads %j is %s', (badge, fault) => expect(badgeFault(badge)).toBe(fault))
