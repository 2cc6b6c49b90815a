import { expect, it, vi } from 'vitest'
import { clockByHand } from './clock.ts'
import { keepServices } from './kept-services.ts'
import type { PageFile } from './page-files.ts'
import { pretend } from './pretend-handlers.ts'
import type { CreateServices } from './services-port.ts'

type Made = Awaited<ReturnType<CreateServices>>
const fault = { file: 'office.yml', fault: 'It is broken.', cure: 'Mend it.' }

/** Offices one after the other, each with its own answer, file and warning. */
const begin = async (offices: readonly (string | 'broken')[]) => {
  const closed: string[] = []
  const gone: string[] = []
  const told: unknown[] = []
  const said: string[] = []
  const logged: string[] = []
  const lost = vi.fn()
  const left = [...offices]
  let tellAnew = () => {}
  const create = async (anew: () => void): Promise<Made> => {
    const name = left.shift() ?? 'broken'
    tellAnew = anew
    if (name === 'broken') return { ok: false, faults: [fault] }
    const file: PageFile = { type: 'audio/ogg', read: async () => new TextEncoder().encode(name) }
    const { handlers } = pretend({ 'desk.call': () => ({ call: name }), 'visit.over': () => ({}) })
    const services = {
      handlers,
      files: new Map([[`/${name}`, file]]),
      warnings: [{ ...fault, file: name }],
      pageGone: () => void gone.push(name),
      close: async () => {
        closed.push(name)
        if (name === 'stuck') throw new Error('a part of it could not be closed')
      },
    }
    return { ok: true, services }
  }
  const made = await keepServices({
    create,
    push: (...it) => void told.push(it),
    clock: clockByHand(),
    log: (happened) => void logged.push(happened),
    say: (line) => void said.push(line),
    lost,
  })
  return { made, closed, gone, told, said, logged, lost, anew: () => tellAnew() }
}
const kept = async (offices: readonly string[]) => {
  const { made, ...rest } = await begin(offices)
  if (!made.ok) throw new Error('not opened')
  return { ...rest, ...made.kept, call: () => made.kept.dispatch('desk.call', { language: 'sv' }) }
}

it('answers with the office that is in use, and tells the page when it is another one', async () => {
  const it = await kept(['old', 'new'])
  expect(await it.call()).toEqual({ ok: { call: 'old' } })
  it.anew()
  expect(await it.call()).toEqual({ ok: { call: 'new' } }) // asked in the middle: it waited
  expect(it.closed).toEqual(['old'])
  expect(it.told).toEqual([['terminal.changed', { anew: true }]])
  expect([it.files.get('/old'), it.files.get('/new')?.type]).toEqual([undefined, 'audio/ogg'])
  expect(it.said).toEqual(['old  It is broken. — Mend it.', 'new  It is broken. — Mend it.'])
  expect(it.lost).not.toHaveBeenCalled()
})
it('opens the new office also when a part of the old one could not be closed, and writes that down', async () => {
  const it = await kept(['stuck', 'new'])
  it.anew()
  expect(await it.call()).toEqual({ ok: { call: 'new' } })
  expect(it.lost).not.toHaveBeenCalled()
  expect(it.logged).toEqual(['not all closed'])
})
it('says what is wrong with the first office, and keeps nothing', async () => {
  const { made } = await begin(['broken'])
  expect(made).toEqual({ ok: false, faults: [fault] })
})
it('ends, to be started afresh, when nothing can be opened again', async () => {
  const it = await kept(['old'])
  it.anew()
  expect(await it.call()).toEqual({ refusal: { refused: 'failed' } })
  expect(await it.handlers['visit.over']({})).toEqual({})
  expect(it.lost).toHaveBeenCalledOnce()
  expect(it.said.at(-1)).toBe('office.yml  It is broken. — Mend it.')
  expect(it.told).toEqual([])
})
it('hands on that the page has gone to the office that is in use, and to nobody once all is closed', async () => {
  const it = await kept(['old', 'new'])
  it.pageGone()
  it.anew()
  await it.call()
  it.pageGone()
  await it.close()
  it.pageGone()
  expect(it.gone).toEqual(['old', 'new'])
})
it('closes what is open, once, also in the middle of the change', async () => {
  const it = await kept(['old', 'new'])
  it.anew()
  await it.close()
  expect(it.closed).toEqual(['old'])
  await it.close()
  expect(it.closed).toEqual(['old'])
})
