/** Whether Electron itself is here: npm brings only its name, and the program is fetched apart. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** How long fetching it may take before the terminal starts without it: milliseconds. */
const PATIENCE = 60_000

export interface ElectronPlace {
  /** The project's folder. */
  root: string
  env: Readonly<Record<string, string | undefined>>
  platform: NodeJS.Platform
}
/** The path of the program, or undefined. */
export const findElectron = ({ root, env, platform }: ElectronPlace): string | undefined => {
  const folder = env.ELECTRON_OVERRIDE_DIST_PATH ?? join(root, 'node_modules', 'electron', 'dist')
  const file = join(folder, nameIn(root) ?? usualNames[platform] ?? 'electron')
  return existsSync(file) ? file : undefined
}
const usualNames: Readonly<Record<string, string>> = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }
const nameIn = (root: string): string | undefined => {
  try {
    return readFileSync(join(root, 'node_modules', 'electron', 'path.txt'), 'utf8').trim()
  } catch {
    return undefined
  }
}

/** Fetches it, quietly, unless told not to. The path of the program, or undefined. */
export const fetchElectron = async (place: ElectronPlace, stop: AbortSignal): Promise<string | undefined> => {
  const script = join(place.root, 'node_modules', 'electron', 'install.js')
  if (place.env.LEDSTANG_NO_DOWNLOAD === '1' || !existsSync(script)) return undefined
  const signal = AbortSignal.any([stop, AbortSignal.timeout(PATIENCE)])
  await new Promise<void>((done) => {
    const child = spawn(process.execPath, [script], { cwd: place.root, stdio: 'ignore', signal })
    child.once('error', () => done())
    child.once('close', () => done())
  })
  return findElectron(place)
}
