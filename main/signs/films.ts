/**
 * The office's films in Swedish sign language: `signs/<key of a title>.webm`. Looked for once, when the terminal starts.
 * Which lines are titles only the screens know: a film of another line is taken, and never asked for. The files are served at `/signs/<key>.webm`; a path is compared with the list, never opened (row 2).
 */
import { open, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { strings } from '../../flows/wording/strings.ts'
import { type Log, traceOf } from '../log.ts'
import type { PageFile, PageFiles } from '../page-files.ts'

/** A title, signed slowly, is far below it: bytes. */
export const MAX_FILM_BYTES = 20_000_000
/** How every WebM begins (EBML, RFC 8794). */
const BEGINNING = [0x1a, 0x45, 0xdf, 0xa3]
const ENDING = '.webm'

export interface Films {
  /** Keys of the catalogue, sorted. */
  keys: string[]
  files: PageFiles
}

/** A folder that is absent has none. What cannot be a film is left out, and told of. Never rejects. */
export const findFilms = async (folder: string, log: Log): Promise<Films> => {
  const entries = (await readdir(folder, { withFileTypes: true }).catch(() => [])).filter(
    (entry) => entry.isFile() && entry.name.endsWith(ENDING),
  )
  const files = new Map<string, PageFile>()
  for (const { name } of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const key = name.slice(0, -ENDING.length)
    const file = join(folder, name)
    // a name that is no key is somebody's own: it is not written down
    const why = Object.hasOwn(strings, key) ? await faultOf(file) : 'no line of the catalogue has this name'
    if (why === undefined) files.set(`/signs/${name}`, { type: 'video/webm', read: () => bytesOf(file, key, log) })
    else log('film not used', { why, ...(Object.hasOwn(strings, key) && { key }) })
  }
  return { keys: [...files.keys()].map((path) => path.slice('/signs/'.length, -ENDING.length)), files }
}

async function faultOf(file: string): Promise<string | undefined> {
  try {
    if ((await stat(file)).size > MAX_FILM_BYTES) return 'too large'
    const handle = await open(file)
    try {
      const { buffer } = await handle.read(Buffer.alloc(BEGINNING.length), 0, BEGINNING.length, 0)
      return BEGINNING.every((byte, i) => buffer[i] === byte) ? undefined : 'not WebM'
    } finally {
      await handle.close()
    }
  } catch {
    return 'cannot be read'
  }
}

/** Nothing when it has gone or grown since: the page then shows the title alone. */
const bytesOf = async (file: string, key: string, log: Log): Promise<Uint8Array<ArrayBuffer>> => {
  try {
    if ((await stat(file)).size <= MAX_FILM_BYTES) return new Uint8Array(await readFile(file))
    log('film too large', { key })
  } catch (thrown) {
    log('film not read', { key, ...traceOf(thrown) })
  }
  return new Uint8Array()
}
