/** The walk's page and a browser for it: there before the tests of a file, gone after them. */
import { type Browser, chromium } from '@playwright/test'
import { afterAll, beforeAll } from 'vitest'
import { browsers } from '../chromium.ts'
import { type Demo, demoOffice } from './demo.ts'
import { type PageServer, servePage } from './page-server.ts'

interface Opened {
  demo: Demo
  server: PageServer
  browser: Browser
}
/** To be called outside the tests, and asked in them. */
export function openedForTests(): () => Opened {
  let opened: Opened | undefined
  beforeAll(async () => {
    const [demo, server] = [await demoOffice(), await servePage()]
    const browser = await chromium.launch({ executablePath: browsers().headlessShell, args: ['--no-sandbox'] })
    opened = { demo, server, browser }
  })
  afterAll(async () => {
    await opened?.browser.close()
    await opened?.server.close()
  })
  return () => {
    if (!opened) throw new Error('nothing is open before the tests')
    return opened
  }
}
