/** Something was written to a file, or could not be. */
import { line } from '../screen.ts'
import { backToStart } from './common-screens.ts'

export const fileMade = ({ file }: { file: string }) =>
  ({
    is: 'done',
    title: line('staff.file-made'),
    picture: 'print',
    facts: [{ line: line('staff.file', { file: { kind: 'words', in: { en: file } } }), picture: 'print' }],
    choices: [{ ...backToStart, leads: true }],
  }) as const
export const noFile = <T extends string>(type: T) =>
  ({
    is: 'sorry',
    title: line('staff.not-done'),
    picture: 'sorry',
    facts: [{ line: line('staff.not-written'), picture: 'sorry' }],
    choices: [{ line: line('staff.retry'), picture: 'start-over', event: { type }, leads: true }, backToStart],
  }) as const
