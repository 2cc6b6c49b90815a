import { chromium } from '@playwright/test'
import { expect, it } from 'vitest'
import { lettersOf } from '../../flows/entry/alphabets.ts'
import { languages } from '../../flows/screen.ts'
import { browsers } from '../chromium.ts'
import { servePage } from './page-server.ts'

const samples: Readonly<Record<string, string>> = {
  Latin: 'Hjälp åäö',
  Arabic: 'مساعدة',
  Ethiopic: 'ሰላም',
  // what can be written there, large and small
  ...Object.fromEntries(
    languages.map((it) => [
      it,
      lettersOf(it)
        .flatMap((letter) => [letter, letter.toLowerCase().replace('\u0307', '')])
        .join(' '),
    ]),
  ),
}

it('each script is drawn by a font that we bring, whatever the machine has', async () => {
  const server = await servePage()
  const browser = await chromium.launch({ executablePath: browsers().headlessShell, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    await page.goto(server.address)
    await page.waitForFunction(() => 'walk' in window)
    await page.evaluate(async (texts) => {
      for (const [script, text] of Object.entries(texts)) {
        const line = document.createElement('p')
        line.id = script
        line.textContent = text
        document.body.append(line)
      }
      await Promise.all(Object.values(texts).map((text) => document.fonts.load('600 20px "Noto Sans"', text)))
      await document.fonts.ready
    }, samples)
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('DOM.enable')
    await cdp.send('CSS.enable')
    const { root } = await cdp.send('DOM.getDocument')
    for (const script of Object.keys(samples)) {
      const { nodeId } = await cdp.send('DOM.querySelector', { nodeId: root.nodeId, selector: `#${script}` })
      const { fonts } = await cdp.send('CSS.getPlatformFontsForNode', { nodeId })
      expect(fonts.length, script).toBeGreaterThan(0)
      expect({ script, ours: fonts.map((font) => font.isCustomFont) }).toEqual({ script, ours: fonts.map(() => true) })
    }
  } finally {
    await browser.close()
    await server.close()
  }
})
