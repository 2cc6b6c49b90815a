/** Which program this is, and how old. */
import { type Probe, unsure, well } from './probe.ts'

export interface Program {
  name: string
  version: string
  /** Milliseconds since 1970 UTC; absent: not known. */
  builtAt?: number | undefined
}
const DAY = 24 * 60 * 60_000
/** The page is drawn by a Chromium, whose faults become known as it ages. */
export const OLD_DAYS = 365

export const versionProbe =
  ({ name, version, builtAt }: Program, now: () => number): Probe =>
  () => {
    const what = `${name} ${version}`
    if (builtAt === undefined) return well({ sv: what, en: what })
    const made = new Date(builtAt).toISOString().slice(0, 10)
    if (now() - builtAt > OLD_DAYS * DAY)
      return unsure(
        `${what}, från ${made}. Det är gammalt: be den som sköter datorn om en nyare version.`,
        `${what}, of ${made}. That is old: ask whoever looks after the machine for a newer version.`,
      )
    return well({ sv: `${what}, från ${made}`, en: `${what}, of ${made}` })
  }
