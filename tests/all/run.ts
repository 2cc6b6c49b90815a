/**
 * `npm test`: types, lint, unit tests, and the tests in a real Chromium, which it finds or installs. The last line counts all
 * of them: `N passed, N failed, N skipped`. A step that cannot be counted (types, lint, build) counts as one.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

interface Count {
  passed: number
  failed: number
  skipped: number
}
const root = join(import.meta.dirname, '../..')
const out = (file: string) => join(root, 'out', file)
const say = (line: string) => process.stdout.write(`${line}\n`)

const bin = (name: string, file: string) => join(root, 'node_modules', name, file)
/** Runs a script of Node's, in the Node that this runs in. */
function run(script: string, ...args: readonly string[]): boolean {
  const began = performance.now()
  say(`\n▶ ${script.replace(root, '.')} ${args.join(' ')}`)
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' })
  say(`  ${status === 0 ? 'ok' : 'FAILED'} in ${Math.round((performance.now() - began) / 1000)} s`)
  return status === 0
}
const one = (ok: boolean): Count => ({ passed: Number(ok), failed: Number(!ok), skipped: 0 })

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))
const numberIn = (of: unknown, name: string): number => {
  const it: unknown = typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined
  return typeof it === 'number' ? it : 0
}
/** A runner that crashed before it counted has failed, whatever it had counted. */
const counted = (ok: boolean, file: string, read: (report: unknown) => Count): Count => {
  const count = existsSync(file) ? read(json(file)) : { passed: 0, failed: 0, skipped: 0 }
  return ok || count.failed > 0 ? count : { ...count, failed: 1 }
}

function vitest(): Count {
  const file = out('vitest.json')
  rmSync(file, { force: true })
  const ok = run(bin('vitest', 'vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`)
  return counted(ok, file, (report) => ({
    passed: numberIn(report, 'numPassedTests'),
    failed: numberIn(report, 'numFailedTests'),
    skipped: numberIn(report, 'numPendingTests') + numberIn(report, 'numTodoTests'),
  }))
}
function playwright(): Count {
  const file = out('playwright.json')
  rmSync(file, { force: true })
  const ok = run(bin('@playwright/test', 'cli.js'), 'test')
  return counted(ok, file, (report) => {
    const stats: unknown = typeof report === 'object' && report !== null ? Reflect.get(report, 'stats') : undefined
    return {
      passed: numberIn(stats, 'expected'),
      failed: numberIn(stats, 'unexpected') + numberIn(stats, 'flaky'), // a flaky test is a bug of today
      skipped: numberIn(stats, 'skipped'),
    }
  })
}

const counts: Count[] = []
const step = (count: Count) => void counts.push(count)
step(one(run(bin('typescript', 'bin/tsc'), '-b')))
step(one(run(bin('@biomejs/biome', 'bin/biome'), 'ci', '--error-on-warnings')))
step(one(run(join(root, 'tests', 'chromium.ts'))))
step(one(run(join(root, 'main', 'build.mjs'))))
step(one(run(join(root, 'main', 'office', 'cli.ts'), 'check', join(root, 'assets', 'demo-office'))))
step(vitest())
step(playwright())

const sum = (name: keyof Count) => counts.reduce((total, count) => total + count[name], 0)
say(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`)
process.exitCode = sum('failed') > 0 ? 1 : 0
