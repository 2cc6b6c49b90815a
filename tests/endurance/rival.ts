/** A thread that wants the same times as all others, each at the same moment. Started by many-want-one-time.test.ts. */
import { parentPort, workerData } from 'node:worker_threads'
import * as v from 'valibot'
import { openOffice } from './office.ts'

const data = v.parse(
  v.object({
    folder: v.string(),
    hosts: v.number(),
    starts: v.array(v.string()),
    rivals: v.number(),
    gate: v.instance(SharedArrayBuffer),
  }),
  workerData,
)
const gate = new Int32Array(data.gate)

/** Waits until all rivals have come as far as this. */
const together = (round: number) => {
  Atomics.add(gate, 0, 1)
  Atomics.notify(gate, 0)
  for (let here = Atomics.load(gate, 0); here < round * data.rivals; here = Atomics.load(gate, 0)) Atomics.wait(gate, 0, here)
}

together(1)
const office = openOffice(data.folder, data.hosts)
if (!office.ok) throw new Error(office.reason)
const won = data.starts.flatMap((start, n) => {
  together(n + 2)
  const held = office.booking.hold({ service: 'advice', start })
  const confirmed = held.ok ? office.booking.confirm(held) : held
  return confirmed.ok ? [{ start, code: confirmed.code }] : []
})
office.store.close()
parentPort?.postMessage(won)
