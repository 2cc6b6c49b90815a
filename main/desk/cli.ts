/** `npm run desk`: shows who calls from the terminal on this machine, answers, and resets it. Ctrl-C ends it. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { readOptions } from '../options.ts'
import { answerFile, callFile, NOBODY, RESET_FILE } from './desk.ts'

const LOOK_EVERY_MS = 1_000
const root = join(import.meta.dirname, '../..')
const read = readOptions(process.argv.slice(2), {
  root,
  cwd: process.env.INIT_CWD ?? process.cwd(),
  home: homedir(),
  platform: process.platform,
  env: process.env,
})
if (!('options' in read)) {
  process.stderr.write(`${'fault' in read ? read.fault : 'npm run desk -- --data <folder>'}\n`)
  process.exit(2)
}
const folder = join(read.options.data, 'desk')

const calls = () =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter(
          (file) => file.endsWith(callFile('')) && !existsSync(join(folder, answerFile(file.slice(0, -callFile('').length)))),
        )
        .map((file) => file.slice(0, -callFile('').length))
    : []
const languageOf = (call: string): string => {
  try {
    const { language } = JSON.parse(readFileSync(join(folder, callFile(call)), 'utf8'))
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(String(language)) ?? ''
  } catch {
    return '' // withdrawn while we looked
  }
}

const shown = new Set<string>()
setInterval(() => {
  for (const call of calls()) {
    if (shown.has(call)) continue
    shown.add(call)
    process.stdout.write(`\u0007Somebody calls at the terminal (${languageOf(call)}). Minutes until you come, or n for nobody: `)
  }
}, LOOK_EVERY_MS)
process.stdout.write(`Waiting for calls in ${folder}. Type r to reset the terminal.\n`)
createInterface({ input: process.stdin }).on('line', (row) => {
  if (row.trim() === 'r') return writeFileSync(join(folder, RESET_FILE), '', { mode: 0o600 })
  const answer = /^\d{1,3}$/.test(row.trim()) ? row.trim() : NOBODY
  for (const call of calls()) writeFileSync(join(folder, answerFile(call)), answer, { mode: 0o600 })
})
