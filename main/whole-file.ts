/**
 * Files that appear whole or not at all: on disk under another name, then in their place. A power cut leaves the old file or
 * the new one, never half of one.
 */
import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { threadId } from 'node:worker_threads'

/** What a power cut leaves of a file that was being written: of no use to anybody, and it may hold what the file would. */
export const halfWritten = /\.\d+-\d+\.new$/

/** Readable by the terminal's own account only (docs/security.md row 25). */
const OWN = 0o600

/** In the place of the one before it. Throws what the system says when it cannot be written. */
export const writeWhole = (file: string, content: string | Uint8Array): void =>
  aside(file, content, (made) => renameSync(made, file))

/** Only where there is none. False: another process was first. Throws what the system says when it cannot be written. */
export const makeWhole = (file: string, content: Uint8Array): boolean => {
  let isFirst = true
  aside(file, content, (made) => {
    try {
      linkSync(made, file)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
      isFirst = false
    }
  })
  return isFirst
}

/** Where a file is written before it is put in its place: no other program, and no other thread, writes there. */
export const asideOf = (file: string): string => `${file}.${process.pid}-${threadId}.new`

function aside(file: string, content: string | Uint8Array, put: (made: string) => void): void {
  const made = asideOf(file)
  try {
    const handle = openSync(made, 'w', OWN)
    try {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    put(made)
    syncFolder(dirname(file))
  } finally {
    rmSync(made, { force: true })
  }
}

/** A new name is safe from a power cut only when its folder is on disk. Windows cannot open a folder, and needs not. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
