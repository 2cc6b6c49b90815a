/**
 * For whoever looks after many terminals: an office folder as one signed file. Part of `npm run office` (office/cli.ts);
 * the same manner: what is wrong, where, what to do. Exit code 0: done; 1: refused; 2: not understood.
 */
import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Fault, faultLine } from '../office/fault.ts'
import { loadOffice } from '../office/office.ts'
import { realDisk } from './disk.ts'
import { readHead, type Trusted } from './head.ts'
import { fingerprint, openHalf, openPair, type TrustedKeys } from './keys.ts'
import { bytesOf } from './manifest.ts'
import { officeFiles } from './office-files.ts'
import { faultOf, openTrusted } from './opened.ts'
import { makePack, versionAt } from './pack.ts'
import { openPackBytes } from './pack-bytes.ts'
import { bodyFault, unpack } from './unpack.ts'

export const packUsage = [
  'npm run office -- pack <folder> <file.ledstang> [--key <file>] [--version <number>]',
  'npm run office -- verify <file.ledstang> [--trusted <file.pub>]',
  'npm run office -- unpack <file.ledstang> <folder> [--trusted <file.pub>]',
]
export interface Told {
  say: (line: string) => void
  json: boolean
  pictures: ReadonlySet<string> | undefined
  /** The person's data folder: where her keys are. */
  data: string
  /** Milliseconds since 1970. */
  now: number
}
interface Outcome {
  faults: readonly Fault[]
  warnings?: readonly Fault[]
  lines?: readonly string[]
  pack?: Readonly<Record<string, string | number>>
}
const commands = { pack: 2, verify: 1, unpack: 2 } as const
export const isPackCommand = (name: string | undefined): name is keyof typeof commands => name !== undefined && name in commands

/** `args`: the command first, without `--json`. Answers the exit code; undefined: not understood. */
export async function runPackCommand(args: readonly string[], told: Told): Promise<number | undefined> {
  const read = readArgs(args)
  if (!read) return undefined
  const { command, first, second, values } = read
  const {
    faults,
    warnings = [],
    lines = [],
    pack,
  } = await {
    pack: () => packFolder(first, second, values, told),
    verify: () => verifyFile(first, values, told),
    unpack: () => unpackFile(first, second, values, told),
  }[command]()
  for (const finding of [...faults, ...warnings]) told.say(faultLine(finding))
  for (const row of lines) told.say(row)
  if (told.json) told.say(JSON.stringify({ faults, warnings, ...(pack && { pack }) }))
  return faults.length > 0 ? 1 : 0
}

interface Values {
  key?: string
  version?: string
  trusted?: string
}
function readArgs(args: readonly string[]) {
  try {
    const [command, ...rest] = args
    if (!isPackCommand(command)) return undefined
    const own = command === 'pack' ? ['key', 'version'] : ['trusted']
    const options = Object.fromEntries(own.map((name) => [name, { type: 'string' as const }]))
    const { values, positionals } = parseArgs({ args: rest, options, allowPositionals: true })
    const [first = '', second = ''] = positionals
    if (positionals.length !== commands[command] || positionals.includes('')) return undefined
    const given: Values = {}
    for (const name of ['key', 'version', 'trusted'] as const) {
      const value = values[name]
      if (typeof value === 'string') given[name] = value
    }
    if (Object.values(given).includes('')) return undefined
    if (given.version !== undefined && !/^[1-9]\d{0,14}$/.test(given.version)) return undefined
    return { command, first, second, values: given }
  } catch {
    return undefined
  }
}

const short = (print: string) => print.slice(0, 16)
const about = ({ manifest: { version, madeAt, files } }: Pick<Trusted, 'manifest'>, file: string) => ({
  file,
  version,
  madeAt,
  files: files.length,
  bytes: bytesOf(files),
})
const inWords = (it: ReturnType<typeof about>) =>
  `version ${it.version}, made ${it.madeAt}, ${it.files} files, ${Math.ceil(it.bytes / 1000)} kB`

const keyFaults = {
  notReadable: { fault: 'The key cannot be read.', cure: 'Look at who may read the file.' },
  notAKey: {
    fault: 'This is no secret key for packs (ed25519).',
    cure: 'Put the key back from a copy, or give another with --key.',
  },
  notWritable: { fault: 'The keys cannot be written here.', cure: 'Give a file that can be written with --key <file>.' },
}

async function packFolder(folder: string, to: string, { key, version }: Values, told: Told): Promise<Outcome> {
  const loaded = await loadOffice(folder, told.pictures)
  if (!loaded.ok) return { faults: loaded.faults, warnings: loaded.warnings }
  const { warnings } = loaded.office
  const found = await officeFiles(folder)
  if (!found.ok) return { faults: found.faults, warnings }
  const secret = resolve(key ?? join(told.data, 'pack-key.pem'))
  const pair = openPair(secret)
  if (!pair.ok) return { faults: [{ file: secret, ...keyFaults[pair.why] }], warnings }
  const before = await versionOf(to, new Map([[fingerprint(pair.open), pair.open]]))
  if (!before.ok) return { faults: [before.fault], warnings }

  const made = await makePack({
    files: found.files,
    to,
    name: loaded.office.facts.name,
    version: version === undefined ? versionAt(told.now, before.version) : Number(version),
    madeAt: told.now,
    pair,
  })
  if (!made.ok) return { faults: [faultOf(to, made)], warnings }
  const it = about(made, to)
  const open = openHalf(secret)
  return {
    faults: [],
    warnings,
    lines: [
      ...(warnings.length > 0 ? ['The office opens all the same. What is above should be mended.'] : []),
      ...found.aside.map((file) => `Left out: ${file}`),
      `Packed: ${to}, ${inWords(it)}.`,
      `Signed with ${secret}${pair.isNew ? ', which was made now' : ''}. Keep it to yourself, and keep a copy of it.`,
      `Each terminal needs ${open} once, in its data folder as ${join('packs', 'trusted', basename(open))}.`,
    ],
    pack: { ...it, key: fingerprint(pair.open) },
  }
}

/** The version of a pack that lies there already, to be higher than it; what is no pack is not written over. */
async function versionOf(file: string, keys: TrustedKeys): Promise<{ ok: true; version?: number } | { ok: false; fault: Fault }> {
  if (!existsSync(file)) return { ok: true }
  const bytes = await openPackBytes(file)
  const head = bytes ? await readHead(bytes, keys) : undefined
  await bytes?.close()
  if (head?.ok) return { ok: true, version: head.manifest.version }
  const isPack = head && !['notAPack', 'newerFormat'].includes(head.why) && (bytes?.size ?? 0) > 0
  if (isPack) return { ok: true }
  return {
    ok: false,
    fault: { file, fault: 'There is something else, which is no pack.', cure: 'Give another name for the pack.' },
  }
}

async function verifyFile(file: string, values: Values, { data }: Told): Promise<Outcome> {
  const opened = await openTrusted(file, values.trusted, data)
  if (!opened.ok) return { faults: [opened.fault] }
  const { pack, head, key } = opened
  const fault = await bodyFault(pack, head)
  await pack.close()
  if (fault) return { faults: [faultOf(file, fault)] }
  const it = about(head, file)
  return { faults: [], lines: [`In order: ${inWords(it)}. Signed with key ${short(key)}.`], pack: { ...it, key } }
}

async function unpackFile(file: string, folder: string, values: Values, { data, pictures }: Told): Promise<Outcome> {
  if (existsSync(folder) && !isEmptyFolder(folder))
    return {
      faults: [{ file: folder, fault: 'There is something there already.', cure: 'Name a folder that is not there yet.' }],
    }
  const opened = await openTrusted(file, values.trusted, data)
  if (!opened.ok) return { faults: [opened.fault] }
  const { pack, head, key } = opened
  const place = resolve(folder)
  const aside = `${place}.${process.pid}.new`
  try {
    mkdirSync(dirname(place), { recursive: true })
    const fault = await unpack({ pack, head, folder: aside, disk: realDisk })
    if (fault) return { faults: [faultOf(fault.why === 'diskFull' || fault.why === 'notWritable' ? folder : file, fault)] }
    // checking the pack took a while: what somebody put there meanwhile is hers, and this fails
    if (existsSync(place)) rmdirSync(place)
    realDisk.move(aside, place)
  } catch {
    return { faults: [faultOf(folder, { ok: false, why: 'notWritable' })] }
  } finally {
    await pack.close()
    rmSync(aside, { recursive: true, force: true })
  }
  const loaded = await loadOffice(place, pictures)
  const it = about(head, file)
  return {
    faults: loaded.ok ? [] : loaded.faults,
    warnings: loaded.ok ? loaded.office.warnings : loaded.warnings,
    lines: [`Unpacked: ${folder}, ${inWords(it)}. Signed with key ${short(key)}.`],
    pack: { ...it, key },
  }
}
const isEmptyFolder = (folder: string): boolean => {
  try {
    return readdirSync(folder).length === 0
  } catch {
    return false
  }
}
