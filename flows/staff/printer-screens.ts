import type { Screens } from '../flow.ts'
import { line } from '../screen.ts'
import type { staffChange } from './change.ts'
import { change, more, none } from './change-choice.ts'
import { deviceName } from './names.ts'
import type { Printer, Settings } from './settings.ts'

/** The folder that an office without a printer has. */
const FOLDER = 'tickets'

const now = (printer: Printer) =>
  'device' in printer
    ? line('staff.printer-now', { printer: { kind: 'words', in: deviceName(printer.device) } })
    : line('staff.folder-now', { folder: { kind: 'words', in: { en: printer.folder } } })
/** Those that it does not print on already. */
const others = ({ printer, printers }: Settings): readonly Printer[] => [
  ...printers.filter((device) => !('device' in printer) || printer.device !== device).map((device) => ({ device })),
  ...('folder' in printer ? [] : [{ folder: FOLDER }]),
]

export const printerScreens = {
  printer: ({ settings = none }) => {
    const choices = others(settings).map((to) => change({ what: 'printer', to }, settings, 'device' in to ? 'print' : 'no-paper'))
    return {
      title: line('staff.group.printer'),
      facts: [
        { line: now(settings.printer), picture: 'print' },
        ...(choices.length === 0 ? [{ line: line('staff.no-printers'), picture: 'nothing-found' }] : []),
      ],
      choices: choices.length === 0 ? [more] : choices,
    }
  },
} satisfies Partial<Screens<typeof staffChange>>
