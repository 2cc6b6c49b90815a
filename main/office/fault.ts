/** Something wrong in the office folder, in words for the person who looks after it. */
export interface Fault {
  file: string
  /** Counted from 1; absent when the fault has no one place. */
  line?: number
  /** What is wrong: one sentence. */
  fault: string
  /** What to do about it: one sentence. */
  cure: string
}

/** As editors and terminals make it clickable: `file:line  fault — cure`. */
export const faultLine = ({ file, line, fault, cure }: Fault): string =>
  `${line === undefined ? file : `${file}:${line}`}  ${fault} — ${cure}`

export type Path = readonly (string | number)[]
/** `hosts › no. 2 › weekly`: people count from 1. */
export const pathWords = (path: Path): string =>
  path.map((step) => (typeof step === 'number' ? `no. ${step + 1}` : step)).join(' › ')
