/**
 * Who may have the page over HTTP. An invitation is a secret in an address; it works once, and becomes a cookie that no script
 * can read and no other site can send. A new guest ends the stay of the one before.
 */
import { timingSafeEqual } from 'node:crypto'

const SECRET_BYTES = 32

export interface Door {
  /** A new secret; the last one, if unused, works no more. */
  invite(): string
  /** The cookie's value, once; afterwards undefined. */
  admit(secret: string): string | undefined
  isIn(cookie: string | undefined): boolean
}
const isSame = (given: string, expected: string | undefined): boolean => {
  if (expected === undefined) return false
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
export const createDoor = (random: (bytes: number) => Uint8Array): Door => {
  const secret = () => Buffer.from(random(SECRET_BYTES)).toString('base64url')
  let invitation: string | undefined
  let stay: string | undefined
  return {
    invite: () => {
      invitation = secret()
      return invitation
    },
    admit: (given) => {
      if (!isSame(given, invitation)) return undefined
      invitation = undefined
      stay = secret()
      return stay
    },
    isIn: (cookie) => cookie !== undefined && isSame(cookie, stay),
  }
}
