/** Builds what is not built, or older than what it is made of. Run by itself, or by launch.mjs. Plain JavaScript, as that is. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const built = ['out/main/electron.js', 'out/preload/preload.cjs', 'out/renderer/index.html']
const sources = ['main', 'flows', 'renderer', 'assets', 'electron.vite.config.ts', 'package.json']
/** Read when the terminal starts, or never: not part of what is built. */
const isNotBuilt = (name) => name === 'demo-office' || /\.test\.tsx?$/.test(name)

const changedAt = (path) => {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0
  const names = readdirSync(path).filter((name) => !isNotBuilt(name))
  return Math.max(0, ...names.map((name) => changedAt(join(path, name))))
}
const isBuilt = () => {
  const oldest = Math.min(...built.map((file) => changedAt(join(root, file))))
  return oldest >= Math.max(...sources.map((source) => changedAt(join(root, source))))
}

/** One build at a time: who comes meanwhile waits for it. A lock that nobody takes away was left by a build that died. */
const lock = join(root, 'out', '.building')
const PATIENCE = 60_000
const inTurn = (build) => {
  mkdirSync(dirname(lock), { recursive: true })
  for (;;) {
    try {
      mkdirSync(lock)
      break
    } catch {
      if (Date.now() - changedFolderAt(lock) > PATIENCE) rmSync(lock, { recursive: true, force: true })
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
    }
  }
  try {
    return build()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}
const changedFolderAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()

/** `node` is the path of the project's own Node. Whether there is a whole build now; one line on standard error if it was made. */
export const ensureBuilt = (node) =>
  isBuilt() ||
  inTurn(() => {
    if (isBuilt()) return true
    process.stderr.write('Building the terminal: a few seconds, once.\n')
    const args = [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn']
    return spawnSync(node, args, { cwd: root, stdio: ['ignore', 2, 'inherit'] }).status === 0
  })

if (import.meta.url === pathToFileURL(process.argv[1]).href) process.exit(ensureBuilt(process.execPath) ? 0 : 1)
