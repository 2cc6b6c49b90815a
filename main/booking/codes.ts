/**
 * The six digits on a ticket. A code is made from its hold and a secret key, never stored and never random anew: asked
 * again, even after a crash, the same hold has the same code. What is stored is its mark, from which nobody without the
 * key can find the code: there are only a million of them, so a plain hash would hide nothing.
 */
import { createHmac } from 'node:crypto'

export interface Candidate {
  code: string
  /** HMAC-SHA-256 of the code, 32 bytes: how an appointment is found by its code. */
  mark: Uint8Array
}
export interface Codes {
  /** The codes that this hold may have, always in the same order: it gets the first that nobody else has. */
  of(hold: string): Iterable<Candidate>
  mark(code: string): Uint8Array
}

/** Enough that running out means broken, not unlucky. */
const ATTEMPTS = 1_000
const BYTES = 6
const FAIR = 2 ** (8 * BYTES) - (2 ** (8 * BYTES) % 1_000_000)

/**
 * Six digits from six random bytes, each code as likely as any other; undefined for the few bytes that would favour some
 * codes, and for a code that people would take for a mistake: 000000, 123456, 987654.
 */
export const codeFrom = (bytes: Uint8Array): string | undefined => {
  const n = Buffer.from(bytes).readUIntBE(0, BYTES)
  const code = String(n % 1_000_000).padStart(6, '0')
  return n >= FAIR || isPlain(code) ? undefined : code
}

/** One digit six times, or a run up or down: each step is the same, and at most one. */
const isPlain = (code: string): boolean => {
  const steps = [...code.slice(1)].map((digit, i) => Number(digit) - Number(code[i]))
  return steps.every((step) => step === steps[0] && Math.abs(step) <= 1)
}

/** `key`: 32 secret bytes. Another key makes other codes, and finds none of the old ones. */
export const createCodes = (key: Uint8Array): Codes => {
  const hmac = (use: string, text: string) => createHmac('sha256', key).update(`${use} ${text}`).digest()
  const mark = (code: string) => hmac('mark', code)
  return {
    *of(hold) {
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const code = codeFrom(hmac('code', `${attempt} ${hold}`))
        if (code) yield { code, mark: mark(code) }
      }
    },
    mark,
  }
}
