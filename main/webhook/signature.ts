/** Signs what is sent, so that its receiver knows that it came from this terminal: standardwebhooks.com, the spec of version 1. */
import { createHmac } from 'node:crypto'

export interface Signed {
  'webhook-id': string
  'webhook-timestamp': string
  'webhook-signature': string
}
/** `at`: milliseconds since 1970 UTC, of this try; receivers refuse what is older than some minutes. */
export function signed(body: string, { id, at, key }: { id: string; at: number; key: Uint8Array }): Signed {
  const seconds = String(Math.floor(at / 1_000))
  const mark = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': `v1,${mark}` }
}
