/**
 * Which paths a pack may hold: those that are the same file on Linux, Windows and macOS, inside the folder that it is
 * unpacked to. Pure.
 */
const MOST_SIGNS = 200
const MOST_FOLDERS = 8
/** What Windows takes for a device, with any ending (learn.microsoft.com, Naming Files). */
const device = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i
/** Backslashes, the signs that Windows gives a meaning to (drives, streams, wildcards), and signs that cannot be seen. */
const forbidden = /[\\<>:"|?*\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u

export type PathFault = 'notRelative' | 'climbs' | 'sign' | 'device' | 'tooLong' | 'twice'

/** Why this path is none that a pack may hold; undefined if it may. */
export function pathFault(path: string): PathFault | undefined {
  if (path === '' || path.startsWith('/')) return 'notRelative'
  const steps = path.split('/')
  if (steps.some((step) => step === '..' || step === '.' || step === '')) return 'climbs'
  // an å can be one sign or two; macOS takes both for the same name, so only the first is allowed
  if (forbidden.test(path) || path !== path.normalize('NFC')) return 'sign'
  // Windows leaves out dots and blanks at the end, and would so find another file
  if (steps.some((step) => /[. ]$/.test(step) || step.startsWith(' '))) return 'sign'
  if (steps.some((step) => device.test(step))) return 'device'
  return Buffer.byteLength(path) > MOST_SIGNS || steps.length > MOST_FOLDERS ? 'tooLong' : undefined
}

const sameTo = (path: string): string => path.toUpperCase().toLowerCase().normalize('NFC')

/** The first path that is at fault by itself, or is another file's, or another file's folder, where capitals do not count. */
export function pathsFault(paths: readonly string[]): { path: string; fault: PathFault } | undefined {
  const files = new Set<string>()
  const folders = new Map<string, string>()
  for (const path of paths) {
    const fault = pathFault(path)
    if (fault) return { path, fault }
    const same = sameTo(path)
    if (files.has(same)) return { path, fault: 'twice' }
    files.add(same)
    const steps = path.split('/')
    for (let n = 1; n < steps.length; n++) {
      const folder = steps.slice(0, n).join('/')
      const known = folders.get(sameTo(folder))
      if (known !== undefined && known !== folder) return { path, fault: 'twice' }
      folders.set(sameTo(folder), folder)
    }
  }
  const both = paths.find((path) => folders.has(sameTo(path)))
  return both === undefined ? undefined : { path: both, fault: 'twice' }
}
