/** The house that answers the staff's flows: the contract, and what only this page has: its microphone, its sound, its touch. */
import type { StaffAsk, StaffHouse, StaffKeep } from '../../flows/staff/services.ts'
import type { Api, In, Out, Verb } from '../../main/contract.ts'
import type { OwnParts } from './own-parts.ts'
import type { Studio } from './studio.ts'

/** The session in main lapses after two minutes. */
const STAY_MS = 30_000

export interface StaffHouseParts {
  api: Api
  studio: Studio
  own: OwnParts
  /** Ends the visit beneath the panel. */
  endVisit(): void
  /** The panel locks: the session in main is over. */
  lock(): void
}
export function createStaffHouse({ api, studio, own, endVisit, lock }: StaffHouseParts): StaffHouse {
  const call = <V extends Verb>(verb: V, args: In<V>): Promise<Out<V>> => api.call(verb, args)
  const asks: { [N in keyof StaffAsk]: (q: Parameters<StaffAsk[N]>[0]) => Promise<ReturnType<StaffAsk[N]>> } = {
    door: () => call('staff.door', {}),
    enter: (q) => call('staff.enter', q),
    setPin: (q) => call('staff.setPin', q),
    setBadge: (q) => call('staff.setBadge', q),
    removeBadge: (q) => call('staff.removeBadge', q),
    panel: () => call('staff.panel', {}),
    reset: async () => {
      endVisit()
      return call('staff.reset', {})
    },
    close: (q) => call('staff.close', q),
    notice: (q) => call('staff.notice', q),
    testPrint: () => call('staff.testPrint', { language: 'sv' }),
    today: () => call('staff.today', {}),
    answer: (q) => call('staff.answer', q),
    settings: () => call('staff.settings', {}),
    preview: ({ change }) => call('staff.preview', { change: plain(change) }),
    change: ({ change }) => call('staff.change', { change: plain(change) }),
    changes: () => call('staff.changes', {}) as Promise<ReturnType<StaffAsk['changes']>>,
    takeBack: (q) => call('staff.takeBack', q),
    shares: () => call('staff.shares', {}),
    sentences: (q) => call('staff.sentences', q),
    finishTake: () => studio.finish(),
    playTake: () => studio.play(),
    keepTake: async (q) => {
      const opus = studio.taken()
      return opus === undefined ? { ok: false, reason: 'notWritable' } : call('staff.keepTake', { ...q, opus })
    },
    voices: () => call('staff.voices', {}),
    exportVoice: (q) => call('staff.exportVoice', q),
    importVoice: () => call('staff.importVoice', {}),
    eraseVoice: (q) => call('staff.eraseVoice', q),
    newDirectory: () => call('staff.newDirectory', {}),
    takeDirectory: () => call('staff.takeDirectory', {}),
    takeBackDirectory: () => call('staff.takeBackDirectory', {}),
    health: async () => own.merged(await call('staff.health', {})),
    trySound: () => own.trySound(),
    tryMicrophone: () => own.tryMicrophone(),
    report: async () => call('staff.report', { seen: [...own.seen()] }),
    figures: () => call('staff.figures', {}),
    exportFigures: () => call('staff.exportFigures', {}),
    log: () => call('staff.log', {}),
    exportLog: () => call('staff.exportLog', {}),
    packs: () => call('staff.packs', {}),
    backup: () => call('staff.backup', {}),
  }
  const keeps: {
    [N in keyof StaffKeep]: (q: StaffKeep[N]['with'], say: (event: StaffKeep[N]['says']) => void) => () => void
  } = {
    session: () => {
      const staying = setInterval(() => {
        call('staff.stay', {}).then(({ ok }) => ok || lock(), lock)
      }, STAY_MS)
      return () => {
        clearInterval(staying)
        studio.quiet()
        void call('staff.leave', {}).catch(() => {})
      }
    },
    microphone: (_, say) => studio.listen((reason) => say({ type: 'microphone.failed', reason })),
  }
  return { ask: (name, q) => asks[name](q), keep: (name, q, say) => keeps[name](q, say) }
}
/** What goes over the wire may not be read-only. */
const plain = (change: Parameters<StaffAsk['change']>[0]['change']): In<'staff.change'>['change'] =>
  JSON.parse(JSON.stringify(change))
