/**
 * The page's files as a fixed map, read once when the terminal starts. What is not in the map does not exist: a path is
 * compared, never opened, so there is nothing for `..` or `%2e` to climb. Row 2.
 */
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.wav': 'audio/wav',
  '.ogg': 'audio/ogg',
  '.opus': 'audio/ogg',
  '.mp3': 'audio/mpeg',
  '.data': 'application/octet-stream',
}
export interface PageFile {
  type: string
  read(): Promise<Uint8Array<ArrayBuffer>>
}
/** By path, as a browser sends it: `/index.html`. */
export type PageFiles = ReadonlyMap<string, PageFile>

/** All that is needed to serve them. */
export type PageLookup = Pick<PageFiles, 'get'>
/** Looked for in one after the other, at each request: what was recorded a moment ago is found. */
export const layers = (...all: readonly PageLookup[]): PageLookup => ({
  get: (path) => {
    for (const files of all) {
      const found = files.get(path)
      if (found) return found
    }
    return undefined
  },
})

/** Plain files of known types; no links, nothing hidden. An absent folder has no files. */
export const pageFiles = async (folder: string): Promise<PageFiles> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = new Map<string, PageFile>()
  for (const entry of entries) {
    const file = join(entry.parentPath, entry.name)
    const type = types[extname(entry.name)]
    if (!entry.isFile() || type === undefined || entry.name.startsWith('.')) continue
    files.set(`/${relative(folder, file).split(sep).join('/')}`, { type, read: async () => new Uint8Array(await readFile(file)) })
  }
  return files
}
