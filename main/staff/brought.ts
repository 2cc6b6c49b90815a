/** What somebody has brought: the newest file of that name on a stick, or where files for people lie. */
import { lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** More than any file that is taken here. */
const MOST_BYTES = 128_000_000

/** `folders`: looked at in their top level; links are left out. Undefined: there is none. Never rejects. */
export async function brought(folders: readonly string[], isIt: (name: string) => boolean): Promise<Uint8Array | undefined> {
  let newest: { file: string; at: number } | undefined
  for (const folder of folders) {
    const names = (await readdir(folder).catch(() => [])).filter((name) => !name.startsWith('.') && isIt(name))
    for (const name of names) {
      const file = join(folder, name)
      const about = await lstat(file).catch(() => undefined)
      if (!about?.isFile() || about.size > MOST_BYTES) continue
      if (!newest || about.mtimeMs > newest.at) newest = { file, at: about.mtimeMs }
    }
  }
  return newest && readFile(newest.file).catch(() => undefined)
}
