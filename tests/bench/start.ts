/** From nothing to a welcome that can be touched: the host as it is started, the browser, the page. Milliseconds. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { newData, node, office, root } from '../shells/app.ts'
import { run } from '../shells/program.ts'
import { glass, openBrowser } from '../visitors/matrix.ts'

/** Drawn and presented: two frames after its words are there. */
const isThere = () =>
  new Promise<void>((done) => {
    const look = () =>
      document.body.innerText.trim() === ''
        ? requestAnimationFrame(look)
        : requestAnimationFrame(() => requestAnimationFrame(() => done()))
    look()
  })

export const startOnce = async (): Promise<number> => {
  const data = newData()
  const began = performance.now()
  const host = run(node, [
    join(root, 'main', 'launch.mjs'),
    '--shell',
    'browser',
    '--no-open',
    '--office',
    office,
    '--data',
    data,
  ])
  try {
    const address = await host.line('ready')
    const browser = await openBrowser()
    const page = await browser.newPage(glass)
    await page.goto(address, { waitUntil: 'commit' })
    await page.evaluate(isThere)
    const took = performance.now() - began
    await browser.close()
    return took
  } finally {
    host.signal('SIGTERM')
    await host.ended
    await rm(data, { recursive: true, force: true })
  }
}
