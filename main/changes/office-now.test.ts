import { expect, it, vi } from 'vitest'
import type { Loaded } from '../office/office.ts'
import { createOfficeNow } from './office-now.ts'
import { smallChanged } from './small-folder.ts'

const { changed } = await smallChanged()
const office = changed.officeNow.now()
const broken: Loaded = { ok: false, faults: [{ file: 'office.yml', fault: 'No.', cure: 'Otherwise.' }], warnings: [] }
const named = (minutes: number) => ({ ...office, desk: { ...office.desk, minutes } })

const open = async (load: () => Promise<Loaded>, log = vi.fn()) => {
  const opened = await createOfficeNow(load, log)
  if (!opened.ok) throw new Error('not open')
  return opened.officeNow
}

it('there is none without a sound office', async () => {
  expect(await createOfficeNow(async () => broken, vi.fn())).toBe(broken)
})
it('a new office holds at once, and whoever listens is told', async () => {
  const loads: Loaded[] = [{ ok: true, office }, { ok: true, office: named(9) }, broken]
  const now = await open(async () => loads.shift() ?? broken)
  const heard: number[] = []
  const deaf = now.onChange(({ desk }) => void heard.push(desk.minutes))
  expect(await now.reload()).toEqual({ ok: true })
  expect([now.now().desk.minutes, heard]).toEqual([9, [9]])
  expect(await now.reload()).toBe(broken) // it stays as it was
  expect([now.now().desk.minutes, heard]).toEqual([9, [9]])
  deaf()
  now.take(named(4))
  expect([now.now().desk.minutes, heard]).toEqual([4, [9]])
})
it('one listener that fails keeps it from nobody else', async () => {
  const log = vi.fn()
  const now = await open(async () => ({ ok: true, office }), log)
  const then = vi.fn()
  now.onChange(() => {
    throw new Error('broken')
  })
  now.onChange(then)
  now.take(named(4))
  expect(then).toHaveBeenCalledOnce()
  expect(log).toHaveBeenCalledOnce()
})
it('it is read again one after another, so the last one asked for is what holds', async () => {
  const loads: ((loaded: Loaded) => void)[] = []
  let isFirst = true
  const now = await open(async () => {
    if (isFirst) {
      isFirst = false
      return { ok: true, office }
    }
    return new Promise<Loaded>((resolve) => loads.push(resolve))
  })
  const [one, two] = [now.reload(), now.reload()]
  await Promise.resolve()
  expect(loads).toHaveLength(1) // the second waits for the first
  loads[0]?.({ ok: true, office: named(1) })
  await one
  await Promise.resolve()
  loads[1]?.({ ok: true, office: named(2) })
  await two
  expect(now.now().desk.minutes).toBe(2)
})
