import type { Page } from '@playwright/test'
import { expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../main/lockdown.ts'
import { screens } from './displays.ts'
import { openedForTests } from './opened.ts'
import { outcomes } from './outcomes.ts'

const opened = openedForTests()

/** At home, wanting films, under the terminal's own policy. `film`: what is served in the place of each. */
async function atHome(film?: { status: number; body: string }): Promise<{ page: Page; said: string[] }> {
  const { browser, demo, server } = opened()
  const { width, height, pixelsPerMm } = screens.portrait
  const page = await browser.newPage({ viewport: { width, height } })
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(error.message))
  await page.route('**/*', async (route) => {
    if (film && route.request().url().endsWith('.webm')) return route.fulfill({ ...film, contentType: 'video/webm' })
    const answer = await route.fetch()
    await route.fulfill({ response: answer, headers: { ...answer.headers(), 'content-security-policy': contentSecurityPolicy } })
  })
  await page.goto(server.address)
  await page.waitForFunction(() => 'walk' in window)
  const way = [{ touch: '' }, { touch: JSON.stringify({ type: 'go.away', set: { language: 'sv' } }) }]
  await page.evaluate((setup) => window.walk.prepare(setup), {
    office: demo.office,
    places: [{ id: 'home', way, outcomes: outcomes(demo.findings) }],
    display: { form: 'portrait', size: 1, language: 'sv', contrast: 'paper', mode: 'signs' } as const,
    pixelsPerMm,
  })
  await page.evaluate(() => window.walk.open(0))
  return { page, said }
}
const touch = (page: Page, place: string) => page.locator(`.signing [data-place="${place}"]`).click()

it('a film stands beside its title, plays without sound, stops, and grows', async () => {
  const { page, said } = await atHome()
  const film = page.locator('.film video')
  await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 0.2)
  expect(await film.evaluate((video: HTMLVideoElement) => [video.paused, video.muted, video.loop])).toEqual([false, true, true])
  const small = await film.boundingBox()
  await touch(page, 'sign-pause')
  await page.waitForFunction(() => document.querySelector('video')?.paused)
  await touch(page, 'sign-bigger')
  await page.waitForSelector('.film[data-big]')
  const big = await film.boundingBox()
  expect((big?.width ?? 0) / (small?.width ?? 1)).toBeGreaterThan(1.4)
  expect(await film.evaluate((video: HTMLVideoElement) => video.paused)).toBe(true)
  expect(said).toEqual([])
  await page.close()
})
it.each([
  ['broken', { status: 200, body: 'this is no film' }],
  ['gone', { status: 404, body: '' }],
])('a film that is %s leaves the title alone, and nothing hangs', async (_, film) => {
  const { page } = await atHome(film)
  await page.waitForSelector('.film[data-broken]', { state: 'attached' })
  expect(await page.locator('h1').textContent()).toBe('Vad behöver du hjälp med?')
  expect(await page.locator('.film').isVisible()).toBe(false)
  await page.locator('.choices .stop').nth(1).click()
  await page.waitForFunction(() => document.querySelector('[data-id]')?.getAttribute('data-id') !== 'home.shown')
  await page.close()
})
