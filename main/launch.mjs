/**
 * npm start, on whatever Node there is (18 or newer): finds the project's own Node, builds what is not built, and starts the
 * terminal with it. Plain JavaScript without dependencies, since nothing else can be relied on yet.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from './build.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const giveUp = (why) => {
  process.stderr.write(`${why}\n`)
  process.exit(1)
}

/** The first version that runs TypeScript as it is, with what the terminal needs. */
const MAJOR = 24
const own = ['node/bin/node.exe', 'node/bin/node', '.bin/node'].map((file) => join(root, 'node_modules', file))
const isNewEnough = Number(process.versions.node.split('.')[0]) >= MAJOR
const node = own.find((file) => existsSync(file)) ?? (isNewEnough ? process.execPath : undefined)

const launch = (args) => {
  if (node === undefined || !existsSync(join(root, 'node_modules')))
    giveUp('Run npm ci first: it brings what the terminal needs.')
  const showsNothing = ['--help', '-h', '--forget-pin'].some((option) => args.includes(option))
  if (!showsNothing && !ensureBuilt(node)) giveUp('The terminal could not be built.')
  const child = spawn(node, [join(root, 'main', 'start.ts'), ...args], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // On Windows, Ctrl-C reaches every program of the console by itself, and a signal would end them at once.
    process.on(signal, () => process.platform !== 'win32' && child.kill(signal))
  }
  child.once('close', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
}

launch(process.argv.slice(2))
