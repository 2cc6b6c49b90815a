/** A pack that somebody at a keyboard wants to look into: by which key she believes it, and what is wrong with it, in words. */
import { join } from 'node:path'
import type { Fault } from '../office/fault.ts'
import { readHead, type Trusted } from './head.ts'
import { fingerprint, readPublic, type TrustedKeys, trustedIn } from './keys.ts'
import { openPackBytes, type PackBytes } from './pack-bytes.ts'
import { packsFolder } from './packs.ts'
import { type Refused, refusals } from './refusal.ts'

export const faultOf = (file: string, { why, where }: Refused): Fault => ({
  file,
  fault: where === undefined ? refusals[why].fault : `${refusals[why].fault} (${where})`,
  cure: refusals[why].cure,
})

/** Whom to believe: the key that was given, else one's own, and those that a terminal here trusts. */
function keysFor(trusted: string | undefined, data: string): { ok: true; keys: TrustedKeys } | { ok: false; fault: Fault } {
  if (trusted === undefined) {
    const keys = new Map(trustedIn(join(packsFolder(data), 'trusted'), () => {}))
    const own = readPublic(join(data, 'pack-key.pub'))
    if (own.ok) keys.set(fingerprint(own.key), own.key)
    if (keys.size > 0) return { ok: true, keys }
    return {
      ok: false,
      fault: {
        file: join(data, 'pack-key.pub'),
        fault: 'There is no key here to trust.',
        cure: 'Give one with --trusted <file.pub>.',
      },
    }
  }
  const read = readPublic(trusted)
  if (read.ok) return { ok: true, keys: new Map([[fingerprint(read.key), read.key]]) }
  const fault = { notReadable: 'The key cannot be read.', secret: 'This is a secret key.', notAKey: 'This is no key.' }[read.why]
  return { ok: false, fault: { file: trusted, fault, cure: 'Give the .pub file of whoever signed the pack.' } }
}

type Opened = { ok: true; pack: PackBytes; head: Trusted; key: string } | { ok: false; fault: Fault }
/** `trusted`: a `.pub` file; without it one's own key in `data`, and those that a terminal here trusts. Never rejects. */
export async function openTrusted(file: string, trusted: string | undefined, data: string): Promise<Opened> {
  const trust = keysFor(trusted, data)
  if (!trust.ok) return trust
  const pack = await openPackBytes(file)
  if (!pack) return { ok: false, fault: faultOf(file, { ok: false, why: 'notReadable' }) }
  const head = await readHead(pack, trust.keys)
  if (head.ok) return { ok: true, pack, head, key: head.key }
  await pack.close()
  return { ok: false, fault: faultOf(file, head) }
}
