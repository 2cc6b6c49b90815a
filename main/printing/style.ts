/** How a ticket looks on a roll of 80 mm: black on white, large, with the weekday's colour where the printer has colours. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../flows/screen.ts'
import { type LanguageFacts, languageFacts } from '../../flows/wording/language.ts'

const family = 'Ledstang'
const face = (folder: string, name: string, range: string) => {
  const font = readFileSync(join(folder, 'fonts', `${name}.woff2`)).toString('base64')
  return `@font-face{font-family:${family};src:url(data:font/woff2;base64,${font}) format("woff2");font-weight:100 900;unicode-range:${range}}`
}
const latin = (folder: string) => face(folder, 'noto-sans-latin', 'U+0000-00FF,U+2000-206F')
const scripts: Record<LanguageFacts['script'], (folder: string) => string> = {
  Latn: (folder) => face(folder, 'noto-sans-latin-ext', 'U+0100-02FF,U+1E00-1EFF'),
  Arab: (folder) => face(folder, 'noto-sans-arabic', 'U+0600-06FF,U+0750-077F,U+FB50-FDFF,U+FE70-FEFC'),
  Ethi: (folder) => face(folder, 'noto-sans-ethiopic', 'U+1200-139F,U+2D80-2DDE,U+AB01-AB2E'),
  Cyrl: (folder) => face(folder, 'noto-sans-cyrillic', 'U+0301,U+0400-045F,U+0490-0491,U+2116'),
}
/** Swedish and English, and the languages without letters of their own beside these. */
const plainLatin: readonly Language[] = ['sv', 'en', 'so', 'fi']
const scriptOf = (folder: string, language: Language) =>
  plainLatin.includes(language) ? '' : scripts[languageFacts[language].script](folder)

/** The weekday colours that Swedish calendars for people with cognitive disabilities use; 1 Monday. */
const weekdayColours = ['#2e7d32', '#1565c0', '#ffffff', '#795548', '#f5c400', '#f48fb1', '#c62828']
export const weekdayColour = (date: string): string =>
  weekdayColours[(new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7] ?? '#ffffff'

/** The ticket fetches nothing, so its fonts travel in it: only those its language needs. */
export const ticketStyle = (folder: string, language: Language): string => `
${latin(folder)}${scriptOf(folder, language)}
@page{size:80mm 210mm;margin:0}
*{box-sizing:border-box}
body{margin:0;padding:5mm;width:80mm;font:600 4.6mm/1.3 ${family};color:#000;background:#fff}
h1{margin:0 0 4mm;font-size:7.5mm;line-height:1.15}
ul{list-style:none;margin:0;padding:0}
li{display:flex;gap:3mm;align-items:center;margin:0 0 3mm;break-inside:avoid}
li span{display:block}
li span::first-letter{text-transform:uppercase}
svg{flex:none;width:9mm;height:9mm;color:#000;fill:currentColor}
.band{height:7mm;border:.5mm solid #000;margin:0 0 3mm;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.when{font-size:6.4mm;line-height:1.2;font-weight:700}
.code{font-size:8mm;font-weight:700;white-space:nowrap}
.qr{display:block;width:30mm;height:30mm;margin:2mm auto 3mm}
.staff{border-top:.4mm dashed #000;padding-top:3mm;font-size:3.4mm;font-weight:400}
.office{font-size:3.6mm;font-weight:400;margin:0 0 2mm}
`
