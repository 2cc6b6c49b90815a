/** `node tests/films/make.ts`: makes the demo office's placeholder films anew, in assets/demo-office/signs. Needs Chromium. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { browsers } from '../chromium.ts'
import { record } from './film.ts'

const folder = join(import.meta.dirname, '../../assets/demo-office/signs')
const words = ['Platshållare: film på', 'svenskt teckenspråk']
const films = {
  'welcome.title': { left: 0.12, right: 0.12 },
  'home.title': { left: 0.16, right: -0.16 },
  'book.title': { left: 0.05, right: 0.2 },
}

mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({ executablePath: browsers().chromium, args: ['--no-sandbox'] })
try {
  for (const [title, reach] of Object.entries(films)) {
    const page = await browser.newPage()
    const film = await page.evaluate(record, { width: 480, height: 360, seconds: 3.6, words, reach })
    const bytes = Buffer.from(film, 'base64')
    writeFileSync(join(folder, `${title}.webm`), bytes)
    process.stdout.write(`${title}.webm ${Math.round(bytes.length / 1000)} kB\n`)
    await page.close()
  }
} finally {
  await browser.close()
}
