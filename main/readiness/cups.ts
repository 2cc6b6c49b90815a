/** What CUPS says of a printer, by `lpstat`, on Linux and macOS. */
import { execFile } from 'node:child_process'

/** `noProgram`: there is no CUPS here to ask. */
export type PrinterState =
  | 'well'
  | 'missing'
  | 'stopped'
  | 'offline'
  | 'noPaper'
  | 'jam'
  | 'open'
  | 'noInk'
  | 'lowPaper'
  | 'lowInk'
  | 'other'
  | 'noService'
  | 'noProgram'
const PROGRAM_MS = 2_500

/** RFC 8011, 5.4.12: a reason, and how grave it is. Printers say of themselves what they like; what is not here is `other`. */
const reasons: readonly (readonly [PrinterState, RegExp])[] = [
  ['stopped', /^(paused|stopp(ed|ing)|moving-to-paused|shutdown|hold-new-jobs|deactivated)/],
  ['offline', /^(offline|timed-out|connecting-to-device)/],
  ['noPaper', /^(media-(empty|needed)|input-tray-missing)/],
  ['jam', /^(media-jam|output-area-full|.*-jam$)/],
  ['open', /^(door-open|cover-open|interlock-open)/],
  ['noInk', /^(toner-empty|marker-supply-empty|marker-supply-missing)/],
  ['lowPaper', /^media-low/],
  ['lowInk', /^(toner-low|marker-supply-low|marker-waste)/],
]
const gravest: readonly PrinterState[] = reasons.map(([state]) => state)
const stateOf = (reason: string): PrinterState => {
  const [, bare = reason, grade] = /^(.+?)(?:-(error|warning|report))?$/.exec(reason) ?? []
  if (bare === 'none' || bare.startsWith('cups-')) return 'well'
  const state = reasons.find(([, like]) => like.test(bare))?.[0]
  // a printer that is switched off is only reported
  if (grade === 'report') return state === 'offline' ? state : 'well'
  return state ?? (grade === 'warning' ? 'well' : 'other')
}

const inEnglish = () => ({ ...process.env, LC_ALL: 'C', LANG: 'C', LANGUAGE: 'C' })

/** From `lpstat -l -p`, in English: the line of its state, and that of its alerts. Pure. */
export function stateIn(said: string): PrinterState {
  const alerts = /^\tAlerts: (?<all>.*)$/m.exec(said)?.groups?.all?.split(/\s+/) ?? []
  const states = alerts.filter(Boolean).map(stateOf)
  const worst = gravest.find((state) => states.includes(state))
  const isStopped = /^printer \S+ (disabled|is holding new jobs)/m.test(said)
  // where it also says why it has stopped (no paper, a jam), that is what there is to mend
  if (isStopped) return worst && worst !== 'lowPaper' && worst !== 'lowInk' ? worst : 'stopped'
  if (!/^printer \S+ (is idle|now printing)/m.test(said)) return 'other'
  return worst ?? (states.includes('other') ? 'other' : 'well')
}

/** Never rejects. `device`: the printer's name, as the system has it. */
export const askCups = (device: string, program = 'lpstat'): Promise<PrinterState> =>
  new Promise((resolve) => {
    // no printer of CUPS is called so; it would be read as an option, or as a list
    if (!/^[^-\s,/#'"][^\s,/#'"]*$/.test(device)) return resolve('missing')
    execFile(program, ['-l', '-p', device], { env: inEnglish(), timeout: PROGRAM_MS }, (failed, out, complaint) => {
      if (!failed) return resolve(stateIn(out))
      if (failed.code === 'ENOENT') return resolve('noProgram')
      if (failed.killed) return resolve('noService')
      resolve(
        /invalid destination|unknown (destination|printer)|does not exist|no destinations/i.test(complaint)
          ? 'missing'
          : 'noService',
      )
    })
  })

/** From `lpstat -p`, in English: the names of all printers. Pure. */
export const printersIn = (said: string): string[] => [...said.matchAll(/^printer (\S+) /gm)].flatMap(([, name]) => name ?? [])

/** The printers of this machine, by the names that the system has for them. Never rejects: without CUPS there are none to tell of. */
export const listPrinters = (program = 'lpstat'): Promise<string[]> =>
  new Promise((resolve) => {
    execFile(program, ['-p'], { env: inEnglish(), timeout: PROGRAM_MS }, (failed, out) => resolve(failed ? [] : printersIn(out)))
  })
