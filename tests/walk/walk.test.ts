import type { Browser } from '@playwright/test'
import { expect, it } from 'vitest'
import type { Display } from './displays.ts'
import { draw } from './draw.ts'
import { openedForTests } from './opened.ts'
import { outcomes } from './outcomes.ts'
import { listPlaces, type Place } from './places.ts'
import { walk } from './walk.ts'

const opened = openedForTests()

it('every state, in every language, on every glass, is whole', async () => {
  const { states, checks, findings } = await walk({ full: false, say: () => {} })
  expect(findings).toEqual([])
  expect(states).toBeGreaterThan(100)
  expect(checks).toBeGreaterThan(2_000)
})

const paper: Display = { form: 'portrait', size: 1, language: 'sv', contrast: 'paper' }
const found = async (place: Place, by: Pick<Browser, 'newPage'> = opened().browser, display = paper) => {
  const { server, demo } = opened()
  const { findings } = await draw([display], () => [place], { browser: by, address: server.address, office: demo.office })
  return findings.map(({ what }) => what).join('\n')
}
/** A browser in whose pages something stands in the style that should not. */
const styled = (style: string): Pick<Browser, 'newPage'> => ({
  newPage: async (options) => {
    const page = await opened().browser.newPage(options)
    await page.addInitScript((css) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(css)
      document.adoptedStyleSheets = [sheet]
    }, style)
    return page
  },
})
const firstPlace = (): Place => {
  const [place] = listPlaces(opened().demo)
  if (!place) throw new Error('no place')
  return place
}
it('the walk notices words that do not fit, and a picture that nobody has drawn', async () => {
  const place = firstPlace()
  expect(await found(place)).toBe('')
  const [kinds] = place.outcomes.ask.kinds
  const services = kinds?.find((it) => it.services.length > 1)?.services ?? []
  const long = services.map((service) => ({
    ...service,
    picture: 'nobody-drew-this',
    name: { sv: 'Kommunalförbundets samordningsmottagning '.repeat(8) },
  }))
  const broken = listPlaces({
    ...opened().demo,
    found: { ...opened().demo.found, money: [{ kind: 'debt-advice', services: long }] },
  })
  const list = broken.find(({ id }) => id === 'find.services debt-advice')
  if (!list) throw new Error('no list')
  const said = await found(list)
  expect(said).toContain('stick out')
  expect(said).toContain('nothing is drawn for #nobody-drew-this')
})
it('the walk notices what is shown and not said', async () => {
  const scribbling: Pick<Browser, 'newPage'> = {
    newPage: async (options) => {
      const page = await opened().browser.newPage(options)
      await page.addInitScript(() =>
        new MutationObserver(() => {
          const title = document.querySelector('h1 .words')
          if (title && !title.textContent?.endsWith(' x')) title.append(' x')
        }).observe(document, { childList: true, subtree: true }),
      )
      return page
    },
  }
  expect(await found(firstPlace(), scribbling)).toMatch(/^shown, not said: .*x$/m)
})
it.each<[string, string, RegExp]>([
  [
    'a veil over everything, which no style of a text tells of',
    'body::after { content: ""; position: fixed; inset: 0; background: rgb(250 246 238 / 0.5); pointer-events: none }',
    /^read at \d\.\d:1, not 10:1: /m,
  ],
  [
    'a picture under the words',
    '.stop .words { background: repeating-linear-gradient(45deg, #555 0 9px, #777 9px 18px) }',
    /^read at \d\.\d:1, not 10:1: /m,
  ],
  ['edges that nearly vanish', ':root { --edge: #d8d4cc !important }', /^an edge of 1\.\d:1: /m],
])('the walk notices %s', async (_, style, notices) => {
  expect(await found(firstPlace(), styled(style))).toMatch(notices)
})
it.each<[string, Display, string, RegExp]>([
  [
    'letters that hang over the edge of a button',
    paper,
    '.controls .stop .words { translate: 0 12px !important }',
    /^its words lie \d px over its edge: språk$/m,
  ],
  ['a button above the band', { ...paper, mode: 'low' }, '.controls { position: fixed; top: 0 }', /^out of reach: /m],
  [
    'a button under a band that was measured',
    { ...paper, mode: 'low', reach: { from: 60, to: 340 } },
    '.terminal { padding-bottom: 0 !important }',
    /^out of reach: /m,
  ],
  ['what stands beside the middle', { ...paper, mode: 'narrow' }, 'h1 { margin-left: -40px }', /^beside the middle third: /m],
  [
    'places along the edge that turn with the writing',
    { ...paper, language: 'ar', mode: 'feel' },
    '.edge { direction: rtl !important }',
    /^not at its place along the edge: back$/m,
  ],
  [
    'a place that is too low for a finger',
    { ...paper, mode: 'feel' },
    '.edge { height: 90px !important }',
    /^lower than 20 mm: /m,
  ],
  [
    'what shows through the dark',
    { ...paper, mode: 'dark' },
    '.terminal { opacity: 0.05 !important }',
    /^something is seen on the dark glass$/m,
  ],
  [
    'a ring that is not there',
    { ...paper, mode: 'scan' },
    '.stop { outline: 0 !important; box-shadow: none !important }',
    /^a ring of 1\.\d:1: /m,
  ],
])('the walk notices %s', async (_, display, style, notices) => {
  const place = firstPlace()
  expect(await found(place, opened().browser, display)).toBe('')
  expect(await found(place, styled(style), display)).toMatch(notices)
})
it('the walk notices two choices that are alike', async () => {
  const { explore } = await import('./explore.ts')
  const { demo } = opened()
  const [first] = demo.findings.kinds
  const twice = { ...demo.findings, kinds: first ? [first, first] : [] }
  const { findings } = await explore(demo.office, outcomes(twice))
  expect(findings.map(({ what }) => what)).toContain('two choices are alike')
})
