/** What the voice needed of the page's policy gives nothing to anybody else. Rows 2, 3 and 6 of docs/security.md. */
import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { tellBroken } from '../broken-policy.ts'
import { openSoundBrowser, openSoundTerminal, type SoundTerminal, token } from './terminal.ts'

let terminal: SoundTerminal
let browser: Browser
let page: Page
const broken: string[] = []
beforeAll(async () => {
  terminal = await openSoundTerminal()
  browser = await openSoundBrowser()
  page = await browser.newPage()
  await tellBroken(page, (directive) => void broken.push(directive))
  await terminal.visit(page)
})
afterAll(async () => {
  await browser.close()
  await terminal.close()
})

it('speaks, and breaks none of the page’s policy', async () => {
  const { left } = await page.evaluate((said) => window.sound.say(said), [token('Ja')])
  expect(left.length).toBeGreaterThan(0)
  expect(broken).toEqual([])
})
it('no other worker can be made, and the name in the policy is taken', async () => {
  const refused = await page.evaluate(async () => {
    await new Promise((go) => setTimeout(go)) // the debugger's own turn may do what the policy forbids
    type Policies = { trustedTypes?: { createPolicy(name: string, rules: object): { createScriptURL(url: string): URL } } }
    const { trustedTypes } = globalThis as Policies
    const ways = [
      () => new Worker('./assets/other.js'),
      () => new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))),
      () => trustedTypes?.createPolicy('terminal', { createScriptURL: (url: string) => url }),
      () => new SharedWorker('./index.html'),
    ]
    return ways.map((way) => {
      try {
        way()
        return 'done'
      } catch (error) {
        return (error as Error).name
      }
    })
  })
  expect(refused).toEqual(['TypeError', 'TypeError', 'TypeError', 'TypeError'])
})
it('the voice’s own worker cannot reach anything but this page’s files', async () => {
  const [worker] = page.workers()
  const outcome = await worker?.evaluate(async () => {
    await new Promise((go) => setTimeout(go))
    const asks = ['https://example.org/', 'http://127.0.0.1:9/', 'data:text/plain,x']
    return Promise.all(
      asks.map((address) =>
        fetch(address).then(
          () => 'reached',
          () => 'refused',
        ),
      ),
    )
  })
  expect(outcome).toEqual(['refused', 'refused', 'refused'])
})
it('listens to nobody: it never asks for a microphone', async () => {
  const asked = await page.evaluate(
    async (said) => {
      let asked = 0
      navigator.mediaDevices.getUserMedia = () => {
        asked++
        return Promise.reject(new Error('never'))
      }
      await window.sound.speech.warm()
      await window.sound.say(said)
      return asked
    },
    [token('Ja')],
  )
  expect(asked).toBe(0)
})
