/**
 * The messages that nobody has acknowledged yet, in `webhook.json` of the data folder: on disk before the first try, and gone from
 * it before the next one is sent. While the disk is full they are kept in memory, and written as soon as it has room.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { type Log, traceOf } from '../log.ts'
import { writeWhole } from '../whole-file.ts'
import { type Message, message } from './message.ts'

export const queueFile = (data: string): string => join(data, 'webhook.json')
/** More than a desk is called in many days. */
export const MOST_MESSAGES = 500

const kept = v.strictObject({
  form: v.literal(1),
  /** How many were given up since the first start. */
  lost: v.pipe(v.number(), v.integer(), v.minValue(0)),
  messages: v.pipe(v.array(message), v.maxLength(MOST_MESSAGES)),
})
type Kept = v.InferOutput<typeof kept>
/** `old`: of yesterday. `full`: too many waited. `gone`: the receiver wants it no more. */
export type Lost = 'old' | 'full' | 'gone'

export interface Queue {
  /** Oldest first. */
  waiting(): readonly Message[]
  lost(): number
  /** A message more; the oldest are given up if there are too many. */
  add(it: Message): void
  /** It has arrived. */
  arrived(id: string): void
  giveUp(ids: readonly string[], why: Lost): void
  /** What could not be written before. False: still not on disk. */
  save(): boolean
}
/** Never throws, nor does what it returns. `write`: for tests, a disk that is full. */
export function openQueue(data: string, { log, write = writeWhole }: { log: Log; write?: typeof writeWhole }): Queue {
  const file = queueFile(data)
  let now = readFrom(file, log)
  let isSaved = true
  let isTold = false

  const save = () => {
    if (isSaved) return true
    try {
      write(file, `${JSON.stringify(now)}\n`)
      isSaved = true
      isTold = false
    } catch (thrown) {
      if (!isTold) log('calls to the desk not kept on disk', traceOf(thrown))
      isTold = true
    }
    return isSaved
  }
  const become = (next: Kept) => {
    now = next
    isSaved = false
    save()
  }
  const giveUp = (ids: readonly string[], why: Lost) => {
    const messages = now.messages.filter(({ id }) => !ids.includes(id))
    const lost = now.messages.length - messages.length
    if (lost === 0) return
    log('calls to the desk not delivered', { why, messages: lost })
    become({ ...now, lost: now.lost + lost, messages })
  }
  return {
    waiting: () => now.messages,
    lost: () => now.lost,
    add: (it) => {
      const tooMany = now.messages.slice(0, Math.max(0, now.messages.length + 1 - MOST_MESSAGES))
      if (tooMany.length > 0)
        giveUp(
          tooMany.map(({ id }) => id),
          'full',
        )
      become({ ...now, messages: [...now.messages, it] })
    },
    arrived: (id) => become({ ...now, messages: now.messages.filter((it) => it.id !== id) }),
    giveUp,
    save,
  }
}

function readFrom(file: string, log: Log): Kept {
  try {
    const read = v.safeParse(kept, JSON.parse(readFileSync(file, 'utf8')))
    if (read.success) return read.output
    log('calls to the desk not read', { why: 'it does not fit' })
  } catch (thrown) {
    const trace = traceOf(thrown)
    if (trace.code !== 'ENOENT') log('calls to the desk not read', trace)
  }
  return { form: 1, lost: 0, messages: [] }
}
