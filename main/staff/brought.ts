/** What somebody has brought: a file of that name on a memory stick, or where files for people lie. */
import { lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** More than any file that is taken here. */
const MOST_BYTES = 128_000_000

/** Folders, looked at in their top level. */
export interface Places {
  sticks: readonly string[]
  /** Where this terminal puts what it gives out, too. */
  forYou: string
}

/**
 * The newest on a stick. Only where no stick has one, the newest in the folder for people: else what this terminal gave out
 * yesterday would go before what she holds in her hand. Links are left out. Undefined: there is none. Never rejects.
 */
export async function brought({ sticks, forYou }: Places, isIt: (name: string) => boolean): Promise<Uint8Array | undefined> {
  const file = (await newestIn(sticks, isIt)) ?? (await newestIn([forYou], isIt))
  return file === undefined ? undefined : readFile(file).catch(() => undefined)
}
async function newestIn(folders: readonly string[], isIt: (name: string) => boolean): Promise<string | undefined> {
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
  return newest?.file
}
