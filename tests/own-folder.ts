/** All that a run of the tests lays aside lies in one folder, which goes when the run ends. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export default function ownFolder(): () => void {
  // short: on a Mac the paths of sockets in it are near what the system can take
  const folder = mkdtempSync(join(tmpdir(), 'lt-'))
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}
