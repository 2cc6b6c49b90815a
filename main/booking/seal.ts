/** Makes what is stored unreadable without the key beside it: a copied database alone says nothing of who was met or why. */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto'

const NONCE = 12
const TAG = 16
/** Sealed texts are padded to a multiple of this, so that their length says nothing. */
const BLOCK = 128

export interface Seal {
  /** AES-256-GCM with a nonce of its own. Opens only for the same `row`: a sealed text cannot be moved to another. */
  close(text: string, row: string): Uint8Array
  /** Undefined if the key or the row is another, or a bit has changed. */
  open(sealed: Uint8Array, row: string): string | undefined
  /** The same 16 bytes for the same text: to find and compare by, not to read. */
  mark(text: string): Uint8Array
}

/** `key`: 32 secret bytes. `random` gives the nonces. */
export const createSeal = (key: Uint8Array, random: (bytes: number) => Uint8Array): Seal => {
  const derived = (use: string) => new Uint8Array(hkdfSync('sha256', key, new Uint8Array(), use, 32))
  const sealing = derived('seal')
  const marking = derived('mark')
  const marks = new Map<string, Uint8Array>()
  return {
    close(text, row) {
      const nonce = random(NONCE)
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(row))
      const plain = Buffer.from(text)
      const padded = Buffer.alloc(Math.ceil((plain.length + 1) / BLOCK) * BLOCK)
      plain.copy(padded)
      return Buffer.concat([nonce, cipher.update(padded), cipher.final(), cipher.getAuthTag()])
    },
    open(sealed, row) {
      const bytes = Buffer.from(sealed)
      if (bytes.length < NONCE + TAG) return undefined
      const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, NONCE), { authTagLength: TAG })
      decipher.setAAD(Buffer.from(row)).setAuthTag(bytes.subarray(-TAG))
      try {
        const padded = Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()])
        return padded.toString().replace(/\0+$/, '')
      } catch {
        return undefined
      }
    },
    mark(text) {
      const mark = marks.get(text) ?? createHmac('sha256', marking).update(text).digest().subarray(0, 16)
      marks.set(text, mark)
      return mark
    },
  }
}
