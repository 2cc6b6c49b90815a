/** What a caretaker teaches this machine: what its keys mean, and how large its glass is. */
import type { Setup } from '../../flows/services.ts'
import type { Handlers } from '../contract.ts'
import type { AuditWriter } from '../staff/audit.ts'
import type { Session } from '../staff/session.ts'
import type { Devices } from './devices.ts'

export interface DeviceParts {
  devices: Devices
  session: Session
  audit: AuditWriter
  /** What the terminal was started to be taught. */
  setup?: Setup | undefined
}
/** Both throw unless a caretaker is in at the panel, or the terminal was started for just that. */
export function createDeviceHandlers(parts: DeviceParts): Pick<Handlers, 'setup.keys' | 'setup.display'> {
  const { devices, session, audit, setup } = parts
  const allow = (asked: Setup) => {
    // else a visitor's page has lost its way, or is not ours
    if (setup !== asked && !session.may('caretaker')) throw new Error('not started to be set up')
    session.stay()
  }
  const by = () => {
    const role = session.role()
    return role ? { by: role } : {}
  }
  return {
    'setup.keys': ({ keys }) => {
      allow('keys')
      const kept = devices.learnKeys(keys)
      if (kept.ok) audit.write({ what: 'keysLearnt', ...by() })
      return kept
    },
    'setup.display': (display) => {
      allow('display')
      const kept = devices.calibrate(display)
      if (kept.ok) audit.write({ what: 'displayMeasured', ...by() })
      return kept
    },
  }
}
