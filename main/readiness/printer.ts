/** Can a ticket be printed? As far as the system tells: many printers of tickets do not say that their paper is out. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { askCups, type PrinterState } from './cups.ts'
import { broken, type Found, type Probe, unsure, well } from './probe.ts'

export interface PrinterParts {
  /** The office's, as it is now. */
  printer: () => { folder: string } | { device: string }
  data: string
  platform: NodeJS.Platform
  /** Is a printer of that name among the system's? Undefined: cannot be told. Electron can. */
  findPrinter?: ((device: string) => Promise<boolean | undefined>) | undefined
  cups?: (device: string) => Promise<PrinterState>
  /** Rejects when nothing can be written there. */
  tryFolder?: (folder: string) => Promise<void>
}
const tryWriting = async (folder: string): Promise<void> => {
  const file = join(folder, '.tried')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  try {
    await writeFile(file, 'a ticket', { mode: 0o600 })
  } finally {
    await rm(file, { force: true })
  }
}

export const printerProbe =
  ({ printer, data, platform, findPrinter, cups = askCups, tryFolder = tryWriting }: PrinterParts): Probe =>
  async () => {
    const target = printer()
    if ('folder' in target) {
      return tryFolder(join(data, target.folder)).then(
        () => well(),
        () => noFolder,
      )
    }
    const { device } = target
    const state = platform === 'win32' ? 'noProgram' : await cups(device)
    if (state === 'missing') return missing(device)
    if (state !== 'noProgram') return told[state]
    const isThere = await findPrinter?.(device)
    if (isThere === undefined) return { is: 'unknown', says: notKnown }
    return isThere ? well() : missing(device)
  }

const noFolder = broken(
  'Mappen för lappar går inte att skriva i. Se efter om disken är full.',
  'Nothing can be written in the folder for tickets. See whether the disk is full.',
)
const missing = (device: string) =>
  broken(
    `Datorn har ingen skrivare som heter ”${device}”. Sätt i sladden och slå på skrivaren. Se efter att namnet står likadant i office.yml.`,
    `The machine has no printer called “${device}”. Plug it in and switch it on. See that its name is the same in office.yml.`,
  )
const notKnown = {
  sv: 'Terminalen kan inte se skrivaren härifrån. Skriv ut ett prov.',
  en: 'The terminal cannot see the printer from here. Print a test.',
}
const told: { readonly [S in Exclude<PrinterState, 'missing' | 'noProgram'>]: Found } = {
  well: well(),
  stopped: broken(
    'Skrivaren är stoppad i datorn. Slå på den igen i datorns skrivarinställningar.',
    'The printer is stopped in the machine. Start it again in the machine’s printer settings.',
  ),
  offline: broken(
    'Skrivaren svarar inte. Se efter att den är på och att sladden sitter i.',
    'The printer does not answer. See that it is on and that its cable is in.',
  ),
  noPaper: broken('Papperet är slut. Lägg i en ny rulle.', 'The paper is out. Put in a new roll.'),
  jam: broken('Papper har fastnat. Öppna skrivaren och ta bort det.', 'Paper is stuck. Open the printer and take it out.'),
  open: broken('Luckan på skrivaren är öppen. Stäng den.', 'The printer’s cover is open. Close it.'),
  noInk: broken('Färgen är slut. Byt patron.', 'The ink or toner is out. Change it.'),
  lowPaper: unsure('Papperet är snart slut. Ha en ny rulle redo.', 'The paper is nearly out. Have a new roll ready.'),
  lowInk: unsure('Färgen är snart slut. Ha en ny patron redo.', 'The ink or toner is nearly out. Have a new one ready.'),
  other: unsure(
    'Skrivaren säger att något är fel. Skriv ut ett prov.',
    'The printer says that something is wrong. Print a test.',
  ),
  noService: broken(
    'Datorns utskrifter svarar inte. Starta om datorn.',
    'The machine’s printing does not answer. Restart the machine.',
  ),
}
