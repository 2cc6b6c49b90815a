/** What is kept and given out: figures, the log, packs, backups. */
import { backUp } from '../../changes/backup.ts'
import { traceOf } from '../../log.ts'
import type { AtPanel } from '../at-panel.ts'
import { figuresOf } from '../figures.ts'
import { happenedIn, packHappened } from '../happened.ts'
import type { StaffHandlers } from '../staff-verb.ts'
import { writeFile } from '../write-file.ts'

type Mine = Pick<
  StaffHandlers,
  'staff.figures' | 'staff.exportFigures' | 'staff.log' | 'staff.exportLog' | 'staff.packs' | 'staff.backup'
>

export function recordsHandlers({
  audit,
  clock,
  data,
  does,
  exported,
  folderFor,
  log,
  moment,
  packs,
  printPage,
  random,
  sees,
  statistics,
}: AtPanel): Mine {
  return {
    'staff.figures': () => {
      sees('caretaker')
      return figuresOf(statistics.closed())
    },
    'staff.exportFigures': async () => {
      const by = does('caretaker')
      const plain = await exported('figures', by, (file) => writeFile(file, statistics.csv()), 'csv')
      // the same for the board, with bars; where nothing prints, the rows are enough
      if (plain.ok) await printPage(statistics.page(), plain.file.replace(/csv$/, 'pdf'))
      return plain
    },
    'staff.log': () => {
      sees('caretaker')
      const { rows } = audit.read({ most: 200 })
      return {
        sound: audit.check().ok,
        entries: rows.map(({ at, entry }) => ({ ...moment(at), words: happenedIn(entry) })),
      }
    },
    'staff.exportLog': () => {
      const by = does('caretaker')
      return exported('log', by, (file) => writeFile(file, audit.exportCsv()), 'csv')
    },
    'staff.packs': () => {
      sees('caretaker')
      const { now, happened } = packs.report()
      return {
        ...(now && { inUse: { version: now.version, date: moment(Date.parse(now.madeAt)).date } }),
        happened: [...happened].reverse().map((it) => ({ ...moment(Date.parse(it.at)), words: packHappened(it) })),
      }
    },
    'staff.backup': async () => {
      const by = does('caretaker')
      let into: string
      try {
        into = folderFor()
      } catch (thrown) {
        log('not backed up', traceOf(thrown))
        return { ok: false, reason: 'notWritable' }
      }
      const made = await backUp({ data, into, clock, random, log })
      if (!made.ok) return { ok: false, reason: 'notWritable' }
      audit.write({ what: 'backedUp', by })
      return { ok: true, file: made.file, passphrase: made.digits }
    },
  }
}
