/** What the desk does: end a visit, close and open, answer, see what is booked and what is well. */
import type { Words } from '../../../flows/screen.ts'
import { meetingOf } from '../../office/meeting.ts'
import type { AtPanel } from '../at-panel.ts'
import type { StaffHandlers } from '../staff-verb.ts'
import { testTicket } from '../test-ticket.ts'

/** Names are the same in both languages that staff read. */
const named = (name: string): Words => ({ sv: name, en: name })

type Mine = Pick<
  StaffHandlers,
  | 'staff.panel'
  | 'staff.reset'
  | 'staff.close'
  | 'staff.notice'
  | 'staff.testPrint'
  | 'staff.today'
  | 'staff.answer'
  | 'staff.health'
  | 'staff.report'
>

export function deskHandlers({
  audit,
  changed,
  clock,
  desk,
  does,
  exported,
  moment,
  print,
  printPage,
  push,
  readiness,
  sees,
  terminal,
  today,
  zone,
}: AtPanel): Mine {
  const { officeNow } = changed
  return {
    'staff.panel': async () => {
      const role = sees('desk')
      const { closed, notice } = terminal.now()
      const now = clock.now()
      return {
        role,
        ...(closed && { closed }),
        ...(notice && { notice }),
        calls: desk.ringing().map(({ call, language, since, answered }) => ({
          call,
          language,
          minutes: Math.max(0, Math.floor((now - since) / 60_000)),
          answered,
        })),
        faults: (await readiness.look()).filter(({ is }) => is === 'broken').length,
      }
    },
    'staff.reset': () => {
      const by = does('desk')
      audit.write({ what: 'reset', by })
      return { ok: true }
    },
    'staff.close': ({ reason }) => {
      const by = does('desk')
      const { closed: _, ...rest } = terminal.now()
      const said = terminal.say({ ...rest, ...(reason && { closed: reason }) })
      if (!said.ok) return said
      audit.write(reason ? { what: 'closed', reason, by } : { what: 'opened', by })
      push('terminal.changed', { anew: false })
      return { ok: true }
    },
    'staff.notice': ({ notice }) => {
      const by = does('desk')
      const { notice: _, ...rest } = terminal.now()
      const said = terminal.say({ ...rest, ...(notice && { notice }) })
      if (!said.ok) return said
      audit.write(notice ? { what: 'notice', notice, by } : { what: 'noticeTakenDown', by })
      push('terminal.changed', { anew: false })
      return { ok: true }
    },
    'staff.testPrint': async ({ language }) => {
      const by = does('desk')
      const printed = await print({ language, paper: testTicket(clock.now(), zone()) })
      audit.write({ what: 'testPrinted', ok: printed.ok, by })
      return printed
    },
    'staff.today': () => {
      sees('desk')
      const office = officeNow.now()
      return [...today(clock.now())].map(({ service, host, start, end, arrived }) => ({
        at: moment(start).at,
        minutes: Math.round((end - start) / 60_000),
        service: meetingOf(office, service, host)?.service ?? office.neutral.service,
        host: named(changed.file().hosts.find(({ id }) => id === host)?.name ?? host),
        arrived,
      }))
    },
    'staff.answer': ({ call, minutes }) => {
      const by = does('desk')
      const ok = desk.answer({ call, minutes })
      if (ok) audit.write({ what: 'callAnswered', minutes, by })
      return { ok }
    },
    'staff.health': () => {
      sees('desk')
      return readiness.look()
    },
    'staff.report': async ({ seen }) => {
      const by = does('desk')
      const found = [...(await readiness.look()).filter(({ part }) => seen.every((it) => it.part !== part)), ...seen]
      const page = readiness.page(found)
      return exported('health', by, (file) => printPage(page, file), 'pdf')
    },
  }
}
