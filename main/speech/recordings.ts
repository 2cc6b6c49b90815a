/**
 * The recordings that there are: what a voice of this house was recorded to say. The office's own folder comes first, then
 * what ships with the terminal. A recording is named by what it says (`book.code/0`); in its file's name `~` stands for `/`.
 */
import type { Dirent } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import * as v from 'valibot'
import { type Language, languages } from '../../flows/screen.ts'
import { clip as clipName } from '../contract-values.ts'
import { type Log, traceOf } from '../log.ts'
import type { PageFile, PageFiles } from '../page-files.ts'

const types: Readonly<Record<string, string>> = {
  '.opus': 'audio/ogg',
  '.ogg': 'audio/ogg',
  '.webm': 'audio/webm',
  '.wav': 'audio/wav',
}
/** Half a minute, as WAV: bytes. Whatever is larger is no recording of a sentence. */
export const MAX_CLIP_BYTES = 3_000_000
/** More than the whole catalogue and all values, in one language. */
export const MAX_CLIPS = 10_000

export interface Recordings {
  /** What each language has recordings of, by their names. */
  clips: { [L in Language]?: string[] }
  /** The same as files for the page: `/voices/sv/book.code~0`. */
  files: PageFiles
}

export interface LiveRecordings {
  /** As they were found last. */
  clips(): Recordings['clips']
  /** Always the same map: what is found later is in it too. */
  files: PageFiles
  /** Reads the folders again: what was recorded meanwhile is there, what was removed is gone. Never rejects. */
  again(): Promise<void>
}
/** The recordings that there are now, for a terminal that is spoken to while it runs. */
export const openRecordings = async (folders: readonly string[], log: Log): Promise<LiveRecordings> => {
  let found = await findRecordings(folders, log)
  const files = new Map(found.files)
  let reading = Promise.resolve()
  const read = async () => {
    found = await findRecordings(folders, log)
    for (const path of files.keys()) if (!found.files.has(path)) files.delete(path)
    for (const [path, file] of found.files) files.set(path, file)
  }
  return {
    clips: () => found.clips,
    files,
    again: () => {
      reading = reading.then(read) // one after the other: the last to ask sees the newest
      return reading
    },
  }
}

/** Reads the folders once. `folders`: who comes first wins. One that is absent has none. */
export const findRecordings = async (folders: readonly string[], log: Log): Promise<Recordings> => {
  const found: Recordings['clips'] = {}
  const files = new Map<string, PageFile>()
  for (const folder of folders) {
    for (const language of languages) {
      const clips = found[language] ?? []
      const inside = join(folder, language)
      for (const entry of await entriesOf(inside)) {
        const type = types[extname(entry.name)]
        const clip = entry.name.slice(0, -extname(entry.name).length).replaceAll('~', '/')
        const path = `/voices/${language}/${clip.replaceAll('/', '~')}`
        if (!entry.isFile() || type === undefined || files.has(path)) continue
        if (!v.is(clipName, clip) || clips.length >= MAX_CLIPS) {
          log('recording not used', { language })
          continue
        }
        clips.push(clip)
        found[language] = clips
        files.set(path, { type, read: () => bytesOf(join(inside, entry.name), { language, clip }, log) })
      }
    }
  }
  return { clips: found, files }
}
const entriesOf = async (folder: string): Promise<Dirent[]> =>
  (await readdir(folder, { withFileTypes: true }).catch(() => [])).sort((a, b) => (a.name < b.name ? -1 : 1))

/** Nothing when it is gone or too large: the page then takes another voice. Never rejects. */
const bytesOf = async (file: string, about: Record<string, string>, log: Log): Promise<Uint8Array<ArrayBuffer>> => {
  try {
    const { size } = await stat(file)
    if (size <= MAX_CLIP_BYTES) return new Uint8Array(await readFile(file))
    log('recording too large', about)
  } catch (thrown) {
    log('recording not read', { ...about, ...traceOf(thrown) })
  }
  return new Uint8Array()
}
