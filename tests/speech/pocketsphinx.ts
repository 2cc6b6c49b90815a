/** A listener that is not a person: Debian's pocketsphinx, which knows American English and what could be said. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const program = '/usr/bin/pocketsphinx_batch'
const model = '/usr/share/pocketsphinx/model/en-us'
const isHere = () => existsSync(program) && existsSync(join(model, 'en-us'))
const say = (line: string) => process.stderr.write(`${line}\n`)
const run = (name: string, ...args: readonly string[]): boolean => {
  say(`$ ${[name, ...args].join(' ')}`)
  return (
    spawnSync(name, args, { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0
  )
}
/** Is it here, or can it be installed? Says so where it cannot. */
export function haveRecogniser(): boolean {
  if (isHere()) return true
  const packages = ['pocketsphinx', 'pocketsphinx-en-us']
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    say('No recogniser on this machine: installing one with apt-get.')
    if (run('apt-get', 'update') && run('apt-get', 'install', '-y', '--no-install-recommends', ...packages) && isHere())
      return true
  }
  say(`NOT RUN: nothing here recognises speech. On Debian, as root: apt-get install ${packages.join(' ')}`)
  return false
}

/** What the recogniser's dictionary lacks, as its phonemes. */
const alsoKnown = ['krona K R UW N AH', 'kronor K R UW N AO R', "o'clock AH K L AA K"]
export const knownWords = (): ReadonlySet<string> =>
  new Set(
    [...readFileSync(join(model, 'cmudict-en-us.dict'), 'utf8').split('\n'), ...alsoKnown].map((it) => it.split(' ')[0] ?? ''),
  )

export interface Recording {
  name: string
  /** 16 kHz, mono. */
  samples: Int16Array
}
/**
 * What it hears in each recording, if only what the grammar allows can be said.
 * @param wide looks further before it gives a sentence up: for sentences that begin in many ways
 * @param grammar rules of a JSGF grammar, of which `heard` is public
 */
export async function recognise(
  recordings: readonly Recording[],
  grammar: string,
  wide = false,
): Promise<ReadonlyMap<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'ledstang-heard-'))
  try {
    const at = (name: string) => join(folder, name)
    writeFileSync(at('grammar.gram'), `#JSGF V1.0;\ngrammar prompts;\n${grammar}\n`)
    const dictionary = readFileSync(join(model, 'cmudict-en-us.dict'), 'utf8')
    writeFileSync(
      at('words.dict'),
      `${dictionary.trimEnd()}\n${alsoKnown.filter((it) => !dictionary.includes(`\n${it.split(' ')[0]} `)).join('\n')}\n`,
    )
    for (const { name, samples } of recordings)
      writeFileSync(at(`${name}.raw`), Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength))
    writeFileSync(at('all.ctl'), `${recordings.map((it) => it.name).join('\n')}\n`)
    const options = {
      hmm: join(model, 'en-us'),
      dict: at('words.dict'),
      jsgf: at('grammar.gram'),
      adcin: 'yes',
      cepdir: folder,
      cepext: '.raw',
      ctl: at('all.ctl'),
      // wide enough that the grammar's best sentence is found, and not the first one that will do
      beam: wide ? '1e-120' : '1e-80',
      wbeam: wide ? '1e-100' : '1e-60',
      pbeam: wide ? '1e-120' : '1e-80',
      bestpath: 'no',
      // it would take the s of six for silence, and hear eight
      remove_silence: 'no',
      remove_noise: 'no',
      dither: 'yes',
      seed: '1',
      cmn: 'batch',
    }
    const listen = (offset: number, length: number) =>
      new Promise<string[]>((resolve, reject) => {
        const heard = at(`${offset}.hyp`)
        const all = Object.entries({ ...options, hyp: heard, ctloffset: String(offset), ctlcount: String(length) })
        const listener = spawn(
          program,
          all.flatMap(([name, value]) => [`-${name}`, value]),
          { stdio: ['ignore', 'ignore', 'pipe'] },
        )
        let told = ''
        listener.stderr.on('data', (chunk: Buffer) => {
          told = (told + chunk.toString()).slice(-4000)
        })
        listener.on('error', reject)
        listener.on('close', (code) =>
          code === 0
            ? resolve(readFileSync(heard, 'utf8').split('\n').filter(Boolean))
            : reject(new Error(`pocketsphinx: ${told}`)),
        )
      })
    const half = Math.ceil(recordings.length / 2)
    const lines = await Promise.all([listen(0, half), listen(half, Math.max(1, recordings.length - half))])
    return new Map(
      lines.flat().map((line) => {
        const [, words = '', name = ''] = /^(.*?) ?\((\S+) -?\d+\)$/.exec(line) ?? []
        return [name, words] as const
      }),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Branch {
  ends: boolean
  next: Map<string, Branch>
}
/** A grammar of these sentences and no others. They share their beginnings, which is ten times as quick. */
export function grammarOf(sentences: readonly string[]): string {
  const root: Branch = { ends: false, next: new Map() }
  for (const sentence of sentences) {
    let at = root
    for (const word of sentence.split(' ')) {
      const next = at.next.get(word) ?? { ends: false, next: new Map() }
      at.next.set(word, next)
      at = next
    }
    at.ends = true
  }
  const written = (branch: Branch): string => {
    const ways = [...branch.next].map(([word, next]) => `${word} ${written(next)}`.trim())
    if (ways.length === 0) return ''
    const any = ways.length === 1 ? (ways[0] ?? '') : `( ${ways.join(' | ')} )`
    return branch.ends ? `[ ${any} ]` : any
  }
  return `public <heard> = ${written(root)};`
}
