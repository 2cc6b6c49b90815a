/** The app as it is built, and an office and a folder for data to run it with. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..', '..')
export const office = join(root, 'assets', 'demo-office')
/** The project's own Node, or the one that runs this: the same, where tests are run as they should be. */
export const node = process.execPath

/** The path of the built main, after building what is not built. */
export const builtMain = (): string => {
  const { status } = spawnSync(node, [join(root, 'main', 'build.mjs')], { stdio: ['ignore', 2, 2] })
  if (status !== 0) throw new Error('the app could not be built')
  return join(root, 'out', 'main', 'electron.js')
}
const made: string[] = []
process.once('exit', () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})
/** A new folder, as no terminal has had it; gone when the tests are. */
export const newData = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'ledstang-shells-'))
  made.push(folder)
  return folder
}
