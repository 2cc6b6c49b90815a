/** Which Chromium, Chrome or Edge this machine has. For the browser shell, its tickets, and the tests. */
import { accessSync, constants, readdirSync, statSync } from 'node:fs'
import { posix, win32 } from 'node:path'

export interface Machine {
  platform: NodeJS.Platform
  env: Readonly<Record<string, string | undefined>>
  home: string
  isProgram(file: string): boolean
  /** Names in a folder, newest version last; none where there is no such folder. */
  namesIn(folder: string): readonly string[]
}

const linux = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable']
const mac = ['Chromium', 'Google Chrome', 'Microsoft Edge']
const windows = [
  'Chromium/Application/chrome.exe',
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
]

/** The path of the first there is: CHROMIUM_PATH, the program path, the usual places, then Playwright's own. */
export const findChromium = (machine: Machine): string | undefined => {
  for (const file of candidates(machine)) if (machine.isProgram(file)) return file
  return undefined
}

const candidates = function* ({ platform, env, home, namesIn }: Machine): Generator<string, void> {
  const { join } = platform === 'win32' ? win32 : posix
  if (env.CHROMIUM_PATH) yield env.CHROMIUM_PATH
  if (platform === 'win32') {
    for (const folder of [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA]) {
      if (folder) yield* windows.map((name) => join(folder, name))
    }
  } else if (platform === 'darwin') {
    for (const folder of ['/Applications', join(home, 'Applications')]) {
      yield* mac.map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name))
    }
  }
  const folders = (env.PATH ?? '').split(platform === 'win32' ? ';' : ':').filter(Boolean)
  const usual =
    platform === 'linux' ? ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome', '/opt/microsoft/msedge'] : []
  if (platform !== 'win32') for (const folder of new Set([...folders, ...usual])) yield* linux.map((name) => join(folder, name))

  const store = env.PLAYWRIGHT_BROWSERS_PATH ?? playwrightStore({ platform, env, home })
  for (const version of namesIn(store)
    .filter((name) => /^chromium-\d+$/.test(name))
    .reverse()) {
    for (const build of namesIn(join(store, version))) yield* playwrightPrograms.map((name) => join(store, version, build, name))
  }
}
const playwrightStore = ({ platform, env, home }: Pick<Machine, 'platform' | 'env' | 'home'>): string => {
  if (platform === 'win32') return win32.join(env.LOCALAPPDATA ?? win32.join(home, 'AppData', 'Local'), 'ms-playwright')
  if (platform === 'darwin') return posix.join(home, 'Library', 'Caches', 'ms-playwright')
  return posix.join(env.XDG_CACHE_HOME ?? posix.join(home, '.cache'), 'ms-playwright')
}
const playwrightPrograms = [
  'chrome',
  'chrome.exe',
  'Chromium.app/Contents/MacOS/Chromium',
  'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
]

/** This machine, as it is. */
export const thisMachine = (home: string): Machine => ({
  platform: process.platform,
  env: process.env,
  home,
  isProgram: (file) => {
    try {
      accessSync(file, constants.X_OK)
      return statSync(file).isFile()
    } catch {
      return false
    }
  },
  namesIn: (folder) => {
    try {
      return readdirSync(folder).sort(new Intl.Collator('en', { numeric: true }).compare)
    } catch {
      return []
    }
  },
})

/** Without a sandbox only where Chromium refuses one: as root on Linux, which is a container or a test machine. */
export const sandboxFlags = (): readonly string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : [])
