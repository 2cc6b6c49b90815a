/** The browser shell's window: a Chromium of its own, with a profile that is thrown away. Rows 11, 14, 22, 25. */
import { spawn } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sandboxFlags } from './chromium.ts'
import type { Clock } from './clock.ts'
import { type Log, traceOf } from './log.ts'
import { recover, wellSoFar } from './recovery.ts'

export interface ChromiumWindow {
  program: string
  /** Thrown away before and after. */
  profile: string
  /** A fresh address for each opening: one works once. */
  invite(): string
  windowed: boolean
  stop: AbortSignal
  clock: Clock
  log: Log
}
/** How long it may take to close itself: milliseconds. */
const GRACE = 3_000

/** Keeps a window open until told to stop. The exit code: 1 when it crashed too often. A movable window may be closed. */
export const keepWindow = async (window: ChromiumWindow): Promise<number> => {
  let health = wellSoFar
  while (!window.stop.aborted) {
    await openOnce(window)
    if (window.stop.aborted || window.windowed) break
    const { next, remedy } = recover(health, { what: 'page gone' }, window.clock.now()) // row 22
    health = next
    window.log('window gone', { remedy })
    if (remedy === 'exit') return 1
  }
  return 0
}

const openOnce = async ({ program, profile, invite, windowed, stop, clock, log }: ChromiumWindow): Promise<void> => {
  await forget(profile)
  await mkdir(join(profile, 'Default'), { recursive: true, mode: 0o700 })
  const address = invite()
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferencesFor(new URL(address).origin)))
  if (stop.aborted) return
  await new Promise<void>((ended) => {
    const child = spawn(program, [...windowFlags({ profile, windowed }), `--app=${address}`], { stdio: 'ignore' })
    let callOff = () => {}
    const close = () => {
      child.kill()
      callOff = clock.after(GRACE, () => child.kill('SIGKILL'))
    }
    stop.addEventListener('abort', close, { once: true })
    child.once('error', (thrown) => {
      log('window not opened', traceOf(thrown))
      ended()
    })
    child.once('close', () => {
      stop.removeEventListener('abort', close)
      callOff()
      ended()
    })
  })
  await forget(profile)
}
const forget = (profile: string) => rm(profile, { recursive: true, force: true, maxRetries: 5 }).catch(() => {}) // row 25

/** What Chromium offers people over a page: no switch turns these off. */
export const preferencesFor = (origin: string) => ({
  translate: { enabled: false },
  credentials_enable_service: false,
  autofill: { profile_enabled: false, credit_card_enabled: false },
  // Row 6: our own page may know outputs by their names, and choose one. Chromium ties that to the microphone, and in an
  // incognito window it forgets that it was allowed: so the window is not one, and its profile is thrown away instead.
  profile: { content_settings: { exceptions: { media_stream_mic: { [`${origin},*`]: { setting: 1 } } } } },
})
export const windowFlags = ({ profile, windowed }: { profile: string; windowed: boolean }): readonly string[] => [
  windowed ? '--window-size=540,960' : '--kiosk',
  `--user-data-dir=${profile}`,
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--noerrdialogs',
  '--password-store=basic',
  '--deny-permission-prompts', // row 6
  '--disable-pinch', // row 11
  '--overscroll-history-navigation=0', // row 14
  '--disable-features=TouchpadOverscrollHistoryNavigation', // row 14
  '--autoplay-policy=no-user-gesture-required',
  '--ozone-platform-hint=auto', // Wayland where there is no X
  ...sandboxFlags(),
]
