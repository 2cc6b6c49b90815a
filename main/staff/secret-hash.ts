/** What is kept of a PIN or a badge, so that whoever reads the file must try each of them, slowly. */
import { scrypt, timingSafeEqual } from 'node:crypto'
import * as v from 'valibot'

const SALT_BYTES = 16
const HASH_BYTES = 32
const hexOf = (bytes: number) => v.pipe(v.string(), v.regex(/^[0-9a-f]*$/), v.length(bytes * 2))
/** Kept with each secret, so that it can be raised without losing the old ones. Bounded: a broken file must not hang us. */
const cost = v.strictObject({
  N: v.picklist([2 ** 14, 2 ** 15, 2 ** 16, 2 ** 17]),
  r: v.literal(8),
  p: v.picklist([1, 2, 3, 4, 5]),
})
export type Cost = v.InferOutput<typeof cost>
/** 32 MiB and about a tenth of a second for each try. OWASP, Password Storage, has N = 2^15 only with p = 3; the waiting is ours. */
export const COST: Cost = { N: 2 ** 15, r: 8, p: 1 }

export const keptSecret = v.strictObject({ salt: hexOf(SALT_BYTES), hash: hexOf(HASH_BYTES), cost })
export type KeptSecret = v.InferOutput<typeof keptSecret>

/** 32 bytes. Injected, so that tests need not wait a hundred thousand times. */
export type SecretHash = (secret: string, salt: Uint8Array, cost: Cost) => Promise<Uint8Array>

export const scryptHash: SecretHash = (secret, salt, { N, r, p }) =>
  new Promise((resolve, reject) => {
    // it needs 128·N·r bytes, and some more
    scrypt(secret, salt, HASH_BYTES, { N, r, p, maxmem: 256 * N * r }, (error, hash) => (error ? reject(error) : resolve(hash)))
  })

export const keepSecret = async (
  secret: string,
  hash: SecretHash,
  random: (bytes: number) => Uint8Array,
): Promise<KeptSecret> => {
  const salt = random(SALT_BYTES)
  const hashed = await hash(secret, salt, COST)
  return { salt: Buffer.from(salt).toString('hex'), hash: Buffer.from(hashed).toString('hex'), cost: COST }
}

/** Takes the same time for each wrong secret. */
export const fits = async (secret: string, kept: KeptSecret, hash: SecretHash): Promise<boolean> => {
  const tried = await hash(secret, Buffer.from(kept.salt, 'hex'), kept.cost)
  return tried.length === HASH_BYTES && timingSafeEqual(tried, Buffer.from(kept.hash, 'hex'))
}
