/** Eyes follow what ears hear: word by word, in the thing that is being said. */
import { expect, it } from 'vitest'
import { wordsIn } from '../../flows/wording/spoken.ts'
import { builtMain } from '../shells/app.ts'
import { earsOf } from './ears/ears.ts'
import { glass, openBrowser } from './matrix.ts'
import { openTerminal } from './terminal.ts'

it('the word that is being said stands out, in the thing it belongs to', { timeout: 120_000 }, async () => {
  builtMain()
  const terminal = await openTerminal()
  const browser = await openBrowser()
  try {
    const page = await browser.newPage(glass)
    const ears = await earsOf(page, 'sv', { headset: false })
    await page.goto(terminal.address)
    await page.getByRole('button').first().waitFor()
    await ears.act(() => page.touchscreen.tap(540, 960)) // she wakes it
    await ears.listen(5_000)
    await ears.act(() => page.keyboard.press('ArrowDown'))
    await ears.listen(5_000)
    await ears.act(() => page.keyboard.press('Enter')) // Swedish
    const heard = await ears.listen(5_000)
    const worded = heard.filter(({ token }) => token?.word !== undefined && token.piece === 0)
    const title = worded[0]
    expect(title?.token?.text).toBe('Vad behöver du hjälp med?')
    expect(title?.inked).toEqual(expect.arrayContaining([...wordsIn('Vad behöver du hjälp med?')]))
    const choices = worded.filter(({ marked }) => marked !== undefined).slice(1)
    expect(choices.length).toBeGreaterThan(4)
    for (const { token, inked } of choices) {
      expect(inked).toEqual(expect.arrayContaining([...wordsIn(token?.text ?? '')]))
    }
  } finally {
    await browser.close()
    await terminal.close()
  }
})
