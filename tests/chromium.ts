/** The Chromium that tests run in: what this machine has, or what can be installed on it. Run by itself, it says which. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findChromium, thisMachine } from '../main/chromium.ts'

export interface Browsers {
  chromium: string
  /** Without windows at all: quicker, and steadier to measure with. The same program where there is none. */
  headlessShell: string
}
const root = join(import.meta.dirname, '..')
const say = (line: string) => process.stderr.write(`${line}\n`)

const find = (): Browsers | undefined => {
  const chromium = findChromium(thisMachine(homedir()))
  if (chromium === undefined) return undefined
  const beside = [
    join(dirname(chromium), 'chromium-headless-shell'),
    '/usr/bin/chromium-headless-shell',
    ...playwrights(chromium),
  ]
  return { chromium, headlessShell: process.env.HEADLESS_SHELL_PATH ?? beside.find((file) => existsSync(file)) ?? chromium }
}
/** Playwright keeps its headless shell in a folder of its own, beside Chromium's. */
const playwrights = (chromium: string): string[] => {
  const store = join(dirname(chromium), '..', '..')
  if (!existsSync(store)) return []
  const builds = readdirSync(store).filter((name) => name.startsWith('chromium_headless_shell-'))
  return builds.flatMap((build) =>
    readdirSync(join(store, build)).map((platform) => join(store, build, platform, 'headless_shell')),
  )
}

const run = (program: string, ...args: readonly string[]): boolean => {
  say(`$ ${[program, ...args].join(' ')}`)
  return (
    spawnSync(program, args, { cwd: root, stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0
  )
}
const install = (): void => {
  const isDebian = existsSync('/etc/debian_version') && process.getuid?.() === 0
  say(`No Chromium on this machine: installing one ${isDebian ? 'with apt-get' : 'with Playwright, for this user'}.`)
  if (
    isDebian &&
    run('apt-get', 'update') &&
    run('apt-get', 'install', '-y', '--no-install-recommends', 'chromium', 'chromium-headless-shell')
  )
    return
  run(process.execPath, join(root, 'node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium')
}

/** Finds it, or installs it and says so. Throws when neither works. */
export const browsers = (): Browsers => {
  const here = find()
  if (here) return here
  install()
  const now = find()
  if (!now) throw new Error('No Chromium, and none could be installed. Install Chromium or Chrome, or set CHROMIUM_PATH.')
  return now
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.stdout.write(`${JSON.stringify(browsers())}\n`)
