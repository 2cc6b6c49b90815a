/** Why a change will not do, in words for the panel. */
import type { Words } from '../../flows/screen.ts'
import type { Fault } from '../office/fault.ts'

export const remarksOf = (faults: readonly Fault[], reason: string) =>
  faults.length > 0
    ? faults.slice(0, 20).map(({ fault, cure }) => ({ words: { en: `${fault} ${cure}`.slice(0, 600) } }))
    : [{ words: reasons[reason] ?? reasons.other ?? {} }]
const reasons: Readonly<Record<string, Words>> = {
  alreadySo: { sv: 'Det är redan så.', en: 'It is so already.' },
  unknownHost: { sv: 'Den personen eller det rummet finns inte mer.', en: 'That host is not there any more.' },
  unknownService: { sv: 'Den tjänsten finns inte mer.', en: 'That service is not there any more.' },
  unknownChange: { sv: 'Det är redan taget tillbaka.', en: 'It was taken back already.' },
  notWritable: { sv: 'Terminalen kan inte spara. Disken kan vara full.', en: 'The terminal cannot save. The disk may be full.' },
  tooMany: { sv: 'Det är för många ändringar. Ta tillbaka någon först.', en: 'There are too many changes. Take one back first.' },
  other: { sv: 'Det går inte.', en: 'That will not do.' },
}
