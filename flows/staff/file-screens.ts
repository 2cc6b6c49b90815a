/** Something was written to a file, or could not be. */
import { line } from '../screen.ts'
import { backToStart } from './common-screens.ts'

/** Its folder and its name: the rest of the way is the machine's. */
export const short = (file: string) => file.split(/[\\/]/).slice(-2).join('/')

export const fileMade = ({ file }: { file: string }) =>
  ({
    is: 'done',
    title: line('staff.file-made'),
    facts: [{ line: line('staff.file', { file: { kind: 'words', in: { en: short(file) } } }), picture: 'print' }],
    choices: [{ ...backToStart, leads: true }],
  }) as const
export const noFile = <T extends string>(type: T) =>
  ({
    is: 'sorry',
    title: line('staff.not-done'),
    facts: [{ line: line('staff.not-written'), picture: 'sorry' }],
    choices: [{ line: line('staff.retry'), picture: 'start-over', event: { type }, leads: true }, backToStart],
  }) as const
