/** The staff's flows, and what each must be told. */
type Nothing = Record<never, never>
export interface StaffWays {
  /** The door and, behind it, what there is to do. */
  staff: Nothing
  staffClose: Nothing
  staffNotice: Nothing
  staffToday: Nothing
  staffCalls: Nothing
  staffPrint: Nothing
  staffHealth: Nothing
  staffChange: Nothing
  staffChanges: Nothing
  staffStudio: Nothing
  staffVoices: Nothing
  staffDirectory: Nothing
  staffPins: Nothing
  staffFigures: Nothing
  staffLog: Nothing
  staffPacks: Nothing
  staffBackup: Nothing
  staffTrouble: Nothing
  /** What the keys of this machine mean, and how large its glass is. */
  setupKeys: Nothing
  setupDisplay: Nothing
}
