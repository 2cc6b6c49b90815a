/** The walk: every reachable state, every service, on the displays that are asked for. */
import { chromium } from '@playwright/test'
import { browsers } from '../chromium.ts'
import { demoOffice } from './demo.ts'
import { byGlass, type Display, every, pairwise } from './displays.ts'
import { type Drawn, draw, type Finding } from './draw.ts'
import { outcomes } from './outcomes.ts'
import { servePage } from './page-server.ts'
import { exploreDemo, listPlaces, type Place, servicePlaces, statePlaces, urgentPlaces } from './places.ts'

export interface Walk {
  states: number
  checks: number
  findings: Finding[]
}
/** In the quick walk each display meets one state of so many, and one service of so many; together they meet all several times. */
const STATES = 20
const SERVICES = 110

async function inParallel<T>(jobs: readonly (() => Promise<T>)[], workers: number): Promise<T[]> {
  const done: T[] = []
  const queue = [...jobs]
  const work = async () => {
    for (let job = queue.shift(); job; job = queue.shift()) done.push(await job())
  }
  await Promise.all(Array.from({ length: workers }, work))
  return done
}

/** `full`: every language on every display with every service; otherwise pairwise. `say` is told how far it is. */
export async function walk({ full, say }: { full: boolean; say: (line: string) => void }): Promise<Walk> {
  const demo = await demoOffice()
  const exploration = await exploreDemo(demo)
  const states = statePlaces(exploration, outcomes(demo.findings))
  const others = [...listPlaces(demo), ...servicePlaces(demo), ...urgentPlaces(demo)]
  say(
    `${exploration.states.length} states, ${states.length} of them look unlike the others; ${others.length} services, lists and needs`,
  )

  const unmet = exploration.unmet.map((state): Finding => ({ state, language: '', display: '', what: 'no way leads here' }))
  const faults = exploration.findings.map((it): Finding => ({ ...it, language: '', display: '' }))
  const { headlessShell } = browsers()
  const server = await servePage()
  const browser = await chromium.launch({ executablePath: headlessShell, args: ['--no-sandbox'] })
  try {
    const displays: readonly Display[] = full ? every : pairwise
    const share = (places: readonly Place[], of: number, i: number) => places.filter((_, n) => full || n % of === i % of)
    const placesOn = (display: Display): Place[] => {
      const i = displays.indexOf(display)
      // a caretaker sets it up as it comes
      const isHis = !display.mode && (display.form !== 'compact' || display.size === 1)
      const hers = isHis ? states : states.filter(({ setup }) => setup === undefined)
      return [...share(hers, STATES, i), ...share(others, SERVICES, i)]
    }
    const jobs = byGlass(displays).map((glass) => async (): Promise<Drawn> => {
      const drawn = await draw(glass, placesOn, { browser, address: server.address, office: demo.office, inFull: full })
      say(`${glass[0]?.form} ${glass[0]?.size}: ${drawn.checks} looks, ${drawn.findings.length} findings`)
      return drawn
    })
    const drawn = await inParallel(jobs, 2)
    return {
      states: exploration.states.length,
      checks: drawn.reduce((sum, it) => sum + it.checks, 0),
      findings: [...unmet, ...faults, ...drawn.flatMap((it) => it.findings)],
    }
  } finally {
    await browser.close()
    await server.close()
  }
}
