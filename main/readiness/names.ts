/** What the parts are called, and what helps them mostly, in Swedish and English: for the report on paper. */
import type { Part, Wellness } from '../../flows/staff/services.ts'

export interface Name {
  sv: string
  en: string
}
export const partNames: { readonly [P in Part]: Name } = {
  screen: { sv: 'Skärmen', en: 'The screen' },
  touch: { sv: 'Pekskärmen', en: 'Touch' },
  sound: { sv: 'Ljudet', en: 'Sound' },
  headset: { sv: 'Hörlurar', en: 'Headphones' },
  microphone: { sv: 'Mikrofonen', en: 'The microphone' },
  keypad: { sv: 'Knapparna', en: 'The keypad' },
  printer: { sv: 'Skrivaren', en: 'The printer' },
  store: { sv: 'Bokningarna', en: 'The bookings' },
  disk: { sv: 'Disken', en: 'The disk' },
  clock: { sv: 'Klockan', en: 'The clock' },
  version: { sv: 'Programmet', en: 'The program' },
}
export const stateNames: { readonly [W in Wellness]: Name } = {
  well: { sv: 'Bra', en: 'Well' },
  unsure: { sv: 'Osäkert', en: 'Not sure' },
  broken: { sv: 'Fungerar inte', en: 'Does not work' },
  unknown: { sv: 'Inte visat än', en: 'Not shown yet' },
}
/** What to do about a part that is not well, where the look at it has not said that itself. */
export const cures: { readonly [P in Part]: Name } = {
  screen: { sv: 'Torka av glaset. Starta om terminalen.', en: 'Wipe the glass. Restart the terminal.' },
  touch: {
    sv: 'Torka av glaset och tryck på det. Starta om terminalen.',
    en: 'Wipe the glass and touch it. Restart the terminal.',
  },
  sound: {
    sv: 'Välj ”Prova ljudet”. Höj volymen på datorn och se efter att högtalaren är på.',
    en: 'Choose “Try the sound”. Turn the machine’s volume up and see that the loudspeaker is on.',
  },
  headset: { sv: 'Sätt i ett par hörlurar och lyssna.', en: 'Plug headphones in and listen.' },
  microphone: {
    sv: 'Välj ”Prova mikrofonen” och tala. Se efter att den sitter i.',
    en: 'Choose “Try the microphone” and speak. See that it is plugged in.',
  },
  keypad: { sv: 'Tryck på en knapp. Se efter att sladden sitter i.', en: 'Press a key. See that its cable is in.' },
  printer: { sv: 'Skriv ut ett prov.', en: 'Print a test.' },
  store: { sv: 'Starta om terminalen.', en: 'Restart the terminal.' },
  disk: { sv: 'Ta bort filer från datorn.', en: 'Remove files from the machine.' },
  clock: { sv: 'Se på klockan, och ställ den om den är fel.', en: 'Look at the clock, and set it if it is wrong.' },
  version: {
    sv: 'Be den som sköter datorn om en nyare version.',
    en: 'Ask whoever looks after the machine for a newer version.',
  },
}
