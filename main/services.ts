/** Opens the terminal's services. Both shells and every test that wants the real thing open them here. */
import { assetsFolder, pictureNames } from './assets.ts'
import { finishRestore, forgetBefore } from './changes/restore.ts'
import { forgetHalfWritten } from './half-written.ts'
import { stderrLog as log } from './log.ts'
import { loadOffice } from './office/office.ts'
import { openServices } from './open-services.ts'
import { openPacks } from './packs/packs.ts'
import type { PackEntry } from './packs/packs-port.ts'
import type { CreateServices } from './services-port.ts'
import { type Audit, openAudit } from './staff/audit.ts'

/** The office folder that is asked for, or the pack that took its place; one that does not come up gives way to the one before. */
export const createServices: CreateServices = async (given) => {
  const { folder, data, clock, isReopened = false } = given
  const restored = isReopened ? ({ ok: true, restored: false } as const) : finishRestore(data, log)
  if (!restored.ok) return { ok: false, faults: [{ file: data, ...notRestored[restored.reason] }] }
  if (!isReopened) forgetHalfWritten(data, log)
  const audit = openAudit(data, { clock, log })
  if (!isReopened) audit.write({ what: 'started' })
  if (restored.restored) audit.write({ what: 'restored' })
  const pictures = pictureNames(assetsFolder())
  const packs = openPacks(data, { clock, log, audit: packEntries(audit), check: (of) => loadOffice(of, pictures) })
  packs.take()
  for (;;) {
    packs.started()
    const made = await openServices({ ...given, folder: packs.officeFolder() ?? folder }, { audit, packs, log })
    if (made.ok) forgetBefore(data, log)
    if (made.ok || !packs.didNotComeUp('notOpened', made.faults)) return made
  }
}
const notRestored = {
  inUse: {
    fault: 'A backup is to be put back, and another program holds the bookings.',
    cure: 'End the other terminal on this machine, then start again.',
  },
  notWritable: {
    fault: 'A backup is to be put back, and this folder cannot be written.',
    cure: 'Look at whose folder it is, and whether the disk is full.',
  },
} as const
/** A version is a number to the packs, and a name to the log. */
const packEntries = (audit: Audit) => ({
  write: (entry: PackEntry) => audit.write('version' in entry ? { ...entry, version: String(entry.version) } : entry),
})
