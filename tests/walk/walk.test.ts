import { type Browser, chromium } from '@playwright/test'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { browsers } from '../chromium.ts'
import { type Demo, demoOffice } from './demo.ts'
import { draw } from './draw.ts'
import { outcomes } from './outcomes.ts'
import { servePage } from './page-server.ts'
import { listPlaces, type servicePlaces } from './places.ts'
import { walk } from './walk.ts'

let demo: Demo
let browser: Browser
let server: Awaited<ReturnType<typeof servePage>>
beforeAll(async () => {
  demo = await demoOffice()
  server = await servePage()
  browser = await chromium.launch({ executablePath: browsers().headlessShell, args: ['--no-sandbox'] })
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

it('every state, in every language, on every glass, is whole', async () => {
  const { states, checks, findings } = await walk({ full: false, say: () => {} })
  expect(findings).toEqual([])
  expect(states).toBeGreaterThan(100)
  expect(checks).toBeGreaterThan(2_000)
})

const paper = { form: 'portrait', size: 1, language: 'sv', contrast: 'paper' } as const
const found = async (place: ReturnType<typeof servicePlaces>[number], by: Pick<Browser, 'newPage'> = browser) => {
  const { findings } = await draw([paper], () => [place], { browser: by, address: server.address, office: demo.office })
  return findings.map(({ what }) => what).join('\n')
}
it('the walk notices words that do not fit, and a picture that nobody has drawn', async () => {
  const [place] = listPlaces(demo)
  if (!place) throw new Error('no place')
  expect(await found(place)).toBe('')
  const [kinds] = place.outcomes.ask.kinds
  const services = kinds?.find((it) => it.services.length > 1)?.services ?? []
  const long = services.map((service) => ({
    ...service,
    picture: 'nobody-drew-this',
    name: { sv: 'Kommunalförbundets samordningsmottagning '.repeat(8) },
  }))
  const broken = listPlaces({ ...demo, found: { ...demo.found, money: [{ kind: 'debt-advice', services: long }] } })
  const list = broken.find(({ id }) => id === 'find.services debt-advice')
  if (!list) throw new Error('no list')
  const said = await found(list)
  expect(said).toContain('stick out')
  expect(said).toContain('nothing is drawn for #nobody-drew-this')
})
it('the walk notices what is shown and not said', async () => {
  const [place] = listPlaces(demo)
  if (!place) throw new Error('no place')
  const scribbling: Pick<Browser, 'newPage'> = {
    newPage: async (options) => {
      const page = await browser.newPage(options)
      await page.addInitScript(() =>
        new MutationObserver(() => {
          const title = document.querySelector('h1 .words')
          if (title && !title.textContent?.endsWith(' x')) title.append(' x')
        }).observe(document, { childList: true, subtree: true }),
      )
      return page
    },
  }
  expect(await found(place, scribbling)).toMatch(/^shown, not said: .*x$/m)
})
it('the walk notices two choices that are alike, and a state with no way out', async () => {
  const { explore } = await import('./explore.ts')
  const [first] = demo.findings.kinds
  const twice = { ...demo.findings, kinds: first ? [first, first] : [] }
  const { findings } = await explore(demo.office, outcomes(twice))
  expect(findings.map(({ what }) => what)).toContain('two choices are alike')
})
