/** The walk: every reachable state, every service, on the displays that are asked for. */
import { createHash } from 'node:crypto'
import { chromium } from '@playwright/test'
import { staffLanguages } from '../../flows/staff/names.ts'
import { browsers } from '../chromium.ts'
import { demoOffice } from './demo.ts'
import { byGlass, type Display, every, nameOf, pairwise } from './displays.ts'
import { type Drawn, draw, type Finding } from './draw.ts'
import { outcomes } from './outcomes.ts'
import { servePage } from './page-server.ts'
import { dayPlaces, exploreDemo, listPlaces, type Place, servicePlaces, statePlaces, urgentPlaces } from './places.ts'
import { openRecord } from './record.ts'
import { manySeen, someSeen } from './seen.ts'

export interface Walk {
  states: number
  checks: number
  findings: Finding[]
}
/** In the quick walk each display meets one state of so many, and one service of so many; together they meet all several times. */
const STATES = 20
const SERVICES = 110
/** A picture does not wait for the next beat of a screen that is not there. */
const asFastAsItCan = ['--disable-frame-rate-limit', '--disable-gpu-vsync']
/** One each for two cores; who takes many pictures often waits for one. */
const WORKERS = 2
const WORKERS_IN_FULL = 3

async function inParallel<T>(jobs: readonly (() => Promise<T>)[], workers: number): Promise<T[]> {
  const done: T[] = []
  const queue = [...jobs]
  const work = async () => {
    for (let job = queue.shift(); job; job = queue.shift()) done.push(await job())
  }
  await Promise.all(Array.from({ length: workers }, work))
  return done
}

const turned = <T>(list: readonly T[], by: number): T[] => {
  const at = list.length > 0 ? by % list.length : 0
  return [...list.slice(at), ...list.slice(0, at)]
}
const sumOf = ({ checks, findings }: Drawn) => `${checks} looks, ${findings.length} findings`

export interface Asked {
  /** Every language on every glass in every contrast, with every place; otherwise pairwise. */
  full: boolean
  /** Only places with such an id: after a change to a few screens. */
  only?: RegExp | undefined
  /** Told how far it is. */
  say: (line: string) => void
  /** A file: what it tells of the same terminal is not looked at again, and the rest is added to it. */
  resume?: string | undefined
}
export async function walk({ full, only, say, resume }: Asked): Promise<Walk> {
  const demo = await demoOffice()
  const exploration = await exploreDemo(demo)
  const isWanted = ({ id }: Place) => only?.test(id) ?? true
  const states = statePlaces(exploration, outcomes(demo.findings)).filter(isWanted)
  const others = [...listPlaces(demo), ...servicePlaces(demo), ...urgentPlaces(demo), ...dayPlaces(demo)].filter(isWanted)
  say(
    `${exploration.states.length} states, ${states.length} of them look unlike the others; ${others.length} services, lists, needs and long days`,
  )

  const unmet = exploration.unmet.map((state): Finding => ({ state, language: '', display: '', what: 'no way leads here' }))
  const faults = exploration.findings.map((it): Finding => ({ ...it, language: '', display: '' }))
  const { headlessShell } = browsers()
  const server = await servePage()
  const browser = await chromium.launch({ executablePath: headlessShell, args: ['--no-sandbox', ...asFastAsItCan] })
  try {
    const displays: readonly Display[] = full ? every : pairwise
    const share = (places: readonly Place[], of: number, i: number) => places.filter((_, n) => full || n % of === i % of)
    const placesOn = (display: Display): Place[] => {
      const i = displays.indexOf(display)
      // a caretaker sets it up as it comes
      const isHis = !display.mode && (display.form !== 'compact' || display.size === 1)
      const reads = staffLanguages.some((language) => language === display.language)
      const hers = states.filter(({ so, staffs }) => (isHis || !so?.setup) && (reads || !staffs))
      const those = [...share(hers, STATES, i), ...share(others, SERVICES, i)]
      // pictures are taken of the first: not of the same ones each time
      return full ? those : turned(those, Math.floor(i / STATES))
    }
    const terminal = JSON.stringify([full, server.print, demo.office, states, others])
    const record = resume === undefined ? undefined : openRecord(resume, createHash('sha256').update(terminal).digest('hex'))
    const before = record?.before ?? []
    const isDone = new Set(before.map(({ language, display }) => `${language} ${display}`))
    const left = displays.filter((it) => !isDone.has(`${it.language} ${nameOf(it)}`))
    if (record) say(`${displays.length - left.length} of ${displays.length} displays have been looked at before`)
    let done = displays.length - left.length
    const drawn = (display: Display, { checks, findings }: Drawn) => {
      record?.add({ language: display.language, display: nameOf(display), checks, findings })
      done++
      if (full) say(`${done} of ${displays.length}: ${display.language} ${nameOf(display)}: ${sumOf({ checks, findings })}`)
    }
    const how = { browser, address: server.address, office: demo.office, inFull: full, isSeen: full ? manySeen : someSeen, drawn }
    // of twenty jobs the last one is short enough; what no mode changes comes first
    const isPlain = ({ mode }: Display) => mode === undefined
    const glasses = byGlass(left)
    const together = full
      ? [...glasses.map((glass) => glass.filter(isPlain)), ...glasses.map((glass) => glass.filter((it) => !isPlain(it)))]
      : glasses
    const jobs = together.map((glass) => async (): Promise<Drawn> => {
      const all = await draw(glass, placesOn, how)
      if (glass[0] && !full) say(`${glass[0].form} ${glass[0].size}: ${sumOf(all)}`)
      return all
    })
    const all = [...before, ...(await inParallel(jobs, full ? WORKERS_IN_FULL : WORKERS))]
    return {
      states: exploration.states.length,
      checks: all.reduce((sum, it) => sum + it.checks, 0),
      findings: [...unmet, ...faults, ...all.flatMap((it) => it.findings)],
    }
  } finally {
    await browser.close()
    await server.close()
  }
}
