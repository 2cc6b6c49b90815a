/**
 * Where recordings lie: `<language>/<clip>.opus`, `~` for `/`; beside each, as `.before`, the one that it took the place of. A
 * whole language is exchanged by renaming its folder, so a power cut leaves the one or the other.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { copyFile, link, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import * as v from 'valibot'
import { type Language, languages } from '../../flows/screen.ts'
import { clip as clipName } from '../contract-values.ts'
import { asideOf, syncFolder, writeWhole } from '../whole-file.ts'

const EXTENSION = '.opus'
const BEFORE = '.before'
const ours = /\.opus(\.before)?$/
/** This account's own, as all in the data folder (docs/security.md row 25). */
const FOLDER = 0o700
const FILE = 0o600

/** The same file in another folder, as safe on disk as it was; a copy where the disk knows no links. */
const same = (from: string, to: string) => link(from, to).catch(() => copyFile(from, to))

export const openShelf = (folder: string) => {
  const folderOf = (language: Language) => join(folder, language)
  const taking = (language: Language) => `${folderOf(language)}.taking`
  const former = (language: Language) => `${folderOf(language)}.former`
  const fileOf = (language: Language, clip: string, inside = folderOf(language)) =>
    join(inside, `${clip.replaceAll('/', '~')}${EXTENSION}`)
  const beforeOf = (language: Language, clip: string) => `${fileOf(language, clip)}${BEFORE}`
  /** A recording, the one before it, and what was being written when the power went. */
  const allOf = (language: Language, clip: string): readonly string[] => {
    const folder = folderOf(language)
    const file = basename(fileOf(language, clip))
    const isOf = (name: string) =>
      name === file || name === `${file}${BEFORE}` || (name.startsWith(`${file}.`) && name.endsWith('.new'))
    return existsSync(folder)
      ? readdirSync(folder)
          .filter(isOf)
          .map((name) => join(folder, name))
      : []
  }
  const bytesOf = (file: string): Uint8Array | undefined => (existsSync(file) ? new Uint8Array(readFileSync(file)) : undefined)

  /** Ends what a power cut left in the middle. Throws when it cannot. */
  const mendOne = (language: Language) => {
    rmSync(taking(language), { recursive: true, force: true })
    if (!existsSync(folderOf(language)) && existsSync(former(language))) renameSync(former(language), folderOf(language))
    rmSync(former(language), { recursive: true, force: true })
  }
  const mend = () => {
    mkdirSync(folder, { recursive: true, mode: FOLDER })
    for (const language of languages) mendOne(language)
  }
  return {
    mend,
    now: (language: Language, clip: string) => bytesOf(fileOf(language, clip)),
    before: (language: Language, clip: string) => bytesOf(beforeOf(language, clip)),
    hasBefore: (language: Language, clip: string) => existsSync(beforeOf(language, clip)),
    /** By their names, in the order of the alphabet. */
    names: (language: Language): readonly string[] => {
      const all = existsSync(folderOf(language)) ? readdirSync(folderOf(language)) : []
      const names = all.filter((it) => it.endsWith(EXTENSION)).map((it) => basename(it, EXTENSION).replaceAll('~', '/'))
      return names.filter((it) => v.is(clipName, it)).sort()
    },
    /** Puts it in the place of what is there, which becomes what was before. Throws when it cannot. */
    put: (language: Language, clip: string, bytes: Uint8Array | undefined) => {
      mkdirSync(folderOf(language), { recursive: true, mode: FOLDER })
      const file = fileOf(language, clip)
      const made = asideOf(file)
      try {
        if (bytes) writeWhole(made, bytes) // before anything else: what comes back may be what is written over
        const is = existsSync(file)
        if (is) copyFileSync(file, beforeOf(language, clip))
        if (bytes) renameSync(made, file)
        else rmSync(file, { force: true })
        if (!is) rmSync(beforeOf(language, clip), { force: true })
        syncFolder(folderOf(language))
      } finally {
        rmSync(made, { force: true })
      }
    },
    has: (language: Language, clip: string): boolean => allOf(language, clip).length > 0,
    /** All of it, also what was left of a language that was taken. Throws when it cannot. */
    erase: (language: Language, clip: string) => {
      mendOne(language)
      for (const file of allOf(language, clip)) rmSync(file, { force: true })
      if (existsSync(folderOf(language))) syncFolder(folderOf(language))
    },
    /** All of them, or none. Rejects when it cannot, and then nothing has changed. */
    putAll: async (language: Language, all: readonly { clip: string; bytes: Uint8Array }[]) => {
      const made = taking(language)
      try {
        await rm(made, { recursive: true, force: true })
        await mkdir(made, { recursive: true, mode: FOLDER })
        const is = existsSync(folderOf(language))
        for (const entry of is ? readdirSync(folderOf(language), { withFileTypes: true }) : [])
          if (entry.isFile() && ours.test(entry.name)) await same(join(folderOf(language), entry.name), join(made, entry.name))
        for (const { clip, bytes } of all) {
          const file = fileOf(language, clip, made)
          if (existsSync(file)) await rename(file, `${file}${BEFORE}`)
          else await rm(`${file}${BEFORE}`, { force: true })
          await writeFile(file, bytes, { mode: FILE, flush: true })
        }
        syncFolder(made)
        if (is) renameSync(folderOf(language), former(language))
        renameSync(made, folderOf(language))
        syncFolder(folder)
      } catch (thrown) {
        await rm(made, { recursive: true, force: true }).catch(() => {})
        mend()
        throw thrown
      }
      await rm(former(language), { recursive: true, force: true }).catch(() => {})
    },
  }
}
