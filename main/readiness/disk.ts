/** Is there room on the disk that bookings are on? */
import { statfs } from 'node:fs/promises'
import { broken, type Probe, unsure, well } from './probe.ts'

const MB = 1_000_000
export const LITTLE = 200 * MB
export const NONE = 50 * MB

/** Bytes that the terminal's account may still write in that folder. Rejects as the system does. */
export const freeBytes = async (folder: string): Promise<number> => {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}
export const diskProbe =
  (data: string, free: (folder: string) => Promise<number> = freeBytes): Probe =>
  async () => {
    const bytes = await free(data)
    const mb = Math.floor(bytes / MB)
    if (bytes < NONE)
      return broken(
        `Disken är full: ${mb} MB är kvar. Ta bort filer från datorn nu, annars kan ingen boka.`,
        `The disk is full: ${mb} MB are left. Remove files from the machine now, or nobody can book.`,
      )
    if (bytes < LITTLE)
      return unsure(
        `Disken är snart full: ${mb} MB är kvar. Ta bort filer från datorn.`,
        `The disk is nearly full: ${mb} MB are left. Remove files from the machine.`,
      )
    return well()
  }
