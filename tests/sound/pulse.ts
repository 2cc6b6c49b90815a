/**
 * A sound server of the tests' own, with outputs that nobody hears: what is played can be recorded, and an output can be pulled
 * out. Installed where that can be done; where it is not there, the tests that need it say so and are left out.
 */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as later } from 'node:timers/promises'
import { newData } from '../shells/app.ts'

const say = (line: string) => process.stderr.write(`${line}\n`)
const has = (program: string) => (process.env.PATH ?? '').split(':').some((folder) => folder && existsSync(join(folder, program)))
const isThere = () => has('pulseaudio') && has('pactl') && has('parec')
const install = (): void => {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return
  say('No PulseAudio on this machine: installing it with apt-get.')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update'], { env, stdio: ['ignore', 2, 2] })
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'pulseaudio', 'pulseaudio-utils'], {
    env,
    stdio: ['ignore', 2, 2],
  })
}

export interface Pulse {
  /** For who is to play here. */
  env: Readonly<Record<string, string>>
  /** Plugs an output in. Returns the way to pull it out. */
  plug(name: string, description: string): () => void
  /** Records what an output plays: samples from -1 to 1, 22 050 a second. */
  record(name: string): { stop(): Promise<number[]> }
  close(): Promise<void>
}

/** Undefined where there is none, and none can be installed: it says so. */
export const openPulse = async (): Promise<Pulse | undefined> => {
  if (!isThere()) install()
  if (!isThere()) {
    say('NOT TESTED: which output sounds, and what happens when it is pulled out. There is no PulseAudio here.')
    return undefined
  }
  const home = newData()
  const folder = join(home, 'pulse')
  mkdirSync(folder, { mode: 0o700 })
  const socket = join(folder, 'socket')
  const env = { PULSE_SERVER: `unix:${socket}`, PULSE_RUNTIME_PATH: folder, XDG_RUNTIME_DIR: home, HOME: home }
  const all = { ...process.env, ...env }
  const server = spawn(
    'pulseaudio',
    ['-n', '--daemonize=no', '--exit-idle-time=-1', '-L', `module-native-protocol-unix socket=${socket} auth-anonymous=1`],
    { env: all, stdio: 'ignore' },
  )
  const end = () => void server.kill()
  process.once('exit', end)
  for (let n = 0; n < 100 && !existsSync(socket); n++) await later(50)

  const plug = (name: string, description: string) => {
    const given = ['load-module', 'module-null-sink', `sink_name=${name}`, `sink_properties=device.description=${description}`]
    const module = execFileSync('pactl', given, { env: all, encoding: 'utf8' }).trim()
    return () => void execFileSync('pactl', ['unload-module', module], { env: all })
  }
  const record = (name: string) => {
    const form = ['--raw', '--format=s16le', '--rate=22050', '--channels=1', '--latency-msec=20']
    const child: ChildProcess = spawn('parec', [`--device=${name}.monitor`, ...form], {
      env: all,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const parts: Buffer[] = []
    child.stdout?.on('data', (part: Buffer) => parts.push(part))
    return {
      stop: async () => {
        const ended = new Promise((done) => child.once('close', done))
        child.kill()
        await ended
        const bytes = Buffer.concat(parts)
        return Array.from({ length: bytes.length >> 1 }, (_, n) => bytes.readInt16LE(2 * n) / 32_768)
      },
    }
  }
  const close = async () => {
    const ended = new Promise((done) => server.once('close', done))
    end()
    await ended
  }
  return { env, plug, record, close }
}
export const rms = (samples: readonly number[]): number =>
  Math.sqrt(samples.reduce((sum, it) => sum + it * it, 0) / Math.max(1, samples.length))
