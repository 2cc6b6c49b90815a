/** Where unpacked packs are written. A port, so that tests can pull the plug, or fill the disk, at each step. */
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { syncFolder, writeWhole } from '../whole-file.ts'

/** All throw what the system says. */
export interface Disk {
  /** Fails where there is one already. */
  makeFolder(folder: string): void
  /** A new file, to be written and finished; fails where there is anything of that name, a link too. */
  create(file: string): number
  write(file: number, bytes: Uint8Array): void
  /** It is on disk, and closed. */
  finish(file: number): void
  /** Closes it without waiting for the disk: what is in it will be removed. */
  abandon(file: number): void
  /** Waits until the names in this folder are on disk: before that a power cut may undo a new file or a move. */
  syncFolder(folder: string): void
  move(from: string, to: string): void
  /** With all that is in it; nothing there is no fault. */
  remove(path: string): void
  writeWhole(file: string, text: string): void
}

const OWN_FOLDER = 0o700
const OWN_FILE = 0o600

export const realDisk: Disk = {
  makeFolder: (folder) => void mkdirSync(folder, { mode: OWN_FOLDER }),
  create: (file) => openSync(file, 'wx', OWN_FILE),
  write: (file, bytes) => {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
  },
  finish: (file) => {
    try {
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  },
  abandon: closeSync,
  syncFolder,
  move: renameSync,
  remove: (path) => rmSync(path, { recursive: true, force: true }),
  writeWhole,
}
