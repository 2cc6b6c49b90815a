/**
 * For whoever looks after an office folder: `npm run office -- check <folder> [--json]`. Each finding is a line,
 * `file:line  fault — cure`. Exit code 0: in order; 1: any finding; 2: not understood. With `--json` the last line is an
 * object `{ faults, warnings }`. `pack`, `verify` and `unpack` make one signed file of the folder, and a folder of it.
 */
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { usualData } from '../options.ts'
import { isPackCommand, packUsage, runPackCommand } from '../packs/commands.ts'
import { type Fault, faultLine } from './fault.ts'
import { loadOffice, type Office } from './office.ts'

const usage = [
  'How to use it: npm run office -- check <folder> [--json]',
  ...packUsage.map((way) => `               ${way} [--json]`),
]
const drawnPictures = new URL('../../assets/pictures/pictures.json', import.meta.url)

/** The names of the pictures that are drawn; undefined where they are not there to look at. */
function picturesIn(file: URL): ReadonlySet<string> | undefined {
  if (!existsSync(file)) return undefined
  return new Set(Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object))
}

function inOrder({ directory, booking }: Office): string {
  const { listings } = directory
  const organizations = new Set(listings.map(({ organization }) => organization.sv)).size
  const bookable = booking.offers.length
  return `In order. Services: ${listings.length}. Organizations: ${organizations}. Can be booked here: ${bookable}.`
}

/** Where the keys of whoever sits here are kept. */
function ownData(): string {
  const { platform, env, cwd } = process
  return env.LEDSTANG_DATA || usualData({ root: '', cwd: cwd(), home: homedir(), platform, env })
}

/** `say` prints a line; `pictures`: those that are drawn; `data`: where keys are kept. Answers the exit code. */
export async function run(
  args: readonly string[],
  say: (line: string) => void,
  pictures = picturesIn(drawnPictures),
  data = ownData(),
): Promise<number> {
  const json = args.includes('--json')
  const rest = args.filter((arg) => arg !== '--json')
  const [command, folder, ...more] = rest
  const code = isPackCommand(command) ? await runPackCommand(rest, { say, json, pictures, data, now: Date.now() }) : undefined
  if (code !== undefined) return code
  if (command !== 'check' || !folder || more.length > 0) {
    for (const row of usage) say(row)
    return 2
  }
  const loaded = await loadOffice(folder, pictures)
  const faults: readonly Fault[] = loaded.ok ? [] : loaded.faults
  const warnings = loaded.ok ? loaded.office.warnings : loaded.warnings
  for (const finding of [...faults, ...warnings]) say(faultLine(finding))
  if (loaded.ok && warnings.length === 0) say(inOrder(loaded.office))
  if (loaded.ok && warnings.length > 0) say('The office opens all the same. What is above should be mended.')
  if (json) say(JSON.stringify({ faults, warnings }))
  return faults.length + warnings.length > 0 ? 1 : 0
}

if (import.meta.main) process.exitCode = await run(process.argv.slice(2), console.log, picturesIn(drawnPictures))
