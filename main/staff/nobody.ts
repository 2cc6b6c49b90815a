/** The staff's verbs where nobody is in: all refused. For tests of what is not the staff's. */
import type { StaffHandlers } from './staff-verb.ts'

const refuse = (): never => {
  throw new Error('nobody is in who may')
}
export const nobody: StaffHandlers = {
  'staff.door': refuse,
  'staff.enter': refuse,
  'staff.stay': refuse,
  'staff.leave': refuse,
  'staff.setPin': refuse,
  'staff.setBadge': refuse,
  'staff.panel': refuse,
  'staff.reset': refuse,
  'staff.close': refuse,
  'staff.notice': refuse,
  'staff.testPrint': refuse,
  'staff.today': refuse,
  'staff.answer': refuse,
  'staff.settings': refuse,
  'staff.preview': refuse,
  'staff.change': refuse,
  'staff.changes': refuse,
  'staff.takeBack': refuse,
  'staff.shares': refuse,
  'staff.sentences': refuse,
  'staff.keepTake': refuse,
  'staff.voices': refuse,
  'staff.exportVoice': refuse,
  'staff.importVoice': refuse,
  'staff.eraseVoice': refuse,
  'staff.newDirectory': refuse,
  'staff.takeDirectory': refuse,
  'staff.takeBackDirectory': refuse,
  'staff.health': refuse,
  'staff.report': refuse,
  'staff.figures': refuse,
  'staff.exportFigures': refuse,
  'staff.log': refuse,
  'staff.exportLog': refuse,
  'staff.packs': refuse,
  'staff.backup': refuse,
}
