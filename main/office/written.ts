/** office.yml as it was written: parsed, checked field by field, and every value still knows its line. */
import * as v from 'valibot'
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml'
import { type Fault, type Path, pathWords } from './fault.ts'
import { didYouMean, nearest } from './nearest.ts'
import { type OfficeFile, officeFile } from './schema.ts'

/** The line of a value, or of what it stands in when it is not there. */
export type LineOf = (path: Path) => number
export type Written = { ok: true; file: string; office: OfficeFile; lineOf: LineOf } | { ok: false; faults: readonly Fault[] }

const unreadable: { [code: string]: Pick<Fault, 'fault' | 'cure'> } = {
  TAB_AS_INDENT: { fault: 'This line begins with a tab.', cure: 'Use spaces instead.' },
  BAD_INDENT: {
    fault: 'This line begins too far to the left or to the right.',
    cure: 'Give it as many spaces as its neighbours have.',
  },
  DUPLICATE_KEY: { fault: 'This is written a second time.', cure: 'Keep one of the two.' },
  MISSING_CHAR: { fault: 'A sign is missing here.', cure: 'Look for a quotation mark, a bracket or a comma that is not closed.' },
}
const otherwise = {
  fault: 'This line cannot be read.',
  cure: 'Look at it and at the line above: a colon, a quotation mark or an indent is missing.',
}
const strayAlias = { fault: 'A word that begins with * stands for nothing.', cure: 'Put the word in quotes.' }
const tooManyAliases = {
  fault: 'Too much in this file stands for something else.',
  cure: 'Write it out instead of using * and &.',
}

/** `yaml` throws when aliases of aliases would fill the memory. */
function plainOf(document: Document): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: document.toJS() }
  } catch {
    return { ok: false }
  }
}

function aliasesOfNothing(document: Document): number[] {
  const offsets: number[] = []
  visit(document, { Alias: (_, alias) => void (alias.resolve(document) ?? offsets.push(alias.range?.[0] ?? 0)) })
  return offsets
}

function lines(document: Document, counter: LineCounter): LineOf {
  return (path) => {
    let node: unknown = document.contents
    let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0
    for (const step of path) {
      let at: unknown
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => (isScalar(key) ? key.value : key) === step)
        at = pair?.key
        node = pair?.value
      } else if (isSeq(node) && typeof step === 'number') at = node = node.items[step]
      if (!isNode(at) || !at.range) break
      offset = at.range[0]
    }
    return counter.linePos(offset).line
  }
}

/** The schema of what stands at `path`, as far as it can be followed. */
function schemaAt(path: Path): v.GenericSchema | undefined {
  let schema: unknown = officeFile
  for (const step of path) {
    while (schema && typeof schema === 'object' && 'wrapped' in schema) schema = schema.wrapped
    if (!schema || typeof schema !== 'object') return undefined
    if ('entries' in schema) schema = (schema.entries as { [key: string]: unknown })[step]
    else schema = 'item' in schema ? schema.item : undefined
  }
  while (schema && typeof schema === 'object' && 'wrapped' in schema) schema = schema.wrapped
  return schema as v.GenericSchema | undefined
}
const fieldsAt = (path: Path): string[] => {
  const schema = schemaAt(path)
  return schema && 'entries' in schema ? Object.keys(schema.entries as object) : []
}

function inWords(issue: v.BaseIssue<unknown>): Pick<Fault, 'fault' | 'cure'> {
  const path = pathOf(issue)
  const field = path.at(-1)
  if (isUnknown(issue))
    return { fault: `There is no field “${field}” here.`, cure: didYouMean(String(field), fieldsAt(path.slice(0, -1))) }
  if (isMissing(issue)) {
    const schema = schemaAt(path)
    const says = schema && v.getDescription(schema)
    return { fault: `“${pathWords(path)}” is missing.`, cure: says ? `Add it. ${says}` : 'Add it.' }
  }
  if (issue.type === 'strict_object')
    return {
      fault: path.length > 0 ? `“${pathWords(path)}” is not a group of fields.` : 'The file holds no fields.',
      cure: `Give it the fields: ${fieldsAt(path).join(', ')}.`,
    }
  return { fault: `“${pathWords(path)}” does not fit: ${issue.received}.`, cure: issue.message }
}
const pathOf = (issue: v.BaseIssue<unknown>): Path =>
  (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))

const isUnknown = (issue: v.BaseIssue<unknown>) => issue.type === 'strict_object' && issue.expected === 'never'
/** A key of a table that is no key has the same origin, but another type. */
const isMissing = (issue: v.BaseIssue<unknown>) =>
  issue.type === 'strict_object' && !isUnknown(issue) && issue.path?.at(-1)?.origin === 'key'
/** A field that is misspelt is missing too: told once, as misspelt. */
function withoutEchoes(issues: readonly v.BaseIssue<unknown>[]): readonly v.BaseIssue<unknown>[] {
  const meant = issues.filter(isUnknown).map((issue) => {
    const path = pathOf(issue)
    const parent = path.slice(0, -1)
    return pathWords([...parent, nearest(String(path.at(-1)), fieldsAt(parent)) ?? ''])
  })
  return issues.filter((issue) => !(isMissing(issue) && meant.includes(pathWords(pathOf(issue)))))
}

/** Pure. `file` names the file in the faults. */
export function readWritten(file: string, text: string): Written {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false })
  const lineOf = lines(document, counter)
  // The first only: what stands after it is read wrongly because of it.
  const [error] = document.errors
  if (error)
    return { ok: false, faults: [{ file, line: counter.linePos(error.pos[0]).line, ...(unreadable[error.code] ?? otherwise) }] }
  const strays = aliasesOfNothing(document).map((offset) => ({ file, line: counter.linePos(offset).line, ...strayAlias }))
  if (strays.length > 0) return { ok: false, faults: strays }
  const found = plainOf(document)
  if (!found.ok) return { ok: false, faults: [{ file, line: 1, ...tooManyAliases }] }
  const checked = v.safeParse(officeFile, found.value)
  if (checked.success) return { ok: true, file, office: checked.output, lineOf }
  const faults = withoutEchoes(checked.issues).map((issue) => ({ file, line: lineOf(pathOf(issue)), ...inWords(issue) }))
  return { ok: false, faults: faults.sort((a, b) => a.line - b.line) }
}
