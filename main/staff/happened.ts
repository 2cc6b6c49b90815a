/** What the log and the packs tell, in words for who reads them on the panel. The file that is exported says it in our own names. */
import type { Words } from '../../flows/screen.ts'
import type { Happening } from '../packs/state.ts'
import type { Entry } from './audit-schema.ts'

const told: { readonly [W in Entry['what']]: readonly [sv: string, en: string] } = {
  entered: ['Någon loggade in', 'Somebody came in'],
  refused: ['Fel pin eller bricka', 'Wrong PIN or badge'],
  waiting: ['Dörren väntar efter fel försök', 'The door waits after wrong tries'],
  left: ['Panelen låstes', 'The panel was locked'],
  locked: ['Panelen låstes', 'The panel was locked'],
  lapsed: ['Panelen låste sig själv', 'The panel locked itself'],
  pinSet: ['Ny pin', 'A new PIN'],
  badgeSet: ['Ny bricka', 'A new badge'],
  badgeRemoved: ['En bricka togs bort', 'A badge was removed'],
  pinsForgotten: ['Alla pin-koder togs bort på datorn', 'All PINs were removed on the machine'],
  started: ['Terminalen startade', 'The terminal started'],
  reset: ['Ett besök avslutades', 'A visit was ended'],
  closed: ['Terminalen stängdes', 'The terminal was closed'],
  opened: ['Terminalen öppnades', 'The terminal was opened'],
  notice: ['Ett meddelande visas', 'A notice is shown'],
  noticeTakenDown: ['Meddelandet togs bort', 'The notice was taken down'],
  testPrinted: ['Ett prov skrevs ut', 'A test was printed'],
  callAnswered: ['Ett anrop besvarades', 'A call was answered'],
  keysLearnt: ['Knapparna lärdes in', 'The keys were learnt'],
  displayMeasured: ['Skärmen mättes', 'The screen was measured'],
  changed: ['En ändring gjordes', 'A change was made'],
  takenBack: ['En ändring togs tillbaka', 'A change was taken back'],
  directoryTaken: ['En ny katalog gäller', 'A new directory holds'],
  packTaken: ['Ett nytt paket gäller', 'A new pack holds'],
  packRefused: ['Ett paket fick inte användas', 'A pack was refused'],
  packWentBack: ['Det gamla paketet gäller igen', 'The old pack holds again'],
  recorded: ['En mening spelades in', 'A sentence was recorded'],
  recordingDeleted: ['En inspelning togs bort', 'A recording was removed'],
  voicePackTaken: ['Ett röstpaket lades in', 'A voice pack was taken'],
  exported: ['En fil sparades', 'A file was saved'],
  backedUp: ['En kopia gjordes', 'A backup was made'],
  restored: ['En kopia lades tillbaka', 'A backup was restored'],
  torn: ['Strömmen gick medan loggboken skrevs', 'The power went while the log was written'],
  lost: ['Disken var full, rader saknas', 'The disk was full, lines are missing'],
  auditBroken: ['Någon har ändrat i loggboken', 'Somebody has changed the log'],
}
/** `entry`: none, if a newer version wrote it. */
export function happenedIn(entry: Entry | undefined): Words {
  const [sv, en] = entry ? told[entry.what] : ['Något som en nyare version skrev', 'Something that a newer version wrote']
  return { sv, en }
}

const packs: { readonly [W in Happening['what']]: readonly [sv: string, en: string] } = {
  ready: ['Ett nytt paket är klart', 'A new pack is ready'],
  taken: ['Ett nytt paket togs', 'A new pack was taken'],
  cameUp: ['Det nya paketet fungerar', 'The new pack works'],
  refused: ['Ett paket fick inte användas', 'A pack was refused'],
  wentBack: ['Det gamla paketet gäller igen', 'The old pack holds again'],
  stateLost: ['Minnet av paketen gick inte att läsa', 'What was known of packs could not be read'],
}
export function packHappened(it: Happening): Words {
  const [sv, en] = packs[it.what]
  const why = 'why' in it ? `: ${it.why}` : ''
  return { sv: `${sv}${why}`, en: `${en}${why}` }
}
