/** What the lobby hears of staff: nothing of theirs when they have gone, and no digit of a PIN ever. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { assetsFolder } from '../../main/assets.ts'
import { catalogues } from '../../main/printing/catalogues.ts'
import { staffTerminals } from './opened.ts'
import { PIN, type Stand } from './terminal.ts'

const LONG = 120_000
/** The panel asks after this, and locks itself after that: milliseconds. */
const ASKS = 76_000
const LOCKS = 46_000
const { terminal, stand } = staffTerminals()
let she: Stand

/** The names of texts that staff read and visitors never do. What is said of a text begins with its name. */
const theirs = /^(staff|studio|change|figures|health|log|packs?|backup|voices|directory|setup)\./
const saidSince = async (from: number) => (await she.ears.all()).slice(from)
const silentOfStaff = async (from: number) => {
  for (let n = 0; n < 6; n++) await she.time.pass(5_000)
  const said = await saidSince(from)
  expect(said.filter(({ token }) => token && theirs.test(token.clip)).map(({ token }) => token?.text)).toEqual([])
  return said
}
const begins = async (headset: boolean) => {
  she = await stand({ headset })
  await she.wake()
  await she.touch('Svenska')
  await she.enters()
  await expect.poll(async () => (await she.ears.all()).some(({ token }) => token?.clip === 'staff.in')).toBe(true)
}

it.each([
  ['on the speaker', false],
  ['in her headset', true],
])('locked by hand, nothing of the panel is said to who comes after, %s', { timeout: LONG }, async (_, headset) => {
  await begins(headset)
  await she.touch('Lås')
  const from = (await she.ears.all()).length
  await she.until('Ska någon komma')
  await silentOfStaff(from)
  await she.touch('Tillbaka', 'Pengar')
  const said = await silentOfStaff(from)
  expect(said.filter(({ token }) => token).length).toBeGreaterThan(3)
})
it('locked by itself, in the middle of a visit, nothing of the panel is said after it', { timeout: LONG }, async () => {
  await begins(false)
  await she.touch('Sköta terminalen')
  // whoever listens is not idle: only from the end of what is said does it count
  for (let n = 0; n < 20 && !(await she.title()).startsWith('Är du kvar'); n++) await she.time.pass(ASKS / 5)
  await she.until('Är du kvar')
  const from = (await she.ears.all()).length
  for (let n = 0; n < 20 && !(await she.title()).startsWith('Ska någon komma'); n++) await she.time.pass(LOCKS / 5)
  await she.until('Ska någon komma')
  expect((await terminal().house.handlers['staff.door']({})).isIn).toBe(false)
  await silentOfStaff(from)
})
it('reset from the desk, while staff are at the panel: it is the first screen, and still', { timeout: LONG }, async () => {
  await begins(false)
  // what the panel had begun to say may end: it is counted in the page itself, at the moment when the glass changes
  await she.page.evaluate(() => {
    const look = () => {
      const title = document.querySelector('h1')?.textContent?.replaceAll('\u00ad', '')
      if (title?.startsWith('Välkommen')) document.documentElement.dataset.heardBefore ??= String(window.ears.heard.length)
    }
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  writeFileSync(join(terminal().house.data, 'desk', 'reset'), '')
  await she.time.pass(2_000)
  await she.until('Välkommen')
  const from = Number(await she.page.evaluate(() => document.documentElement.dataset.heardBefore))
  expect(from).toBeGreaterThan(0)
  const said = await silentOfStaff(from)
  expect(said.filter(({ token }) => token)).toEqual([])
  expect((await terminal().house.handlers['staff.door']({})).isIn).toBe(false)
})
it('a PIN is entered by keys, and the room hears how many digits, and none of them', { timeout: LONG }, async () => {
  she = await stand()
  await she.wake()
  await she.touch('Svenska', 'Personal')
  const from = (await she.ears.all()).length
  await she.touch('Jag arbetar här')
  await she.until('Skriv din pin')
  const isTold = async () => (await saidSince(from)).some(({ token }) => token?.clip === 'say.secret')
  await expect.poll(isTold, { timeout: 20_000 }).toBe(true)
  const press = async (key: string) => {
    await she.page.keyboard.press(key)
    await she.time.pass(1_500)
  }
  const focused = () => she.page.evaluate(() => document.querySelector<HTMLElement>('[data-focused]')?.dataset.digit)
  for (const digit of PIN) {
    for (let n = 0; n < 30 && (await focused()) !== digit; n++) await press('ArrowDown')
    expect(await focused()).toBe(digit)
    await press('Enter')
  }
  await expect.poll(() => she.reads()).toMatch(/(● ?){6}/)
  const said = (await saidSince(from)).flatMap(({ token }) => (token ? [token] : []))
  const clips = said.map(({ clip }) => clip)
  expect(clips.filter((clip) => clip.startsWith('entry.count')).length).toBeGreaterThan(2)
  for (const digit of new Set(PIN)) {
    expect(clips).not.toContain(`number.${digit}`)
    expect(said.filter(({ text }) => text.includes(digit)).map(({ text }) => text)).toEqual([])
  }
  await she.touch('Klar')
  await she.until('Vad vill du göra?')
})
it('the words that staff read are told from those of visitors', () => {
  const { texts } = JSON.parse(readFileSync(join(assetsFolder(), 'locales', 'staff', 'sv.json'), 'utf8'))
  expect(Object.keys(texts).filter((key) => !theirs.test(key))).toEqual([])
  expect(Object.keys(catalogues.ar ?? {}).filter((key) => theirs.test(key) && !key.startsWith('setup.'))).toEqual([])
})
