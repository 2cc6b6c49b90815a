/** Everything staff can do at the panel. It is loaded apart: no visitor's page weighs more for it. */

import type { StaffFlows } from '../flow.ts'
import { flow } from '../flow.ts'
import { setupDisplay } from '../setup/display.ts'
import { screens as setupDisplayScreens } from '../setup/display-screens.ts'
import { screens as setupKeysScreens } from '../setup/key-screens.ts'
import { setupKeys } from '../setup/keys.ts'
import { staffBackup } from './backup.ts'
import { screens as staffBackupScreens } from './backup-screens.ts'
import { staffCalls } from './calls.ts'
import { screens as staffCallsScreens } from './calls-screens.ts'
import { staffChange } from './change.ts'
import { screens as staffChangeScreens } from './change-screens.ts'
import { staffChanges } from './changes.ts'
import { screens as staffChangesScreens } from './changes-screens.ts'
import { staffClose } from './close.ts'
import { screens as staffCloseScreens } from './close-screens.ts'
import { staffDirectory } from './directory.ts'
import { screens as staffDirectoryScreens } from './directory-screens.ts'
import { staff } from './door.ts'
import { screens as staffScreens } from './door-screens.ts'
import { staffFigures } from './figures.ts'
import { screens as staffFiguresScreens } from './figures-screens.ts'
import { staffHealth } from './health.ts'
import { screens as staffHealthScreens } from './health-screens.ts'
import { staffLog } from './log.ts'
import { screens as staffLogScreens } from './log-screens.ts'
import { staffNotice } from './notice.ts'
import { screens as staffNoticeScreens } from './notice-screens.ts'
import { staffPacks } from './packs.ts'
import { screens as staffPacksScreens } from './packs-screens.ts'
import { staffPins } from './pins.ts'
import { screens as staffPinsScreens } from './pins-screens.ts'
import { staffPrint } from './print.ts'
import { screens as staffPrintScreens } from './print-screens.ts'
import { staffStudio } from './studio.ts'
import { screens as staffStudioScreens } from './studio-screens.ts'
import { staffToday } from './today.ts'
import { screens as staffTodayScreens } from './today-screens.ts'
import { staffTrouble } from './trouble.ts'
import { staffVoices } from './voices.ts'
import { screens as staffVoicesScreens } from './voices-screens.ts'

export const staffFlows: StaffFlows = {
  staff: flow(staff, staffScreens),
  staffBackup: flow(staffBackup, staffBackupScreens),
  staffCalls: flow(staffCalls, staffCallsScreens),
  staffChange: flow(staffChange, staffChangeScreens),
  staffChanges: flow(staffChanges, staffChangesScreens),
  staffClose: flow(staffClose, staffCloseScreens),
  staffFigures: flow(staffFigures, staffFiguresScreens),
  staffHealth: flow(staffHealth, staffHealthScreens),
  staffLog: flow(staffLog, staffLogScreens),
  staffNotice: flow(staffNotice, staffNoticeScreens),
  staffPacks: flow(staffPacks, staffPacksScreens),
  staffPins: flow(staffPins, staffPinsScreens),
  staffPrint: flow(staffPrint, staffPrintScreens),
  staffStudio: flow(staffStudio, staffStudioScreens),
  staffTrouble,
  staffVoices: flow(staffVoices, staffVoicesScreens),
  staffDirectory: flow(staffDirectory, staffDirectoryScreens),
  staffToday: flow(staffToday, staffTodayScreens),
  setupKeys: flow(setupKeys, setupKeysScreens),
  setupDisplay: flow(setupDisplay, setupDisplayScreens),
}
