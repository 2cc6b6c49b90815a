/** Packs on this machine: in a folder, and on sticks that somebody has plugged in. */
import type { Dirent } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Origin } from './state.ts'

/** No more are looked at, so that a folder full of them does not keep the terminal busy. */
const MOST_FOLDERS = 64
const MOST_PACKS = 50

/** What the system lists in a folder; nothing where it cannot. Never rejects. */
export type List = (folder: string) => Promise<readonly Dirent[]>
export const listed: List = (folder) => readdir(folder, { withFileTypes: true }).catch(() => [])

/** Where each system shows sticks: the folders that may be one. Never rejects. */
export async function sticks(platform: NodeJS.Platform, list: List = listed): Promise<string[]> {
  // A and B are floppy disks, C is the machine's own
  if (platform === 'win32') return [...'DEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:\\`)
  const foldersIn = async (folder: string) =>
    (await list(folder)).filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name))
  if (platform === 'darwin') return (await foldersIn('/Volumes')).slice(0, MOST_FOLDERS)
  const found: string[] = []
  for (const top of ['/media', '/run/media']) {
    // by account, then by stick; some systems leave the account out
    for (const inside of await foldersIn(top)) found.push(inside, ...(await foldersIn(inside)))
  }
  return found.slice(0, MOST_FOLDERS)
}

export interface Lying {
  file: string
  from: Origin
  /** Path, size, time and inode: as long as it is the same, the file is taken to be the same. */
  sign: string
}
/** The packs in the top level of a folder. Links are left out. Never rejects. */
export async function packsIn(folder: string, from: Origin, list: List = listed): Promise<Lying[]> {
  const names = (await list(folder))
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ledstang') && !entry.name.startsWith('.'))
    .map(({ name }) => name)
  const found: Lying[] = []
  for (const name of names.sort().slice(-MOST_PACKS)) {
    const file = join(folder, name)
    const about = await lstat(file).catch(() => undefined)
    if (about?.isFile()) found.push({ file, from, sign: `${file} ${about.size} ${about.mtimeMs} ${about.ino}` })
  }
  return found
}
